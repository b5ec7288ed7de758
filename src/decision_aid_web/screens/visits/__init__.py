"""The screen: visits."""
