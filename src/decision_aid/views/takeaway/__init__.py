"""What a person leaves with."""
