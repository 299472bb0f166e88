"""What is compared: our parts, our whole service, and the peers, each started, fed and watched in the same way.

A system is a context: its processes live in it. All run with one thread for one model.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.articles import Story
from benchmarks.peers import setup
from benchmarks.speed.driver import whole
from benchmarks.speed.running import cpu_s, memory_mb, running_desk
from scripts.stack import ROOT, request
from tests.support.ports import free_port

START = 120.0  # seconds


@dataclass(frozen=True)
class Run:
    """What it took to translate some stories. `cpu_s` counts all processes of the system, with their children."""

    words: int
    cpu_s: float
    wall_s: float
    texts: tuple[str, ...]  # none where a part of the work has no whole text to give


class System(ABC):
    """`beam` is the width of the search; `threads` is told to the peers; ours compute with one."""

    def __init__(self, beam: int, threads: setup.Threads = 1) -> None:
        self.beam = beam
        self.threads = threads
        self._open = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._start(stack)
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def measure(self, stories: Sequence[Story]) -> Run:
        self._prepare(stories)
        cpu, began = cpu_s(self._pids()), time.perf_counter()
        texts = self._translate(stories)
        wall = time.perf_counter() - began
        return Run(sum(story.words for story in stories), cpu_s(self._pids()) - cpu, wall, tuple(texts))

    def memory_mb(self) -> float:
        return memory_mb(self._pids())

    def _prepare(self, stories: Sequence[Story]) -> None:
        """What is not to be measured."""
        return None

    @abstractmethod
    def _start(self, stack: ExitStack) -> None: ...

    @abstractmethod
    def _pids(self) -> list[int]: ...

    @abstractmethod
    def _translate(self, stories: Sequence[Story]) -> list[str]: ...


class Driven(System):
    """A process that serves benchmarks.speed.driver."""

    @abstractmethod
    def _command(self) -> tuple[list[str], dict[str, str]]:
        """The command and its environment."""

    def _start(self, stack: ExitStack) -> None:
        command, environment = self._command()
        self._log = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )
        stack.enter_context(self._process)
        stack.callback(self._process.kill)

    def _pids(self) -> list[int]:
        return [self._process.pid]

    def _prepare(self, stories: Sequence[Story]) -> None:
        self._ask({"stories": [asdict(story) for story in stories]})

    def _translate(self, stories: Sequence[Story]) -> list[str]:
        return list(self._ask({"go": True})["texts"])

    def _ask(self, message: dict[str, object]) -> dict[str, list[str]]:
        assert self._process.stdin and self._process.stdout
        with suppress(BrokenPipeError):  # told below
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{' '.join(self._command()[0])} ended: {self._log.read_text()[-2000:]}")
        return dict(json.loads(line))


class Ours(Driven):
    """A part of benchmarks.speed.ours."""

    part: str

    def _command(self) -> tuple[list[str], dict[str, str]]:
        environment = {**os.environ, "BEAM_SIZE": str(self.beam), "OMP_NUM_THREADS": "1", "LOG_LEVEL": "ERROR"}
        return [sys.executable, "-m", "benchmarks.speed.ours", self.part], environment


class Raw(Ours):
    part = "raw"


class Translator(Ours):
    part = "translator"


class Pipeline(Ours):
    part = "pipeline"


class Service(System):
    """Redis, the service and one worker process; a client sends all stories, and waits for each."""

    def _start(self, stack: ExitStack) -> None:
        desk = stack.enter_context(running_desk(BEAM_SIZE=str(self.beam), OMP_NUM_THREADS="1"))
        self._process, self._started = desk.process, [pid for pids in desk.pids.values() for pid in pids]

    def _pids(self) -> list[int]:
        return self._started

    def _translate(self, stories: Sequence[Story]) -> list[str]:
        translations = [record["translation"] for record in self._process(stories)]
        return [whole(each["headline"] or "", each["body"]) for each in translations]


class Argostranslate(Driven):
    """argostranslate 1.11.0's translate(), a call a story."""

    def _command(self) -> tuple[list[str], dict[str, str]]:
        python = str(setup.interpreter("argostranslate"))
        return [python, "-m", "benchmarks.peers.argos"], setup.environment(self.beam, self.threads)


class Libretranslate(System):
    """LibreTranslate 1.9.6's server as it starts by itself, asked for a story at a time."""

    def _start(self, stack: ExitStack) -> None:
        port = free_port()
        self._url = f"http://127.0.0.1:{port}"
        program = str(setup.interpreter("libretranslate").with_name("libretranslate"))
        command = [program, "--port", str(port), "--load-only", "en,ms"]
        environment = setup.environment(self.beam, self.threads)
        output = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "log"
        with output.open("wb") as log:
            self._process = subprocess.Popen(command, cwd=setup.FOLDER, env=environment, stdout=log, stderr=log)
        stack.enter_context(self._process)
        stack.callback(self._process.kill)
        deadline = time.monotonic() + START
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{program} did not start: {output.read_text()[-2000:]}")
            time.sleep(0.2)

    def _ready(self) -> bool:
        try:
            return request(f"{self._url}/languages")[0] == 200
        except OSError:
            return False

    def _pids(self) -> list[int]:
        return [self._process.pid]

    def _translate(self, stories: Sequence[Story]) -> list[str]:
        return [self._asked(story) for story in stories]

    def _asked(self, story: Story) -> str:
        content = {"q": story.text, "source": story.language, "target": story.language.other, "format": "text"}
        status, answer = request(f"{self._url}/translate", json.dumps(content).encode(), "application/json")
        assert status == 200, answer
        return str(answer["translatedText"])


OURS: dict[str, type[System]] = {"raw": Raw, "translator": Translator, "pipeline": Pipeline, "service": Service}
PEERS: dict[str, type[System]] = {"argostranslate": Argostranslate, "libretranslate": Libretranslate}
