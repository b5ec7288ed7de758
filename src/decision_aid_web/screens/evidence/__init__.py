"""The screen: evidence."""
