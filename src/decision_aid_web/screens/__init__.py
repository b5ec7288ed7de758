"""One folder a page: all that this screen needs."""
