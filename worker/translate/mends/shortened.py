"""English words cut short or run together, `Gov't`, `S.Korea`, `thru March`, of which a model makes others or nothing.

It reads `'t` as `not`. It gets the whole words.
"""

import re

from newsdesk.article import Language
from worker.patterns import any_of
from worker.wire import dates
from worker.wire.bilingual import in_case_of

_WHOLE = {"gov": "government", "dep": "department", "int": "international", "nat": "national"}
_SHORT = re.compile(r"(?<![\w.])(?ai:(gov|dep)['’]t|(int|nat)['’]l)(?=s?(?!\w))")
_KOREA = re.compile(r"(?<![\w.])(?:(N)|S)\.(?=(?ai:Korea))")
_DAY = rf"(?:{dates.NAMED_MONTH}|(?ai:{any_of(dates.WEEKDAYS[Language.EN])})\b)"
_THRU = re.compile(rf"(?ai:\bthru)(?= {_DAY})")  # not a drive-thru


def readable(english: str) -> str:
    """English as a model reads it well."""
    english = _SHORT.sub(lambda found: in_case_of(found[0], _WHOLE[(found[1] or found[2]).lower()]), english)
    english = _KOREA.sub(lambda found: "North " if found[1] else "South ", english)
    return _THRU.sub(lambda found: in_case_of(found[0], "until"), english)
