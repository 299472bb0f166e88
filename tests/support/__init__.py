"""The real things that tests run against: a Valkey server, a Celery worker, the service; all on loopback."""

from tests.support.processes import ServiceProcess, WorkerProcess
from tests.support.redis import RedisServer
from tests.support.work import calls

__all__ = ["RedisServer", "ServiceProcess", "WorkerProcess", "calls"]
