"""The machine that something was measured on, in one line."""

import os
import platform
from importlib.metadata import version

OF_THE_SERVER = ("streamlit", "uvicorn")


def machine() -> str:
    """Return cores, memory, system and versions: what a figure may depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in OF_THE_SERVER)
    system = f"{platform.system()} {platform.release().partition('-')[0]} {platform.machine()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {system}, Python {platform.python_version()}, {versions}"
