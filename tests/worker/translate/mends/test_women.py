"""Women of whom a model says he."""

import time

import pytest

from worker.translate.mends.women import as_she


@pytest.mark.parametrize(
    ("malay", "english", "mended"),
    [
        (
            "Seorang gadis ditahan apabila aksinya tular.",
            "A girl was arrested when his action went viral.",
            "A girl was arrested when her action went viral.",
        ),
        (
            "IPOH: WANITA itu mengadu dia sakit.",
            "IPOH: The 27-year-old woman complained he hurt himself.",
            "IPOH: The 27-year-old woman complained she hurt herself.",
        ),
        (
            "Sementara itu, Datin Orked melahirkan rasa syukurnya.",
            "Meanwhile, Datin Orked expressed his gratitude.",
            "Meanwhile, Datin Orked expressed her gratitude.",
        ),
    ],
)
def test_a_woman_who_comes_first_is_she(malay: str, english: str, mended: str) -> None:
    assert as_she(malay, english) == mended


@pytest.mark.parametrize(
    ("malay", "english", "mended"),
    [
        ("Dia mengikut suaminya.", "He followed her husband.", "She followed her husband."),
        ("Indira dan bekas suaminya itu", "Indira and his former husband", "Indira and her former husband"),
        (
            "Dia tahu anaknya bersama suaminya di rumahnya.",
            "He knew his son was with his late husband at his home.",
            "She knew her son was with her late husband at his home.",
        ),
        (
            "Zahid tinggalkan rumahnya dan Siti menunggu suaminya.",
            "Zahid left his home and Siti awaited his husband.",
            "Zahid left his home and Siti awaited her husband.",
        ),
        (
            "Suspek berkata dia dan suaminya ada.",
            "The suspect said he and his husband were there.",
            "The suspect said he and her husband were there.",
        ),
    ],
)
def test_a_husband_is_hers_and_she_is_who_comes_before_him(malay: str, english: str, mended: str) -> None:
    assert as_she(malay, english) == mended


@pytest.mark.parametrize(
    ("malay", "english"),
    [
        ("Polis menahan wanita itu selepas dia lari.", "Police arrested the woman after he fled."),
        ("Seorang wanita memberitahu suspek dia lari.", "A woman told the suspect he fled."),
        ("Seorang wanita berang dengan anaknya.", "A woman was angry with a boy as he fled."),
        ("“Wanita itu selamat,” katanya.", "“The woman is safe,” he said."),
        ("Wanita dan lelaki itu mendakwa dia lari.", "The woman and man claimed he fled."),
        ("Datin Rosmah, isteri Najib, rapat dengannya.", "Datin Rosmah, Najib's wife, is close to his people."),
        ("Dia bersama isterinya.", "He was with his wife."),
        ("Pasangan suami isteri itu dan jirannya", "The couple and his neighbour"),
        ("Seorang wanita ditahan.", "A woman was arrested."),
    ],
)
def test_who_may_be_a_man_stays(malay: str, english: str) -> None:
    assert as_she(malay, english) == english


@pytest.mark.parametrize("text", ["he " * 30_000, "a " * 50_000 + "he", "a" * 100_000 + " he", "and A" * 20_000])
def test_it_takes_time_in_proportion(text: str) -> None:
    start = time.perf_counter()
    as_she("Wanita suaminya " + text, f"A woman {text} his husband")
    assert time.perf_counter() - start < 5
