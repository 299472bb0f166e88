"""How a worker takes messages from its broker: a try that fails leaves nothing open, the next one waits a little."""

import time

from celery.worker import state
from celery.worker.consumer import Consumer as CeleryConsumer
from kombu.asynchronous import Hub
from kombu.connection import Connection

_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 4.0  # seconds
_LOOKS_EVERY = 0.1
_SETTLED = 3.0  # what refuses a worker what it needs lets it go sooner


class Consumer(CeleryConsumer):  # type: ignore[misc]
    """Celery's own forgets a connection that it could not set up, and tries at once again.

    Redis that takes no writes lets a worker connect and refuses what comes next: nine connections a second stayed open,
    until the worker could open no more and took nothing though Redis was well again.
    """

    _pause = 0.0  # before the next try
    _connected_at = 0.0
    _well_at = 0.0

    def connect(self) -> Connection:
        self.connection = None  # closed by now; a try that fails is told in a line, a lost connection with a traceback
        self._wait()
        connection: Connection = self.connection_for_read(heartbeat=self.amqheartbeat)
        try:
            if self.hub:
                connection.transport.register_with_event_loop(connection.connection, self.hub)
        except Exception:
            connection.collect()  # type: ignore[no-untyped-call]
            raise
        self._connected_at = time.monotonic()
        self._well_at = self._well_at or self._connected_at
        return connection

    def register_with_event_loop(self, hub: Hub) -> None:
        hub.on_tick.add(self._note_that_it_runs)
        super().register_with_event_loop(hub)

    def out_of_touch(self) -> float:
        """For how many seconds it could take no message, if there was one."""
        return time.monotonic() - self._well_at

    def _wait(self) -> None:
        end = time.monotonic() + self._pause
        self._pause = min(max(2 * self._pause, _FIRST_PAUSE), _LONGEST_PAUSE)
        while time.monotonic() < end:
            state.maybe_shutdown()  # as Celery does while it waits for a broker that is away
            time.sleep(_LOOKS_EVERY)

    def _note_that_it_runs(self) -> None:
        now = time.monotonic()
        if now - self._connected_at > _SETTLED:
            self._pause, self._well_at = 0.0, now
