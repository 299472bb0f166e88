"""`python -m worker.healthcheck`: exit 0 when a worker of this host takes articles. Asks Redis, never Celery."""

import socket
import sys

from newsdesk import presence
from newsdesk.connection import UNAVAILABLE, connect, memory
from newsdesk.keys import Keys
from newsdesk.settings import from_environment


def main() -> int:
    settings = from_environment()
    host = socket.gethostname()
    try:
        client = connect(settings, timeout=2)
        mine = [one for one in presence.workers(client, Keys(settings.key_prefix)) if one.host == host]
        is_full = not mine and memory(client).is_full
    except UNAVAILABLE as error:
        print(f"redis is unavailable: {error}", file=sys.stderr)
        return 1
    if any(worker.problem is None for worker in mine):
        return 0
    silent = "redis is full, and no worker can say that it is alive" if is_full else f"no worker of {host} is alive"
    print("; ".join(f"{w.name}: {w.problem}" for w in mine) or silent, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
