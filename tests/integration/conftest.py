"""The whole desk: Valkey, the service under gunicorn and a Celery worker, once for all tests of this folder."""

from collections.abc import Iterator

import pytest

from newsdesk.settings import Settings
from tests.integration import stack
from tests.integration.desk import Desk, open_desk
from tests.support import RedisServer


@pytest.fixture(scope="session")
def desk(redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    settings = Settings(redis_url=redis_server.url, key_prefix="{desk}:", cache_dir=folder / "packages")
    with open_desk(settings, folder) as desk:
        yield desk


@pytest.fixture(autouse=True)
def _no_log_is_left() -> Iterator[None]:
    yield
    while stack.logs:
        stack.logs.pop().unlink(missing_ok=True)
