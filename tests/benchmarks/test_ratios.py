"""Speeds of two systems are compared over both directions, and only where both were measured."""

import pytest

from benchmarks.speed.ratios import both_directions, ratios
from tests.benchmarks.results import row, translate


def test_a_slow_direction_weighs_by_its_time_not_by_its_number() -> None:
    rows = [row("raw", 2, "en-ms", 1000), row("raw", 2, "ms-en", 3000)]
    assert both_directions(rows, "raw", 2) == pytest.approx(1500)


def test_one_direction_alone_gives_no_speed() -> None:
    assert both_directions([row("raw", 2, "en-ms", 1000)], "raw", 2) is None


def test_other_beams_and_threads_are_other_systems() -> None:
    rows = translate()["rows"]
    assert both_directions(rows, "libretranslate", 2) == pytest.approx(800)
    assert both_directions(rows, "libretranslate", 4) == pytest.approx(320)
    assert both_directions(rows, "libretranslate", 4, "default") is None


def test_every_peer_is_compared_by_its_default_and_by_ours() -> None:
    rows = [*translate()["rows"], row("libretranslate", 4, "ms-en", 100, "default")]
    assert ratios(rows, our_beam=2, their_beam=4) == {
        "pipeline to the limit": 0.9,
        "service to the limit": 0.8,
        "service to argostranslate, each by its beam, held to one thread": 4.0,
        "service to argostranslate, both beam 2, held to one thread": 1.78,
        "service to libretranslate, each by its defaults": 16.0,
        "service to libretranslate, each by its beam, held to one thread": 5.0,
        "service to libretranslate, both beam 2, held to one thread": 2.0,
        "service to libretranslate, both beam 2, one thread by its settings": 4.0,
    }


def test_what_was_not_measured_is_left_out() -> None:
    rows = [each for each in translate()["rows"] if each["system"] in ("raw", "pipeline")]
    assert ratios(rows, our_beam=2, their_beam=4) == {"pipeline to the limit": 0.9}
