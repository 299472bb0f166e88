"""Gunicorn's settings, from the service's own: `gunicorn -c service/gunicorn_conf.py`. Read in gunicorn's main process.

A client that stops in the middle of a request holds a thread for IDLE_SECONDS at most. One that sends a byte now and
then holds it longer: where clients are not trusted, a reverse proxy that buffers requests belongs in front.
"""

import gc
import os
import shutil
import socket
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any

from newsdesk.logs import standard_library
from newsdesk.settings import of_this_process

IDLE_SECONDS = 10

_settings = of_this_process()

try:  # gunicorn itself would try for seconds, and not name it
    socket.getaddrinfo(_settings.host, _settings.port)
except OSError as error:
    sys.exit(f"wrong setting: HOST={_settings.host!r}: {error.strerror}")

wsgi_app = "service.wsgi:app"
bind = f"[{_settings.host}]:{_settings.port}" if ":" in _settings.host else f"{_settings.host}:{_settings.port}"
worker_class = "service.gunicorn_worker.Worker"
workers = _settings.service_processes
threads = _settings.service_threads
timeout = 30  # of the process's own heartbeat; a request may wait longer
graceful_timeout = _settings.max_wait + 5  # so that waiting clients get their answer
keepalive = 5
limit_request_line = 4094
limit_request_fields = 50
limit_request_field_size = 8190
preload_app = False  # connections and threads belong to one process
control_socket_disable = True
accesslog = None  # the service logs its requests itself
logconfig_dict = standard_library(_settings)
if Path("/dev/shm").is_dir():
    worker_tmp_dir = "/dev/shm"  # a heartbeat file on a slow disk can stall a process

_METRICS = "dwiberita-metrics-"


def _remove_metrics_of_the_dead() -> None:
    """Folders of main processes that were killed: they could not do so themselves."""
    import psutil  # only where there are several processes

    for folder in Path(tempfile.gettempdir()).glob(f"{_METRICS}*"):
        owner = folder.name.removeprefix(_METRICS).partition("-")[0]
        if owner.isdigit() and not psutil.pid_exists(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


_metrics: str | None = None
if workers > 1 and "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
    _remove_metrics_of_the_dead()
    _metrics = os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix=f"{_METRICS}{os.getpid()}-")


def post_worker_init(worker: Any) -> None:
    """Connections inherit the timeouts of the socket that accepts them (on Linux; elsewhere this has no effect)."""
    gc.collect()
    gc.freeze()  # else each full collection looks through all that was loaded and stops all requests for 20 ms or more
    limit = struct.pack("ll", IDLE_SECONDS, 0)
    for listener in worker.sockets:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)
        if hasattr(socket, "TCP_DEFER_ACCEPT"):  # a connection that sends nothing never gets a thread
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, IDLE_SECONDS)


def child_exit(server: Any, worker: Any) -> None:
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client import multiprocess  # when it is imported the variable must stand

        multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(server: Any) -> None:
    if _metrics:
        shutil.rmtree(_metrics, ignore_errors=True)
