"""What must come out of a translation unchanged, or as the glossary says: found, masked by placeholders, put back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from worker.text import addresses, tickers

MAX_PLACEHOLDERS = 10  # the packages know ⟦0⟧ to ⟦9⟧
_PLACEHOLDER = re.compile(r"⟦(\d)⟧")
# A letter behind one: what a model makes of a word beside it that it doesn't know. But endings: ⟦0⟧s, ⟦0⟧nya.
_GLUED = re.compile(r"⟦(\d)⟧(?!(?:s|es|nya|lah|kah|pun)\b)[^\W\d_]")
# Character class: letters of other scripts than Latin, which the packages don't know. Without the letters of formulas.
_FOREIGN = (
    "\u0370-\u1dff\u2e80-\ua71f\ua800-\ufaff\ufb13-\ufdff\ufe70-\ufefc"
    "\U00010000-\U0001d3ff\U0001d800-\U0001efff\U00020000-\U0003ffff"
)
_FORMATS = "PDF|CSV|DOCX|XLSX?"  # a model reads [PDF] as [Laughter]
_MARK = re.compile(r"(?!(?<=\d )\*+ \d)\*+|[®©†‡]+")  # of a footnote, say, but no times

# Every repeat in front of a fixed character has a bound, as in worker.text.addresses.
_KINDS = {
    "url": addresses.URL,
    "long": r"(?<!\S)\S{61,}",
    "email": addresses.EMAIL,
    "domain": addresses.DOMAIN,
    "tag": addresses.TAG,
    "ticker": tickers.WITH_EXCHANGE,
    "phone": r"(?<![\w.,+-])(?:\+\d{1,3}(?:[ -]?\d{1,4}){2,5}|0\d{1,2}-\d{3,4}[ -]?\d{3,4}|1-[38]00-\d{2}-\d{4}"
    r"|\d{6}-\d{2}-\d{4})(?![\w-])",
    "file": r"(?<![\w.-])[\w.-]{1,80}"
    r"\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|gif|mp[34]|txt|html?|json|xml|py|js)\b"
    rf"|\[(?:{_FORMATS})\]|\((?:{_FORMATS})\)",
    "format": rf"(?<![\w-])(?:{_FORMATS})(?![\w-])",
    "code": r"(?<!\w)(?:\w{1,60}_\w{1,60}"
    r"|(?!\d{1,3}(?:-[A-Z]{3,12}){2,3}(?![\w/-]))"  # 34-YEAR-OLD
    r"(?=[A-Z/-]{0,20}\d)(?=[\d/-]{0,20}[A-Z])[A-Z0-9]{1,12}(?:[/-][A-Z0-9]{1,12}){2,8}"
    r"|(?=[a-zA-Z]{0,40}\d)(?=\d{0,40}[a-zA-Z])\w{16,60})(?!\w|[.,]\d)",
    # Of a law: a model doubles a bracket of Section 15(1)(a), or leaves one out.
    "section": r"(?<!\w)\d{1,4}[A-Z]{0,3}(?:\([0-9A-Za-z]{1,4}\)){2,6}(?!\w)",
    # The packages know few words behind one, and none without a space before it: "The board was "The work. But what
    # is in quotation marks for its name alone keeps both.
    "quote": r"(?<!\S)[\"“'‘](?=\()|\A[\"“'‘](?=[^\W\d_])(?![^\"“”‘’.,;:!?]{1,60}(?<=\w)[\"”'’]\s)",
    # OPEC+, BBB-: the packages don't know a plus, nor what the minus of a rating says.
    # Nor an asterisk and ®: 5*, f**k, Panadol®.
    "sign": r"(?<![\w.,-])(?:(?=[\w-]{0,30}[^\W\d_])\w[\w-]{0,30}\+{1,2}(?![\w+])|\d{0,2}[A-D]{1,3}-(?![\w-])"
    r"|(?:\w{1,30}\*{1,9}){1,9}(?:\w{1,30}|(?<=\d\*))|[\w'’-]{1,40}®)",
    "emoji": r"(?:[0-9#*]\ufe0f\u20e3"
    r"|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
    r"[\U000e0020-\U000e007f]*)+",
    "dialled": r"(?<![\w*])\*\d[\d*]{1,20}#\d*",  # *124#
    "mark": _MARK.pattern,
    "script": rf"(?!\s)[{_FOREIGN}]+(?:[ ,.;:!?()'-]{{1,3}}[{_FOREIGN}]+)*",
    "bracket": r"⟦[^\s⟦⟧]{0,20}⟧|[⟦⟧]",  # what looks like a placeholder in the source is text
}
_PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
# What every kind has, one or the other; a long word apart. Most sentences have neither, and the pattern is slow.
# The character that is sought comes first, what stands around it then: so it is quick.
_RARE = rf"{_FOREIGN}@#/_+*®©†‡\ufe0f\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff⟦⟧"
_HINT = re.compile(
    rf"[{_RARE}:.()\"“'‘-](?:(?<=[{_RARE}])|(?<=www\.)|(?<=[\w.-]\.)[^\W\d_]"
    r"|(?<=[A-Z]:)|(?<=[A-Z]\s:)|(?<=\d-)\d\d|(?<=[A-Z\d]-)[A-Z\d]{1,12}-[A-Z\d]|(?<=[A-D]-)(?!\w)"
    r"|(?<=\w\))\(\w|(?<=[\"“'‘])\(|(?<=\A[\"“'‘])[^\W\d_])"
    rf"|{_FORMATS}"
)
_LONG_WORD = 16  # characters; the shortest that is a code for its length, with a figure
_TOO_LONG = 60  # for any other word
_SCRIPT = re.compile(f"[{_FOREIGN}]")
# These stand beside a sentence rather than in it when they are at its edge.
_LOOSE_AT_END = {"url", "long", "email", "domain", "tag", "ticker", "phone", "file", "emoji", "mark"}
_LOOSE_AT_START = {"long", "emoji", "mark", "quote"}


@dataclass(frozen=True)
class Protected:
    """`text[start:end]` must appear as `output`."""

    start: int
    end: int
    output: str
    kind: str


@dataclass(frozen=True)
class Masked:
    """A sentence ready to translate: `lead` + `text` + `tail`, where `text` has ⟦n⟧ for `outputs[n]`.

    `lead` and `tail` are final. `gaps`, one more than `outputs`, are the stretches of `text` around them. `terms` are
    the glossary's, as the sentence writes them.
    """

    lead: str
    text: str
    tail: str
    outputs: tuple[str, ...]
    gaps: tuple[str, ...]
    terms: tuple[str, ...] = ()


def mask(sentence: str, glossary: Mapping[str, str]) -> Masked:
    """Find what is protected in `sentence` and replace it by placeholders, or cut it off where it stands at an edge.

    `glossary` maps source terms to what they must become: whole words, longest first; the case must match unless the
    term is all lower-case. With more than ten protected items `text` is no use to a model: translate the gaps.
    """
    items = _protected(sentence, glossary)
    start, end = 0, len(sentence)
    while items and items[0].kind in _LOOSE_AT_START and not re.search(r"\w", sentence[start : items[0].start]):
        start = items.pop(0).end
    while items and items[-1].kind in _LOOSE_AT_END and not re.search(r"\w", sentence[items[-1].end : end]):
        if _closes_bracket(sentence, items):
            break
        end = items.pop().start
    start += len(sentence[start:end]) - len(sentence[start:end].lstrip())
    end -= len(sentence[start:end]) - len(sentence[start:end].rstrip(" \t\u00a0([{<"))
    gaps, position = [], start
    for item in items:
        gaps.append(sentence[position : item.start])
        position = item.end
    gaps.append(sentence[position:end])
    text = gaps[0] + "".join(f"⟦{number}⟧{gap}" for number, gap in enumerate(gaps[1:]))
    terms = tuple(sentence[item.start : item.end] for item in items if item.kind == "term")
    return Masked(sentence[:start], text, sentence[end:], tuple(item.output for item in items), tuple(gaps), terms)


def _closes_bracket(sentence: str, items: Sequence[Protected]) -> bool:
    """Whether the last of `items` is the last in a bracket that has words too: (see URL), but not (URL).

    Without it a model has half a bracket.
    """
    last = items[-1]
    opens = sentence.rfind("(", 0, last.start)
    if opens < 0 or ")" in sentence[opens : last.start] or ")" not in sentence[last.end :]:
        return False
    inside = [item for item in items if item.start > opens]
    ends = [opens, *(item.end for item in inside)]
    return any(re.search(r"\w", sentence[end : item.start]) for end, item in zip(ends, inside, strict=False))


def has_term(sentence: str, glossary: Mapping[str, str]) -> bool:
    """Whether mask() finds a term of `glossary` in `sentence`."""
    return bool(glossary) and any(item.kind == "term" for item in _protected(sentence, glossary))


def placeholders(text: str) -> list[str]:
    """The digits of the placeholders in `text`, in order."""
    return _PLACEHOLDER.findall(text)


def unmask(masked: Masked, translated: str) -> str | None:
    """`translated` with the protected outputs in place; None if a placeholder is lost, doubled, made up or glued."""
    found = list(map(int, placeholders(translated)))
    if sorted(found) != list(range(len(masked.outputs))) or re.search("[⟦⟧]", _PLACEHOLDER.sub("", translated)):
        return None
    if any(not masked.gaps[int(number) + 1][:1].isalpha() for number in _GLUED.findall(translated)):
        return None
    for number, output in enumerate(masked.outputs):
        if _MARK.fullmatch(output):
            translated = _beside_its_word(translated, f"⟦{number}⟧", *masked.gaps[number : number + 2])
    return _PLACEHOLDER.sub(lambda match: masked.outputs[int(match[1])], translated)


def _beside_its_word(text: str, mark: str, before: str, after: str) -> str:
    """`text` with `mark` next to a word as it is in the source, between `before` and `after`: a model parts them."""
    if before[-1:].strip():
        return re.sub(rf"\s+{mark}", mark, text)
    return re.sub(rf"{mark}\s+", mark, text) if after[:1].strip() else text


def is_in_another_script(text: str) -> bool:
    """Whether there is a letter in it that is not Latin."""
    return bool(_SCRIPT.search(text))


def without_placeholders(text: str) -> str:
    """`text` without placeholders that a model made up."""
    return _PLACEHOLDER.sub("", text)


def without_protected(text: str) -> str:
    """`text` with a space in the place of each URL, handle and the like."""
    return _PATTERN.sub(" ", text) if _may_have_protected(text) else text


def _may_have_protected(text: str) -> bool:
    if _HINT.search(text):
        return True
    long_words = (word for word in text.split() if len(word) >= _LONG_WORD)
    return any(len(word) > _TOO_LONG or re.search(r"\d", word) for word in long_words)


def _protected(sentence: str, glossary: Mapping[str, str]) -> list[Protected]:
    """The items in order; where two overlap the first, and of two at one place the longer.

    With a figure in which a term goes on beyond the first, as in #COVID-19.
    """
    matches = _PATTERN.finditer(sentence) if _may_have_protected(sentence) else ()
    found = [Protected(match.start(), match.end(), match[0], str(match.lastgroup)) for match in matches]
    if glossary:
        pattern, outputs = _terms(tuple(glossary.items()))
        for match in pattern.finditer(sentence):
            found.append(Protected(match.start(), match.end(), outputs[int(str(match.lastgroup)[1:])], "term"))
    items: list[Protected] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        last = items[-1] if items else None
        if not last or item.start >= last.end:
            items.append(item)
        elif re.search(r"\d", rest := sentence[last.end : item.end]):
            items[-1] = Protected(last.start, item.end, last.output + rest, last.kind)
    return items


@lru_cache(maxsize=16)
def _terms(glossary: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    ordered = sorted(((term, output) for term, output in glossary if term.strip()), key=lambda pair: -len(pair[0]))
    patterns = []
    for number, (term, _) in enumerate(ordered):
        words = r"\s+".join(re.escape(word) for word in term.split())
        case = "(?i:" if term == term.lower() else "(?:"
        patterns.append(rf"(?P<t{number}>(?<!\w){case}{words})(?!\w|(?<=\d)/\d))")
    return re.compile("|".join(patterns) or r"(?!)"), tuple(output for _, output in ordered)
