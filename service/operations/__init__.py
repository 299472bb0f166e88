"""What the OpenAPI document says of each operation, in plain data. service/openapi.py makes the document of it."""

from typing import Any

from service.operations import articles, batches, corrections, desk
from service.operations.parts import ref

PATHS: dict[str, dict[str, Any]] = {
    "/v1/articles": {"post": articles.CREATE, "get": articles.LIST},
    "/v1/articles/{id}": {
        "parameters": [ref("ArticleId", "parameters")],
        "get": articles.READ,
        "delete": articles.DELETE,
    },
    "/v1/articles/{id}/retry": {"parameters": [ref("ArticleId", "parameters")], "post": articles.RETRY},
    "/v1/articles/{id}/segments/{n}": {
        "parameters": [ref("ArticleId", "parameters"), ref("Segment", "parameters")],
        "patch": corrections.CORRECT,
    },
    "/v1/batches": {"post": batches.CREATE},
    "/v1/batches/{id}": {"parameters": [ref("BatchId", "parameters")], "get": batches.READ},
    "/v1/corrections": {"get": corrections.CORRECTIONS},
    "/v1/corrections/{id}": {"parameters": [ref("CorrectionId", "parameters")], "delete": corrections.FORGET},
    "/v1/languages": {"get": desk.LANGUAGES},
    "/v1/models": {"get": desk.MODELS},
    "/v1/topics": {"get": desk.TOPICS},
    "/v1/status": {"get": desk.STATUS},
    "/healthz": {"get": desk.ALIVE},
    "/readyz": {"get": desk.READY},
    "/metrics": {"get": desk.METRICS},
    "/openapi.json": {"get": desk.OPENAPI},
    "/docs": {"get": desk.DOCS},
}
