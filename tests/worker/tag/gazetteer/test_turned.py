"""Names that a translation turns round."""

import pytest

from newsdesk.article import Language
from newsdesk.result import Span
from tests.worker.tag.known import GAZETTEER
from worker.tag.gazetteer.turned import finder

KINDS = GAZETTEER.kinds


def found(name: str, text: str, source: Language) -> list[str]:
    occurrences = finder(text, Span(field="body", start=0, end=len(text)), source, KINDS[source])
    return [text[span.start : span.end] for span in occurrences(name)]


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Stadium Zorb", "Fans left the Zorb Stadium, in tears.", "Zorb Stadium"),
        ("Jabatan Belia dan Zorb", "The Zorb and Youth Department said so.", "Zorb and Youth Department"),
        ("Jabatan Hal Ehwal Zorb", "The Department of Zorb Affairs said so.", "Department of Zorb Affairs"),
        ("Dewan Serbaguna Zorb", "In Zorb Hall they slept.", "Zorb Hall"),
        ("Lebuhraya ZORB", "Phase 2 of ZORB Highway to Open", "ZORB Highway"),
    ],
)
def test_a_malay_name_ends_with_its_kind_in_english(name: str, text: str, there: str) -> None:
    assert found(name, text, Language.MS) == [there]


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Zorb University", "Pelajar Universiti Zorb berhimpun.", "Universiti Zorb"),
        ("University of Zorb", "Pelajar Universiti Zorb berhimpun.", "Universiti Zorb"),
        ("Juan Zorb Airport", "Di Lapangan Terbang Juan Zorb semalam.", "Lapangan Terbang Juan Zorb"),
        ("Zorb Youth and Sports Department", "Jabatan Belia dan Sukan Zorb tutup.", "Jabatan Belia dan Sukan Zorb"),
        ("Zorb Energy Department", "Jabatan Tenaga Zorb dan Pahang tutup.", "Jabatan Tenaga Zorb"),
        ("Zorb Fund & Trust Foundation", "Yayasan Dana & Trust Zorb tutup.", "Yayasan Dana & Trust Zorb"),
    ],
)
def test_an_english_name_begins_with_its_kind_in_malay(name: str, text: str, there: str) -> None:
    assert found(name, text, Language.EN) == [there]


def test_a_part_of_the_world_is_no_kind() -> None:
    assert not found("Washington Office on Latin America", "Ia bekerja di Amerika Latin.", Language.EN)


def test_it_is_found_as_often_as_it_stands_there() -> None:
    text = "From Zorb Stadium to another Zorb Stadium."
    assert found("Stadium Zorb", text, Language.MS) == ["Zorb Stadium", "Zorb Stadium"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Stadium Zorb", "Fans left the National Stadium."),  # no other word of it
        ("Stadium Zorb", "Fans left Zorb, and the stadium."),
        ("Stadium Zorb", "Fans left Zorb, Yorb Stadium."),
        ("Zorbia Zorb", "Fans left the Zorb Stadium."),  # no kind
        ("Stadium", "Fans left the Zorb Stadium."),
        ("Stadium Zorb", ""),
        ("Jabatan Zorb Yorb", "The Zorb Department and the Yorb Department met."),  # either may be meant
    ],
)
def test_nothing_is_guessed(name: str, text: str) -> None:
    assert found(name, text, Language.MS) == []


def test_a_place_is_no_kind() -> None:
    assert KINDS[Language.MS]["Hospital"] == {"Hospital"}
    assert "Malaysia" not in {other for others in KINDS[Language.MS].values() for other in others}
