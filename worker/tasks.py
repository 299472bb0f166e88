"""The Celery task: takes an article's id, and hands it to processing with the models of this process."""

from typing import Any

import structlog

from newsdesk.queue import PROCESS_ARTICLE
from worker import models
from worker.app import app, settings
from worker.processing import process


@app.task(name=PROCESS_ARTICLE, bind=True, max_retries=None)
def process_article(self: Any, identifier: str) -> None:
    """Process one article; come back later when another worker may be at it, or the models cannot be loaded."""
    with structlog.contextvars.bound_contextvars(article_id=identifier):
        wait = process(models.store(settings), lambda: models.load(settings), identifier)
    if wait is not None:
        raise self.retry(countdown=wait)
