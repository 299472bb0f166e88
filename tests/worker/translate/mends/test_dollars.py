"""Whose dollars a translation names."""

import pytest

from worker.translate.mends.dollars import as_named


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("less than $70,000", "kurang AS$70,000", "kurang $70,000"),
        ("$5 and $6", "US$5 dan AS$6", "$5 dan $6"),
        ("US$5 and US$6", "AS$5 dan US$6", "US$5 dan US$6"),
        ("US$5 (A$7)", "AS$5 (A$7)", "US$5 (A$7)"),
        ("$20 million, or US$15 million", "AS$20 juta, atau AS$15 juta", "$20 juta, atau US$15 juta"),
        ("$5.5 billion (US$3.7 billion)", "AS$5.5 bilion (US$3.7 bilion)", "$5.5 bilion (US$3.7 bilion)"),
        ("$1,500 and US$500", "$1,500 dan $500", "$1,500 dan US$500"),
        ("US$3 and US $5", "AS$3 dan US $5", "US$3 dan US $5"),
        ("AS$74.38 dan AS$2,650", "US$74.38 and $2,650", "US$74.38 and US$2,650"),
    ],
)
def test_dollars_are_named_as_in_the_source(source: str, translated: str, mended: str) -> None:
    assert as_named(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("USD5 million", "AS$5 juta"),
        ("US $5", "AS$5"),
        ("US$3 and US $5", "US$3 dan AS$5"),
        ("US$5", "AS$7"),
        ("$US5", "AS$5"),
        ("The US dollar rose to $5", "Dolar AS naik kepada AS$5"),
        ("AS$5 dan AS$6", "US$5 and US$6"),
        ("AS$5", "AS$5"),
        ("dolar AS, iaitu $5", "US dollars, or $5"),
        ("dolar AS, iaitu $5", "US dollars, or US$5"),
        ("A$5", "AS$5"),
        ("S$5 and RM5", "S$5 dan RM5"),
        ("five dollars", "AS$5"),
    ],
)
def test_other_dollars_stay(source: str, translated: str) -> None:
    assert as_named(source, translated) == translated
