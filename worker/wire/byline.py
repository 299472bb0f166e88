"""The byline of a story: `By Jane Doe`, `Oleh AHMAD ALI`, the closing `(Reporting by Jane Doe; Editing by John Roe)`.

A line of its own that opens or ends a story, which may say no more than `By Bernama`. Must never take a
sentence or a heading for one.
"""

import re
from dataclasses import dataclass

from newsdesk.article import Language
from worker.segments.lines import LINE, line_start
from worker.text.addresses import EMAIL
from worker.text.patterns import any_of
from worker.wire import dates
from worker.wire.bilingual import counterparts
from worker.wire.credit import is_agency
from worker.wire.dateline_names import CITIES, NOT_IN_PLACES
from worker.wire.outlet import JOB_WORDS, is_job, is_outlet, translate_jobs

_LONGEST_LINE, _LONGEST_CLOSING = 200, 500  # characters
_MOST_NAME_WORDS = 7
_MOST_NAMES = 8
_MOST_LINES_BELOW = 3
_LONGEST_ACRONYM = 4  # letters

_OPENING = re.compile(
    r"(?P<word>(?i:by|oleh|(?:laporan|teks)(?:\s+oleh)?|(?:story|words|text|report|reported|written)\s+by))\s*:?\s+"
)
_CLOSING = re.compile(
    r"(?P<word>(?i:(?:additional\s+)?(?:reporting|writing)\s+by|laporan\s+oleh|(?P<editing>editing\s+by)))\s*:?\s+"
)
# What stands on lines of its own below the writers: who edited. Addresses there are cut off before.
_BELOW_WRITERS = re.compile(r"\(?(?i:writing|editing)\s+by\b")
_ADDRESSES_AT_END = re.compile(rf"\s*\(\(\s*{EMAIL}[^()]{{0,200}}\)\)\Z")  # ((ann.poe@example.com))
_PICTURES = re.compile(r"(?i:gambar|foto|pictures?\s+by|photos?\s+by|pix\s+by)(?:\s+oleh)?\s*:?\s+")
_ADDRESS_LINE = re.compile(rf"(?:{EMAIL}|@\w[\w.]*)$")
_VISIBLE = re.compile(r"\S")
_BETWEEN = re.compile(r"\s*[,|•·]\s*|\s+[-–—/@]\s+|\s+(?:and|dan|&)\s+")
_MARK_AT_END = re.compile(r"(?:[,|•·]|\s[-–—/@])\s*$")
_WHERE = re.compile(r"\s+(?:in|di)\s+(?P<place>[A-Z].*)$")
_NAME_WORD = re.compile(r"['’‘]?[A-ZÀ-Þ](?:[^\W\d_]|['’.-])*$")
_PARTICLES = frozenset("a/l a/p al al- anak b. bin binti bt bt. d/o da de del di dos el ibni le s/o van von y".split())
_TITLES = frozenset("bin binti datuk dato dato' dr prof mr mrs ms tuan puan encik yb king".split())
_NAMES = frozenset({"fatihah"})  # of a prayer, too
_NO_NAMES = frozenset({"demand", "invitation", "law", "nature", "popular", "royal"})
_NOT_IN_NAMES = (NOT_IN_PLACES - _TITLES - _NAMES) | _NO_NAMES | JOB_WORDS
_EDITORS = re.compile(
    r"(?s:\s*;.*$|\)?\s*[,\n]\s*\(?(?i:(?:additional\s+)?(?:reporting|writing|editing)\s+by)\b.*$)|\.$"
)
# English and Malay; the first of several that have the same counterpart is the one it becomes.
_WORDS = (
    ("by", "oleh"), ("report by", "laporan"), ("reporting by", "laporan oleh"), ("report by", "laporan oleh"),
    ("reported by", "laporan oleh"), ("additional reporting by", "laporan tambahan oleh"), ("text by", "teks"),
    ("text by", "teks oleh"), ("story by", "teks oleh"), ("words by", "teks oleh"), ("written by", "ditulis oleh"),
    ("writing by", "penulisan oleh"), ("editing by", "suntingan oleh"), ("pictures by", "gambar oleh"),
    ("photos by", "gambar oleh"), ("pix by", "gambar oleh"), ("pictures by", "gambar"), ("pictures by", "foto"),
    ("agencies", "agensi"),
)  # fmt: skip

# In small letters only: Dan is a name. A date only where it stands apart: so is Sun.
_JOINING = {Language.MS: {"and": "dan", "in": "di"}, Language.EN: {"dan": "and", "di": "in"}}
_JOINTS = {target: re.compile(rf"(?<=\s)(?:{'|'.join(words)})(?=\s)") for target, words in _JOINING.items()}
_DATE_BESIDE = re.compile(rf"(?<=[-–—,|•·] ){dates.WHEN}")


@dataclass(frozen=True, slots=True)
class Byline:
    """`start` and `end` are code points of the text, brackets and the lines that belong to it included.

    `names` are the writers' as they stand, joined by commas; empty where it names an agency or a job alone.
    """

    start: int
    end: int
    names: str


def recognise_opening(text: str, start: int) -> Byline | None:
    """The byline that opens the text at `start`, the first character that is not white space.

    A writer's address, paper and job, date and time, and a line that names the photographer go with it; the date may
    be above. Without `By` or `Oleh` a name is a byline only above an address. None where no text follows.
    """
    line_start = start
    line, after = _line(text, line_start)
    if dates.tells_when(line):
        line_start = after
        line, after = _line(text, line_start)
    word = _OPENING.match(line)
    end, has_address = line_start + len(line), False
    for _ in range(_MOST_LINES_BELOW):
        following, after_following = _line(text, after)
        is_address = bool(_ADDRESS_LINE.match(following))
        if not (is_address or _goes_with_writer(following)):
            break
        has_address = has_address or is_address
        end, after = after + len(following), after_following
    if not (word or has_address) or after == len(text):
        return None
    names = _names(_without_date(line[word.end() :] if word else line))
    return None if names is None else Byline(start, end, names)


def recognise_closing(text: str, start: int, end: int) -> Byline | None:
    """The writers named on the last line of `text[start:end]`, which has no outer white space; None for none there.

    The editors may stand with them or below, and so may an address; alone they are named as no writers.
    """
    first = _start_of_closing(text, start, end)
    lines = text[first:end].lstrip()
    if first == start or len(lines) > _LONGEST_CLOSING:
        return None
    line = _ADDRESSES_AT_END.sub("", lines)
    inside = line[1:-1] if line[:1] == "(" and line[-1:] == ")" else line
    word = _CLOSING.match(inside)
    names = _names(_EDITORS.sub("", inside[word.end() :])) if word else None
    if word is None or names is None:
        return None
    return Byline(end - len(lines), end, "" if word["editing"] else names)


def _start_of_closing(text: str, start: int, end: int) -> int:
    """Where the last line begins, or the writers' above it."""
    first = line_start(text, start, end)
    for _ in range(_MOST_LINES_BELOW):
        if end - first > _LONGEST_CLOSING or not _BELOW_WRITERS.match(text[first:end].lstrip()):
            break
        above = line_start(text, start, start + len(text[start:first].rstrip()))
        if not _CLOSING.match(text[above:first].lstrip().removeprefix("(")):
            break
        first = above
    return first


def translate_byline(byline: str, target: Language) -> str:
    """A recognised byline in the other language: its words (`By`, `Editing by`) and date, no name or address."""
    words = counterparts(_WORDS, target)
    listing = any_of(word.replace(" ", r"\s+") for word in words)

    def translated(found: re.Match[str]) -> str:
        word = words[" ".join(found[0].lower().split())]
        return word.upper() if found[0].isupper() else word.capitalize() if found[0][0].isupper() else word

    text = re.sub(rf"(?<![^\s(;])(?ai:{listing})\b", translated, byline)
    text = _JOINTS[target].sub(lambda found: _JOINING[target][found[0]], text)
    text = translate_jobs(text, target)
    text = LINE.sub(lambda line: _with_date(line[0], target), text)
    return _DATE_BESIDE.sub(lambda found: dates.translate(found[0], target), text)


def _with_date(line: str, target: Language) -> str:
    """The line, the date that it is or ends with as `target` has it."""
    if dates.tells_when(line):
        return dates.translate_line(line, target)
    start = dates.start_of_closing_date(line)
    return line[:start] + dates.translate(line[start:], target)


def _line(text: str, start: int) -> tuple[str, int]:
    """The line from `start` on, without white space at its end, and where the next one that is not blank begins."""
    line = (text[start : start + _LONGEST_LINE + 1].splitlines() or [""])[0]
    if len(line) > _LONGEST_LINE:
        return "", len(text)
    visible = _VISIBLE.search(text, start + len(line))
    return line.rstrip(), visible.start() if visible else len(text)


def _goes_with_writer(line: str) -> bool:
    return is_outlet(line) or _names_photographer(line) or dates.tells_when(line)


def _names_photographer(line: str) -> bool:
    word = _PICTURES.match(line)
    return word is not None and _names(line[word.end() :]) is not None


def _names(text: str) -> str | None:
    """The names that `text` begins with, joined by commas; empty where an agency or a job stands there instead.

    None if anything but a byline's furniture is after them.
    """
    names: list[str] = []
    furniture = False
    for position, part in enumerate(_BETWEEN.split(text.strip())):
        name = _without_place(_without_outlet(part))
        if _is_name(name) and not furniture:
            names.append(name)
        elif _is_nobody(name) or (position and _is_furniture(part)):
            furniture = True
        else:
            return None
    return ", ".join(names) if len(names) <= _MOST_NAMES else None


def _without_date(line: str) -> str:
    """`Jane Doe` of `Jane Doe Oct 28, 2021` and of `Jane Doe - Oct 28, 2021`."""
    start = dates.start_of_closing_date(line)
    return _MARK_AT_END.sub("", line[:start]) if start < len(line) else line


def _without_place(part: str) -> str:
    """`Jane Doe` of `Jane Doe in Kuala Lumpur`."""
    return _WHERE.sub("", part)


def _without_outlet(part: str) -> str:
    """`JANE DOE` of `JANE DOE Associated Press`, `JANE DOE (Bernama)` and `JANE DOE Staff Writer`."""
    words = part.split()
    for first in range(2, len(words)):
        last = " ".join(words[first:])
        if _is_nobody(last[1:-1] if last[0] == "(" and last[-1] == ")" else last):
            return " ".join(words[:first])
    return part


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _MOST_NAME_WORDS or text.lower() in CITIES:
        return False
    if is_agency(text) and not (words[0].istitle() and len(words[0]) <= _LONGEST_ACRONYM):
        return False  # AFP Sports, but not Ani Omar
    capitalised = [word for word in words if word.lower() not in _PARTICLES]
    return len(capitalised) > 1 and all(
        _NAME_WORD.match(word) and word.lower() not in _NOT_IN_NAMES for word in capitalised
    )


def _is_nobody(part: str) -> bool:
    """An agency or a job, which may stand for a writer; in small letters it may be anything: `by the sun`."""
    return part[:1].isupper() and (is_agency(part) or is_job(part))


def _is_furniture(part: str) -> bool:
    """What stands beside the names: the agency, the city, an address, the date or the time."""
    return is_agency(part) or part.lower() in CITIES or bool(_ADDRESS_LINE.match(part)) or dates.is_when(part)
