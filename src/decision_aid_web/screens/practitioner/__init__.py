"""The screen: practitioner."""
