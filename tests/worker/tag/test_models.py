"""The tagging models of the manifest, and their files."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.article import Language
from worker.manifest import PackageError, version
from worker.tag.models import TaggingModel, add, best_model, load

CONTENT = b"weights"
GOOD = f"""\
[[model]]
name = "entities-ms_en"
file = "entities.crfsuite"
kind = "entities"
languages = ["ms", "en"]
version = "0.9"
sha256 = "{hashlib.sha256(CONTENT).hexdigest()}"
size = {len(CONTENT)}
licence = "CC0-1.0"

[model.scores]
"ms news F1" = 0.8
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "manifest.toml").write_text(GOOD, "utf-8")
    (tmp_path / "entities.crfsuite").write_bytes(CONTENT)
    return tmp_path


@pytest.fixture
def model(folder: Path) -> TaggingModel:
    (model,) = load(folder)
    return model


def test_it_works(folder: Path, model: TaggingModel) -> None:
    assert (model.kind, model.languages) == ("entities", (Language.MS, Language.EN))
    assert model.path == folder / "entities.crfsuite"
    assert model.scores == {"ms news F1": 0.8}
    assert model.read() == CONTENT


@pytest.mark.parametrize(
    ("line", "wrong", "named"),
    [
        ('kind = "entities"', 'kind = "names"', "`kind`"),
        ('kind = "entities"', "", "`kind`"),
        ('languages = ["ms", "en"]', "", "`languages`"),
        ('languages = ["ms", "en"]', "languages = []", "`languages`"),
        ('languages = ["ms", "en"]', 'languages = "ms"', "`languages`"),
        ('languages = ["ms", "en"]', 'languages = ["ms", "fr"]', "`languages`"),
        ('file = "entities.crfsuite"', 'file = "../entities.crfsuite"', "`file`"),
        ("size = 7", "size = -7.5", "`size`"),
    ],
)
def test_a_wrong_field_is_named_with_its_file(folder: Path, line: str, wrong: str, named: str) -> None:
    assert line in GOOD
    (folder / "manifest.toml").write_text(GOOD.replace(line, wrong), "utf-8")
    with pytest.raises(PackageError, match=re.escape(named)) as caught:
        load(folder)
    assert str(folder / "manifest.toml") in str(caught.value)


def test_a_missing_file_is_named(model: TaggingModel) -> None:
    model.path.unlink()
    with pytest.raises(PackageError, match=r"entities\.crfsuite: expected a model, found none"):
        model.read()


@pytest.mark.parametrize("content", [b"weight", b"wEights"])
def test_a_corrupt_file_is_named(model: TaggingModel, content: bytes) -> None:
    model.path.write_bytes(content)
    with pytest.raises(PackageError, match=r"entities\.crfsuite: expected"):
        model.read()


@pytest.mark.parametrize("text", ["v0.9", "0.4-rc1", "", "1.", "1.2.3.4.5"])
def test_what_is_no_version_is_named(text: str) -> None:
    assert version("0.10.2") == "0.10.2"
    with pytest.raises(ValueError, match=f"expected numbers like 0.2, found {text!r}"):
        version(text)


def test_the_highest_version_for_the_language_is_the_best(model: TaggingModel) -> None:
    malay = replace(model, version="0.10", languages=(Language.MS,))
    topics = replace(model, version="3", kind="topics")
    assert best_model([model, malay, topics], "entities", Language.MS) == malay
    assert best_model([model, malay, topics], "entities", Language.EN) == model


def test_a_kind_without_a_model_is_an_error(model: TaggingModel) -> None:
    with pytest.raises(PackageError, match=r"expected a model of kind topics for en, found none"):
        best_model([model], "topics", Language.EN)


def test_an_added_model_is_read_back(folder: Path, model: TaggingModel) -> None:
    newer = replace(model, version="1.0", scores={"en news F1": 0.9})
    add(folder, newer)
    add(folder, replace(newer, size=8))
    assert load(folder) == (model, replace(newer, size=8))


def test_an_entry_that_would_break_the_manifest_is_not_added(folder: Path, model: TaggingModel) -> None:
    with pytest.raises(PackageError, match=r"version of entities-ms_en: expected numbers like 0\.2, found '0\.9-rc1'"):
        add(folder, replace(model, version="0.9-rc1"))
    assert load(folder) == (model,)
