"""Titles and short names, apart from any gazetteer entry."""

import pytest

from worker.tag.names.persons import parts, short_forms, stands_alone, title_before, title_kinds, title_length


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Menteri Kesihatan Datuk Seri Dr |Ahmad", "Menteri Kesihatan Datuk Seri Dr"),
        ("PERDANA MENTERI DATUK SERI |ANWAR", "PERDANA MENTERI DATUK SERI"),
        ("bersama Tan Sri |Ahmad", "Tan Sri"),
        ("said Homeland Security Secretary |Ahmad", "Homeland Security Secretary"),
        ("said Home Secretary |Ahmad", "Home Secretary"),
        ("said Shadow Foreign Secretary |Ahmad", "Shadow Foreign Secretary"),
        ("kata Setiausaha Perbendaharaan |Ahmad", "Setiausaha Perbendaharaan"),
        (
            "Entrepreneur Development and Cooperatives Minister Datuk |Ahmad",
            "Entrepreneur Development and Cooperatives Minister Datuk",
        ),
        ("Health Minister\nDatuk |Ahmad", "Datuk"),
        ("Health Minister\rDatuk |Ahmad", "Datuk"),
        ("Health Minister\u2028Datuk |Ahmad", "Datuk"),
        ("the commission (MACC) chief commissioner Tan Sri |Ahmad", "Tan Sri"),
        ("Science, Technology and Innovation Minister |Ahmad", "Science, Technology and Innovation Minister"),
        ("kata Menteri Sains, Teknologi dan Inovasi, Datuk |Ahmad", "Datuk"),
        ("kata Menteri Sains, Teknologi dan Inovasi Datuk |Ahmad", "Menteri Sains, Teknologi dan Inovasi Datuk"),
        ("kata Menteri, Datuk |Ahmad", "Datuk"),
        ("Jempol, Asisten Superintenden |Ahmad", "Asisten Superintenden"),
        ("Jempol, Deputi Superintenden |Ahmad", "Deputi Superintenden"),
        ("said Deputy Commissioner Datuk |Ahmad", "Deputy Commissioner Datuk"),
        ("kata Leftenan Kolonel Maritim |Ahmad", "Leftenan Kolonel Maritim"),
        ("kata Leftenan Komander Maritim |Ahmad", "Leftenan Komander Maritim"),
        ("bantuan Pak Cik |Ahmad", "Pak Cik"),
        ("kata Imam |Ahmad", "Imam"),
        ("bantuan Mak Cik |Ahmad", "Mak Cik"),
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
        ("Ravi Shan s/o Krishnan", ["Ravi Shan", "Ravi"]),
        ("Vladimir Putin", ["Putin", "Vladimir"]),
        ("Mohd Rosli Darus", ["Mohd Rosli", "Rosli Darus", "Darus"]),
        ("Lim Guan Eng", ["Guan Eng", "Lim Guan", "Eng"]),
        ("Pele", []),
        ("M. Kulasegaran", ["Kulasegaran"]),
        ("Idris Shah Al-Haj Sultan Salahuddin", ["Idris Shah", "Idris"]),
        ("Zamrah Tengku Sulaiman", ["Zamrah"]),
        ("Jun Hao", ["Hao"]),
        ("Theresa May", ["Theresa"]),
        ("Tan Mei Ling", ["Mei Ling", "Tan Mei", "Ling"]),
    ],
)
def test_short_forms_name_somebody(name: str, forms: list[str]) -> None:
    assert list(short_forms(name)) == forms


def test_a_last_name_that_several_have_is_no_short_form() -> None:
    assert list(short_forms("Vladimir Putin", shared={"Putin"})) == ["Vladimir"]


@pytest.mark.parametrize(
    ("name", "fathers"),
    [
        ("Anwar Ibrahim", "Ibrahim"),
        ("ANWAR IBRAHIM", "IBRAHIM"),
        ("Siti Aminah Ahmad", "Ahmad"),
        ("Farhan Rosli bin Salleh", "Salleh"),
        ("Ibrahim Sultan Iskandar", "Iskandar"),
    ],
)
def test_a_fathers_name_alone_is_no_part(name: str, fathers: str) -> None:
    assert fathers not in set(parts(name))


@pytest.mark.parametrize(
    ("name", "part"),
    [("Roger Ng", "Ng"), ("Douglas Uggah Embas", "Uggah"), ("Muhammad Ali", "Ali"), ("Ismail Rasad", "Ismail")],
)
def test_a_surname_and_a_given_name_are_parts(name: str, part: str) -> None:
    assert part in set(parts(name))


@pytest.mark.parametrize(
    ("name", "in_full", "titles"),
    [
        ("Datuk Seri Anwar", "", "Datuk Seri "),
        ("Tuan Ahmad", "", "Tuan "),
        ("Tuan Ibrahim", "Tuan Ibrahim Tuan Man", ""),
        ("He Lifeng", "He Lifeng", ""),
        ("Tun Mahathir", "Mahathir Mohamad", "Tun "),
        ("Sultan Nazrin", "Sultan Nazrin Muizzuddin Shah", "Sultan "),
        ("Hafiz Suip", "", ""),
        ("Dean Henderson", "", ""),
        ("Sami Abu Zuhri", "", ""),
        ("Jeneral Sami Al-Shuwairekh", "", "Jeneral "),
        ("Hakim Azman Abdullah", "", "Hakim "),
    ],
)
def test_a_title_is_cut_off_but_not_where_it_is_a_part_of_the_name(name: str, in_full: str, titles: str) -> None:
    assert title_length(name, in_full) == len(titles)


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Prime Minister Datuk Seri", {"office", "honorific"}),
        ("Tunku Mahkota", {"royal"}),
        ("Datuk Seri Tengku", {"honorific"}),
    ],
)
def test_the_kinds_of_titles(title: str, kinds: set[str]) -> None:
    assert title_kinds(title) == kinds


@pytest.mark.parametrize(
    "text",
    ["|Anwar| said", "Datuk |Anwar| said", "Kata |Anwar|, ya", "on time. |Anwar| Monday left", "said |Anwar| Sunday."],
)
def test_a_name_that_stands_alone(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert stands_alone(text.replace("|", ""), start, end)


@pytest.mark.parametrize(
    "text",
    ["Nurul |Anwar| said", "|Anwar| Karim", "|Anwar| bin Ali", "|Ravi| D/O Samy", "|Anwar|-Ali", "M. |Anwar| said"],
)
def test_a_name_that_is_a_part_of_another(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert not stands_alone(text.replace("|", ""), start, end)
