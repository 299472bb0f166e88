"""Texts that no newsroom writes: what tagging one takes grows with its length, and not with its square."""

import time

import pytest

from newsdesk.article import Article, Language
from newsdesk.result import Names
from tests.support import calls
from worker.pipeline import Pipeline
from worker.tag.names.entries import Entry
from worker.tag.signs.introductions import Introductions
from worker.tag.tagger import Tagger
from worker.wire import frame

SIZES = (2_000, 8_000)  # characters


@pytest.mark.parametrize(
    "part",
    [
        "A.B ",
        "A. B. C. ",
        "Zorba Karim Danial ",
        "Ali ",
        "Ministry of the Zorb and ",
        "Ali, 60, ",
        "Ahmad Zahid Ramli. Ahmad Zahid. ",
        "Ministry of Finance in Gaza. ",
        "Ketua Polis Johor ",
        "Ali bin ",
        "Datuk Seri Tan Sri ",
        "Ali\n",
        "Zorb Safety Board (ZSB) ",
        "“Ali” ",
        "1,000.5 ",
    ],
)
def test_the_work_grows_with_the_text(pipeline: Pipeline, part: str) -> None:
    small, large = (work(pipeline.tagger, (part * size)[:size]) for size in SIZES)
    assert large < 6 * small


def test_thousands_of_acronyms_are_looked_for_together() -> None:
    company = Entry(id="1", type="organisation", names=Names(en="Zorb", ms="Zorb"))
    acronyms = [f"Z{number}" for number in range(5000)]
    body = " ".join(f"Zorb Oil and Gas ({acronym}) said so." for acronym in acronyms)
    began = time.process_time()
    found = Introductions({acronym: [((True, 0), company)] for acronym in acronyms}).mentions({"body": body})
    assert [mention.text for mention in found] == acronyms
    assert time.process_time() - began < 5  # 0.1; one after the other they take a minute


def work(tagger: Tagger, body: str) -> int:
    return calls(lambda: tagger.tag(Article(body=body), Language.EN, frame.recognise(body)))
