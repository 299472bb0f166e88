"""ALL-CAPS text, which the models have hardly seen: to sentence case before translation. Never changes other text."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from string import ascii_lowercase

from worker.text.patterns import any_of
from worker.wire.dates import WEEKDAYS, WHOLE_MONTHS

_ACRONYMS = frozenset(  # but those of consonants, which is_acronym() knows by that
    """
    ADUN AFF AFP AG AI AIDS ATM BAM CAPEX CEO CIA DAP DNA DUN EBIT EBITDA ECRL EPF EPL ETS EU EV FAM FBI FDI FIFA
    FIR HIV ICU IGP IMF IOI IPO IPT IT KLCI KLIA KPI LATAMI MACC MAS MCA MCO MIC MOF MOH MOU MTUC NATO NBA NEP NGO
    OKU OPEC OPEX OPR PAC PATAMI PATMI PLUS PRU RON SARA SME SOP UAE UEFA UITM UK UKM UM UMNO UN UNESCO UNICEF UPM
    US USA USD USM UTM VIP WHO WTO
    """.split()
)
# Acronyms that are as often a word of the headline.
AMBIGUOUS = frozenset({"IT", "PLUS", "MAS", "SARA", "WHO"})
TITLES = {"DR": "Dr", "MR": "Mr", "MRS": "Mrs", "MS": "Ms", "ST": "St", "VS": "vs", "HJ": "Hj"}
# Words that are always written with a capital, but for MAY, MARCH and MAC, which are words or names too.
_PEOPLES = """
    Melayu Malay Malays Malaysian Malaysians Cina Chinese India Indian Indians Islam Islamic Muslim Muslims Kristian
    Christian Christians Hindu Hindus Buddha
    """.split()
_MONTHS = map(str.capitalize, WHOLE_MONTHS - {"may", "march", "mac"})
_PROPER = {name.upper(): name for name in chain(*WEEKDAYS.values(), _MONTHS, _PEOPLES)}
_OFFICES = ("Menteri Besar",)  # in small letters it is read as a big minister
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_RUN = re.compile(r"\w+")
_COUNTED = re.compile(r"\d+(?:-[A-Z]{3,})+")  # 12-YEAR-OLD, unlike 3-D and COVID-19
_SMALL = ascii_lowercase.encode()
_SHORT_CAPITALS = re.compile("[A-Z]{2,7}")
_VOWELS = frozenset("AEIOUY")


class KnownNames:
    """Names in their own case, kept by their first word: of thousands few can stand in a line."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        for name in names:
            first = _RUN.search(name.upper())
            self._by_word.setdefault(first[0] if first else "", []).append(name)

    def in_line(self, text: str) -> list[str]:
        """Those whose first word `text` has, in whatever case: all that with_known_names() can put there."""
        words = {"", *_RUN.findall(text.upper())}
        return [name for word in words for name in self._by_word.get(word, ())]


def is_all_caps(text: str) -> bool:
    """Whether `text` is set in capitals: nine letters of ten, in two words or a long one, and not acronyms alone."""
    plain = text.encode("ascii", "ignore")
    if len(plain) - len(plain.translate(None, _SMALL)) > len(text) / 10:
        return False  # as nearly all text, and quick to tell
    letters = [character for character in text if character.isalpha() and character.lower() != character.upper()]
    if not letters or sum(letter.isupper() for letter in letters) < 0.9 * len(letters):
        return False
    words = [word for word in _WORD.findall(text) if sum(map(str.isalpha, word)) > 1]
    return any(not is_acronym(word) for word in words) and (len(words) > 1 or any(len(word) > 5 for word in words))


def sentence_case(text: str, known_names: Collection[str] = ()) -> str:
    """`text` in sentence case; acronyms, words with digits and `known_names` (in their own case) stay."""
    return begun_with_capital(with_known_names(_WORD.sub(lambda match: _lowered(match[0]), text), known_names))


def with_known_names(text: str, known_names: Collection[str]) -> str:
    """`text` with each of the names in its own case, and offices that are not what their words say."""
    capitals = text.upper()
    names = (name for name in chain(_OFFICES, known_names) if name.upper() in capitals)
    written = {name.upper(): name for name in sorted(names)}  # of FELDA and Felda the second stays
    if not written:
        return text
    # In one go: in Teluk Intan there is no INTAN.
    any_name = re.compile(rf"(?<!\w)(?:{any_of(map(re.escape, written.values()))})(?!\w)", re.IGNORECASE)
    return any_name.sub(lambda found: written.get(found[0].upper(), found[0]), text)


def in_capitals(mention: str, renderings: Sequence[str]) -> str:
    """The rendering that a line in capitals has: the first acronym for an acronym, else the first of all."""
    acronyms = (each for each in renderings if _SHORT_CAPITALS.fullmatch(each) and each != mention)
    return next(acronyms, renderings[0]).upper() if _SHORT_CAPITALS.fullmatch(mention) else renderings[0].upper()


def begun_with_capital(text: str) -> str:
    """`text` with its first letter a capital, unless a placeholder or a figure begins it."""
    first = re.search(r"[^\W_]|⟦", text)
    return text if first is None else text[: first.start()] + first[0].upper() + text[first.end() :]


def _lowered(word: str) -> str:
    if _COUNTED.fullmatch(word):
        return word.lower()
    if "-" in word and not any(character.isdigit() for character in word):
        return "-".join(map(_lowered, word.split("-")))
    if is_acronym(word) and word not in AMBIGUOUS:
        return re.sub("(?<=['’])S$", "s", word)
    return TITLES.get(word) or _PROPER.get(word, word.lower())


def is_acronym(word: str) -> bool:
    """A known acronym, a short word of consonants, or a word with a digit such as COVID-19 and RM50."""
    if word in TITLES:
        return False
    if word in _ACRONYMS or any(character.isdigit() for character in word):
        return True
    base = word.removesuffix("'S").removesuffix("’S")
    if base in _ACRONYMS:
        return True
    return 2 <= len(base) <= 5 and base.isalpha() and _VOWELS.isdisjoint(base)
