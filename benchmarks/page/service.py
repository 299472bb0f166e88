"""The section on the service under load, and its plot."""

from pathlib import Path

from benchmarks.page import plots
from benchmarks.page.markdown import Result, made_by, section, table

KINDS = ("POST", "GET")


def written(result: Result, images: Path) -> str:
    _plot(result, images / "latency.svg")
    return section(
        "## The service under load",
        "![Latency by rate](img/latency.svg)",
        """Requests leave when they are due, whatever became of those before, half POST and half GET; latency counts
from the due time. Redis, service, workers and the load's own process share the cores; `lag` is how late the load itself
was (p99).""",
        made_by(result),
        _loads(result),
        "### Back-pressure",
        _back_pressure(result["back_pressure"]),
        "### Long polls",
        _long_polls(result["long_polls"]),
        "### One core",
        table(
            ["", "requests a second", "for each CPU-second of the service", "for each CPU-second of Redis"],
            (
                [kind, row["per_second"], row["per_service_cpu_second"], row["per_redis_cpu_second"]]
                for kind, row in result["one_core"].items()
            ),
        ),
    )


def _plot(result: Result, file: Path) -> None:
    most = max(load["worker_processes"] for load in result["saturated"])
    loads = [load for load in result["saturated"] if load["worker_processes"] == most]
    plots.lines(
        file,
        f"Latency with {most} worker processes busy",
        "requests a second",
        "milliseconds",
        {
            f"{kind} p{share}": [(load["requests_per_second"], load[kind][f"p{share}_ms"]) for load in loads]
            for kind in KINDS
            for share in (50, 99)
        },
        logarithmic=True,
    )


def _loads(result: Result) -> str:
    return table(
        [
            "requests a second",
            "workers",
            "",
            "p50, ms",
            "p95",
            "p99",
            "max",
            "errors",
            "lag",
            "backlog",
            "service, cores",
        ],
        (
            [
                f"{load['requests_per_second']:g}",
                load["worker_processes"],
                kind,
                *(load[kind][f"{name}_ms"] for name in ("p50", "p95", "p99", "max")),
                f"{100 * load[kind]['error_rate']:.2f} %",
                load[kind]["generator_lag_p99_ms"],
                f"{load['backlog']['before']} → {load['backlog']['after']}",
                load["cores"]["service"],
            ]
            for load in result["saturated"]
            for kind in KINDS
        ),
    )


def _back_pressure(found: Result) -> str:
    accepted, refused = found["accepted"], found["refused"]
    told = f"{refused['requests']} answered 503 (p99 {refused['p99_ms']} ms)" if refused else "none refused"
    return f"""With `MAX_BACKLOG={found["max_backlog"]}` and {found["requests_per_second"]:g} POSTs a second:
{accepted["requests"] if accepted else 0} accepted, {told},
others {100 * (refused or accepted)["error_rate"]:.2f} %; the backlog at the end was {found["backlog_after"]}."""


def _long_polls(found: Result) -> str:
    memory, others, woken = found["service_mb"], found["while_they_wait"], found["finished_to_answered"]
    return f"""{found["waiters"]} clients wait, each for an article of its own; {found["not_held"]} were answered before
their time. The service grew from {memory["idle"]:.0f} to {memory["with_waiters"]:.0f} MB. Meanwhile, at
{others["requests_per_second"]} other requests a second, POST p99 was {others["POST"]["p99_ms"]} ms and GET p99
{others["GET"]["p99_ms"]} ms. From an article's end to its client's answer: p50 {woken["p50_ms"]} ms, p99
{woken["p99_ms"]} ms, with {found["released_per_second"]} articles finished a second."""
