"""The Flask application, put together. Holds no behaviour of its own."""

from flask import Flask

from newsdesk.settings import Settings
from service import (
    articles,
    batches,
    catalogue,
    corrections,
    docs,
    health,
    lifecycle,
    metrics,
    origin,
    pages,
    problems,
    status,
    topics,
)
from service.desk import Desk


def create_app(settings: Settings) -> Flask:
    """The service for `settings`. Connects to nothing yet: Redis may be down while it starts."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_request_bytes + 1  # as intake.py sets it for what it reads
    app.config["TRUSTED_HOSTS"] = settings.trusted_hosts or None
    app.url_map.merge_slashes = False  # a doubled slash is a wrong address, not a redirect
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["desk"] = Desk.open(settings)
    lifecycle.register(app)
    metrics.register(app)
    problems.register(app)
    origin.register(app)
    for resource in (articles, batches, corrections, catalogue, topics, status, health, docs, pages):
        app.register_blueprint(resource.blueprint)
    return app
