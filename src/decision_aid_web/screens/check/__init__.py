"""The screen: check."""
