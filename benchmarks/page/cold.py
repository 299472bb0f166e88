"""The section on start, memory and size."""

from benchmarks.page.markdown import NAMES, Result, made_by, section, table

_STARTS = {
    "first_on_a_machine": "the first on a machine, which unpacks the packages",
    "median": "median of later ones",
    "max": "slowest of these",
}
_LEFT_OUT = {"argostranslate": ", without stanza, spaCy and PyTorch, which it declares"}


def written(result: Result) -> str:
    start, install = result["cold_start"], result["install"]
    return section(
        "## Start, memory, size",
        "From starting what `make run` runs to taking articles, and to the sample story's translation and tags.",
        made_by(result),
        table(
            [f"{start['runs']} later starts", "takes articles, s", "first answer, s"],
            ([title, start[name]["ready_s"], start[name]["answered_s"]] for name, title in _STARTS.items()),
        ),
        table(
            ["process", "resident, MB", "proportional, MB"],
            ([f"`{each['process'].strip()}`", each["rss_mb"], each["pss_mb"]] for each in result["memory"]),
        ),
        table(
            ["on the disk", "MB"],
            [
                *([f"our {part}", install[f"{part}_mb"]] for part in ("libraries", "models", "code")),
                *(
                    [f"{NAMES[name]}'s libraries{_LEFT_OUT.get(name, '')}", size]
                    for name, size in install["peers_libraries_mb"].items()
                ),
            ],
        ),
    )
