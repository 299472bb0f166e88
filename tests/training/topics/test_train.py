"""Topic models from made-up stories, and the worker that reads them."""

import random
import sys
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="training tools are not installed")

from training.topics import train
from training.topics.corpus import Corpus
from training.topics.items import HEADER, Item
from worker.tag import models
from worker.tag.topics import LinearModel

TOPICS = Path(__file__).parents[3] / "newsdesk" / "topics.tsv"
BROADER = {"20000446": "07000000", "20001108": "15000000"}  # disease below health, sport event below sport
WORDS = {
    ("en", "20000446"): "fever clinic patient infection virus outbreak symptoms doctor hospital vaccine",
    ("en", "20001108"): "final referee goal striker tournament medal stadium champion semifinal athlete",
    ("ms", "20000446"): "demam klinik pesakit jangkitan virus wabak gejala doktor hospital vaksin",
    ("ms", "20001108"): "akhir pengadil gol penyerang kejohanan pingat stadium juara separuh atlet",
}
OTHER = {"en": "ms", "ms": "en"}


def story(language: str, code: str, rng: random.Random) -> str:
    """Six words that tell the topic, and eight that tell nothing and stand in no other story."""
    filler = ["".join(rng.choices("abcdefgh", k=7)) for _ in range(8)]
    words = rng.sample(WORDS[language, code].split(), 6) + filler
    return " ".join(rng.sample(words, len(words)))


def write_corpus(folder: Path, rng: random.Random) -> list[str]:
    """Fifteen items of each topic in each language, translated, and the topics' definitions; options of the command."""
    texts = {"items": ["id\tlanguage\tcodes\ttext"], "translated": [HEADER], "definitions": [HEADER]}
    for number, (language, code) in enumerate(list(WORDS) * 15):
        other = OTHER[language]
        texts["items"].append(f"{number}\t{language}\t{code}\tA headline . {story(language, code, rng)}")
        texts["translated"].append(f"{number}\t{other}\t{code}\tA headline\t{story(other, code, rng)}")
    for (language, code), words in WORDS.items():
        texts["definitions"].append(f"{code}\t{language}\t{code}\t\t{words}")
    for name, lines in texts.items():
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return [argument for name in texts for argument in (f"--{name}", str(folder / f"{name}.tsv"))]


def test_the_worker_reads_the_models_and_they_name_stories_that_they_have_not_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "manifest.toml").touch()
    options = [*write_corpus(tmp_path, random.Random(5)), "--topics", str(TOPICS), "--models", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["train", *options, "--version", "0.1"])
    train.main()

    trained = {language.value: model for model in models.load(tmp_path) for language in model.languages}
    assert set(trained) == {"en", "ms"}
    for language, code in WORDS:
        model = trained[language]
        linear = LinearModel.read(model.read())
        probabilities = linear.probabilities(None, story(language, code, random.Random(6)))
        chances = zip(linear.qcodes, probabilities, linear.thresholds, strict=True)
        named = {qcode for qcode, probability, threshold in chances if probability >= threshold}
        assert named == {f"medtop:{code}", f"medtop:{BROADER[code]}"}
        assert model.scores["5 folds second-level micro-F1"] > 0.9


def test_pairs_of_a_story_that_is_measured_on_are_dropped() -> None:
    rng = random.Random(7)
    measured, new = (story("en", "20000446", rng) for _ in range(2))
    items = [Item("item", "en", ("20000446",), None, measured)]
    pairs = [
        Item(name, "en", ("20000446",), None, body) for name, body in (("same", f"{measured} again"), ("new", new))
    ]
    assert [pair.id for pair in Corpus(items, {}, [], [], pairs).new_pairs("en")] == ["new"]
