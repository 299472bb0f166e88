"""The frame of a wire story: byline and dateline that open it, the credit that closes it, recognised and moved by rule.

Must never take a label ("KEY POINTS:") for a place, and never looks further than a line's first or last characters.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from newsdesk.article import Language
from worker.tag import dates
from worker.tag.byline import Byline, recognise_closing, recognise_opening
from worker.tag.credit import Credit, is_agency, recognise_credit
from worker.tag.dateline_names import CITIES, CLOSE_PLACES, COMMON_WORDS, NOT_IN_PLACES, OPEN_PLACES, REGIONS

_NO_EXONYMS: Mapping[str, str] = MappingProxyType({})

# A dateline is seldom longer than 60 characters, even with two places, a country and two agencies.
_MAX_HEADER_CHARACTERS = 200
# Letters of the longest acronym that could be taken for a town: "UMNO:" and "ASEAN:" open sentences, "RAUB:" a story.
_MAX_ACRONYM_LETTERS = 5
_MAX_NAME_WORDS = 4

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.]|-(?!-))*"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,3}}?"
_HEADER = re.compile(
    rf"(?P<place>{_PLACE}(?:\s?/\s?{_PLACE}){{0,3}})"
    rf"(?P<region>,\s{_WORD}(?:\s{_WORD}){{0,2}})??"
    rf"(?:\s?\((?P<when_in_brackets>{dates.WHEN})\)|(?:\s?,\s?|\s)(?P<when>{dates.WHEN}))?"
    r"(?:,?\s?\((?P<agency>[^()]{2,40})\))?"
    r"\s?(?P<mark>:|-{2,3}|[–—―]|(?<=[\s).])-(?!\S))"
)
# Without a place: `Nov 20 (Reuters) -`.
_PLACELESS = re.compile(rf"(?P<when>{dates.WHEN})?\s?\((?P<agency>[^()]{{2,40}})\)\s?(?::|-{{2,3}}|[–—―]|-(?!\S))")
_FILED = re.compile(rf"(?P<word>(?i:date|tarikh)):?[ \t]+(?P<iso>{dates.ISO}):?")
_FILED_WORDS = {Language.EN: "date", Language.MS: "tarikh"}
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN_PLACES = re.compile(r"(\s?/\s?|,\s)")
# White space, and what is not seen either.
_BLANK = re.compile("[\\s\u200b-\u200d\u2060\ufeff]*")
# What a wire adds after the end: its staff's initials (only after a credit), and Reuters's and Xinhua's own lines.
_INITIALS = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4}){1,5}")
_TRAILER = re.compile(r"Our Standards: .{1,200}|Enditem")
_FURNITURE = " \t\r\n-–—―()"
# Stands for the story, without which no line is a dateline.
_STORY = " A"
_DOMAINS = (".com", ".my", ".net", ".org", ".id", ".co")
# Words of names that keep their small letter: Rio de Janeiro, Port of Spain, Dar es Salaam, Frankfurt am Main.
_PARTICLES = frozenset("of de do da dos del es am upon on and the".split())
_ABBREVIATED = frozenset({"ST", "MT", "FT"})


@dataclass(frozen=True, slots=True)
class WireFrame:
    """What stands around a wire story; spans are (start, end) in code points of the body, without outer white space.

    `date` is ISO 8601 (`2021-10-28`, or `--10-28` where no year is known). `header` ends just after its closing mark.
    """

    place: str | None
    date: str | None
    header: tuple[int, int] | None
    credit: str | None
    credit_span: tuple[int, int] | None
    byline: str | None = None
    byline_spans: tuple[tuple[int, int], ...] = ()

    def story(self, body: str) -> str:
        """The body without what stands around the story."""
        start, end = 0, len(body)
        for span in sorted(filter(None, (self.header, *self.byline_spans, self.credit_span))):
            if body[start : span[0]].strip():
                end = min(end, span[0])
            else:
                start = span[1]
        return body[start:end]


@dataclass(frozen=True, slots=True)
class _Header:
    """A dateline taken apart; all positions are in the text it was found in."""

    end: int
    place: str | None
    where: tuple[int, int]
    when: tuple[int, int]
    date: str | None


@dataclass(frozen=True, slots=True)
class _Close:
    """What stands below a story, which ends before `start`. `credit_span` takes in what a wire adds to its credit."""

    start: int
    byline: Byline | None
    credit: Credit | None
    credit_span: tuple[int, int] | None


def recognise(body: str) -> WireFrame:
    """The dateline, the byline and the credit of a story; every part is None that is not there.

    A dateline or a byline with no story after it is none: `KUALA LUMPUR, Oct 28 (Bernama) --` alone, `PARIS - AFP`.
    """
    opening = recognise_opening(body, _skip_blank(body, 0))
    start = len(body) - len(body[opening.end if opening else 0 :].lstrip())
    header = _parse(body, _skip_blank(body, start))
    close = _recognise_close(body, start)
    bylines = [byline for byline in (opening, close.byline) if byline]
    framed = bylines or (header is not None and (header.place is not None or header.date is None))
    if framed and not _is_story(body[header.end if header else start : close.start]):
        return WireFrame(None, None, None, None, None)
    return WireFrame(
        place=header.place if header else None,
        date=header.date if header else None,
        header=(start, header.end) if header else None,
        credit=close.credit.name if close.credit else None,
        credit_span=close.credit_span,
        byline=bylines[0].names if bylines else None,
        byline_spans=tuple((byline.start, byline.end) for byline in bylines),
    )


def _recognise_close(body: str, start: int) -> _Close:
    """What closes the story that begins at `start`. A trailer belongs to what it follows."""
    whole = len(body.rstrip())
    line = max(body.rfind("\n", start, whole), body.rfind("\r", start, whole)) + 1
    last, end = body[line:whole].strip(), len(body[:line].rstrip())
    initials = bool(_INITIALS.fullmatch(last))
    if end <= start or not (initials or _TRAILER.fullmatch(last)):
        return _close(body, start, whole)
    close = _close(body, start, end)
    if close.credit is not None and close.credit.end == end:
        return replace(close, credit_span=(close.credit.start, whole))
    if initials:
        return _close(body, start, whole)
    if close.byline is not None and close.byline.end == end:
        return replace(close, byline=replace(close.byline, end=whole))
    return replace(close, credit_span=(whole - len(last), whole)) if close.credit is None else close


def _close(body: str, start: int, end: int) -> _Close:
    byline = recognise_closing(body, start, end)
    end = len(body[: byline.start if byline else end].rstrip())
    credit = recognise_credit(body, start, end)
    if credit is not None:
        end = len(body[: credit.start].rstrip())
        byline = byline or recognise_closing(body, start, end)
        end = min(end, byline.start) if byline else end
    return _Close(end, byline, credit, (credit.start, credit.end) if credit else None)


def _is_story(text: str) -> bool:
    story = text.strip(_FURNITURE)
    return bool(story) and not (len(story) <= _MAX_HEADER_CHARACTERS and is_agency(story))


def translate_dateline(
    header: str, source: Language, target: Language, exonyms: Mapping[str, str] = _NO_EXONYMS
) -> str:
    """A recognised dateline in the other language, by rule: its dates, and its places where `exonyms` knows them.

    `exonyms` maps the source language's name of a place (`Singapore`) to the target's (`Singapura`); the name keeps
    its letter case. All else stays to the letter.
    """
    if source is target:
        return header
    parsed = _parse(header + _STORY, _skip_blank(header, 0))
    if parsed is None:
        return dates.translate(header, target)
    (place_start, place_end), (when_start, when_end) = parsed.where, parsed.when
    return (
        _translated_filing_word(header[:place_start], target)
        + _translated_places(header[place_start:place_end], exonyms)
        + header[place_end:when_start]
        + dates.translate(header[when_start:when_end], target)
        + header[when_end:]
    )


def _parse(text: str, start: int) -> _Header | None:
    """The dateline at `start`, the first character that is not white space."""
    filed = _FILED.match(text, start)
    date = dates.to_iso(filed["iso"]) if filed else None
    if filed is None or date is None:
        return _parse_place(text, start)
    placed = _parse_place(text, _skip_blank(text, filed.end()))
    if placed is not None:
        return _Header(placed.end, placed.place, placed.where, placed.when, date)
    return _Header(filed.end(), None, (filed.end(), filed.end()), (filed.end(), filed.end()), date)


def _parse_place(text: str, start: int) -> _Header | None:
    line = (text[start : start + _MAX_HEADER_CHARACTERS].splitlines() or [""])[0]
    found = _HEADER.match(line)
    if found is None or not _is_dateline(found, line[found.end() :]):
        return _parse_placeless(line, start)
    group = "when_in_brackets" if found["when_in_brackets"] else "when"
    end_of_place = found.end("region") if found["region"] else found.end("place")
    when = found.span(group) if found[group] else (end_of_place, end_of_place)
    return _Header(
        end=start + found.end(),
        place=_title_case(found["place"]),
        where=(start, start + end_of_place),
        when=(start + when[0], start + when[1]),
        date=dates.to_iso(found[group]) if found[group] else None,
    )


def _parse_placeless(line: str, start: int) -> _Header | None:
    found = _PLACELESS.match(line)
    if found is None or not is_agency(found["agency"]):
        return None
    first, last = found.span("when") if found["when"] else (0, 0)
    date = dates.to_iso(found["when"]) if found["when"] else None
    return _Header(start + found.end(), None, (start, start), (start + first, start + last), date)


def _is_dateline(found: re.Match[str], following: str) -> bool:
    """Whether what has the form of a dateline is one: the less stands beside the place, the surer it must be."""
    places = re.split(r"\s?/\s?", found["place"])
    known = all(place.lower() in CITIES for place in places)
    capitals = found["place"].isupper()
    if not known and not all(_may_be_place(place) and not is_agency(place) for place in places):
        return False
    dated = found["when"] is not None or found["when_in_brackets"] is not None
    if found["agency"] is not None and not (is_agency(found["agency"]) or (dated and _is_name(found["agency"]))):
        return False
    if found["region"] is not None and not _is_name(found["region"].strip(", ")):
        return False
    if found["agency"] is not None:
        return known or capitals or all(_is_name(place) for place in places)
    if dated:
        return known or capitals
    if following[:1].strip():
        return False
    if known:
        return capitals or not any(place.lower() in COMMON_WORDS for place in places)
    story = following.strip()
    opens_story = bool(story) and not story[0].islower()
    in_region = found["region"] is None or found["region"].strip(", ").lower() in REGIONS
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


def _translated_filing_word(text: str, target: Language) -> str:
    filed = _FILED.match(text, _skip_blank(text, 0))
    if filed is None:
        return text
    word = _FILED_WORDS[target]
    word = word.capitalize() if filed["word"][0].isupper() else word
    return text[: filed.start("word")] + dates.in_case_of(filed["word"], word) + text[filed.end("word") :]


def _translated_places(text: str, exonyms: Mapping[str, str]) -> str:
    def translated(name: str) -> str:
        found = exonyms.get(_title_case(name))
        return name if found is None else found.upper() if name.isupper() else found

    parts = _BETWEEN_PLACES.split(text)
    return "".join(part if position % 2 else translated(part) for position, part in enumerate(parts))


def _skip_blank(text: str, start: int) -> int:
    blank = _BLANK.match(text, start)
    return blank.end() if blank else start
