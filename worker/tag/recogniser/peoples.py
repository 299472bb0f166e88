"""Words for peoples and parts of the world, which a model takes for names: Vietnamese, Southeast Asian."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from worker.tag.names import persons
from worker.tag.names.entries import Entry
from worker.tag.names.mentions import Recognised

_LEAST_LEFT = 2  # words of a person's name: French Montana is a name as it stands
_OF_MALAYSIA = frozenset(
    "bidayuh bumiputera cina dayak iban kadazan kadazandusun melanau melayu murut punjabi sikh tamil".split()
)
# That no entry has for its people, and what alone is no name: the Kingdom, the North.
_ARABS = frozenset({"arab", "arabs"})
_ALONE = _ARABS | frozenset("east eastern kingdom north northern republic south southern western".split())
_BODIES = frozenset("army embassy government parliament police".split())
_GIVEN_NAMES = frozenset({"danish", "irish"})  # of many Malaysians, where a model sees a person


def peoples(entries: Iterable[Entry]) -> frozenset[str]:
    """The adjectives of the entries, and the same for several people, in small letters; none that is a name too."""
    known = list(entries)
    words = {adjective.casefold() for entry in known for adjective in entry.adjectives}
    names = {form.casefold() for entry in known for form in entry.forms}
    return frozenset(words | {f"{word}s" for word in words}) - names


def but_peoples(text: str, names: Iterable[Recognised], words: Collection[str]) -> Iterator[Recognised]:
    """The names but those that are only such `words`, a person without the one before: `Filipino Alex Eala`.

    Nor what such words only describe: African collaborators. A person whom one names stays, `Mr French`, and `English`
    where the text has Harry English.
    """
    found = list(names)
    of_persons = {
        word.casefold() for name in found if name.type == "person" for word in text[name.start : name.end].split()[1:]
    }
    for name in found:
        own, person = text[name.start : name.end].split(), name.type == "person"
        first, bare = own[0].casefold(), own[own[0] == "The" :]
        if person and first in _GIVEN_NAMES:
            yield name
        elif (whole := " ".join(bare).casefold()) in words or whole in _OF_MALAYSIA | _ALONE:
            if person and (first in of_persons or persons.title_before(text, name.start)):
                yield name
        elif person or not _describes(bare, words):
            without = person and first in words and len(own) > _LEAST_LEFT
            start = text.index(own[1], name.start + len(own[0]), name.end) if without else name.start
            yield Recognised(start, name.end, name.type)


def _describes(name: Sequence[str], words: Collection[str]) -> bool:
    """Whether a name is a people's word and small ones: `European market`, but not `Chinese embassy`."""
    small = list(takewhile(lambda word: word[0].islower(), reversed(name)))
    people = " ".join(name[: len(name) - len(small)]).casefold()
    return bool(small) and name[-1] not in _BODIES and (people in words or people in _ARABS)
