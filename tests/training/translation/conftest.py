"""A small corpus of made-up sentences, in the form that `prepare` and `tokenizer` write."""

import json
import random
from pathlib import Path

import pytest

from training.translation import tokenizer
from training.translation.augment import NameMaker
from training.translation.corpus import Pair, write_pairs
from training.translation.templates import Templates

NAMES = [
    "Aminah binti Yusof", "Lim Wei Jian", "Ravi Kumar", "Siti Hajar", "Muar", "Kluang", "Port Dickson", "Tanjung Malim",
]  # fmt: skip


@pytest.fixture(scope="session")
def made_up_pairs() -> list[Pair]:
    """500 (english, malay) pairs."""
    rng = random.Random(7)
    templates = Templates(rng, NameMaker(NAMES, rng))
    return [templates.sentence() for _ in range(500)]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory, made_up_pairs: list[Pair]) -> Path:
    """A prepared corpus with a vocabulary of 400 pieces."""
    folder = tmp_path_factory.mktemp("corpus")
    write_pairs(folder / "parallel/made_up.tsv", made_up_pairs)
    write_pairs(folder / "bt/en-ms/back.tsv", made_up_pairs[:40])
    (folder / "mono").mkdir()
    for column, language in enumerate(("en", "ms")):
        lines = "".join(f"{pair[column]}\n" for pair in made_up_pairs[:60])
        (folder / "mono" / f"news.{language}.txt").write_text(lines, "utf-8")
    (folder / "names.txt").write_text("\n".join(NAMES) + "\n", "utf-8")
    (folder / "terms.tsv").write_text("Singapore\tSingapura\n", "utf-8")
    mix = {"parallel/*.tsv": 1, "bt/{direction}/*.tsv": 0.5}
    (folder / "mix.json").write_text(json.dumps(mix), "utf-8")
    tokenizer.train(folder, folder / "sp.model", 400)
    return folder


@pytest.fixture(scope="session")
def checkpoint(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An en-ms model after 150 steps, by the trainer itself. Skips the test without PyTorch."""
    pytest.importorskip("torch", reason="training tools are not installed")
    import torch

    from training.translation.batches import Batcher, Mix
    from training.translation.model import Shape, Translator
    from training.translation.schedule import Schedule
    from training.translation.trainer import Trainer

    torch.manual_seed(3)
    schedule = Schedule(minutes=0, rate=5e-3, warmup=20, average_decay=0.95, steps=150)
    trainer = Trainer(Translator(Shape(400, 32, 64, 2, 2, 1)), schedule, "cpu")
    batcher = Batcher(tokenizer.check(corpus / "sp.model"), 600, 0, random.Random())
    batches = batcher.batches(Mix(corpus / "mix.json", "en-ms"), None, trainer.position)
    while trainer.used < 1:
        trainer.update(next(batches))
    folder = tmp_path_factory.mktemp("checkpoint")
    trainer.save(folder / "en-ms.state", folder / "en-ms.pt")
    return folder / "en-ms.pt"
