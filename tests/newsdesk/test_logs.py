"""What a line of the log looks like."""

import io
import logging
import sys
from dataclasses import replace

import pytest

from newsdesk.logs import standard_library
from newsdesk.settings import Settings


class Stream(io.StringIO):
    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.isatty = lambda: is_terminal  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("is_terminal", "no_color", "is_coloured"), [(True, "", True), (False, "", False), (True, "1", False)]
)
def test_colours_are_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, no_color: str, is_coloured: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", Stream(is_terminal))
    monkeypatch.setenv("NO_COLOR", no_color)
    formatter = standard_library(replace(Settings(), log_format="console"))["formatters"]["structured"]
    record = logging.LogRecord("desk", logging.INFO, __file__, 1, "It rains.", None, None)
    line = formatter.pop("()")(**formatter).format(record)
    assert "It rains." in line
    assert ("\x1b[" in line) is is_coloured
