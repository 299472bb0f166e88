"""Sentences through CTranslate2 in length-sorted batches. Never loads a model at import, never cuts text silently."""

import math
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import ctranslate2

from newsdesk.article import Language
from worker.translate.argos import Tokenizer
from worker.translate.mends.letters import plain
from worker.translate.mends.surface import cased, punctuated
from worker.translate.mends.typography import normalise
from worker.translate.packages import OpenPackage
from worker.translate.pieces import split
from worker.translate.protect import placeholders

# Longer sentences are translated in pieces. The packages were trained on up to 200 tokens, but few texts had over 50:
# with version 0.1, news-dev and FLORES-200 dev sentences of more than 60 tokens gain 3 chrF by pieces of 50 over whole
# sentences; pieces of 40 to 50 are alike.
MAX_SOURCE_TOKENS = 50
_POLL = 0.01  # seconds
_WAIT_INTERVAL = 0.2  # seconds between calls of on_wait
_QUEUED_BATCHES = 2  # one in work, one ready: what a cancelled article still costs
_CAREFUL_SOURCE_TOKENS = 30
# Against loops, where plain decoding fell into one, and with a choice, where it lost a placeholder.
_CAREFUL = {"beam_size": 4, "num_hypotheses": 4, "repetition_penalty": 1.2, "no_repeat_ngram_size": 4}


@dataclass(frozen=True)
class Hypothesis:
    """A translation. `score`: geometric mean of token probabilities, 0 to 1; `truncated`: the output limit was hit."""

    text: str
    score: float
    truncated: bool


class SentenceEngine(Protocol):
    """What a Translator needs of an Engine; see there."""

    def translate(
        self, sentences: Sequence[str], on_wait: Callable[[int], None] | None = None, *, careful: bool = False
    ) -> list[Hypothesis]: ...


@dataclass(frozen=True)
class _Piece:
    sentence: int
    text: str
    tokens: list[str]
    separator: str  # white space after it


class _Output(Protocol):
    """What CTranslate2 has made of a piece: tokens, the likeliest first."""

    hypotheses: list[list[str]]
    scores: list[float]


class _Promise(Protocol):
    """What CTranslate2 will have made of it."""

    def done(self) -> bool: ...

    def result(self) -> _Output: ...


class _Batch(NamedTuple):
    """Pieces by their numbers, what is promised of each, and how many tokens that has at most."""

    numbers: list[int]
    promises: list[_Promise]
    limit: int


class Engine:
    """One package loaded on the CPU. Make it in the process that uses it: CTranslate2 does not survive a fork."""

    def __init__(
        self, open_package: OpenPackage, beam_size: int = 2, max_batch_tokens: int = 384, threads: int = 1
    ) -> None:
        self.source: Language = open_package.package.source
        self.target: Language = open_package.package.target
        self._beam_size = beam_size
        self._max_batch_tokens = max_batch_tokens
        self._tokenizer = open_package.argos.tokenizer
        self._alphabet = _alphabet(self._tokenizer)
        self._prefix = open_package.argos.target_prefix
        self._translator = ctranslate2.Translator(
            str(open_package.directory / "model"),
            device="cpu",
            inter_threads=1,
            intra_threads=threads,
            compute_type="int8",
        )

    def translate(
        self, sentences: Sequence[str], on_wait: Callable[[int], None] | None = None, *, careful: bool = False
    ) -> list[Hypothesis]:
        """The translation of each sentence, in plain typography.

        `on_wait` is called about every 0.2 s with how many sentences are finished; what it raises ends the work after
        the batches under way. `careful` takes shorter pieces, a wider beam, a penalty on repetition and of the beam
        what keeps the placeholders, in about twice the time.
        """
        longest = _CAREFUL_SOURCE_TOKENS if careful else MAX_SOURCE_TOKENS
        pieces = [piece for number, text in enumerate(sentences) for piece in self._pieces(number, text, longest)]
        outputs: dict[int, tuple[_Output, int]] = {}  # with its limit
        unfinished = Counter(piece.sentence for piece in pieces)
        beat = _paced(on_wait, lambda: sum(not count for count in unfinished.values()))
        for batch in self._run(pieces, careful, beat):
            for number, promise in zip(batch.numbers, batch.promises, strict=True):
                outputs[number] = promise.result(), batch.limit
                unfinished[pieces[number].sentence] -= 1
        return self._join(len(sentences), pieces, [outputs[number] for number in range(len(pieces))])

    def piece_count(self, text: str) -> int:
        """How many pieces the package has `text` in: the fewer, the better it knows its words."""
        return len(self._tokenizer.encode(text))

    def _pieces(self, number: int, sentence: str, longest: int) -> Iterator[_Piece]:
        for text in split(plain(normalise(sentence), self._alphabet), longest, self._count):
            words = text.rstrip()
            yield _Piece(number, words, self._tokenizer.encode(words), text[len(words) :])

    def _count(self, texts: Sequence[str]) -> list[int]:
        return list(map(self.piece_count, texts))

    def _run(self, pieces: Sequence[_Piece], careful: bool, on_wait: Callable[[], None] | None) -> Iterator[_Batch]:
        """Finished batches.

        They are queued two at a time instead of all in one call, because CTranslate2 cannot drop what it has queued.
        """
        waiting: deque[_Batch] = deque()
        for numbers in self._batches(pieces):
            waiting.append(self._submit(numbers, [pieces[number].tokens for number in numbers], careful))
            if len(waiting) == _QUEUED_BATCHES:
                yield _finished(waiting.popleft(), on_wait)
        while waiting:
            yield _finished(waiting.popleft(), on_wait)

    def _batches(self, pieces: Sequence[_Piece]) -> Iterator[list[int]]:
        """Piece numbers, longest first, so that a batch with its padding has at most `max_batch_tokens`."""
        batch: list[int] = []
        for number in sorted(range(len(pieces)), key=lambda number: -len(pieces[number].tokens)):
            if batch and (len(batch) + 1) * len(pieces[batch[0]].tokens) > self._max_batch_tokens:
                yield batch
                batch = []
            batch.append(number)
        if batch:
            yield batch

    def _submit(self, numbers: list[int], texts: list[list[str]], careful: bool) -> _Batch:
        limit = 2 * max(map(len, texts)) + 50
        promises: list[_Promise] = self._translator.translate_batch(
            texts,
            target_prefix=[[self._prefix]] * len(texts) if self._prefix else None,
            asynchronous=True,
            max_decoding_length=limit,
            replace_unknowns=True,
            return_scores=True,
            **{"beam_size": self._beam_size, **(_CAREFUL if careful else {})},
        )
        return _Batch(numbers, promises, limit)

    def _join(self, count: int, pieces: Sequence[_Piece], outputs: Sequence[tuple[_Output, int]]) -> list[Hypothesis]:
        texts, sums, lengths = [""] * count, [0.0] * count, [0] * count
        truncated = [False] * count
        parts = Counter(piece.sentence for piece in pieces)
        for piece, (output, limit) in zip(pieces, outputs, strict=True):
            chosen, text = self._chosen(piece.text, output.hypotheses)
            tokens = output.hypotheses[chosen]
            if parts[piece.sentence] > 1:
                text = cased(piece.text, punctuated(piece.text, text), within=bool(texts[piece.sentence]))
            texts[piece.sentence] += text + piece.separator
            sums[piece.sentence] += output.scores[chosen] * (len(tokens) + 1)
            lengths[piece.sentence] += len(tokens) + 1
            truncated[piece.sentence] |= len(tokens) >= limit
        return [
            Hypothesis(text, min(math.exp(total / max(length, 1)), 1.0), cut)
            for text, total, length, cut in zip(texts, sums, lengths, truncated, strict=True)
        ]

    def _chosen(self, source: str, candidates: Sequence[list[str]]) -> tuple[int, str]:
        """The first of the candidates that has each placeholder of the source once, or else the first."""
        texts, wanted = list(map(self._decode, candidates)), sorted(placeholders(source))
        return next(((n, text) for n, text in enumerate(texts) if sorted(placeholders(text)) == wanted), (0, texts[0]))

    def _decode(self, tokens: list[str]) -> str:
        if self._prefix and tokens[:1] == [self._prefix]:
            tokens = tokens[1:]
        if hasattr(self._tokenizer, "lazy_processor"):
            # argostranslate's own decode turns every underscore into a space.
            text: str = self._tokenizer.lazy_processor().decode_pieces(tokens).replace("▁", " ")
        else:
            text = self._tokenizer.decode(tokens)
        return re.sub(r"\s+", " ", text).strip()


def _alphabet(tokenizer: Tokenizer) -> frozenset[str] | None:
    """All characters that the package has seen; None where its tokenizer cannot say."""
    if not hasattr(tokenizer, "lazy_processor"):
        return None
    pieces = tokenizer.lazy_processor()
    return frozenset("".join(pieces.id_to_piece(list(range(pieces.get_piece_size())))))


def _finished(batch: _Batch, on_wait: Callable[[], None] | None) -> _Batch:
    """The batch, when its last promise is kept, as far as there is somebody to call meanwhile."""
    if on_wait:
        on_wait()
    while on_wait and not batch.promises[-1].done():
        time.sleep(_POLL)
        on_wait()
    return batch


def _paced(on_wait: Callable[[int], None] | None, done: Callable[[], int]) -> Callable[[], None] | None:
    """Calls `on_wait(done())`, but at most every 0.2 s; None where there is nobody to call."""
    if on_wait is None:
        return None
    called = time.monotonic()

    def beat() -> None:
        nonlocal called
        if time.monotonic() - called >= _WAIT_INTERVAL:
            on_wait(done())
            called = time.monotonic()

    return beat
