"""Remembers what an engine translated lately: wire copy comes again, corrected or cut. Never changes a translation."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

import structlog

from worker.translate.engine import Hypothesis, SentenceEngine

log = structlog.get_logger(__name__)

CAPACITY = 4_000  # sentences, some 0.7 kB each
_REPORT = 10_000  # sentences asked for between two lines of the log


class RecentTranslations:
    """An engine in front of another one. An engine gives the same for the same sentence, whatever else it translates.

    `asked` and `found` count sentences. For one thread at a time.
    """

    def __init__(self, engine: SentenceEngine, capacity: int = CAPACITY) -> None:
        self._engine = engine
        self._capacity = capacity
        self._known: OrderedDict[tuple[str, bool], Hypothesis] = OrderedDict()
        self.asked = self.found = 0

    def translate(
        self, sentences: Sequence[str], on_wait: Callable[[int], None] | None = None, *, careful: bool = False
    ) -> list[Hypothesis]:
        """As Engine.translate; a sentence that stands several times is translated once."""
        results = {text: known for text in sentences if (known := self._known.get((text, careful)))}
        unknown = [text for text in dict.fromkeys(sentences) if text not in results]
        ready = len(sentences) - len(unknown)
        if unknown:
            beat = on_wait and (lambda done: on_wait(ready + done))
            results.update(zip(unknown, self._engine.translate(unknown, beat, careful=careful), strict=True))
        self._count(len(sentences), ready)
        for text, hypothesis in results.items():
            self._known[text, careful] = hypothesis
            self._known.move_to_end((text, careful))
        while len(self._known) > self._capacity:
            self._known.popitem(last=False)
        return [results[text] for text in sentences]

    def _count(self, asked: int, found: int) -> None:
        reports = self.asked // _REPORT
        self.asked, self.found = self.asked + asked, self.found + found
        if self.asked // _REPORT > reports:
            log.info("sentences translated before", asked=self.asked, found=self.found)
