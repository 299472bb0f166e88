"""Typed settings from the environment, read once at start. A wrong value stops the process and is named.

Every setting `NAME` may also come from a file named by `NAME_FILE` (Docker and Kubernetes secrets);
docs/operations.md lists them all.
"""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_type_hints

from newsdesk.setting_values import (
    BeamSize,
    BrokerUrl,
    Duration,
    Folder,
    Host,
    HostNames,
    KeyPrefix,
    LogFormat,
    LogLevel,
    Number,
    Port,
    RedisUrl,
    port_number,
)

ROOT = Path(__file__).resolve().parent.parent
_CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1  # for this process


class SettingsError(ValueError):
    """A setting has no usable value."""


@dataclass(frozen=True)
class Settings:
    """All durations are seconds, all sizes bytes. A field's type has the parser of its value."""

    redis_url: RedisUrl = field(default="redis://127.0.0.1:6380/0", repr=False)  # may hold a password
    broker_url: BrokerUrl = field(default="", repr=False)  # the store's Redis when empty
    key_prefix: KeyPrefix = "{dwiberita}:"
    retention: Duration = 7 * 86400  # how long a finished article is kept
    idempotency_retention: Duration = 86400
    max_request_bytes: Number = 1_000_000
    max_document_bytes: Number = 10_000_000  # of a web page or Word document, of which only the text is kept
    max_backlog: Number = 10_000  # unfinished articles; more are refused with 503
    max_wait: Duration = 30  # the longest a request may wait for a change
    models_dir: Folder = ROOT / "models"
    cache_dir: Folder = ROOT / "var" / "packages"
    beam_size: BeamSize = 2
    heartbeat_interval: Duration = 5
    stale_after: Duration = 20  # a running article without a heartbeat for so long is taken over
    max_attempts: Number = 3
    soft_time_limit: Duration = 240  # of one attempt at one article
    hard_time_limit: Duration = 300
    cpu_budget: Duration = 120  # seconds of computing for one attempt
    shutdown_grace: Duration = 30  # for running articles, when a worker is told to quit
    worker_processes: Number = _CORES
    host: Host = "127.0.0.1"
    port: Port = 8000
    trusted_hosts: HostNames = ()  # names by which clients may call the service; any when empty
    service_processes: Number = 1
    service_threads: Number = 32
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "json"

    def __post_init__(self) -> None:
        if self.hard_time_limit <= self.soft_time_limit:
            raise SettingsError(
                f"HARD_TIME_LIMIT ({self.hard_time_limit} s) must exceed SOFT_TIME_LIMIT ({self.soft_time_limit} s)"
            )
        if self.stale_after < 3 * self.heartbeat_interval:
            raise SettingsError(
                f"STALE_AFTER ({self.stale_after} s) must be 3 times HEARTBEAT_INTERVAL ({self.heartbeat_interval} s)"
            )

    @property
    def broker(self) -> str:
        return self.broker_url or self.redis_url

    @property
    def visibility_timeout(self) -> int:
        """Twice the hard limit, so that a message is never delivered again while its task may still run."""
        return 2 * self.hard_time_limit


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from `environment` (default: the process's). Raises SettingsError naming the variable."""
    env = dict(os.environ if environment is None else environment)
    if env.get("REDIS_PORT") and not env.get("REDIS_URL") and not env.get("REDIS_URL_FILE"):
        # scripts/dev_redis.py listens there: one variable moves both.
        try:
            port_number(env["REDIS_PORT"])
        except ValueError as error:
            raise SettingsError(f"REDIS_PORT={env['REDIS_PORT']!r}: {error}") from None
        env["REDIS_URL"] = f"redis://127.0.0.1:{env['REDIS_PORT']}/0"
    found: dict[str, Any] = {}
    for attribute, parse in _PARSERS.items():
        name = attribute.upper()
        text = _read(env, name)
        if text is not None:
            try:
                found[attribute] = parse(text)
            except ValueError as error:
                shown = name if attribute.endswith("_url") else f"{name}={text!r}"  # a URL may hold a password
                raise SettingsError(f"{shown}: {error}") from None
    return Settings(**found)


def of_this_process(status: int = 1) -> Settings:
    """from_environment() for a program that starts: a wrong value ends it, with one line that names it."""
    try:
        return from_environment()
    except SettingsError as error:
        print(f"wrong setting: {error}", file=sys.stderr)
        sys.exit(status)


def _read(env: Mapping[str, str], name: str) -> str | None:
    """The value of `name`, or the content of the file that `name`_FILE names; an empty value counts as not set."""
    direct, path = env.get(name) or None, env.get(f"{name}_FILE") or None
    if direct is not None and path is not None:
        raise SettingsError(f"{name} and {name}_FILE are both set; set one of them")
    if path is None:
        return direct
    try:
        return Path(path).read_text("utf-8").strip() or None
    except OSError as error:
        raise SettingsError(f"{name}_FILE={path!r} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{name}_FILE={path!r} cannot be read: expected UTF-8 text") from None


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    name: hint.__metadata__[0] for name, hint in get_type_hints(Settings, include_extras=True).items()
}
