"""Words that a model misreads, a row each: what it gets for them. What takes more than that is a module of its own."""

import re
from collections.abc import Callable, Sequence

from worker.text.patterns import any_of
from worker.wire import dates
from worker.wire.bilingual import in_case_of

_Row = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_CONTRACTION = r"(?:[^\W\d_]{1,20}n['’]t|(?ai:let)['’]s)(?!\w)"
_DEPARTS = {"leave": "depart", "leaves": "departs", "leaving": "departing", "left": "departed"}
_WHO_LEAVES = any_of("can could had has have he may might must not she should then they to we who will would".split())
_TRAVELLER = any_of(
    "ambassador contingent convoy delegation entourage envoy family king minister players premier president prince"
    " princess queen secretary squad sultan team troops".split()
)
_BERANGKAT = r"\b(?:berkenan )?(?:mencemar duli )?berangkat\b(?: mencemar duli\b)?"
_NO_VERB = "melalui|memandangkan|mencemar|menerusi|menggunakan|mengikut|menjelang|menteri|mereka|meskipun"
_VERB = rf"(?!(?:{_NO_VERB})\b)me[a-z]{{3,}}|(?:balik|hadiri?|lawat|pulang|tiba|tunaikan)\b"
_FEW = any_of("satu dua tiga empat lima enam tujuh lapan sembilan sepuluh".split())  # others are in figures by then
_OF_COURTS = "hukuman|keputusan|penghakiman|perintah|sabitan|saman"
_YEARS = {"satu": "One", "dua": "Two", "tiga": "Three", "empat": "Four", "lima": "Five", "enam": "Six"}
_YEAR = any_of(_YEARS)
# What has degrees: murder, burns, droughts, orders, and angles.
_OF_DEGREES = (
    "bakar bunuh bunuhan kebesaran kecacatan kelulusan kemarau kurnia kurniakan lecur lecuran mengurniakan".split()
)
# Offices that it names in words of its own, of which a part is right: what they are called in Malay.
_OFFICES = {
    r"Attorney[ -]General['’]s Chambers": "Jabatan Peguam Negara",
    r"Keeper of the Rulers['’] Seal": "Penyimpan Mohor Besar Raja-Raja",
    r"Social Welfare Department": "Jabatan Kebajikan Masyarakat",
    r"Tribunal for Consumer Claims(?: Malaysia)?": "Tribunal Tuntutan Pengguna",
}
_OFFICES_IN_MALAY = {
    "Jabatan Peguam Negara": "the Attorney General's Chambers",
    "Penyimpan Mohor Besar Raja-Raja": "the Keeper of the Rulers' Seal",
    "Tribunal Tuntutan Pengguna(?: Malaysia)?": "the Tribunal for Consumer Claims",
}
_OF_NAME = r"[A-Z][\w'’.-]{0,20}(?: (?:[A-Z][\w'’.-]{0,20}|a/[lp]|bin|binti)){0,6}"
_COURTS = "(?:(?:High|Sessions|Magistrate['’]s) Court )?(?:[Jj]udge|[Mm]agistrate)"
_FORMS = {"One": "Satu", "Two": "Dua", "Three": "Tiga", "Four": "Empat", "Five": "Lima", "Six": "Enam"}
_MORE = any_of("tiga empat lima enam tujuh lapan sembilan sepuluh".split())  # of `kedua-dua` it makes both
_NO_DEGREE = "".join(f"(?<!{word} )" for word in _OF_DEGREES) + r"(?<!\d )(?<!\d-)"


def _in_its_case(pattern: str, words: str) -> _Row:
    """For what is found in any case: the words, which may have its groups, in title case as it is, or as it begins."""

    def read(found: re.Match[str]) -> str:
        return in_case_of(found[0] if found[0].istitle() else found[0].split()[0], found.expand(words))

    return re.compile(pattern, re.IGNORECASE), read


def _of_school(pattern: str, words: str) -> _Row:
    """For a year in words behind it."""
    return re.compile(rf"{pattern} ({_YEAR})\b", re.IGNORECASE), lambda found: f"{words} {_YEARS[found[1].lower()]}"


def _departs(found: re.Match[str]) -> str:
    return found[0].removesuffix(found["leaves"]) + _DEPARTS[found["leaves"]]


_IN_ENGLISH: Sequence[_Row] = (
    # A quotation mark before a contraction, `"don't`, which it tears apart. Typography takes the space away again;
    # one that begins a sentence is cut off by worker.translate.protect.
    (re.compile(rf"(?<=[\s(])([\"“'‘])(?={_CONTRACTION})"), r"\1 "),
    # Who leaves for a place, of which it makes that they leave it; not leave for a holiday.
    (re.compile(rf"\b(?ai:{_WHO_LEAVES}) (?P<leaves>leave|left)(?= for [A-Z])"), _departs),
    (re.compile(rf"\b(?:[A-Z][a-z][\w'’-]{{,30}}|{_TRAVELLER}) (?P<leaves>left)(?= for [A-Z])"), _departs),
    (re.compile(r"\b(?P<leaves>leaves|leaving)(?= for [A-Z])"), _departs),
    *((re.compile(rf"\b{office}(?!\w)"), called) for office, called in _OFFICES.items()),
    # The judge in front of whom a case is, of which it makes the time before; not what was before a judge retired.
    (
        re.compile(rf"\bbefore (?={_COURTS} {_OF_NAME}(?:[,.;]|\Z| (?:and|at|here|in|last|on|today|yesterday)\b))"),
        "in front of ",
    ),
    # Years of secondary schools, which it leaves, or of which it makes an athlete.
    (re.compile(rf"\bForm ({any_of(_FORMS)})\b"), lambda found: f"Tingkatan {_FORMS[found[1]]}"),
    # The best marks, of which it makes goals in a row.
    (re.compile(r"\bstraight A(?:['’]s|s)(?!\w)"), "all A's"),
    # Buddhists, which it writes with a letter too many; not in names.
    (re.compile(r"\bBuddhist monks?\b"), "Sami Buddha"),
    (re.compile(r"\bBuddhist(?! [A-Z]|\w)"), "Buddha"),
)
_IN_MALAY: Sequence[_Row] = (
    # A bill, which it leaves, drops or writes with letters too many; in brackets it stands behind those words.
    (re.compile(r" \(RUU\)(?!\w)"), ""),
    (re.compile(r"\bRUU(?:-RUU)?\b"), "Rang Undang-Undang"),
    # Royalty and travellers who set out, which it reads as trapped or trailed. Before what they went to do it says
    # nothing more, and who `turut berangkat` were also there.
    (re.compile(rf"{_BERANGKAT} (?:dan )?(?={_VERB})", re.IGNORECASE), ""),
    _in_its_case(rf"\bturut {_BERANGKAT}(?! ke\b)|{_BERANGKAT} sama\b", "turut hadir"),
    _in_its_case(_BERANGKAT, "pergi"),
    # A day to come, `31 Mac depan`, of which it makes `next March 31` or `March 31, next`.
    (re.compile(rf"(?<![\w.,:/–-])(\d{{1,2}} {dates.NAMED_MONTH}) (?ai:depan)\b"), r"\1"),
    # An incident that begins a sentence, of which it makes an inside; others it knows.
    (re.compile(r"(?:\A|(?<=[.?!] )|(?<=[\"“(]))Insiden(?= [a-z])"), "Kejadian"),
    # A rank of the police, of which it leaves `Deputi`; the other superintendents it knows.
    _in_its_case(r"\bDeputi Superintend[ae]n\b", "deputy superintendent"),
    *((re.compile(rf"\b{office}\b"), called) for office, called in _OFFICES_IN_MALAY.items()),
    # Who prosecutes, whom it makes somebody's prosecutor; and a lawyer who acts for somebody, not the lawyer of one.
    (re.compile(r"\bTimbalan Pendakwa Raya (?=[A-Z])"), "Deputy Public Prosecutor "),
    (re.compile(r"\b(?P<by>diwakili (?:oleh )?)[Pp]eguam (?=[A-Z])(?!Negara\b)"), r"\g<by>lawyer "),
    (re.compile(rf"\bPeguam (?={_OF_NAME} (?:yang )?(?:memegang|mewakili)\b)(?!Negara\b)"), "Lawyer "),
    # Immigrants, whose acronym it leaves, or of whose name it leaves a half.
    _in_its_case(r"\bpendatang asing tanpa izin(?: \(PATI\))?", "pendatang tanpa izin"),
    (re.compile(r"(?<![\w(-])PATI\b"), "pendatang tanpa izin"),
    # The bottom of the incomes, which it leaves in Malay.
    _in_its_case(r"\bgolongan(?= [BMT][24]0\b)", "kumpulan"),
    # A doctorate, of which it makes a doctor of philosophy's or leaves a half.
    (re.compile(r"\b[Dd]oktor [Ff]alsafah\b(?: \(PhD\))?"), "PhD"),
)
_IN_LOWERED_MALAY: Sequence[_Row] = (
    # The rate of the central bank, of which it makes yesterday's.
    (re.compile(r"\bKadar Dasar Semalaman\b", re.IGNORECASE), "the Overnight Policy Rate"),
    # Strokes of the rotan, of which it makes compounds.
    _in_its_case(r"(?<=\d )(?:kali )?sebat(?:an)?(?: rotan)?\b", "strokes"),
    _in_its_case(rf"\b({_FEW}) (?:kali )?sebat(?:an)?(?: rotan)?\b", r"\1 strokes"),
    # What a court sets aside, which it convicts or embraces; who is released without acquittal, whom it fires without
    # bail; and the intent to kill, which is suicide.
    _in_its_case(rf"\bmengk?etepikan(?= (?:{_OF_COURTS})\b)", "membatalkan"),
    _in_its_case(rf"\bketepi(?:kan)?(?= (?!saman)(?:{_OF_COURTS})\b)", "batalkan"),
    _in_its_case(rf"\b((?:{_OF_COURTS})(?: \w{{1,20}}){{,3}}) diketepikan\b", r"\1 dibatalkan"),
    _in_its_case(r"\btanpa niat(?= membunuh\b)", "tanpa niat untuk"),
    _in_its_case(r"\bdilepas(?:kan)? (?:dan )?tanpa dibebaskan\b", "dibebaskan tanpa acquittal"),
    _in_its_case(
        r"\bmelepas(?:kan)? (?:dan )?tanpa membebaskan( \(DNAA\))?(?= \w)",
        r"memberi release without acquittal\1 kepada",
    ),
    # Years of schools: five-storey, one degree.
    _in_its_case(r"\btingkatan(?= [1-6]\b(?![.,%]\d| bangunan| rumah))", "Form"),
    _of_school(r"\btingkatan", "Form"),
    _in_its_case(rf"{_NO_DEGREE}\bdarjah(?= [1-6]\b(?![.,%]\d))", "Standard"),
    _of_school(rf"{_NO_DEGREE}\bdarjah", "Standard"),
    # All of a few, of whom it makes the fourth.
    _in_its_case(rf"\bke({_MORE})-\1(?=(?:nya)?\b)", r"semua \1"),
    # A part of the day, of which it makes the next one, or a place beside it.
    _in_its_case(r"\b(?:di|pada) sebelah(?= (?:pagi|malam)\b)", "pada waktu"),
    # A degree, which it leaves or tears apart, and a lecturer, whose rank it loses.
    (re.compile(r"\b(?:ijazah )?sarjana muda\b", re.IGNORECASE), "bachelor's degree"),
    _in_its_case(r"\bpensyarah kanan\b", "senior lecturer"),
)
_HINT_IN_LOWERED_MALAY = re.compile(
    "semalaman|sebat|etepi|niat|bebas|tingkatan|darjah|sebelah|sarjana|pensyarah|ke(?P<one>[a-z]{4,8})-(?P=one)",
    re.IGNORECASE,
)


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _read(english, _IN_ENGLISH)


def readable_in_malay(malay: str) -> str:
    """Malay as a model reads it well, in the case of its line."""
    return _read(malay, _IN_MALAY)


def readable_in_lowered_malay(malay: str) -> str:
    """Malay as a model reads it well, once its line is lowered."""
    return _read(malay, _IN_LOWERED_MALAY) if _HINT_IN_LOWERED_MALAY.search(malay) else malay


def _read(text: str, rows: Sequence[_Row]) -> str:
    for misread, read in rows:
        text = misread.sub(read, text)
    return text
