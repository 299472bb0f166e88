"""A row is the sum of its turns, and says how like ours the texts are."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

import pytest

pytest.importorskip("sacrebleu")

from benchmarks.articles import Story, stories
from benchmarks.speed import systems, translate
from benchmarks.speed.systems import Run
from benchmarks.speed.translate import Trial, measure, repeated_share, sides, trials
from newsdesk.article import Language


def _trial(*cpu_s: float, texts: tuple[str, ...] = ()) -> Trial:
    trial = Trial("argostranslate", systems.Argostranslate, beam=4)
    trial.runs[Language.EN] = [Run(words=1000, cpu_s=each, wall_s=2 * each, texts=texts) for each in cpu_s]
    return trial


def test_a_row_is_the_sum_of_its_turns() -> None:
    row = _trial(2.0, 5.0, 1.0).row(Language.EN, ())
    assert (row["cpu_s"], row["words_per_cpu_second"], row["words_per_second"]) == (8.0, 375.0, 187.5)
    assert row["cpu_s_of_turns"] == [2.0, 5.0, 1.0]
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


class Echo(systems.System):
    """Gives back what it gets, and tells it to all who listen."""

    heard: ClassVar[list[tuple[int, list[str]]]] = []

    def _start(self, stack: ExitStack) -> None:
        pass

    def _pids(self) -> list[int]:
        return [os.getpid()]

    def _translate(self, stories: Sequence[Story]) -> list[str]:
        self.heard.append((self.beam, [story.body for story in stories]))
        sum(range(10**6))  # takes some time
        return [story.body for story in stories]


def test_systems_take_turns_of_the_same_stories_and_the_last_begins_the_next_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(translate, "TURN", 2)
    monkeypatch.setattr(Echo, "heard", [])
    texts = {Language.EN: ["One.", "Two."], Language.MS: ["Satu.", "Dua."]}
    chosen = [Story(language, "", text) for pair in range(2) for language in texts for text in [texts[language][pair]]]
    rows = measure([Trial("first", Echo, beam=1), Trial("second", Echo, beam=2)], chosen)
    measured = [(beam, bodies) for beam, bodies in Echo.heard if len(bodies) == 1]
    assert sorted(measured[:4]) == [(1, ["One."]), (1, ["Satu."]), (2, ["One."]), (2, ["Satu."])]
    assert [beam for beam, _ in measured] == [1, 1, 2, 2, 2, 2, 1, 1]
    assert {row["direction"]: row["words"] for row in rows} == {"en-ms": 2, "ms-en": 2}


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
