"""A story whose translation and tags are known to the letter, brought into the store as a worker would bring it."""

import time
from typing import NamedTuple

from newsdesk.article import Article, Language
from newsdesk.problem import Problem, ProblemType
from newsdesk.result import (
    Dateline,
    Entity,
    Flag,
    Keyword,
    ModelUsed,
    Names,
    Quality,
    Result,
    SegmentPair,
    Span,
    Tags,
    Topic,
    Translation,
)
from newsdesk.spans import finder
from newsdesk.store import Store
from newsdesk.topics import vocabulary

PROBLEM = Problem(type=ProblemType.TIME_LIMIT, title="Took too long", status=500, detail="not finished within 240 s")
UNSUPPORTED = Problem(type=ProblemType.UNSUPPORTED_LANGUAGE, title="Neither Malay nor English", status=422)


class Sentence(NamedTuple):
    english: str
    malay: str
    score: float = 0.9
    flags: tuple[Flag, ...] = ()


HEADLINE = Sentence("Rain closes two schools in Kelantan", "Hujan menutup dua sekolah di Kelantan")
COUNCIL = Sentence(
    "KOTA BHARU, Oct 28: Heavy rain closed two schools on Monday, the National Security Council said.",
    "KOTA BHARU, 28 Okt: Hujan lebat menutup dua sekolah pada Isnin, kata Majlis Keselamatan Negara.",
)
PUPILS = Sentence("Some 320 pupils stayed at home.", "Kira-kira 230 murid di rumah.", 0.41, (Flag.NUMBER_MISMATCH,))
# Beyond the basic plane: a page that counts UTF-16 units would put all that follows in the wrong place.
DIRECTOR = Sentence("“🌧🌧🌧 again,” director Aminah Yusof said.", "“🌧🌧🌧 lagi,” kata pengarah Aminah Yusof.")
THANKS = Sentence("Aminah Yusof thanked the volunteers.", "Beliau berterima kasih.", 0.7, (Flag.NAME_MISSING,))
GAMES = Sentence("The Monsoon Games go on as planned.", "Sukan Monsun diteruskan seperti dirancang.")
PARAGRAPHS = ((COUNCIL, PUPILS), (DIRECTOR, THANKS), (GAMES,))
SENTENCES = (HEADLINE, COUNCIL, PUPILS, DIRECTOR, THANKS, GAMES)

NAMES = {
    "person": Names(en="Aminah Yusof", ms="Aminah Yusof"),
    "organisation": Names(en="National Security Council", ms="Majlis Keselamatan Negara"),
    "place": Names(en="Kelantan", ms="Kelantan"),
    "event": Names(en="Monsoon Games", ms="Sukan Monsun"),
}

ENGLISH, MALAY = (
    "\n\n".join(" ".join(getattr(sentence, language) for sentence in paragraph) for paragraph in PARAGRAPHS)
    for language in ("english", "malay")
)


def article(**fields: object) -> Article:
    return Article.model_validate({"headline": HEADLINE.english, "body": ENGLISH, **fields})


def result() -> Result:
    """What a worker could make of `article()`."""
    segments = tuple(
        SegmentPair(
            source=_where(sentence.english, ENGLISH, sentence is HEADLINE),
            target=_where(sentence.malay, MALAY, sentence is HEADLINE),
            score=sentence.score,
            flags=sentence.flags,
        )
        for sentence in SENTENCES
    )
    weather = vocabulary()["medtop:17000000"]
    return Result(
        language=Language.EN,
        translation=Translation(
            language=Language.MS,
            headline=HEADLINE.malay,
            body=MALAY,
            segments=segments,
            quality=Quality.of(segments),
            model=ModelUsed(package="translate-en_ms", version="1.7", sha256="0" * 64),
        ),
        tags=Tags(
            topics=(Topic(qcode=weather.qcode, name=weather.name, confidence=0.83),),
            entities=tuple(_entity(kind, names) for kind, names in NAMES.items()),
            keywords=(Keyword(text="heavy rain", score=0.9), Keyword(text="schools", score=0.6)),
            dateline=Dateline(place="Kota Bharu", date="2021-10-28"),
            credit="Bernama",
            byline="Rosnah Ali",
        ),
    )


def _where(text: str, body: str, headline: bool) -> Span:
    start = 0 if headline else body.index(text)
    return Span(field="headline" if headline else "body", start=start, end=start + len(text))


def _entity(kind: str, names: Names) -> Entity:
    return Entity.model_validate(
        {
            "type": kind,
            "name": names.en,
            "names": names,
            "id": f"example-{kind}",
            "mentions": _mentions(names.en, HEADLINE.english, ENGLISH),
            "translation_mentions": _mentions(names.ms, HEADLINE.malay, MALAY),
        }
    )


def _mentions(name: str, headline: str, body: str) -> tuple[Span, ...]:
    return tuple(
        span
        for text, field in ((headline, "headline"), (body, "body"))
        for span in finder(text, Span.model_validate({"field": field, "start": 0, "end": len(text)}))([name])
    )


def queued(store: Store, of: Article | None = None) -> str:
    """The id of an article that waits for a worker."""
    time.sleep(0.002)  # the list is in order of creation, told in milliseconds
    return store.create(of or article())[1]


def finished(store: Store, of: Article | None = None, byline: str | None = "Rosnah Ali") -> str:
    """The id of an article that a worker finished; `byline`: what its body has."""
    identifier, made = queued(store, of), result()
    made = made.model_copy(update={"tags": made.tags.model_copy(update={"byline": byline})})
    assert store.complete(identifier, store.claim(identifier).attempt, made)
    return identifier


def failed(store: Store, of: Article | None = None, problem: Problem = PROBLEM) -> str:
    """The id of an article that a worker gave up."""
    identifier = queued(store, of)
    assert store.fail(identifier, store.claim(identifier).attempt, problem)
    return identifier
