"""Options and profiles for the whole suite."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# Documents are big, so that drawing one is slow and examples differ in time; neither is a fault of what is tested.
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=_SLOW)
# A build must fail for what was changed, not for a document drawn by chance.
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True, database=None, print_blob=True)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=1500)
settings.load_profile("ci" if os.environ.get("CI") else "quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program reads into fixtures/*/expected.json, and print the difference",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What installs packages runs last: everything that is quick to fail has failed by then."""
    items.sort(key=lambda item: ("test_hooks.py", "test_package.py").count(item.path.name))
