"""(answers, content) -> view models: the exact words and numbers to draw."""
