"""Questions, wishes and the person's own check."""
