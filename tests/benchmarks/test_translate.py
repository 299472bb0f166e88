"""A row is the median of its rounds, and says how like ours the texts are."""

from pathlib import Path

import pytest

pytest.importorskip("sacrebleu")

from benchmarks.articles import Story, stories
from benchmarks.speed import systems
from benchmarks.speed.systems import Run
from benchmarks.speed.translate import Trial, repeated_share, sides, trials
from newsdesk.article import Language


def _trial(*cpu_s: float, texts: tuple[str, ...] = ()) -> Trial:
    trial = Trial("argostranslate", systems.Argostranslate, beam=4)
    trial.runs[Language.EN] = [Run(words=1000, cpu_s=each, wall_s=2 * each, texts=texts) for each in cpu_s]
    trial.memory_mb = [100.0, 120.0]
    return trial


def test_a_row_is_the_median_of_its_rounds() -> None:
    row = _trial(2.0, 50.0, 4.0).row(Language.EN, ())
    assert (row["cpu_s"], row["words_per_cpu_second"], row["words_per_second"]) == (4.0, 250.0, 125.0)
    assert row["cpu_s_of_rounds"] == [2.0, 50.0, 4.0]
    assert row["memory_mb"] == 120.0
    assert "same_as_ours" not in row and "sha256" not in row


def test_texts_are_compared_with_ours_paragraph_by_paragraph() -> None:
    ours = ("Hujan lebat.\n\nPadang ditutup.", "Perlawanan ditangguhkan.")
    same, other = _trial(1.0, texts=ours), _trial(1.0, texts=("Hujan lebat.\n\nPadang dibuka.", ours[1]))
    assert same.row(Language.EN, ours)["same_as_ours"] == 1.0
    assert same.row(Language.EN, ours)["chrf_to_ours"] == 100.0
    assert other.row(Language.EN, ours)["same_as_ours"] == 0.667
    assert other.row(Language.EN, ours)["chrf_to_ours"] < 100.0
    assert same.row(Language.EN, ours)["sha256"] != other.row(Language.EN, ours)["sha256"]


def test_peers_are_measured_once_more_with_one_thread_by_settings_and_with_their_own_threads() -> None:
    found = [(trial.name, trial.beam, trial.threads) for trial in trials(["raw", "libretranslate"], [1, 2])]
    assert found == [
        ("raw", 1, 1),
        ("libretranslate", 1, 1),
        ("raw", 2, 1),
        ("libretranslate", 2, 1),
        ("libretranslate", 2, "1 by settings"),
        ("libretranslate", 4, "default"),
    ]


def test_only_a_sentence_that_stood_before_is_repeated() -> None:
    first = Story(Language.EN, "", "It rains heavily today. No casualties were reported.")
    again = Story(Language.EN, "", "It snows heavily today. No casualties were reported.")
    other_language = Story(Language.MS, "", "No casualties were reported.")
    assert repeated_share([first, again]) == 0.25
    assert repeated_share([first, other_language]) == 0.0


def test_a_test_file_has_english_first(tmp_path: Path) -> None:
    file = tmp_path / "dev.tsv"
    file.write_text("Rain\tHujan\nSun\tMatahari\n", "utf-8")
    assert sides(file) == {Language.EN: ["Rain", "Sun"], Language.MS: ["Hujan", "Matahari"]}
    assert sides(file, most=1)[Language.MS] == ["Hujan"]


def test_a_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    file = tmp_path / "dev.tsv"
    file.write_text("Rain\tHujan\nSun\n", "utf-8")
    with pytest.raises(ValueError, match=r"dev\.tsv, line 2: expected English, a tab and Malay, found 1 columns"):
        sides(file)


@pytest.mark.slow
def test_our_parts_translate_the_same_stories_as_our_service() -> None:
    some = stories(2)
    runs = {}
    for name, make in systems.OURS.items():
        with make(2) as system:
            runs[name] = system.measure(some)
    assert {run.words for run in runs.values()} == {sum(story.words for story in some)}
    assert runs["pipeline"].texts == runs["service"].texts
    assert len(runs["pipeline"].texts) == 2 and not runs["raw"].texts
    assert all(run.cpu_s > 0 for run in runs.values())
