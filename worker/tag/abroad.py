"""What tells Malaysia's ministries and courts from those of other countries. Lists and words only."""

import re

# Every country has them; those of the world are told by another word.
_STATE_BODY = re.compile(r"\b(?:Ministry|Kementerian|Court|Mahkamah|Commission|Suruhanjaya|Department|Jabatan)\b")
_NO_STATES = re.compile(
    r"\b(?:Antarabangsa|Arbitration|ASEAN|Eropah|European|International|Nations|PBB|Timbang Tara|World|Malaysian?)\b"
)
_HOME = re.compile(
    r"\b(?:Malaysia(?:ns?)?|Kuala Lumpur|Putrajaya|Labuan|Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang"
    r"|Penang|Pulau Pinang|Perak|Perlis|Sabah|Sarawak|Selangor|Terengganu|Wisma Putra)\b",
    re.IGNORECASE,
)


def may_be_any_countrys(body: str) -> bool:
    """Whether a name is that of a ministry or a court of no country in particular: `Ministry of Health`."""
    return bool(_STATE_BODY.search(body)) and not _NO_STATES.search(body)


def speaks_of_malaysia(text: str) -> bool:
    """Whether it names Malaysia, its people or one of its states."""
    return bool(_HOME.search(text))
