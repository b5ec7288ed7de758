"""Adds --conformity FILE and --reliability FILE to every run of the tests.

Leaves out what is scheduled, and what takes minutes, unless it is asked for.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import conformity_plugin
from machine import machine
from reliability_plugin import Table

collect_ignore = ["guided.py"]  # a program of its own, with a library that not every machine can have
# Here, before pytest reads its options: --hypothesis-profile long takes the place of the profile that is loaded last.
settings.register_profile("steady", deadline=None, derandomize=True)  # the first example reads the content
settings.register_profile(
    "long", deadline=None, max_examples=10_000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_addoption(parser):
    conformity_plugin.pytest_addoption(parser)
    parser.addoption("--reliability", metavar="FILE", help="write what the tests of faults found; see make soak")


def pytest_configure(config):
    conformity_plugin.pytest_configure(config)
    file = config.getoption("--reliability")
    if file and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Table(Path(file), machine()), "reliability")


def pytest_collection_modifyitems(config, items):
    """Leave out what only make scheduled (or --conformity) and make soak run."""
    asked = config.option.markexpr
    left_out = set()
    if "scheduled" not in asked and not config.getoption("--conformity"):
        left_out.add("scheduled")
    if "soak" not in asked and not config.getoption("--reliability"):
        left_out.add("soak")
    away = [item for item in items if any(map(item.get_closest_marker, left_out))]
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in away]


@pytest.fixture(scope="session")
def browser():
    """Return the one browser of a worker. Its driver is loaded by those who need it."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from browser.driver import launch  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def device(browser):
    """Return what most tabs of a worker share: the files of the aid are read once."""
    context = browser.new_context()
    yield context
    context.close()
