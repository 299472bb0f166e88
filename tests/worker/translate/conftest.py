"""The real packages of the project, opened once a session."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from newsdesk.article import Language
from worker.translate.engine import Engine
from worker.translate.packages import OpenPackage, Package, best_package, load, open_package
from worker.translate.translator import Translator
from worker.translate.vocabulary import Vocabulary

MODELS = Path(__file__).parents[3] / "models"


@pytest.fixture(scope="session")
def packages() -> tuple[Package, ...]:
    return load(MODELS)


@pytest.fixture(scope="session")
def to_malay(packages: tuple[Package, ...]) -> Package:
    return best_package(packages, Language.EN, Language.MS)


@pytest.fixture(scope="session")
def opened(packages: tuple[Package, ...], tmp_path_factory: pytest.TempPathFactory) -> Mapping[Language, OpenPackage]:
    """By source language."""
    cache = tmp_path_factory.mktemp("packages")
    return {source: open_package(best_package(packages, source, source.other), cache) for source in Language}


@pytest.fixture(scope="session")
def engines(opened: Mapping[Language, OpenPackage]) -> Mapping[Language, Engine]:
    return {source: Engine(package) for source, package in opened.items()}


@pytest.fixture(scope="session")
def translators(engines: Mapping[Language, Engine]) -> Mapping[Language, Translator]:
    return {source: Translator(engine, Vocabulary({"Anwar", "Kelantan"}), source) for source, engine in engines.items()}
