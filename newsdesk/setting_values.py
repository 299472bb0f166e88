"""How settings are written in the environment: a type for each kind of value, annotated with its parser.

A parser raises ValueError, which says what was expected.
"""

import re
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, get_args
from urllib.parse import parse_qsl, urlsplit

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_LONGEST = 3650 * 86400  # seconds
_WIDEST_BEAM = 32
_HOST_NAME = r"[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*"


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


def port_number(text: str) -> int:
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


def _host_names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in text.split(","))
    if not all(re.fullmatch(rf"\.?{_HOST_NAME}", name) for name in names):
        raise ValueError("expected host names without ports, separated by commas, such as desk.example.org,localhost")
    return names


def _one_of(allowed: Sequence[str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}")
        return text

    return parse


_LEVELS = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
_FORMATS = Literal["json", "console"]
Number = Annotated[int, _positive]
Duration = Annotated[int, _duration]
BeamSize = Annotated[int, _beam]
Port = Annotated[int, port_number]
Host = Annotated[str, _host]
HostNames = Annotated[tuple[str, ...], _host_names]
RedisUrl = Annotated[str, _redis_url]
BrokerUrl = Annotated[str, _broker_url]
KeyPrefix = Annotated[str, _key_prefix]
Folder = Annotated[Path, Path]
LogLevel = Annotated[_LEVELS, _one_of(get_args(_LEVELS))]
LogFormat = Annotated[_FORMATS, _one_of(get_args(_FORMATS))]
