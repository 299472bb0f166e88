"""Minutes of a match, `the 20th and 59th minutes` and `minit ke-20`. By rule, no model."""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.translate.expressions.ordinals import ordinal

_NTH = "[0-9]{1,3}(?ai:st|nd|rd|th)"
_MINUTE = rf"[0-9]{{1,3}}(?:{_S}?\+{_S}?[0-9]{{1,2}})?+"  # 45+2 is in stoppage time
# To be built into a larger pattern, once, as they have groups: in English several, as a model writes one right in
# Malay; in Malay none that shares its word with others.
PATTERNS: Mapping[Language, str] = {
    Language.EN: rf"(?P<played>{_NTH}(?:,{_S}{_NTH}){{0,5}},?{_S}(?ai:and){_S}{_NTH}){_S}(?ai:minutes)",
    Language.MS: rf"(?ai:minit{_S}ke)-(?P<played>{_MINUTE})(?!,?{_S}(?ai:(?:dan|hingga|atau){_S})?(?ai:ke)-\d)",
}


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    played = found["played"]
    if target is Language.EN:
        return f"{ordinal(played) if played.isdigit() else played} minute"
    *first, last = (f"ke-{minute}" for minute in re.findall("[0-9]+", played))
    return f"minit {', '.join(first)} dan {last}"
