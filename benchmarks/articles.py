"""The articles that speed is measured with: invented wire stories in both languages, the same ones at every call.

The sentences are in data/stories_en.txt and data/stories_ms.txt, [TOPIC headline], [TOPIC lead], [TOPIC], [any] for all
topics, and [standing] for the phrases that wire copy repeats to the letter. The slots are filled here. Takes no text
from anywhere else.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.speed.driver import whole
from newsdesk.article import Article, Language

DATA = Path(__file__).resolve().parent / "data"
MEDIAN_WORDS, SPREAD = 320, 0.35  # of a log-normal distribution, as lengths of wire stories are
LEAST_WORDS, MOST_WORDS = 120, 700
STANDING_SHARE = 0.03  # of the sentences

_PLACES = (
    "Kuala Lumpur,Ipoh,Kota Bharu,Johor Bahru,Kuching,Kota Kinabalu,Alor Setar,Putrajaya,Melaka,Shah Alam,Seremban,"
    "Kuantan,Kuala Terengganu,George Town,Miri,Sibu,Tawau,Sandakan,Muar,Batu Pahat,Temerloh,Bentong,Raub,Taiping,"
    "Teluk Intan,Sungai Petani,Kulim,Kangar,Klang,Sepang,Kluang,Segamat,Mersing,Pekan,Dungun,Kemaman,Gua Musang,Lipis"
).split(",")
_GIVEN = (
    "Rahimah,Azman,Farid,Nurul Huda,Zainal,Hafizah,Kamarul,Rosli,Suraya,Iskandar,Faridah,Shahrul,Aminah,Hakimi,Marina,"
    "Redzuan,Salmah,Tarmizi,Wan Azlina,Yusri,Norliza,Badrul,Che Siti,Jamaluddin,Khairiah"
).split(",")
_FATHERS = (
    "Yunus,Abdullah,Ismail,Hashim,Osman,Mahmud,Salleh,Rahman,Bakar,Idris,Kassim,Latif,Mansor,Nordin,Ramli,Sulaiman,"
    "Talib,Wahab,Yaacob,Zakaria,Ghazali,Jusoh,Harun,Daud,Embong"
).split(",")
_OTHERS = (
    "Tan Mei Ling,Lim Chee Keong,Wong Siew Lan,Ng Kah Hoe,Chong Wai Meng,Lee Poh Choo,Goh Teck Seng,Chin Sook Yee,"
    "S. Kumaran,R. Devi,M. Saraswathy,K. Ganesan,P. Vijaya,A. Letchumi,N. Raghavan,Jolin Anak Belayan,Dominic Gitom,"
    "Mary Kinabas,Peter Lajim,Agnes Mojuntin"
).split(",")
_TITLES = ("Datuk", "Datuk Seri", "Dr", "Tan Sri", "Datin", "Prof Dr", "Tengku")
_MONTHS = {
    Language.EN: "January February March April May June July August September October November December".split(),
    Language.MS: "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember".split(),
}
_WORDS = {
    "month": _MONTHS,
    "day": {
        Language.EN: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        Language.MS: "Isnin Selasa Rabu Khamis Jumaat Sabtu Ahad".split(),
    },
    "ordinal": {
        Language.EN: "second third fourth fifth sixth seventh eighth ninth".split(),
        Language.MS: "kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan".split(),
    },
}
_WHOLE_NUMBERS = {"m": (11, 99), "k": (3, 40), "j": (2, 9), "age": (19, 78), "year": (2015, 2035)}
_MILLION = {Language.EN: ("million", "billion"), Language.MS: ("juta", "bilion")}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Story:
    """`headline` may be empty."""

    language: Language
    headline: str
    body: str

    @property
    def words(self) -> int:
        """Of headline and body, between white space."""
        return len(self.text.split())

    @property
    def text(self) -> str:
        return whole(self.headline, self.body)

    def article(self) -> Article:
        return Article(headline=self.headline or None, body=self.body, language=self.language)


def stories(count: int = 200) -> list[Story]:
    """`count` stories, by turns English and Malay; fewer are the first of more."""
    return [_story(number) for number in range(count)]


def short_stories(count: int) -> list[Story]:
    """As stories(), but of a headline and two sentences each, all different: what a queue of many is made of."""
    found = []
    for number in range(count):
        draw, language, topic = _begin(f"short {number}", number)
        fill = _Filling(draw, language)
        sentences = _sentences(language)
        chosen = [draw.choice(sentences[f"{topic} lead"]), draw.choice(sentences[topic])]
        headline = fill(draw.choice(sentences[f"{topic} headline"]))
        found.append(Story(language, headline, " ".join(fill(template) for template in chosen)))
    return found


def _begin(seed: str, number: int) -> tuple[random.Random, Language, str]:
    topics = [name.removesuffix(" lead") for name in _sentences(Language.EN) if name.endswith(" lead")]
    return random.Random(seed), (Language.EN, Language.MS)[number % 2], topics[number // 2 % len(topics)]


def _story(number: int) -> Story:
    draw, language, topic = _begin(f"story {number}", number)
    fill, sentences = _Filling(draw, language), _sentences(language)
    length = min(max(draw.lognormvariate(0, SPREAD) * MEDIAN_WORDS, LEAST_WORDS), MOST_WORDS)
    headline = fill(draw.choice(sentences[f"{topic} headline"]))
    body = [fill(draw.choice(sentences[f"{topic} lead"]))]
    for template in _order(draw, sentences[topic], sentences["any"]):
        if len(" ".join([headline, *body]).split()) >= length:
            break
        body.append(fill(template))
        if draw.random() < STANDING_SHARE:
            body.append(draw.choice(sentences["standing"]))
    return Story(language, headline, _typeset(draw, language, body, fill.place))


def _order(draw: random.Random, own: list[str], of_any: list[str]) -> Iterator[str]:
    """All templates once: the topic's own and the others mixed, then what is left of the longer list."""
    own, of_any = draw.sample(own, len(own)), draw.sample(of_any, len(of_any))
    while own or of_any:
        yield (own if own and (not of_any or draw.random() < 0.6) else of_any).pop()


def _typeset(draw: random.Random, language: Language, sentences: list[str], place: str) -> str:
    """Paragraphs of one or two sentences, mostly with a dateline, sometimes with a credit or typographic quotes."""
    paragraphs = [[sentences[0]]]
    for sentence in sentences[1:]:
        if len(paragraphs[-1]) == 1 and len(paragraphs) > 1 and draw.random() < 0.4:
            paragraphs[-1].append(sentence)
        else:
            paragraphs.append([sentence])
    body = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    if draw.random() < 0.4:
        body = re.sub(r'"([^"]*)"', r"“\1”", body).replace("'", "’")
    if draw.random() < 0.6:
        month, day = draw.choice(_MONTHS[language]), draw.randint(1, 28)
        month = month if len(month) < 5 else month[:3]
        date = f"{month} {day}" if language is Language.EN else f"{day} {month}"
        body = f"{place.upper()}, {date} (Bernama) {draw.choice(('--', '–'))} {body}"
    return f"{body}\n\n{draw.choice(('-- BERNAMA', '– Bernama'))}" if draw.random() < 0.3 else body


class _Filling:
    """Fills the slots of one story's templates: its place and its speaker stay, all else is drawn anew."""

    def __init__(self, draw: random.Random, language: Language) -> None:
        self._draw = draw
        self._language = language
        self.place = draw.choice(_PLACES)
        given, father = draw.choice(_GIVEN), draw.choice(_FATHERS)
        self._speaker, self._last = f"{draw.choice(_TITLES)} {given} {father}", given

    def __call__(self, template: str) -> str:
        text = _SLOT.sub(lambda match: self._value(match[1].rstrip("2")), template)
        return text[0].upper() + text[1:]

    def _value(self, slot: str) -> str:
        draw, language = self._draw, self._language
        match slot:
            case "place":
                return self.place
            case "town":
                return draw.choice([place for place in _PLACES if place != self.place])
            case "speaker":
                return self._speaker
            case "last":
                return self._last
            case "witness":
                return self._person()
            case "time":
                return self._time()
            case "date":
                return f"{draw.randint(1, 28)} {draw.choice(_MONTHS[language])}"
            case "n":
                return f"{round(10 ** draw.uniform(3, 5.5)):,}"
            case "share":
                return f"{draw.uniform(1, 9.9):.1f}"
            case "money":
                return f"RM{draw.uniform(1.1, 950):.1f} {draw.choice(_MILLION[language])}"
            case "small":
                return f"RM{draw.randint(11, 999) * 100:,}"
        if slot in _WHOLE_NUMBERS:
            return str(draw.randint(*_WHOLE_NUMBERS[slot]))
        return draw.choice(_WORDS[slot][language])

    def _person(self) -> str:
        if self._draw.random() < 0.4:
            return self._draw.choice(_OTHERS)
        return f"{self._draw.choice(_GIVEN)} {self._draw.choice(_FATHERS)}"

    def _time(self) -> str:
        time = f"{self._draw.randint(1, 12)}.{self._draw.randrange(0, 60, 5):02}"
        if self._language is Language.EN:
            return f"{time} {self._draw.choice(('am', 'pm'))}"
        return f"{time} {self._draw.choice(('pagi', 'petang'))}"


@cache
def _sentences(language: Language) -> Mapping[str, list[str]]:
    """The templates of each section of the language's file."""
    sections: dict[str, list[str]] = {}
    for line in (DATA / f"stories_{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        else:
            lines.append(line)
    return sections
