"""Which sentences are tried a second time, with what put in, and which try is the better. Knows no engine."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate.checks import missing
from worker.translate.forms import telling_forms, written_forms
from worker.translate.lost import is_lost
from worker.translate.surface import leaves_half_a_bracket

_TRIED_AGAIN = frozenset({Flag.REPETITION, Flag.LENGTH_RATIO, Flag.TRUNCATED, Flag.NAME_MISSING})


@dataclass(frozen=True)
class SecondTry:
    """Of sentences in `source`; where it is None no date, time or amount is looked for."""

    source: Language | None

    def put_in(
        self, sentence: str, target: str, flags: Collection[Flag], names: Sequence[tuple[str, Sequence[str]]]
    ) -> dict[str, str] | None:
        """What must stand in the second try for words of the sentence; None where the first is right as it is.

        `names`: mentions, each with its acceptable renderings, the best first.
        """
        found: dict[str, str] = {}
        telling = self._telling(sentence)
        if self._lost(telling, target):
            found = telling
        elif Flag.NUMBER_MISMATCH in flags and self.source:
            found = written_forms(sentence, self.source)
        elif _TRIED_AGAIN.isdisjoint(flags) and not leaves_half_a_bracket(sentence, target):
            return None
        return found | {mention: renderings[0] for mention, renderings in missing(sentence, target, names)}

    def defects(self, sentence: str, target: str, flags: Collection[Flag]) -> tuple[int, int]:
        """The fewer, the better."""
        return len(flags), self._lost(self._telling(sentence), target) + leaves_half_a_bracket(sentence, target)

    def _telling(self, sentence: str) -> dict[str, str]:
        return telling_forms(sentence, self.source) if self.source else {}

    def _lost(self, telling: Mapping[str, str], target: str) -> int:
        """How many dates, times, codes and amounts of a sentence the translation has not."""
        return sum(is_lost(form, target, self.source.other) for form in telling.values()) if self.source else 0
