"""Lines for machines and desks above a wire story, and what only looks like one."""

import pytest

from worker.segments import Kind, split
from worker.wire.frame import recognise

STORY = "The ringgit opened higher against the US dollar on Thursday as demand for it improved, a trader said."
DATELINE = "KUALA LUMPUR, Nov 28 (Bernama) --"


@pytest.mark.parametrize(
    "slugs",
    [
        "ZCZC\nBNM0123 4 GEN 312\nu g BNMGEN\n^BC-MALAYSIA-FLOODS^",
        "BC-MALAYSIA-PALMOIL/ (UPDATE 2, PIX)",
        "Malaysia-accident-transport 1stlead",
        "SLUG: BANJIR-KELANTAN\nPRIORITY: 3\nKATEGORI: AM",
    ],
)
@pytest.mark.parametrize("below", ["", "Ringgit opens higher\n\n", "By Jane Doe\n", "* Up 1.2%\n\n(Updates)\n\n"])
def test_slugs_above_a_dateline_stay_and_hide_nothing(slugs: str, below: str) -> None:
    body = f"{slugs}\n{below}{DATELINE} {STORY}\n-- BERNAMA\nNNNN\n"

    frame = recognise(body)
    segments = [(body[s.start : s.end], s.kind) for s in split(body, frame.kinds("body"))]

    lines = slugs.splitlines()
    assert segments[: len(lines)] == [(line, Kind.CREDIT) for line in lines]
    assert (frame.place, frame.credit) == ("Kuala Lumpur", "BERNAMA")
    assert frame.byline == ("Jane Doe" if "Jane" in below else None)
    assert frame.title(None, body) == ("Ringgit opens higher" if "Ringgit" in below else "")
    assert frame.story(body).strip().endswith(STORY) and lines[0] not in frame.story(body)


@pytest.mark.parametrize(
    "above",
    [
        "RM5000 BANTUAN BANJIR",
        "COVID-19",
        "Anti-rasuah",
        "State-of-the-art port opens",
        "Up-to-date figures lead",
        "SLUG:",
        "BANJIR: KELANTAN",
        "Ringgit opens higher\nBC-MALAYSIA-FLOODS",
    ],
)
def test_what_only_looks_like_a_slug(above: str) -> None:
    assert recognise(f"{above}\n{DATELINE} {STORY}").slugs == ()


def test_a_date_is_no_slug() -> None:
    assert recognise(f"2021-10-28\nKUALA LUMPUR: {STORY}").date == "2021-10-28"


def test_without_a_dateline_there_are_none() -> None:
    assert recognise(f"BC-MALAYSIA-FLOODS\n\n{STORY}").slugs == ()
