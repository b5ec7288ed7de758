"""Command line: `python -m decision_aid_web pack FILE` writes all of the aid as one HTML file to read or print offline."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from decision_aid.content import FALLBACK, languages, load_content
from decision_aid.errors import ContentError

from .reading.pack import pack

CONTENT = Path(__file__).parents[2] / "content"


def main(arguments: list[str]) -> int:
    """Run one command; return the exit status: 1 where the content cannot be used, 2 where the file cannot be written."""
    parser = argparse.ArgumentParser(prog="python -m decision_aid_web", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack", help="write the offline pack")
    packing.add_argument("file", type=Path)
    packing.add_argument("--language", choices=languages(CONTENT), default=FALLBACK)
    given = parser.parse_args(arguments)
    try:
        given.file.write_text(pack(load_content(CONTENT, given.language), datetime.now(UTC).date()), "utf-8")
    except ContentError as error:
        print(f"The content is not usable:\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    print(given.file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
