"""Dates, clock times, amounts and numbers of a sentence, each as the other language writes it: by rule, no model.

Never changes a value: what no rule knows stays as it is written.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.patterns import SPACE as _S
from worker.patterns import any_of
from worker.translate.expressions import amounts, captions, clock, codes, day_lists, measures, rates, versus, weekdays
from worker.translate.expressions.amounts import CURRENCY, THOUSANDS
from worker.translate.mends.ordinals import ordinal
from worker.wire import dates

_NEAR = 100  # characters; what is farther tells nothing of a code

_RANK = r"(?P<rank>\d{1,3}(?:,\d{3}){0,3})"
_DECADE = "(?P<decade_begun>(?:(?:1[0-9]|20)[0-9]|[1-9])0)"
_NO_AGES = "(?<!(?ai:under)-)(?<!(?ai:over)-)"  # the over-50s are no decade
_NO_NAME = "(?!(?ai:under|over|mid|top|pre|post|bawah)-)"  # Under-23 is no code as COVID-19 is
_DAY_NUMBER = "(?:3[01]|[12][0-9]|0?[1-9])"
_MINUTE = rf"(?P<minute_played>[0-9]{{1,3}}(?:{_S}?\+{_S}?[0-9]{{1,2}})?+)"  # 45+2 is in stoppage time
_HARI_BULAN = rf"{_S}?(?ai:hb)"  # the nth: 31hb
_DAY = rf"{_DAY_NUMBER}(?:(?ai:st|nd|rd|th)|{_HARI_BULAN}\b\.?)?"
_DAYS = f"{_DAY}(?:[-–/]{_DAY})?(?![0-9])"
_MONTH = dates.NAMED_MONTH
_YEAR = "(?:19|20)[0-9]{2}(?![.,:/–-]?[0-9])"

_DATE = (
    rf"(?P<days>{_DAYS}){_S}(?:of{_S})?{_MONTH}{dates.YEAR}"
    rf"|(?<![Ii]n ){_MONTH}{_S}(?P<days_second>{_DAYS}){dates.YEAR}"
)

_FIRST = {"rate": "", "measure": "", "caption": "", "credit": "", "versus": ""}
# What may have a preposition before it.
_MOMENTS = {
    "day_list": "",
    "date": _DATE,
    "month": f"(?<![0-9]{_S})(?P<name_of_month>{_MONTH}){_S}(?P<of_year>{_YEAR})",
    "time": "",
    "weekdays": "",
    "decade": "",
    "minute": "",
    "speed": rf"\d[\d.,]{{0,12}}{_S}?(?ai:rpm|kmsj)",  # of engines and winds
    "year": f"{_YEAR}(?!{_S}mata)",  # points of an index
}
_AFTER_WEEKDAY = f"(?:{_MONTH}{_S}{_DAYS}|{_DAYS}{_S}{_MONTH})"
_QUANTITIES = {
    "amount": amounts.AMOUNT,
    "count": "",
    "percent": amounts.SHARE,
    "nights": "",
    "ordinal": "",
    "metres": amounts.METRES,
    # All else with a digit in it: 10,000, 2-1, 30°C, RM50, COVID-19, 302R.
    "plain": rf"(?:{CURRENCY}|{_NO_NAME}(?:[A-Z][^\W\d_]{{0,30}}|covid)-)?"
    rf"(?:{THOUSANDS}(?!/\d)|[^\W\d]{{0,40}}\d\w*(?:[.,:/–-]\d\w*)*)(?:{_S}?°[CF]?|%)?",
}
_BY_LANGUAGE = {
    Language.EN: {
        "rate": rates.PATTERNS[Language.EN],
        "count": amounts.COUNTS[Language.EN],
        "measure": measures.pattern(Language.EN),
        "caption": captions.pattern(Language.EN),
        "credit": captions.credit_pattern(Language.EN),
        "day_list": day_lists.PATTERN,
        "time": clock.PATTERNS[Language.EN],
        "weekdays": weekdays.pattern(Language.EN, _AFTER_WEEKDAY),
        # A 10S may be a telephone; THE 80S are a decade.
        "decade": f"{_NO_AGES}['‘’]?{_DECADE}(?:s|(?:(?<=[0-9]{{4}})|(?<=THE [0-9]{{2}})|(?<=['‘’][0-9]{{2}}))S)",
        "ordinal": f"{_RANK}(?ai:st|nd|rd|th)",
    },
    Language.MS: {
        "rate": rates.PATTERNS[Language.MS],
        "count": amounts.COUNTS[Language.MS],
        "measure": measures.pattern(Language.MS),
        "caption": captions.pattern(Language.MS),
        "credit": captions.credit_pattern(Language.MS),
        "versus": versus.PATTERN,
        # In `pada 9 Mac` the month must be seen: else a model writes `in March 9`.
        "date": rf"(?<![Pp]ada )(?:{_DATE})",
        "time": clock.PATTERNS[Language.MS],
        "weekdays": weekdays.pattern(Language.MS, _AFTER_WEEKDAY),
        "decade": f"{_DECADE}-?(?:an|AN)",
        # Of a match: several share one word for it, the 53rd and 60th minutes.
        "minute": rf"(?ai:minit{_S}ke)-{_MINUTE}(?!,?{_S}(?ai:(?:dan|hingga|atau){_S})?(?ai:ke)-\d)",
        "nights": clock.NIGHTS,
        "ordinal": f"(?ai:ke)-{_RANK}|(?P<day_of_month>{_DAY_NUMBER}){_HARI_BULAN}(?:\\.(?={_S}[a-z]))?",
    },
}
_PREPOSITIONS: Mapping[Language, Mapping[str, Mapping[str, str]]] = {
    Language.EN: {
        "date": {"on": "pada", "on the": "pada", "the": "", "to": "hingga", "as at": "setakat", "as of": "setakat"},
        "day_list": {"on": "pada"},
        "month": {"in": "pada"},
        "weekdays": {"on": "pada"},
        "time": {"at": "pada", "to": "hingga", "as at": "setakat", "as of": "setakat"},
        "decade": {"in the": "pada", "the": ""},
        "speed": {"at": "pada"},
        "year": {"in": "pada"},
    },
    Language.MS: {
        "weekdays": {"pada": "on"},
        "time": {"pada": "at", "jam": "", "pukul": "", "pada jam": "at", "pada pukul": "at"},
        "decade": {"tahun": ""},
        "minute": {"pada": "in the"},
        "speed": {"pada": "at"},
        "year": {"tahun": ""},
    },
}


def _pattern(language: Language) -> re.Pattern[str]:
    def any_kind(kinds: Mapping[str, str]) -> str:
        patterns = {kind: _BY_LANGUAGE[language].get(kind, pattern) for kind, pattern in kinds.items()}
        return "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in patterns.items() if pattern)

    words = {word.replace(" ", _S) for known in _PREPOSITIONS[language].values() for word in known}
    before = f"(?:(?P<before>(?ai:{any_of(words)})){_S})?"
    first, then, last = map(any_kind, (_FIRST, _MOMENTS, _QUANTITIES))
    return re.compile(rf"(?<!\w)(?:{first}|{before}(?:{then})|{last})(?!\w|(?<=\d)/\d)")


_PATTERNS = {language: _pattern(language) for language in Language}
_HINT = re.compile(rf"\d|noon|midday|midnight|{weekdays.HINT}|{captions.HINT}|(?ai:lwn)")
_TELLING = frozenset({"date", "day_list", "time", "weekdays", "minute", "speed", "nights", "metres", *_FIRST})
_AMOUNTS = frozenset({"amount", "count"})


class _Form(NamedTuple):
    kind: str
    mention: str
    written: str


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
    return {form.mention: form.written for form in _forms(text, source) if _is_telling(form, source)}


def _is_telling(form: _Form, source: Language) -> bool:
    if form.kind in _AMOUNTS:
        return form.written != form.mention and (source is Language.EN or form.mention[-1] in "jJ")
    if form.kind == "percent":
        return form.written != form.mention and form.mention.lower().endswith(("pc", "pct"))
    if form.kind == "ordinal":
        return form.mention.lower().rstrip(".").endswith("hb")
    return form.kind in _TELLING or (form.kind == "plain" and codes.is_telling(form.written, source.other))


def _forms(text: str, source: Language) -> Iterator[_Form]:
    if not _HINT.search(text):
        return
    capitals = is_all_caps(text)
    for found in _PATTERNS[source].finditer(text):
        kind = str(found.lastgroup)
        mention = _mention(found, kind)
        written = _RULES[kind](found, source.other)
        before = found["before"]
        preposition = _PREPOSITIONS[source].get(kind, {}).get(" ".join(before.lower().split())) if before else None
        if preposition is not None:
            mention = text[found.start() : found.start(kind)] + mention
            written = f"{preposition.capitalize() if before[0].isupper() else preposition} {written}".lstrip()
        if kind == "metres" and not amounts.is_length(found):
            kind = "plain"
        if kind == "nights" and clock.is_hour(found):
            kind, mention, written = "plain", found["how_many"], found["how_many"]
        yield _Form(kind, mention, written.upper() if capitals and written != mention else written)


def _mention(found: re.Match[str], kind: str) -> str:
    """Without its preposition, and without the full stop that may follow a month."""
    return found[kind].rstrip(".") if kind == "date" else str(found[kind])


def _date(found: re.Match[str], target: Language) -> str:
    """In the order of `target`; of two days, as in `Oct 28-30`, dates.translate() gets only the first."""
    days = str(found["days"] or found["days_second"])
    first = re.split(r"\D", days)[0]
    one_day = re.sub(f"{_S}of{_S}", " ", _mention(found, "date").replace(days, first, 1))
    return dates.translate(one_day, target).replace(first, re.sub(r"[^\d–/-]", "", days), 1)


def _month(found: re.Match[str], target: Language) -> str:
    return f"{dates.translated_month(found['name_of_month'], target)} {found['of_year']}"


def _decade(found: re.Match[str], target: Language) -> str:
    years = found["decade_begun"]
    if target is Language.MS:
        return f"{years}-an"
    return f"the {years}s" if len(years) == 4 or found["before"] else f"{years}s"


def _ordinal(found: re.Match[str], target: Language) -> str:
    if target is Language.MS:
        return f"ke-{found['rank']}"
    return ordinal(found["rank"] or found["day_of_month"])


def _minute(found: re.Match[str], target: Language) -> str:
    minute = found["minute_played"]
    return f"{ordinal(minute) if minute.isdigit() else minute} minute"


def _speed(found: re.Match[str], target: Language) -> str:
    return re.sub("kmsj", "km/h", found["speed"], flags=re.IGNORECASE) if target is Language.EN else found["speed"]


def _as_written(found: re.Match[str], target: Language) -> str:
    return str(found[str(found.lastgroup)])


def _plain(found: re.Match[str], target: Language) -> str:
    around = found.string[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return codes.translate(found["plain"], around, target)


_RULES: Mapping[str, Callable[[re.Match[str], Language], str]] = {
    "date": _date,
    "day_list": day_lists.translate,
    "month": _month,
    "time": clock.translate,
    "decade": _decade,
    "minute": _minute,
    "speed": _speed,
    "year": _as_written,
    "amount": amounts.amount,
    "count": amounts.count,
    "percent": amounts.share,
    "weekdays": weekdays.translate,
    "nights": clock.nights,
    "ordinal": _ordinal,
    "metres": _as_written,
    "rate": rates.translate,
    "measure": measures.translate,
    "caption": captions.translate,
    "credit": captions.translate_credit,
    "versus": versus.translate,
    "plain": _plain,
}
