"""What a worker loads once: packages, engines, language identifier, tagger. Nothing here loads at import.

A CTranslate2 translator made before a fork hangs its children, so only the process that translates may call load().
"""

import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, get_args

import structlog

from newsdesk.article import Article, Language
from newsdesk.connection import UNAVAILABLE, condition, connect
from newsdesk.presence import InstalledModel, InstalledPackage, InstalledTagger
from newsdesk.result import ModelUsed, Span
from newsdesk.settings import Settings
from newsdesk.store import Store
from worker.language.identifier import Identifier
from worker.manifest import ModelFile, PackageError
from worker.pipeline import Direction, Pipeline
from worker.tag import models as tagging
from worker.tag.models import Kind, TaggingModel
from worker.tag.recogniser.features import WordTable
from worker.tag.recogniser.recogniser import Recogniser
from worker.tag.tagger import Tagger
from worker.tag.topics import LinearClassifier
from worker.translate import packages
from worker.translate.engine import Engine
from worker.translate.mends import terms
from worker.translate.mends.first_words import FirstWords
from worker.translate.packages import OpenPackage, Package
from worker.translate.recent import RecentTranslations
from worker.translate.translator import Translator
from worker.translate.vocabulary import COMMON_WORDS
from worker.wire import frame

log = structlog.get_logger(__name__)
CHECK_AGAIN = 5.0  # seconds
_MOSTLY = frozenset("23")  # shares of worker.tag.recogniser.features.WordTable: over half
_OF_PERSON = "pe"  # a type of worker.tag.recogniser.features.WordTable
_SHORTEST_PASSIVE = 5  # letters
_FIRST_TEXT = "KUALA LUMPUR, Oct 28 (Bernama) -- Datuk Seri Anwar Ibrahim berkata demikian."


def open_packages(settings: Settings) -> dict[Language, OpenPackage]:
    """The best package out of each language, checked and unpacked. Raises PackageError."""
    try:
        known = packages.load(settings.models_dir)
        best = {source: packages.best_package(known, source, source.other) for source in Language}
        return {source: packages.open_package(package, settings.cache_dir) for source, package in best.items()}
    except OSError as error:
        raise PackageError(f"{error.filename or settings.cache_dir}: {error.strerror or error}") from error


def open_taggers(settings: Settings) -> dict[Kind, dict[Language, TaggingModel]]:
    """The best tagging model of each kind for each language, checked. Raises PackageError."""
    known = tagging.load(settings.models_dir)
    best = {
        kind: {language: tagging.best_model(known, kind, language) for language in Language} for kind in get_args(Kind)
    }
    for model in _distinct(best):
        model.read()
    return best


def wait_until_sound(
    settings: Settings, refuse: Callable[[str], None]
) -> tuple[list[InstalledPackage], list[InstalledTagger]]:
    """Check Redis and the models until both are right, load_before_fork(); `refuse` is told each time what is wrong."""
    while True:
        try:
            _check_redis(settings)
            packages_in_use = [each.package for each in open_packages(settings).values()]
            taggers_in_use = _distinct(open_taggers(settings))
            load_before_fork(settings)
        except (PackageError, EvictionError, *UNAVAILABLE) as error:
            log.error("no article is taken", problem=str(error))
            refuse(str(error))
            time.sleep(CHECK_AGAIN)
        else:
            return [_package(package) for package in packages_in_use], [_tagger(model) for model in taggers_in_use]


class EvictionError(Exception):
    """Redis is set to drop keys when its memory is full."""


def _check_redis(settings: Settings) -> None:
    with connect(settings) as client:
        policy = condition(client).policy
    if policy != "noeviction":
        raise EvictionError(
            f"expected maxmemory-policy noeviction in Redis, found {policy}: it would drop records without a word; "
            "run `CONFIG SET maxmemory-policy noeviction` and set it in the server's configuration"
        )


def load_before_fork(settings: Settings) -> None:
    """Load what is no engine, in memory that the processes forked from this one share with it. Raises PackageError."""
    _, tagger = _reading(settings)
    for language in Language:
        # Indexes are made at first use: here, once for all.
        article, whole = Article(body=_FIRST_TEXT), Span(field="body", start=0, end=len(_FIRST_TEXT))
        tags = tagger.tag(article, language, frame.recognise(_FIRST_TEXT))
        tagger.expected_names(tags, article, [whole], language)


@cache
def load(settings: Settings) -> Pipeline:
    """The pipeline with all its models, loaded at the first call in this process. Raises PackageError."""
    began = time.monotonic()
    identifier, tagger = _reading(settings)
    directions = {}
    for source, opened in open_packages(settings).items():
        engine, vocabulary = Engine(opened, beam_size=settings.beam_size), tagger.vocabulary
        first_words = FirstWords(vocabulary.plain, engine.piece_count, compounds=source is Language.EN)
        directions[source] = Direction(
            Translator(RecentTranslations(engine), vocabulary, source, first_words),
            ModelUsed(package=opened.package.name, version=opened.package.version, sha256=opened.package.sha256),
        )
    pipeline = Pipeline(identifier, directions, tagger)
    log.info("models are loaded", seconds=round(time.monotonic() - began, 3))
    return pipeline


@cache
def _reading(settings: Settings) -> tuple[Identifier, Tagger]:
    """What reads the source text."""
    content = {
        kind: {language: model.read() for language, model in by_language.items()}
        for kind, by_language in open_taggers(settings).items()
    }
    recogniser = Recogniser(content["entities"])
    no_names, persons = COMMON_WORDS | plain_words(recogniser.tables), names_of_persons(recogniser.tables)
    return Identifier(), Tagger(recogniser, LinearClassifier(content["topics"]), no_names, persons)


def plain_words(tables: Iterable[WordTable]) -> frozenset[str]:
    """The words that the news in which these tables counted them mostly writes small.

    With them the forms of headlines, which hardly stand elsewhere: `detains` by `detained`, `anjurkan` by `dianjurkan`;
    and the terms that packages don't know, most of which are as rare.
    """
    found: set[str] = set()
    known: set[str] = set()
    for table in tables:
        found.update(form for form, (_, _, small) in table.words.items() if form.islower() and small in _MOSTLY)
        known.update(word for word, form in table.cased.items() if form != word)
    english = {form[:-cut] + "s" for form in found if form.endswith("ed") for cut in (1, 2)}
    malay = {form[2:] for form in found if form.startswith("di") and len(form) > _SHORTEST_PASSIVE}
    return frozenset(found | (english | malay | terms.words()) - known)


def names_of_persons(tables: Iterable[WordTable]) -> frozenset[str]:
    """The words that the news in which these tables counted them mostly has in the names of persons."""
    return frozenset(form for table in tables for form, word in table.words.items() if word[1].startswith(_OF_PERSON))


@cache
def store(settings: Settings) -> Store:
    """This process's store."""
    return Store(connect(settings), settings)


def _distinct(models: Mapping[Kind, Mapping[Language, TaggingModel]]) -> list[TaggingModel]:
    """Each once, though it may serve several languages."""
    return list({model.path: model for by_language in models.values() for model in by_language.values()}.values())


def _package(package: Package) -> InstalledPackage:
    return InstalledPackage(source=package.source, target=package.target, **_shared(package))


def _tagger(model: TaggingModel) -> InstalledTagger:
    return InstalledTagger(kind=model.kind, languages=model.languages, **_shared(model))


def _shared(model: ModelFile) -> dict[str, Any]:
    """The arguments of InstalledModel."""
    shown = {name: getattr(model, name) for name in InstalledModel.model_fields if name != "scores"}
    return {**shown, "scores": dict(model.scores)}
