"""The screen: what matters."""
