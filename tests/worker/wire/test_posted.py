"""Lines of a blog that tell when a page was published and by whom."""

import pytest

from newsdesk.article import Language
from worker.segments import Kind, split
from worker.wire.labels import translate_label, with_labels
from worker.wire.posted import posted, translate_posted

EN, MS = Language.EN, Language.MS


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("Posted on March 11, 2019 by Ali Omar", "Disiarkan pada 11 Mac 2019 oleh Ali Omar"),
        ("Published on May 5, 2019 by admin", "Diterbitkan pada 5 Mei 2019 oleh admin"),
        ("POSTED ON MARCH 11, 2019 BY May Sun", "DISIARKAN PADA 11 MAC 2019 OLEH May Sun"),
    ],
)
def test_both_ways(english: str, malay: str) -> None:
    assert translate_label(english, MS) == translate_posted(english, MS) == malay
    assert translate_posted(malay, EN) == english


def test_two_dates_are_parted() -> None:
    line = "Posted on March 4, 2020March 9, 2020 by Ali"
    assert translate_posted(line, MS) == "Disiarkan pada 4 Mac 2020 9 Mac 2020 oleh Ali"
    assert translate_posted(line, EN) == "Posted on March 4, 2020 March 9, 2020 by Ali"


def test_such_a_line_is_a_label_of_its_own_wherever_it_stands() -> None:
    text = "Hujan turun.\n Posted on March 11, 2019 by Ali Omar \nIa reda."
    segments = split(text, with_labels(text, {}))
    assert [(text[segment.start : segment.end], segment.kind) for segment in segments] == [
        ("Hujan turun.", Kind.SENTENCE),
        ("Posted on March 11, 2019 by Ali Omar", Kind.LABEL),
        ("Ia reda.", Kind.SENTENCE),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Posted on March 11, 2019 by the police",
        "Posted on March 11, 2019 by Ali, the video",
        "He posted on March 11, 2019 by Ali",
        "Posted by Ali Omar",
        "Posted on March 11, 2019",
    ],
)
def test_what_is_none(text: str) -> None:
    assert list(posted(text)) == []
    assert translate_posted(text, MS) is None
