"""The screen: questions people ask."""
