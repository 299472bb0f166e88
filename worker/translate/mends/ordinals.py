"""English ordinals in figures, 11th and 22nd: how they end, and those of a model put right, or into Malay."""

import re

from worker.translate.expressions.ordinals import ordinal
from worker.wire import dates

_OF_YEAR = re.compile(r"(?<![\w.,/])(\d{1,2}/\d{4})(?:st|nd|rd|th)\b")  # the 26/2025th week
_ORDINAL = re.compile(r"(?<![\w.,])(\d+(?:,\d{3})*)(?:st|nd|rd|th)\b")
_LEFT = re.compile(  # in Malay
    r"(?<![\w.,/-])(?<!The )(?:(?ai:ke)[ -])?"
    r"(?P<ordinal>(?P<number>\d{1,3}(?:,\d{3})*)(?ai:st|nd|rd|th))\b(?!-| ?[A-Z0-9])"
    rf"(?P<of_month>(?=(?:,? (?:(?:dan|hingga|atau|&) )?\d{{1,2}}){{0,3}} {dates.NAMED_MONTH}))?"
)
_AFTER_MONTH = re.compile(rf"\b{dates.NAMED_MONTH} \Z")
_LONGEST_MONTH = 12  # characters


def well_ended(source: str, text: str) -> str:
    """`text` with the right ending of each ordinal, and none after a year.

    What `source` has so too may be no ordinal: 11st are stones.
    """
    text = _OF_YEAR.sub(lambda found: found[0] if found[0] in source else found[1], text)
    return _ORDINAL.sub(lambda found: found[0] if found[0] in source else ordinal(found[1]), text)


def in_malay(source: str, text: str) -> str:
    """`text`, in Malay, with `ke-63` for each 63rd of `source` that a model left; of a date the number alone.

    Not where a name goes on behind it, 16th Street, or English does, and of 11st, which are stones.
    """
    told = source.lower()

    def put_right(found: re.Match[str]) -> str:
        number, left = found["number"], found["ordinal"].lower()
        if left not in told or ordinal(number) != left:
            return found[0]
        if _AFTER_MONTH.search(text, max(0, found.start() - _LONGEST_MONTH), found.start()):
            return found[0]
        return number if found["of_month"] is not None else f"ke-{number}"

    return _LEFT.sub(put_right, text)
