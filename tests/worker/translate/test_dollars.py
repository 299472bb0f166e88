"""Whose dollars a translation names."""

import pytest

from worker.translate.dollars import as_named


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("less than $70,000", "kurang AS$70,000", "kurang $70,000"),
        ("$5 and $6", "US$5 dan AS$6", "$5 dan $6"),
        ("US$5 and US$6", "AS$5 dan US$6", "US$5 dan US$6"),
        ("US$5 (A$7)", "AS$5 (A$7)", "US$5 (A$7)"),
    ],
)
def test_dollars_are_named_as_in_the_source(source: str, translated: str, mended: str) -> None:
    assert as_named(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("USD5 million", "AS$5 juta"),
        ("US $5", "AS$5"),
        ("$US5", "AS$5"),
        ("The US dollar rose to $5", "Dolar AS naik kepada AS$5"),
        ("AS$5 dan AS$6", "US$5 and US$6"),
        ("dolar AS, iaitu $5", "US dollars, or US$5"),
        ("A$5", "AS$5"),
        ("S$5 and RM5", "S$5 dan RM5"),
        ("five dollars", "AS$5"),
    ],
)
def test_other_dollars_stay(source: str, translated: str) -> None:
    assert as_named(source, translated) == translated
