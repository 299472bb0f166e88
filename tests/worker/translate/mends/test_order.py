"""In which order a text is made readable and mended."""

import pytest

from newsdesk.article import Language
from worker.translate.mends.order import Case, mends_of

ENGLISH = mends_of(Language.EN)
IN_CAPITALS = Case(lambda text: text.replace("V.", "v.").replace("US ", "us "), str.upper)


def test_dotted_names_are_read_before_a_line_is_lowered_and_versus_after() -> None:
    assert ENGLISH.readable("U.S. and Perak V. Kedah", IN_CAPITALS) == "us and Perak against Kedah"


@pytest.mark.parametrize(("source", "line"), [(Language.EN, "MAN, FIFTEEN"), (Language.MS, "LELAKI, LIMA BELAS")])
def test_numbers_in_words_are_read_in_digits_in_any_case_of_a_line(source: Language, line: str) -> None:
    assert mends_of(source).readable(line, IN_CAPITALS).endswith(", 15")
    assert mends_of(source).readable(line.title(), None) == line.title()


def test_a_bill_is_read_in_words_in_a_line_of_any_case() -> None:
    assert mends_of(Language.MS).readable("RUU GIG", Case(str.lower, str.upper)) == "rang undang-undang gig"


def test_a_form_of_a_school_keeps_its_capitals_in_a_line_that_is_lowered() -> None:
    line = Case(str.capitalize, str.upper)
    assert mends_of(Language.MS).readable("PELAJAR TINGKATAN LIMA", line) == "Pelajar Form Five"


def test_a_by_elections_place_is_known_once_a_line_is_lowered() -> None:
    line = Case(lambda text: text.replace("KAJANG MULA", "Kajang mula"), str.upper)
    assert mends_of(Language.MS).readable("PRK KAJANG MULA", line) == "Kajang by-election mula"


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("berangkat ke pusat pada 3 Mac depan", "pergi ke pusat pada 3 Mac"),
        ("Deputi Superintendan jual RM5 setan", "Deputy Superintendent jual RM5 setiap tan"),
        ("usia 3-4 bulan, Kadar Dasar Semalaman", "usia 3-4 months, the Overnight Policy Rate"),
    ],
)
def test_what_a_model_misreads_in_malay_is_read_otherwise(malay: str, read: str) -> None:
    assert mends_of(Language.MS).readable(malay, None) == read


def test_what_a_model_writes_wrong_in_english_is_mended() -> None:
    malay = "PRK: 5 mata asas, RM5 setan"
    assert mends_of(Language.MS).finished(malay, "Small election: 5 basic points, tunnnel, RM5 each tonne", None) == (
        "By-election: 5 basis points, tunnel, RM5 per tonne"
    )


def test_an_election_is_a_by_election_in_malay_before_its_line_gets_its_own_case() -> None:
    assert ENGLISH.finished("BY-ELECTION", "pilihan raya", IN_CAPITALS) == "PILIHAN RAYA KECIL"


def test_words_of_islam_are_known_in_a_line_of_any_case() -> None:
    malay = mends_of(Language.MS)
    assert malay.readable("AL-QURAN INI", Case(str.capitalize, str.upper)) == "Alquran ini"
    assert malay.finished("AL-QURAN INI", "This Alquran", IN_CAPITALS) == "THIS AL-QURAN"


def test_a_translation_is_mended_before_it_gets_its_lines_own_case() -> None:
    assert ENGLISH.finished("UN: 2", "pb: $2", IN_CAPITALS) == "PB: $2"
    assert ENGLISH.finished("The UN", "bagi PB", IN_CAPITALS) == "BAGI PBB"


@pytest.mark.parametrize("case", [None, IN_CAPITALS])
def test_what_is_no_text_stays_as_in_the_source(case: Case | None) -> None:
    assert ENGLISH.finished("Yes", "?!", case) == "Yes"


def test_a_name_is_put_right_in_a_sentence_but_not_in_its_protected_text() -> None:
    names = [("Johor Baru", ("Johor Bahru",))]
    assert ENGLISH.finished_sentence("In Johor Baru", "Di Johor Baru", names, ()) == "Di Johor Bahru"
    assert ENGLISH.finished_sentence("In Johor Baru", "Di Johor Baru", names, ("Johor Baru",)) == "Di Johor Baru"


@pytest.mark.parametrize(("source", "text"), [(Language.MS, "On March 15 to 17"), (Language.EN, "In 15 to March 17")])
def test_a_sentence_is_mended_by_its_language(source: Language, text: str) -> None:
    assert mends_of(source).finished_sentence("Pada 15 hingga 17 Mac", "In 15 to March 17", (), ()) == text


def test_terms_are_given_in_a_line_of_any_case_and_written_small() -> None:
    english, malay = mends_of(Language.EN), mends_of(Language.MS)
    assert english.readable("POULTRY PRICES", Case(str.lower, str.upper)) == "Ternakan Ayam prices"
    assert english.finished("a poultry farm", "ladang Ternakan Ayam", None) == "ladang ternakan ayam"
    assert malay.readable("rusuhan anai-anai", None) == "rusuhan Termites"
    assert malay.finished("rusuhan anai-anai", "the Termites riot", None) == "the termites riot"
