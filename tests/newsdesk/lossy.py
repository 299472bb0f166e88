"""A proxy that loses a reply of Redis when told to."""

import socket
import socketserver
import threading

from tests.support import RedisServer


class LossyProxy(socketserver.ThreadingTCPServer):
    """Passes bytes to and from a Redis server; `lose_next_reply` closes the connection in place of one reply."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, server: RedisServer) -> None:
        super().__init__(("127.0.0.1", 0), _Relay)
        self.target = ("127.0.0.1", server.port)
        self.lose_next_reply = threading.Event()
        self.url = f"redis://127.0.0.1:{self.server_address[1]}/0"


class _Relay(socketserver.BaseRequestHandler):
    server: LossyProxy

    def handle(self) -> None:
        with socket.create_connection(self.server.target) as upstream:
            threading.Thread(target=self._send, args=(upstream,), daemon=True).start()
            while reply := upstream.recv(65536):
                if self.server.lose_next_reply.is_set():
                    self.server.lose_next_reply.clear()
                    return
                self.request.sendall(reply)

    def _send(self, upstream: socket.socket) -> None:
        try:
            while request := self.request.recv(65536):
                upstream.sendall(request)
            upstream.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other side has hung up
