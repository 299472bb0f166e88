"""The frame of a wire story: headline, outlet, byline and dateline that open it, the credit that closes it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from newsdesk.article import TextField
from worker.segments import Kind
from worker.segments.lines import BREAKS, line_start
from worker.segments.segment import stripped
from worker.wire import opening
from worker.wire.byline import Byline, recognise_closing
from worker.wire.credit import Credit, is_agency, recognise_credit, recognise_outlet
from worker.wire.dateline import MAX_CHARACTERS
from worker.wire.headline import Spans

# What a wire adds after the end: its staff's initials (only after a credit), Reuters's and Xinhua's own lines, a
# reporter's address, who wrote and edited for AFP, `burs-dk/bgs`, the mark of the end, what a page is filed under, and
# the desk's own line (service/formats/wording.py), where its translation is sent in.
_INITIALS = re.compile(r"[A-Z]{2,4}(?:[ /-][A-Z]{2,4}){1,5}")
_ENDITEM = "Enditem"  # may also follow the last sentence in its line
_TRAILER = re.compile(
    rf"Our Standards: .{{1,200}}|{_ENDITEM}"
    r"|NNNN|\(\(.{1,300}\)\)|[a-z]{2,5}(?:-[a-z]{2,4}){0,2}(?:/[a-z]{2,4}){1,2}|(?i:tags?)\s?: .{1,300}"
    r"|(?:Machine translation from (?:Malay|English) by|Terjemahan mesin daripada bahasa (?:Melayu|Inggeris) oleh)"
    r" \S{1,100} \S{1,40}\."
    r"(?: \d{1,6} (?:sentences? (?:was|were) corrected by a person|ayat dibetulkan oleh manusia)\.)?"
)
_MOST_TRAILERS = 3  # lines
_SENTENCE_ENDS = frozenset(f"{mark} " for mark in '.?!"”')
_FURNITURE = f" \t{BREAKS}-–—―()"


@dataclass(frozen=True, slots=True)
class WireFrame:
    """What stands around a wire story; spans are (start, end) in code points of the body, without outer white space.

    Only `headline_outlet` is of the headline that was sent apart.
    `date` is ISO 8601 (`2021-10-28`, or `--10-28` where no year is known). `header` ends just after its closing mark.
    `byline` is None where none is there and where an agency's names nobody. `outlet_span` ends the headlines of the
    body, `| The Star`. An outlet is the credit where no other is there. `slugs`: lines above all that stay as they are.
    """

    place: str | None
    date: str | None
    header: tuple[int, int] | None
    credit: str | None
    credit_span: tuple[int, int] | None
    byline: str | None = None
    byline_spans: tuple[tuple[int, int], ...] = ()
    headlines: tuple[tuple[int, int], ...] = ()
    outlet_span: tuple[int, int] | None = None
    headline_outlet: tuple[int, int] | None = None
    slugs: Spans = ()

    def kinds(self, field: TextField) -> Mapping[tuple[int, int], Kind]:
        """All that was recognised in the field, by its place."""
        if field == "headline":
            return {self.headline_outlet: Kind.CREDIT} if self.headline_outlet else {}
        kinds = dict.fromkeys(self.headlines, Kind.HEADING) | dict.fromkeys(self.byline_spans, Kind.BYLINE)
        kinds |= {self.header: Kind.DATELINE} if self.header else {}
        return kinds | dict.fromkeys(filter(None, (*self.slugs, self.credit_span, self.outlet_span)), Kind.CREDIT)

    def in_header(self, field: TextField, position: int) -> bool:
        """Whether that is within the dateline."""
        start, end = self.header or (0, 0)
        return field == "body" and start <= position < end

    def title(self, headline: str | None, body: str) -> str:
        """The headline, or else those of the body, without the outlet."""
        if headline:
            return headline[: self.headline_outlet[0]] if self.headline_outlet else headline
        return "\n".join(body[start:end] for start, end in self.headlines)

    def story(self, body: str) -> str:
        """The body without what stands around the story."""
        cuts = [0, *chain.from_iterable(sorted(self.kinds("body"))), len(body)]
        return "".join(body[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class _Close:
    """What stands below a story, which ends before `start`. `credit_span` takes in what a wire adds to its credit."""

    start: int
    byline: Byline | None
    credit: Credit | None
    credit_span: tuple[int, int] | None


def recognise(body: str, headline: str | None = None) -> WireFrame:
    """What stands around the story in `body`, and the outlet of its headline; every part is None that is not there.

    A dateline or a byline with no story after it is none: `KUALA LUMPUR, Oct 28 (Bernama) --` alone, `PARIS - AFP`.
    """
    found, outlet = _recognise_body(body), recognise_outlet(headline) if headline else None
    if outlet is None:
        return found
    return replace(found, credit=found.credit or outlet.name, headline_outlet=(outlet.start, outlet.end))


def _recognise_body(body: str) -> WireFrame:
    opened = opening.recognise(body)
    start, header = opened.start, opened.header
    close = _recognise_close(body, start)
    bylines = [byline for byline in (opened.byline, close.byline) if byline]
    framed = bylines or (header is not None and (header.place is not None or header.date is None))
    if framed and not _is_story(body[header.end if header else start : close.start]):
        return WireFrame(None, None, None, None, None)
    headlines, outlet = _without_outlet(body, opened.headlines)
    credit = close.credit or outlet
    return WireFrame(
        place=header.place if header else None,
        date=header.date if header else None,
        header=(start, header.end) if header else None,
        credit=credit.name if credit else None,
        credit_span=close.credit_span,
        byline=next((byline.names for byline in bylines if byline.names), None),
        byline_spans=tuple((byline.start, byline.end) for byline in bylines),
        headlines=headlines,
        outlet_span=(outlet.start, outlet.end) if outlet else None,
        slugs=opened.slugs,
    )


def _without_outlet(body: str, headlines: Spans) -> tuple[Spans, Credit | None]:
    """The headline without the outlet at its end, and that, by its place in the body."""
    start, end = headlines[-1] if headlines else (0, 0)
    outlet = recognise_outlet(body[start:end])
    if outlet is None:
        return headlines, None
    outlet = replace(outlet, start=start + outlet.start, end=start + outlet.end)
    return (*headlines[:-1], (start, len(body[: outlet.start].rstrip()))), outlet


def _recognise_close(body: str, start: int) -> _Close:
    """What closes the story that begins at `start`. Trailers belong to what they follow."""
    whole = len(body.rstrip())
    trailers = _trailers(body, start, whole)
    while trailers:
        first, initials = trailers[-1][0], any(map(_INITIALS.fullmatch, (body[slice(*line)] for line in trailers)))
        end = len(body[:first].rstrip())
        close = _close(body, start, end)
        if close.credit is not None and close.credit.end == end:
            return replace(close, credit_span=(close.credit.start, whole))
        if not initials and close.byline is not None and close.byline.end == end:
            return replace(close, byline=replace(close.byline, end=whole))
        if not initials:
            return replace(close, credit_span=(first, whole))
        trailers.pop()
    return _close(body, start, whole)


def _trailers(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines that a wire may have added after the end, the last one first; of the last one perhaps the end alone."""
    found: list[tuple[int, int]] = []
    first = end - len(_ENDITEM)
    if body.endswith(_ENDITEM, start, end) and body[max(start, first - 2) : first] in _SENTENCE_ENDS:
        return [(first, end)]
    while len(found) < _MOST_TRAILERS:
        first, last = stripped(body, line_start(body, start, end), end)
        end = len(body[:first].rstrip())
        if end <= start or not any(form.fullmatch(body, first, last) for form in (_INITIALS, _TRAILER)):
            break
        found.append((first, last))
    return found


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
    return bool(story) and not (len(story) <= MAX_CHARACTERS and is_agency(story))
