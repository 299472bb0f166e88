"""Words that a model writes twice in a row."""

import time

import pytest

from worker.translate.mends.stuttered import said_once


@pytest.mark.parametrize(
    ("malay", "english", "mended"),
    [
        ("arwah bapanya", "his late late father", "his late father"),
        ("Abdul Latif Abdul Rahim", "Abdul Latif Abdul Latif Abdul Rahim", "Abdul Latif Abdul Rahim"),
        ("“Konflik itu", "“Conflict Conflict and still still more", "“Conflict and still more"),
        ("kanak-kanak itu", "the the children children", "the children"),
    ],
)
def test_what_is_written_twice_is_said_once(malay: str, english: str, mended: str) -> None:
    assert said_once(malay, english) == mended


@pytest.mark.parametrize(
    ("malay", "english"),
    [
        ("Duran Duran di sini", "Duran Duran here"),
        ("di Bora-Bora", "in Bora Bora"),
        ("dia telah pergi", "he had had to go that that day, very very far"),
        ("menyerahkan lebih 200 unit", "handed over over 200 units, gave her her car"),
        ("gelung", "the loop loop loop went on"),
        ("bahagian kereta", "a carpart part-time, the cat, cat's eye, part part-time"),
        ("10 10 orang", "10 10 people"),
        ("laman web", "see web web.my"),
    ],
)
def test_what_may_stand_twice_and_loops_stay(malay: str, english: str) -> None:
    assert said_once(malay, english) == english


@pytest.mark.parametrize("text", ["ab " * 33_000, "Ab Ab " * 16_000, "a" * 100_000, "Abc'" * 25_000])
def test_it_takes_time_in_proportion(text: str) -> None:
    start = time.perf_counter()
    said_once("x y", text)
    said_once(text, text)
    assert time.perf_counter() - start < 5
