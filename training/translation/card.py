"""The model card of a package: what it is, what it was trained on, what it scores. Pure text out of measured facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from training.translation.corpus import Direction
from training.translation.sources import Source

LANGUAGES = {"en": "English", "ms": "Malay"}
BEAMS = (1, 2, 4)
CARD = """# {source} → {target}, version {version}

{about}

## Scores

sacreBLEU's corpus chrF / BLEU, int8, by `python -m training.translation.evaluate`; speed on one thread.

{scores}

| what survives, beam 2 | |
|---|---|
{survival}

## Data

Pairs that passed the filters. Copies is how often an epoch has them.

| source | pairs | copies | licence |
|---|---|---|---|
{data}

Text whose licence keeps it with its publishers is no part of this package. Evaluation sentences were kept out of
training by digest, and near-duplicates of the sets above by the word sequences they share.

## Use

Input should be NFKC with straight quotes; ⟦0⟧ to ⟦9⟧, numbered in the order of the source, stand for text that must
not change. A rule-based sentence splitter is included, so that Argos Translate and LibreTranslate need no network.
Errors of meaning are common: a person must check a translation before it is published.
"""


def score_table(scores: Mapping[str, Any]) -> str:
    """A row a test set and beam."""
    lines = [
        "| test set | beam | chrF | BLEU | words a CPU-second | length | repeats |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, by_beam in scores.items():
        for beam in BEAMS:
            row = by_beam.get(f"beam{beam}") if isinstance(by_beam, dict) else None
            if row:
                lines.append(
                    f"| {name} | {beam} | {row['chrf']:.1f} | {row['bleu']:.1f} | {row['words_per_cpu_second']:,} "
                    f"| {row['length_ratio']:.2f} | {row['repetition']:.1%} |"
                )
    return "\n".join(lines)


def survival_table(scores: Mapping[str, Any]) -> str:
    """A row a measure."""
    rows = {
        "placeholders, exactly once": scores["placeholder_survival"]["as_in_text"]["placeholders"],
        "numbers": scores["number_survival"],
        "names never seen": scores["invented_name_survival"],
        "web addresses": scores["address_survival"],
    }
    lines = [f"| {name} | {value:.1%} |" for name, value in rows.items()]
    return "\n".join([*lines, f"| text in capitals, chrF | {scores['capitals']['chrf']:.1f} |"])


def data_table(report: Mapping[str, Mapping[str, int]], sources: Mapping[str, Source]) -> str:
    """A row a source that has pairs or lines left; those that are listed nowhere are called unlisted."""
    lines = []
    for name, counts in report.items():
        kept = counts.get("kept", 0)
        if kept:
            source = sources.get(name)
            copies, licence = (f"{source.weight:g}", source.licence) if source else ("", "unlisted")
            lines.append(f"| {name} | {kept:,} | {copies} | {licence} |")
    return "\n".join(lines)


def model_card(
    direction: Direction,
    version: str,
    about: str,
    scores: Mapping[str, Any],
    report: Mapping[str, Mapping[str, int]],
    sources: Mapping[str, Source],
) -> str:
    """The whole card. `scores` are evaluate's of the direction, `report` is prepare's, `about` a person's."""
    source, target = (LANGUAGES[code] for code in direction.split("-"))
    return CARD.format(
        source=source,
        target=target,
        version=version,
        about=about.strip(),
        scores=score_table(scores),
        survival=survival_table(scores),
        data=data_table(report, sources),
    )


def manifest_scores(scores: Mapping[str, Any], beam: int = 2) -> dict[str, float]:
    """chrF and BLEU of each test set at one beam, by the names that the manifest uses."""
    names = {"flores200-dev": "FLORES-200 dev"}
    return {
        f"{names.get(name, name)} {label}": round(by_beam[f"beam{beam}"][key], 1)
        for name, by_beam in scores.items()
        if isinstance(by_beam, dict) and f"beam{beam}" in by_beam
        for key, label in (("chrf", "chrF"), ("bleu", "BLEU"))
    }
