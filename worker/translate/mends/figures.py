"""Figures of Malay as a model reads them well: 2.5 jam for 2 jam setengah, 25 Mei for 25hb Mei, (nil) for (tiada).

It leaves hb, or spells it on, and makes the other two halves alone and nots.
"""

import re

from worker.text.patterns import SPACE as _S
from worker.translate.expressions.calendar_days import HARI_BULAN
from worker.translate.expressions.ordinals import ordinal
from worker.wire.dates import NAMED_MONTH

_HALF = re.compile(
    rf"(?<![\w.,:/–-])(\d{{1,3}}){_S}(?ai:(tahun|bulan|minggu|hari|jam|minit|kilometer|km){_S}setengah)\b"
    rf"(?!{_S}(?:tahun|daripada)\b)"
)
_HB = rf"{HARI_BULAN}\b"
_OTHER_DAY = rf"(?:{_S}?[,&–-]{_S}?|,?{_S}(?ai:dan|hingga|sehingga|atau){_S})\d{{1,2}}(?:{_HB})?"
_DAY_OF_MONTH = re.compile(rf"\b(\d{{1,2}}){_HB}(?=(?:{_OTHER_DAY}){{0,6}}{_S}{NAMED_MONTH})")
_DAY = re.compile(rf"\b(\d{{1,2}}){_HB}")
_NONE = re.compile(r"\(tiada\)", re.IGNORECASE)


def readable(malay: str) -> str:
    """`malay` with such figures."""
    text = _NONE.sub("(nil)", _HALF.sub(r"\1.5 \2", malay))
    return _DAY.sub(lambda found: ordinal(found[1]), _DAY_OF_MONTH.sub(r"\1", text))
