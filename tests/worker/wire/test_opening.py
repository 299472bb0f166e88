"""Datelines and bylines below what pages and wires put above them, and what only looks like one there."""

import pytest

from worker.segments import Kind, split
from worker.wire.frame import recognise

STORY = "The ringgit opened higher against the US dollar on Thursday as demand for it improved, a trader said."
CAPTION = "Abang Johari (centre) at the event in Kuching."
LINES = [
    CAPTION,
    f"Business\n\nRinggit opens higher\n\nIt is the third gain\n\n{CAPTION}",
    "Bernama\n\n06 Aug 2024, 09:34 am\n\nAd loading",
    "- Ringgit opens higher",
    "\n".join("One Two Three Four Five Six Seven Eight Nine Ten Eleven".split()),
]
DATELINES = [
    ("KUCHING, Feb 14:", "Kuching", "--02-14"),
    ("KUALA LUMPUR (Aug 6):", "Kuala Lumpur", "--08-06"),
    ("KUALA LUMPUR, Nov 27 (Bernama) --", "Kuala Lumpur", "--11-27"),
    ("SHAH ALAM 5 Dis. –", "Shah Alam", "--12-05"),
    ("BEIRUT, Lebanon (AP) —", "Beirut", None),
    ("KUCHING, Monday -", "Kuching", None),
]


@pytest.mark.parametrize("above", LINES)
@pytest.mark.parametrize(("dateline", "place", "date"), DATELINES)
def test_a_sure_dateline_may_stand_below_lines_of_any_kind(
    above: str, dateline: str, place: str, date: str | None
) -> None:
    body = f"{above}\n\n{dateline} {STORY}\n\nHe left. -- BERNAMA"

    frame = recognise(body)

    assert (frame.place, frame.date, frame.credit, frame.headlines) == (place, date, "BERNAMA", ())
    assert body[slice(*frame.header or ())] == dateline
    assert frame.story(body).split() == f"{above} {STORY} He left.".split()
    assert dateline in [body[s.start : s.end] for s in split(body, frame.kinds("body")) if s.kind is Kind.DATELINE]


@pytest.mark.parametrize("between", ["", "Share\n\nCopy link\n\n", f"{CAPTION}\n\n"])
@pytest.mark.parametrize("above", ["", "Ringgit opens higher\n\n", *(f"{lines}\n\n" for lines in LINES[:2])])
@pytest.mark.parametrize("byline", ["By Marlynda Meraw", "Oleh: Marlynda Meraw"])
def test_a_byline_that_says_so_may_too_and_a_dateline_below_it(byline: str, above: str, between: str) -> None:
    bare = f"{above}{byline}\n\n{between}{STORY}"
    dated = f"{above}{byline}\n\n{between}KUCHING, Feb 14: {STORY}"

    for body, place in ((bare, None), (dated, "Kuching")):
        frame = recognise(body)
        assert (frame.byline, frame.place) == ("Marlynda Meraw", place)
        assert [body[start:end] for start, end in frame.byline_spans] == [byline]


def test_so_may_a_writer_with_an_address_above_a_dateline() -> None:
    body = f"{CAPTION}\n\nMarlynda Meraw\nmarlynda@example.com\n\nKUCHING, Feb 14: {STORY}"
    assert recognise(body).byline == "Marlynda Meraw"


def test_a_wrapped_line_beside_it_goes_on_in_the_next() -> None:
    wrapped = STORY.replace("against ", "against\n")
    assert wrapped.index("\n") < 40
    assert recognise(f"{CAPTION}\nKUCHING, Feb 14: {wrapped}").place == "Kuching"


def test_a_round_up_of_several_stories_has_no_dateline_nor_byline() -> None:
    body = f"{CAPTION}\n\nKUCHING, Feb 14: {STORY}\n\nIPOH, Feb 13: {STORY}"
    assert recognise(body).place is None
    assert recognise(f"{CAPTION}\n\nBy Ann Poe\n\n{STORY}\n\nBy John Roe\n\n{STORY}").byline is None
    assert recognise(f"KLANG: {STORY}\n\nIPOH, Feb 13: {STORY}").place == "Klang"


@pytest.mark.parametrize(
    "below",
    [
        f"KUCHING: {STORY}",
        f"Kuching, Feb 14 - {STORY}",
        "KUCHING, Feb 14: Rain",
        "KUCHING, Feb 14: Rain\nSIBU, Feb 14: Sun\nMIRI, Feb 14: Rain",
        f"REUTERS, Feb 14: {STORY}",
        f"Laporan Tahunan Petronas\n\n{STORY}",
        f"By the River\n\n{STORY}",
        "By Jane Doe",
        f"by Cesc Fabregas\n\n{STORY}",
        f"By Cesc Fabregas.\n\n{STORY}",
        f"Jane Doe\njane@example.com\n\n{STORY}",
        "\n".join("abcdefghijkl") + f"\nKUCHING, Feb 14: {STORY}",
    ],
)
def test_what_only_looks_like_one(below: str) -> None:
    frame = recognise(f"{CAPTION}\n\n{below}")
    assert (frame.header, frame.byline_spans) == (None, ())
