"""What the desk is meant to reach, beside what was measured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.page.markdown import Result, section, table
from benchmarks.speed.ratios import ONE_THREAD

_RATE = 200  # requests a second


@dataclass(frozen=True)
class Goal:
    title: str
    sign: str
    goal: float
    unit: str
    found: float | None  # None where it was not measured
    beside: str = ""  # more of what was measured

    def row(self) -> list[str]:
        goal = f"{self.sign} {self.goal:g}{self.unit}"
        if self.found is None:
            return [self.title, goal, f"not measured{self.beside}", ""]
        met = self.found >= self.goal if self.sign == "≥" else self.found <= self.goal
        return [self.title, goal, f"{self.found:g}{self.unit}{self.beside}", "yes" if met else "**no**"]


def written(results: Mapping[str, Result]) -> str:
    return section("## Goals", table(["", "goal", "measured", "met"], (goal.row() for goal in _goals(results))))


def _goals(results: Mapping[str, Result]) -> Iterator[Goal]:
    ratios, beam = results["translate"]["ratios"], results["translate"]["default_beam"]["ours"]
    held, by_settings = (f"service to libretranslate, both beam {beam}, {said}" for said in ONE_THREAD.values())
    beside = {held: f" ({ONE_THREAD['1 by settings']}: {ratios[by_settings]:g})"} if by_settings in ratios else {}
    for name, goal in (
        ("service to libretranslate, each by its defaults", 5),
        (held, 1.8),
        ("pipeline to the limit", 0.9),
        ("service to the limit", 0.85),
    ):
        yield Goal(f"words a CPU-second, {name}", "≥", goal, "", ratios.get(name), beside.get(name, ""))
    for load in results["service"]["saturated"]:
        if load["requests_per_second"] == _RATE:
            where = f"p99 at {_RATE} requests a second, {load['worker_processes']} worker processes busy"
            yield Goal(f"POST {where}", "≤", 25, " ms", load["POST"]["p99_ms"])
            yield Goal(f"GET {where}", "≤", 10, " ms", load["GET"]["p99_ms"])
    for row in results["scale"]["rows"]:
        if row["workers"] == 2:
            yield Goal("articles a second, two workers to one", "≥", 1.9, "", row["to_first"])
    # Worker processes share what was loaded before the fork, which would count in full in each one's resident size.
    worker = max(each["pss_mb"] for each in results["cold"]["memory"] if "worker.app" in each["process"])
    yield Goal("largest worker process, proportional", "≤", 200, " MB", worker)
    yield Goal("first answer after the start", "≤", 5, " s", results["cold"]["cold_start"]["median"]["answered_s"])
