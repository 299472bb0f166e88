"""What tells Malaysia's ministries, courts and news from those of other countries. Knows no bodies by their names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsdesk.spans import Place
from worker.tag.names.entries import Entry
from worker.wire.dateline_names import CITIES_ABROAD, UNSURE_ALONE

_SURELY_ABROAD = CITIES_ABROAD - UNSURE_ALONE
# Every country has them; those of the world are told by another word.
_STATE_BODY = re.compile(r"\b(?:Ministry|Kementerian|Court|Mahkamah|Commission|Suruhanjaya|Department|Jabatan)\b")
_NO_STATES = re.compile(
    r"\b(?:Antarabangsa|Arbitration|ASEAN|Eropah|European|International|Nations|PBB|Timbang Tara|World|Malaysian?)\b"
)
_HOME = re.compile(
    r"\b(?:Malaysia(?:ns?)?|Kuala Lumpur|Putrajaya|Labuan|Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang"
    r"|Penang|Pulau Pinang|Perak|Perlis|Sabah|Sarawak|Selangor|Terengganu|Wisma Putra)\b",
    re.IGNORECASE,
)

# What only news of Malaysia has: its titles, its money, its companies.
_SIGN_OF_HOME = re.compile(
    r"\bRM ?\d|\b(?:Bernama|Bhd|Berhad|Datin|Datuk|Dato|Encik|Menteri Besar|Puan|Ringgit|Tan Sri|Tengku|Tun|Tunku)\b",
    re.IGNORECASE,
)
_STORY = 400  # characters; a shorter text is a headline or a lead of anything
_FOREIGN_WORDS = 2  # that a story from abroad has at least: names of countries and what is called after them
_NAME = re.compile(r"\b(?!(?:Chinese|Cina|Indians?|India)\b)[A-Z]\w+(?: [A-Z]\w+)?")  # no peoples of Malaysia

# A name of one word or two at the beginning of a headline, or behind in; not whose vaccines or people it begins with.
_SPOKEN_OF = re.compile(
    r"(?:\A|(?<= in )|(?<= di )|(?<= Of ))[A-Z]\w+(?: [A-Z]\w+)?\b"
    r"(?! (?:citizen|migrant|national|passenger|player|student|tourist|travel|vaccine|visitor|worker))"
)


def may_be_any_countrys(body: str) -> bool:
    """Whether a name is that of a ministry or a court of no country in particular: `Ministry of Health`."""
    return bool(_STATE_BODY.search(body)) and not _NO_STATES.search(body)


def speaks_of_malaysia(text: str) -> bool:
    """Whether it names Malaysia, its people or one of its states."""
    return bool(_HOME.search(text))


@dataclass(frozen=True)
class Countries:
    """The countries among `entries`, by their names and adjectives."""

    entries: tuple[Entry, ...]

    def is_foreign(self, text: str, body: Place, country: str | None) -> bool:
        """Whether another country than the body's own (None: Malaysia) stands beside it: `Thai Ministry of Health`.

        A ministry or a court may be called after a city, and stand `in` a place: `the Health Ministry in Gaza`.
        """
        home = country or "MY"
        anyones = not country and may_be_any_countrys(text[body.start : body.end])
        before = re.search(r"((?:[A-Z]\w+\s)?[A-Z]\w+)(?:'s|’s)?\s\Z", text[max(0, body.start - 40) : body.start])
        joint = r"\s(?:(?:[Oo]f|[Ii]n|[Dd]i)\s(?:the\s)?)?" if anyones else r"\s(?:of\s)?"
        after = re.match(joint + r"([A-Z]\w+(?:\s[A-Z]\w+)?)", text[body.end : body.end + 40])
        near = {before[1], before[1].split()[-1]} if before else set()
        near |= {after[1], after[1].split()[0]} if after else set()
        if anyones and not _SURELY_ABROAD.isdisjoint(map(str.lower, near)):
            return True
        return any(home not in countries for word in near if (countries := self._codes.get(word)))

    def is_abroad(self, place: str) -> bool:
        """Whether a dateline's place, or each of several, is another country or one of its well known cities."""
        return all(
            part.lower() in CITIES_ABROAD or self._is_anothers_name(part) for part in re.split(r"\s*[/,]\s*", place)
        )

    def speaks_of_another(self, headline: str) -> bool:
        """Whether it begins with another country than Malaysia or its people, `Iranians`, or tells what is in one.

        Where such a country's vaccines, workers or tourists are what it begins with, it may be any.
        """
        return any(
            self._is_anothers_name(name)
            for words in _SPOKEN_OF.findall(headline)
            for name in (words, words.partition(" ")[0], words.removesuffix("s"))
        )

    def tells_of_abroad(self, text: str) -> bool:
        """Whether `text`, which does not speak of Malaysia, is a story of other countries or their people."""
        if len(text) < _STORY or _SIGN_OF_HOME.search(text):
            return False
        foreign = (name for name in _NAME.findall(text) if any(map(self._is_anothers_name, (name, *name.split()))))
        return len(list(islice(foreign, _FOREIGN_WORDS))) == _FOREIGN_WORDS

    def _is_anothers_name(self, name: str) -> bool:
        return "MY" not in self._codes.get(name, {"MY"})

    @cached_property
    def _codes(self) -> Mapping[str, set[str]]:
        """By name or adjective the codes of the countries that have it: both Koreas are `Korean`."""
        codes: dict[str, set[str]] = {}
        for entry in self.entries:
            if entry.type == "place" and entry.country:
                for word in (*entry.forms, *entry.adjectives):
                    codes.setdefault(word, set()).add(entry.country)
        return codes
