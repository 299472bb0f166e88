"""Days of one month, and where the month stands that they share; days that begin a quotation."""

import pytest

from worker.translate.mends.days import month_first, month_last, night_before_last, on_day


@pytest.mark.parametrize(
    ("malay", "translated", "english"),
    [
        ("pada 15 hingga 17 Mac.", "on 15 to March 17.", "on March 15 to 17."),
        ("dari 5 hingga 9 November 2025", "from 5 to November 9, 2025", "from November 5 to 9, 2025"),
        ("(2 sehingga 8 Jun)", "(2 until June 8)", "(June 2 until 8)"),
        ("12, 13 dan 14 Disember", "12, 13 and December 14", "December 12, 13 and 14"),
        ("14 atau 15 Ogs.", "14 or Aug. 15", "Aug. 14 or 15"),
        ("SIDANG 6 HINGGA 10 SEPT", "SITTING 6 TO SEPT 10", "SITTING SEPT 6 TO 10"),
        ("12-14 April dan 19 hingga 20 April", "April 12-14 and 19 to April 20", "April 12-14 and April 19 to 20"),
        ("pada 18 dan 19 April ini", "in 18 and April 19", "on April 18 and 19"),
        ("dari 11 – 20 November 2025", "from 11 – November 20, 2025", "from November 11 – 20, 2025"),
        ("5 - 12 Mei, 22-23 Mei", "5 - May 12, 22-May 23", "May 5 - 12, May 22-23"),
        ("Pada 30 dan 31 Mei", "At 30 and May 31", "On May 30 and 31"),
        ("pada 14hb dan 21hb Mei", "at 14 and May 21", "on May 14 and 21"),
    ],
)
def test_a_month_that_two_days_share_stands_before_both(malay: str, translated: str, english: str) -> None:
    assert month_first(malay, translated) == english


@pytest.mark.parametrize(
    ("malay", "translated"),
    [
        ("16 hingga 29 Ogos", "from Aug 16 to Aug 29"),
        ("16 hingga 29 Ogos", "from Aug. 16 to Aug. 29"),
        ("5 hingga 9 November", "5 to 9 November"),
        ("5-9 November", "COVID-5-November 9"),
        ("5 - 9 November", "5 - 9 November"),
        ("5 hingga 9 November", "between 6 and November 9"),
        ("5 Mei hingga 9 November", "5 to November 9"),
        ("RM1.5 hingga 9 November", "RM1.5 to November 9"),
        ("2025 dan 26 Mac", "2025 and March 26"),
        ("15 hingga 17 Mac", "15 to March 1750"),
    ],
)
def test_other_days_stay(malay: str, translated: str) -> None:
    assert month_first(malay, translated) == translated


@pytest.mark.parametrize(
    ("english", "translated", "malay"),
    [
        ("from Oct 18 to 31", "mulai 18 Okt hingga 31", "mulai 18 hingga 31 Okt"),
        ("on May 26 to 29 in Melaka", "pada 26 Mei kepada 29 di Melaka", "pada 26 hingga 29 Mei di Melaka"),
        ("from July 10 to 17.", "dari 10 Julai ke 17.", "dari 10 hingga 17 Julai."),
        ("CMCO, Jan 13 - 26", "PKPB, 13 Jan - 26", "PKPB, 13 - 26 Jan"),
        ("July 10th-17th, 2022", "10 Julai-17, 2022", "10-17 Julai 2022"),
        ("Oct 18 to 31 this year", "18 Okt hingga 31 tahun ini", "18 hingga 31 Okt tahun ini"),
        ("from May 2 and on Jan 2 to 8", "dari 2 Mei dan 2 Jan hingga 8", "dari 2 Mei dan 2 hingga 8 Jan"),
        ("rose from five; on Jan 2 to 8", "daripada lima; 2 Jan hingga 8", "daripada lima; 2 hingga 8 Jan"),
        ("FROM JAN 18 TO 24", "MULAI 18 JAN HINGGA 24", "MULAI 18 HINGGA 24 JAN"),
    ],
)
def test_a_month_that_two_days_share_stands_behind_both_in_malay(english: str, translated: str, malay: str) -> None:
    assert month_last(english, translated) == malay


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("Oct 18 to Nov 3", "18 Okt hingga 3 Nov"),
        ("Oct 18 to 31", "18 Okt hingga 31 Okt"),
        ("Oct 18 to 31", "18 hingga 31 Okt"),
        ("Oct 18 to 31", "2.18 Okt hingga 31"),
        ("Oct 18 to 31", "18 Okt hingga 30"),
        ("from May 5 to 6pm", "5 Mei hingga 6 petang"),
        ("from May 5 to 6.30", "5 Mei hingga 6.30"),
        ("on May 5 to 10 schools", "5 Mei kepada 10 sekolah"),
        ("on May 12 to 5", "12 Mei kepada 5"),
        ("rose from five on Jan 2 to 8 on Jan 9", "daripada lima pada 2 Jan kepada 8 pada 9 Jan"),
        ("the rate on July 6 to 15 per cent", "kadar pada 6 Julai kepada 15 peratus"),
        ("on March 5 to 6 million", "pada 5 Mac hingga 6 juta"),
        ("from March 5 to 20 per day", "dari 5 Mac hingga 20 sehari"),
        ("In May 13 – 20 die in clash", "Pada 13 Mei – 20 mati"),
        ("with May 13 – 20 dead", "dengan 13 Mei – 20 mati"),
        ("on March 5 to 6 pct", "pada 5 Mac hingga 6 peratus"),
        ("on March 5 to 6 thousand", "pada 5 Mac hingga 6 ribu"),
        ("on March 5 to 6 bln", "pada 5 Mac hingga 6 bilion"),
    ],
)
def test_other_days_stay_in_malay(english: str, translated: str) -> None:
    assert month_last(english, translated) == translated


@pytest.mark.parametrize(
    ("translated", "english"),
    [
        ("“At Dec 26, police", "“On Dec 26, police"),
        ("He said, “At 5 March, we", "He said, “On 5 March, we"),
        ("‘At 15th March, we", "‘On 15th March, we"),
        ("(In 26 December)", "(On 26 December)"),
        ("“In Dec 26, 2024, we", "“On Dec 26, 2024, we"),
        ('"At Thursday last week, we', '"On Thursday last week, we'),
        ("“At the National Day, we", "“On the National Day, we"),
        ("“At the same day, police", "“On the same day, police"),
        ("“At last Friday, we", "“Last Friday, we"),
        ("“At last June, we", "“Last June, we"),
        ("“At this year, we", "“This year, we"),
        ("“At today, the engine", "“Today, the engine"),
    ],
)
def test_a_day_that_begins_a_quotation_has_its_preposition(translated: str, english: str) -> None:
    assert on_day("“Pada hari itu, kami,” katanya.", translated) == english


@pytest.mark.parametrize(
    "english",
    [
        "“At 3pm, we",
        "“At 8.28pm a girl",
        "“In December 2024, we",
        "“In March, we",
        "“In the last days, we",
        "“At last, we",
        "“At the end of day, we",
        "“At the beginning of this year",
        "“On Dec 26, we, at Dec 27",
        "“We left. At Dec 27, we",
    ],
)
def test_what_is_no_day_or_right_stays(english: str) -> None:
    assert on_day("“Pada hari itu, kami,” katanya.", english) == english


def test_so_does_what_the_source_does_not_begin_so() -> None:
    assert on_day("“Di hari itu, kami,” katanya.", "“At today, we,” he said.") == "“At today, we,” he said."


@pytest.mark.parametrize(
    ("malay", "english", "finished"),
    [
        ("hujan malam kelmarin.", "rain tonight the day before yesterday.", "rain the night before last."),
        ("di sini malam kelmarin", "here to the day before yesterday", "here the night before last"),
        ("Pada malam kelmarin,", "On the night the day before yesterday,", "The night before last,"),
        ("Malam kelmarin hujan", "Rain the day before yesterday", "Rain the night before last"),
        ("Malam kelmarin,", "The night before yesterday,", "The night before yesterday,"),
        ("Kejadian malam kelmarin", "The day before yesterday's night incident", "The night before last's incident"),
    ],
)
def test_malam_kelmarin_is_the_night_before_last(malay: str, english: str, finished: str) -> None:
    assert night_before_last(malay, english) == finished


@pytest.mark.parametrize(
    "malay",
    [
        "tengah malam kelmarin",
        "7 malam kelmarin",
        "hingga malam kelmarin",
        "malam kelmarin dan kelmarin",
        "malam kelmarinnya",
        "kelmarin",
    ],
)
def test_other_nights_and_days_stay(malay: str) -> None:
    english = "to the day before yesterday"
    assert night_before_last(malay, english) == english
