"""Titles and short names, apart from any gazetteer entry."""

import pytest

from worker.tag.persons import short_forms, stands_alone, title_before


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Menteri Kesihatan Datuk Seri Dr |Ahmad", "Menteri Kesihatan Datuk Seri Dr"),
        ("PERDANA MENTERI DATUK SERI |ANWAR", "PERDANA MENTERI DATUK SERI"),
        ("bersama Tan Sri |Ahmad", "Tan Sri"),
        ("Health Minister\nDatuk |Ahmad", "Datuk"),
        ("the commission (MACC) chief commissioner Tan Sri |Ahmad", "Tan Sri"),
        ("Datuk, |Ahmad", None),
        ("|Ahmad", None),
        ("his doctor |Ahmad", None),
        ("She is a Minister. |Ahmad", None),
    ],
)
def test_the_title_directly_before_a_name(text: str, title: str | None) -> None:
    assert title_before(text.replace("|", ""), text.index("|")) == title


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Farhan Rosli bin Salleh", ["Farhan Rosli", "Farhan"]),
        ("Vladimir Putin", ["Putin", "Vladimir"]),
        ("Mohd Rosli Darus", ["Mohd Rosli", "Rosli Darus", "Darus"]),
        ("Lim Guan Eng", ["Guan Eng", "Lim Guan", "Eng"]),
        ("Pele", []),
        ("M. Kulasegaran", ["Kulasegaran"]),
    ],
)
def test_short_forms_name_somebody(name: str, forms: list[str]) -> None:
    assert list(short_forms(name)) == forms


def test_a_last_name_that_several_have_is_no_short_form() -> None:
    assert list(short_forms("Vladimir Putin", shared={"Putin"})) == ["Vladimir"]


@pytest.mark.parametrize(
    "text", ["|Anwar| said", "Datuk |Anwar| said", "Kata |Anwar|, ya", "on time. |Anwar| Monday left"]
)
def test_a_name_that_stands_alone(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert stands_alone(text.replace("|", ""), start, end)


@pytest.mark.parametrize(
    "text", ["Nurul |Anwar| said", "|Anwar| Karim", "|Anwar| bin Ali", "|Anwar|-Ali", "M. |Anwar| said"]
)
def test_a_name_that_is_a_part_of_another(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert not stands_alone(text.replace("|", ""), start, end)
