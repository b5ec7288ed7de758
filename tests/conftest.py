"""Adds --conformity FILE to every run of the tests, and leaves scheduled tests out unless they are asked for."""

from conformity_plugin import pytest_addoption, pytest_configure  # noqa: F401 pytest finds them here


def pytest_collection_modifyitems(config, items):
    """Leave out what a clock or a calendar may break: -m scheduled asks for it, and so does --conformity."""
    if "scheduled" in config.option.markexpr or config.getoption("--conformity"):
        return
    left_out = [item for item in items if item.get_closest_marker("scheduled")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
