"""What the store answers."""

from dataclasses import dataclass
from enum import StrEnum

from newsdesk.article import Article


class CreateOutcome(StrEnum):
    CREATED = "created"
    REPLAYED = "replayed"  # the same idempotency key and the same article
    KEY_REUSED = "key_reused"  # the same idempotency key with another article
    DUPLICATE = "duplicate"  # the same article under another key, or without one
    BACKLOG_FULL = "backlog_full"


class ClaimOutcome(StrEnum):
    CLAIMED = "claimed"
    BUSY = "busy"  # another worker's heartbeat is fresh
    EXHAUSTED = "exhausted"  # its worker was lost at the last attempt allowed
    FINAL = "final"
    GONE = "gone"


class RetryOutcome(StrEnum):
    RETRIED = "retried"
    BACKLOG_FULL = "backlog_full"
    SENT_ANEW = "sent_anew"  # the same text is another article by now
    UNKNOWN = "unknown"


class ChangedError(Exception):
    """The record is at another version by now."""


@dataclass(frozen=True)
class Claim:
    """`attempt` and `article` stand for claimed, `attempt` also for exhausted; `retry_in` (seconds) for busy."""

    outcome: ClaimOutcome
    attempt: int = 0
    article: Article | None = None
    retry_in: float = 0.0
