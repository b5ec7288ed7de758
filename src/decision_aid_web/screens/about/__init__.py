"""The screen: about."""
