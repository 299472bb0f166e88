"""Names and words that are none: what tells them apart where capitals do not, in headlines and lead-ins."""

from collections.abc import Collection

from worker.caps import KnownNames
from worker.language.common_words import ENGLISH, MALAY
from worker.translate.lead_in import LeadIns
from worker.wire.dates import MONTH_NUMBERS, WHOLE_WEEKDAYS

COMMON_WORDS = ENGLISH | MALAY


class Vocabulary:
    """`names` keep their own case where a line in capitals or in Title Case is lowered.

    `plain` words, in small letters, are no names: there they are lowered. `translated` words, so too, are of names
    that the other language writes otherwise: Jabatan.
    """

    def __init__(
        self,
        names: Collection[str] = (),
        plain: Collection[str] = COMMON_WORDS,
        translated: Collection[str] = (),
    ) -> None:
        self.names = frozenset(names)
        self.plain = plain
        self.translated = translated
        self.known_names = KnownNames(self.names)
        self.known_in_title_case = KnownNames(self.names - _words_of_others(self.names))
        self.lead_ins = LeadIns(self.names, plain)

    def may_stay(self, word: str) -> bool:
        """Whether `word`, which has a capital, is none that is known to become another one in a translation."""
        lower = word.lower()
        known = word in self.names or lower in self.plain or lower in self.translated
        return not (known or lower in MONTH_NUMBERS or lower in WHOLE_WEEKDAYS)


def _words_of_others(names: frozenset[str]) -> set[str]:
    """Acronyms that set with one capital are no name alone, but a word of one: INTAN, as of Teluk Intan."""
    words = {word for name in names if " " in name for word in name.split()} - names
    return {name for name in names if name.isupper() and name.capitalize() in words}
