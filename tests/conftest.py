"""Adds --conformity FILE to every run of the tests."""

from conformity_plugin import pytest_addoption, pytest_configure  # noqa: F401 pytest finds them here
