import random
import socket

# Below the ports that Linux, macOS and Windows give to outgoing connections: one of those may be taken at any moment.
_FIRST, _LAST = 10_000, 32_000


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    while True:
        port = random.randint(_FIRST, _LAST)
        with socket.socket() as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
