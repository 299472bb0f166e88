"""English ordinals in figures, 11th and 22nd: how they end, and those of a model put right."""

import re

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_OF_YEAR = re.compile(r"(?<![\w.,/])(\d{1,2}/\d{4})(?:st|nd|rd|th)\b")  # the 26/2025th week
_ORDINAL = re.compile(r"(?<![\w.,])(\d+(?:,\d{3})*)(?:st|nd|rd|th)\b")


def ordinal(number: str) -> str:
    return number + ("th" if number[-2:-1] == "1" else _SUFFIXES.get(int(number[-1]), "th"))


def well_ended(source: str, text: str) -> str:
    """`text` with the right ending of each ordinal, and none after a year.

    What `source` has so too may be no ordinal: 11st are stones.
    """
    text = _OF_YEAR.sub(lambda found: found[0] if found[0] in source else found[1], text)
    return _ORDINAL.sub(lambda found: found[0] if found[0] in source else ordinal(found[1]), text)
