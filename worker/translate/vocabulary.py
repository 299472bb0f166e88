"""Names and words that are none: what tells them apart where capitals do not, in headlines and lead-ins."""

from collections.abc import Collection

from worker.caps import KnownNames
from worker.common_words import ENGLISH, MALAY
from worker.translate.lead_in import LeadIns

COMMON_WORDS = ENGLISH | MALAY


class Vocabulary:
    """`names` keep their own case where a line in capitals or in Title Case is lowered.

    `plain` words, in small letters, are no names: there they are lowered.
    """

    def __init__(self, names: Collection[str] = (), plain: Collection[str] = COMMON_WORDS) -> None:
        self.names = frozenset(names)
        self.plain = plain
        self.known_names = KnownNames(self.names)
        self.lead_ins = LeadIns(self.names, plain)
