import itertools
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from training.translation import batches as module
from training.translation.ahead import ahead
from training.translation.augment import Augmenter, load_names
from training.translation.batches import Batch, Batcher, Mix, PieceSplitter, Position, padded, round_up
from training.translation.tokenizer import BOS, EOS, PAD, check

START = Position()


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 200)


def stream(corpus: Path, start: Position = START, tokens: int = 300) -> Iterator[Batch]:
    rng = random.Random()
    batcher = Batcher(check(corpus / "sp.model"), tokens, 3, rng)
    augmenter = Augmenter("en-ms", rng, load_names(corpus / "names.txt"))
    return batcher.batches(Mix(corpus / "mix.json", "en-ms"), augmenter, start)


def same(first: Batch, second: Batch) -> bool:
    arrays = ("source", "given", "places", "gold")
    return first.after == second.after and all(
        np.array_equal(getattr(first, name), getattr(second, name)) for name in arrays
    )


def test_padded_batches_hold_the_pieces_and_tell_what_is_to_be_foretold() -> None:
    batch = padded([([10, 11, 12], [20]), ([13], [21, 22])], Position())
    assert batch.source.tolist() == [[10, 11, 12, EOS, *[PAD] * 4], [13, EOS, *[PAD] * 6]]
    assert batch.given.tolist() == [[BOS, 20, *[PAD] * 6], [BOS, 21, 22, *[PAD] * 5]]
    assert batch.gold.tolist() == [20, EOS, 21, 22, EOS]
    assert batch.places.tolist() == [0, 1, 8, 9, 10]


def test_a_stream_goes_on_at_any_position_with_the_same_batches(corpus: Path) -> None:
    whole = list(itertools.islice(stream(corpus, tokens=1500), 60))
    assert {batch.after.epoch for batch in whole} >= {0, 1}
    assert len({batch.after.chunk for batch in whole}) > 1
    for stop in (1, 17, 40):
        rest = itertools.islice(stream(corpus, whole[stop - 1].after, tokens=1500), 15)
        assert all(same(a, b) for a, b in zip(rest, whole[stop:], strict=False))


def test_two_epochs_differ(corpus: Path) -> None:
    first, second = (next(stream(corpus, Position(epoch))) for epoch in (0, 1))
    assert not np.array_equal(first.source, second.source)


def test_batches_keep_to_the_limit_and_to_whole_shapes(corpus: Path) -> None:
    for batch in itertools.islice(stream(corpus), 60):
        rows = len(batch.source)
        for side in (batch.source, batch.given):
            assert side.shape[1] == round_up(side.shape[1])
            assert rows == 1 or side.size <= 300
        assert rows < 8 or rows % 8 == 0


def test_every_pair_of_an_epoch_comes_once_without_augmentation(corpus: Path) -> None:
    batcher = Batcher(check(corpus / "sp.model"), 300, 0, random.Random())
    mix = Mix(corpus / "mix.json", "en-ms")
    epoch = itertools.takewhile(lambda batch: batch.after.epoch == 0, batcher.batches(mix, None, Position()))
    rows = [row for batch in epoch for row in batch.source.tolist()]
    marked = sum(row[0] == BOS for row in rows)
    assert (len(rows), marked) == (500 + 20, 20)  # half of the 40 back-translated pairs, each marked


def test_back_translated_pairs_serve_their_own_direction_only(corpus: Path) -> None:
    plain, machine = Mix(corpus / "mix.json", "ms-en").epoch(random.Random(0))
    assert (len(plain), len(machine)) == (500, 0)


def test_new_files_join_at_the_next_epoch(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "mix.json").write_text(json.dumps({"parallel/*.tsv": 2}), "utf-8")
    (tmp_path / "parallel").mkdir()
    mix = Mix(tmp_path / "mix.json", "ms-en")
    assert mix.epoch(random.Random(0)) == ([], [])
    (tmp_path / "parallel/new.tsv").write_text("a boat\tsebuah bot\n", "utf-8")
    assert mix.epoch(random.Random(0))[0] == [("sebuah bot", "a boat")] * 2


def test_a_mix_without_pairs_is_refused(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "mix.json").write_text('{"parallel/*.tsv": 1}', "utf-8")
    batcher = Batcher(check(corpus / "sp.model"), 300, 0, random.Random())
    with pytest.raises(ValueError, match=r"mix\.json: expected pairs to train on, found none"):
        next(batcher.batches(Mix(tmp_path / "mix.json", "en-ms"), None, Position()))


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_batches_made_ahead_are_the_same_in_the_same_order(corpus: Path) -> None:
    here = itertools.islice(stream(corpus), 30)
    there = itertools.islice(ahead(stream(corpus)), 30)
    assert all(same(a, b) for a, b in zip(here, there, strict=True))


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_maker_of_batches_that_dies_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.translation.ahead.PATIENCE_SECONDS", 0.1)
    with pytest.raises(RuntimeError, match="expected batches, but their process has ended"):
        next(ahead(iter([])))


def test_split_pieces_spell_the_same_words(corpus: Path) -> None:
    tokenizer = check(corpus / "sp.model")
    pieces = tokenizer.encode("Perdana Menteri menjelaskan ⟦0⟧ di Kuala Lumpur")
    splitter = PieceSplitter(tokenizer, 1.0, random.Random(0))
    split = splitter.split(pieces)
    assert len(split) > len(pieces)
    assert tokenizer.decode(split) == tokenizer.decode(pieces)
    assert tokenizer.piece_to_id("⟦0⟧") in split
    assert split != splitter.split(pieces)  # another choice each time


def test_only_true_sources_are_split(corpus: Path) -> None:
    def sources(share: float) -> Counter[tuple[int, ...]]:
        batcher = Batcher(check(corpus / "sp.model"), 300, 0, random.Random(), split=share)
        mix = Mix(corpus / "mix.json", "en-ms")
        epoch = itertools.takewhile(lambda batch: batch.after.epoch == 0, batcher.batches(mix, None, Position()))
        return Counter(tuple(row[row != PAD]) for batch in epoch for row in batch.source)

    whole, split = sources(0), sources(0.3)
    machine = Counter({row: count for row, count in whole.items() if row[0] == BOS})
    assert machine and machine & split == machine
    assert (whole - machine) & split != whole - machine
