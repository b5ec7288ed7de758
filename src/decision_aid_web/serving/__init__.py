"""The process: all of the server that is not a screen."""
