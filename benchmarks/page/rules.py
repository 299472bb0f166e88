"""The section on what all but the engine costs."""

from benchmarks.page.markdown import Result, made_by, section, table


def written(result: Result) -> str:
    return section(
        "## Rules and tags",
        f"What is left of a story of {result['words_a_story']} words when a worker remembers all its sentences: "
        f"reading, tagging, mending and checking, without the engine. The mean of {result['stories']} stories.",
        made_by(result),
        table(["language", "CPU-milliseconds a story"], sorted(result["cpu_ms_a_story"].items())),
    )
