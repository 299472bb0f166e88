"""The Celery app of the worker: `celery -A worker.app worker`. Holds settings and life-cycle hooks, no work of its own.

The main process loads no engine: a CTranslate2 translator made before the fork hangs its children.
"""

import gc
from typing import Any

from celery import signals

from newsdesk import logs
from newsdesk.queue import celery_app
from newsdesk.settings import of_this_process
from worker import allocator, models, soft_shutdown
from worker.announcer import Announcer
from worker.consumer import Consumer

settings = of_this_process()
announcer: Announcer | None = None  # in the main process
app = celery_app(settings)
app.Worker = app.subclass_with_self(soft_shutdown.Worker)
app.conf.update(
    imports=("worker.tasks",),
    # A message is acknowledged only when its article is finished; a lost worker's comes back. Attempts are counted in
    # the record, so that an article that kills its workers does not do so forever.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_concurrency=settings.worker_processes,
    worker_prefetch_multiplier=1,
    task_soft_time_limit=settings.soft_time_limit,
    task_time_limit=settings.hard_time_limit,
    worker_soft_shutdown_timeout=float(settings.shutdown_grace),
    worker_enable_soft_shutdown_on_idle=False,
    worker_cancel_long_running_tasks_on_connection_loss=False,
    # Redis that is full or cannot write to its disk refuses what the consumer notes of a message it has fetched. That
    # must not end the worker: it connects again until there is room.
    broker_channel_error_retry=True,
    worker_consumer="worker.consumer:Consumer",
    worker_proc_alive_timeout=60.0,
    worker_enable_remote_control=False,
    worker_hijack_root_logger=False,
    worker_redirect_stdouts=False,
)


@signals.setup_logging.connect
def _set_up_logging(**_: Any) -> None:
    logs.configure(settings)


@signals.celeryd_after_setup.connect
def _check(sender: str, instance: Any, **_: Any) -> None:
    """Before any article is taken: say that this worker is there, and wait until Redis and its models are sound."""
    global announcer
    announcer = Announcer(settings, name=sender, processes=instance.concurrency)
    announcer.start()
    announcer.use(*models.wait_until_sound(settings, announcer.refuse))
    gc.collect()
    allocator.give_back()
    gc.freeze()  # else each process's first collection writes to all that it shares with this one, and so copies it


@signals.worker_ready.connect
def _be_ready(sender: Consumer, **_: Any) -> None:
    if announcer is not None:
        announcer.ready(sender.out_of_touch)


@signals.worker_process_init.connect
def _load_models(**_: Any) -> None:
    models.load(settings)


@signals.worker_shutting_down.connect
def _leave(**_: Any) -> None:
    if announcer is not None:
        announcer.stop()
