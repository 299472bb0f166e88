"""Greedy translation with the PyTorch model: for validation while it trains, and where CTranslate2 is not at hand."""

from __future__ import annotations

from collections.abc import Sequence

import sentencepiece
import torch
from torch import Tensor

from training.translation.batches import LONGEST, WIDTH_STEP, pad
from training.translation.corpus import normalise
from training.translation.model import Translator
from training.translation.tokenizer import BOS, EOS, PAD

ROOM, FACTOR = 16, 1.5
"""A translation may have FACTOR times as many pieces as its source, and ROOM more."""


def translate(
    model: Translator, tokenizer: sentencepiece.SentencePieceProcessor, texts: Sequence[str], rows: int = 64
) -> list[str]:
    """Translate whole sentences, `rows` of about the same length at a time."""
    encoded = [pieces[: LONGEST - 1] for pieces in tokenizer.encode([normalise(text) for text in texts])]
    order = sorted(range(len(encoded)), key=lambda index: len(encoded[index]))
    output: dict[int, str] = {}
    for start in range(0, len(order), rows):
        part = order[start : start + rows]
        found = greedy(model, [encoded[index] for index in part])
        output |= zip(part, tokenizer.decode(found), strict=True)
    return [output[index] for index in range(len(texts))]


@torch.no_grad()
def greedy(model: Translator, sources: Sequence[list[int]]) -> list[list[int]]:
    """The most probable next piece again and again, until the end mark. Leaves the model in evaluation mode."""
    model.eval()
    device = model.embedding.weight.device
    memory, mask = model.encode(torch.from_numpy(pad([[*source, EOS] for source in sources])).to(device))
    longest = min(int(FACTOR * max(map(len, sources))) + ROOM, LONGEST)
    target = torch.full((len(sources), longest + WIDTH_STEP), PAD, device=device)
    target[:, 0] = BOS
    ended = torch.zeros(len(sources), dtype=torch.bool, device=device)
    for place in range(longest):
        seen = target[:, : -(-(place + 1) // WIDTH_STEP) * WIDTH_STEP]
        best = _next_pieces(model, memory, mask, seen, place)
        target[:, place + 1] = torch.where(ended, PAD, best)
        ended |= best == EOS
        if place % WIDTH_STEP == 0 and bool(ended.all()):  # asking a GPU each time would stall it
            break
    rows: list[list[int]] = target[:, 1:].tolist()
    return [row[: row.index(EOS)] if EOS in row else [piece for piece in row if piece != PAD] for row in rows]


def _next_pieces(model: Translator, memory: Tensor, mask: Tensor, seen: Tensor, place: int) -> Tensor:
    scores = model.logits(model.decode(memory, mask, seen)[:, place])
    scores[:, [BOS, PAD]] = float("-inf")
    return scores.argmax(-1)
