"""What is known of a name in data/gazetteer.tsv. Reads the file; looks for nothing in text."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from newsdesk.article import Language
from newsdesk.result import Names

EntityType = Literal["person", "organisation", "place", "event"]


@dataclass(frozen=True, slots=True)
class Entry:
    """`context`: those of the names that count only where another one stands in the same article.

    `country`: ISO 3166-1 alpha-2 code of a country, or of the one whose an organisation outside Malaysia is, or None.
    `adjectives`: the English ones, as `Russian`; never matched in text. `term`: whether it names something that is no
    entity of an article (a programme, a tax, an examination), but must come through its translation.
    """

    id: str
    type: EntityType
    names: Names
    aliases_en: tuple[str, ...] = ()
    aliases_ms: tuple[str, ...] = ()
    context: frozenset[str] = frozenset()
    country: str | None = None
    adjectives: tuple[str, ...] = ()
    term: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """All names, those of the record first, none twice."""
        return tuple(dict.fromkeys((self.names.en, self.names.ms, *self.aliases_en, *self.aliases_ms)))

    @property
    def acronyms(self) -> tuple[str, ...]:
        """Of either language, and names written like one: MetMalaysia."""
        return tuple(form for form in self.forms if " " not in form and sum(map(str.isupper, form)) > 1)

    def used_in(self, form: str, language: Language) -> bool:
        """An acronym of two letters, or of a term, is one of its own language only.

        `AS` (Amerika Syarikat) is none in English, and there PKS is a party.
        """
        is_acronym = len(form) <= 2 or (self.term and form.isupper())
        return not is_acronym or form in self.forms_in(language)

    def forms_in(self, language: Language) -> tuple[str, ...]:
        """Its names in one language, that of the record first."""
        return (self.names.ms, *self.aliases_ms) if language is Language.MS else (self.names.en, *self.aliases_en)

    def is_foreign_spelling(self, form: str, language: Language) -> bool:
        """Whether `form` is but its name in `language` as that never spells it: Johor Baru, but not Ceylon."""
        name = self.name(language)
        alike = form[0] == name[0] and len(form.split()) == len(name.split())
        return alike and form not in self.forms_in(language)

    def name(self, language: Language) -> str:
        return self.names.ms if language is Language.MS else self.names.en


def read(file: Path) -> tuple[Entry, ...]:
    """The entries of a file with the columns of data/README.md. Raises ValueError, naming the line of a wrong one."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(_entry(row, number) for number, row in enumerate(rows, start=2))


def _entry(row: Mapping[str, str], number: int) -> Entry:
    try:
        return Entry(
            id=row["id"],
            type=cast(EntityType, row["type"]),
            names=Names(en=row["en"], ms=row["ms"]),
            aliases_en=_split(row["aliases_en"]),
            aliases_ms=_split(row["aliases_ms"]),
            context=frozenset(_split(row["context"])),
            country=row["country"] or None,
            adjectives=_split(row["adjectives"]),
            term=row["term"] == "yes",
        )
    except (KeyError, AttributeError, ValueError) as error:
        raise ValueError(f"gazetteer line {number}: expected the columns of data/README.md, found {row!r}") from error


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
