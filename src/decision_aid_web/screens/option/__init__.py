"""The screen: option."""
