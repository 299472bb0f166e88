"""The story of an HTML page: its headline and its paragraphs. Follows no link and runs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.markup import SILENT, Text, told

_NO_STORY = (SILENT - {"head"}).union(  # where no body is marked, lxml takes `<article>` for a part of the head
    "audio button canvas iframe nav noscript object select svg textarea title video".split()
)


@dataclass(frozen=True)
class WebPage:
    headline: str | None
    body: str


def web_page(markup: str) -> WebPage:
    """The headline and the paragraphs as in plain_text(). Raises NestingError.

    The story is the page's only `<article>`, or the only one with an `<h1>`, else all of the page; so it is where a
    headline stands outside of a small article, which is a card or a comment. Navigation and the like are left out. The
    headline is the story's first `<h1>`, else the page's, else its title.
    """
    return told(markup, _Page()).page()


class _Story(Text):
    """Paragraphs, and apart from them the first `<h1>` that is not empty."""

    def __init__(self) -> None:
        super().__init__(_NO_STORY)
        self._headline: list[str] = []
        self._in_headline = False

    @property
    def headline(self) -> str:
        """On one line; '' where there is none."""
        return " ".join("".join(self._headline).split())

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "h1":
            self._in_headline = not self.headline
        if tag == "br" and self._in_headline:
            self._headline.append(" ")
        else:
            super().start(tag, attributes)

    def end(self, tag: str) -> None:
        if tag == "h1":
            self._in_headline = False
        super().end(tag)

    def data(self, text: str) -> None:
        if self._in_headline and not self.is_silent:
            self._headline.append(text)
        else:
            super().data(text)


class _Page:
    """The whole page and each of its outermost articles, read at the same time."""

    def __init__(self) -> None:
        self._whole = _Story()
        self._articles: list[_Story] = []
        self._within = 0  # articles
        self._title: list[str] = []
        self._in_title = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_title = tag == "title" and not self._title and not self._whole.is_silent
        if tag == "article" and not self._whole.is_silent:
            self._within += 1
            if self._within == 1:
                self._articles.append(_Story())
        for story in self._read():
            story.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._in_title = False
        for story in self._read():
            story.end(tag)
        if tag == "article" and not self._whole.is_silent:
            self._within -= 1

    def data(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        for story in self._read():
            story.data(text)

    def page(self) -> WebPage:
        stories = self._articles if len(self._articles) == 1 else [one for one in self._articles if one.headline]
        story = stories[0] if len(stories) == 1 and self._is_most(stories[0]) else self._whole
        headline = story.headline or self._whole.headline or " ".join("".join(self._title).split())
        return WebPage(headline or None, story.text())

    def _is_most(self, article: _Story) -> bool:
        """Whether the article can be what the page is about."""
        least = 0 if article.headline or not self._whole.headline else len(self._whole.text()) / 3
        return len(article.text()) > least

    def _read(self) -> list[_Story]:
        """Those that what comes now belongs to."""
        return [self._whole, self._articles[-1]] if self._within else [self._whole]
