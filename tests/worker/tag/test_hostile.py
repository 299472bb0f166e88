"""Texts that no newsroom writes: what tagging one takes grows with its length, and not with its square."""

import pytest

from newsdesk.article import Article, Language
from tests.support import calls
from worker.pipeline import Pipeline
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


def work(tagger: Tagger, body: str) -> int:
    return calls(lambda: tagger.tag(Article(body=body), Language.EN, frame.recognise(body)))
