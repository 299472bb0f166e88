"""Words a CPU-second of our parts, our service and the peers: `python -m benchmarks.speed.translate --test dev.tsv`.

The same packages, the same stories, one thread each. All systems run at the same time and take turns of some stories,
as a machine's speed changes within minutes. Writes benchmarks/results/translate.json. A line of a test file is an
English sentence, a tab and its Malay translation.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import sacrebleu

from benchmarks import report
from benchmarks.articles import Story, short_stories, stories
from benchmarks.peers import setup
from benchmarks.speed import systems
from benchmarks.speed.ours import sentences
from benchmarks.speed.ratios import ratios
from benchmarks.speed.systems import Run, System
from newsdesk.article import Language
from newsdesk.settings import Settings

BEAMS = (1, 2, 4)
PEERS_BEAM = 4  # of argostranslate.settings, which LibreTranslate uses too
WARM_UP = 4  # stories
TURN = 20  # stories; the limit is as fast with the sentences of 80 sorted together
QUICK_STORIES, QUICK_SENTENCES = 8, 20
WITH_TEXTS = ("pipeline", "argostranslate", "libretranslate")  # the service's are the pipeline's


@dataclass
class Trial:
    """A system with its settings, and what was measured of it in each direction."""

    name: str
    make: type[System]
    beam: int
    threads: setup.Threads = 1
    runs: dict[Language, list[Run]] = field(default_factory=lambda: {language: [] for language in Language})
    memory_mb: float = 0.0

    def row(self, language: Language, reference: Sequence[str]) -> dict[str, Any]:
        """`reference`: our pipeline's texts by the same beam."""
        runs = self.runs[language]
        words, cpu, wall = (sum(getattr(run, each) for run in runs) for each in ("words", "cpu_s", "wall_s"))
        return {
            "system": self.name,
            "beam": self.beam,
            "threads": self.threads,
            "direction": f"{language}-{language.other}",
            "words_per_cpu_second": round(words / cpu, 1),
            "words_per_second": round(words / wall, 1),
            "words": words,
            "cpu_s": round(cpu, 3),
            "cpu_s_of_turns": [round(run.cpu_s, 3) for run in runs],
            "memory_mb": self.memory_mb,
            **_likeness(self.texts(language), reference),
        }

    def texts(self, language: Language) -> list[str]:
        return [text for run in self.runs[language] for text in run.texts]


def trials(names: Iterable[str], beams: Sequence[int]) -> list[Trial]:
    """Each system by each beam, and the peers once more with one thread by their settings, and as they come."""
    known = {**systems.OURS, **systems.PEERS}
    found = [Trial(name, known[name], beam) for beam in beams for name in names]
    again: tuple[tuple[int, setup.Threads], ...] = (Settings().beam_size, "1 by settings"), (PEERS_BEAM, "default")
    return [*found, *(Trial(name, known[name], *each) for each in again for name in names if name in systems.PEERS)]


def _likeness(texts: Sequence[str], reference: Sequence[str]) -> dict[str, Any]:
    """How like ours the texts are: the share of equal paragraphs, and chrF with ours as the reference."""
    if not texts:
        return {}
    found: dict[str, Any] = {"sha256": sha256("\x00".join(texts).encode()).hexdigest()}
    if reference:
        pairs = [
            pair
            for text, ours in zip(texts, reference, strict=True)
            for pair in zip(text.split("\n\n"), ours.split("\n\n"), strict=False)
        ]
        found["same_as_ours"] = round(sum(text == ours for text, ours in pairs) / len(pairs), 3)
        found["chrf_to_ours"] = chrf(texts, reference)
    return found


def chrf(texts: Sequence[str], references: Sequence[str]) -> float:
    return float(round(sacrebleu.corpus_chrf(list(texts), [list(references)]).score, 2))


def quality(
    files: Sequence[Path], names: Iterable[str], beams: Sequence[int], most: int | None
) -> list[dict[str, Any]]:
    """chrF of each test file, each sentence a story of its own."""
    found = []
    for name in [name for name in names if name in WITH_TEXTS]:
        for beam in beams:
            with {**systems.OURS, **systems.PEERS}[name](beam) as system:
                for file in files:
                    for direction, score in _scores(system, sides(file, most)).items():
                        found.append(
                            {"test": file.stem, "system": name, "beam": beam, "direction": direction, "chrf": score}
                        )
    return found


def sides(file: Path, most: int | None = None) -> dict[Language, list[str]]:
    """The sentences of a test file, `most` of them. Raises ValueError for a line that is no pair."""
    pairs = [line.split("\t") for line in file.read_text("utf-8").splitlines()[:most]]
    for number, pair in enumerate(pairs, 1):
        if len(pair) != 2:
            raise ValueError(f"{file}, line {number}: expected English, a tab and Malay, found {len(pair)} columns")
    return {Language.EN: [english for english, _ in pairs], Language.MS: [malay for _, malay in pairs]}


def _scores(system: System, texts: Mapping[Language, Sequence[str]]) -> dict[str, float]:
    runs = {language: system.measure([Story(language, "", text) for text in texts[language]]) for language in Language}
    return {f"{language}-{language.other}": chrf(run.texts, texts[language.other]) for language, run in runs.items()}


def measure(found: Sequence[Trial], chosen: Sequence[Story]) -> list[dict[str, Any]]:
    with ExitStack() as stack:
        started = [(trial, stack.enter_context(trial.make(trial.beam, trial.threads))) for trial in found]
        for _, system in started:
            system.measure(short_stories(WARM_UP))  # no sentence of which is measured: we remember sentences
        for number, first in enumerate(range(0, len(chosen), TURN)):
            print(f"stories {first + 1} to {first + TURN} of {len(chosen)}", file=sys.stderr, flush=True)
            for trial, system in started if number % 2 == 0 else started[::-1]:
                _take_turn(trial, system, chosen[first : first + TURN])
        for trial, system in started:
            trial.memory_mb = system.memory_mb()
    ours = {
        (trial.beam, language): trial.texts(language)
        for trial in found
        if trial.name == "pipeline"
        for language in Language
    }
    return [trial.row(language, ours.get((trial.beam, language), ())) for trial in found for language in Language]


def _take_turn(trial: Trial, system: System, some: Sequence[Story]) -> None:
    for language, runs in trial.runs.items():
        runs.append(system.measure([story for story in some if story.language is language]))


def repeated_share(chosen: Sequence[Story]) -> float:
    """Of all words, those in sentences that stood before: a memory of sentences has them."""
    seen: set[tuple[Language, str]] = set()
    words = repeated = 0
    for story in chosen:
        for sentence in sentences(story):
            length = len(sentence.split())
            words += length
            repeated += length * ((story.language, sentence) in seen)
            seen.add((story.language, sentence))
    return round(repeated / words, 4)


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare words a CPU-second with the limit and with the peers.")
    everything = [*systems.OURS, *systems.PEERS]
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--beams", type=int, nargs="+", default=list(BEAMS))
    parser.add_argument("--systems", nargs="+", default=everything, choices=everything)
    parser.add_argument("--test", type=Path, nargs="*", default=[], metavar="FILE", help="English<TAB>Malay sentences")
    parser.add_argument("--quick", action="store_true", help="a few stories, once: does it run?")
    options = parser.parse_args()
    setup.unpack()  # else the peers would go on with the packages of the last time
    if options.quick:
        options.stories = QUICK_STORIES
    chosen = stories(options.stories)
    default_beam = Settings().beam_size
    rows = measure(trials(options.systems, options.beams), chosen)
    most = QUICK_SENTENCES if options.quick else None
    result = {
        "versions": {**report.versions("ctranslate2", "sentencepiece"), **setup.versions()},
        "stories": len(chosen),
        "stories_a_turn": TURN,
        "repeated_share": repeated_share(chosen),
        "default_beam": {"ours": default_beam, "peers": PEERS_BEAM},
        "ratios": ratios(rows, default_beam, PEERS_BEAM),
        "rows": rows,
        "quality": quality(options.test, options.systems, options.beams, most),
    }
    report.write("benchmarks.speed.translate", result, quick=options.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
