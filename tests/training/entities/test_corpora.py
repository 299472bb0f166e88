"""Annotated corpora as passages, and passages as examples for the trainer."""

import json
import random
from pathlib import Path

from training.entities.augment import in_capitals, names_by_type, sentences, with_capital_words, with_other_names
from training.entities.corpora import Name, Passage, columns, inline, nested_json, part
from training.entities.examples import labels
from worker.tag.names.entries import EntityType
from worker.tag.recogniser.features import tokenise


def named(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[name.start : name.end], name.type) for name in passage.names]


def test_inline_marks_become_spans(tmp_path: Path) -> None:
    path = tmp_path / "sentences.tsv"
    path.write_text("b07-3\tKata [PER|Farhan Rosli] di [LOC|Ipoh].\nb07-4\tHujan.\n", "utf-8")
    first, second = inline(path)
    assert first.text == "Kata Farhan Rosli di Ipoh."
    assert named(first) == [("Farhan Rosli", "person"), ("Ipoh", "place")]
    assert (first.article, second.names) == ("b07", ())


def test_of_nested_persons_the_innermost_counts_and_of_others_the_longest(tmp_path: Path) -> None:
    text = "Datuk Farhan leads Zorb Bank of Ipoh in the outbreak."
    spans = [
        ("PERSON", "Datuk Farhan"),
        ("PERSON", "Farhan"),
        ("TITLE", "Datuk"),
        ("ORGANIZATION", "Zorb Bank of Ipoh"),
    ]
    spans += [("LOCATION", "Ipoh "), ("EVENT", "outbreak")]
    entities = [
        {"label": label, "position": {"start_offset": text.index(span), "end_offset": text.index(span) + len(span)}}
        for label, span in spans
    ]
    (tmp_path / "article_text").mkdir()
    (tmp_path / "article_text" / "article_9.txt").write_text(text, "utf-8")
    (tmp_path / "all.json").write_text(json.dumps([{"id": "article_9", "entities": entities}]), "utf-8")
    [passage] = nested_json(tmp_path / "all.json")
    assert named(passage) == [("Farhan", "person"), ("Zorb Bank of Ipoh", "organisation")]


def test_columns_are_printed_text_again_and_sentences_with_unclear_types_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "news.iob2"
    rows = [
        "# text",
        "1\tFarhan\tB-PER",
        "2\t,\tO",
        "3\tof\tO",
        "4\tNew\tB-LOC",
        "5\tZorb\tI-LOC",
        "6\tZorbs\tB-LOC",
        "",
    ]
    path.write_text("\n".join([*rows, "1\tCup\tB-Misc", ""]), "utf-8")
    [passage] = columns(path, word=1, label=2)
    assert passage.text == "Farhan, of New Zorb Zorbs"
    assert named(passage) == [("Farhan", "person"), ("New Zorb", "place"), ("Zorbs", "place")]


def test_what_is_held_out_depends_on_the_article_alone() -> None:
    parts = [part("men", Passage("x", (), f"article_{number}")) for number in range(12)]
    assert parts == ["test", "dev", *["train"] * 4] * 2
    assert part("politics", Passage("x", (), "article_0")) == "train"


def test_a_token_that_only_overlaps_a_name_is_a_part_of_it() -> None:
    text = "di KualaLumpur dan Ipoh"
    names = [Name(8, 14, "place"), Name(19, 23, "place")]
    assert labels(tokenise(text, 0, len(text)), names) == ["O", "B-place", "O", "B-place"]


PASSAGE = Passage(
    "Farhan Rosli came to Ipoh. Then Mei Ling left Kuala Zorbi.",
    (Name(0, 12, "person"), Name(21, 25, "place"), Name(32, 40, "person"), Name(46, 57, "place")),
    "article_2",
)


def test_every_sentence_keeps_its_names() -> None:
    assert [named(sentence) for sentence in sentences(PASSAGE)] == [
        [("Farhan Rosli", "person"), ("Ipoh", "place")],
        [("Mei Ling", "person"), ("Kuala Zorbi", "place")],
    ]


def test_other_names_stand_where_the_old_ones_stood() -> None:
    others: dict[EntityType, list[str]] = {"person": ["Ali", "Nurul Huda"], "place": ["Muar", "Simpang Empat"]}
    changed = with_other_names(PASSAGE, others, random.Random(3), 1.0)
    assert changed.text == "Nurul Huda came to Muar. Then Nurul Huda left Simpang Empat."
    assert named(changed) == [
        ("Nurul Huda", "person"),
        ("Muar", "place"),
        ("Nurul Huda", "person"),
        ("Simpang Empat", "place"),
    ]
    assert names_by_type([PASSAGE])["place"] == ["Ipoh", "Kuala Zorbi"]


def test_headlines_keep_the_places_of_the_names() -> None:
    capitals = in_capitals(PASSAGE)
    assert capitals is not None and named(capitals)[3] == ("KUALA ZORBI", "place")
    assert in_capitals(Passage("groß", (), "x")) is None
    assert with_capital_words(PASSAGE).text == "Farhan Rosli Came to Ipoh. Then Mei Ling Left Kuala Zorbi."
