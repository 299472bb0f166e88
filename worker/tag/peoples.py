"""Words for peoples and parts of the world, which a model takes for names: Vietnamese, Southeast Asian."""

from collections.abc import Collection, Iterable, Iterator

from worker.tag.gazetteer import Entry
from worker.tag.mentions import Recognised

_LEAST_LEFT = 2  # words of a person's name: French Montana is a name as it stands


def peoples(entries: Iterable[Entry]) -> frozenset[str]:
    """The adjectives of the entries, and the same for several people, in small letters; none that is a name too."""
    known = list(entries)
    words = {adjective.casefold() for entry in known for adjective in entry.adjectives}
    return frozenset(words | {f"{word}s" for word in words}) - {form.casefold() for e in known for form in e.forms}


def but_peoples(text: str, names: Iterable[Recognised], words: Collection[str]) -> Iterator[Recognised]:
    """The names but those that are only such `words`, a person without the one before: `Filipino Alex Eala`."""
    for name in names:
        own = text[name.start : name.end].split()
        if " ".join(own[own[0] == "The" :]).casefold() in words:
            continue
        first = own[0].casefold() in words and name.type == "person" and len(own) > _LEAST_LEFT
        start = text.index(own[1], name.start + len(own[0]), name.end) if first else name.start
        yield Recognised(start, name.end, name.type)
