"""/v1/topics: the topics an article may have. Says nothing of the articles that have them."""

from flask import Blueprint, Response

from newsdesk.topics import vocabulary
from service.answers import answer

blueprint = Blueprint("topics", __name__, url_prefix="/v1")


@blueprint.get("/topics")
def topics() -> Response:
    return answer(list(vocabulary().values()))
