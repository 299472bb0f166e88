"""What comes out: the translation, segment by segment, and the tags. Offsets are Unicode code points, end exclusive."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from newsdesk.article import Language, TextField


def _four_digits(value: float) -> float:
    """More digits would say more than the models know."""
    return round(value, 4)


Probability = Annotated[float, Field(ge=0, le=1), AfterValidator(_four_digits)]


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Span(Value):
    """`article.<field>[start:end]` or `translation.<field>[start:end]`."""

    field: TextField
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class Flag(StrEnum):
    """What an editor should look at in a translated segment."""

    NUMBER_MISMATCH = "number_mismatch"  # a number, date, time, share, measure or amount isn't on both sides
    NAME_MISSING = "name_missing"  # a known name of the source has no counterpart
    NEGATION_MISSING = "negation_missing"  # the source denies something, the translation doesn't: it says the opposite
    UNTRANSLATED = "untranslated"  # the output equals the input, or much of it does
    LENGTH_RATIO = "length_ratio"  # far longer or shorter than translations are
    REPETITION = "repetition"  # words or phrases repeat as the source does not
    TRUNCATED = "truncated"  # the model stopped at its length limit
    PROTECTED_TEXT = "protected_text"  # a URL, handle or other fixed text could only be kept by translating around it
    LOW_CONFIDENCE = "low_confidence"  # the model was unsure, lost a term, or left half a bracket or a piece of a word
    SAME_LANGUAGE = "same_language"  # the source is already in the target language and was left as it is


class Origin(StrEnum):
    """Where a segment's translation comes from."""

    MODEL = "model"
    RULE = "rule"  # no model was used: a byline, dateline, credit, label, stock line, head or result, or it was left
    MEMORY = "memory"  # a person's earlier correction of the same sentence
    HUMAN = "human"  # a person corrected it in this article


class Correction(Value):
    """By whom and when (UTC) a person wrote the segment's text, if they said their name.

    `replaced`: the text before that, in this article; null where the text is remembered from an earlier article.
    """

    by: str | None
    at: AwareDatetime
    replaced: str | None


class SegmentPair(Value):
    """A sentence and its translation. `score`: geometric mean of token probabilities; null where no model was used.

    `correction` is there where `origin` is `memory` or `human`.
    """

    source: Span
    target: Span
    score: Probability | None
    flags: tuple[Flag, ...] = ()
    origin: Origin = Origin.MODEL
    correction: Correction | None = None


class Quality(Value):
    """`score`: the segments' scores averaged by source length; null where no model was used. `flags`: all there are."""

    score: Probability | None
    flags: tuple[Flag, ...] = ()

    @classmethod
    def of(cls, segments: Iterable[SegmentPair]) -> "Quality":
        """The quality of a translation that has these segments."""
        pairs = list(segments)
        scored = [(pair.score, pair.source.end - pair.source.start) for pair in pairs if pair.score is not None]
        length = sum(weight for _, weight in scored)
        return cls(
            score=sum(score * weight for score, weight in scored) / length if length else None,
            flags=tuple(sorted({flag for pair in pairs for flag in pair.flags})),
        )


class ModelUsed(Value):
    package: str
    version: str
    sha256: str


class Translation(Value):
    language: Language
    headline: str | None
    body: str
    segments: tuple[SegmentPair, ...]
    quality: Quality
    model: ModelUsed

    @property
    def texts(self) -> dict[TextField, str]:
        """What the segments' targets lie in."""
        return {"headline": self.headline or "", "body": self.body}


class Names(Value):
    en: str
    ms: str


class Topic(Value):
    """An IPTC Media Topic."""

    qcode: str
    name: Names
    confidence: Probability


class Entity(Value):
    """`name` as it first stands in the article (or its long form); `id` is the gazetteer's, null for unknown names.

    `mentions` are in the article, `translation_mentions` in the translation: those that can be found there.
    """

    type: Literal["person", "organisation", "place", "event"]
    name: str
    names: Names
    id: str | None = None
    title: str | None = None
    mentions: tuple[Span, ...]
    translation_mentions: tuple[Span, ...] = ()


class Keyword(Value):
    """`score` between 0 and 1, higher is more relevant."""

    text: str
    score: Probability


class Dateline(Value):
    """Where and when the story was filed. `date` is ISO 8601 (`2021-10-28`, or `--10-28` where no year is known)."""

    place: str | None
    date: str | None


class Tags(Value):
    """`byline`: the writers that a line of the body names, joined by commas; the sender's own is in the article."""

    topics: tuple[Topic, ...] = ()
    entities: tuple[Entity, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    dateline: Dateline | None = None
    credit: str | None = None
    byline: str | None = None


class Result(Value):
    """All that the worker makes of one article."""

    language: Language
    translation: Translation
    tags: Tags
