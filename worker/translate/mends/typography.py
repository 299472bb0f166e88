"""Typography: what the models see is plain; what the reader gets has the quotes and dashes of the source."""

import re
import unicodedata
from collections.abc import Collection

from worker.text.legible import INVISIBLE
from worker.translate.expressions.numbers import FRACTIONS

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": " - ", "‐": "-", "−": "-"})
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
# What NFKC makes another number or word of: m², 10⁵, CO₂, 30ºC, Sensor™, 10″.
_SIGNED = re.compile("\\w*[²³¹⁰⁴-⁹₀-₉ºª™℠″]+\\w*")
_SPAN = re.compile(r"(?<!\d)\d+(?:–\d+)+")
_HYPHENED = re.compile(r"(?<![\d-])\d+(?:-\d+)+(?![\d-])")  # a span, or a date, a score, a telephone number
# What is before a mark is told after it, here and below: so a mark is sought, which few texts have, and that is quick.
_DASH = re.compile(r"[–—-](?:(?<=[–—])|(?<!\S-)|(?!\S))")
_SPACED_DASH = re.compile(r"([–—])(?<!\S[–—])\s")
_HYPHEN_APART = re.compile(r" - (?<=\w - )(?=\w)")
_SPACE_AFTER_HYPHEN = re.compile(  # but two- and three-year
    r"- (?<=[\w⟧]- )(?=[\w⟦])(?!(?:and|atau|dan|hingga|or|to)\b)"
)
_LETTER_BEFORE_DASH = re.compile(r"\w[-–—] ")
_DASH_APART = re.compile(r"(?<!\S)[-–]+(?!\S)|—")
_ELLIPSIS = re.compile(r"[….](?:(?<=…)|\.\.)")
_TWO_STOPS = re.compile(r"\.\.(?<!\.\.\.)(?!\.)")  # what a model makes of three
_SPACE_AFTER_OPENING = re.compile(r"""["'“‘](?<![^\s(]["'“‘])\s+\w""")
_S_APART = re.compile(r"(['’])(?<=\w['’]) (?=s\b)")  # the women' s team
_OPENED_TWICE = re.compile(r"""["”](?<=\S["”]) ["“](?=\w)""")  # "We must," "he said
_MARK = re.compile('["“”]')
_QUOTE = re.compile(r"""(?<!\w)["']|["'](?!\w)""")  # no apostrophe
_CLOSES_FIRST = re.compile(r"""[^"“”]*(?:”|(?<=[^\s(])"(?!\w)|(?<=\s)"\s)""")  # its opening one was cut off
_ALONE = re.compile(r"[\"'](?<![^\s(][\"'])(\s+)(?=[\w⟦(\[])")
_OPENS_AFTER = r"(?:^|(?<=[\s(\[/–—-]))"


def normalise(text: str) -> str:
    """NFKC, straight quotes, plain dashes, single spaces: the text the packages were trained on."""
    visible = _INVISIBLE.sub("", text).translate(FRACTIONS)
    plain = unicodedata.normalize("NFKC", visible).translate(_PLAIN)
    return " ".join(plain.split())


def restore(source: str, target: str) -> str:
    """`target` with the quotes, dashes, ellipses and raised signs that `source` has, and no dash where it has none."""
    for word in () if source.isascii() else _SIGNED.findall(source):
        plain = unicodedata.normalize("NFKC", word)
        if plain not in source:
            target = target.replace(plain, word)
    if not _S_APART.search(source):
        target = _S_APART.sub(r"\1", target)
    target = _without_space_after_hyphens(source, target)
    if len(_MARK.findall(target)) > len(_MARK.findall(source)) and not _OPENED_TWICE.search(source):
        target = _OPENED_TWICE.sub('" ', target)
    if not _SPACE_AFTER_OPENING.search(source):
        target = _with_opening_quotes(target, closes_first=bool(_CLOSES_FIRST.match(source)))
    if "“" in source or "”" in source:
        at_start = "" if source.startswith("”") else '^"|'
        target = re.sub(rf'{at_start}{_OPENS_AFTER}"(?=\S)', "“", target).replace('"', "”")
    if "‘" in source or "’" in source:
        if "‘" in source:
            target = re.sub(_OPENS_AFTER + r"'(?=\S)", "‘", target)
        target = target.replace("'", "’")
    if _ELLIPSIS.search(source) and not _TWO_STOPS.search(source):
        target = _TWO_STOPS.sub("...", target)
    if "…" in source:
        target = target.replace("...", "…")
    if "–" in source and (spans := set(_SPAN.findall(source))):
        target = _HYPHENED.sub(lambda match: _dashed(match[0], spans), target)
    if spaced := _SPACED_DASH.search(source):
        return re.sub(r"(?<!\S)-(?=\s)", spaced[1], target)
    if "—" in source:
        return target.replace(" - ", "—")
    return target if _DASH.search(source) else _HYPHEN_APART.sub("-", target)


def _without_space_after_hyphens(source: str, target: str) -> str:
    """`target` with `20-episode` for `20- episode`, where `source` has no such and no dash is lost."""
    if not _SPACE_AFTER_HYPHEN.search(target) or _LETTER_BEFORE_DASH.search(source):
        return target
    lost = len(_DASH_APART.findall(source)) > len(_DASH_APART.findall(target))
    return target if lost else _SPACE_AFTER_HYPHEN.sub("-", target)


def _with_opening_quotes(text: str, *, closes_first: bool) -> str:
    """Without the space after a quotation mark that opens: the first, third and so on of its kind.

    Where the first double one closes, the second, fourth and so on.
    """
    if not _ALONE.search(text):
        return text
    marks = list(_QUOTE.finditer(text))
    single, double = ([mark.start() for mark in marks if mark[0] == kind] for kind in "'\"")
    opening = {*single[::2], *double[closes_first::2]}
    return _ALONE.sub(lambda found: found[0][0] if found.start() in opening else found[0], text)


def _dashed(hyphened: str, spans: Collection[str]) -> str:
    dashed = hyphened.replace("-", "–")
    return dashed if dashed in spans else hyphened
