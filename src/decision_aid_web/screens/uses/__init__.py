"""The screen: uses."""
