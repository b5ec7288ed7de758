"""What every screen shares: the frame, citations, small parts, words of the field."""
