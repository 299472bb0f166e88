"""Typography: what the models see is plain; what the reader gets has the quotes and dashes of the source."""

import re
import unicodedata

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": " - "})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_OPENS_AFTER = r"(?:^|(?<=[\s(\[/–—-]))"


def normalise(text: str) -> str:
    """NFKC, straight quotes, plain dashes, single spaces: the text the packages were trained on."""
    visible = _INVISIBLE.sub("", text)
    plain = unicodedata.normalize("NFKC", visible).translate(_PLAIN)
    return " ".join(plain.split())


def restore(source: str, target: str) -> str:
    """`target` with typographic quotes, dashes and ellipses where `source` has them."""
    if re.search("[“”]", source):
        target = re.sub(_OPENS_AFTER + r'"(?=\S)', "“", target).replace('"', "”")
    if re.search("[‘’]", source):
        if "‘" in source:
            target = re.sub(_OPENS_AFTER + r"'(?=\S)", "‘", target)
        target = target.replace("'", "’")
    if "…" in source:
        target = target.replace("...", "…")
    if re.search(r"\d–\d", source):
        target = re.sub(r"(?<=\d)-(?=\d)", "–", target)
    spaced = re.search(r"\s([–—])\s", source)
    if spaced:
        return re.sub(r"(?<=\s)-(?=\s)", spaced[1], target)
    return target.replace(" - ", "—") if "—" in source else target
