"""What a host may set, by environment variables; everything else is fixed here. docs/hosting.md tells how to use them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from streamlit import config

MOST_TABS = 1000  # that one process holds open; it draws for fewer
PAGES_AT_ONCE = 1  # Python draws one at a time anyway
LARGEST_MESSAGE = 2**20  # bytes from a browser: the longest draft of a clinic may stand in one twice, in any script
LARGEST_HEAD = 16 * 1024  # bytes of the headers of one request
LONGEST_ADDRESS = 2048  # characters; codes of links stand behind the #, and are never sent


@dataclass(frozen=True)
class Settings:
    """`hosts` are the names that this process answers to, `*.` for all below a name; with none it answers to any.

    `base` is the path below which the aid stands, "" for the root of a host name, else "/name".
    """

    port: int = 8501
    hosts: tuple[str, ...] = ()
    most_tabs: int = MOST_TABS
    pages_at_once: int = PAGES_AT_ONCE
    base: str = ""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return what the host has set: PORT, BASE_PATH, ALLOWED_HOSTS (names with commas), MOST_TABS, PAGES_AT_ONCE.

    Raises: ValueError for what is no whole number.
    """
    hosts = (name.strip().lower().rstrip(".") for name in environment.get("ALLOWED_HOSTS", "").split(","))
    return Settings(
        port=int(environment.get("PORT", Settings.port)),
        hosts=tuple(name for name in hosts if name),
        most_tabs=int(environment.get("MOST_TABS", MOST_TABS)),
        pages_at_once=max(1, int(environment.get("PAGES_AT_ONCE", PAGES_AT_ONCE))),
        base="/".join(["", *filter(None, environment.get("BASE_PATH", "").split("/"))]),
    )


def tell_streamlit(limits: Settings) -> None:
    """Set what Streamlit has to know as well. Where it is no command of its own, it reads no environment variable."""
    config.set_option("server.baseUrlPath", limits.base.strip("/"))
