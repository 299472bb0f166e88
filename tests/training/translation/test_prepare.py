"""The first step of the recipe as it is run, on a raw corpus of a few lines."""

import json
from pathlib import Path

import pytest

from training.translation.corpus import key_digest, read_pairs, text_key, write_pairs
from training.translation.heldout import HeldOut
from training.translation.prepare import Sieve, prepare, report_table
from training.translation.sources import Licences
from training.translation.unfinished import Unfinished

PAIR = ("The market in Muar opens at six.", "Pasar di Muar dibuka pada pukul enam.")
OTHER = ("The “night market” closes at ten.", "“Pasar malam” itu ditutup pada pukul sepuluh.")
SECRET = ("This sentence belongs to a test set.", "Ayat ini milik sebuah set ujian.")


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    write_pairs(folder / "parallel/news.tsv", [PAIR, SECRET, ("", "kosong")])
    write_pairs(folder / "parallel/forum.tsv", [PAIR, OTHER])
    write_pairs(folder / "bt/en-ms/old.tsv", [("A bus fell in a ditch.", "Sebuah bas terjunam ke dalam parit.")])
    (folder / "mono").mkdir()
    lines = f"{SECRET[1]}\nHujan lebat dijangka di pantai timur esok.\nYa.\n"
    (folder / "mono/feeds.ms.txt").write_text(lines, "utf-8")
    table = "name\tlicence\tweight\nnews\t© Harian Contoh\t3\nforum\tMIT\t0.5\nbt/en-ms/old\t© Harian Contoh\t1\n"
    (folder / "sources.tsv").write_text(table, "utf-8")
    return folder


def run(raw: Path, out: Path, licences: Licences) -> Sieve:
    out.mkdir(exist_ok=True)
    sieve = Sieve(HeldOut({key_digest(text_key(text)) for text in SECRET}), licences)
    prepare(raw, out, sieve)
    return sieve


def test_what_is_fit_is_written_in_normal_form_once(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    run(raw, out, "all")
    assert read_pairs(out / "parallel/news.tsv") == [PAIR]
    assert read_pairs(out / "parallel/forum.tsv") == [
        ('The "night market" closes at ten.', '"Pasar malam" itu ditutup pada pukul sepuluh.')
    ]
    assert (out / "mono/feeds.ms.txt").read_text("utf-8") == "Hujan lebat dijangka di pantai timur esok.\n"
    assert len(read_pairs(out / "bt/en-ms/old.tsv")) == 1


def test_copies_an_epoch_come_from_the_table_of_sources(raw: Path, tmp_path: Path) -> None:
    run(raw, tmp_path / "corpus", "all")
    mix = json.loads((tmp_path / "corpus/mix.json").read_text("utf-8"))
    assert mix["parallel/news.tsv"] == 3
    assert mix["parallel/forum.tsv"] == 0.5


def test_everything_dropped_is_in_the_report(raw: Path, tmp_path: Path) -> None:
    sieve = run(raw, tmp_path / "corpus", "all")
    report = json.loads((tmp_path / "corpus/report.json").read_text("utf-8"))
    assert report["news"] == {"read": 3, "kept": 1, "dropped: held out": 1, "dropped: empty": 1}
    assert report["forum"] == {"read": 2, "kept": 1, "dropped: duplicate": 1}
    assert report["mono/feeds.ms"] == {"read": 3, "kept": 1, "dropped: held out": 1, "dropped: length": 1}
    assert all(counts["read"] == sum(counts.values()) - counts["read"] for counts in report.values())
    assert "held out 1" in report_table(sieve.report).splitlines()[0]


def test_open_licences_leave_out_publishers_and_unlisted_texts(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    run(raw, out, "all")
    run(raw, out, "open")
    assert [path.name for path in (out / "parallel").iterdir()] == ["forum.tsv"]
    assert read_pairs(out / "parallel/forum.tsv")[0] == PAIR
    assert read_pairs(out / "bt/en-ms/old.tsv") == []
    assert (out / "mono/feeds.ms.txt").read_text("utf-8") == ""
    assert "parallel/news.tsv" not in json.loads((out / "mix.json").read_text("utf-8"))


MADE = ("bt/en-ms/round1", "distilled/ms-en/teacher", "placeholders/en-ms/news")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A corpus in which machines have left pairs."""
    for name in MADE:
        write_pairs(tmp_path / f"corpus/{name}.tsv", [PAIR, (f"{SECRET[0][:-1]} ⟦0⟧.", "Ayat lain."), OTHER])
    return tmp_path / "corpus"


def test_pairs_made_of_an_earlier_corpus_are_sieved_for_a_new_test_set(raw: Path, made: Path) -> None:
    sieve = run(raw, made, "all")
    for name in MADE:
        assert read_pairs(made / f"{name}.tsv") == [PAIR, OTHER]
        assert sieve.report[name] == {"read": 3, "kept": 2, "dropped: held out": 1}


def test_what_was_sieved_is_made_anew_rather_than_gone_on_with(raw: Path, made: Path) -> None:
    out = made / f"{MADE[0]}.tsv"
    Unfinished(out, "run").add([PAIR, SECRET], 2)
    run(raw, made, "all")
    assert Unfinished(out, "run").lines == 0


def test_pairs_made_of_an_earlier_corpus_are_set_aside_under_open_licences(raw: Path, made: Path) -> None:
    sieve = run(raw, made, "open")
    assert [path.name for folder in ("bt", "distilled", "placeholders") for path in made.glob(f"{folder}/*/*")] == [
        "old.tsv"
    ]
    for name in MADE:
        assert len(read_pairs(made / f"set-aside/{name}.tsv")) == 3
        assert sieve.report[name] == {"read": 3, "dropped: licence": 3}


def test_back_translations_that_left_the_raw_texts_are_trained_on_no_more(raw: Path, made: Path) -> None:
    run(raw, made, "all")
    (raw / "bt/en-ms/old.tsv").unlink()
    for _ in range(2):
        run(raw, made, "all")
        assert [path.name for path in made.glob("bt/*/*.tsv")] == ["round1.tsv"]
    assert len(read_pairs(made / "set-aside/bt/en-ms/old.tsv")) == 1


def test_names_come_from_the_product_where_the_raw_corpus_has_none(raw: Path, tmp_path: Path) -> None:
    (raw / "terms.tsv").write_text("Cairo\tKaherah\n", "utf-8")
    run(raw, tmp_path / "corpus", "all")
    assert "Kota Bharu" in (tmp_path / "corpus/names.txt").read_text("utf-8").splitlines()
    assert (tmp_path / "corpus/terms.tsv").read_text("utf-8") == "Cairo\tKaherah\n"
