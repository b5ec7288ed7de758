"""The screen: clinic."""
