"""What comes in: an article in Malay or English, validated. Never changes the text that was sent."""

import hashlib
import json
import re
import unicodedata
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

MAX_BODY_CHARACTERS = 200_000
MAX_BODY_LINES = 10_000
MAX_HEADLINE_CHARACTERS = 500
MAX_GLOSSARY_ENTRIES = 200
MAX_URL_CHARACTERS = 2083
_OPENING_CHARACTERS = 140
INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[+-]\d\d(:?\d\d)?)?", re.ASCII)
"""ISO 8601, extended; only with an offset does it name one moment."""
_HTTP_URL = TypeAdapter(HttpUrl)  # its own values are another spelling of what was sent
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Language(StrEnum):
    """The two languages of the desk, by ISO 639-1 code."""

    MS = "ms"
    EN = "en"

    @property
    def other(self) -> "Language":
        return Language.EN if self is Language.MS else Language.MS


def no_lone_surrogates(value: object) -> object:
    """Half of a UTF-16 pair is no character and cannot be stored; JSON's `\\ud800` makes one."""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            code = ord(value[error.start])
            raise ValueError(f"lone surrogate U+{code:04X} at position {error.start} is not allowed") from None
    return value


def _no_control_characters(text: str) -> str:
    """NUL and the other C0/C1 controls (but tab, line feed, carriage return) never belong to a story."""
    found = _CONTROL.search(text)
    if found:
        raise ValueError(f"control character U+{ord(found[0]):04X} at position {found.start()} is not allowed")
    return text


def _visible(text: str) -> str:
    """A zero width space or a byte order mark is neither white space nor seen."""
    if all(one.isspace() or unicodedata.category(one) == "Cf" for one in text):
        raise ValueError("must contain text, not only white space and invisible characters")
    return text


def _few_lines(text: str) -> str:
    """A body of one-letter lines costs far more than its length tells."""
    lines = len(text.splitlines())
    if lines > MAX_BODY_LINES:
        raise ValueError(f"has {lines} lines; at most {MAX_BODY_LINES} are allowed")
    return text


def _one_line(text: str) -> str:
    if "\n" in text or "\r" in text:
        raise ValueError("must be a single line")
    return text


def _moment(value: object) -> datetime:
    """Read here, as pydantic would take a number, and `20211028` too, for seconds since 1970."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and INSTANT.fullmatch(value):
        with suppress(ValueError):  # a thirteenth month
            return datetime.fromisoformat(value.upper())
    raise ValueError("must be a time such as 2021-10-28T09:30:00+08:00 (ISO 8601)")


def _http_url(text: str) -> str:
    try:
        _HTTP_URL.validate_python(text, strict=True)
    except ValidationError:
        raise ValueError(f"must be an http or https URL of at most {MAX_URL_CHARACTERS} characters") from None
    return text


Characters = BeforeValidator(no_lone_surrogates)
Clean = AfterValidator(_no_control_characters)
OneLine = AfterValidator(_one_line)
NotBlank = AfterValidator(_visible)
Line = Annotated[str, StringConstraints(min_length=1, max_length=200), Clean, OneLine, NotBlank, Characters]
Headline = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_HEADLINE_CHARACTERS), Clean, OneLine, NotBlank, Characters
]
Body = Annotated[
    str,
    StringConstraints(min_length=1, max_length=MAX_BODY_CHARACTERS),
    Clean,
    AfterValidator(_few_lines),
    NotBlank,
    Characters,
]
Url = Annotated[
    str,
    AfterValidator(_http_url),
    Characters,
    Field(json_schema_extra={"format": "iri", "minLength": 1, "maxLength": MAX_URL_CHARACTERS}),
]


class Article(BaseModel):
    """One article as a client sends it. All text is kept to the letter.

    Control characters other than tab, line feed and carriage return are refused. Lengths are in Unicode code points.
    `body` may be a raw wire story that starts with its dateline and ends with its credit; both are recognised later.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    headline: Headline | None = Field(default=None, examples=["PM: Asean can leverage on Russia's expertise"])
    body: Body = Field(
        description="The story; paragraphs are separated by line breaks.",
        examples=["KUALA LUMPUR, Oct 28 (Bernama) -- Asean can help."],
    )
    language: Language | None = Field(default=None, description="Detected when absent.")
    source: Line | None = Field(default=None, description="The publisher.", examples=["Bernama"])
    byline: Line | None = None
    url: Url | None = None
    published_at: Annotated[AwareDatetime, BeforeValidator(_moment)] | None = Field(
        default=None, description="ISO 8601 with an offset."
    )
    uri: Line | None = Field(default=None, description="The sender's own identifier of the article.")
    glossary: dict[Line, Line] = Field(
        default_factory=dict,
        max_length=MAX_GLOSSARY_ENTRIES,
        description="Terms of the source text and what each must become in the translation.",
    )

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the canonical JSON: equal for equal articles, whatever the order of their fields."""
        canonical = json.dumps(self.model_dump(mode="json", exclude_defaults=True), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(canonical.encode("utf-8")).hexdigest()

    @property
    def words(self) -> int:
        """How many words headline and body have, as white space separates them."""
        return len((self.headline or "").split()) + len(self.body.split())


def opening(body: str) -> str:
    """How a body begins: whole words on one line, 140 characters at most, and … where it goes on."""
    line = " ".join(body.split())
    if len(line) <= _OPENING_CHARACTERS:
        return line
    whole_words = line.rfind(" ", 0, _OPENING_CHARACTERS + 1)
    return line[: whole_words if whole_words > 0 else _OPENING_CHARACTERS] + "…"


TextField = Literal["headline", "body"]
