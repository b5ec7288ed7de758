"""Open files and connections: as many as the machine allows, and a word before there are none left."""

import resource
from pathlib import Path

ENOUGH = 65_536  # more than any process of ours can hold; some machines grant without end
NEAR = 0.85  # of all descriptors; above it nobody new is let in


def raise_the_limit() -> None:
    """Take as many descriptors as the machine grants to a process."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    granted = ENOUGH if hard == resource.RLIM_INFINITY else min(hard, ENOUGH)
    resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))


def in_use() -> float:
    """Return the share of our descriptors that is in use, from 0 to 1."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return sum(1 for _ in Path("/dev/fd").iterdir()) / soft


def is_near_the_limit() -> bool:
    """Tell whether so few descriptors are left that nobody new should be let in."""
    return in_use() > NEAR
