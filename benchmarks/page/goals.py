"""What the desk is meant to reach, beside what was measured."""

from collections.abc import Iterator, Mapping

from benchmarks.page.markdown import Result, section, table

_RATE = 200  # requests a second


def written(results: Mapping[str, Result]) -> str:
    rows = [
        [title, f"{sign} {goal:g}{unit}", f"{found:g}{unit}", "yes" if _met(found, sign, goal) else "**no**"]
        for title, sign, goal, unit, found in _goals(results)
    ]
    return section("## Goals", table(["", "goal", "measured", "met"], rows))


def _met(found: float, sign: str, goal: float) -> bool:
    return found >= goal if sign == "≥" else found <= goal


def _goals(results: Mapping[str, Result]) -> Iterator[tuple[str, str, float, str, float]]:
    """Title, sign, goal, unit, measured."""
    ratios, beam = results["translate"]["ratios"], results["translate"]["default_beam"]["ours"]
    for name, goal in (
        ("service to libretranslate, each by its defaults", 5),
        (f"service to libretranslate, both beam {beam}", 1.8),
        ("pipeline to the limit", 0.9),
        ("service to the limit", 0.85),
    ):
        if name in ratios:
            yield f"words a CPU-second, {name}", "≥", goal, "", ratios[name]
    for load in results["service"]["saturated"]:
        if load["requests_per_second"] == _RATE:
            where = f"p99 at {_RATE} requests a second, {load['worker_processes']} worker processes busy"
            yield f"POST {where}", "≤", 25, " ms", load["POST"]["p99_ms"]
            yield f"GET {where}", "≤", 10, " ms", load["GET"]["p99_ms"]
    for row in results["scale"]["rows"]:
        if row["workers"] == 2:
            yield "articles a second, two workers to one", "≥", 1.9, "", row["to_first"]
    # Worker processes share what was loaded before the fork, which would count in full in each one's resident size.
    worker = max(each["pss_mb"] for each in results["cold"]["memory"] if "worker.app" in each["process"])
    yield "largest worker process, proportional", "≤", 200, " MB", worker
    yield "first answer after the start", "≤", 5, " s", results["cold"]["cold_start"]["median"]["answered_s"]
