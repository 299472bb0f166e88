"""Whether Redis stays small while articles come and go: `python -m benchmarks.endurance.retention --articles 50000`.

Takes that many articles through their life in the store, at a steady pace, with the result of one real translation,
and writes benchmarks/results/retention.json. What Redis holds may depend on the pace and on RETENTION, never on how
many articles there have been.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import report
from benchmarks.endurance.memory import story
from newsdesk.article import Article
from newsdesk.connection import connect
from newsdesk.outcomes import ClaimOutcome, CreateOutcome
from newsdesk.record import Progress
from newsdesk.result import Result
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.support import RedisServer
from worker import models

RETENTION = 10  # seconds, also of idempotency keys
PACE = 400  # articles a second at most; a busy machine does fewer
STEADY_AFTER = 3 * RETENTION * PACE  # articles: tombstones live twice as long as records
SAMPLES = 20
CLEANED_AT_ONCE = 20  # entries of expired records that one creation takes out of the index (create.lua)
PATIENCE = 60.0  # seconds that Redis may take to drop what has expired


def live(store: Store, number: int, result: Result) -> None:
    """The whole life of an article in the store."""
    outcome, identifier = store.create(_article(number), idempotency_key=f"retention-{number}")
    assert outcome is CreateOutcome.CREATED, outcome
    claim = store.claim(identifier)
    assert claim.outcome is ClaimOutcome.CLAIMED, claim
    assert store.beat(identifier, claim.attempt, Progress(done=1, total=3))
    assert store.complete(identifier, claim.attempt, result)


def sample(store: Store) -> dict[str, Any]:
    """What Redis holds: keys of all kinds, and the entries of the index."""
    info, keys, client = store.client.info(), store.keys, store.client
    return {
        "used_memory_mb": round(info["used_memory"] / 1e6, 2),
        "append_only_file_mb": round(info["aof_current_size"] / 1e6, 2),
        "keys": client.dbsize(),
        "pending": client.zcard(keys.pending),
        "recent": client.zcard(keys.recent),
        "expiring": client.zcard(keys.expiring),
    }


def steady_series(store: Store, articles: int, result: Result) -> list[dict[str, Any]]:
    """A sample after each of SAMPLES equal parts of the articles."""
    series: list[dict[str, Any]] = []
    step, began = max(articles // SAMPLES, 1), time.monotonic()
    due = began
    for number in range(1, step * SAMPLES + 1):
        time.sleep(max(0.0, due - time.monotonic()))
        due = max(due + 1 / PACE, time.monotonic())  # what was missed is not made up for
        live(store, number, result)
        if number % step == 0:
            seconds = round(time.monotonic() - began, 1)
            series.append({"articles": number, "seconds": seconds, **sample(store)})
            print(json.dumps(series[-1]), file=sys.stderr, flush=True)
    return series


def expired(store: Store) -> dict[str, Any]:
    """A sample when all that can expire by itself is gone; only the index is left."""
    deadline = time.monotonic() + 2 * RETENTION + PATIENCE
    while store.client.dbsize() > 2 and time.monotonic() < deadline:
        time.sleep(0.2)
    return sample(store)


def _article(number: int) -> Article:
    return Article.model_validate_json(story(number))


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure what Redis holds while articles come, expire and go.")
    parser.add_argument("--articles", type=int, default=50_000)
    articles = parser.parse_args().articles
    result = models.load(Settings()).run(_article(0), lambda progress: None)
    with tempfile.TemporaryDirectory() as folder:
        redis = RedisServer(Path(folder))
        try:
            redis.start()
            settings = replace(Settings(), redis_url=redis.url, retention=RETENTION, idempotency_retention=RETENTION)
            with connect(settings) as client:
                store = Store(client, settings)
                empty = sample(store)
                series = steady_series(store, articles, result)
                left = expired(store)
                last = series[-1]["articles"]
                for number in range(last + 1, last + 2 + left["expiring"] // CLEANED_AT_ONCE):
                    live(store, number, result)
                cleaned = expired(store)
        finally:
            redis.kill()
    steady = [each["used_memory_mb"] for each in series if each["articles"] >= STEADY_AFTER]
    report.write(
        "benchmarks.endurance.retention",
        {
            "retention_s": RETENTION,
            "articles_per_second": round(last / series[-1]["seconds"]),
            "record_bytes": len(result.model_dump_json()) + len(story(0)),
            "steady_used_memory_mb": {"after": STEADY_AFTER, "min": min(steady), "max": max(steady)}
            if steady
            else None,
            "empty": empty,
            "series": series,
            "all_expired": left,
            "and_after_the_next_creations": cleaned,
        },
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
