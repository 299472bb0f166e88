"""What follows a figure in English from Malay and a model leaves or spells wrong: RM6 Juta, RM2.05 seliter, 1 hours."""

import re

from newsdesk.article import Language
from worker.patterns import any_of
from worker.translate.expressions.amounts import scale_word

_SCALE = re.compile(
    rf"(?<=\d)(?P<gap>[ -]?)(?P<scale>(?ai:{any_of(('ribu', 'juta', 'bilion', 'trilion'))}))\b(?! [A-Z])"  # but a title
)
_HALF_OF_DAY = re.compile(r" (?<=\d )(?=[ap]m\b)")
_PER = "[ /](?:per )?(?:se|a|per|(?<=per ))"  # 23km/seliter, aliter, perkilo, per liter
# 5 sen seliter, and one that is masked, but not `dan seliter minyak`.
_OF_PRICE = r"(?:[\d⟧]\w{0,9}(?: \w{1,20})?|\b(?:sen|ringgit|harga))\)?[ /]"
_UNITS = (  # in Malay, as a model writes it, and in English
    (re.compile(rf"{_OF_PRICE}seliter\b", re.IGNORECASE), re.compile(rf"{_PER}l[iy]tt?er\b"), " per litre"),
    (re.compile(rf"{_OF_PRICE}sekilo\b", re.IGNORECASE), re.compile(rf"{_PER}kilo\b"), " per kilo"),
)
_PER_UNIT = re.compile("se(?:liter|kilo)", re.IGNORECASE)
_ONE_IN_MALAY = re.compile(r"1(?<![\w.,:/–-]1) (?:tahun|bulan|minggu|hari|jam|minit|saat)\b", re.IGNORECASE)
_ONE = re.compile(r"(?<![\w.,:/–-])(1 (?:year|month|week|day|hour|minute|second))s\b(?!['’])", re.IGNORECASE)
# Of `pada 8,500rpm`, where a model makes another word of the unit, and one before `at`: 8,500gro, 67Nm of at 6,500rpm.
_AT_SPEED = re.compile(r"\d ?rpm\b", re.IGNORECASE)
_SPEED = re.compile(r"(?<=\d)gro\w*")
_BEFORE_SPEED = re.compile(r"(?<=\w) (?:of|by)(?= at \d[\d,.]* ?rpm\b)")


def in_english(malay: str, english: str) -> str:
    """`english` with million for Juta, 1 hour, 7.04pm, and `per litre`, `per kilo`, rpm for what was made of these."""
    english = _SCALE.sub(lambda found: (found["gap"] or " ") + scale_word(found["scale"], Language.EN), english)
    for of_price, written, unit in _UNITS if _PER_UNIT.search(malay) else ():
        if of_price.search(malay):
            english = written.sub(unit, english)
    if _ONE_IN_MALAY.search(malay):
        english = _ONE.sub(r"\1", english)
    if _AT_SPEED.search(malay):
        english = _BEFORE_SPEED.sub("", _SPEED.sub("rpm", english))
    return _HALF_OF_DAY.sub("", english)
