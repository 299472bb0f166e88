"""A byline in the other language: its words move, its names never do. How it is found: test_dateline_styles.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from worker.wire.byline import recognise_closing, recognise_opening, translate_byline

EN, MS = Language.EN, Language.MS


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("By Jane Doe", "Oleh Jane Doe"),
        ("BY JANE DOE", "OLEH JANE DOE"),
        ("by Jane Doe", "oleh Jane Doe"),
        ("By: Jane Doe", "Oleh: Jane Doe"),
        ("By Jane Doe and John Roe", "Oleh Jane Doe dan John Roe"),
        ("By Nur Fatihah Azmi", "Oleh Nur Fatihah Azmi"),
        ("By Jane Doe in Kuala Lumpur", "Oleh Jane Doe di Kuala Lumpur"),
        ("By Jane Doe - October 28, 2021 @ 9:15am", "Oleh Jane Doe - 28 Oktober 2021 @ 9:15am"),
        ("By Jane Doe Oct 28, 2021", "Oleh Jane Doe 28 Okt 2021"),
        ("By JANE DOE October 28, 2021 3:15 PM", "Oleh JANE DOE 28 Oktober 2021 3:15 PM"),
        ("By Jane Doe (Bernama) Oct 28", "Oleh Jane Doe (Bernama) 28 Okt"),
        ("By Li Wei Sun", "Oleh Li Wei Sun"),
        ("By Jane Doe\njane.by@example.com", "Oleh Jane Doe\njane.by@example.com"),
        ("By JANE DOE\nPictures by JOHN ROE", "Oleh JANE DOE\nGambar oleh JOHN ROE"),
        ("Reporting by Jane Doe; editing by John Roe", "Laporan oleh Jane Doe; suntingan oleh John Roe"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "(Laporan oleh Jane Doe; Suntingan oleh John Roe)"),
        ("(Reporting by Jane Doe, editing by John Roe)", "(Laporan oleh Jane Doe, suntingan oleh John Roe)"),
        ("(Reporting by Ann Poe\nEditing by John Roe)", "(Laporan oleh Ann Poe\nSuntingan oleh John Roe)"),
        ("Report by AHMAD ALI", "Laporan AHMAD ALI"),
        ("By Bernama", "Oleh Bernama"),
        ("BY AGENCIES", "OLEH AGENSI"),
        ("By Our Reporter", "Oleh Wartawan Kami"),
        ("By Jane Doe\nReporter", "Oleh Jane Doe\nWartawan"),
        ("By Jane Doe\nSenior Reporter", "Oleh Jane Doe\nWartawan Kanan"),
        ("By Sinar Harian Reporter", "Oleh Wartawan Sinar Harian"),
        ("By Jane Doe\nNST Reporter", "Oleh Jane Doe\nWartawan NST"),
        ("By JANE DOE\nTuesday, Oct 28, 2025 3:45 PM MYT", "Oleh JANE DOE\nSelasa, 28 Okt 2025 3:45 PM MYT"),
        ("Published: October 28, 2025\nBy Jane Doe", "Diterbitkan: 28 Oktober 2025\nOleh Jane Doe"),
    ],
)
def test_both_ways(english: str, malay: str) -> None:
    assert translate_byline(english, MS) == malay
    if "eporting" not in english:  # Malay has one word for `report` and `reporting`
        assert translate_byline(malay, EN) == english


@pytest.mark.parametrize(
    ("byline", "malay"),
    [
        ("By Jane Doe\nStaff Writer", "Oleh Jane Doe\nWartawan"),
        ("By FMT Reporters", "Oleh Wartawan FMT"),
        ("By Our Correspondent", "Oleh Wartawan Kami"),
    ],
)
def test_jobs_for_which_malay_has_one_word(byline: str, malay: str) -> None:
    assert translate_byline(byline, MS) == malay


@pytest.mark.parametrize(
    ("byline", "target"),
    [
        ("Sun Li", MS),
        ("Mon Roe", MS),
        ("Dan Brown", EN),
        ("Bybee Foto-Roe", MS),
        ("", EN),
    ],
)
def test_names_that_look_like_words_stay(byline: str, target: Language) -> None:
    assert translate_byline(byline, target) == byline


@pytest.mark.parametrize(
    "line", ["By ", "By A ", "By Ann Poe, ", "ann@example.com\n", "Oleh Ali dan ", "(Reporting by ", "Editing by A\n\n"]
)
def test_hostile_text_of_full_length(line: str) -> None:
    """Hangs, until the suite's time-out, if the work grows faster than the text."""
    text = (line * 200_000)[:200_000]
    for body in (text, f"By Ann Poe\n{text}", f"{text}\n(Reporting by Ann Poe)"):
        recognise_opening(body, 0)
        recognise_closing(body, 0, len(body))


@given(st.text(), st.sampled_from([EN, MS]))
def test_any_text_is_survived(text: str, target: Language) -> None:
    body = text.strip()
    recognise_opening(body, 0)
    recognise_closing(body, 0, len(body))
    translate_byline(body, target)
