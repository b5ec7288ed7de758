"""The board: rows, what a cell says at a glance, the picture, and the lists to pick from."""
