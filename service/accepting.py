"""Taking an article in, sent by itself or in a batch: kept in Redis first, and then put on the queue."""

import structlog
from kombu.exceptions import OperationalError

from newsdesk.article import Article
from newsdesk.outcomes import CreateOutcome
from newsdesk.problem import Problem, ProblemType
from newsdesk.queue import send
from service.desk import desk
from service.problems import ProblemError

log = structlog.get_logger(__name__)


def accept(article: Article, idempotency_key: str | None = None) -> tuple[CreateOutcome, str]:
    """Keep the article and queue it, or find the one it repeats. Returns outcome and id.

    Raises a 503 problem when the backlog is full.
    """
    outcome, identifier = desk().store.create(article, idempotency_key)
    if outcome is CreateOutcome.BACKLOG_FULL:
        raise backlog_full()
    if outcome is CreateOutcome.CREATED:
        enqueue(identifier)
    return outcome, identifier


def enqueue(identifier: str) -> None:
    try:
        send(desk().broker, identifier)
    except OperationalError as error:
        log.warning(
            "broker did not take the message; the worker's reconciler will send it",
            article_id=identifier,
            error=str(error),
        )


def backlog_full() -> ProblemError:
    limit = desk().settings.max_backlog
    problem = Problem(
        type=ProblemType.BACKLOG_FULL,
        title="Too many articles are waiting",
        status=503,
        detail=f"{limit} articles are unfinished, and no more are taken. Nothing was kept; send it again later.",
    )
    return ProblemError(problem, {"Retry-After": "30"})
