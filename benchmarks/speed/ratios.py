"""How many times as fast one system is as another, from the rows of benchmarks.speed.translate."""

from collections.abc import Mapping, Sequence
from typing import Any

PEERS = ("argostranslate", "libretranslate")
DIRECTIONS = 2
ONE_THREAD: dict[int | str, str] = {1: "held to one thread", "1 by settings": "one thread by its settings"}
"""What is said of a peer by the `threads` of its row."""

Rows = Sequence[Mapping[str, Any]]
Measured = tuple[str, int] | tuple[str, int, int | str]
"""A system, its beam, and its threads where they are not one."""


def both_directions(rows: Rows, system: str, beam: int, threads: int | str = 1) -> float | None:
    """Words a CPU-second over both directions; None where one was not measured."""
    mine = [row for row in rows if (row["system"], row["beam"], row["threads"]) == (system, beam, threads)]
    if len(mine) < DIRECTIONS:
        return None
    return float(sum(row["words"] for row in mine) / sum(row["cpu_s"] for row in mine))


def ratios(rows: Rows, our_beam: int, their_beam: int) -> dict[str, float]:
    """Ours to the limit and to each peer: as each comes, and with one thread each by its own beam and both by ours."""
    wanted: dict[str, tuple[Measured, Measured]] = {
        f"{part} to the limit": ((part, our_beam), ("raw", our_beam)) for part in ("pipeline", "service")
    }
    for peer in PEERS:
        wanted[f"service to {peer}, each by its defaults"] = ("service", our_beam), (peer, their_beam, "default")
        for beam, which in ((their_beam, "each by its beam"), (our_beam, f"both beam {our_beam}")):
            for threads, said in ONE_THREAD.items():
                wanted[f"service to {peer}, {which}, {said}"] = ("service", our_beam), (peer, beam, threads)
    found = {}
    for title, (one, other) in wanted.items():
        speeds = both_directions(rows, *one), both_directions(rows, *other)
        if speeds[0] and speeds[1]:
            found[title] = round(speeds[0] / speeds[1], 2)
    return found
