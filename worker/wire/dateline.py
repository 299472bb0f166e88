"""The dateline of a story, `KUALA LUMPUR, Oct 28 (Bernama) --`: recognised, taken apart and translated by rule.

Must never take a label ("KEY POINTS:") for a place, and never looks further than a line's first characters.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsdesk.article import Language
from worker.text.patterns import any_of
from worker.wire import dates
from worker.wire.bilingual import in_case_of
from worker.wire.credit import is_agency
from worker.wire.dateline_names import CITIES, CLOSE_PLACES, NOT_IN_PLACES, OPEN_PLACES, REGIONS, UNSURE_ALONE

_NO_EXONYMS: Mapping[str, str] = MappingProxyType({})

# A dateline is seldom longer than 60 characters, even with two places, a country and two agencies.
MAX_CHARACTERS = 200
# Letters of the longest acronym that could be taken for a town: "UMNO:" and "ASEAN:" open sentences, "RAUB:" a story.
_MAX_ACRONYM_LETTERS = 5
_MAX_NAME_WORDS = 4

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.]|-(?!-))*"
# `NEW DELHI, Oct 28 (PTI) The prime minister`
_UNMARKED = r"(?<=\))(?=\s[\"“‘']?[^\W_a-z])"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,3}}?"
_REGION = any_of(map(re.escape, REGIONS))  # in brackets; others there are agencies
_HEADER = re.compile(
    rf"(?P<place>{_PLACE}(?:\s?/\s?{_PLACE}){{0,3}})(?<![^\W\d_]{{4}}\.)\.?"
    rf"(?P<region>,\s{_WORD}(?:\s{_WORD}){{0,2}}|\s?\((?i:{_REGION})\))??"
    rf"(?:\s?\((?P<when_in_brackets>{dates.WHEN})\)|(?:\s?,\s?|\s)(?P<when>{dates.WHEN}))?"
    rf"(?:,?\s?\((?!(?i:{_REGION})\))(?P<agency>[^()]{{2,40}})\)|\.?\s?/(?P<slashed>[^/()\s]{{2,20}})/)?"
    rf"(?:\s?(?P<mark>:|-{{2,3}}|[–—―]|(?<=[\s).])-(?!\S)|(?<=/)\.(?!\S))|{_UNMARKED})"
)
# Without a place: `Nov 20 (Reuters) -`.
_PLACELESS = re.compile(rf"(?P<when>{dates.WHEN})?\s?\((?P<agency>[^()]{{2,40}})\)\s?(?::|-{{2,3}}|[–—―]|-(?!\S))")
_FILED = re.compile(rf"(?P<word>(?i:date|tarikh)):?[ \t]+(?P<iso>{dates.ISO}):?")
_FILED_WORDS = {Language.EN: "date", Language.MS: "tarikh"}
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN_PLACES = re.compile(r"(\s?/\s?|,\s|\s?[()])")
_BEFORE_REGION = re.compile(r",|\s?\(")
_AROUND_REGION = ", ()"
_ONE_PLACE = re.compile(r"[^/\s](?:[^/]*[^/\s])?")
# White space, and what is not seen either.
_BLANK = re.compile("[\\s\u200b-\u200d\u2060\ufeff]*")
# Stands for the story, without which no line is a dateline.
_STORY = " A"
_DOMAINS = (".com", ".my", ".net", ".org", ".id", ".co")
# Words of names that keep their small letter: Rio de Janeiro, Port of Spain, Dar es Salaam, Frankfurt am Main.
_PARTICLES = frozenset("of de do da dos del es am upon on and the".split())
_ABBREVIATED = frozenset({"ST", "MT", "FT"})


@dataclass(frozen=True, slots=True)
class Header:
    """A dateline taken apart; all positions are in the text it was found in."""

    end: int
    place: str | None
    where: tuple[int, int]
    when: tuple[int, int]
    date: str | None


def translate_dateline(header: str, target: Language, exonyms: Mapping[str, str] = _NO_EXONYMS) -> str:
    """A recognised dateline in `target`, the other language, by rule: its dates, and places that `exonyms` knows.

    `exonyms` maps the dateline's own name of a place (`Singapore`) to the target's (`Singapura`); the name keeps
    its letter case. All else stays to the letter.
    """
    parsed = parse(header + _STORY, skip_blank(header, 0))
    if parsed is None:
        return _translated_filing(header, target)
    (place_start, place_end), (when_start, when_end) = parsed.where, parsed.when
    return (
        _translated_filing(header[:place_start], target)
        + _translated_places(header[place_start:place_end], exonyms)
        + header[place_end:when_start]
        + dates.translate(header[when_start:when_end], target)
        + header[when_end:]
    )


def parse(text: str, start: int) -> Header | None:
    """The dateline at `start`, the first character that is not white space."""
    end, date = _filed(text, start)
    if date is None:
        return _parse_place(text, start)
    placed = _parse_place(text, skip_blank(text, end))
    if placed is not None:
        return Header(placed.end, placed.place, placed.where, placed.when, date)
    filed = text[start:end]
    if dates.tells_when(filed) and not dates.tells_publication(filed):
        return None  # a date alone above no dateline may be of the story
    return Header(end, None, (end, end), (end, end), date)


def places(header: str) -> Iterator[tuple[int, int]]:
    """Where the places stand in a recognised dateline, each without its region: `SEOUL` and `TOKYO` of SEOUL/TOKYO."""
    parsed = parse(header + _STORY, skip_blank(header, 0))
    if parsed is None or parsed.place is None:
        return
    start, end = parsed.where
    for place in _ONE_PLACE.finditer(_BEFORE_REGION.split(header[start:end], maxsplit=1)[0]):
        yield start + place.start(), start + place.end()


def _filed(text: str, start: int) -> tuple[int, str | None]:
    """Where the words or the line that tell when a story was filed end, and that date; None for neither."""
    filed = _FILED.match(text, start)
    if filed is not None:
        return filed.end(), dates.to_iso(filed["iso"])
    line = _line(text, start).rstrip()
    return start + len(line), dates.to_iso(line) if dates.tells_when(line) else None


def _line(text: str, start: int) -> str:
    return (text[start : start + MAX_CHARACTERS].splitlines() or [""])[0]


def _parse_place(text: str, start: int) -> Header | None:
    line = _line(text, start)
    found = _HEADER.match(line)
    if found is None or not _is_dateline(found, line[found.end() :]):
        return _parse_placeless(line, start)
    group = "when_in_brackets" if found["when_in_brackets"] else "when"
    end_of_place = found.end("region") if found["region"] else found.end("place")
    when = found.span(group) if found[group] else (end_of_place, end_of_place)
    return Header(
        end=start + found.end(),
        place=_title_case(found["place"]),
        where=(start, start + end_of_place),
        when=(start + when[0], start + when[1]),
        date=dates.to_iso(found[group]) if found[group] else None,
    )


def _parse_placeless(line: str, start: int) -> Header | None:
    found = _PLACELESS.match(line)
    if found is None or not is_agency(found["agency"]):
        return None
    first, last = found.span("when") if found["when"] else (0, 0)
    date = dates.to_iso(found["when"]) if found["when"] else None
    return Header(start + found.end(), None, (start, start), (start + first, start + last), date)


def _is_dateline(found: re.Match[str], following: str) -> bool:
    """Whether what has the form of a dateline is one: the less stands beside the place, the surer it must be."""
    places = re.split(r"\s?/\s?", found["place"])
    known = all(place.lower() in CITIES for place in places)
    capitals = found["place"].isupper()
    if not known and not all(_may_be_place(place) and not is_agency(place) for place in places):
        return False
    dated = found["when"] is not None or found["when_in_brackets"] is not None
    agency = found["agency"] or found["slashed"]
    if agency is not None and not (is_agency(agency) or (dated and _is_name(agency))):
        return False
    if found["mark"] is None and not (agency and is_agency(agency) and (dated or (known and capitals))):
        return False
    if found["region"] is not None and not _is_name(found["region"].strip(_AROUND_REGION)):
        return False
    if agency is not None:
        return known or capitals or all(_is_name(place) for place in places)
    if dated:
        return known or capitals
    if following[:1].strip():
        return False
    if known:
        return capitals or not any(place.lower() in UNSURE_ALONE for place in places)
    story = following.strip()
    opens_story = bool(story) and not story[0].islower()
    in_region = found["region"] is None or found["region"].strip(_AROUND_REGION).lower() in REGIONS
    return capitals and opens_story and in_region and all(map(_looks_like_place, places))


def _may_be_place(name: str) -> bool:
    words = re.split(r"[\s-]", name.lower())
    return not any(word in NOT_IN_PLACES or word.endswith(_DOMAINS) for word in words)


def _looks_like_place(name: str) -> bool:
    """A city, a word too long for an acronym, or several words one of which is that of a place: `KAMPUNG SERI AMAN`."""
    words = name.lower().split()
    if name.lower() in CITIES:
        return True
    if len(words) == 1:
        return len(name) > _MAX_ACRONYM_LETTERS
    return words[0] in OPEN_PLACES or words[-1] in CLOSE_PLACES


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= _MAX_NAME_WORDS and all(word[0].isupper() or word in _PARTICLES for word in words)


def _title_case(name: str) -> str:
    """`KUALA LUMPUR` as `Kuala Lumpur`; a name that is not all in capitals stays as it is."""
    words = name.split()
    if not name.isupper():
        return " ".join(words)
    return " ".join(
        word.lower() if position and word.lower() in _PARTICLES else _LETTERS.sub(_capitalised, word)
        for position, word in enumerate(words)
    )


def _capitalised(letters: re.Match[str]) -> str:
    word, before = letters.group(), letters.string[: letters.start()]
    if before.endswith(("'", "’")) and len(before) > 2:
        return word.lower()  # Xi'an and Cox's Bazar, but N'Djamena and L'Aquila
    is_acronym = 1 < len(word) <= 3 and word not in _ABBREVIATED and not set(word) & set("AEIOUY")
    return word if is_acronym else word.capitalize()


def _translated_filing(text: str, target: Language) -> str:
    filed = _FILED.match(text, skip_blank(text, 0))
    if filed is None:
        return dates.translate_line(text, target)
    word = in_case_of(filed["word"], _FILED_WORDS[target])
    return text[: filed.start("word")] + word + text[filed.end("word") :]


def _translated_places(text: str, exonyms: Mapping[str, str]) -> str:
    def translated(name: str) -> str:
        found = exonyms.get(_title_case(name))
        return name if found is None else found.upper() if name.isupper() else found

    parts = _BETWEEN_PLACES.split(text)
    return "".join(part if position % 2 else translated(part) for position, part in enumerate(parts))


def skip_blank(text: str, start: int) -> int:
    """Where the first character from `start` on stands that is seen."""
    blank = _BLANK.match(text, start)
    return blank.end() if blank else start
