"""The plots of docs/performance.md. The same numbers give the same file, byte for byte."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

STYLE: dict[Any, Any] = {
    "svg.hashsalt": "dwiberita",  # else ids in the file are drawn anew each time
    "svg.fonttype": "none",  # text stays text: small, and readable by search and screen readers
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.3,
    "axes.axisbelow": True,
}
OURS, THEIRS, LIMIT = "#1f6f8b", "#b0b0b0", "#dfe7ea"


def _saved(figure: Figure, file: Path) -> None:
    figure.savefig(file, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    plt.close(figure)


def bars(file: Path, title: str, unit: str, values: Mapping[str, float], colours: Sequence[str]) -> None:
    """A horizontal bar each, from top to bottom."""
    with matplotlib.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(7, 0.6 + 0.34 * len(values)))
        drawn = axes.barh(list(values), list(values.values()), color=list(colours), height=0.7)
        axes.bar_label(drawn, [f"{value:,.0f}" for value in values.values()], padding=3)
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.margins(x=0.12)
        _labelled(axes, title, unit, "")
        _saved(figure, file)


def lines(
    file: Path,
    title: str,
    x: str,
    y: str,
    series: Mapping[str, Sequence[tuple[float, float]]],
    *,
    logarithmic: bool = False,
) -> None:
    """A line each; a name that begins with `ideal` is dashed."""
    with matplotlib.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(7, 3))
        for name, points in series.items():
            style = "k--" if name.startswith("ideal") else "o-"
            axes.plot([point[0] for point in points], [point[1] for point in points], style, label=name, markersize=4)
        axes.set_xticks(sorted({point[0] for points in series.values() for point in points}))
        if logarithmic:
            axes.set_yscale("log")
            axes.yaxis.set_major_formatter("{x:g}")
            axes.yaxis.set_minor_formatter("{x:g}")
        else:
            axes.set_ylim(bottom=0)
        axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
        _labelled(axes, title, x, y)
        _saved(figure, file)


def _labelled(axes: Axes, title: str, x: str, y: str) -> None:
    axes.set_title(title, loc="left", fontsize=10)
    axes.set_xlabel(x)
    axes.set_ylabel(y)
