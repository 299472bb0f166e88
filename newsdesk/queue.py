"""The queue between service and worker: task names, broker settings, sending. A message is an article's id."""

from typing import Any

from celery import Celery
from kombu.exceptions import ChannelError, OperationalError

from newsdesk.settings import Settings

PROCESS_ARTICLE = "newsdesk.process_article"
QUEUE = "news.default"  # a second one would break what the reconciler knows of the order
FIRST, USUAL = 0, 3  # priorities, which the broker keeps if it is Redis; RabbitMQ has the order of arrival alone


def celery_app(settings: Settings) -> Celery:
    """The Celery app of both sides, so that they cannot differ on the broker. No result backend: the record is it."""
    app = Celery("dwiberita", broker=settings.broker, set_as_current=False)
    app.conf.update(
        task_ignore_result=True,
        task_serializer="json",
        accept_content=["json"],
        task_queues={QUEUE: {"routing_key": QUEUE}},
        task_default_queue=QUEUE,
        task_routes={PROCESS_ARTICLE: {"queue": QUEUE}},
        task_publish_retry_policy={"max_retries": 1, "interval_start": 0.1},
        broker_connection_timeout=3,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options=_transport_options(settings),
    )
    return app


def _transport_options(settings: Settings) -> dict[str, object]:
    if not settings.broker.startswith("redis"):
        return {"confirm_publish": True}
    return {
        "visibility_timeout": settings.visibility_timeout,
        # A dead worker's messages are looked for every 10 s, not every 100 s as by default.
        "unacked_restore_interval": 10,
        "unacked_restore_throttle": 1,
        "global_keyprefix": settings.key_prefix,
        # Neither a request nor a worker's event loop may hang on a dead connection: it blocks that long for each one.
        "socket_timeout": 5,
        "socket_connect_timeout": 5,
        "socket_keepalive": True,
        "health_check_interval": 10,
        "retry_on_timeout": True,
    }


def send(app: Celery, identifier: str, priority: int = USUAL) -> None:
    """Ask for an article to be processed. Sending twice is harmless: the record decides.

    FIRST is for one that a worker had begun: it goes before all that wait.
    Raises kombu.exceptions.OperationalError when the broker does not take the message.
    """
    app.send_task(PROCESS_ARTICLE, args=(identifier,), queue=QUEUE, priority=priority)


def length(app: Celery) -> int:
    """How many messages wait in the queue. Raises kombu.exceptions.OperationalError when the broker is away."""
    with app.connection_for_write() as connection:
        # Left to itself, kombu tries for many seconds, and the worker that asks says nothing meanwhile.
        connection.ensure_connection(max_retries=1, interval_start=0.1)
        # On Redis, kombu looks for a queue without the key prefix and would never find it.
        passive = connection.transport.driver_type != "redis"
        try:
            channel: Any = connection.default_channel
            return int(channel.queue_declare(queue=QUEUE, passive=passive).message_count)
        except ChannelError:  # nothing was ever sent to it
            return 0
        except connection.recoverable_connection_errors as error:
            raise OperationalError(str(error)) from error
