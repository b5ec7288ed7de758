"""The screen: summary."""
