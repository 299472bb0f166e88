import base64
import json
import shlex
from typing import Any, cast

import pytest
from celery import Celery
from kombu.connection import Connection
from kombu.exceptions import OperationalError

from newsdesk.connection import connect
from newsdesk.queue import FIRST, PROCESS_ARTICLE, QUEUE, USUAL, celery_app, length, send
from newsdesk.settings import Settings
from tests.newsdesk.inspection import raised, taken
from tests.support import RedisServer
from tests.support.processes import procfile_command

IDENTIFIER = "2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10"


@pytest.fixture
def app(settings: Settings) -> Celery:
    return celery_app(settings)


def _messages(settings: Settings, queue: str) -> list[dict[str, Any]]:
    with connect(settings) as client:
        return [json.loads(message) for message in client.lrange(f"{settings.key_prefix}{queue}\x06\x16{USUAL}", 0, -1)]


def test_a_message_is_the_id_and_nothing_else(app: Celery, settings: Settings) -> None:
    send(app, IDENTIFIER)

    (message,) = _messages(settings, QUEUE)
    arguments, keywords, _ = json.loads(base64.b64decode(message["body"]))
    assert (arguments, keywords) == ([IDENTIFIER], {})
    assert message["headers"]["task"] == PROCESS_ARTICLE
    assert message["content-type"] == "application/json"


def test_what_had_its_turn_goes_first(app: Celery, settings: Settings) -> None:
    for identifier, priority in (("one", USUAL), ("two", USUAL), ("three", FIRST)):
        send(app, identifier, priority)

    assert taken(app) == ["three", "one", "two"]


def test_every_key_of_the_broker_is_under_the_prefix(private_redis: RedisServer) -> None:
    settings = Settings(redis_url=private_redis.url, key_prefix="{desk-2}:")
    send(celery_app(settings), IDENTIFIER)

    with connect(settings) as client:
        names = client.keys("*")
    assert "{desk-2}:news.default\x06\x163" in names
    assert [name for name in names if not name.startswith("{desk-2}:")] == []


def test_an_article_is_delivered_again_only_after_its_task_must_have_ended(app: Celery, settings: Settings) -> None:
    with app.connection_for_read() as connection:
        channel = cast(Any, connection.default_channel)

        assert channel.visibility_timeout == 2 * settings.hard_time_limit
        assert (channel.unacked_restore_interval, channel.unacked_restore_throttle) == (10, 1)


def test_a_worker_takes_from_the_queue_that_is_sent_to() -> None:
    assert shlex.split(procfile_command("worker")[-1])[-2:] == ["--queues", QUEUE]


def test_length_counts_what_waits(app: Celery) -> None:
    assert length(app) == 0
    send(app, IDENTIFIER)
    send(app, IDENTIFIER)

    assert length(app) == 2


def test_a_stopped_broker_takes_no_message(private_redis: RedisServer) -> None:
    app = celery_app(Settings(redis_url=private_redis.url))
    private_redis.stop()

    assert isinstance(raised(lambda: send(app, IDENTIFIER)), OperationalError)


@pytest.mark.slow
def test_length_of_a_stopped_broker_is_an_error(private_redis: RedisServer) -> None:
    app = celery_app(Settings(redis_url=private_redis.url))
    private_redis.stop()

    assert isinstance(raised(lambda: length(app)), OperationalError)


def test_length_of_a_broker_that_stops_while_it_is_asked_is_an_error(
    private_redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ensure_connection_and_lose_it(connection: Connection, **options: Any) -> None:
        connect_at_first(connection, **options)
        private_redis.kill()

    connect_at_first: Any = Connection.ensure_connection
    monkeypatch.setattr(Connection, "ensure_connection", ensure_connection_and_lose_it)

    assert isinstance(raised(lambda: length(celery_app(Settings(redis_url=private_redis.url)))), OperationalError)


def test_a_broker_that_stops_between_two_messages(private_redis: RedisServer) -> None:
    app = celery_app(Settings(redis_url=private_redis.url))
    send(app, IDENTIFIER)
    private_redis.kill()
    assert isinstance(raised(lambda: send(app, IDENTIFIER)), OperationalError)
    private_redis.start()

    send(app, IDENTIFIER)

    assert length(app) >= 1


def test_a_full_broker_takes_no_message(private_redis: RedisServer) -> None:
    settings = Settings(redis_url=private_redis.url)
    app = celery_app(settings)
    send(app, IDENTIFIER)
    with connect(settings) as client:
        client.config_set("maxmemory", 1)

    assert isinstance(raised(lambda: send(app, IDENTIFIER)), OperationalError)
    assert length(app) == 1


def test_rabbitmq_gets_no_options_of_redis() -> None:
    app = celery_app(Settings(broker_url="amqp://desk@rabbit:5672//"))

    assert app.conf.broker_transport_options == {"confirm_publish": True}
    assert app.conf.broker_url == "amqp://desk@rabbit:5672//"
