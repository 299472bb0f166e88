"""A story as IPTC ninjs 3.1: the translation as the item, the article as its association.

Properties: http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json. Leaves out what is not known.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from newsdesk.article import Language
from newsdesk.result import Entity, Flag
from service.formats.story import Story

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
_MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
_MADE_BY_MODEL = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
_SYSTEM = "Dwiberita"
_CONCEPTS = {"person": "people", "organisation": "organisations", "place": "places", "event": "events"}


def ninjs(story: Story) -> dict[str, Any]:
    """The item as plain JSON values."""
    translation, article = story.translation, story.article
    corrections = [pair.correction.at for pair in translation.segments if pair.correction]
    sources = {name.casefold(): name for name in (story.tags.credit, article.source) if name}
    return _known(
        {
            "uri": f"urn:uuid:{story.id}",
            **_text(story, story.target, translation.headline, translation.body),
            "by": story.byline,
            "version": str(story.version),
            "firstCreated": story.finished_at.isoformat(),
            "versionCreated": max([story.finished_at, *corrections]).isoformat(),
            "edNote": _note(story.provenance, translation.quality.flags),
            "infoSources": [
                *({"name": name, "role": "originator"} for name in reversed(sources.values())),
                {"name": _SYSTEM, "role": "translator", "literal": translation.model.package},
            ],
            "digitalSourceType": {"uri": _MADE_BY_MODEL},
            "associations": [_original(story)],
            "standard": _STANDARD,
        }
    )


def _original(story: Story) -> dict[str, Any]:
    article = story.article
    addresses = [value for value in (article.uri, article.url) if value and _is_uri(value)]
    keywords = [
        {"name": keyword.text, "literal": keyword.text, "rel": "keyword", "relevance": _percent(keyword.score)}
        for keyword in story.tags.keywords
    ]
    item = _text(story, story.source, article.headline, article.body)
    return _known(
        {
            "name": "original",
            "rel": "translatedFrom",
            "uri": addresses[0] if addresses else f"urn:uuid:{uuid5(UUID(story.id), 'original')}",
            **item,
            "by": story.source_byline,
            "subjects": [*item.get("subjects", ()), *keywords],
            "contentCreated": article.published_at and article.published_at.isoformat(),
            "infoSources": [{"name": article.source, "role": "originator"}] if article.source else [],
            "altIds": [
                {"role": role, "value": value}
                for role, value in (("sender", article.uri), ("url", article.url))
                if value
            ],
        }
    )


def _text(story: Story, language: Language, headline: str | None, body: str) -> dict[str, Any]:
    """What both items have: the text and what it is about, named in its own language."""
    dateline = story.tags.dateline
    return _known(
        {
            "type": "text",
            "representationType": "full",
            "pubStatus": "usable",
            "language": str(language),
            "headlines": [{"role": "main", "contentType": "text/plain", "value": headline}] if headline else [],
            "bodies": [
                {
                    "role": "main",
                    "contentType": "text/plain",
                    "charCount": len(body),
                    "wordCount": len(body.split()),
                    "value": body,
                }
            ],
            "located": dateline and dateline.place,
            "subjects": [
                {
                    "uri": _MEDIA_TOPICS + topic.qcode.removeprefix("medtop:"),
                    "literal": topic.qcode,
                    "name": getattr(topic.name, language),
                    "rel": "about",
                    "creator": _SYSTEM,
                    "confidence": _percent(topic.confidence),
                }
                for topic in story.tags.topics
            ],
            **_concepts(story.tags.entities, language),
        }
    )


def _concepts(entities: Iterable[Entity], language: Language) -> Mapping[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {name: [] for name in _CONCEPTS.values()}
    for entity in entities:
        known = {"literal": entity.id} if entity.id else {}
        found[_CONCEPTS[entity.type]].append({"name": getattr(entity.names, language), "rel": "mentions", **known})
    return found


def _note(provenance: str, flags: Iterable[Flag]) -> str:
    doubts = ", ".join(flags)
    return f"{provenance} [{doubts}]" if doubts else provenance


def _percent(share: float) -> int:
    return round(100 * share)


def _is_uri(text: str) -> bool:
    """RFC 3986, section 3: a scheme, at most one fragment, and no character that must be escaped."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    wrong = set(text) & set(' "<>\\^`{|}') or text.count("#") > 1 or re.search("%(?![0-9A-Fa-f]{2})", text)
    return bool(parts.scheme and (parts.netloc or parts.path)) and text.isascii() and not wrong


def _known(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value not in (None, [], "")}
