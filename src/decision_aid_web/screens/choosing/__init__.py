"""The screen: choosing a practitioner."""
