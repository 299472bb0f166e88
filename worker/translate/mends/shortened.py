"""English words that are dotted, cut short or run together: `U.S.`, `9 a.m.`, `Gov't`, `S.Korea`, `thru May`, `ex-PM`.

A model makes others of them, or leaves or loses words after them: it reads `'t` as `not` and `no. 3` as none, of a
`S. African` makes an African, and of an `ex-president` one in office. It gets the whole words, and names without their
full stops.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import any_of
from worker.wire import dates
from worker.wire.bilingual import in_case_of

_WEEKDAY = dates.WEEKDAY[Language.EN]
_END = r"(?P<end>(?=[\s\"'”’)\]]*\Z))"
_COUNTRY = re.compile(rf"(?<![\w.])(?:U\.(?:[SNK]|A\.E)|E\.U)\.(?!\w){_END}?")
# What doesn't begin a sentence, though it has a capital.
_WHEN = rf"(?:[A-Z]{{1,3}}T|UTC|WIB|{_WEEKDAY}|{dates.NAMED_MONTH})\b"
_HALF_OF_DAY = re.compile(
    rf"(?<=\d)[ \u00a0]?[AaPp]\.[ \u00a0]?[Mm]\.(?!\w)(?:{_END}|(?![\"'”’)\]]*\s+[\"'“‘]?(?!{_WHEN})[A-Z]))"
)
_WHOLE = {"gov": "government", "dep": "department", "int": "international", "nat": "national"}
_SHORT = re.compile(r"(?<![\w.])(?ai:(gov|dep)['’]t|(int|nat)['’]l)(?=s?(?!\w))")
_NORTH_OR_SOUTH = re.compile(  # S. Korea a model knows
    r"(?<![\w.])(?:[NS]\.(?=(?ai:Korea))|N\. (?=Korean)|S(?:\. ?| )(?=Africa(?:ns?)?\b))"
)
_DAY = rf"(?:{dates.NAMED_MONTH}|(?ai:{_WEEKDAY})\b)"
_THRU = re.compile(rf"(?ai:\bthru)(?= {_DAY})")  # not a drive-thru
_LATIN = any_of("ante cathedra con cons dividend facto factory gratia libris officio parte pat pats post works".split())
_NUMBER = re.compile(r"(?<=\w )no\. ?(?=\d)")  # No. 3 it knows
_EX = re.compile(rf"(?<![\w.'’-])(?ai:ex)(?: ?[-‐‑–] ?)(?!(?ai:{_LATIN})\b)(?=[^\W\d_])")


def readable(english: str) -> str:
    """English as a model reads it well; the full stop of an abbreviation that ends it stays."""
    english = _HALF_OF_DAY.sub(_undotted, _COUNTRY.sub(_undotted, english))
    english = _SHORT.sub(lambda found: in_case_of(found[0], _WHOLE[(found[1] or found[2]).lower()]), english)
    english = _NORTH_OR_SOUTH.sub(lambda found: "North " if found[0].startswith("N") else "South ", english)
    english = _NUMBER.sub("No. ", english)
    english = _EX.sub(lambda found: in_case_of(found[0].rstrip(" -‐‑–"), "former") + " ", english)
    return _THRU.sub(lambda found: in_case_of(found[0], "until"), english)


def _undotted(found: re.Match[str]) -> str:
    return re.sub("[. \u00a0]", "", found[0]) + ("." if found["end"] is not None else "")
