"""Packages are checked before any article is taken, and what is wrong is named."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.article import Language
from newsdesk.connection import connect
from newsdesk.settings import Settings
from tests.support import RedisServer
from worker import models
from worker.manifest import PackageError
from worker.tag.recogniser.recogniser import Recogniser


@pytest.fixture
def broken(settings: Settings, tmp_path: Path) -> Settings:
    """Settings with a copy of the models that a test may spoil."""
    shutil.copytree(settings.models_dir, tmp_path / "models")
    return replace(settings, models_dir=tmp_path / "models", cache_dir=tmp_path / "cache")


def package(settings: Settings, pair: str) -> Path:
    return max(settings.models_dir.glob(f"translate-{pair}-*.argosmodel"))


def test_it_works(broken: Settings) -> None:
    opened = models.open_packages(broken)

    assert set(opened) == set(Language)
    assert opened[Language.EN].package.target is Language.MS


def test_a_missing_package_is_named(broken: Settings) -> None:
    path = package(broken, "en_ms")
    path.unlink()

    with pytest.raises(PackageError, match=path.name):
        models.open_packages(broken)


def test_a_corrupt_package_is_named(broken: Settings) -> None:
    path = package(broken, "ms_en")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(PackageError, match=path.name):
        models.open_packages(broken)


def test_swapped_packages_are_named(broken: Settings) -> None:
    one, other = package(broken, "en_ms"), package(broken, "ms_en")
    spare = one.with_suffix(".spare")
    one.rename(spare)
    other.rename(one)
    spare.rename(other)

    with pytest.raises(PackageError, match="argosmodel"):
        models.open_packages(broken)


def test_a_missing_tagging_model_is_named(broken: Settings) -> None:
    path = max(broken.models_dir.glob("entities-*"))
    path.unlink()

    with pytest.raises(PackageError, match=path.name):
        models.open_taggers(broken)


def test_a_corrupt_tagging_model_keeps_the_worker_waiting_until_it_is_right(
    broken: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = max(broken.models_dir.glob("entities-*"))
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    problems: list[str] = []

    def refuse(problem: str) -> None:
        problems.append(problem)
        path.write_bytes(content)

    monkeypatch.setattr(models, "CHECK_AGAIN", 0.01)
    _, taggers = models.wait_until_sound(broken, refuse)

    assert len(problems) == 1 and path.name in problems[0]
    assert "entities" in {tagger.kind for tagger in taggers}
    assert {language for tagger in taggers for language in tagger.languages} == set(Language)


def test_a_manifest_without_a_tagging_model_is_refused(broken: Settings) -> None:
    manifest = broken.models_dir / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").split("[[model]]")[0], "utf-8")

    with pytest.raises(PackageError, match="expected a model of kind entities"):
        models.open_taggers(broken)


def test_a_cache_that_cannot_be_written_is_named(broken: Settings) -> None:
    broken.cache_dir.write_text("a file where a folder should be")

    with pytest.raises(PackageError, match="cache"):
        models.open_packages(broken)


def test_waiting_ends_when_the_package_is_right(broken: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(broken, "en_ms")
    away = path.rename(path.with_suffix(".away"))
    problems: list[str] = []

    def refuse(problem: str) -> None:
        problems.append(problem)
        away.rename(path)

    monkeypatch.setattr(models, "CHECK_AGAIN", 0.01)
    installed, _ = models.wait_until_sound(broken, refuse)

    assert len(problems) == 1 and path.name in problems[0]
    assert {(each.source, each.target) for each in installed} == {("en", "ms"), ("ms", "en")}


def test_a_redis_that_may_drop_records_is_refused(
    private_redis: RedisServer, broken: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(broken, redis_url=private_redis.url)
    problems: list[str] = []
    with connect(settings) as client:
        client.config_set("maxmemory-policy", "allkeys-lru")

        def refuse(problem: str) -> None:
            problems.append(problem)
            client.config_set("maxmemory-policy", "noeviction")

        monkeypatch.setattr(models, "CHECK_AGAIN", 0.01)
        models.wait_until_sound(settings, refuse)

    assert len(problems) == 1 and "allkeys-lru" in problems[0] and "noeviction" in problems[0]


def test_plain_words_are_those_that_news_writes_small_and_their_forms_in_headlines(settings: Settings) -> None:
    archives = {language: model.read() for language, model in models.open_taggers(settings)["entities"].items()}

    found = models.plain_words(Recogniser(archives).tables)

    assert {"police", "minyak", "detains", "jails", "anjurkan", "musnahkan"} <= found
    assert {"beggars", "diseksa"} <= found  # terms of the translation
    assert not {"anwar", "johor", "monday", "datuk", "tigers"} & found
    assert not {"rajaan", "nteri"} & found, "di- alone is cut off"


def test_names_of_persons_are_words_that_news_mostly_has_in_them(settings: Settings) -> None:
    archives = {language: model.read() for language, model in models.open_taggers(settings)["entities"].items()}

    found = models.names_of_persons(Recogniser(archives).tables)

    assert {"Razlan", "Lorenzo", "Widodo"} <= found
    assert not {"Kastam", "Agung", "Johor", "Civic"} & found
