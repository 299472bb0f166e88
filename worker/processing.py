"""One attempt at one article: claim it, run the pipeline, keep the outcome. The only place where work meets store."""

import time
from collections.abc import Callable, Sequence

import structlog
from billiard.exceptions import SoftTimeLimitExceeded

from newsdesk import memory
from newsdesk.article import Article, Language
from newsdesk.connection import UNAVAILABLE
from newsdesk.corrections import Remembered
from newsdesk.outcomes import ClaimOutcome
from newsdesk.problem import Problem, ProblemType
from newsdesk.record import Progress
from newsdesk.store import Store
from worker.heartbeat import Heartbeat, Superseded
from worker.manifest import PackageError
from worker.patience import patiently
from worker.pipeline import OnProgress, Pipeline, Unprocessable
from worker.without_model import Recall

log = structlog.get_logger(__name__)
RETRY_WITHOUT_MODELS = 10.0  # seconds


def process(store: Store, load: Callable[[], Pipeline], identifier: str) -> float | None:
    """Bring the article to its final state. Returns None, or the seconds after which to try again.

    Raises one of newsdesk.connection.UNAVAILABLE when Redis stays away too long; the article is then found again by the
    reconciler.
    """
    claim = patiently(lambda: store.claim(identifier))
    match claim.outcome:
        case ClaimOutcome.BUSY:
            return claim.retry_in + 0.5
        case ClaimOutcome.EXHAUSTED:
            log.error("given up: its worker was lost every time", attempts=claim.attempt)
            patiently(lambda: store.fail(identifier, claim.attempt, _worker_lost(claim.attempt)))
            return None
        case ClaimOutcome.FINAL | ClaimOutcome.GONE:
            return None
    assert claim.article is not None
    try:
        pipeline = load()
    except PackageError as error:
        log.error("the models cannot be loaded", error=str(error))
        patiently(lambda: store.release(identifier, claim.attempt))
        return RETRY_WITHOUT_MODELS
    _attempt(store, pipeline, identifier, claim.attempt, claim.article)
    return None


def _attempt(store: Store, pipeline: Pipeline, identifier: str, attempt: int, article: Article) -> None:
    settings, began = store.settings, time.monotonic()
    with Heartbeat(store, identifier, attempt) as heartbeat:
        try:
            result = pipeline.run(article, _within_budget(heartbeat.progress, settings.cpu_budget), _memory(store))
            acronyms = pipeline.acronyms(result.tags)
        except Superseded:
            log.info("stopped: cancelled or taken over", attempt=attempt)
            return
        except Unprocessable as refusal:
            problem = refusal.problem
        except SoftTimeLimitExceeded:
            problem = _too_slow(f"{settings.soft_time_limit} seconds")
        except OverBudgetError:
            problem = _too_slow(f"{settings.cpu_budget} seconds of computing")
        except UNAVAILABLE:
            raise  # no fault of the article's
        except Exception:
            # Whatever goes wrong with one article must end in its record, never in a loop of attempts.
            log.exception("processing failed", attempt=attempt)
            problem = _internal_error()
        else:
            kept = _kept(lambda: store.complete(identifier, attempt, result, acronyms))
            log.info("done" if kept else "superseded", attempt=attempt, seconds=round(time.monotonic() - began, 3))
            return
        _kept(lambda: store.fail(identifier, attempt, problem))
        log.warning("failed", attempt=attempt, problem=problem.type, detail=problem.detail)


def _kept(keep: Callable[[], bool]) -> bool:
    """`keep()`, patiently. The soft time limit, which strikes once, is for the work; this has only the hard one."""
    try:
        return patiently(keep)
    except SoftTimeLimitExceeded:
        return patiently(keep)


def _memory(store: Store) -> Recall:
    """What people corrected, as it is in Redis when the pipeline asks."""

    def recall(language: Language, sentences: Sequence[str]) -> Sequence[Remembered | None]:
        return patiently(lambda: memory.recall(store.client, store.keys, language, sentences))

    return recall


class OverBudgetError(Exception):
    """The article takes more computing than one article may."""


def _within_budget(report: OnProgress, budget: int) -> OnProgress:
    """`report`, which also ends the attempt when this process has computed for more than `budget` seconds."""
    limit = time.process_time() + budget

    def checked(progress: Progress) -> None:
        report(progress)
        if time.process_time() > limit:
            raise OverBudgetError

    return checked


def _worker_lost(attempts: int) -> Problem:
    return Problem(
        type=ProblemType.WORKER_LOST,
        title="The worker was lost",
        status=500,
        detail=f"All {attempts} workers that began this article died before they finished it. Its text is kept.",
    )


def _too_slow(limit: str) -> Problem:
    return Problem(
        type=ProblemType.TIME_LIMIT,
        title="Processing took too long",
        status=500,
        detail=f"The article was not finished within {limit}. Its text is kept; send it in parts.",
    )


def _internal_error() -> Problem:
    return Problem(
        type=ProblemType.PROCESSING_FAILED,
        title="Processing failed",
        status=500,
        detail="An error of the service, not of the article; it is in the worker's log. The text is kept.",
    )
