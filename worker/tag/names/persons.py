"""How persons are named in news: by title, in full, and then in short. Never joins a short name that is ambiguous."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from worker.segments.lines import line_start
from worker.tag.names.titles import titles
from worker.tag.names.tokens import is_abbreviation, starts_sentence
from worker.text.patterns import SPACE
from worker.wire.dates import WEEKDAYS

_LOOK_BACK = 100  # characters before a name in which its title is sought
_LONGEST_TITLE = 10  # words
_MOST_WORDS = 10  # of a name of which parts are considered
_LONGEST_ABBREVIATION = 4  # letters; a longer word with a full stop ends a sentence
SLASHED = r"a/[klp]|[ds]/o"  # son or daughter of
# A ruler's child: Ibrahim ibni Almarhum Sultan Iskandar. `Raja` is a given name of others too.
RULERS_CHILD = rf"(?:(?:ibni|binti?|Almarhum|Al-Haj){SPACE})*(?:Sultan|Tengku|Tuanku|Tunku)"
_PATRONYMIC = re.compile(rf"\s(?:{RULERS_CHILD}|(?:bin|binti|bt|b|ibni|anak|{SLASHED})\.?)\s", re.IGNORECASE)
_CHILD_OF = re.compile(rf"\s(?:binti?|ibni|anak|Almarhum|Al-Haj|{SLASHED})\s\Z", re.IGNORECASE)
_GOES_ON = re.compile(rf"-[A-Z]|\s(?:(?:bin|binti|anak|(?i:{SLASHED}))\b|([A-Z][\w'’-]*))")
_INITIAL = re.compile(r"(?<=\w)\s[A-Z]\.(?=\s)")
_GENERATION = re.compile(r",?\s(?:Jr|Sr)\.?\Z")
# Given names of so many men that after another given name they are the father's.
_FATHERS_NAMES = frozenset(
    """
    Abdullah Ahmad Ali Ebrahim Hassan Ibrahim Ismail Mohamad Mohamed Mohammad Mohammed Mohd Muhamad Muhammad
    """.split()
)
# Names shared by so many that alone they name nobody, and particles.
_SHARED_NAMES = _FATHERS_NAMES | frozenset(
    """
    Abd Abdul Al Ang Awang Chan Che Chong Dayang Goh Haji Kim King Lee Lim Megat Ng Nik Noor Nor Nur Nurul Ong Park Raja
    Sharifah Siti Sultan Syed Tan Tengku Teo Tun Tunku Tuan Van Von Wan Wong Yeoh
    """.split()
)
# Titles that are as often a part of the name, of which a model has learnt to tell. Hakim, a judge first, is none.
_ALSO_NAMES = frozenset("bilal dean duke guru habib hafiz hafizah imam raja sami tengku tuanku tunku ungku wan".split())
_BEFORE_A_NAME = frozenset(
    """
    according although and as bagi because before but dan for from if jelas kata kemudian ketika later manakala
    meanwhile menurut oleh said sejak selain sementara tambah tegas terdahulu that the then to ujar under walaupun
    when while with
    """.split()
)
_MONTHS = frozenset({"Mac", "May", "Mei", "Jun", "Julai", "Ogos"})  # names, but mostly months: `12 Jun, Jun Hao tiba`
_AFTER_A_NAME = frozenset(day for days in WEEKDAYS.values() for day in days)


def title_before(text: str, position: int) -> str | None:
    """The titles directly before the name at `position`, as they stand: `Prime Minister Datuk Seri`."""
    window = line_start(text, max(0, position - _LOOK_BACK), position)
    words = list(re.finditer(r"[^\s,;:()\"“”]+,?", text[window:position]))  # with commas, which ministries have
    if not words or not text[position - 1].isspace() or _gap(text[window + words[-1].end() : position]):
        return None
    first = len(words)
    together = first - 1  # from here on only white space stands between the words
    while together and not _gap(text[window + words[together - 1].end() : window + words[together].start()]):
        together -= 1
    while length := _title_length([word[0] for word in words[together:first]]):
        first -= length
    return text[window + words[first].start() : position].rstrip() if first < len(words) else None


def title_kinds(title: str) -> frozenset[str]:
    """The kinds of the titles in `title`, as in data/README.md, without those that are as often names: Raja, Tunku."""
    words, kinds = title.split(), set[str]()
    while length := _title_length(words):
        phrase = tuple(map(_plain, words[-length:]))
        if not _ALSO_NAMES.issuperset(phrase):
            kinds.add(_kinds()[phrase])
        words = words[:-length]
    return frozenset(kinds)


def title_length(name: str, in_full: str = "") -> int:
    """How many characters of `name` are titles before the name proper; 0 for none, or if there is nothing else.

    An honorific that `in_full`, the person's name, begins with too is none: Tuan Ibrahim Tuan Man, He Lifeng.
    """
    words = list(re.finditer(r"\S+", name))
    first = 0
    while length := _leading_title([word[0] for word in words[first:-1]]):
        first += length
    title = name[: words[first].start()] if first else ""
    own = title and in_full.startswith(title) and title_kinds(title) == {"honorific"}
    return 0 if own else len(title)


def short_forms(name: str, shared: Collection[str] = ()) -> Iterator[str]:
    """What a person of this full name may be called later, longest first; nothing in `shared`, which others have too.

    `Ismail Sabri bin Yaakob`: the part before the patronymic, its first words, and the last name.
    """
    name = _GENERATION.sub("", name)
    given = _PATRONYMIC.split(name)[0].split()
    words = _PATRONYMIC.sub(" ", name).split()
    forms = {tuple(words[:end]) for end in range(1, len(words))} | {tuple(given)}
    if len(given) == len(words):
        forms |= {tuple(words[start:]) for start in (1, len(words) - 1)}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if form == tuple(name.split()) or (form == (words[-1],) and words[-1] in shared):
            continue
        if len(form) > 1 or (form and not _names_nobody(form[0])):
            yield " ".join(form)


def has_patronymic(name: str) -> bool:
    """Whether it says whose child it is: `Siti binti Omar`."""
    return bool(_PATRONYMIC.search(name))


def ends_as_a_childs(before: str) -> bool:
    """Whether the father's name follows: `Nurul Izzah binti `, `Tunku Abu Bakar Al-Haj `."""
    return bool(_CHILD_OF.search(before))


def without_initials(name: str) -> str:
    """`Donald Trump` of Donald J. Trump, `Joseph Biden` of Joseph R. Biden Jr; the first word stays what it is."""
    return _INITIAL.sub("", _GENERATION.sub("", name))


def parts(name: str) -> Iterator[str]:
    """What a model may have found of this name elsewhere: any of its words side by side, but no father's name alone.

    `Uggah` of Douglas Uggah Embas, but not `Ibrahim` of Anwar Ibrahim or `Salleh` of Farhan bin Salleh.
    """
    given = len(_PATRONYMIC.split(name)[0].split())
    words = name.split()[:_MOST_WORDS]
    cased = [word.capitalize() for word in words]
    for start, first in enumerate(cased):
        fathers = start >= given or (first in _FATHERS_NAMES and not _SHARED_NAMES.issuperset(cased[:start]))
        for end in range(start + (2 if fathers else 1), len(words) + 1):
            yield " ".join(words[start:end])


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a whole name, and not a part of another one: `Ismail` of `Ismail Abdullah`."""
    after = _GOES_ON.match(text[end : end + 30])
    if after and after[1] not in _AFTER_A_NAME:
        return False
    before = re.search(rf"([A-Z][\w'’-]*)(\.?){SPACE}\Z", text[max(0, start - 30) : start])
    if before is None or before[1].casefold() in _title_words():
        return True
    if before[2] and not is_abbreviation(before[1]):
        return True
    return before[1].casefold() in _BEFORE_A_NAME and starts_sentence(text, start - len(before[0]))


@cache
def honorific_words() -> frozenset[str]:
    """Those of which honorifics consist, in small letters."""
    return frozenset(word for phrase, kind in _kinds().items() if kind == "honorific" for word in phrase)


def _names_nobody(word: str) -> bool:
    return word in _SHARED_NAMES or word in _MONTHS or len(word) < 3 or not word[0].isupper() or word.endswith(".")


def _gap(between: str) -> bool:
    return bool(between.strip())


def _leading_title(words: list[str]) -> int:
    """The number of words of the longest title that `words` begin with, which is no part of the name itself."""
    lengths = (end for end in range(min(_LONGEST_TITLE, len(words)), 0, -1) if _title_length(words[:end]) == end)
    length = next(lengths, 0)
    return 0 if words[:length] and {_plain(word) for word in words[:length]} <= _ALSO_NAMES else length


def _title_length(words: list[str]) -> int:
    """The number of words of the longest title at the end of `words`; 0 for none."""
    if not words or _plain(words[-1]) not in _last_words():  # as mostly
        return 0
    last = words[-_LONGEST_TITLE:]
    plain = tuple(map(_plain, last))
    for start, first in enumerate(last):
        if plain[start:] in _titles() and not first.islower() and all(map(_may_be_title, last[start:])):
            return len(last) - start
    return 0


def _may_be_title(word: str) -> bool:
    return not word.endswith(".") or len(word) - 1 <= _LONGEST_ABBREVIATION


def _plain(word: str) -> str:
    return word.replace("’", "'").rstrip(".").casefold()


@cache
def _kinds() -> Mapping[tuple[str, ...], str]:
    return {tuple(map(_plain, title.text.split())): title.kind for title in titles()}


def _titles() -> Collection[tuple[str, ...]]:
    return _kinds().keys()


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title[-1] for title in _titles())


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word.rstrip(",") for title in _titles() for word in title)
