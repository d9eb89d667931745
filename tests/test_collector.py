"""The cycle collector waits while a document is taken apart, and is as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import cleanpress
from cleanpress import pipeline
from cleanpress.model import Source


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_waits_inside_and_runs_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    inside: list[bool] = []
    read = pipeline._read

    def watched(text: str, format: str, url: str | None, encoding: str) -> Source:  # noqa: A002 - CONTRACT's name
        inside.append(gc.isenabled())
        return read(text, format, url, encoding)

    monkeypatch.setattr(pipeline, "_read", watched)
    gc.enable()
    cleanpress.clean("The mayor quit.")
    assert inside == [False]
    assert gc.isenabled()


def test_it_runs_again_where_a_document_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "inspect", None)
    gc.enable()
    with pytest.raises(TypeError):
        cleanpress.clean("The mayor quit.")
    assert gc.isenabled()


def test_it_stays_off_where_the_caller_switched_it_off() -> None:
    gc.disable()
    cleanpress.clean("The mayor quit.")
    assert not gc.isenabled()
