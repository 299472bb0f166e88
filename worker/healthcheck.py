"""`python -m worker.healthcheck`: exit 0 when a worker of this host takes articles. Asks Redis, never Celery."""

import socket
import sys

from newsdesk import presence
from newsdesk.connection import UNAVAILABLE, condition, connect
from newsdesk.keys import Keys
from newsdesk.settings import of_this_process


def main() -> int:
    settings = of_this_process()
    host = socket.gethostname()
    try:
        client = connect(settings, timeout=2)
        mine = [one for one in presence.workers(client, Keys(settings.key_prefix)) if one.host == host]
        no_writes = condition(client).no_writes
    except UNAVAILABLE as error:
        print(f"redis is unavailable: {error}", file=sys.stderr)
        return 1
    if no_writes is None and any(worker.problem is None for worker in mine):
        return 0
    problems = [f"{worker.name}: {worker.problem}" for worker in mine if worker.problem]
    print(no_writes or "; ".join(problems) or f"no worker of {host} is alive", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
