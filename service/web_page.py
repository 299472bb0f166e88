"""The story of an HTML page: its headline and its paragraphs. Follows no link and runs nothing."""

from collections.abc import Mapping, Sequence

from newsdesk.article import MAX_HEADLINE_CHARACTERS
from service.markup import told
from service.page_part import PagePart, one_line
from service.sent_story import SentStory


def web_page(markup: str) -> SentStory:
    """The headline and the paragraphs as in plain_text(). Raises MarkupError.

    The story is the page's only `<article>`, or the only one with an `<h1>`, else its `<main>`, else all of the page;
    the last also where a headline stands outside of `<main>`, or of an article that has less than a third of what is
    told on the page, links apart, which is a card or a comment.
    Navigation, lists of links and the like are left out.
    The headline is a heading that the page's titles name, else an `<h1>` of the story or the page, else the title.
    """
    return told(markup, _Page()).page()


class _Page:
    """The whole page, its main part and each of its outermost articles, read at the same time."""

    def __init__(self) -> None:
        self._whole = PagePart()
        self._main = PagePart()
        self._articles: list[PagePart] = []
        self._in_main = 0  # elements that are open, the main one and within it
        self._within = 0  # articles
        self._title: list[str] = []
        self._in_title = False
        self._shared_title = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_title = tag == "title" and not self._title and not self._whole.is_silent
        if tag == "meta" and attributes.get("property") == "og:title":
            self._shared_title = self._shared_title or one_line(attributes.get("content", ""))
        self._whole.start(tag, attributes)
        is_seen = not self._whole.is_silent
        self._in_main += self._in_main > 0 or (is_seen and (tag == "main" or attributes.get("role") == "main"))
        if tag == "article" and is_seen:
            self._within += 1
            if self._within == 1:
                self._articles.append(PagePart())
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
        found = (self._shared_title, one_line("".join(self._title)))
        titles = [title for title in found if 0 < len(title) <= MAX_HEADLINE_CHARACTERS]
        story = self._story(titles)
        headlines = [story.headline(titles), self._whole.headline(titles), *titles]
        headline = next(filter(None, headlines), None)
        return SentStory(headline, story.body(titles, headline) or story.body(titles, headline, has_links=True))

    def _story(self, titles: Sequence[str]) -> PagePart:
        """What the page is about."""
        has_headline = self._whole.has_main_heading
        articles = (
            self._articles if len(self._articles) == 1 else [one for one in self._articles if one.has_main_heading]
        )
        if len(articles) == 1 and articles[0].body(titles):
            article = articles[0]
            is_most = 3 * article.told > self._whole.told
            if article.has_main_heading or not has_headline or is_most:
                return article
        is_main = (self._main.headline(titles) or not has_headline) and self._main.body(titles)
        return self._main if is_main else self._whole

    def _parts(self) -> list[PagePart]:
        """Those that what comes now belongs to."""
        return [*(self._articles[-1:] if self._within else []), *([self._main] if self._in_main else [])]
