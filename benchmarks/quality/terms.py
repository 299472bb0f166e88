"""Which terms the packages don't know: `python -m benchmarks.quality.terms --en FILE --ms FILE`.

The files hold news, a sentence or two a line. Of every term of worker/translate/data/terms.tsv up to eight lines that
have it are translated as they are, and with what the packages get for it. It is needed while few translations of the
plain lines have what is expected, and good while most of the others do. Writes benchmarks/results/terms.json; `--rows`
prints what was counted of each term, `--table` tries another file of such columns.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from benchmarks import report
from newsdesk.article import Language
from newsdesk.settings import Settings
from worker import models
from worker.translate.engine import Engine, Hypothesis
from worker.translate.mends import terms
from worker.translate.mends.terms import Term, Terms, within

LINES = 8  # of a term
_FEWEST = 3  # that tell anything
_NEEDED, _GOOD = 0.4, 0.75  # shares of a term's lines

Translate = Callable[[Sequence[str]], Sequence[Hypothesis]]


@dataclass(frozen=True)
class Tried:
    """In how many translations of `lines` lines is what is expected: of plain ones, and given what the table has."""

    term: Term
    lines: int
    plainly: int
    given: int

    @property
    def is_needed(self) -> bool:
        return self.plainly <= _NEEDED * self.lines

    @property
    def is_good(self) -> bool:
        return self.given >= _GOOD * self.lines


def main() -> None:
    arguments = argparse.ArgumentParser(description="Which terms the packages don't know.")
    for language in Language:
        arguments.add_argument(f"--{language}", type=Path, metavar="FILE", help="news, a sentence or two a line")
    arguments.add_argument("--table", type=Path, default=terms.FILE)
    arguments.add_argument("--rows", action="store_true", help="print what was counted of each term")
    chosen = arguments.parse_args()
    table, settings = terms.read(chosen.table), Settings()
    result = {}
    for language, opened in models.open_packages(settings).items():
        if file := getattr(chosen, language):
            engine = Engine(opened, beam_size=settings.beam_size)
            lines = file.read_text("utf-8").splitlines()
            tried = list(tries(table[language], lines, engine.translate))
            for one in tried if chosen.rows else ():
                print("|".join(one.term.spellings), one.term.given, one.lines, one.plainly, one.given, sep="\t")
            result[opened.package.name] = summary(tried)
    report.write("benchmarks.quality.terms", result)


def tries(table: Sequence[Term], lines: Sequence[str], translate: Translate) -> Iterator[Tried]:
    """Each term that isn't given as it is, and of which at least three lines tell something."""
    terms_of = Terms.of(table)
    having: dict[str, list[str]] = defaultdict(list)
    for line in dict.fromkeys(lines):
        for spelling in {spelling for _, _, spelling in within(terms_of, line)}:
            having[spelling].append(line)
    chosen = {term: list(chain.from_iterable(having[one] for one in term.spellings))[:LINES] for term in table}
    texts = list(dict.fromkeys(chain.from_iterable(chosen.values())))
    plain = dict(zip(texts, translate(texts), strict=True))
    with_terms = dict(zip(texts, translate([terms_of.readable(text) for text in texts]), strict=True))
    for term, of_term in chosen.items():
        if len(of_term) >= _FEWEST and term.given not in term.spellings:
            plainly, given = (
                sum(term.is_in(made[line].text.lower()) for line in of_term) for made in (plain, with_terms)
            )
            yield Tried(term, len(of_term), plainly, given)


def summary(tried: Sequence[Tried]) -> dict[str, float]:
    """Counts of terms; shares of all lines whose translation has the term."""
    lines = sum(one.lines for one in tried)
    return {
        "terms": len(tried),
        "needed": sum(one.is_needed for one in tried),
        "good": sum(one.is_good for one in tried),
        "lines": lines,
        "plainly": round(sum(one.plainly for one in tried) / max(lines, 1), 3),
        "given": round(sum(one.given for one in tried) / max(lines, 1), 3),
    }


if __name__ == "__main__":
    main()
