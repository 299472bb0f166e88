"""The real things that tests run against: a Valkey server, a Celery worker, the service; all on loopback."""

from tests.support.processes import ServiceProcess, WorkerProcess
from tests.support.redis import RedisServer

__all__ = ["RedisServer", "ServiceProcess", "WorkerProcess"]
