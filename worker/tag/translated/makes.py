"""Names of two words that begin with a make's, Honda Civic, where a translation may lose the second, or both."""

import re
from collections.abc import Callable, Iterable

from newsdesk.article import Language
from worker.tag.names.entries import Entry
from worker.translate.names import Name

_NEXT = re.compile(r" ([A-Z][a-z]{3,}(?:[A-Z][a-z]+)?)(?![\w'’-])")


def with_the_next_word(text: str, names: Iterable[str], told_by: Callable[[str, str], str | None]) -> list[Name]:
    """Each of `names` in `text` with the capitalised word behind it, told by one of the two; none where that is None.

    Both are put in together: of `⟦0⟧ Civic` a model that doesn't know the word makes Hondag.
    """
    found: dict[str, Name] = {}
    for name in names:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}{_NEXT.pattern}", text):
            if match[0] not in found and (telling := told_by(name, match[1])):
                found[match[0]] = (match[0], (match[0], telling))
    return [*found.values()]


def is_make(entry: Entry | None) -> bool:
    """Whether both languages call it alike, by a word or an acronym: Honda, BMW."""
    return entry is not None and entry.type == "organisation" and entry.names.en == entry.names.ms


def translated_words(entries: Iterable[Entry]) -> frozenset[str]:
    """The words, in small letters, of names that the other language writes otherwise: Jabatan, Parliament."""
    found: set[str] = set()
    for entry in entries:
        found |= _words(entry.forms_in(Language.EN)) ^ _words(entry.forms_in(Language.MS))
    return frozenset(found)


def _words(forms: Iterable[str]) -> set[str]:
    return {word for form in forms for word in re.findall(r"\w+", form.lower())}
