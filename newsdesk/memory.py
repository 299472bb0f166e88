"""The translation memory: sentences that people corrected, and what they wrote.

Corrections are added by scripts/amend.lua alone. Nothing in it expires. Two keys a direction: a hash by the sentences'
SHA-256, an index of ids by the corrections' time.
"""

import heapq
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import cast

import redis

from newsdesk import index
from newsdesk.article import Language
from newsdesk.corrections import Remembered
from newsdesk.index import Page, cursor_after, read_cursor
from newsdesk.keys import Keys

_IDENTIFIER = re.compile("(en-ms|ms-en)-([0-9a-f]{64})")
_EXPORTED_AT_ONCE = 500


class RememberedCorrection(Remembered):
    """What the memory has under one id."""

    id: str
    source_language: Language
    target_language: Language


@dataclass(frozen=True)
class MemoryKey:
    """Under what the memory has the translation of a sentence out of `language`."""

    language: Language
    field: str

    @classmethod
    def of(cls, sentence: str, language: Language) -> "MemoryKey":
        return cls(language, sha256(plain(sentence).encode("utf-8")).hexdigest())

    @classmethod
    def named(cls, identifier: str) -> "MemoryKey | None":
        """The key with this id; None for what is no id."""
        match = _IDENTIFIER.fullmatch(identifier)
        return cls(Language(match[1][:2]), match[2]) if match else None

    @property
    def identifier(self) -> str:
        return f"{direction(self.language)}-{self.field}"


def plain(sentence: str) -> str:
    """A sentence as it is compared: NFC, one space for any white space, none outside. Case counts."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


def direction(language: Language) -> str:
    """Out of `language`: `en-ms`."""
    return f"{language}-{language.other}"


def recall(client: "redis.Redis", keys: Keys, language: Language, sentences: Sequence[str]) -> list[Remembered | None]:
    """What is remembered of each sentence, in order, read in one round trip."""
    if not sentences:
        return []
    fields = [MemoryKey.of(sentence, language).field for sentence in sentences]
    values = cast(list[str | None], client.hmget(keys.memory + direction(language), fields))
    return [None if value is None else Remembered.model_validate_json(value) for value in values]


def page(
    client: "redis.Redis", keys: Keys, language: Language | None, cursor: str | None, limit: int
) -> Page[RememberedCorrection]:
    """At most `limit` corrections of sentences in `language` (None: in either), newest first.

    Raises CursorError for a cursor that no page gave.
    """
    after = read_cursor(cursor, _IDENTIFIER)
    streams = [_newest(client, keys, one, after) for one in Language if language in (None, one)]
    merged = heapq.merge(*streams, key=lambda entry: (entry[0], entry[1].id), reverse=True)
    found = list(islice(merged, limit + 1))
    last = found[limit - 1] if len(found) > limit else None
    return Page(tuple(entry for _, entry in found[:limit]), last and cursor_after(last[0], last[1].id))


def everything(client: "redis.Redis", keys: Keys, language: Language | None) -> Iterator[RememberedCorrection]:
    """All corrections, in no order. None that was there is missing; while others are made, one may come twice."""
    for one in Language:
        if language in (None, one):
            found = client.hscan_iter(keys.memory + direction(one), count=_EXPORTED_AT_ONCE)
            for field, value in cast(Iterator[tuple[str, str]], found):
                yield _entry(MemoryKey(one, field), value)


def forget(client: "redis.Redis", keys: Keys, identifier: str) -> bool:
    """Forget one correction; the article that it was made in keeps it. False if there is none with this id."""
    key = MemoryKey.named(identifier)
    if key is None:
        return False
    with client.pipeline() as pipeline:
        pipeline.hdel(keys.memory + direction(key.language), key.field)
        pipeline.zrem(keys.corrections + direction(key.language), identifier)
        known, _ = pipeline.execute()
    return bool(known)


def _newest(
    client: "redis.Redis", keys: Keys, language: Language, after: tuple[int, str] | None
) -> Iterator[tuple[int, RememberedCorrection]]:
    for entries in index.newest(client, keys.corrections + direction(language), after):
        found = [MemoryKey(language, identifier.rpartition("-")[2]) for _, identifier in entries]
        fields = [key.field for key in found]
        values = cast(list[str | None], client.hmget(keys.memory + direction(language), fields)) if fields else []
        for (time, _), key, value in zip(entries, found, values, strict=True):
            if value is not None:  # else it was forgotten just now
                yield time, _entry(key, value)


def _entry(key: MemoryKey, value: str) -> RememberedCorrection:
    return RememberedCorrection(
        id=key.identifier,
        source_language=key.language,
        target_language=key.language.other,
        **dict(Remembered.model_validate_json(value)),
    )
