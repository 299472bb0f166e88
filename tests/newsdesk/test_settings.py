import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from newsdesk.queue import celery_app
from newsdesk.settings import ROOT, Settings, SettingsError, from_environment

GIVEN: dict[str, tuple[str, Any]] = {
    "REDIS_URL": ("rediss://desk:secret@redis.example:6380/3", "rediss://desk:secret@redis.example:6380/3"),
    "BROKER_URL": ("amqp://rabbit//", "amqp://rabbit//"),
    "KEY_PREFIX": ("{desk-2}:", "{desk-2}:"),
    "RETENTION": ("12h", 43_200),
    "IDEMPOTENCY_RETENTION": ("90", 90),
    "MAX_REQUEST_BYTES": ("2000000", 2_000_000),
    "MAX_DOCUMENT_BYTES": ("3000000", 3_000_000),
    "MAX_BACKLOG": ("5", 5),
    "MAX_WAIT": ("10s", 10),
    "MODELS_DIR": ("/srv/models", Path("/srv/models")),
    "CACHE_DIR": ("/srv/cache", Path("/srv/cache")),
    "BEAM_SIZE": ("4", 4),
    "HEARTBEAT_INTERVAL": ("2s", 2),
    "STALE_AFTER": ("1m", 60),
    "MAX_ATTEMPTS": ("7", 7),
    "SOFT_TIME_LIMIT": ("15m", 900),
    "HARD_TIME_LIMIT": ("1d", 86_400),
    "CPU_BUDGET": ("1m", 60),
    "SHUTDOWN_GRACE": ("45s", 45),
    "WORKER_PROCESSES": ("77", 77),
    "HOST": ("0.0.0.0", "0.0.0.0"),
    "PORT": ("65535", 65_535),
    "TRUSTED_HOSTS": ("Desk.example.org, .news.EXAMPLE", ("desk.example.org", ".news.example")),
    "SERVICE_PROCESSES": ("2", 2),
    "SERVICE_THREADS": ("8", 8),
    "LOG_LEVEL": ("DEBUG", "DEBUG"),
    "LOG_FORMAT": ("console", "console"),
}
NAMES = [field.name.upper() for field in fields(Settings)]
DURATIONS = ["RETENTION", "IDEMPOTENCY_RETENTION", "MAX_WAIT", "HEARTBEAT_INTERVAL", "STALE_AFTER"]
DURATIONS += ["SOFT_TIME_LIMIT", "HARD_TIME_LIMIT", "CPU_BUDGET", "SHUTDOWN_GRACE"]
NUMBERS = [
    "MAX_REQUEST_BYTES",
    "MAX_DOCUMENT_BYTES",
    "MAX_BACKLOG",
    "BEAM_SIZE",
    "MAX_ATTEMPTS",
    "PORT",
    "SERVICE_PROCESSES",
    "WORKER_PROCESSES",
]
NUMBERS += ["SERVICE_THREADS"]


def test_it_works() -> None:
    assert from_environment({}) == Settings()


def test_environment_of_the_process_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAX_BACKLOG", "17")

    assert from_environment().max_backlog == 17


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="a process has all cores here")
def test_a_worker_has_a_process_for_each_core_that_it_may_use() -> None:
    program = f"""
import os
os.sched_setaffinity(0, {{{min(os.sched_getaffinity(0))}}})
from newsdesk.settings import from_environment
print(from_environment({{}}).worker_processes)
"""
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert Settings().worker_processes == len(os.sched_getaffinity(0))
    assert ended.stdout == "1\n"


def test_every_setting_is_tried_here() -> None:
    assert list(GIVEN) == NAMES


def test_every_setting_comes_from_the_environment() -> None:
    settings = from_environment({name: text for name, (text, _) in GIVEN.items()})

    for name, (_, value) in GIVEN.items():
        assert getattr(settings, name.lower()) == value, name
        assert value != getattr(Settings(), name.lower()), f"{name} is tried with its default"


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_comes_from_a_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(GIVEN[name][0] + "\n", "utf-8")
    environment = {f"{name}_FILE": str(tmp_path / "secret")}
    if name == "SOFT_TIME_LIMIT":
        environment["HARD_TIME_LIMIT"] = "1d"

    assert getattr(from_environment(environment), name.lower()) == GIVEN[name][1]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_value_counts_as_not_set(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n", "utf-8")

    assert from_environment({name: ""}) == Settings()
    assert from_environment({f"{name}_FILE": ""}) == Settings()
    assert from_environment({f"{name}_FILE": str(tmp_path / "empty")}) == Settings()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((name, text) for name in DURATIONS for text in ("0", "-5", "5 s", "1.5h", "7w", "d", "٣", "soon")),
        *((name, text) for name in NUMBERS for text in ("0", "-1", "1.5", "1_000", "٣", "many", "")),
        *((name, "3651d") for name in DURATIONS),
        ("BEAM_SIZE", "33"),
        ("PORT", "65536"),
        ("REDIS_PORT", "none"),
        ("REDIS_PORT", "65536"),
        *(("HOST", text) for text in ("[::1]", "a b", "localhost:8000", "http://desk", "127.0.0.256", "*", "-\n")),
        ("KEY_PREFIX", "dwiberita:"),
        ("KEY_PREFIX", "{}:"),
        ("KEY_PREFIX", "{a}{b}:"),
        ("KEY_PREFIX", "{a*}:"),
        ("KEY_PREFIX", "{a}"),
        ("KEY_PREFIX", "{a}:\n"),
        ("TRUSTED_HOSTS", "localhost:8000"),
        ("TRUSTED_HOSTS", "a,,b"),
        ("TRUSTED_HOSTS", "*"),
        ("LOG_LEVEL", "debug"),
        ("LOG_LEVEL", "TRACE"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_bad_value_is_named_with_what_was_expected(name: str, text: str) -> None:
    if not text:
        text = " "
    with pytest.raises(SettingsError, match=rf"^{name}={re.escape(repr(text))}: expected .+"):
        from_environment({name: text})


@pytest.mark.parametrize(
    "url",
    [
        "127.0.0.1:6379",
        "localhost",
        "http://desk:hunter2@redis.example/0",
        "amqp://desk:hunter2@rabbit",
        "unix:///run/hunter2",
        "redis://redis.example:hunter2/0",
        "redis://redis.example:99999/0",
        "redis://:hunter2@redis.example:0/0",
        "redis://[hunter2/0",
        "redis:/hunter2",
        "redis://redis.example/hunter2",
        "redis://redis.example/1/2",
        "redis://redis.example/-1",
        "redis://redis.example/0?socket_timeout=hunter2",
        "redis://redis.example/0?password=hunter2",
        "redis://:1234#hunter2@redis.example/0",
        "redis://redis.example/0?ssl_cert_reqs=none",
        "rediss://redis.example/0?ssl_cert_reqs=hunter2",
        "rediss://redis.example/0?ssl_ca_certs=",
    ],
)
def test_a_bad_redis_url_is_named_and_its_password_is_not(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^REDIS_URL: expected a URL such as redis://") as raised:
        from_environment({"REDIS_URL": url})

    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "foo://desk:hunter2@rabbit//",
        "amqp:hunter2",
        "amqp://rabbit:hunter2//",
        "amqp://rabbit//?hunter2=1",
        "amqp://desk/hunter2@rabbit//",
        "amqps://rabbit//?ssl_cert_reqs=hunter2",
        "redis://redis.example/hunter2",
    ],
)
def test_a_bad_broker_url_is_named_and_its_password_is_not(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^BROKER_URL: expected a URL such as amqp://") as raised:
        from_environment({"BROKER_URL": url})

    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    ("url", "is_advised"),
    [
        *((f"redis://:hunter2{sign}x@redis.example/0", True) for sign in "/?#"),
        ("redis://:hunter2@x#y@redis.example/0", True),
        ("redis://:hunter2@redis.example/x", False),
        ("redis://redis.example/x", False),
    ],
)
@pytest.mark.parametrize("name", ["REDIS_URL", "BROKER_URL"])
def test_a_password_that_must_be_encoded_is_advised_on(name: str, url: str, is_advised: bool) -> None:
    with pytest.raises(SettingsError, match="expected a URL such as") as raised:
        from_environment({name: url})

    assert ("in a password / is written %2F" in str(raised.value)) is is_advised


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("REDIS_URL", "redis://redis.example"),
        ("REDIS_URL", "redis://:p%2Fw@redis.example:7000/"),
        ("REDIS_URL", "rediss://redis.example/15?ssl_ca_certs=/ca.pem&ssl_cert_reqs=required"),
        ("BROKER_URL", "redis://redis.example/3"),
        ("BROKER_URL", "rediss://redis.example/3?ssl_cert_reqs=CERT_NONE"),
        ("BROKER_URL", "amqp://"),
        ("BROKER_URL", "amqps://desk:secret@rabbit:5671/news"),
    ],
)
def test_urls_that_are_taken(name: str, url: str) -> None:
    settings = from_environment({name: url})

    assert getattr(settings, name.lower()) == url
    with celery_app(settings).connection_for_write() as connection:
        assert connection.transport


@pytest.mark.parametrize("host", ["::1", "::", "10.0.0.7", "localhost", "desk-1.example.org"])
def test_hosts_that_are_taken(host: str) -> None:
    assert from_environment({"HOST": host}).host == host


def test_a_bad_value_in_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "port").write_text("eighty", "utf-8")

    with pytest.raises(SettingsError, match=r"^PORT='eighty': expected"):
        from_environment({"PORT_FILE": str(tmp_path / "port")})


@pytest.mark.parametrize("name", NAMES)
def test_a_value_and_a_file_at_once_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=f"^{name} and {name}_FILE are both set"):
        from_environment({name: GIVEN[name][0], f"{name}_FILE": str(tmp_path / "any")})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "missing"

    with pytest.raises(SettingsError, match=r"^REDIS_URL_FILE='.*missing' cannot be read: No such file"):
        from_environment({"REDIS_URL_FILE": str(missing)})


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^REDIS_URL_FILE='.*' cannot be read: "):
        from_environment({"REDIS_URL_FILE": str(tmp_path)})


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"redis://\xff")

    with pytest.raises(SettingsError, match=r"^REDIS_URL_FILE='.*' cannot be read: expected UTF-8"):
        from_environment({"REDIS_URL_FILE": str(tmp_path / "secret")})


@pytest.mark.parametrize("hard", ["240", "100"])
def test_hard_limit_must_exceed_the_soft_one(hard: str) -> None:
    with pytest.raises(SettingsError, match=rf"HARD_TIME_LIMIT \({hard} s\).*SOFT_TIME_LIMIT \(240 s\)"):
        from_environment({"HARD_TIME_LIMIT": hard})


def test_three_heartbeats_must_fit_before_an_article_is_taken_over() -> None:
    assert from_environment({"HEARTBEAT_INTERVAL": "10", "STALE_AFTER": "30"}).stale_after == 30
    with pytest.raises(SettingsError, match=r"STALE_AFTER \(29 s\).*HEARTBEAT_INTERVAL \(10 s\)"):
        from_environment({"HEARTBEAT_INTERVAL": "10", "STALE_AFTER": "29"})


def test_rules_hold_however_settings_are_made() -> None:
    with pytest.raises(SettingsError):
        Settings(soft_time_limit=500)


def test_broker_is_the_redis_of_the_store_unless_set() -> None:
    assert Settings(redis_url="redis://a").broker == "redis://a"
    assert Settings(redis_url="redis://a", broker_url="amqp://b").broker == "amqp://b"


def test_a_message_stays_invisible_for_two_hard_limits() -> None:
    assert Settings(soft_time_limit=10, hard_time_limit=50).visibility_timeout == 100


def test_the_manual_lists_exactly_the_settings() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text("utf-8")

    assert sorted(re.findall(r"^\| `([A-Z][A-Z_]*)` \|", manual, re.MULTILINE)) == sorted(NAMES)


def test_the_manual_states_the_defaults() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text("utf-8")
    stated = dict(re.findall(r"^\| `([A-Z][A-Z_]*)` \| `([^`]+)` \|", manual, re.MULTILINE))
    folders = {name: str(ROOT / stated[name]) for name in ("MODELS_DIR", "CACHE_DIR")}

    assert from_environment(stated | folders) == Settings()


def test_the_port_of_the_local_redis_moves_both_sides(tmp_path: Path) -> None:
    assert from_environment({"REDIS_PORT": "7001"}).redis_url == "redis://127.0.0.1:7001/0"
    assert from_environment({"REDIS_PORT": "7001", "REDIS_URL": "redis://there/1"}).redis_url == "redis://there/1"
    (tmp_path / "url").write_text("redis://there/2", "utf-8")
    stated = {"REDIS_PORT": "7001", "REDIS_URL_FILE": str(tmp_path / "url")}
    assert from_environment(stated).redis_url == "redis://there/2"
