"""A finished record as all formats need it: both sides, and what is said of where the translation comes from."""

import re
from dataclasses import dataclass
from datetime import datetime

from newsdesk.article import Article, Language, opening
from newsdesk.record import Record
from newsdesk.result import Origin, Tags, Translation
from service.formats.wording import WORDS

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Story:
    """`source` and `target` are the languages of the article and of its translation."""

    id: str
    version: int
    finished_at: datetime
    source: Language
    article: Article
    translation: Translation
    tags: Tags

    @property
    def target(self) -> Language:
        return self.translation.language

    @property
    def title(self) -> str:
        """The translation's headline, or how the first line of its body begins that has a word.

        None of a byline, dateline or slug alone, which are translated by rule: stories of one writer would be alike.
        """
        body, segments = self.translation.body, self.translation.segments
        told = (pair.target for pair in segments if pair.target.field == "body" and pair.origin is not Origin.RULE)
        start = next((body.rfind("\n", 0, span.start) + 1 for span in told), 0)
        return self.translation.headline or opening(next(filter(_WORD.search, body[start:].splitlines()), body))

    @property
    def byline(self) -> str | None:
        """The translation's: `Oleh Ali dan Abu` for By Ali and Abu."""
        words, others = WORDS[self.source], WORDS[self.target]
        stated = self.source_byline or ""
        opening = re.match(rf"\s*({words.by})(?=\s*:?\s)", stated, re.IGNORECASE)
        if not opening:
            return self.source_byline
        by = others.by.upper() if opening[1].isupper() else others.by.title() if opening[1].istitle() else others.by
        return by + re.sub(rf"(?<=\s){words.and_by}(?=\s)", others.and_by, stated[opening.end() :])

    @property
    def source_byline(self) -> str | None:
        """As the sender states it, else as the body does."""
        return self.article.byline or self.tags.byline

    @property
    def provenance(self) -> str:
        """What made the translation, and how many sentences a person corrected; in the translation's language."""
        words, model = WORDS[self.target], self.translation.model
        sentences = [
            words.made_by.format(language=words.languages[self.source], model=f"{model.package} {model.version}")
        ]
        corrected = sum(pair.origin is Origin.HUMAN for pair in self.translation.segments)
        if corrected:
            sentences.append((words.corrected_one if corrected == 1 else words.corrected).format(number=corrected))
        return " ".join(sentences)


def story(record: Record) -> Story | None:
    """None for a record that has no translation yet, or never will."""
    if record.translation is None or record.tags is None or record.finished_at is None:
        return None
    return Story(
        id=record.id,
        version=record.version,
        finished_at=record.finished_at,
        source=record.language or record.translation.language.other,
        article=record.article,
        translation=record.translation,
        tags=record.tags,
    )
