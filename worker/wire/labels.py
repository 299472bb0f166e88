"""Labels that open a line, `ALSO READ:`, `Venue:`, `Q:`, `ANWAR:`, `Dear Editor,`, stock lines, `-- ENDS --`, and
`Copyright © 2021`: recognised, and translated by rule or left as they are.

Must never take the first words of a sentence for one, or what a paragraph is about, but for a few words in capitals.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from newsdesk.article import Language
from worker.language.common_words import ENGLISH, MALAY
from worker.segments import Kind
from worker.segments.lines import LINE
from worker.text.patterns import any_of
from worker.wire.bilingual import counterparts, in_case_of
from worker.wire.posted import posted, translate_posted

# English and Malay; the first of several that have the same counterpart is the one it becomes.
_WORDS = (
    ("also read", "baca juga"), ("read more", "baca lagi"), ("read", "baca"), ("watch", "tonton"),
    ("update", "kemas kini"), ("updated", "kemas kini"), ("updated", "dikemas kini"), ("latest", "terkini"),
    ("breaking", "terkini"), ("just in", "terkini"), ("breaking news", "berita terkini"), ("correction", "pembetulan"),
    ("video", "video"), ("picture", "gambar"), ("pictures", "gambar"), ("pic", "gambar"), ("pics", "gambar"),
    ("pix", "gambar"), ("photos", "foto"), ("photo", "foto"), ("analysis", "analisis"), ("opinion", "pendapat"),
    ("explainer", "penjelasan"), ("obituary", "obituari"), ("Q&A", "soal jawab"), ("question", "soalan"),
    ("answer", "jawapan"), ("Q", "S"), ("A", "J"), ("contact", "hubungi"),
    ("contact person", "pegawai untuk dihubungi"), ("contact person", "pegawai dihubungi"), ("see also", "lihat juga"),
    ("related", "berkaitan"), ("related article", "artikel berkaitan"), ("related articles", "artikel berkaitan"),
    ("related news", "berita berkaitan"), ("related story", "berita berkaitan"),
    ("related stories", "berita berkaitan"), ("official", "rasmi"), ("unofficial", "tidak rasmi"),
    ("exclusive", "eksklusif"), ("live", "langsung"), ("viral", "tular"), ("confirmed", "sah"),
)  # fmt: skip
# Likewise, with a colon alone: what notices and lists of contacts tell in so many lines.
_NOTICE_WORDS = (
    ("fax", "faks"), ("tel/Fax", "tel/Faks"), ("telephone", "telefon"), ("address", "alamat"), ("venue", "tempat"),
    ("location", "lokasi"), ("date", "tarikh"), ("time", "masa"), ("age", "umur"), ("position", "jawatan"),
    ("salary", "gaji"), ("symptoms", "gejala"), ("total", "jumlah"), ("source", "sumber"), ("sources", "sumber"),
    ("note", "nota"), ("notes", "nota"), ("note to editors", "nota kepada editor"), ("editor's note", "nota editor"),
    ("editor’s note", "nota editor"), ("clarification", "penjelasan"),
)  # fmt: skip
# Likewise, where a text has all three: perak alone is a state.
_MEDALS = (("gold", "emas"), ("silver", "perak"), ("bronze", "gangsa"))
# Likewise, in capitals, or where a text begins: what kind of a story an agency calls it.
_GENRES = (
    ("commentary", "ulasan"), ("interview", "temu bual"), ("interview", "temubual"), ("feature", "rencana"),
    ("column", "kolum"), ("timeline", "kronologi"), ("special report", "laporan khas"), ("roundup", "rangkuman"),
    ("yearender", "imbasan tahun"),
)  # fmt: skip
# Likewise, in capitals: other kinds, and names of columns, which stay.
_RUBRICS = (
    ("comment", "ulasan"), ("letter", "surat"), ("letters", "surat"), ("editorial", "editorial"),
    ("corrected", "pembetulan"), ("facts", "fakta"), ("factbox", "fakta"), ("kiniguide", "kiniguide"),
    ("yoursay", "yoursay"), *_GENRES,
)  # fmt: skip
# Likewise, glued to a headline with a hyphen: `UPDATE 1-Oil falls`.
_SLUGS = (
    ("update", "kemas kini"), ("wrapup", "rumusan"), ("corrected", "pembetulan"), ("refile", "ulang siar"),
    ("rpt", "ulang siar"), ("factbox", "fakta"), ("analysis", "analisis"), ("brief", "ringkas"),
    ("exclusive", "eksklusif"), ("insight", "kupasan"), ("timeline", "kronologi"), ("explainer", "penjelasan"),
    ("soccer", "bola sepak"), ("tennis", "tenis"), ("vegoils", "minyak sayuran"),
)  # fmt: skip
# Likewise, in capitals: what a story is about, which counts for its tags.
_TOPICS = (
    ("parliament", "parlimen"), ("court", "mahkamah"), ("floods", "banjir"), ("flood", "banjir"), ("budget", "bajet"),
    ("budget", "belanjawan"), ("election", "pilihan raya"), ("weather", "cuaca"),
)  # fmt: skip
# Likewise, of whole lines: what opens and closes a press release, what a page puts between the paragraphs, a greeting,
# what a message says above its news.
_STOCK_WORDS = (
    ("breaking news", "berita terkini"), ("latest", "terkini"), ("breaking", "terkini"), ("just in", "terkini"),
    ("exclusive", "eksklusif"), ("update", "kemas kini"),
    ("ends", "tamat"), ("end", "tamat"), ("to be continued", "bersambung"), ("advertisement", "iklan"),
    ("thank you", "terima kasih"), ("thank you", "sekian, terima kasih"), ("thank you", "sekian terima kasih"),
    ("that is all", "sekian"), ("illustrative picture", "gambar hiasan"), ("file picture", "gambar fail"),
    ("file photo", "gambar fail"), ("assalamualaikum", "assalamualaikum"), ("greetings", "salam sejahtera"),
    ("assalamualaikum and greetings", "assalamualaikum dan salam sejahtera"), ("press release", "siaran akhbar"),
    ("press statement", "kenyataan akhbar"), ("media release", "siaran media"), ("media statement", "kenyataan media"),
    ("for immediate release", "untuk siaran segera"), ("for immediate release", "untuk edaran segera"),
)  # fmt: skip
# Likewise, of letters to the editor, with a comma or a colon.
_SALUTATIONS = (
    ("dear editor", "saudara pengarang"), ("dear editor", "tuan pengarang"), ("dear editor", "saudara editor"),
)  # fmt: skip
# Likewise, of what says whose a text is, wherever in a line.
_RIGHTS_WORDS = (
    ("copyright", "hak cipta"), ("all rights reserved", "hak cipta terpelihara"),
    ("all rights reserved", "semua hak terpelihara"),
)  # fmt: skip
# One of Q and A alone may be the name of a group: `A: Brazil`.
_TOGETHER = ({"q:", "a:"}, {"s:", "j:"}, {"gold:", "silver:", "bronze:"}, {"emas:", "perak:", "gangsa:"})


def _word_of(pairs: Iterable[tuple[str, str]]) -> str:
    words = {word for pair in pairs for word in pair if len(word) > 1}
    return any_of(re.escape(word).replace(r"\ ", r"[ \t]{1,3}") for word in words)


def _in_capitals(pairs: Iterable[tuple[str, str]]) -> str:
    return _word_of((one.upper(), other.upper()) for one, other in pairs)


def _marked(word: str) -> str:
    """`READ:`, `READ |`, `[READ:`, `[READ]` and `[READ]:`."""
    return rf"\[?(?:{word})[ \t]?[:|]|\[(?:{word})\]:?"


_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.&/-]{1,24}"
_OPENING = re.compile(
    r"[ \t]{0,8}(?:[-*•–—>][ \t]{1,3})?"
    rf"(?:(?P<known>{_marked(f'(?=[A-Z])(?i:{_word_of(_WORDS)})|{_in_capitals(_RUBRICS)}')}"
    rf"|(?=[A-Z])(?i:{_word_of(_NOTICE_WORDS)})[ \t]?:|(?=[A-Z])(?i:{_word_of(_SALUTATIONS)})[,:])"
    rf"|(?P<together>[QASJ]:|(?=[A-Z])(?i:{_word_of(_MEDALS)}):)"
    rf"|(?P<topic>{_marked(_in_capitals(_TOPICS))})"
    rf"|(?P<speaker>{_CAPITALS}(?: {_CAPITALS}){{0,4}}:))(?!\S)"
)
_NO_COMPOUND = r"(?!(?:Based|Case|Crazy|Day|Driven|Free|Led|Loving|Mad|Use)\b)"  # Exclusive-Use Lanes
_ONE_SLUG = rf"(?=[A-Z])(?i:{_word_of(_SLUGS)})(?= \d{{1,2}}-|-)"
_SLUG = re.compile(rf"(?:{_ONE_SLUG}(?: \d{{1,2}})?-(?=[A-Z\d\"'“‘$€£]|\Z)(?:(?<=[A-Z\d]-)|{_NO_COMPOUND})){{1,4}}")
_SLUG_WORDS = re.compile(_ONE_SLUG)
_GENRE = re.compile(rf"(?=[A-Z])(?i:{_word_of(_GENRES)}):(?= [A-Z\d\"'“‘])")
_STOCK_LINE = re.compile(
    rf"[ \t]{{0,8}}(?P<line>(?:[-–—*#(\[]{{1,3}} ?)?(?P<words>(?=[A-Z])(?i:{_word_of(_STOCK_WORDS)}))"
    r"(?: ?[-–—*#)\].,!…]{1,3})?)[ \t]*"
)
# What stands before a number or an address, and over a summary, wherever in a line.
_CAPTION = re.compile(r"\b(?:Tel|Fax|Faks|E-?mail|E-?mel|Ringkasan)[ \t]?[:|]", re.IGNORECASE)
_RIGHTS = re.compile(
    rf"(?<!\w)(?=[A-Z])(?P<words>(?i:{_word_of(_RIGHTS_WORDS)}))"
    r"(?:[ \t]?(?:©|\([cC]\))(?:[ \t]?\d{4}(?:[-–]\d{2,4})?(?!\w))?"
    r"|(?i:(?<=reserved)|(?<=terpelihara))(?=\.?[ \t\r]*(?:$|[©|(])))",
    re.MULTILINE,
)
_NAME_WORD = re.compile(r"[^\W\d_]+")

_Span = tuple[int, int]
Kinds = Mapping[_Span, Kind]


def with_labels(text: str, kinds: Kinds) -> Kinds:
    """`kinds`, the spans already recognised, and all labels, stock lines and words of copyright outside them.

    A heading begins after its own.
    """
    found = list(_openings(text))
    cut = dict(kinds)
    labels = (*_spans("known", found), *_spans("topic", found), *_together(text, found), *_of_speakers(text, found))
    for start, end in (*_at_the_beginning(text), *labels, *_stock_lines(text), *_rights(text), *posted(text)):
        around = next((span for span in kinds if span[0] < end and start < span[1]), None)
        if around is None:
            cut[start, end] = Kind.LABEL
        elif kinds[around] is Kind.HEADING and around[0] == start:
            del cut[around]
            cut |= {(start, end): Kind.LABEL, (end, around[1]): Kind.HEADING}
    return cut


def known(text: str) -> list[_Span]:
    """Those of the tables and captions such as `Tel:`, which name nobody and nothing."""
    captions = (caption.span() for caption in _CAPTION.finditer(text))
    found = list(_openings(text))
    return [
        *_at_the_beginning(text),
        *_spans("known", found),
        *_together(text, found),
        *_stock_lines(text),
        *_rights(text),
        *posted(text),
        *captions,
    ]


def without_known(text: str) -> str:
    """The text without what known() finds."""
    spans = [(0, 0), *sorted(known(text)), (len(text), len(text))]
    return " ".join(text[end:start] for (_, end), (start, _) in pairwise(spans))


def translate_label(label: str, target: Language) -> str:
    """A recognised label or stock line in the other language, in its own case; that of a speaker as it stands."""
    if _SLUG.fullmatch(label):
        return _SLUG_WORDS.sub(lambda slug: _translated(slug[0], _SLUGS, target), label)
    if line := translate_posted(label, target):
        return line
    pairs: Sequence[tuple[str, str]] = (*_WORDS, *_NOTICE_WORDS, *_MEDALS, *_RUBRICS, *_TOPICS, *_SALUTATIONS)
    start, end = int(label.startswith("[")), len(label.rstrip(":|],").rstrip())
    if stock := _STOCK_LINE.fullmatch(label) or _RIGHTS.fullmatch(label):
        (start, end), pairs = stock.span("words"), (*_STOCK_WORDS, *_RIGHTS_WORDS)
    return label[:start] + _translated(label[start:end], pairs, target) + label[end:]


def _translated(words: str, pairs: Sequence[tuple[str, str]], target: Language) -> str:
    found = counterparts(pairs, target).get(" ".join(words.lower().split()))
    return words if found is None else in_case_of(words, found)


def _openings(text: str) -> Iterator[re.Match[str]]:
    for line in LINE.finditer(text):
        opening = _OPENING.match(text, line.start())
        if opening:
            yield opening


def _at_the_beginning(text: str) -> list[_Span]:
    """What is glued to a headline, `UPDATE 1-`, or says what kind of a story it is, `Roundup:`."""
    start = len(text) - len(text.lstrip())
    found = _SLUG.match(text, start) or _GENRE.match(text, start)
    return [found.span()] if found else []


def _stock_lines(text: str) -> Iterator[_Span]:
    for line in LINE.finditer(text):
        stock = _STOCK_LINE.fullmatch(text, *line.span())
        if stock:
            yield stock.span("line")


def _rights(text: str) -> list[_Span]:
    return [found.span() for found in _RIGHTS.finditer(text)]


def _spans(group: str, found: Iterable[re.Match[str]]) -> list[_Span]:
    return [opening.span(group) for opening in found if opening[group]]


def _together(text: str, found: Iterable[re.Match[str]]) -> list[_Span]:
    """Question and answer, where the text has both, and the three medals."""
    spans = {span: text[slice(*span)].lower() for span in _spans("together", found)}
    written = set(spans.values())
    return [span for span, label in spans.items() if any(label in others <= written for others in _TOGETHER)]


def _of_speakers(text: str, found: Iterable[re.Match[str]]) -> list[_Span]:
    """Who says what in an interview: names, one of which comes again, in capitals or within the text."""
    spans = _spans("speaker", found)
    if len(spans) < 2:
        return []
    written = {*_NAME_WORD.findall(text), *ENGLISH, *MALAY}

    def is_written(span: _Span, case: Callable[[str], str]) -> bool:
        return all(case(word) in written for word in _NAME_WORD.findall(text, *span))

    names = [span for span in spans if not is_written(span, str.lower)]
    again = len({text[start:end] for start, end in names}) < len(names)
    return names if again or any(is_written(span, str.title) for span in names) else []
