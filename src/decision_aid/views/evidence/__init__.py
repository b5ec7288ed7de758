"""The evidence base, other uses, and what is true of the aid itself."""
