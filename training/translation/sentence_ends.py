"""Where a sentence ends, as rules over classes of characters. Nothing is trained, and no text is read.

A sentence ends after . ! ? or a closing quote that follows them, if a space and then a capital, digit or quote come
next. It does not end after a single capital or a short capitalised word, as in "Dr. Mahathir" or "M. Kulasegaran".
"""

from __future__ import annotations

from enum import IntEnum


class Class(IntEnum):
    """Character classes. The first four are fixed by MiniSBD."""

    PAD = 0
    OTHER = 1
    EMPTY = 2
    ROOT = 3
    DOT = 4
    EXCLAMATION = 5
    CLOSING = 6
    SPACE = 7
    UPPER = 8
    LOWER = 9
    DIGIT = 10
    OPENING = 11


CHARACTERS = {
    Class.DOT: ".",
    Class.EXCLAMATION: "!?…",
    Class.CLOSING: "”’)]»\"'",
    Class.OPENING: "“‘([«",
    Class.SPACE: " \n\t\u00a0",
    Class.DIGIT: "0123456789",
}
LAST_LETTER = 0x250

# A rule lists the classes allowed at each place, counted from the character that may end the sentence.
Rule = dict[int, set[Class]]
END = {Class.DOT, Class.EXCLAMATION}
WORD = {Class.LOWER, Class.DIGIT, Class.OTHER}
NEXT: Rule = {1: {Class.SPACE}, 2: {Class.UPPER, Class.DIGIT, Class.OPENING, Class.CLOSING, Class.OTHER}}
RULES: tuple[Rule, ...] = (
    # word! Next
    {-1: WORD | {Class.CLOSING, Class.UPPER}, 0: {Class.EXCLAMATION}, **NEXT},
    # a word of three letters and more, so that Dr. and Tn. stay whole
    {
        -4: WORD | {Class.UPPER, Class.SPACE},
        -3: WORD | {Class.UPPER},
        -2: WORD | {Class.UPPER},
        -1: WORD,
        0: {Class.DOT},
        **NEXT,
    },
    # a word of two small letters or digits
    {-3: {Class.SPACE}, -2: {Class.LOWER, Class.DIGIT}, -1: {Class.LOWER, Class.DIGIT}, 0: {Class.DOT}, **NEXT},
    # "... in KL. Next"
    {-3: {Class.UPPER, Class.SPACE}, -2: {Class.UPPER}, -1: {Class.UPPER}, 0: {Class.DOT}, **NEXT},
    # "(so). Next"
    {-1: {Class.CLOSING}, 0: {Class.DOT}, **NEXT},
    # '."  Next'
    {-1: END, 0: {Class.CLOSING}, **NEXT},
)
BEFORE, WINDOW = 4, 8
"""Characters that the rules see before the end, and in all."""


def character_classes() -> dict[str, int]:
    """MiniSBD's vocabulary: every known character and the number of its class."""
    classes = {"<PAD>": Class.PAD, "<UNK>": Class.OTHER, "<EMPTY>": Class.EMPTY, "<ROOT>": Class.ROOT}
    for kind, characters in CHARACTERS.items():
        classes |= dict.fromkeys(characters, kind)
    for code in range(ord("A"), LAST_LETTER):
        letter = chr(code)
        if letter.isalpha():
            classes.setdefault(letter, Class.UPPER if letter.isupper() else Class.LOWER)
    return {character: int(kind) for character, kind in classes.items()}


def sentence_ends(text: str) -> list[int]:
    """Places of the characters that end a sentence inside the text; its last sentence needs no mark."""
    known = character_classes()
    classes = [known.get(character, int(Class.OTHER)) for character in text]

    def fits(rule: Rule, end: int) -> bool:
        places = ((end + offset, allowed) for offset, allowed in rule.items())
        return all(0 <= place < len(text) and classes[place] in allowed for place, allowed in places)

    return [end for end in range(len(text)) if any(fits(rule, end) for rule in RULES)]
