"""The gazetteer's file: what its columns promise. Reads the rows themselves, not through the code that uses them."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

import worker.tag

DATA = Path(worker.tag.__file__).parent / "data"
COLUMNS = ["id", "type", "en", "ms", "aliases_en", "aliases_ms", "context", "country", "adjectives"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (DATA / "gazetteer.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def forms(row: dict[str, str]) -> set[str]:
    cells = (row["en"], row["ms"], *row["aliases_en"].split("|"), *row["aliases_ms"].split("|"))
    return {cell for cell in cells if cell}


def test_the_columns_are_the_documented_ones(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == COLUMNS
    readme = (DATA / "README.md").read_text("utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in readme] == []


def test_every_row_has_all_its_cells(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows if None in row.values() or len(row) != len(COLUMNS)] == []


def test_ids_are_unique_and_say_the_type(rows: list[dict[str, str]]) -> None:
    prefixes = {"place": "place", "organisation": "org", "person": "person", "event": "event"}
    assert [identifier for identifier, count in Counter(row["id"] for row in rows).items() if count > 1] == []
    assert [r["id"] for r in rows if not re.fullmatch(rf"{prefixes[r['type']]}:[a-z0-9-]+", r["id"])] == []


def test_no_name_is_empty_or_untidy(rows: list[dict[str, str]]) -> None:
    untidy = re.compile(r"^\s|\s$|\s\s|’|^#|^['\"]")
    assert [row["id"] for row in rows if not row["en"] or not row["ms"]] == []
    assert [(row["id"], form) for row in rows for form in forms(row) if untidy.search(form)] == []


def test_context_lists_names_of_the_same_row(rows: list[dict[str, str]]) -> None:
    assert [r["id"] for r in rows if r["context"] and not set(r["context"].split("|")) <= forms(r)] == []


def test_no_name_is_certain_for_two_rows(rows: list[dict[str, str]]) -> None:
    owners: dict[str, list[str]] = {}
    for row in rows:
        for form in forms(row) - set(row["context"].split("|")):
            owners.setdefault(form, []).append(row["id"])
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


def test_countries_are_complete_and_single(rows: list[dict[str, str]]) -> None:
    codes = [row["country"] for row in rows if row["country"]]
    assert len(codes) == len(set(codes)) > 240
    assert {"MY", "SG", "ID", "RU", "US", "GB", "CD", "CG", "CI", "TR", "TL", "VA", "PS", "TW", "SS", "ZW"} <= set(
        codes
    )
    assert [row["id"] for row in rows if row["country"] and row["type"] != "place"] == []


def test_no_demonym_is_a_name(rows: list[dict[str, str]]) -> None:
    demonyms = {"Malaysian", "Malaysians", "American", "Americans", "Russian", "Chinese", "British", "Thai", "Filipino"}
    names = {form for row in rows if row["type"] == "place" for form in forms(row)}
    adjectives = {adjective for row in rows for adjective in row["adjectives"].split("|") if adjective}
    assert names & demonyms == set()
    assert names & adjectives <= {"Hong Kong", "New Zealand"}


@pytest.mark.parametrize("word", "SC EC TH KE LP MA SAINS SATU Muda Warisan Amanah Meta X Maju Bersih Harapan".split())
def test_words_and_short_acronyms_need_context(rows: list[dict[str, str]], word: str) -> None:
    assert [row["id"] for row in rows if word in forms(row) and word not in row["context"].split("|")] == []


def test_a_person_is_not_certain_by_one_name_of_many(rows: list[dict[str, str]]) -> None:
    persons = [row for row in rows if row["type"] == "person"]
    single = {
        (row["id"], form)
        for row in persons
        for form in forms(row) - {row["en"], row["ms"]} - set(row["context"].split("|"))
        if re.fullmatch(r"\w+", form)
    }
    assert single == set()


def test_no_name_of_a_person_begins_with_an_honorific(rows: list[dict[str, str]]) -> None:
    honorific = re.compile(r"(?:Datuk|Dato'|Tan Sri|Tun|Dr|Datin|Puan Sri)\s")
    aliases = [(r["id"], form) for r in rows if r["type"] == "person" for form in forms(r) - {r["en"], r["ms"]}]
    assert [alias for alias in aliases if honorific.match(alias[1])] == []


def test_titles_are_unique_by_language_and_of_a_known_kind() -> None:
    lines = (DATA / "titles.tsv").read_text("utf-8").splitlines()
    assert lines[0] == "title\tlanguage\tkind"
    titles = [tuple(line.split("\t")) for line in lines[1:]]
    assert {kind for _, _, kind in titles} == {"academic", "honorific", "office", "rank", "religious", "royal"}
    assert {language for _, language, _ in titles} == {"both", "en", "ms"}
    assert len({(title, language) for title, language, _ in titles}) == len(titles)


def test_no_person_has_the_name_of_a_place(rows: list[dict[str, str]]) -> None:
    places = {form for row in rows if row["type"] == "place" for form in forms(row)}
    assert [(row["id"], forms(row) & places) for row in rows if row["type"] == "person" and forms(row) & places] == []
