"""The app as served for real. Run: `python -m decision_aid_web.server` (port 8501, or PORT; see serving/settings.py)."""

import sys

import uvicorn

from decision_aid.errors import ContentError

from .serving.app import create_app
from .serving.settings import LARGEST_HEAD, LARGEST_MESSAGE, settings

SPARE = 500  # connections beside those of the tabs: files, downloads, health checks


def main() -> None:
    """Serve on PORT (8501 if it is not set) and print the address."""
    limits = settings()
    try:
        app = create_app(limits)
    except ContentError as error:
        sys.exit(f"The content is not usable:\n{error}")
    print(f"Scar Choices: http://localhost:{limits.port}{limits.base}", flush=True)
    uvicorn.run(
        app,
        host="0.0.0.0",
        port=limits.port,
        http="h11",
        h11_max_incomplete_event_size=LARGEST_HEAD,
        ws_max_size=LARGEST_MESSAGE,
        limit_concurrency=limits.most_tabs + SPARE,
        log_level="error",
        access_log=False,
        server_header=False,
    )


if __name__ == "__main__":
    main()
