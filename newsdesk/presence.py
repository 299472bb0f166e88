"""Which workers are alive and what they loaded: one key a worker, which vanishes with it, and an index of the names."""

from datetime import datetime
from typing import Literal, cast

import redis
from pydantic import BaseModel, ConfigDict, Field

from newsdesk.article import Language
from newsdesk.keys import Keys


class InstalledModel(BaseModel):
    """A model in use. `size` in bytes; `scores` by test set and metric, as in models/manifest.toml."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    name: str
    version: str
    sha256: str
    size: int
    licence: str
    scores: dict[str, float]


class InstalledPackage(InstalledModel):
    """A translation package in use."""

    kind: Literal["translation"] = "translation"
    source: Language = Field(alias="from")
    target: Language = Field(alias="to")


class InstalledTagger(InstalledModel):
    """A tagging model in use, and the languages of the texts that it tags."""

    kind: Literal["entities", "topics"]
    languages: tuple[Language, ...]


class Worker(BaseModel):
    """A worker as it reports itself. `problem` says why it takes no articles; null when it does."""

    model_config = ConfigDict(frozen=True)

    name: str
    host: str
    processes: int
    started_at: datetime
    problem: str | None = None
    packages: tuple[InstalledPackage, ...] = ()
    taggers: tuple[InstalledTagger, ...] = ()


def announce(client: "redis.Redis", keys: Keys, worker: Worker, lifetime: int) -> None:
    """Say that `worker` is alive for the next `lifetime` seconds."""
    now, _ = client.time()
    with client.pipeline() as pipeline:
        pipeline.set(keys.worker + worker.name, worker.model_dump_json(by_alias=True), ex=lifetime)
        pipeline.zadd(keys.workers, {worker.name: now + lifetime})
        pipeline.zremrangebyscore(keys.workers, "-inf", now - 1)
        pipeline.execute()


def withdraw(client: "redis.Redis", keys: Keys, name: str) -> None:
    """Say that the worker is no longer there."""
    with client.pipeline() as pipeline:
        pipeline.delete(keys.worker + name)
        pipeline.zrem(keys.workers, name)
        pipeline.execute()


def workers(client: "redis.Redis", keys: Keys) -> list[Worker]:
    """All workers alive, by name."""
    names = sorted(cast(list[str], client.zrange(keys.workers, 0, -1)))
    values = cast(list[str | None], client.mget([keys.worker + name for name in names])) if names else []
    return [Worker.model_validate_json(value) for value in values if value is not None]
