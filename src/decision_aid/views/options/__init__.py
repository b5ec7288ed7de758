"""Options side by side, one option in depth, scar types, claims."""
