"""/v1/status: how the desk fares. Shows a person what /metrics and /readyz tell machines; never scans the records."""

from flask import Blueprint, Response
from pydantic import BaseModel, ConfigDict, Field

from newsdesk import counts, presence
from newsdesk.counts import Counts, Failure, Throughput
from newsdesk.presence import Worker
from service.answers import answer
from service.desk import desk
from service.query import Query, read_query

blueprint = Blueprint("status", __name__, url_prefix="/v1")


class DeskStatus(BaseModel):
    """`workers` are those alive; `failures` the last ten that are kept, newest first."""

    model_config = ConfigDict(frozen=True)

    articles: Counts
    max_backlog: int = Field(description="Queued and running articles together; more are refused.")
    throughput: Throughput
    workers: tuple[Worker, ...]
    failures: tuple[Failure, ...]


@blueprint.get("/status")
def status() -> Response:
    read_query(Query)
    client, keys = desk().store.client, desk().store.keys
    return answer(
        DeskStatus(
            articles=counts.counts(client, keys),
            max_backlog=desk().settings.max_backlog,
            throughput=counts.throughput(client, keys),
            workers=tuple(presence.workers(client, keys)),
            failures=tuple(counts.failures(client, keys)),
        ),
        headers={"Cache-Control": "no-store"},
    )
