"""A section of a law, `Seksyen 39B Akta Dadah Berbahaya`: in English it stands before the law, with `of the` between.

A model that gets the law ready writes one beside the other, or `Section Criminal Procedure Code 117`.
"""

import re

_NUMBER = r"\d{1,4}[A-Z]{0,2}(?: ?\((?:\d{1,2}|[a-z]{1,4}|[A-Z]{1,2})\))*"  # 4(1)(b), but not 117 (KTJ)
_MALAY = re.compile(rf"\b({_NUMBER}),? (?:Akta|Enakmen|Kanun|Ordinan)\b")
_WORD = r"(?!Sections?\b)(?:[A-Z][\w’'-]*,?|\([A-Z][\w ’'-]*\),?)"
_LAW = rf"(?P<law>{_WORD} (?:(?:{_WORD}|and|against|for|in|of|on|to) ){{0,12}}?(?:Act|Code|Enactment|Ordinance)\b)"
_BESIDE = re.compile(
    rf"(?P<section>\b[Ss]ections? (?:{_NUMBER}(?:,|,? and|,? or) )*(?P<number>{_NUMBER})),? (?:the )?{_LAW}"
)
_BEFORE = re.compile(rf"(?P<section>\b[Ss]ection) (?:of )?(?:the )?{_LAW} (?P<number>{_NUMBER})(?!\w)")


def of_the_law(malay: str, english: str) -> str:
    """`english` with `of the` between the number of a section and the law that follows it in `malay`."""
    numbers = {_close(number) for number in _MALAY.findall(malay)}
    if not numbers or "ection" not in english:
        return english  # as mostly

    def beside(found: re.Match[str]) -> str:
        return f"{found['section']} of the {found['law']}" if _close(found["number"]) in numbers else found[0]

    def before(found: re.Match[str]) -> str:
        section = f"{found['section']} {found['number']}"
        return f"{section} of the {found['law']}" if _close(found["number"]) in numbers else found[0]

    return _BEFORE.sub(before, _BESIDE.sub(beside, english))


def _close(number: str) -> str:
    return number.replace(" ", "")
