"""Names that the gazetteer has under another form."""

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.entities.known_as import known_as
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Mention


def id_of(text: str, type_: EntityType, length: int | None = None) -> str | None:
    name = Mention("body", 0, length or len(text), text[:length], type_, "key")
    entry = known_as(text, name, GAZETTEER).entry
    return entry.id if entry else None


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("2026 World Cup", "event:world-cup-2026"),
        ("2030 World Cup", "event:fifa-world-cup"),
        ("20th East Asia Summit", "event:east-asia-summit"),
        ("12th Sarawak State Election", "event:sarawak-state-election"),
        ("Pilihan Raya Negeri Sarawak Ke-12", "event:sarawak-state-election"),
        ("Sukan Komanwel 2022", "event:commonwealth-games"),
        ("Asian Cup\n2027", "event:asian-cup"),
        ("2026 Kota Tinggi", None),
        ("2026", None),
        ("3rd Zorb Summit", None),
    ],
)
def test_an_event_of_a_year_is_the_event(name: str, id_: str | None) -> None:
    assert id_of(name, "event") == id_


def test_an_article_is_no_other_name() -> None:
    assert id_of("The Institution of Engineers, Malaysia", "organisation") == "org:iem"
    assert id_of("The Spurs", "organisation") is None


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("George Kent (Malaysia) Bhd", "org:george-kent"),
        ("Goldman Sachs Group Inc.", "org:goldman-sachs"),
        ("Apple Inc", "org:apple-inc"),
        ("Felda Holdings Bhd", None),
        ("MRCB George Kent Sdn Bhd", None),
        ("Perak Group Bhd", None),
    ],
)
def test_a_company_is_known_with_its_legal_form(name: str, id_: str | None) -> None:
    assert id_of(name, "organisation") == id_
    assert id_of(name, "person") is None


def test_initials_and_acronyms_tell_whom_or_what_is_meant() -> None:
    assert id_of("Donald J. Trump", "person") == "person:donald-trump"
    assert id_of("Dewan Undangan Negeri (DUN) Sabah", "organisation") == "org:sabah-state-assembly"
    assert id_of("Zorb Board (ZB) Sabah", "organisation") is None
    text = "Universiti Malaya Medical Centre (UMMC)"
    assert id_of(text, "organisation", text.index(" (")) == "place:university-malaya-medical-centre"


@pytest.mark.parametrize("name", ["Papar", "NILAI", "Jordan"])
def test_a_place_that_is_a_word_too_is_the_place_where_the_model_finds_it(name: str) -> None:
    assert id_of(name, "place") == f"place:{name.lower()}"
    assert id_of(name, "person") is None


@pytest.mark.parametrize(("name", "id_"), [("Chelsea", "org:chelsea-fc"), ("Apple", "org:apple-inc"), ("Spurs", None)])
def test_an_organisation_that_is_a_word_too_is_the_one_where_the_model_finds_it(name: str, id_: str | None) -> None:
    assert id_of(name, "organisation") == id_
    assert id_of(name, "person") is None


@pytest.mark.parametrize(
    ("name", "type_", "id_"),
    [
        ("ISTANBUL", "place", "place:istanbul"),
        ("KUALA LUMPUR", "place", "place:kuala-lumpur"),
        ("KANADA", "organisation", "place:canada"),
        ("Kanada", "organisation", None),
        ("KANADA", "person", None),
        ("UMNO", "place", None),
    ],
)
def test_a_place_in_capitals_is_the_place(name: str, type_: EntityType, id_: str | None) -> None:
    assert id_of(name, type_) == id_


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Persatuan Bolasepak Negara Malaysia (FAM)", "org:fa-malaysia"),
        ("Persekutuan Kilang Malaysia (FMM)", "org:fmm"),
        ("Persatuan Bola Sepak Maldives (FAM)", None),
        ("Persatuan Kebajikan (FAM)", None),
        ("Selangor Development Corp's (PKNS)", "org:pkns"),
        ("Johor State Development Corp (PKNS)", None),
        ("Jabatan Kesihatan Zorb (KKM)", None),
        ("Kesatuan Pelajar Universiti Malaya (UM)", None),
        ("Kementerian Pelancongan Seni & Budaya (MOTAC)", "org:ministry-of-tourism-arts-and-culture"),
    ],
)
def test_an_acronym_of_the_other_languages_name_is_the_known_one(name: str, id_: str | None) -> None:
    assert id_of(name, "organisation", len(name.partition(" (")[0].removesuffix("'s"))) == id_
