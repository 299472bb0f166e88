"""Typed settings from the environment, read once at start. A wrong value stops the process and is named.

Every setting `NAME` may also come from a file named by `NAME_FILE` (Docker and Kubernetes secrets);
docs/operations.md lists them all.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

ROOT = Path(__file__).resolve().parent.parent
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_LONGEST = 3650 * 86400  # seconds
_WIDEST_BEAM = 32
_CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1  # for this process
_HOST_NAME = r"[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*"


class SettingsError(ValueError):
    """A setting has no usable value."""


@dataclass(frozen=True)
class Settings:
    """All durations are seconds, all sizes bytes."""

    redis_url: str = field(default="redis://127.0.0.1:6380/0", repr=False)  # may hold a password
    broker_url: str = field(default="", repr=False)  # the store's Redis when empty
    key_prefix: str = "{dwiberita}:"
    retention: int = 7 * 86400  # how long a finished article is kept
    idempotency_retention: int = 86400
    max_request_bytes: int = 1_000_000
    max_document_bytes: int = 10_000_000  # of a web page or Word document, of which only the text is kept
    max_backlog: int = 10_000  # unfinished articles; more are refused with 503
    max_wait: int = 30  # the longest a request may wait for a change
    models_dir: Path = ROOT / "models"
    cache_dir: Path = ROOT / "var" / "packages"
    beam_size: int = 2
    heartbeat_interval: int = 5
    stale_after: int = 20  # a running article without a heartbeat for so long is taken over
    max_attempts: int = 3
    soft_time_limit: int = 240  # of one attempt at one article
    hard_time_limit: int = 300
    cpu_budget: int = 120  # seconds of computing for one attempt
    shutdown_grace: int = 30  # for running articles, when a worker is told to quit
    worker_processes: int = _CORES
    host: str = "127.0.0.1"
    port: int = 8000
    trusted_hosts: tuple[str, ...] = ()  # names by which clients may call the service; any when empty
    service_processes: int = 1
    service_threads: int = 32
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["json", "console"] = "json"

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
            _port(env["REDIS_PORT"])
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


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise ValueError("expected a whole number above 0")
    return int(text)


def _duration(text: str) -> int:
    match = re.fullmatch(r"([1-9][0-9]*)([smhd]?)", text)
    if not match:
        raise ValueError("expected a duration such as 90, 90s, 15m, 12h or 7d")
    seconds = int(match[1]) * _UNITS[match[2] or "s"]
    if seconds > _LONGEST:
        raise ValueError("expected at most 3650d")
    return seconds


def _beam(text: str) -> int:
    size = _positive(text)
    if size > _WIDEST_BEAM:
        raise ValueError(f"expected at most {_WIDEST_BEAM}")
    return size


def _port(text: str) -> int:
    port = _positive(text)
    if port > 65535:
        raise ValueError("expected a port between 1 and 65535")
    return port


def _host(text: str) -> str:
    try:
        ip_address(text)
    except ValueError:
        if not re.fullmatch(_HOST_NAME, text) or re.fullmatch("[0-9.]+", text):
            raise ValueError("expected an address or a host name such as 127.0.0.1, ::1 or localhost") from None
    return text


def _redis_url(text: str) -> str:
    if not _is_url(text, "redis", "rediss", verify="none|optional|required"):
        raise ValueError(f"expected a URL such as redis://host:6379/0 or rediss://host:6379/0{_advice(text)}")
    return text


def _broker_url(text: str) -> str:
    verify = "none|optional|required|CERT_NONE|CERT_OPTIONAL|CERT_REQUIRED"
    if not _is_url(text, "amqp", "amqps", "redis", "rediss", verify=verify):
        expected = "expected a URL such as amqp://host:5672// (also amqps) or redis://host:6379/0 (also rediss)"
        raise ValueError(expected + _advice(text))
    return text


def _advice(text: str) -> str:
    """Where a password seems to have ended the host's part of a URL that is none."""
    is_cut = re.match("[a-z]{1,9}://[^/?#]*[/?#].*@", text)
    return "; in a password / is written %2F, ? %3F and # %23" if is_cut else ""


def _is_url(text: str, *schemes: str, verify: str) -> bool:
    """Whether the libraries will take it, whose own errors come late. Tells no more: it may hold a password."""
    try:
        url = urlsplit(text)
        bad_port = url.port == 0
    except ValueError:
        return False
    if (
        bad_port
        or url.fragment
        or "@" in url.path
        or url.scheme not in schemes
        or not text.startswith(f"{url.scheme}://")
    ):
        return False
    if url.scheme in ("redis", "rediss") and not re.fullmatch("/?|/[0-9]{1,5}", url.path):
        return False
    options = {"ssl_(ca_certs|certfile|keyfile)": ".+", "ssl_check_hostname": "true|false", "ssl_cert_reqs": verify}
    return all(
        url.scheme in ("rediss", "amqps")
        and any(re.fullmatch(option, name) and re.fullmatch(values, value) for option, values in options.items())
        for name, value in parse_qsl(url.query, keep_blank_values=True)
    )


def _key_prefix(text: str) -> str:
    if not re.fullmatch(r"\{[A-Za-z0-9_.-]+\}:", text):
        raise ValueError("expected a hash tag and a colon such as {dwiberita}: (all keys share one Redis Cluster slot)")
    return text


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in text.split(","))
    if not all(re.fullmatch(rf"\.?{_HOST_NAME}", name) for name in names):
        raise ValueError("expected host names without ports, separated by commas, such as desk.example.org,localhost")
    return names


def _choice(*allowed: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}")
        return text

    return parse


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "redis_url": _redis_url,
    "broker_url": _broker_url,
    "key_prefix": _key_prefix,
    "retention": _duration,
    "idempotency_retention": _duration,
    "max_request_bytes": _positive,
    "max_document_bytes": _positive,
    "max_backlog": _positive,
    "max_wait": _duration,
    "models_dir": Path,
    "cache_dir": Path,
    "beam_size": _beam,
    "heartbeat_interval": _duration,
    "stale_after": _duration,
    "max_attempts": _positive,
    "soft_time_limit": _duration,
    "hard_time_limit": _duration,
    "cpu_budget": _duration,
    "shutdown_grace": _duration,
    "worker_processes": _positive,
    "host": _host,
    "port": _port,
    "trusted_hosts": _names,
    "service_processes": _positive,
    "service_threads": _positive,
    "log_level": _choice("DEBUG", "INFO", "WARNING", "ERROR"),
    "log_format": _choice("json", "console"),
}
