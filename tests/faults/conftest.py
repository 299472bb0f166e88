"""Faults injected for real: each test has a Valkey, workers and a service of its own, and looks at them from outside.

`pytest tests/faults --trials 20 -n 6` repeats each fault; `make faults N=20` does that and keeps the numbers.
"""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.integration.desk import Desk
from tests.support import RedisServer, ServiceProcess, WorkerProcess


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--trials", type=int, default=1, help="how often each fault is injected")
    parser.addoption("--faults-json", type=Path, help="where the outcome of every trial is written")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "trial" in metafunc.fixturenames:
        metafunc.parametrize("trial", range(metafunc.config.getoption("--trials")))


class Recovery:
    """Stops the time from the fault until all is well again: a number for the report, never a condition."""

    def __init__(self, record: Callable[[str, object], None]) -> None:
        self._record = record
        self._began = time.monotonic()

    def begin(self) -> None:
        """The fault is injected now, or ends now, where one waits for its end."""
        self._began = time.monotonic()

    def complete(self) -> None:
        self._record("recovery_s", round(time.monotonic() - self._began, 3))


@pytest.fixture(autouse=True)
def trial(request: pytest.FixtureRequest) -> int:
    """The number of the trial. Every test of this folder is repeated by it."""
    number: int = request.param
    return number


@pytest.fixture
def recovery(record_property: Callable[[str, object], None]) -> Recovery:
    return Recovery(record_property)


@pytest.fixture
def valkey(tmp_path: Path) -> Iterator[RedisServer]:
    folder = tmp_path / "valkey"
    folder.mkdir()
    server = RedisServer(folder)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def settings(valkey: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Quick to notice what is lost. Unpacked packages are shared by all tests of a process."""
    cache = tmp_path_factory.getbasetemp() / "packages"
    return replace(Settings(), redis_url=valkey.url, heartbeat_interval=1, stale_after=3, cache_dir=cache)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with connect(settings) as client:
        yield Store(client, settings)


@pytest.fixture
def start_worker(settings: Settings, tmp_path: Path) -> Iterator[Callable[..., WorkerProcess]]:
    """Start a worker (`processes=1`, environment variables by name) and wait until it takes articles."""
    with ExitStack() as workers:

        def start(*, processes: int = 1, **environment: str) -> WorkerProcess:
            return workers.enter_context(WorkerProcess(settings, tmp_path, processes=processes, **environment))

        yield start


@pytest.fixture
def start_service(settings: Settings, tmp_path: Path) -> Iterator[Callable[..., ServiceProcess]]:
    with ExitStack() as services:
        yield lambda **environment: services.enter_context(ServiceProcess(settings, tmp_path, **environment))


@pytest.fixture
def desk(start_service: Callable[..., ServiceProcess]) -> Desk:
    """A client of a running service; articles wait until a test starts a worker."""
    return Desk(start_service().url)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" or (report.when == "setup" and report.failed):
        _OUTCOMES.append(
            {
                "fault": Path(report.nodeid.split("::")[0]).stem.removeprefix("test_"),
                "test": report.nodeid.split("::")[-1].split("[")[0],
                "outcome": report.outcome,
                **dict(report.user_properties),
            }
        )


_OUTCOMES: list[dict[str, object]] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    path = session.config.getoption("--faults-json", default=None)
    if path and "PYTEST_XDIST_WORKER" not in os.environ:
        path.write_text(json.dumps(_OUTCOMES, indent=1), "utf-8")
