"""The screen: options."""
