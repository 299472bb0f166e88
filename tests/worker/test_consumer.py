"""When a worker counts as in touch with its broker, and how long it waits. With a real broker: tests/faults."""

from typing import Any
from unittest.mock import Mock

import pytest
from celery.worker import state

from worker import consumer as module
from worker.consumer import Consumer


class Clock:
    now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def consumer() -> Any:
    """Connected to nothing; its broker is what a test says."""
    one = Consumer.__new__(Consumer)
    one.hub, one.amqheartbeat, one.connection_for_read = Mock(), None, Mock()
    return one


def run(consumer: Any, clock: Clock, seconds: int) -> None:
    """Its loop, for so long."""
    for _ in range(seconds):
        clock.now += 1
        consumer._note_that_it_runs()


def test_a_worker_whose_loop_runs_is_in_touch(consumer: Any, clock: Clock) -> None:
    consumer.connect()
    run(consumer, clock, 100)
    assert consumer.out_of_touch() == 0


def test_one_whose_connections_last_a_moment_is_not(consumer: Any, clock: Clock) -> None:
    consumer.connect()
    run(consumer, clock, 10)
    for _ in range(20):
        consumer.connect()
        run(consumer, clock, 1)
    assert consumer.out_of_touch() > 60


def test_pauses_grow_until_a_connection_lasts(consumer: Any, clock: Clock) -> None:
    def pause() -> float:
        began = clock.now
        consumer.connect()
        return round(clock.now - began, 1)

    assert [pause() for _ in range(7)] == pytest.approx([0, 0.25, 0.5, 1, 2, 4, 4], abs=0.1)
    run(consumer, clock, 10)
    assert pause() == 0


def test_a_connection_that_cannot_be_set_up_is_closed(consumer: Any, clock: Clock) -> None:
    connection = consumer.connection_for_read.return_value
    connection.transport.register_with_event_loop.side_effect = OSError
    with pytest.raises(OSError):
        consumer.connect()
    connection.collect.assert_called_once_with()


def test_a_stop_ends_the_pause(consumer: Any, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    consumer.connect()
    monkeypatch.setattr(state, "should_stop", 0)
    with pytest.raises(SystemExit):
        consumer.connect()
