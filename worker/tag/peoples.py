"""Words for peoples and parts of the world, which a model takes for names: Vietnamese, Southeast Asian."""

from collections.abc import Collection, Iterable, Iterator

from newsdesk.article import Language
from worker.tag import persons
from worker.tag.entries import Entry
from worker.tag.mentions import Recognised

_LEAST_LEFT = 2  # words of a person's name: French Montana is a name as it stands
_OF_MALAYSIA = frozenset(
    "bidayuh bumiputera cina dayak iban kadazan kadazandusun melanau melayu murut punjabi sikh tamil".split()
)
_NAMES_IN_MALAY = frozenset({"himalayan"})  # a motorcycle
_GIVEN_NAMES = frozenset({"danish", "irish"})  # of many Malaysians, where a model sees a person


def peoples(entries: Iterable[Entry], language: Language) -> frozenset[str]:
    """The adjectives of the entries, and the same for several people, in small letters; none that is a name too.

    Texts of both languages have them, but for one that no Malay text has but as a name.
    """
    known = list(entries)
    words = {adjective.casefold() for entry in known for adjective in entry.adjectives}
    names = {form.casefold() for entry in known for form in entry.forms}
    if language is Language.MS:
        names |= _NAMES_IN_MALAY
    return frozenset(words | {f"{word}s" for word in words}) - names


def but_peoples(text: str, names: Iterable[Recognised], words: Collection[str]) -> Iterator[Recognised]:
    """The names but those that are only such `words`, a person without the one before: `Filipino Alex Eala`.

    A person whom one names stays, `Mr French`, and `English` where the text has Harry English.
    """
    found = list(names)
    of_persons = {
        word.casefold() for name in found if name.type == "person" for word in text[name.start : name.end].split()[1:]
    }
    for name in found:
        own, person = text[name.start : name.end].split(), name.type == "person"
        first = own[0].casefold()
        if person and first in _GIVEN_NAMES:
            yield name
        elif (whole := " ".join(own[own[0] == "The" :]).casefold()) in words or whole in _OF_MALAYSIA:
            if person and (first in of_persons or persons.title_before(text, name.start)):
                yield name
        else:
            without = person and first in words and len(own) > _LEAST_LEFT
            start = text.index(own[1], name.start + len(own[0]), name.end) if without else name.start
            yield Recognised(start, name.end, name.type)
