"""What comes through translation unharmed: placeholders, web addresses, names, numbers, capitals."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import sacrebleu

from training.translation.augment import NAME, NOT_NAMES, NUMBER, QUOTED, NameMaker, load_names
from training.translation.corpus import PLACEHOLDER, Direction, Pair, normalise
from training.translation.engine import Engine
from training.translation.templates import Templates

SEED = 20
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
INVITATION = {"en-ms": "{text} For details, visit {address}.", "ms-en": "{text} Untuk butiran, layari {address}."}
SPACINGS: dict[str, Callable[[str], str]] = {
    "as_in_text": lambda text: text,
    "spaces_around": lambda text: re.sub(r"\s*(⟦\d⟧)\s*", r" \1 ", text).strip(),
    "no_spaces": lambda text: re.sub(r"\s*(⟦\d⟧)\s*", r"\1", text),
}


def protect(text: str, rng: random.Random) -> str | None:
    """Put one to four placeholders in place of names, numbers and quotations, or None where there are none."""
    candidates = [
        match.span()
        for pattern in (NAME, NUMBER, QUOTED)
        for match in pattern.finditer(text)
        if match.group() not in NOT_NAMES and match.start() > 0
    ]
    rng.shuffle(candidates)
    wanted, chosen = rng.randint(1, 4), list[tuple[int, int]]()
    for start, end in candidates:
        if len(chosen) < wanted and all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end))
    chosen.sort()
    for index in reversed(range(len(chosen))):
        start, end = chosen[index]
        text = f"{text[:start]}⟦{index}⟧{text[end:]}"
    return text if chosen else None


def share(hits: int, of: int) -> float:
    """A share, rounded for the report."""
    return round(hits / max(of, 1), 4)


def placeholder_survival(sources: Sequence[str], outputs: Sequence[str]) -> dict[str, float]:
    """Shares of placeholders that come out exactly once and of sentences with exactly the right set."""
    once = total = whole = 0
    for source, output in zip(sources, outputs, strict=True):
        expected, found = PLACEHOLDER.findall(source), Counter(PLACEHOLDER.findall(output))
        total += len(expected)
        once += sum(found[placeholder] == 1 for placeholder in expected)
        whole += found == Counter(expected)
    return {"placeholders": share(once, total), "sentences": share(whole, len(sources)), "count": len(sources)}


def text_survival(outputs: Sequence[str], kept: Sequence[str]) -> float:
    """Share of outputs that hold the text that should have been kept."""
    return share(sum(text in output for text, output in zip(kept, outputs, strict=True)), len(kept))


def number_survival(pairs: Sequence[Pair], outputs: Sequence[str]) -> float:
    """Share of numbers found in the output, among those that the reference keeps as they are."""
    kept = total = 0
    for (source, reference), output in zip(pairs, outputs, strict=True):
        expected = Counter(DIGITS.findall(source)) & Counter(DIGITS.findall(reference))
        total += expected.total()
        kept += (expected & Counter(DIGITS.findall(output))).total()
    return share(kept, total)


def capital_scores(engine: Engine, pairs: Sequence[Pair], beam: int) -> dict[str, float]:
    """Short sentences set in capitals: chrF against the reference in capitals, and the share left in capitals."""
    short = [(source.upper(), target.upper()) for source, target in pairs if len(source.split()) <= 16]
    outputs = engine.translate([source for source, _ in short], beam)
    chrf = sacrebleu.corpus_chrf(outputs, [[target for _, target in short]]).score
    return {"chrf": round(chrf, 2), "in_capitals": share(sum(output.isupper() for output in outputs), len(outputs))}


def swap_name(text: str, maker: NameMaker) -> tuple[str, str] | None:
    """Put an invented name of two words in place of the first name of several words."""
    match = next((match for match in NAME.finditer(text) if match.start() > 0 and " " in match.group()), None)
    if match is None:
        return None
    name = f"{maker.invent()} {maker.invent()}"
    return text[: match.start()] + name + text[match.end() :], name


def measure_survival(
    engine: Engine, pairs: Sequence[Pair], direction: Direction, names: Path, beam: int
) -> dict[str, object]:
    """All measures on the sentences of the test sets."""
    rng = random.Random(SEED)
    maker = NameMaker(load_names(names), rng)
    templates = Templates(rng, maker)
    texts = [normalise(source) for source, _ in pairs]
    protected = [text for text in (protect(text, rng) for text in texts) if text]
    placeholders = {}
    for label, spacing in SPACINGS.items():
        sources = [spacing(text) for text in protected]
        placeholders[label] = placeholder_survival(sources, engine.translate(sources, beam))
    addresses = [f"https://www.{templates.address().split('@')[-1].split('//')[-1]}" for _ in texts]
    invitation = INVITATION[direction]
    invited = [invitation.format(text=text, address=url) for text, url in zip(texts, addresses, strict=True)]
    swapped = [swap for swap in (swap_name(text, maker) for text in texts) if swap]
    return {
        "placeholder_survival": placeholders,
        "address_survival": text_survival(engine.translate(invited, beam), addresses),
        "invented_name_survival": text_survival(
            engine.translate([text for text, _ in swapped], beam), [name for _, name in swapped]
        ),
        "number_survival": number_survival(pairs, engine.translate(texts, beam)),
        "capitals": capital_scores(engine, pairs, beam),
    }
