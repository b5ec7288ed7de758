"""The screen: your_health."""
