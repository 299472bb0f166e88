"""What is installed, how the desk fares, and the documents themselves, in the OpenAPI document."""

from newsdesk.topics import KnownTopic, vocabulary
from service import examples
from service.catalogue import OfferedLanguage, OfferedPackage, OfferedTagger
from service.health import Check, Readiness
from service.operations.parts import HTML, PROBLEM, TEXT, list_of, operation, problems, ref, response
from service.status import DeskStatus

LANGUAGES = operation(
    "listLanguages",
    "Catalogue",
    "Languages",
    "Source languages, and what the workers alive translate them into.",
    {
        "200": response(
            "Both languages.",
            list_of(OfferedLanguage),
            [{"code": "ms", "name": {"en": "Malay", "ms": "Melayu"}, "translates_to": ["en"], "ready": True}],
        ),
        **problems(422, 503),
    },
)

MODELS = operation(
    "listModels",
    "Catalogue",
    "Models in use",
    "Every translation package and tagging model that a worker alive has loaded, with its checksum and scores.",
    {
        "200": response(
            "The models, by name; `kind` tells them apart.",
            {"type": "array", "items": {"oneOf": [ref(OfferedPackage.__name__), ref(OfferedTagger.__name__)]}},
            [
                OfferedTagger(**dict(examples.TAGGER), workers=("celery@desk-1",)),
                OfferedPackage(**dict(examples.PACKAGE), workers=("celery@desk-1",)),
            ],
        ),
        **problems(422, 503),
    },
)

TOPICS = operation(
    "listTopics",
    "Catalogue",
    "Topics",
    "The topics an article may have: IPTC Media Topics of the first and second level, in both languages.",
    {
        "200": response(
            "Each topic of the first level, followed by its own of the second.",
            list_of(KnownTopic),
            list(vocabulary().values())[:2],
        ),
        **problems(422),
    },
)

STATUS = operation(
    "deskStatus",
    "Health",
    "How the desk fares",
    "Articles by state, what was finished in the last minutes, the workers alive and the last failures.",
    {
        "200": response("As it is now.", ref(DeskStatus.__name__), examples.STATUS, "Cache-Control"),
        **problems(422, 503),
    },
)

ALIVE = operation(
    "isAlive",
    "Health",
    "Is the process alive",
    "Looks at nothing but the process itself.",
    {
        "200": response(
            "It is.",
            {"type": "object", "properties": {"status": {"const": "alive"}}, "required": ["status"]},
            {"status": "alive"},
            "Cache-Control",
        ),
        **problems(),
    },
)

_CHECK = Check(name="redis", ok=True, detail="Redis answers.")
READY = operation(
    "isReady",
    "Health",
    "Can articles be processed",
    "Whether Redis answers and at least one worker takes articles.",
    {
        "200": response(
            "They can.", ref(Readiness.__name__), Readiness(status="ready", checks=(_CHECK,)), "Cache-Control"
        ),
        "503": response(
            "They cannot; `detail` says why.",
            {**ref("Problem"), "properties": {"checks": list_of(Check)}, "required": ["checks"]},
            None,
            "Retry-After",
            "Cache-Control",
            media=PROBLEM,
        ),
        **problems(),
    },
)

METRICS = operation(
    "metrics",
    "Health",
    "Prometheus metrics",
    "Requests by route and status, their duration, the backlog, and articles by state.",
    {"200": response("In Prometheus's text format.", {"type": "string"}, media=TEXT), **problems()},
)

OPENAPI = operation(
    "openapi",
    "Documentation",
    "This document",
    "OpenAPI 3.1.",
    {"200": response("The document.", {"type": "object"}), **problems()},
)
DOCS = operation(
    "docs",
    "Documentation",
    "This document as a page",
    "Works without scripts and without the network.",
    {"200": response("The page.", {"type": "string"}, None, "Cache-Control", "Vary", media=HTML), **problems()},
)
