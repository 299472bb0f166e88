import time

import pytest

from newsdesk.article import Language
from worker.translate.headline_case import Seen, is_title_case, lowered, titled
from worker.translate.vocabulary import COMMON_WORDS

PLAIN = frozenset("""
    police arrest three over scam in the men meets low said may march on rates new from to of health public of
    harga minyak naik tiga ditahan polis minister menteri besar tahan
""".split())  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Harga Minyak Naik",
        "Police Arrest Three Over Scam In Johor",
        "Police Arrest Three Over Scam in Johor!",
        "Anwar Ibrahim Meets Narendra Modi",
        "PM’s New Rates, New Men",
    ],
)
def test_is_title_case(text: str) -> None:
    assert is_title_case(text, PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harga minyak naik",
        "Police arrest three in Johor Bahru",
        "Datuk Seri Anwar Ibrahim",
        "Anwar Ibrahim of Johor Bahru",
        "Kuala Lumpur, Johor Bahru, Ipoh",
        "Police Commissioner Datuk Seri Ahmad Zaki Abdul Wahid Omar",
        "Police Arrest Three.",
        "Oil Prices",
        "HARGA MINYAK NAIK",
    ],
)
def test_is_not_title_case(text: str) -> None:
    assert not is_title_case(text, PLAIN)


STREETS = PLAIN | frozenset("air baru bunga ditutup indah jalan kampung kompleks lama off raya setia taman".split())


@pytest.mark.parametrize(
    "text",
    [
        "No. 12, Jalan Bunga Raya, Taman",
        "Jalan Setia 2/5, Setia Indah",
        "12A, Kampung Baru, Setia Indah",
        "Kompleks Kerajaan, Jalan Lama",
        "Jalan Bunga Raya, Off Jalan Lama",
        "Kampung Baru, 28750 Bentong",
        "Alamat: Lot 5, Jalan Bunga Raya, Setia Indah",
    ],
)
def test_an_address_is_not_title_case(text: str) -> None:
    assert not is_title_case(text, STREETS)


@pytest.mark.parametrize(
    "text",
    [
        "Jalan Lama Ditutup, Harga Naik",
        "Jalan Lama, 3 Polis Ditahan",
        "3 Jalan Ditutup, Polis Tahan Tiga",
        "Kampung Baru: 3 Polis Ditahan",
        "Jalan Lama Naik 25 Ditutup",
        "Jalan Lama Ditutup Mei 2025",
        "Jalan Lama Ditutup 2025, Harga Naik",
    ],
)
def test_a_headline_with_a_street_is(text: str) -> None:
    assert is_title_case(text, STREETS)


@pytest.mark.parametrize(
    "text",
    [
        "Kampung Baru Fire Kills 3, Leaves 50 Homeless",
        "Water Cuts: Taman Desa, Taman Danau Residents Told To Store Water",
        "Malaysia Catat 4,500 Kes Baharu, 10200 Pesakit Sembuh Daripada Wabak",
    ],
)
def test_so_is_one_with_two_places_or_a_toll(text: str) -> None:
    assert is_title_case(text, COMMON_WORDS | {"fire", "kills", "leaves"})


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Police Arrest Three Over Scam In Johor", "Police arrest three over scam in Johor"),
        ("Harga Minyak Naik: Tiga Ditahan", "Harga minyak naik: tiga ditahan"),
        ("Anwar Ibrahim Meets Narendra Modi", "Anwar Ibrahim meets Narendra Modi"),
        ("New Rates From 1 May, Minister’s Men Said", "New rates from 1 May, minister’s men said"),
        ("M&A Rates New in Q&A at A&W", "M&A rates new in Q&A at A&W"),
        ("New Rates May Scam Men", "New rates may scam men"),
        ("Three MACC Men In The Ministry Of Health", "Three MACC men in the Ministry of Health"),
        ("Menteri Besar Tahan Harga Minyak", "Menteri Besar tahan harga minyak"),
        ("‘Police Arrest’ COVID-19 Men", "‘Police arrest’ COVID-19 men"),
    ],
)
def test_lowered(text: str, result: str) -> None:
    assert lowered(text, PLAIN, Seen(), {"Ministry of Health"}, Language.EN) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Polis Naik A320, A4 Dan i3s", "Polis naik A320, A4 dan i3s"),
        ("Police Arrest A Public Man", "Police arrest a public Man"),
        ("Group A Arrest Over A Scam", "Group A arrest over a scam"),
        ("Vitamin A New, Serie A Said", "Vitamin A new, Serie A said"),
        ("A-Level Rates: Police Meets Group A: New", "A-level rates: police meets Group A: new"),
        ("Police Said New Rates Of A. Samad, Plan A", "Police said new rates of A. Samad, Plan A"),
    ],
)
def test_a_letter_beside_a_figure_or_as_a_mark_is_no_word(text: str, result: str) -> None:
    assert lowered(text, PLAIN | {"level"}, Seen(), (), Language.EN) == result


def test_a_letter_alone_is_no_article_in_malay() -> None:
    assert lowered("Polis Tahan Tiga A Baru Naik", PLAIN, Seen(), (), Language.MS) == ("Polis tahan tiga A Baru naik")


def test_the_article_tells_names_from_words() -> None:
    body = [
        "Low Wee Wern met the smugglers.",
        "On Monday Low Wee Wern said so to Public Bank in Low Street.",
        "ALL LOW",
    ]
    seen = Seen.of(body, PLAIN)

    assert (
        lowered("Public Smugglers Meets Low Wee Wern", PLAIN, seen, (), Language.EN)
        == "Public smugglers meets Low Wee Wern"
    )
    assert (
        lowered("Three Low Rates in Public Health", PLAIN, seen, (), Language.EN) == "Three Low rates in Public health"
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("oil prices up in Johor", "Oil Prices Up in Johor"),
        ("polis tahan kanak-kanak di JB: pm", "Polis Tahan Kanak-Kanak di JB: Pm"),
        ("‘gaji baharu’ dan iPhone", "‘Gaji Baharu’ dan iPhone"),
        ("versi 250cc tiba", "Versi 250cc Tiba"),
        ("esok: Perak lwn Kedah", "Esok: Perak lwn Kedah"),
        ("sales of the S1000T's up 30 per cent", "Sales of the S1000T's Up 30 Per Cent"),
        ("wins Slim by-election by far", "Wins Slim By-Election by Far"),
        ("1MDB's BMW i3s and O'Brien's don't", "1MDB's BMW i3s and O'Brien's Don't"),
    ],
)
def test_titled(text: str, result: str) -> None:
    assert titled(text) == result


def test_months_of_a_very_long_line_take_time_that_grows_with_it() -> None:
    line = "May " * 25_000
    began = time.process_time()
    assert lowered(line, PLAIN, Seen(), (), Language.EN) == f"May {'may ' * 24_999}"
    assert time.process_time() - began < 5  # 0.1; with all that stands before each it takes half a minute
