"""docs/performance.md says what the results say, and the same results give the same files."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

pytest.importorskip("matplotlib")

from benchmarks.page import goals, translation
from benchmarks.page.__main__ import DOCS, SOURCES, read, write
from benchmarks.report import RESULTS
from benchmarks.speed.ratios import PEERS
from tests.benchmarks.results import all_results, translate

LARGEST_PLOT = 60_000  # bytes
HELD = "service to libretranslate, both beam 2, held to one thread"


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write(all_results(), folder)
    return folder


@pytest.fixture(scope="module")
def page(docs: Path) -> str:
    return (docs / "performance.md").read_text("utf-8")


def _row(page: str, *cells: str) -> list[str]:
    """The cells of the one line of a table that has all of these."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    [found] = [line for line in lines if set(cells) <= set(line)]
    return found


def test_every_section_names_the_command_and_the_machine(page: str) -> None:
    sections = page.split("\n## ")[1:]
    assert [section.splitlines()[0] for section in sections] == [
        "Goals",
        "Translation",
        "Rules and tags",
        "The service under load",
        "More workers",
        "Start, memory, size",
        "Capacity: from one machine to a million articles an hour",
    ]
    for section in sections[1:]:
        assert "`python -m benchmarks.speed.made_up`, 2026-11-28, x86_64, 2 cores" in " ".join(section.split())


def test_a_goal_is_met_or_missed_by_its_number(page: str) -> None:
    assert _row(page, "words a CPU-second, pipeline to the limit")[1:] == ["≥ 0.9", "0.85", "**no**"]
    assert _row(page, "words a CPU-second, service to libretranslate, each by its defaults")[1:] == ["≥ 5", "5", "yes"]
    assert _row(page, "largest worker process, proportional")[1:] == ["≤ 200 MB", "150 MB", "yes"]
    assert _row(page, "GET p99 at 200 requests a second, 2 worker processes busy")[1:] == ["≤ 10 ms", "12 ms", "**no**"]


def test_what_a_peers_settings_leave_running_stands_beside_the_goal(page: str) -> None:
    row = _row(page, f"words a CPU-second, {HELD}")
    assert row[1:] == ["≥ 1.8", "1.5 (one thread by its settings: 2.7)", "**no**"]


@pytest.mark.parametrize(
    ("name", "measured"),
    [
        ("pipeline to the limit", "not measured"),
        (HELD, "not measured (one thread by its settings: 2.7)"),
    ],
)
def test_a_goal_that_was_not_measured_stands_and_is_not_claimed(name: str, measured: str) -> None:
    results = all_results()
    del results["translate"]["ratios"][name]
    assert _row(goals.written(results), f"words a CPU-second, {name}")[2:] == [measured, ""]


def test_speeds_stand_beside_their_settings(page: str) -> None:
    row = _row(page, "LibreTranslate", "4", "default", "en-ms")
    assert row[4] == "100"
    assert _row(page, "LibreTranslate", "2", "1", "en-ms")[4] == "800"
    assert _row(page, "LibreTranslate", "2", "1 by settings", "en-ms")[4] == "400"
    assert _row(page, "our pipeline, with tags", "2", "en-ms")[-2:] == ["100 %", "100.0"]


@pytest.mark.parametrize(
    ("threads", "said"),
    [(1, "The fair comparison"), ("1 by settings", "With `1 by settings`"), ("default", "`default` is")],
)
def test_threads_are_explained_where_a_row_of_a_peer_has_them(threads: int | str, said: str, tmp_path: Path) -> None:
    result = translate()
    assert said in translation.written(result, tmp_path)
    result["rows"] = [row for row in result["rows"] if row["threads"] != threads or row["system"] == "raw"]
    assert said not in translation.written(result, tmp_path)


def test_without_a_peer_nothing_is_said_of_their_threads(tmp_path: Path) -> None:
    rows = [row for row in translate()["rows"] if row["system"] not in PEERS]
    written = translation.written({**translate(), "rows": rows}, tmp_path)
    assert "a peer" not in written and "\n\n\n" not in written


def test_quality_is_a_row_a_system_and_a_column_a_set(page: str) -> None:
    assert _row(page, "chrF") == ["chrF", "dev, en-ms", "dev, ms-en"]
    assert _row(page, "LibreTranslate, beam 2", "60.1") == ["LibreTranslate, beam 2", "60.1", "60.1"]


def test_without_a_test_set_the_page_says_so(tmp_path: Path) -> None:
    assert "nothing is said of quality" in translation.written({**translate(), "quality": []}, tmp_path)


def test_every_plot_is_there_small_and_valid(page: str, docs: Path) -> None:
    plots = re.findall(r"!\[[^]]+\]\((img/[a-z]+\.svg)\)", page)
    assert len(plots) == len(list((docs / "img").iterdir())) == 3
    for plot in plots:
        assert (docs / plot).stat().st_size < LARGEST_PLOT
        assert ElementTree.parse(docs / plot).getroot().tag.endswith("svg")


def test_a_peers_bar_says_how_it_was_held_to_one_thread(docs: Path) -> None:
    plot = (docs / "img/translate.svg").read_text("utf-8")
    assert "LibreTranslate, beam 2, held to one thread" in plot
    assert "LibreTranslate, beam 2, one thread by its settings" in plot


def test_the_same_results_give_the_same_files(docs: Path, tmp_path: Path) -> None:
    write(all_results(), tmp_path)
    once, again = (
        {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()} for folder in (docs, tmp_path)
    )
    assert once == again and len(once) == 4


def test_a_result_that_is_missing_is_named_with_what_makes_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"translate\.json; `make bench`"):
        read(tmp_path)


def test_the_page_in_the_repository_is_of_the_results_in_it(tmp_path: Path) -> None:
    if not all((RESULTS / f"{name}.json").exists() for name in SOURCES):
        pytest.skip("not all results are there")
    write({name: json.loads((RESULTS / f"{name}.json").read_text("utf-8")) for name in SOURCES}, tmp_path)
    assert (DOCS / "performance.md").read_text("utf-8") == (tmp_path / "performance.md").read_text("utf-8")


def test_the_page_tells_what_all_but_the_engine_costs(page: str) -> None:
    assert "of a story of 322 words" in " ".join(page.split())
    assert _row(page, "ms", "27.5") == ["ms", "27.5"]
