from pathlib import Path

import pytest

from training.translation.names import distinct_names, gazetteer_names, gazetteer_terms, table_names, tagged_names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AMINAH BINTI YUSOF", "Aminah binti Yusof"),
        ("Ravi A/L Kumar @ Ravi", "Ravi a/l Kumar"),
        ("Lim Wei Jian (PH)", "Lim Wei Jian"),
    ],
)
def test_official_spellings_become_those_of_the_news(written: str, name: str) -> None:
    assert distinct_names([written]) == [name]


def test_what_does_not_look_like_a_name_is_left_out() -> None:
    assert distinct_names(["Muar", "muar", "42", "", "Muar"]) == ["Muar"]


def test_tagged_people_and_places_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "news.iob2"
    path.write_text(
        "# text\n1\tSiti\tB-PER\n2\tHajar\tI-PER\n3\tke\tO\n4\tMuar\tB-LOC\n\n1\tPetronas\tB-ORG\n1\tKluang\tB-LOC\n",
        "utf-8",
    )
    assert list(tagged_names(path, 1, 2)) == ["Siti Hajar", "Muar", "Kluang"]


def test_a_column_of_a_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('seat,name\nP1,"Siti, Hajar"\nP2,\n', "utf-8")
    assert list(table_names(path, "name", ",")) == ["Siti, Hajar", ""]


def test_the_gazetteer_gives_names_to_swap_and_names_that_differ(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.tsv"
    path.write_text(
        "type\ten\tms\nplace\tCairo\tKaherah\nperson\tRavi Kumar\tRavi Kumar\norganisation\tNavy\tTentera Laut\n",
        "utf-8",
    )
    assert gazetteer_names(path) == ["Cairo", "Kaherah", "Ravi Kumar"]
    assert gazetteer_terms(path) == ["Cairo\tKaherah", "Navy\tTentera Laut"]
