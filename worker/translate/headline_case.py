"""Title Case lines, as many headlines are set: to sentence case before translation, and back. Changes case alone.

A model takes a capitalised word for a name and leaves it as it is, or reads it as another word.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from newsdesk.article import Language
from worker.caps import KnownNames, begun_with_capital, is_all_caps, with_known_names

# Words that many houses write small in a headline all the same.
_SMALL_WORDS = frozenset(
    """
    a an and as at bin binti but by for from in into nor of off on onto or over per than the to v via vs with
    atau bagi dalam dan dari daripada dengan di hingga ke kepada lwn oleh pada sebagai serta tetapi untuk yang
    """.split()
)
# None in 250cc, A320 and Q&A, nor the end of 1MDB's.
_WORD = re.compile(r"(?<![^\W_])(?<!\w['’])(?<!&)[^\W\d_]++(?:['’][^\W\d_]+)*+(?![&\d])")
_FULL_STOP = re.compile(r"[.…][\"'”’)\]\s]*$")
_BEGINS = re.compile(r"(?:^|[.?!:(\"“‘])\s*[\"'“‘]?$")  # what stands before a word that begins a sentence or quotation
_LOOK_BACK = 4  # characters in which that is sought, and a number before a month
# An address: a street with its number, behind a house's or beside another one, or with a postcode.
_STREET = (
    r"(?:Off )?(?:Bandar|Jalan|Jln\.?|Kampung|Kg\.?|Kompleks|Lebuh|Lebuhraya|Lingkaran|Lorong|Menara|Persiaran|Taman"
    r"|Wisma)"
)
_NAME = r"(?:\s[A-Z][\w’'./-]*)"
_ADDRESS = re.compile(
    rf"(?:\A|(?<=[,:]\s))(?:(?:[A-Z][a-z]*\.? )?[A-Z]?-?\d[\w/-]*,\s{_STREET}\s[A-Z]"
    rf"|{_STREET}{_NAME}{{1,2}}\s(?!(?:19|20)\d\d\b)\d[\w/-]*,\s"
    rf"|{_STREET}{_NAME}{{1,3}},\s{_STREET}{_NAME}{{1,3}}(?:,|\Z))|(?m:^)(?>.*?\b{_STREET}\s).*,\s\d{{5}}\s[A-Z]"
)
# An A beside these is no article in English; in Malay none is.
_BEFORE_MARK = re.compile(
    r"(?<!\w)(?i:block|category|class|division|grade|group|hepatitis|influenza|level|pool|sector|series?|team|type"
    r"|vitamin|zone)\s$"
)
_AFTER_MARK = re.compile(r"[-.,:]|\W*\Z")
_LOOK_BACK_FOR_MARK = 12  # characters
_MONTH_OR_WORD = frozenset({"mac", "march", "may"})
_NUMBER_BEFORE, _NUMBER_AFTER = re.compile(r"\d\s*\Z"), re.compile(r"\s{0,4}\d")
_LONG_LINE = 4  # words


@dataclass(frozen=True)
class Seen:
    """How an article writes words where no sentence begins; all in small letters here.

    `together`: two words in a row that both begin with a capital.
    """

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()
    together: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def names(self) -> KnownNames:
        """The words that never stand small."""
        return KnownNames(word.capitalize() for word in self.capital - self.small)

    @classmethod
    def of(cls, sentences: Iterable[str], plain: Collection[str]) -> "Seen":
        """Lines in capitals and in Title Case tell nothing."""
        small: set[str] = set()
        capital: set[str] = set()
        together: set[tuple[str, str]] = set()
        for sentence in sentences:
            if is_all_caps(sentence) or is_title_case(sentence, plain):
                continue
            words = [word for word in _WORD.finditer(sentence) if not _begins(sentence, word)]
            small.update(word[0] for word in words if word[0].islower())
            capital.update(_base(word[0]) for word in words if word[0][0].isupper())
            together.update(pair for _, pair in _pairs(sentence, words))
        return cls(frozenset(small), frozenset(capital), frozenset(together))


def is_title_case(text: str, plain: Collection[str]) -> bool:
    """Whether nearly all words begin with a capital though two of them, or one of a long line's, are no names.

    `plain`: words that are no names, in small letters. The first word tells nothing. A line that ends with a full stop
    is a sentence, and an address is all names.
    """
    if _FULL_STOP.search(text[-_LOOK_BACK:]) or _ADDRESS.search(text):
        return False
    words = _WORD.findall(text)
    capitalised = [word for word in words if _is_capitalised(word)]
    small = sum(word.islower() and word not in _SMALL_WORDS for word in words)
    if len(words) < 3 or 8 * small > len(words) or 2 * len(capitalised) < len(words):
        return False
    telling = sum(_is_capitalised(word) and _base(word) in plain for word in words[1:])
    return telling > 1 or (telling == 1 and len(words) >= _LONG_LINE)


def lowered(
    text: str,
    plain: Collection[str],
    seen: Seen,
    known_names: Collection[str],
    language: Language,
) -> str:
    """`text` in sentence case, but for acronyms, `known_names`, names in the article, and words that aren't `plain`."""
    words = list(_WORD.finditer(text))
    named = {index for first, pair in _pairs(text, words) if pair in seen.together for index in (first, first + 1)}
    result, position = "", 0
    for index, word in enumerate(words):
        is_word = _is_article(word, language) if word[0] == "A" else _is_capitalised(word[0])
        kept = index in named or not is_word or _is_name(text, word, plain, seen)
        result += text[position : word.start()] + (word[0] if kept else word[0].lower())
        position = word.end()
    names = [name for name in known_names if " " in name or name.lower() not in plain]
    return begun_with_capital(with_known_names(result + text[position:], names))


def titled(text: str) -> str:
    """`text` in Title Case: each word begins with a capital, but for prepositions and the like."""
    result = _WORD.sub(
        lambda word: word[0] if word[0] in _SMALL_WORDS or not word[0].islower() else _titled(word[0]), text
    )
    return begun_with_capital(result.replace("per Cent", "Per Cent").replace("by-Election", "By-Election"))


def _titled(word: str) -> str:
    return word[0].upper() + word[1:]


def _is_name(text: str, word: re.Match[str], plain: Collection[str], seen: Seen) -> bool:
    base = _base(word[0])
    if base in _MONTH_OR_WORD and (
        _NUMBER_BEFORE.search(text, max(0, word.start() - _LOOK_BACK), word.start())
        or _NUMBER_AFTER.match(text, word.end())
    ):
        return True
    return base not in _SMALL_WORDS and base not in seen.small and (base in seen.capital or base not in plain)


def _is_capitalised(word: str) -> bool:
    """Whether only the first letter is a capital; a letter alone but for the article is an initial or a mark."""
    return word == "A" or (len(word) > 1 and word[0].isupper() and word[1:].islower())


def _is_article(word: re.Match[str], language: Language) -> bool:
    """Whether an A is no initial or mark: Vitamin A."""
    before = word.string[max(0, word.start() - _LOOK_BACK_FOR_MARK) : word.start()]
    is_mark = language is Language.MS or _BEFORE_MARK.search(before) or _AFTER_MARK.match(word.string, word.end())
    return not is_mark


def _base(word: str) -> str:
    return re.sub(r"['’]s$", "", word.lower())


def _begins(sentence: str, word: re.Match[str]) -> bool:
    return bool(_BEGINS.search(sentence[max(0, word.start() - _LOOK_BACK) : word.start()]))


def _pairs(text: str, words: Sequence[re.Match[str]]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Capitalised words with nothing but a space or hyphen between, each pair with the index of its first."""
    for index, (one, other) in enumerate(pairwise(words)):
        between = text[one.end() : other.start()]
        if between in {" ", "-"} and one[0][0].isupper() and other[0][0].isupper():
            yield index, (_base(one[0]), _base(other[0]))
