"""Translation with an exported model through CTranslate2, the way evaluation and synthesis need it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import ctranslate2
import sentencepiece

from training.translation.corpus import normalise


class Engine:
    """One direction on one thread."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        self._tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
        self._translator = ctranslate2.Translator(str(model), intra_threads=1, compute_type="int8")
        self.cpu_seconds = 0.0
        """CPU time that translation has taken so far."""

    def translate(self, texts: Sequence[str], beam: int) -> list[str]:
        """Translate whole sentences."""
        began = time.process_time()
        results = self._translator.translate_batch(
            self._tokenizer.encode([normalise(text) for text in texts], out_type=str),
            beam_size=beam,
            max_batch_size=1024,
            batch_type="tokens",
            max_decoding_length=250,
            replace_unknowns=True,
        )
        output = [self._tokenizer.decode(result.hypotheses[0]) for result in results]
        self.cpu_seconds += time.process_time() - began
        return output
