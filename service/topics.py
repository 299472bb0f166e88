"""/v1/topics: the topics an article may have. Says nothing of the articles that have them."""

from flask import Blueprint, Response

from newsdesk.topics import vocabulary
from service.answers import answer
from service.query import Query, read_query

blueprint = Blueprint("topics", __name__, url_prefix="/v1")


@blueprint.get("/topics")
def topics() -> Response:
    read_query(Query)
    return answer(list(vocabulary().values()))
