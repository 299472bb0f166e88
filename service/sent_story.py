"""A story as it is read out of a web page or a document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SentStory:
    """`headline`: on one line. `body`: paragraphs with an empty line between them; '' where there is none."""

    headline: str | None
    body: str
