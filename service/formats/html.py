"""A story as one HTML document, both sides next to each other. Needs no network, runs no script, escapes all text."""

import base64
import hashlib
import unicodedata
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from service.formats.paragraphs import side_by_side
from service.formats.story import Story
from service.formats.wording import WORDS

_TEMPLATES = Path(__file__).parents[1] / "templates"
_STYLE = (_TEMPLATES / "side_by_side.css").read_text("utf-8")
_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode("utf-8")).digest()).decode("ascii")
_FOR_FILES = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"
_environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def _direction(text: str) -> Markup:
    """For what is written from right to left alone: a line in Malay may begin with a word in Arabic."""
    directions = {unicodedata.bidirectional(character) for character in text}
    return Markup(' dir="rtl"') if directions & {"R", "AL"} and "L" not in directions else Markup()


_environment.filters["direction"] = _direction
POLICY = f"{_FOR_FILES}; frame-ancestors 'none'"
"""The Content-Security-Policy to send with it. The document holds it too, for when it is opened from a disk."""


def html(story: Story) -> bytes:
    """UTF-8."""
    return (
        _environment.get_template("side_by_side.html")
        .render(
            story=story,
            rows=side_by_side(story),
            names=[entity.names.model_dump() for entity in story.tags.entities],
            topics=[topic.name.model_dump() for topic in story.tags.topics],
            words=WORDS[story.target],
            style=Markup(_STYLE),
            policy=_FOR_FILES,
        )
        .encode("utf-8")
    )
