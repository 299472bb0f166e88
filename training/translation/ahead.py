"""Makes batches in a process of its own, so that a GPU never waits for text."""

from __future__ import annotations

import multiprocessing
import queue
import signal
from collections.abc import Iterator
from multiprocessing.queues import Queue

from training.translation.batches import Batch

DEPTH = 64
"""Batches that wait to be used."""
PATIENCE_SECONDS = 5.0


def ahead(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The same batches in the same order. Raises RuntimeError if the process that makes them has ended."""
    context = multiprocessing.get_context("fork")  # the iterator goes over as it is
    ready: Queue[Batch] = context.Queue(DEPTH)
    maker = context.Process(target=_fill, args=(ready, batches), daemon=True)
    maker.start()
    return _take(ready, maker)


def _fill(ready: Queue[Batch], batches: Iterator[Batch]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the run's own handling would keep this process alive
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for batch in batches:
        ready.put(batch)


def _take(ready: Queue[Batch], maker: multiprocessing.context.ForkProcess) -> Iterator[Batch]:
    while True:
        try:
            yield ready.get(timeout=PATIENCE_SECONDS)
        except queue.Empty:
            if not maker.is_alive():
                raise RuntimeError("expected batches, but their process has ended; its error is above") from None
