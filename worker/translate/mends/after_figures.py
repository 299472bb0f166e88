"""What follows a figure in English from Malay and a model leaves or spells wrong: RM6 Juta, 1 hours, 7.04 pm."""

import re

from newsdesk.article import Language
from worker.text.patterns import any_of
from worker.translate.expressions.amounts import scale_word

_SCALE = re.compile(
    rf"(?<=\d)(?P<gap>[ -]?)(?P<scale>(?ai:{any_of(('ribu', 'juta', 'bilion', 'trilion'))}))\b(?! [A-Z])"  # but a title
)
_HALF_OF_DAY = re.compile(r" (?<=\d )(?=[ap]m\b)")
_ONE_IN_MALAY = re.compile(r"1(?<![\w.,:/–-]1) (?:tahun|bulan|minggu|hari|jam|minit|saat)\b", re.IGNORECASE)
_ONE = re.compile(r"(?<![\w.,:/–-])(1 (?:year|month|week|day|hour|minute|second))s\b(?!['’])", re.IGNORECASE)
# Of `pada 8,500rpm`, where a model makes another word of the unit, and one before `at`: 8,500gro, 67Nm of at 6,500rpm.
_AT_SPEED = re.compile(r"\d ?rpm\b", re.IGNORECASE)
_SPEED = re.compile(r"(?<=\d)gro\w*")
_BEFORE_SPEED = re.compile(r"(?<=\w) (?:of|by)(?= at \d[\d,.]* ?rpm\b)")
_POINTS = re.compile(r"\bmata asas\b", re.IGNORECASE)
_BASIC = re.compile(r"\b([Bb])asic(?= [Pp]oints?\b)")


def in_english(malay: str, english: str) -> str:
    """`english` with million for Juta, 1 hour, 7.04pm, and basis points and rpm for what was made of these."""
    english = _SCALE.sub(lambda found: (found["gap"] or " ") + scale_word(found["scale"], Language.EN), english)
    if _ONE_IN_MALAY.search(malay):
        english = _ONE.sub(r"\1", english)
    if _AT_SPEED.search(malay):
        english = _BEFORE_SPEED.sub("", _SPEED.sub("rpm", english))
    if _POINTS.search(malay):
        english = _BASIC.sub(r"\1asis", english)
    return _HALF_OF_DAY.sub("", english)
