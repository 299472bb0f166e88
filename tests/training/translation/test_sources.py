from pathlib import Path

import pytest

from training.translation.sources import UNLISTED, Source, SourceError, by_weight, load_sources, source_of


@pytest.mark.parametrize(
    "licence", ["CC0", "CC BY 4.0", "CC BY-SA", "MIT / CC0", "Apache-2.0", "AGPL-3.0", "LGPL", "Unicode"]
)
def test_texts_that_anyone_may_use_are_open(licence: str) -> None:
    assert Source("a", licence, 1).is_open


@pytest.mark.parametrize(
    "licence",
    [
        "© Harian Contoh",
        "source © publishers; translation ours",
        "MIT or unstated",
        "see repository",
        "CC BY-NC 4.0",
        "",
        "CC BY-ND",
    ],
)
def test_texts_that_are_kept_back_or_unclear_are_not_open(licence: str) -> None:
    assert not Source("a", licence, 1).is_open


def test_a_text_without_a_row_is_not_open() -> None:
    assert source_of({}, "stray") is UNLISTED
    assert not UNLISTED.is_open


def test_the_table_is_read_and_orders_files_by_copies(tmp_path: Path) -> None:
    table = tmp_path / "sources.tsv"
    table.write_text("name\tpairs\tlicence\tweight\nlow\t3\tMIT\t0.25\nhigh\t5\tCC0\t3\n", "utf-8")
    sources = load_sources(table)
    assert sources["low"] == Source("low", "MIT", 0.25)
    assert [path.stem for path in by_weight(sources, map(Path, ("low.tsv", "stray.tsv", "high.tsv")))] == [
        "high", "stray", "low",
    ]  # fmt: skip


def test_a_table_without_licences_is_refused_by_name(tmp_path: Path) -> None:
    table = tmp_path / "sources.tsv"
    table.write_text("name\tweight\na\t1\n", "utf-8")
    with pytest.raises(SourceError, match=r"sources\.tsv: expected columns .* found no licence"):
        load_sources(table)
