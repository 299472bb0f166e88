"""How a translation begins and ends: as its source does. Never touches the words between."""

import re

from worker.language.common_words import ENGLISH, MALAY

# Words that a model may begin with a capital though the source begins small; others may be names.
_FUNCTION_WORDS = frozenset(
    """a an the he she it they we you his her its their our this that these those there who which what when where while
    if as in on at by for from to of with without into about after before during between and but or so also not no all
    some yang dan di ke dari daripada pada untuk dengan tanpa dalam oleh akan telah sudah ia dia beliau mereka kami kita
    anda ini itu bagi kepada sebagai jika apabila ketika manakala selepas sebelum semasa antara tetapi atau juga tidak
    tiada semua para seorang sebuah beberapa next last tonight tomorrow""".split()
)
_SMALL_WORDS = _FUNCTION_WORDS | ENGLISH | MALAY
# So may what ends or begins as no name does: construction, pembinaan, menyediakan.
_DERIVED = re.compile(r"[A-Z][a-z]{3,}(?:tion|sion|ment|ness)s?|(?!Pengkalan)Pe[mnr][a-z]{3,}an|Me[mn][a-z]{3,}kan")
_ANOTHER_CAPITAL = re.compile(r"[\s-]+[^\W\d_a-z]")
_CLOSES = re.compile(r"\)[\s.?!:;,\"'”’]{0,4}$")
_FINAL = re.compile(r"(?<![.?!])[.?!]+(?=[\"'”’)\]]*$)")
_SPACE_AFTER_FINAL = re.compile(r"(?<=[.?!])\s+(?=[\"'”’]+$)")
_BRACKET_CLOSES = re.compile(r"[)\]]")
_SQUARE = re.compile(r"(\[[^\[\]]*\])|[\[\]]")  # a pair, or the half of one
_QUOTES = "\"'“‘"
_SPACE_BEFORE_COMMA = re.compile(r"(?<!\s)\s+,")
_COMMAS = re.compile(",{2,}")
_FIRST_WORD = re.compile(r"[^\W\d_](?:(?!['’](?:d|ll|m|re|s|t|ve)\b)[\w'’])*")  # of It's: It
_TITLE = re.compile("Yang (?:[Dd]i-Per|Ber|Amat|Teramat)")
_NAME_FIRST = re.compile(r"[\s(]*([^\W\d_]\w*)")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")


def punctuated(source: str, text: str) -> str:
    """`text` with the brackets and the final `.`, `?` or `!` of `source`.

    It is without a full stop, a space before a comma or a last quotation mark, and two commas in a row where `source`
    has none.
    """
    text = _ended(source, _with_single_commas(source, text))
    text = _bracketed(source, text) if "(" in source or ")" in source else text
    return _squared(source, text) if "[" in source else text


def _with_single_commas(source: str, text: str) -> str:
    if not _SPACE_BEFORE_COMMA.search(source):
        text = _SPACE_BEFORE_COMMA.sub(",", text)
    return text if ",," in source else _COMMAS.sub(",", text)


def _ended(source: str, text: str) -> str:
    if not _SPACE_AFTER_FINAL.search(source):
        text = _SPACE_AFTER_FINAL.sub("", text)
    wanted, found = _FINAL.search(source), _FINAL.search(text)
    if wanted and not found:
        closed = "\"'”’)]" if _BRACKET_CLOSES.search(source, wanted.end()) else "\"'”’"
        end = len(text.rstrip(closed))
        return f"{text[:end]}{wanted[0]}{text[end:]}" if text else text
    if found and not wanted and not source.endswith("…") and found[0] == ".":
        return text[: found.start()] + text[found.end() :]
    return text


def _bracketed(source: str, text: str) -> str:
    """`text` with the half of a bracket that it lost, or both, where `source` begins or ends with it."""
    text = text.replace("( ", "(").replace(" )", ")")
    lost_open, lost_close = (source.count(half) - text.count(half) for half in "()")
    opens = lost_open == 1 and source.startswith("(") and not text.startswith("(")
    closing = _CLOSES.search(source) if lost_close == 1 and not _CLOSES.search(text) else None
    if lost_open and lost_close and not (opens and closing and source.count("(") == 1):
        return text
    if closing:
        after = closing[0][1:]
        text = (text.removesuffix(after) if after else text) + closing[0]
    return "(" + text if opens else text


def _squared(source: str, text: str) -> str:
    """`text` with the opening bracket that it lost where `source` begins with it, and else without the other half."""
    if source.count("[") != source.count("]"):
        return text
    start = len(text) - len(text.lstrip(_QUOTES))
    if source.lstrip(_QUOTES).startswith("["):
        text = f"{text[:start]}[{text[start:]}"
    return _SQUARE.sub(lambda found: found[1] or "", text)


def leaves_half_a_bracket(source: str, text: str) -> bool:
    """Whether `text` has one half of a round bracket more than the other, and `source` has not."""
    return source.count("(") == source.count(")") and text.count("(") != text.count(")")


def cased(source: str, text: str, *, within: bool = False) -> str:
    """`text` beginning with a capital where `source` does, and with what is no name small where `source` does.

    Where a figure begins either, its case tells nothing; but `within` a sentence a word stays small after one, and so
    does one that is never a name after a name: Last Sunday for Ahad lalu.
    """
    first, found = _LETTER.search(source), _FIRST_WORD.search(text)
    if not first or not found or "⟦" in source[: first.start()]:
        return text
    word, start = found[0], found.start()
    if _DIGIT.search(text, 0, start) or (_DIGIT.search(source, 0, first.start()) and not within):
        return text
    if _TITLE.match(text, start):
        return text
    small = text[:start] + word[0].lower() + text[start + 1 :]
    if first[0].isupper() and within and word.istitle() and _is_the_models(source, word):
        return small
    if first[0].isupper() and word.islower():
        return text[:start] + word[0].upper() + text[start + 1 :]
    return small if first[0].islower() and word.istitle() and _is_no_name(text, found) else text


def _is_the_models(source: str, word: str) -> bool:
    """Whether a function word is one that `source`, which begins with a name, has not: it may begin a quotation."""
    begins = _NAME_FIRST.match(source)
    return word.lower() in _FUNCTION_WORDS and begins is not None and begins[1].lower() not in _FUNCTION_WORDS


def _is_no_name(text: str, found: re.Match[str]) -> bool:
    if found[0].lower() in _FUNCTION_WORDS:
        return True
    is_word = found[0].lower() in _SMALL_WORDS or _DERIVED.fullmatch(found[0])
    return bool(is_word) and not _ANOTHER_CAPITAL.match(text, found.end())
