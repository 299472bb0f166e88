"""The later steps of the recipe as they are run: evaluation, synthesis, and the run on a rented card, here on a CPU."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest

torch = pytest.importorskip("torch", reason="training tools are not installed")

from training.translation import evaluate, gpu_run, synthesise
from training.translation.checkpoint import join, load_checkpoint, load_model, save_checkpoint
from training.translation.corpus import Pair, read_pairs, write_pairs
from training.translation.export import export
from training.translation.filters import pair_fault
from training.translation.tokenizer import TokenizerError, all_pieces, check, digest
from training.translation.tokenizer import train as train_tokenizer

TINY = (
    "--width 16 --feed-forward 32 --heads 2 --encoder-layers 1 --decoder-layers 1 --tokens 400 --device cpu --steps 4"
)


@pytest.fixture
def own_corpus(corpus: Path, tmp_path: Path) -> Path:
    """A copy that a test may write to."""
    shutil.copytree(corpus, tmp_path / "corpus")
    return tmp_path / "corpus"


@pytest.fixture
def exported(checkpoint: Path, corpus: Path, tmp_path: Path) -> Path:
    export(load_model(checkpoint), check(corpus / "sp.model"), tmp_path / "ct2", "int8")
    return tmp_path / "ct2"


def call(monkeypatch: pytest.MonkeyPatch, program: object, *arguments: object) -> None:
    monkeypatch.setattr(sys, "argv", ["program", *map(str, arguments)])
    program.main()  # type: ignore[attr-defined]


def test_evaluation_measures_every_test_set_at_every_beam(
    exported: Path, corpus: Path, tmp_path: Path, made_up_pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pairs(tmp_path / "made-up.tsv", made_up_pairs[:60])
    out = tmp_path / "scores.json"
    out.write_text(json.dumps({"ms-en": "kept", "en-ms": "replaced"}), "utf-8")
    arguments = ["--model", exported, "--corpus", corpus, "--direction", "en-ms", "--test", tmp_path / "made-up.tsv"]
    call(monkeypatch, evaluate, *arguments, "--out", out)
    scores = json.loads(out.read_text("utf-8"))
    assert scores["ms-en"] == "kept"
    assert set(scores["en-ms"]["made-up"]) == {"beam1", "beam2", "beam4"}
    best = scores["en-ms"]["made-up"]["beam2"]
    assert 0 < best["chrf"] <= 100 and best["words_per_cpu_second"] > 0
    assert 0 < best["length_ratio"] < 10 and 0 <= best["repetition"] <= 1
    for measure in ("address_survival", "invented_name_survival", "number_survival"):
        assert 0 <= scores["en-ms"][measure] <= 1
    assert set(scores["en-ms"]["placeholder_survival"]) == {"as_in_text", "spaces_around", "no_spaces"}


def test_a_model_is_not_measured_with_another_vocabulary(
    exported: Path, own_corpus: Path, tmp_path: Path, made_up_pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pairs(tmp_path / "made-up.tsv", made_up_pairs[:2])
    train_tokenizer(own_corpus, own_corpus / "sp.model", 399)
    arguments = [
        "--model",
        exported,
        "--corpus",
        own_corpus,
        "--direction",
        "en-ms",
        "--test",
        tmp_path / "made-up.tsv",
    ]
    with pytest.raises(TokenizerError, match=r"ct2: expected the pieces of .*sp\.model, found others"):
        call(monkeypatch, evaluate, *arguments)


def test_pairs_are_not_made_with_another_vocabulary(
    exported: Path, checkpoint: Path, own_corpus: Path, tmp_path: Path
) -> None:
    tokenizer, told = own_corpus / "sp.model", tmp_path / "told.pt"
    shape, weights = load_checkpoint(checkpoint)
    save_checkpoint(told, shape, weights, weights, digest(tokenizer))
    train_tokenizer(own_corpus, tokenizer, 399)
    fit = shutil.copytree(exported, tmp_path / "fit")
    (fit / "shared_vocabulary.json").write_text(json.dumps(all_pieces(check(tokenizer))), "utf-8")
    for model, reviewer in ((exported, None), (told, None), (fit, exported)):
        with pytest.raises(TokenizerError, match=r"expected the (pieces of|vocabulary that) .*sp\.model"):
            synthesise.open_model(model, tokenizer, reviewer)


@pytest.mark.parametrize(("kind", "folder"), [("bt", "bt/ms-en"), ("distilled", "distilled/en-ms")])
def test_synthetic_pairs_go_where_their_learner_looks(
    kind: str, folder: str, exported: Path, own_corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["--model", exported, "--direction", "en-ms", "--as", kind, "--corpus", own_corpus, "--name", "n"]
    call(monkeypatch, synthesise, *arguments, "--limit", "20", "--beam", "2")
    pairs = read_pairs(own_corpus / folder / "n.tsv")
    known = {english for english, _ in read_pairs(own_corpus / "parallel/made_up.tsv")}
    assert 0 < len(pairs) <= 20
    assert all(english in known and pair_fault(english, malay) is None for english, malay in pairs)


def test_a_run_that_was_cut_short_goes_on_where_it_was(
    exported: Path, own_corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["--model", exported, "--direction", "en-ms", "--as", "bt", "--corpus", own_corpus, "--limit", 30]
    call(monkeypatch, synthesise, *arguments, "--name", "whole")
    whole, cut = (own_corpus / f"bt/ms-en/{name}.tsv" for name in ("whole", "cut"))
    monkeypatch.setattr(synthesise, "BLOCK", 10)
    translated: list[str] = []

    def pairs(model: object, direction: str, texts: list[str], beam: int) -> Iterator[Pair]:
        if len(translated) == 20:
            raise KeyboardInterrupt
        translated.extend(texts)
        return synthetic_pairs(model, direction, texts, beam)  # type: ignore[arg-type]

    synthetic_pairs = synthesise.synthetic_pairs
    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(synthesise, "synthetic_pairs", pairs)
        call(stopped, synthesise, *arguments, "--name", "cut")
    assert 0 < len(read_pairs(cut)) < len(read_pairs(whole))
    with cut.open("a") as torn:
        torn.write("The ferry sa")
    monkeypatch.setattr(synthesise, "synthetic_pairs", pairs)
    translated.clear()
    call(monkeypatch, synthesise, *arguments, "--name", "cut")
    assert len(translated) == 10
    assert cut.read_bytes() == whole.read_bytes()


def test_another_vocabulary_begins_a_run_anew(
    checkpoint: Path, own_corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["--model", checkpoint, "--direction", "en-ms", "--as", "bt", "--corpus", own_corpus, "--name", "n"]
    runs = []
    for size in (400, 399):
        train_tokenizer(own_corpus, own_corpus / "sp.model", size)
        call(monkeypatch, synthesise, *arguments, "--limit", 5)
        runs.append(json.loads((own_corpus / "bt/ms-en/n.tsv.done").read_text("utf-8"))["run"])
    assert runs[0] != runs[1]


def test_a_reviewer_of_the_opposite_direction_decides_among_the_beam(
    exported: Path, own_corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ctranslate2

    from training.translation.engine import Engine, ReviewedEngine

    tokenizer = own_corpus / "sp.model"
    texts = [english for english, _ in read_pairs(own_corpus / "parallel/made_up.tsv")][:8]
    monkeypatch.setattr(ReviewedEngine, "WEIGHT", 0)
    plain = Engine(exported, tokenizer).translate(texts, 4)
    assert ReviewedEngine(exported, exported, tokenizer).translate(texts, 4) == plain

    monkeypatch.setattr(ReviewedEngine, "WEIGHT", 1000)
    reviewer = ctranslate2.Translator(str(exported), intra_threads=1, compute_type="int8")
    best = ReviewedEngine._best

    def leads_back(source: list[str], candidate: list[str]) -> float:
        return fmean(reviewer.score_batch([candidate], [source])[0].log_probs)

    def watched(
        engine: ReviewedEngine, source: list[str], candidates: list[list[str]], scores: list[float]
    ) -> list[str]:
        chosen = best(engine, source, candidates, scores)
        assert leads_back(source, chosen) >= max(leads_back(source, one) for one in candidates) - 0.01
        return chosen

    monkeypatch.setattr(ReviewedEngine, "_best", watched)
    assert ReviewedEngine(exported, exported, tokenizer).translate(texts, 4) != plain

    arguments = ["--model", exported, "--reviewer", exported, "--direction", "en-ms", "--as", "distilled"]
    call(monkeypatch, synthesise, *arguments, "--corpus", own_corpus, "--name", "n", "--limit", "20", "--beam", "3")
    assert read_pairs(own_corpus / "distilled/en-ms/n.tsv")


def test_a_pytorch_checkpoint_cannot_be_reviewed(checkpoint: Path, corpus: Path) -> None:
    with pytest.raises(ValueError, match="expected a CTranslate2 directory beside --reviewer"):
        synthesise.open_model(checkpoint, corpus / "sp.model", checkpoint)


def test_loops_of_a_weak_model_are_not_trained_on() -> None:
    class Weak:
        def translate(self, texts: "list[str]", beam: int) -> "list[str]":
            return ["Feri itu penuh.", "itu dan ini itu dan ini itu dan ini itu dan ini", ""]

    texts = ["The ferry was full.", "This and that went on and on there.", "It rained."]
    pairs = list(synthesise.synthetic_pairs(Weak(), "en-ms", texts, 1))  # type: ignore[arg-type]
    assert pairs == [("The ferry was full.", "Feri itu penuh.")]


def test_a_pytorch_checkpoint_translates_without_export_at_beam_one_only(checkpoint: Path, corpus: Path) -> None:
    model = synthesise.open_model(checkpoint, corpus / "sp.model")
    assert len(model.translate(["Police received a report.", "It rained."], 1)) == 2
    with pytest.raises(ValueError, match="expected --beam 1 for a PyTorch checkpoint, found 4"):
        model.translate(["It rained."], 4)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_all_stages_of_the_run_on_a_card_work_one_after_the_other(
    own_corpus: Path, tmp_path: Path, made_up_pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pairs(tmp_path / "valid.tsv", made_up_pairs[:5])
    mix = {"parallel/*.tsv": 1, "bt/{direction}/*.tsv": 1, "distilled/{direction}/*.tsv": 1}
    (own_corpus / "mix.json").write_text(json.dumps(mix), "utf-8")
    work, out = tmp_path / "work", tmp_path / "out"
    shared = ["--corpus", own_corpus, "--work", work, "--valid", tmp_path / "valid.tsv"]
    shared += ["--teacher", f"{TINY} --width 32", "--student", TINY, "--limit", 30]
    for stage in ("teachers", "texts", "students"):
        call(monkeypatch, gpu_run, stage, *shared)
    call(monkeypatch, gpu_run, "collect", "--work", work, "--out", out)
    for direction, other in (("en-ms", "ms-en"), ("ms-en", "en-ms")):
        distilled = read_pairs(own_corpus / f"distilled/{direction}/teacher.tsv")
        assert distilled == read_pairs(own_corpus / f"bt/{other}/teacher.tsv")
        join(out, f"student-{direction}.half.pt", tmp_path / "back.pt")
        assert load_checkpoint(tmp_path / "back.pt")[0].width == 16
        assert load_checkpoint(work / f"teacher-{direction}.pt")[0].width == 32
        assert (out / f"student-{direction}.jsonl").read_text("utf-8").count("validation_chrf") >= 3


def test_a_stage_whose_process_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(gpu_run.StageError, match="these failed"):
        call(monkeypatch, gpu_run, "texts", "--corpus", tmp_path, "--work", tmp_path)
