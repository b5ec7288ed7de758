"""Present mode, the page for practitioners, and a clinic's own page."""
