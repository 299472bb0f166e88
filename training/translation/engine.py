"""Translation with an exported model through CTranslate2, the way evaluation and synthesis need it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import ctranslate2
import sentencepiece

from training.translation.corpus import normalise

_SEARCH = {"max_batch_size": 1024, "batch_type": "tokens", "max_decoding_length": 250}


class Engine:
    """One direction on one thread."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        self._tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
        self._translator = _open(model)
        self.cpu_seconds = 0.0
        """CPU time that translation has taken so far."""

    def translate(self, texts: Sequence[str], beam: int) -> list[str]:
        """Translate whole sentences."""
        began = time.process_time()
        results = self._translator.translate_batch(
            _pieces(self._tokenizer, texts), beam_size=beam, replace_unknowns=True, **_SEARCH
        )
        output = [self._tokenizer.decode(result.hypotheses[0]) for result in results]
        self.cpu_seconds += time.process_time() - began
        return output


class ReviewedEngine:
    """A noisy channel: one model proposes, one of the opposite direction tells how well each proposal leads back.

    Taken is the candidate with the highest log probability a piece, plus `WEIGHT` times that of the source given the
    candidate (Yee, Dauphin and Auli 2019, arXiv:1908.05731). Slow, but better than the model alone: a teacher.
    """

    WEIGHT = 0.5

    def __init__(self, model: Path, reviewer: Path, tokenizer: Path) -> None:
        self._tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
        self._model, self._reviewer = _open(model), _open(reviewer)

    def translate(self, texts: Sequence[str], beam: int) -> list[str]:
        """Translate whole sentences, choosing from `beam` candidates each."""
        sources = _pieces(self._tokenizer, texts)
        results = self._model.translate_batch(
            sources, beam_size=beam, num_hypotheses=beam, return_scores=True, **_SEARCH
        )
        return [
            self._tokenizer.decode(self._best(source, result.hypotheses, result.scores))
            for source, result in zip(sources, results, strict=True)
        ]

    def _best(self, source: list[str], candidates: list[list[str]], scores: list[float]) -> list[str]:
        back = self._reviewer.score_batch(candidates, [source] * len(candidates))
        reviewed = [score + self.WEIGHT * fmean(found.log_probs) for score, found in zip(scores, back, strict=True)]
        return candidates[reviewed.index(max(reviewed))]


def _open(model: Path) -> ctranslate2.Translator:
    return ctranslate2.Translator(str(model), intra_threads=1, compute_type="int8")


def _pieces(tokenizer: sentencepiece.SentencePieceProcessor, texts: Sequence[str]) -> list[list[str]]:
    pieces: list[list[str]] = tokenizer.encode([normalise(text) for text in texts], out_type=str)
    return pieces
