"""Connecting to Redis, and the errors that tell that it can not for now. Knows nothing of what is kept there."""

from dataclasses import dataclass
from typing import cast

import redis
from redis.backoff import ExponentialBackoff
from redis.connection import DefaultParser
from redis.retry import Retry

from newsdesk.settings import Settings


class WritesRefusedError(redis.exceptions.ResponseError):
    """Redis answers and takes no writes, nor a PING, because its disk is full or broken (MISCONF)."""


# The client has a class for OOM and READONLY but none for this, and its own PING before a read may raise it as well.
DefaultParser.EXCEPTION_CLASSES["MISCONF"] = WritesRefusedError
# Of REDIS_URL, told when a connection is made; how many there are is Redis's to say.
_errors = cast(dict[str, type[Exception]], DefaultParser.EXCEPTION_CLASSES["ERR"])
_errors["DB index is out of range"] = redis.exceptions.ConnectionError

_MOST_CONNECTIONS = 64  # of a process; each is in use for a millisecond at a time

NO_WRITES = (redis.exceptions.OutOfMemoryError, redis.exceptions.ReadOnlyError, WritesRefusedError)
NO_PERMISSION = redis.exceptions.NoPermissionError
UNAVAILABLE = (redis.exceptions.ConnectionError, redis.exceptions.TimeoutError, *NO_WRITES, NO_PERMISSION)
"""What is raised while Redis is down, frozen, loading, full, a replica or not allowed: the same call may work later."""


def connect(settings: Settings, *, timeout: float = 5.0, retries: int = 1) -> "redis.Redis":
    """A client that waits `timeout` seconds for an answer, and tries `retries` times more over a new connection.

    Threads share its connections, however many they are: a thousand at once would be more than Redis lets in at a time.
    """
    pool = redis.BlockingConnectionPool.from_url(
        settings.redis_url,
        max_connections=_MOST_CONNECTIONS,
        timeout=timeout,
        decode_responses=True,
        socket_timeout=timeout,
        socket_connect_timeout=min(timeout, 3),
        socket_keepalive=True,
        health_check_interval=10,
        retry=Retry(ExponentialBackoff(cap=2, base=0.05), retries=retries),
    )
    return redis.Redis.from_pool(pool)


def milliseconds(client: "redis.Redis") -> int:
    """Redis's time, in milliseconds since 1970."""
    seconds, microseconds = client.time()
    return int(seconds) * 1000 + int(microseconds) // 1000


@dataclass(frozen=True)
class Condition:
    """What Redis tells of itself, in bytes. When it is full, any policy but `noeviction` would drop records unsaid."""

    used: int
    limit: int  # 0: none
    policy: str
    read_only: bool

    @property
    def no_writes(self) -> str | None:
        """Why it takes none; None when it does, unless its disk is full, which every call tells."""
        if self.read_only:
            return "Redis takes no writes: it is a read-only replica."
        if 0 < self.limit <= self.used:
            return f"Redis is full: of {self.limit} bytes {self.used} are used."
        return None


def condition(client: "redis.Redis") -> Condition:
    found = client.info("memory", "replication")
    used = found["used_memory"] - found.get("mem_not_counted_for_evict", 0)
    read_only = bool(found.get("slave_read_only"))  # of a replica alone
    return Condition(used, found["maxmemory"], str(found["maxmemory_policy"]), read_only)


def what_is_wrong(error: Exception) -> str:
    """In a sentence, of one of UNAVAILABLE."""
    words = str(error).rstrip(".")
    if isinstance(error, NO_PERMISSION):
        return f"Redis's access rules forbid what the desk needs ({words}); allow it with ACL SETUSER."
    return f"Redis {'takes no writes' if isinstance(error, NO_WRITES) else 'does not answer'}: {words}."
