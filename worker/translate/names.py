"""Names that a translation must have: mentions in a sentence, each with its acceptable renderings, the best first.

A country alone in brackets has them in its mention and its renderings. They are looked for there, but not put in.
"""

import re
from collections.abc import Collection, Sequence

Name = tuple[str, Sequence[str]]
Names = Sequence[Name]

_SHORT_NAME = 3  # letters
_BEGINS = re.compile(r"(?<!\w)")
_ENDS = re.compile(r"(?!\w)")
_ENDS_IN_S = re.compile(r"s?(?!\w)")
_ENDS_ANYHOW = re.compile(r"(?:s|[ei]?a?ns?|ese|nya|lah|kah|pun)?(?!\w)")


def as_in(lowered: str, sentence: str, names: Names) -> Names:
    """`names` with their mentions in `sentence` as `lowered`, which differs in case alone, has them."""
    if lowered == sentence:
        return names
    places = [(sentence.find(mention), mention, renderings) for mention, renderings in names]
    return [
        (lowered[place : place + len(mention)] if place >= 0 else mention, renderings)
        for place, mention, renderings in places
    ]


def without_brackets(name: Name) -> Name:
    """The mention and the renderings of a country as they are put in: what stands around it is the model's."""
    mention, renderings = name
    return (mention[1:-1], [each[1:-1] for each in renderings]) if mention.startswith("(") else name


def outside_terms(sentence: str, terms: Collection[str], names: Names) -> list[Name]:
    """Those of `names` that stand in `sentence` outside of `terms`, which the sender has translated."""
    in_terms = "\n".join(terms)
    mentions = [without_brackets(name)[0] for name in names]
    return [
        name
        for name, mention in zip(names, mentions, strict=True)
        if mention not in in_terms or in_terms.count(mention) < sentence.count(mention)
    ]


def missing(source: str, target: str, names: Names) -> list[Name]:
    """Those of `names` that `source` has and `target` has not."""
    if not names:
        return []
    folded = target.casefold()
    return [
        (mention, renderings)
        for mention, renderings in names
        if mention in source and not any(_stands_in(rendering, target, folded) for rendering in renderings)
    ]


def respelled(source: str, target: str, names: Names, protected: Collection[str] = ()) -> str:
    """`target` with the best rendering of each name that it must not have as `source` has it, if it stands there once.

    So a place that a model leaves in the spelling of the source: Johor Baru, in Malay Johor Bahru. Not within a longer
    name, as of Penang Sentral, nor where a stretch of `protected` text in `target` has the name. An acronym whose best
    rendering is another, EPF, in Malay KWSP, is put right wherever it stands, but as a part of an address.
    """
    left = [
        name
        for name in map(without_brackets, names)
        if name[0] not in name[1] and name[0] in target and not any(name[0] in text for text in protected)
    ]
    for mention, (best, *_) in left:
        if best.isalpha() and best.isupper():
            target = re.sub(rf"(?<![\w@#]){re.escape(mention)}(?!\w|\.\w)", best, target)
    for mention, renderings in missing(source, target, left):
        first = renderings[0].split()[0]
        found = [*re.finditer(rf"(?<![\w-])(?:{re.escape(first)} )?{re.escape(mention)}(?![\w-]| [A-Z])", target)]
        if len(found) == 1 and source.count(mention) == target.count(mention) == 1:
            target = target[: found[0].start()] + renderings[0] + target[found[0].end() :]
    return target


def _stands_in(rendering: str, text: str, folded: str) -> bool:
    """As whole words, a long one with an ending too: Johoreans. A short acronym in its own case: AS, not as; PPVs."""
    short = len(rendering) <= _SHORT_NAME
    if short and rendering.isupper():
        return _is_whole(rendering, text, _ENDS_IN_S)
    return _is_whole(rendering.casefold(), folded, _ENDS if short else _ENDS_ANYHOW)


def _is_whole(name: str, text: str, ending: re.Pattern[str]) -> bool:
    """Not one pattern for all: that tries every character, and a list of n names is n times as long."""
    place = text.find(name)
    while place >= 0:
        if _BEGINS.match(text, place) and ending.match(text, place + len(name)):
            return True
        place = text.find(name, place + 1)
    return False
