"""A headline that a body was pasted with, above its byline and dateline, and what only looks like one."""

import pytest

from worker.segments import Kind, split
from worker.wire.credit import Credit, recognise_outlet
from worker.wire.frame import recognise

STORY = "The ringgit opened higher against the US dollar on Thursday as demand for it improved, a trader said."
BYLINE, DATELINE = "By Siti Radziah Hamzah", "KUALA LUMPUR, Nov 27 (Bernama) --"


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        ("Ringgit opens higher against US dollar\n\n{byline}\n\n{dateline} {story}", 1),
        ("Ringgit opens higher against US dollar\n{byline}\n{dateline} {story}", 1),
        ("\ufeff Ringgit opens higher!\r\n\r\n{byline}\r\n\r\n{dateline} {story}", 1),
        ("Ringgit dibuka tinggi\n\n{dateline} {story}", 1),
        ("RINGGIT OPENS HIGHER\n\nIt is the third gain in a row\n\n{byline}\n\n{dateline} {story}", 2),
        ("Ringgit opens higher against the US dollar and\nother currencies of the region\n\n{dateline} {story}", 1),
        ("“Wang kami cukup”, kata menteri\n\n{byline}\n\n{story}", 1),
        ("Ringgit opens higher\n\nIPOH: {story}", 1),
    ],
)
def test_the_headline_is_a_heading_above_byline_and_dateline(lines: str, headings: int) -> None:
    body = lines.format(byline=BYLINE, dateline=DATELINE, story=STORY)

    frame = recognise(body)
    segments = split(body, frame.kinds("body"))

    found = [(body[segment.start : segment.end], segment.kind) for segment in segments]
    expected = [(BYLINE, Kind.BYLINE)] * ("{byline}" in lines)
    expected += [(DATELINE, Kind.DATELINE)] * ("{dateline}" in lines) or [("IPOH:", Kind.DATELINE)] * ("IPOH" in lines)
    assert [kind for _, kind in found[:headings]] == [Kind.HEADING] * headings
    assert found[headings:] == [*expected, (STORY, Kind.SENTENCE)]
    assert frame.byline == ("Siti Radziah Hamzah" if "{byline}" in lines else None)
    assert frame.date == ("--11-27" if "{dateline}" in lines else None)
    assert frame.story(body).strip() == STORY


@pytest.mark.parametrize(
    "body",
    [
        f"The ringgit opened higher on Thursday.\n\nIPOH: {STORY}",
        f"Kadar hari ini:\n\nIPOH: {STORY}",
        "Cuaca esok\nIPOH: Hujan\nKLANG: Panas",
        f"- Wang naik\n\nIPOH: {STORY}",
        f"One\n\nTwo\n\nThree\n\nIPOH: {STORY}",
        f"{STORY[:-1]}, and more of the like\n\nIPOH: {STORY}",
        f"Ringgit opens higher\n\nUMNO: {STORY}",
        f"Ringgit opens higher\n\nBy the River\n\n{STORY}",
        f"Ringgit opens higher\n\n{DATELINE}",
    ],
)
def test_what_only_looks_like_a_headline(body: str) -> None:
    frame = recognise(body)

    assert (frame.headlines, frame.header, frame.byline_spans) == ((), None, ())


@pytest.mark.parametrize(
    "outlet", ["- Utusan Malaysia", "| The Star", "– BERNAMA", "| Free Malaysia Today (FMT)", "| RTM"]
)
def test_the_outlet_at_its_end_is_a_credit(outlet: str) -> None:
    headline = "Ringgit dibuka tinggi - Loke"
    body = f"{headline} {outlet}\n\n{DATELINE} {STORY}"

    frame = recognise(body)

    assert [body[start:end] for start, end in frame.headlines] == [headline]
    assert [body[s.start : s.end] for s in split(body, frame.kinds("body")) if s.kind is Kind.CREDIT] == [outlet]
    assert frame.credit == outlet[2:].removesuffix(" (FMT)")
    assert recognise(f"{body} -- BERNAMA").credit == "BERNAMA"
    assert recognise_outlet(f"{headline} {outlet}") == Credit(29, 29 + len(outlet), frame.credit)


@pytest.mark.parametrize(
    ("body", "credit"),
    [
        (STORY, "Harian Metro"),
        (DATELINE, "Harian Metro"),  # no story
        (f"Ringgit dibuka tinggi | The Star\n\n{DATELINE} {STORY}", "The Star"),
        (f"{STORY} -- Bernama", "Bernama"),
    ],
)
def test_the_outlet_of_a_headline_that_is_apart_is_cut_off_and_gives_way_to_another_credit(
    body: str, credit: str
) -> None:
    headline = "Ringgit dibuka tinggi | Harian Metro"
    frame = recognise(body, headline)
    assert frame.credit == credit
    assert frame.kinds("headline") == {(22, 36): Kind.CREDIT}
    assert frame.kinds("body") == recognise(body).kinds("body")
    assert frame.title(headline, body) == "Ringgit dibuka tinggi "


@pytest.mark.parametrize(
    "headline",
    [
        "Banjir surut - MKN",
        "Permohonan dibuka - SPA",
        "Menang 2 - 1",
        "Kenaikan harga -- sinar",
        "- Utusan Malaysia",
        "",
        "Sinar",
    ],
)
def test_who_speaks_is_no_outlet(headline: str) -> None:
    assert recognise_outlet(headline) is None
