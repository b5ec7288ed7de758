"""The screen: your scar."""
