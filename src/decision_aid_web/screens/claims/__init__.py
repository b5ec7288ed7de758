"""The screen: claims."""
