"""What flags are worth is told by flag, and for sentences without one."""

import pytest

pytest.importorskip("sacrebleu")

from benchmarks.quality.flags import Rated, table
from newsdesk.result import Flag


def test_a_sentence_counts_for_each_of_its_flags() -> None:
    both = (Flag.REPETITION, Flag.LOW_CONFIDENCE)
    rows = table([Rated("", "", both, 20.0), Rated("", "", both[1:], 50.0), Rated("", "", (), 70.0)])
    assert list(rows) == ["repetition", "low_confidence", "none"]
    assert rows["low_confidence"] == pytest.approx({"sentences": 2, "share": 0.667, "mean_chrf": 35.0, "poor": 0.5})
    assert rows["none"] == pytest.approx({"sentences": 1, "share": 0.333, "mean_chrf": 70.0, "poor": 0.0})
