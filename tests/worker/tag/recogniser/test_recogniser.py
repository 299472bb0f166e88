"""The project's own entity model on sentences that it has not seen."""

import zipfile
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.settings import ROOT
from tests.worker.tag.known import GAZETTEER
from worker.tag import models
from worker.tag.names.tokens import Token
from worker.tag.recogniser.recogniser import Recogniser, names


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    known = models.load(ROOT / "models")
    contents = {language: models.best_model(known, "entities", language).read() for language in Language}
    return Recogniser(contents)


def found(recogniser: Recogniser, text: str, language: Language = Language.MS) -> list[tuple[str, str]]:
    return [(text[n.start : n.end], n.type) for n in recogniser.recognise(text, language, GAZETTEER.matches(text))]


def test_it_finds_names_that_no_gazetteer_has_in_malay(recogniser: Recogniser) -> None:
    text = "SEREMBAN: Pengarah Maju Wawasan Sdn Bhd, Farhan Rosli Mansor berkata, kilang di Kampung Batu Sawar ditutup."
    assert found(recogniser, text) == [
        ("SEREMBAN", "place"),
        ("Maju Wawasan Sdn Bhd", "organisation"),
        ("Farhan Rosli Mansor", "person"),
        ("Kampung Batu Sawar", "place"),
    ]


def test_and_in_english(recogniser: Recogniser) -> None:
    text = "Kelvin Tan Wei Han, chairman of Maju Wawasan Sdn Bhd, said it would build in Taman Seri Murni."
    assert found(recogniser, text, Language.EN) == [
        ("Kelvin Tan Wei Han", "person"),
        ("Maju Wawasan Sdn Bhd", "organisation"),
        ("Taman Seri Murni", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Menurut Datuk Seri Dr. Farhan Rosli, harga turun.", "Farhan Rosli"),
        ("Ketua Polis Daerah, Superintendan Rosmah Karim berkata demikian.", "Rosmah Karim"),
        ("Turut hadir, Tan Sri Lim Chee Keong.", "Lim Chee Keong"),
    ],
)
def test_no_title_is_part_of_a_person(recogniser: Recogniser, text: str, person: str) -> None:
    assert (person, "person") in found(recogniser, text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The suspect was seen, Insp. Tan Wei Ling said.", "Tan Wei Ling"),
        ("Sgt. Tan Ah Kow said the man fled.", "Tan Ah Kow"),
        ("Then Insp. Lim Ah Kow spoke.", "Lim Ah Kow"),
        ("Dr. Tan Ah Kow spoke.", "Tan Ah Kow"),
        ("Turut hadir, Tan Sri Lim Chee Keong.", "Lim Chee Keong"),
    ],
)
def test_a_surname_after_a_short_title_is_a_part_of_the_name(recogniser: Recogniser, text: str, person: str) -> None:
    assert found(recogniser, text, Language.EN) == [(person, "person")]


def test_no_small_word_before_a_name_is_a_part_of_it(recogniser: Recogniser) -> None:
    text = (
        "It is not just employment. In the southern province of Guangdong, a theatre on Monday had to apologise and "
        "reverse its entry ban on people who had recovered from Covid - 19 after it came under fire online."
    )
    assert ("Guangdong", "place") in found(recogniser, text, Language.EN)


def test_what_is_held_is_an_event(recogniser: Recogniser) -> None:
    text = "He spoke at the sideline of the 38th and 39th Asean Summits and Related Summits today."
    assert ("Asean Summits", "event") in found(recogniser, text, Language.EN)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Pesta Buku Antarabangsa Sharjah bermula hari ini.", Language.MS, "Pesta Buku Antarabangsa Sharjah"),
        ("He won the London Marathon on Sunday.", Language.EN, "London Marathon"),
        ("He won the London Marathon and the Cincinnati Masters.", Language.EN, "Cincinnati Masters"),
    ],
)
def test_a_fair_and_a_race_are_events(recogniser: Recogniser, text: str, language: Language, name: str) -> None:
    assert (name, "event") in found(recogniser, text, language)


def test_but_not_a_company_that_is_called_so(recogniser: Recogniser) -> None:
    company = ("Anugerah Bina Sdn Bhd", "organisation")
    assert company in found(recogniser, f"Polis menyerbu premis {company[0]} di Ipoh semalam.")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Trump Tower", "place"),
        ("Mugabe Road", "place"),
        ("Mugabe Expressway", "place"),
        ("Trump Organization", "organisation"),
        ("Tesco Plc", "organisation"),
    ],
)
def test_what_is_called_after_a_person_is_none(recogniser: Recogniser, name: str, kind: str) -> None:
    assert (name, kind) in found(recogniser, f"Later he said so. {name} was closed.", Language.EN)


@pytest.mark.parametrize("storm", ["Typhoon Kalmaegi", "Super Typhoon Fung-wong", "Hurricane Melissa"])
def test_a_storm_is_an_event(recogniser: Recogniser, storm: str) -> None:
    assert found(recogniser, f"{storm} hit the coast on Monday.", Language.EN) == [(storm, "event")]


@pytest.mark.parametrize("name", ["Storm Prediction Center", "Hurricane Hunters", "Typhoon Committee"])
def test_but_not_who_watches_storms(recogniser: Recogniser, name: str) -> None:
    text = f"Later he said so. The {name} said it would rain on Monday."
    assert (name, "event") not in found(recogniser, text, Language.EN)


def test_a_law_and_a_storm_without_a_name_are_none(recogniser: Recogniser) -> None:
    text = "Typhoon signals rose. The Urban Renewal Bill and the Anti-Bullying Bill 2025 were tabled."
    assert found(recogniser, text, Language.EN) == []


@pytest.mark.parametrize(
    "text",
    [
        "The shop makes integrated circuits (ICs) components and has embraced NFTs.",
        "Later he said so. Those in ICU rose to 92.",
        "The museum is closed on Thursdays and Sundays.",
    ],
)
def test_several_of_a_thing_and_a_ward_are_no_names(recogniser: Recogniser, text: str) -> None:
    assert found(recogniser, text, Language.EN) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tuan Pengarang,\n\nSaya merujuk kepada laporan mengenai harga barang.",
        "Firman Allah dalam Surah al-Baqarah ayat 183. Hadis itu diriwayatkan (HR al-Bukhari) juga.",
        "Kemalangan: Sembilan maut dalam nahas bas.",
        "Subuh\n5.55\nSyuruk\n7.10\nAsar\n4.30",
    ],
)
def test_words_of_letters_sermons_and_prayer_times_are_no_names(recogniser: Recogniser, text: str) -> None:
    assert found(recogniser, text, Language.MS) == []


def test_an_acronym_in_brackets_is_no_part_of_the_name_before_it(recogniser: Recogniser) -> None:
    text = (
        "JAKARTA 5 Mei – Komisi Pemilihan Umum (KPU) menegaskan semua anggota pegawai jawatankuasa pusat mengundi yang"
        " meninggal dunia adalah disebabkan faktor keletihan dan isu tersebut tidak perlu dipolitikkan."
    )
    assert found(recogniser, text) == [("JAKARTA", "place"), ("Komisi Pemilihan Umum", "organisation")]


def test_no_mark_closes_a_name(recogniser: Recogniser) -> None:
    assert ("PKS", "organisation") in found(recogniser, "Is it for PKS? he said", Language.EN)


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        ("Soalan Ahmad Zaki (Bersatu-Karanaan) dijawab.", ["Ahmad Zaki", "Bersatu", "Karanaan"]),
        ("Pasukan itu dan pelumba (FTR-Kawasaki CRT) tamat kelapan.", ["FTR-Kawasaki CRT"]),
    ],
)
def test_a_members_party_and_seat_are_two_names(recogniser: Recogniser, text: str, names_: list[str]) -> None:
    assert [name for name, _ in found(recogniser, text)] == names_


def test_two_persons_are_two_names(recogniser: Recogniser) -> None:
    text = "Kemenangan itu dijulang Farhan Rosli dan Rosmah Karim semalam."
    assert found(recogniser, text) == [("Farhan Rosli", "person"), ("Rosmah Karim", "person")]


def test_a_headline_in_capitals_is_read_as_in_small_letters(recogniser: Recogniser) -> None:
    headline = "HARGA MINYAK NAIK, KERAJAAN KAJI SUBSIDI, KATA FARHAN ROSLI DI IPOH"
    names_ = dict(found(recogniser, headline))
    assert not names_.keys() & {"HARGA", "MINYAK", "NAIK", "KERAJAAN", "SUBSIDI", "HARGA MINYAK NAIK"}
    assert names_["IPOH"] == "place"


@pytest.mark.parametrize(
    "text", ["", "hujan lebat semalam.", "\n\n", "(((", "123 456", "🇲🇾🇲🇾", "KERAJAAN KAJI HARGA MINYAK"]
)
def test_where_nothing_is_named_nothing_is_found(recogniser: Recogniser, text: str) -> None:
    assert found(recogniser, text) == []


PIECES = [
    "Datuk Seri",
    "Farhan",
    "Rosli",
    " dan ",
    " and ",
    ", ",
    "(",
    ")",
    "“",
    "”",
    "\n",
    " ",
    "UMNO",
    "’s",
    "Bhd.",
    "é",
    "İ",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_names_are_in_order_never_overlap_and_are_no_blanks(recogniser: Recogniser, pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [(name.start, name.end) for name in recogniser.recognise(text, Language.MS, [])]
    assert all(0 <= start < end <= len(text) and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_labels_become_spans() -> None:
    tokens = [Token("x", place, place + 1) for place in range(0, 12, 2)]
    labels = ["B-place", "I-place", "I-person", "O", "B-person", "B-person"]
    assert [(name.start, name.end, name.type) for name in names(tokens, labels)] == [
        (0, 3, "place"),
        (4, 5, "person"),
        (8, 9, "person"),
        (10, 11, "person"),
    ]


def test_a_file_that_is_no_archive_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        Recogniser({Language.MS: b"no archive"})


@pytest.mark.parametrize(
    ("headline", "office"),
    [
        ("Record high 4,029 new cases today, with eight fatalities - Health D-G", "Health D-G"),
        ("One new case of COVID-19 in Malaysia today - Health Dg", "Health Dg"),
        ("State to reopen border - Sabah CM", "Sabah CM"),
        ("Sweden took strict COVID-19 measures without bans – FM", "FM"),
    ],
)
def test_an_office_is_no_name(recogniser: Recogniser, headline: str, office: str) -> None:
    assert [name for name, _ in found(recogniser, headline, Language.EN) if name.endswith(office)] == []


def test_but_a_radio_station_is_one(recogniser: Recogniser) -> None:
    assert ("Capital FM", "organisation") in found(recogniser, "The radio station Capital FM said so.", Language.EN)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Majlis sempena ulang tahun ke-73 Hari Keputeraan Sultan Selangor.", "Hari Keputeraan Sultan Selangor"),
        ("He played in the under-19 World Cup in Dubai.", "under-19 World Cup"),
    ],
)
def test_no_event_begins_with_a_hyphen(recogniser: Recogniser, text: str, event: str) -> None:
    assert (event, "event") in found(recogniser, text, Language.EN if "the" in text else Language.MS)
