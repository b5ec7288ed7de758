"""One finding, one cell: the exact words and numbers to draw."""
