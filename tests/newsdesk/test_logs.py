"""What a line of the log looks like."""

import io
import json
import logging
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

import pytest

from newsdesk.logs import standard_library
from newsdesk.settings import Settings


class Stream(io.StringIO):
    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.isatty = lambda: is_terminal  # type: ignore[method-assign]


def written(log_format: Literal["json", "console"], error: Exception | None = None) -> str:
    """The line on rain, and on the error that was raised then."""
    formatter = standard_library(replace(Settings(), log_format=log_format))["formatters"]["structured"]
    raised = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("desk", logging.INFO, __file__, 1, "It rains.", None, raised)
    return str(formatter.pop("()")(**formatter).format(record))


def test_its_time_is_utc() -> None:
    assert datetime.fromisoformat(json.loads(written("json"))["timestamp"]).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("is_terminal", "no_color", "is_coloured"), [(True, "", True), (False, "", False), (True, "1", False)]
)
def test_colours_are_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, no_color: str, is_coloured: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", Stream(is_terminal))
    monkeypatch.setenv("NO_COLOR", no_color)
    line = written("console")
    assert "It rains." in line
    assert ("\x1b[" in line) is is_coloured


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_a_traceback_has_no_variables(log_format: Literal["json", "console"]) -> None:
    def fail(body: str) -> None:
        raise ValueError("It broke.")

    try:
        fail(" ".join(["secret"] * 2))
    except ValueError as error:
        line = written(log_format, error)
    assert "in fail" in line
    assert "It broke." in line
    assert "secret secret" not in line
