"""The screen: present."""
