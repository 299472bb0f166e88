"""Workers as they report themselves."""

from datetime import UTC, datetime

from newsdesk import presence
from newsdesk.article import Language
from newsdesk.presence import InstalledPackage, InstalledTagger, Worker
from newsdesk.store import Store


def package(source: str, target: str, sha256: str = "a" * 64) -> InstalledPackage:
    return InstalledPackage.model_validate(
        {
            "name": f"translate-{source}_{target}",
            "from": source,
            "to": target,
            "version": "1.0",
            "sha256": sha256,
            "size": 1234,
            "licence": "CC0-1.0",
            "scores": {"test-set chrF": 61.5},
        }
    )


def tagger() -> InstalledTagger:
    return InstalledTagger(
        kind="topics",
        name="topics-ms",
        languages=(Language.MS,),
        version="0.3",
        sha256="c" * 64,
        size=55,
        licence="CC0-1.0",
        scores={"test-set F1": 0.75},
    )


def announce(
    store: Store,
    name: str,
    *packages: InstalledPackage,
    taggers: tuple[InstalledTagger, ...] = (),
    problem: str | None = None,
) -> None:
    worker = Worker(
        name=name,
        host="desk-1",
        processes=2,
        started_at=datetime(2021, 10, 28, tzinfo=UTC),
        problem=problem,
        packages=packages,
        taggers=taggers,
    )
    presence.announce(store.client, store.keys, worker, lifetime=60)
