"""Command line: `python -m decision_aid check [WORD]`."""

import sys
from pathlib import Path

from .content.loading import read_content
from .language import language_problems, read_style

CONTENT = Path(__file__).parents[2] / "content"


def check(only: str = "") -> int:
    """Print every problem of the content (of files and keys that contain `only`); return 1 if there is any."""
    content, problems = read_content(CONTENT)
    problems += language_problems(content, read_style(CONTENT))
    shown = [problem for problem in problems if only in f"{problem.file} {problem.key}"]
    print("\n".join(str(problem) for problem in shown) or f"The content is sound (version {content.version}).")
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(check(*sys.argv[2:3]))
