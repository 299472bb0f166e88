"""Dates, clock times, amounts and numbers of a sentence, each as the other language writes it: by rule, no model.

Never changes a value: what no rule knows stays as it is written.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions import calendar_days, captions, durations, weekdays
from worker.translate.expressions.clock import named_times
from worker.translate.expressions.kinds import FIRST, KINDS, MOMENTS, QUANTITIES, Kind

_DIGIT = re.compile(r"\d")
_HINT = re.compile(
    rf"noon|midday|midnight|{weekdays.HINT}|{calendar_days.HINT}|{captions.HINT}|{durations.HINT}|(?ai:lwn)"
)
_FIGURE_AHEAD = r"(?=[^\d\s]{0,80}+\s?[^\d\s]{0,80}+\d)"  # in this word or the next, as of all quantities; bounded
_BEFORE = re.compile(r"\A(?ai:pada|hingga|setakat|at|on|the|in the) ")  # in front of what is written


def _pattern(language: Language) -> re.Pattern[str]:
    def any_kind(kinds: Mapping[str, Kind]) -> str:
        patterns = {name: kind.patterns[language] for name, kind in kinds.items() if language in kind.patterns}
        return "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items())

    words = {word.replace(" ", _S) for kind in MOMENTS.values() for word in kind.prepositions.get(language, ())}
    before = f"(?:(?P<before>(?ai:{any_of(words)})){_S})?"
    first, then, last = map(any_kind, (FIRST, MOMENTS, QUANTITIES))
    return re.compile(rf"(?<!\w)(?:{first}|{before}(?:{then})|{_FIGURE_AHEAD}(?:{last}))(?!\w|(?<=\d)/\d)")


_PATTERNS = {language: _pattern(language) for language in Language}


class Form(NamedTuple):
    """Words of a sentence, and as they are `written` in the other language."""

    kind: Kind
    mention: str
    written: str

    def is_lost(self, target: str, language: Language) -> bool:
        """Whether `target`, the sentence's translation into `language`, has it not.

        Spaces, hyphens, case and prepositions don't count, nor whether a month is whole or short. In Malay it counts
        that the month follows the day.
        """
        return self.kind.is_lost(_BEFORE.sub("", self.written), target, language)


def written_forms(text: str, source: Language) -> dict[str, str]:
    """The dates, clock times, amounts and numbers in a sentence of `source`, each as it is in the other language.

    With a date or a time goes its preposition, where a model would choose a wrong one for what it doesn't see. Every
    digit of the sentence is in one of them, but for those in words of absurd length. Weekdays are among them where a
    model may leave them as they are.
    """
    return {form.mention: form.written for form in _forms(text, source)}


def telling_forms(text: str, source: Language) -> dict[str, str]:
    """Those of written_forms() without which a translation is surely wrong: moments, nights, codes and measures.

    So are Malay amounts; English has too many ways to write an amount, but none is RM5j. Of shares only 4.2pc and 4.2
    pct, which a model takes for hours.
    """
    return {form.mention: form.written for form in _telling(text, source)}


def wanted_forms(text: str, source: Language) -> dict[str, Form]:
    """What a translation must have: by their mentions telling_forms(), and named_times(), which count as times."""
    wanted = {form.mention: form for form in _telling(text, source)}
    for mention, time in named_times(text, source).items():
        wanted[mention] = Form(KINDS["time"], mention, time)
    return wanted


def _telling(text: str, source: Language) -> Iterator[Form]:
    return (form for form in _forms(text, source) if form.kind.is_telling(form.mention, form.written, source.other))


def _forms(text: str, source: Language) -> Iterator[Form]:
    if not (_DIGIT.search(text) or _HINT.search(text)):
        return
    capitals = is_all_caps(text)
    for found in _PATTERNS[source].finditer(text):
        name = str(found.lastgroup)
        kind = KINDS[name]
        if (plain := kind.plainly(found)) is not None:
            yield Form(KINDS["plain"], plain, plain)
            continue
        mention = calendar_days.mention(found) if name == "date" else str(found[name])
        written = kind.translate(found, source.other)
        before = found["before"]
        preposition = kind.prepositions.get(source, {}).get(" ".join(before.lower().split())) if before else None
        if preposition is not None:
            mention = text[found.start() : found.start(name)] + mention
            written = f"{preposition} {written}".lstrip()
            if before[0].isupper():
                written = written[0].upper() + written[1:]
        yield Form(kind, mention, written.upper() if capitals and written != mention else written)
