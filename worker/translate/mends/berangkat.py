"""`Berangkat`, of royalty and travellers who set out, which a model reads as trapped or trailed: it gets `pergi`.

Before what they went to do it says nothing more, and who `turut berangkat` were also there.
"""

import re

from worker.wire.bilingual import in_case_of

_BERANGKAT = r"\b(?:berkenan )?(?:mencemar duli )?berangkat\b(?: mencemar duli\b)?"
_NO_VERB = "melalui|memandangkan|mencemar|menerusi|menggunakan|mengikut|menjelang|menteri|mereka|meskipun"
_VERB = rf"(?!(?:{_NO_VERB})\b)me[a-z]{{3,}}|(?:balik|hadiri?|lawat|pulang|tiba|tunaikan)\b"
_BEFORE_VERB = re.compile(rf"{_BERANGKAT} (?:dan )?(?={_VERB})", re.IGNORECASE)
_WITH_OTHERS = re.compile(rf"\bturut {_BERANGKAT}(?! ke\b)|{_BERANGKAT} sama\b", re.IGNORECASE)
_ANY = re.compile(_BERANGKAT, re.IGNORECASE)


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    malay = _WITH_OTHERS.sub(lambda found: in_case_of(found[0], "turut hadir"), _BEFORE_VERB.sub("", malay))
    return _ANY.sub(lambda found: in_case_of(found[0], "pergi"), malay)
