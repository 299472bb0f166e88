"""What a package makes of terms, told with one that knows none and keeps some."""

from collections.abc import Sequence

from benchmarks.quality.terms import Tried, summary, tries
from worker.translate.engine import Hypothesis
from worker.translate.mends.terms import Term

SHARK, TIGER, WOLF = (
    Term(("shark", "sharks"), "jerung", ("jerung",)),
    Term(("tiger",), "harimau", ("harimau",)),
    Term(("wolf",), "serigala", ("serigala",)),
)
LINES = ["a shark", "sharks", "the shark", "sharks", "a tiger", "my tiger", "the tiger", "a wolf", "the wolf"]


def keeps_sharks(texts: Sequence[str]) -> list[Hypothesis]:
    return [Hypothesis(text.replace("harimau", "hari").replace("my tiger", "harimau"), 0.9, False) for text in texts]


def test_of_each_term_lines_are_counted_whose_translation_has_it() -> None:
    assert list(tries([SHARK, TIGER, WOLF], LINES, keeps_sharks)) == [Tried(SHARK, 3, 0, 3), Tried(TIGER, 3, 1, 0)]


def test_a_summary_counts_terms_that_are_needed_and_good() -> None:
    tried = [Tried(SHARK, 8, 1, 8), Tried(TIGER, 8, 5, 6), Tried(WOLF, 4, 0, 1)]
    assert summary(tried) == {"terms": 3, "needed": 2, "good": 2, "lines": 20, "plainly": 0.3, "given": 0.75}
