"""The story of an HTML page: its headline and its paragraphs. Follows no link and runs nothing."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from newsdesk.article import MAX_HEADLINE_CHARACTERS
from service.controls import without_controls
from service.hidden import is_most
from service.markup import Paragraph, told
from service.page_part import PagePart, one_line
from service.sent_story import SentStory

_TIMES_A_CARD = 4  # as long as the longest other article, for parts of a story may have links, too
_CARDS_A_BOX = 3  # a form to subscribe, say, or a comment
_LONGEST_LABEL = 50  # characters
_MOST_OF_TOP = 300  # characters of a headline, a byline and the like
_OPENING = 2  # paragraphs of a story, where its standfirst may be told once more: the first may be a caption
_CUT_OFF = re.compile(r"(?:…|\.{3})$")
_SENTENCE_ENDS = re.compile(r"(?<!\.\w)[.?!…][\"”’)]*$", re.MULTILINE)  # but no "6.30 p.m."


def web_page(markup: str) -> SentStory:
    """The headline and the paragraphs as in plain_text(). Raises MarkupError.

    The story is the page's only `<article>`, or the only one with an `<h1>`, or one beside which most are cards and the
    rest labels, or a few boxes among the cards, else its `<main>`, else all of the page. An article is none that is a
    card or a comment: the headline stands outside of it, and it has less than a third of what is told on the page,
    links apart; nor is one that has the headline and hardly more, before a long run of text or without a sentence. Nor
    is a `<main>` without the headline. Navigation, lists of links and the like are out. The headline is the story's
    `<h1>` or a heading of the page that its titles name, else an `<h1>`, else the title. A standfirst between the
    headline and its article comes along. What is not displayed is left out where it is a fifth of the story at most.
    """
    shown = told(markup, _Page(is_whole=False))
    story = shown.page()
    if not shown.has_undisplayed:
        return story
    whole = told(markup, _Page(is_whole=True)).page()
    return story if is_most(story.body, whole.body) else whole


class _Page:
    """The whole page, its main part and each of its outermost articles, read at the same time."""

    def __init__(self, *, is_whole: bool) -> None:
        self._is_whole = is_whole
        self._whole = self._part()
        self._main = self._part()
        self._articles: list[PagePart] = []
        self._first: dict[PagePart, Paragraph] = {}  # the whole page's where the article begins
        self._behind: dict[PagePart, Paragraph] = {}  # and where it has ended
        self._in_main = 0  # elements that are open, the main one and within it
        self._within = 0  # articles
        self._title: list[str] = []
        self._in_title = False
        self._shared_title = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_title = tag == "title" and not self._title and not self._whole.is_silent
        if tag == "meta" and attributes.get("property") == "og:title":
            self._shared_title = self._shared_title or one_line(without_controls(attributes.get("content", "")))
        self._whole.start(tag, attributes)
        is_seen = not self._whole.is_silent
        self._in_main += self._in_main > 0 or (is_seen and (tag == "main" or attributes.get("role") == "main"))
        if tag == "article" and is_seen:
            self._within += 1
            if self._within == 1:
                self._articles.append(self._part())
                self._first[self._articles[-1]] = self._whole.last
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
            if not self._within:
                self._behind[self._articles[-1]] = self._whole.last

    def data(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        self._whole.data(text)
        for part in self._parts():
            part.data(text)

    @property
    def has_undisplayed(self) -> bool:
        return self._whole.has_undisplayed

    def page(self) -> SentStory:
        found = (self._shared_title, one_line("".join(self._title)))
        titles = [title for title in found if 0 < len(title) <= MAX_HEADLINE_CHARACTERS]
        story = self._story(titles)
        own = story.headline(titles)
        is_own = story.has_main_heading or story.begins_with(own)
        headline = (own if is_own else self._whole.headline(titles)) or next(iter(titles), None)
        body = story.body(headline) or story.body(headline, has_links=True)
        above = [] if is_own else self._standfirst(story, headline)
        begins = one_line("\n".join(body.split("\n\n", _OPENING)[:_OPENING]))
        return SentStory(headline, "\n\n".join([*(one for one in above if _uncut(one) not in begins), body]))

    def _standfirst(self, story: PagePart, headline: str | None) -> list[str]:
        """The sentences directly below the headline, before the first article, if that is the story."""
        if not headline or story not in self._articles[:1]:
            return []
        return list(takewhile(_SENTENCE_ENDS.search, self._whole.between(headline, self._first[story])))

    def _story(self, titles: Sequence[str]) -> PagePart:
        """What the page is about."""
        has_headline = self._whole.has_main_heading
        article = self._article()
        if article and article.body(article.headline(titles), has_links=article.has_main_heading):
            is_most = 3 * article.told > self._whole.told
            if is_most or (not self._is_top(article, titles) if article.has_main_heading else not has_headline):
                return article
        headline = self._main.headline(titles)
        return self._main if (headline or not has_headline) and self._main.body(headline) else self._whole

    def _article(self) -> PagePart | None:
        """The only one, or the only one with a main heading, or that beside which the others are cards."""
        if len(self._articles) < 2:
            return self._articles[0] if self._articles else None
        headed = [one for one in self._articles if one.has_main_heading]
        if headed:
            return headed[0] if len(headed) == 1 else None
        longest, second = sorted(self._articles, key=lambda one: one.told)[:-3:-1]
        is_alone = 2 * longest.told > self._whole.told and longest.told > _TIMES_A_CARD * second.told
        others = [one for one in self._articles if one is not longest and one.told]
        rest = [one for one in others if not one.leads_on]
        boxes = [one for one in rest if not _is_label(one)]
        are_cards = 2 * len(rest) <= len(others) and _CARDS_A_BOX * len(boxes) <= len(others) - len(rest)
        return longest if is_alone and are_cards and not self._are_beside(longest, boxes) else None

    def _are_beside(self, article: PagePart, boxes: Collection[PagePart]) -> bool:
        """Whether one of them follows or leads up to the article, with no card between."""
        known = {article, *boxes}
        told = [one for one in self._articles if one in known or one.leads_on]
        place = told.index(article)
        return any(one is not article and not one.leads_on for one in told[max(place - 1, 0) : place + 2])

    def _is_top(self, article: PagePart, titles: Sequence[str]) -> bool:
        """Whether it has the headline and hardly more: a long run of text comes behind, or it has no sentence.

        Another `<h1>` ends that run, as another story's, but below a standfirst alone it may be of this one.
        """
        if article.told >= _MOST_OF_TOP or 10 * article.told >= self._whole.told:
            return False
        headline = article.headline(titles)
        sentences = len(_SENTENCE_ENDS.findall(article.body(headline)))
        own = [headline or "", *titles] if sentences > 1 else None
        run = self._whole.longest_run(self._behind.get(article, self._whole.last), own)
        return 10 * article.told < run or not sentences

    def _part(self) -> PagePart:
        return PagePart(is_whole=self._is_whole)

    def _parts(self) -> list[PagePart]:
        """Those that what comes now belongs to."""
        return [*(self._articles[-1:] if self._within else []), *([self._main] if self._in_main else [])]


def _uncut(text: str) -> str:
    """`text` on one line as far as its words go, where it is an excerpt that was cut off."""
    return _CUT_OFF.sub("", one_line(text))


def _is_label(part: PagePart) -> bool:
    """Whether it says no more than what it is, as "Advert" does."""
    return part.told <= _LONGEST_LABEL and not _SENTENCE_ENDS.search(part.body(None))
