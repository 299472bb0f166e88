"""The section on more workers and what saturates first, and its plot."""

from pathlib import Path

from benchmarks.page import plots
from benchmarks.page.markdown import Result, made_by, section, table

_COMMANDS = 10


def written(result: Result, images: Path) -> str:
    rows = result["rows"]
    room = rows[0]["worker_cpu_ms"] / rows[0]["redis_cpu_ms"]
    _plot(result, images / "scale.svg")
    return section(
        "## More workers",
        "![Articles a second by workers](img/scale.svg)",
        f"""{result["articles"]} articles of {result["words_an_article"]:g} words wait. A worker is a main process with
one translating process; beyond {result["cores"]} they share the cores.""",
        made_by(result),
        table(
            ["workers", "articles a second", "to one", "worker, ms", "Redis, ms", "workers, cores", "Redis, cores"],
            (
                [
                    row["workers"],
                    f"{row['articles_per_second']:.1f}",
                    row["to_first"],
                    f"{row['worker_cpu_ms']:.1f}",
                    f"{row['redis_cpu_ms']:.2f}",
                    f"{row['worker_cores']:.2f}",
                    f"{row['redis_cores']:.2f}",
                ]
                for row in rows
            ),
        ),
        f"""Milliseconds are of CPU time for an article. The workers' cores saturate first: one core of Redis is enough
for {room:.0f} cores of workers with articles as short as these. What Redis does for an article, from its record to its
end; what a script calls is listed apart, and within `evalsha` too:""",
        table(
            ["command", "calls an article", "µs an article"],
            (
                [f"`{name}`", each["calls"], each["us"]]
                for name, each in list(rows[0]["redis_commands"].items())[:_COMMANDS]
            ),
        ),
    )


def _plot(result: Result, file: Path) -> None:
    rows = result["rows"]
    one = rows[0]["articles_per_second"] / rows[0]["workers"]
    plots.lines(
        file,
        f"Draining {result['articles']} short articles on {result['cores']} cores",
        "workers",
        "articles a second",
        {
            "measured": [(row["workers"], row["articles_per_second"]) for row in rows],
            "ideal for these cores": [(row["workers"], one * min(row["workers"], result["cores"])) for row in rows],
        },
    )
