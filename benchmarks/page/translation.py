"""The section on words a CPU-second, and its plot."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.page import plots
from benchmarks.page.markdown import NAMES, Result, made_by, section, table
from benchmarks.speed.ratios import ONE_THREAD, PEERS, both_directions

_COLOURS = {"raw": plots.LIMIT, **dict.fromkeys(PEERS, plots.THEIRS)}
_THREADS: dict[int | str, str] = {
    1: """The fair comparison is with a peer that is held to one thread by a patch
([benchmarks/peers/held](../benchmarks/peers/held/sitecustomize.py)): `1` thread.""",
    "1 by settings": """With `1 by settings` a peer has what one can set without changing its code,
`ARGOS_INTRA_THREADS=1 OMP_NUM_THREADS=1`: its sentence splitter still has a thread for each core, and those that wait
spin.""",
    "default": "`default` is a peer as it starts by itself.",
}


def written(result: Result, images: Path) -> str:
    _plot(result, images / "translate.svg")
    ours, theirs = result["default_beam"]["ours"], result["default_beam"]["peers"]
    versions = ", ".join(f"{name} {version}" for name, version in result["versions"].items())
    return section(
        "## Translation",
        "![Words a CPU-second of our parts and of the peers](img/translate.svg)",
        f"""{result["stories"]} invented wire stories ([benchmarks/articles.py](../benchmarks/articles.py)), half in
each language. All translate with the same packages and one thread, taking turns of {result["stories_a_turn"]}
stories ({versions}). CPU-seconds count every process of a system: Redis, service and worker together. The limit is one
call of CTranslate2 with all sentences of a turn, tokenised and sorted before. By default we search with beam {ours},
the peers with {theirs}. We translate a repeated sentence once:
{100 * result["repeated_share"]:.1f} % of the words stand in one.""",
        _threads(result["rows"]),
        made_by(result),
        table(["how many times as fast", ""], result["ratios"].items()),
        _speeds(result["rows"]),
        _quality(result["quality"]),
    )


def _threads(rows: Sequence[Result]) -> str:
    """What the peers' threads mean, of those that stand in a row."""
    measured = {row["threads"] for row in rows if row["system"] in PEERS}
    return " ".join(said for threads, said in _THREADS.items() if threads in measured)


def _plot(result: Result, file: Path) -> None:
    rows, ours, theirs = result["rows"], result["default_beam"]["ours"], result["default_beam"]["peers"]
    shown = [(system, ours) for system in NAMES] + [(system, theirs) for system in PEERS if theirs != ours]
    speeds = {
        (system, beam, threads): both_directions(rows, system, beam, threads)
        for system, beam in shown
        for threads in ONE_THREAD
    }
    known = {each: speed for each, speed in speeds.items() if speed is not None}
    plots.bars(
        file,
        "Translation, both directions, one thread",
        "source words a CPU-second",
        {_bar(*each): speed for each, speed in known.items()},
        [_COLOURS.get(system, plots.OURS) for system, *_ in known],
    )


def _bar(system: str, beam: int, threads: int | str) -> str:
    return f"{NAMES[system]}, beam {beam}" + (f", {ONE_THREAD[threads]}" if system in PEERS else "")


def _speeds(rows: Sequence[Result]) -> str:
    head = ["system", "beam", "threads", "direction", "words a CPU-second", "words a second", "memory, MB"]
    return table(
        [*head, "paragraphs as ours", "chrF to ours"],
        (
            [
                NAMES[row["system"]],
                row["beam"],
                row["threads"],
                row["direction"],
                f"{row['words_per_cpu_second']:,.0f}",
                f"{row['words_per_second']:,.0f}",
                f"{row['memory_mb']:.0f}",
                f"{100 * row['same_as_ours']:.0f} %" if "same_as_ours" in row else "",
                row.get("chrf_to_ours", ""),
            ]
            for row in rows
        ),
    )


def _quality(rows: Sequence[Result]) -> str:
    if not rows:
        return "No test set was given, so nothing is said of quality."
    systems = dict.fromkeys((row["system"], row["beam"]) for row in rows)
    sets = dict.fromkeys((row["test"], row["direction"]) for row in rows)
    scores = {(row["system"], row["beam"], row["test"], row["direction"]): row["chrf"] for row in rows}
    return table(
        ["chrF", *(f"{test}, {direction}" for test, direction in sets)],
        (
            [f"{NAMES[system]}, beam {beam}", *(scores[system, beam, *each] for each in sets)]
            for system, beam in systems
        ),
    )
