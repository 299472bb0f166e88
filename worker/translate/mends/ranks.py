"""`Deputi Superintendan`, a rank of the police, of which a model leaves `Deputi`: it gets the English, which it keeps.

`Superintendan` and `Asisten Superintendan` it knows.
"""

import re

from worker.wire.bilingual import in_case_of

_DEPUTY = re.compile(r"\bDeputi Superintend[ae]n\b", re.IGNORECASE)


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    return _DEPUTY.sub(lambda found: in_case_of(found[0], "deputy superintendent"), malay)
