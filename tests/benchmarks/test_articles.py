"""The stories that speed is measured with are the same everywhere, and like news."""

import statistics
import subprocess
import sys
from collections import Counter

import pytest

from benchmarks.articles import MOST_WORDS, Story, short_stories, stories
from newsdesk.article import Language
from worker.segments import split
from worker.wire import frame

REPEATED = 0.06  # of all sentences stand in another story too: phrases that wire copy repeats, very short ones, credits


@pytest.fixture(scope="module")
def all_stories() -> list[Story]:
    return stories()


def test_half_of_the_stories_are_in_each_language(all_stories: list[Story]) -> None:
    assert Counter(story.language for story in all_stories) == {Language.EN: 100, Language.MS: 100}


def test_another_process_writes_the_same_stories(all_stories: list[Story]) -> None:
    code = "from benchmarks.articles import stories; print(*(story.text for story in stories(20)), sep='\\x00')"
    written = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert written.rstrip("\n").split("\x00") == [story.text for story in all_stories[:20]]


def test_fewer_stories_are_the_first_of_more(all_stories: list[Story]) -> None:
    assert stories(6) == all_stories[:6]


def test_lengths_spread_as_those_of_wire_stories(all_stories: list[Story]) -> None:
    for language in Language:
        words = [story.words for story in all_stories if story.language is language]
        assert 300 <= statistics.mean(words) <= 400
        assert max(words) <= MOST_WORDS + 100
        assert statistics.quantiles(words, n=10)[0] < 250 < 450 < statistics.quantiles(words, n=10)[-1]


def test_hardly_a_sentence_stands_in_two_stories(all_stories: list[Story]) -> None:
    counts = Counter(
        (story.language, story.body[segment.start : segment.end])
        for story in all_stories
        for segment in split(story.body)
    )
    repeated = sum(count for count in counts.values() if count > 1)
    assert 0 < repeated / counts.total() <= REPEATED + 0.01


def test_every_story_is_complete_and_without_an_open_slot(all_stories: list[Story]) -> None:
    for story in all_stories:
        assert "{" not in story.text and "}" not in story.text
        assert story.article().headline == story.headline


def test_datelines_credits_and_both_kinds_of_quotation_marks_occur(all_stories: list[Story]) -> None:
    frames = [frame.recognise(story.body) for story in all_stories]
    assert sum(frame.header is not None for frame in frames) > 90
    assert sum(frame.credit_span is not None for frame in frames) > 30
    assert sum("“" in story.body for story in all_stories) > 30
    assert sum('"' in story.body for story in all_stories) > 60


def test_thousands_of_short_stories_are_all_different() -> None:
    short = short_stories(2000)
    assert len({story.text for story in short}) == 2000
    assert all(20 <= story.words <= 120 for story in short)
