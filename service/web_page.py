"""The story of an HTML page: its headline and its paragraphs. Follows no link and runs nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.markup import SILENT, Paragraph, Text, told
from service.sent_story import SentStory

_NO_STORY = (SILENT - {"head"}).union(  # where no body is marked, lxml takes `<article>` for a part of the head
    "aside audio button canvas footer iframe nav noscript object select svg textarea title video".split()
)


def web_page(markup: str) -> SentStory:
    """The headline and the paragraphs as in plain_text(). Raises MarkupError.

    The story is the page's only `<article>`, or the only one with an `<h1>`, else its `<main>`, else all of the page;
    the last also where a headline stands outside of `<main>`, or of an article that has less than a third of what is
    told on the page, links apart, which is a card or a comment.
    Navigation and the like are left out. The headline is an `<h1>` of the story, else of the page, else the title.
    """
    return told(markup, _Page()).page()


@dataclass(frozen=True)
class _Heading:
    """An `<h1>` that is not empty, on one line."""

    text: str
    paragraphs: Sequence[Paragraph]


class _Story(Text):
    """Paragraphs, of which some are an `<h1>`."""

    def __init__(self) -> None:
        super().__init__(_NO_STORY)
        self.told = 0  # characters that are no links'
        self._links = 0  # that are open
        self.headings: list[_Heading] = []
        self._heading_at: int | None = None  # its first paragraph, as long as it is open

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        self._links += tag == "a"
        if tag == "h1" and self._heading_at is None and not self.is_silent:
            self._heading_at = len(self._paragraphs) - 1

    def end(self, tag: str) -> None:
        super().end(tag)
        self._links -= tag == "a"
        if tag == "h1" and self._heading_at is not None and not self.is_silent:
            paragraphs = self._paragraphs[self._heading_at : -1]
            text = _one_line(" ".join(one.text for one in paragraphs))
            if text:
                self.headings.append(_Heading(text, paragraphs))
            self._heading_at = None

    def data(self, text: str) -> None:
        super().data(text)
        if not self.is_silent and not self._links:
            self.told += len(text.strip())

    def headline(self, titles: Sequence[str]) -> str | None:
        """The heading that the page's titles begin with, else the first one; the site's name may be one, too."""
        heading = self._headline(titles)
        return heading.text if heading else None

    def body(self, titles: Sequence[str]) -> str:
        """The text without the headline and the headings above it."""
        headline = self._headline(titles)
        above = self.headings[: self.headings.index(headline) + 1] if headline else []
        return self.text({one for heading in above for one in heading.paragraphs})

    def _headline(self, titles: Sequence[str]) -> _Heading | None:
        for title in map(str.lower, titles):
            for heading in self.headings:
                if title.startswith(heading.text.lower()):
                    return heading
        return self.headings[0] if self.headings else None

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        is_hidden = attributes.get("hidden", "until-found") != "until-found" and tag not in ("html", "body")
        return is_hidden or super()._is_left_out(tag, attributes)


class _Page:
    """The whole page, its main part and each of its outermost articles, read at the same time."""

    def __init__(self) -> None:
        self._whole = _Story()
        self._main = _Story()
        self._articles: list[_Story] = []
        self._in_main = 0  # elements that are open, the main one and within it
        self._within = 0  # articles
        self._title: list[str] = []
        self._in_title = False
        self._shared_title = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_title = tag == "title" and not self._title and not self._whole.is_silent
        if tag == "meta" and attributes.get("property") == "og:title":
            self._shared_title = self._shared_title or _one_line(attributes.get("content", ""))
        self._whole.start(tag, attributes)
        is_seen = not self._whole.is_silent
        self._in_main += self._in_main > 0 or (is_seen and (tag == "main" or attributes.get("role") == "main"))
        if tag == "article" and is_seen:
            self._within += 1
            if self._within == 1:
                self._articles.append(_Story())
        for part in self._parts():
            part.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._in_title = False
        is_seen = not self._whole.is_silent
        self._whole.end(tag)
        for part in self._parts():
            part.end(tag)
        self._in_main -= self._in_main > 0
        if tag == "article" and is_seen:
            self._within -= 1

    def data(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        self._whole.data(text)
        for part in self._parts():
            part.data(text)

    def page(self) -> SentStory:
        titles = [title for title in (self._shared_title, _one_line("".join(self._title))) if title]
        story = self._story(titles)
        headlines = [story.headline(titles), self._whole.headline(titles), *titles]
        return SentStory(next(filter(None, headlines), None), story.body(titles))

    def _story(self, titles: Sequence[str]) -> _Story:
        """What the page is about."""
        has_headline = bool(self._whole.headings)
        articles = self._articles if len(self._articles) == 1 else [one for one in self._articles if one.headings]
        if len(articles) == 1 and articles[0].body(titles):
            article = articles[0]
            is_most = 3 * article.told > self._whole.told
            if article.headings or not has_headline or is_most:
                return article
        is_main = (self._main.headings or not has_headline) and self._main.body(titles)
        return self._main if is_main else self._whole

    def _parts(self) -> list[_Story]:
        """Those that what comes now belongs to."""
        return [*(self._articles[-1:] if self._within else []), *([self._main] if self._in_main else [])]


def _one_line(text: str) -> str:
    return " ".join(text.split())
