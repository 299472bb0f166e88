"""What a driven process computes is counted, what it prepares is not, and its failure is told."""

import os
import sys

import pytest

from benchmarks.articles import Story
from benchmarks.speed.systems import Driven
from newsdesk.article import Language

STORIES = [Story(Language.EN, "Rain today", "It rains."), Story(Language.EN, "", "It still rains.")]
BUSY = 0.45  # CPU-seconds; half a second is burnt, and the kernel counts in hundredths


class Scripted(Driven):
    """Runs a few lines that have `burn`, and are to define `prepare` and `run`."""

    def __init__(self, lines: str) -> None:
        super().__init__(beam=1)
        self._lines = lines

    def _command(self) -> tuple[list[str], dict[str, str]]:
        burn = (
            "import time\n"
            "from benchmarks.speed.driver import serve, whole\n"
            "def burn():\n"
            "    end = time.process_time() + 0.5\n"
            "    while time.process_time() < end: pass\n"
        )
        code = f"{burn}{self._lines}\nserve(lambda: (prepare, run))"
        return [sys.executable, "-c", code], dict(os.environ)


def test_texts_come_back_in_order_with_the_words_and_the_computing_time() -> None:
    lines = """
prepare = lambda stories: [whole(story["headline"], story["body"]).upper() for story in stories]
def run(prepared):
    burn()
    return prepared
"""
    with Scripted(lines) as system:
        run = system.measure(STORIES)
    assert run.texts == ("RAIN TODAY\n\nIT RAINS.", "IT STILL RAINS.")
    assert run.words == 7
    assert run.cpu_s >= BUSY


def test_the_computing_of_children_counts() -> None:
    lines = """
import subprocess, sys
prepare = lambda stories: stories
def run(stories):
    subprocess.run([sys.executable, "-c", "import time\\nwhile time.process_time() < 0.5: pass"], check=True)
    return []
"""
    with Scripted(lines) as system:
        assert system.measure(STORIES).cpu_s >= BUSY


def test_preparing_is_not_measured() -> None:
    lines = """
def prepare(stories):
    burn()
    burn()
    return stories
run = lambda stories: []
"""
    with Scripted(lines) as system:
        assert system.measure(STORIES).cpu_s < BUSY


def test_what_a_library_prints_is_no_answer() -> None:
    with Scripted("prepare = print\nrun = lambda stories: ['done']") as system:
        assert system.measure(STORIES).texts == ("done",)


def test_a_process_that_fails_shows_why() -> None:
    with (
        Scripted("prepare = None\nrun = None") as system,
        pytest.raises(RuntimeError, match="'NoneType' object is not"),
    ):
        system.measure(STORIES)


def test_a_process_ends_with_its_context() -> None:
    with Scripted("prepare = print\nrun = lambda stories: []") as system:
        system.measure(STORIES)  # it is there by now
        [pid] = system._pids()
        assert system.memory_mb() > 1
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
