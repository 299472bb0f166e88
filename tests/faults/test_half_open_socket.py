"""Connections to Redis that fell silent: nobody closed them, no byte passes, and new ones work."""

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import RedisServer, ServiceProcess, WorkerProcess


class HalfOpenProxy(socketserver.ThreadingTCPServer):
    """Passes bytes to and from a Redis server, until `silence` cuts the connections of that moment for ever."""

    daemon_threads = True
    request_queue_size = 100

    def __init__(self, server: RedisServer) -> None:
        super().__init__(("127.0.0.1", 0), _Relay)
        self.target = ("127.0.0.1", server.port)
        self.url = f"redis://127.0.0.1:{self.server_address[1]}/0"
        self.silent = threading.Event()  # of the connections made from now on
        self.ended = threading.Event()

    def silence(self) -> None:
        before, self.silent = self.silent, threading.Event()
        before.set()


class _Relay(socketserver.BaseRequestHandler):
    server: HalfOpenProxy

    def handle(self) -> None:
        silent = self.server.silent
        with socket.create_connection(self.server.target) as upstream:
            back = threading.Thread(target=self._pass, args=(upstream, self.request, silent), daemon=True)
            back.start()
            self._pass(self.request, upstream, silent)
            back.join()

    def _pass(self, source: socket.socket, sink: socket.socket, silent: threading.Event) -> None:
        try:
            while True:
                content = source.recv(65536)
                if silent.is_set():
                    self.server.ended.wait()  # both ends stay open, even where one hangs up
                    return
                if not content:
                    sink.shutdown(socket.SHUT_WR)
                    return
                sink.sendall(content)
        except OSError:
            pass  # the other side has hung up


@pytest.fixture
def proxy(valkey: RedisServer) -> Iterator[HalfOpenProxy]:
    with HalfOpenProxy(valkey) as proxy:
        threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True).start()
        yield proxy
        proxy.ended.set()
        proxy.shutdown()


@pytest.fixture
def settings(settings: Settings, proxy: HalfOpenProxy) -> Settings:
    """Workers and services reach Redis through the proxy."""
    return replace(settings, redis_url=proxy.url)


@pytest.fixture
def store(settings: Settings, valkey: RedisServer) -> Iterator[Store]:
    """Looks at Redis itself."""
    with connect(replace(settings, redis_url=valkey.url)) as client:
        yield Store(client, settings)


def test_worker_and_service_go_on_over_new_connections(
    proxy: HalfOpenProxy, desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    """The one process keeps its work, so that no article needs a second attempt."""
    start_worker()
    identifiers = [desk.post(body=body).json["id"] for body in (LONG, story(0))]
    translating(store, identifiers[0])
    recovery.begin()
    proxy.silence()
    accepted = desk.post(body=story(1))

    assert accepted.status == 202
    assert desk.finished(accepted)["status"] == "done"
    all_done(store, [*identifiers, accepted.json["id"]])
    recovery.complete()


def test_an_article_whose_message_went_down_a_dead_connection_is_done(
    proxy: HalfOpenProxy,
    valkey: RedisServer,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    start_service: Callable[..., ServiceProcess],
    recovery: Recovery,
) -> None:
    """The idle worker waits at the queue over that connection, and Redis hands the message to it at once."""
    start_worker()
    desk = Desk(start_service(REDIS_URL=valkey.url).url)
    all_done(store, [desk.post(body=story(0)).json["id"]])
    recovery.begin()
    proxy.silence()
    accepted = desk.post(body=story(1))

    assert accepted.status == 202
    all_done(store, [accepted.json["id"]])
    recovery.complete()
