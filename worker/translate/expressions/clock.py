"""Clock times of Malay and English news: how each language writes them, and one as the other has it. By rule, no model.

Never changes the clock's figures, nor what stands between them.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.text.patterns import SPACE as _S
from worker.wire import dates

_MINUTES = "(?:[.:][0-5][0-9])?"
_CLOCK = f"(?:1[0-2]|0?[0-9]){_MINUTES}"
_CLOCKS = f"(?P<clock>(?:{_CLOCK}[-–])?{_CLOCK})"
_UNNAMED = "(?<!(?ai:pada) )(?<!(?ai:jam) )(?<!(?ai:pukul) )"  # after none of these
_SHORT = {"pg": "pagi", "ptg": "petang", "mlm": "malam"}
# After them a model needs to see the part of the day, or it writes `in` for `at`, and it reads it well; but it takes
# `12.30 malam` for 12.30pm, with and without `tengah`, and doesn't know the short ones.
_BY_RULE = rf"(?:{_UNNAMED}|(?=[\d.:–-]{{1,11}}{_S}?(?ai:tengah|{'|'.join(_SHORT)}))|(?=12{_MINUTES}{_S}(?ai:malam)\b))"
# Two nights are `2 malam` too: an hour of the night is 7 to 12.
_NIGHTS_AFTER = (
    *("hari ", "hari dan ", "[0-9] hari, ", "hari/", "selama ", "menginap "),
    *("bermalam ", "penginapan ", "untuk ", "bagi ", "menghabiskan ", "sebanyak ", "cuti "),
)
_BEFORE_NIGHTS = "|".join(f"(?<={before})" for before in _NIGHTS_AFTER)
_NIGHT = f"{_S}?(?:malam|mlm)"
_NOT_NIGHTS = (
    rf"(?!(?ai:(?:{_BEFORE_NIGHTS})(?:\d\d?[-–])?\d\d?{_NIGHT}|(?:0?[1-6][-–])?0?[1-6]{_NIGHT}"
    rf"|\d\d?{_NIGHT}{_S}(?:pertama|terakhir|berturut)))"
)
# But after these the hours after midnight are hours too, which a model takes for those after noon.
_HOURS_AFTER = (
    *("jam", "pukul", "mulai"),
    *(
        rf"{named} {hour}{joint}"  # pukul 1 dan, jam 11 malam hingga
        for named in ("jam", "pukul")
        for hour in (r"\d", r"\d\d")
        for joint in (" dan", " atau", " hingga", " sampai", " malam hingga", " malam sampai")
    ),
)
_AFTER_MIDNIGHT = (
    rf"(?=0?[1-5]{_MINUTES}{_S}(?ai:malam)\b)(?:{'|'.join(f'(?<=(?ai:{before}) )' for before in _HOURS_AFTER)})"
)
NIGHTS = rf"(?=\d)(?P<how_many>(?:\d{{1,2}}[-–])?\d{{1,2}})(?ai:{_NIGHT})(?!{_S}(?ai:tadi|ini|itu|semalam|esok)\b)"
# After them, too, even `2 malam` may be an hour.
_HOUR_BEFORE = re.compile(
    r"(?ai:pada|jam|pukul|mulai|dari|hingga|sebelum|selepas|antara|kira-kira"
    r"|(?:jam|pukul) \d\d?(?: dan| atau|(?: malam)? (?:hingga|sampai))) \Z"
)
_FURTHEST = 30  # characters
# 1900 hrs; but 1500 hours of training are no time of the day.
_AFTER_AT = "|".join(
    f"(?<=(?ai:{before}) )" for before in ("at", "at about", "at around", "by", "from", "till", "until")
)
_HOURS = f"{_S}?(?ai:hrs?|hours)"
_FOUR_DIGITS = (
    rf"(?=\d)(?:{_AFTER_AT}|(?=\d{{4}}{_HOURS},?{_S}(?:on{_S})?{dates.WHEN}))"
    rf"(?P<four_digits>(?:[01][0-9]|2[0-3])[0-5][0-9]){_HOURS}(?!{_S}of\b)"
)


def _day(language: Language, before: str) -> str:
    """Without one after which a word tells which it is: of `9.30 malam Jumaat lalu` a model makes last Friday."""
    return (
        rf"(?:{_S}{before}(?P<day>{dates.WEEKDAY[language]})\b"
        rf"(?!{_S}(?ai:lalu|lepas|ini|depan|hadapan)\b))?"
    )


# To be built into a larger pattern, once, as they have groups.
_IN_MALAY = (
    rf"{_CLOCKS}(?P<part>{_S}(?ai:pagi|petang|tengah{_S}?hari|tengah{_S}?malam|malam)|{_S}?(?ai:{'|'.join(_SHORT)}))"
    rf"(?P<local>{_S}waktu{_S}tempatan)?" + _day(Language.MS, "")
)
PATTERNS: Mapping[Language, str] = {
    Language.EN: rf"(?:{_CLOCKS}(?:{_S}?(?P<half>[AaPp])"
    # The last full stop of a sentence isn't the abbreviation's.
    rf"(?i:m|\.{_S}?m(?:\.(?![\s\"'”’)\]]{{0,5}}$))?)"
    rf"|{_S}(?ai:(?P<name>noon|midday|midnight))|{_S}(?P<oclock>o['’]clock))|(?P<alone>noon|midday|midnight)"
    rf"|{_FOUR_DIGITS})"
    rf"(?P<local>{_S}local{_S}time)?" + _day(Language.EN, f"(?:on{_S})?"),
    Language.MS: rf"(?=\d)(?:{_BY_RULE}{_NOT_NIGHTS}|{_AFTER_MIDNIGHT}){_IN_MALAY}",
}

_ALONE = {language: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for language, pattern in PATTERNS.items()}
_NAMED = re.compile(rf"(?<!\w)(?P<at>(?ai:pada){_S}|(?<=\d ))?(?ai:jam|pukul){_S}{_IN_MALAY}(?!\w)")


def named_times(text: str, source: Language) -> dict[str, str]:
    """Malay times after `jam` and `pukul`, in English: a model reads them well where it doesn't lose them."""
    if source is Language.EN:
        return {}
    times = {
        found[0]: ("at " if found["at"] is not None else "") + translate(found, source.other)
        for found in _NAMED.finditer(text)
    }
    return {mention: time.upper() for mention, time in times.items()} if is_all_caps(text) else times


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it: `9.30pm on Friday` <-> `9.30 malam Jumaat`."""
    day = dates.translate(found["day"], target) if found["day"] else ""
    if target is Language.EN:
        return _in_english(found) + (" local time" if found["local"] else "") + (day and f" on {day}")
    return _in_malay(found) + (" waktu tempatan" if found["local"] else "") + (day and f" {day}")


def translate_all(text: str, target: Language) -> str:
    """A line that is no sentence, its clock times as `target` has them."""
    return _ALONE[target.other].sub(lambda found: translate(found, target), text)


def hour(found: re.Match[str]) -> str | None:
    """What NIGHTS found where it may be an hour of the night, as the words before it tell."""
    start = found.start("how_many")
    is_hour = _HOUR_BEFORE.search(found.string, max(0, start - _FURTHEST), start)
    return str(found["how_many"]) if is_hour else None


def nights(found: re.Match[str], target: Language) -> str:
    """What NIGHTS found, in English."""
    return f"{found['how_many']} night{'' if found['how_many'] == '1' else 's'}"


def _in_malay(found: re.Match[str]) -> str:
    if found["alone"]:
        return _named(found["alone"])
    if found["four_digits"]:
        return f"jam {found['four_digits']}"
    clock = found["clock"]
    if found["oclock"]:
        return f"pukul {clock}"
    return f"{clock} {_named(found['name'].lower()) if found['name'] else _part(found['half'].lower(), _hour(clock))}"


def _named(name: str) -> str:
    return "tengah malam" if name == "midnight" else "tengah hari"


def _part(half: str, hour: int) -> str:
    """The part of the day that Malay news gives an hour of the first (`a`) or second (`p`) half of the day."""
    if half == "a":
        return "pagi" if hour else "tengah malam"
    if hour < 2:
        return "tengah hari"
    return "petang" if hour < 7 else "malam"


def _in_english(found: re.Match[str]) -> str:
    clock, part = found["clock"], found["part"].strip(" \u00a0").lower()
    part = _SHORT.get(part, part)
    hour = _hour(clock)
    if re.split("[-–]", clock)[-1] == "12" and part.startswith("tengah"):  # 12am and 12pm are too easily mistaken
        return f"{clock} {'noon' if part.endswith('hari') else 'midnight'}"
    if part.endswith("malam"):
        morning = hour < 6
    elif part.endswith("hari"):
        morning = hour in (10, 11)
    else:
        morning = part == "pagi"
    return clock + ("am" if morning else "pm")


def _hour(clock: str) -> int:
    """From 0 to 11, of the later of two."""
    return int(re.split("[-–]", clock)[-1].replace(":", ".").split(".")[0]) % 12
