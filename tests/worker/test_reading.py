"""Markup, decomposed letters and invisible characters in an article: what is found in it, and where."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Article, Language
from newsdesk.result import Tags
from newsdesk.spans import compose
from worker.reading import Reading
from worker.tag.tagger import Tagger
from worker.text.legible import legible
from worker.wire import frame

PIECES = (
    st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br/>", "&amp;", "&nbsp;", "\u200b", "e\u0301", "\u00ad", "\ufeff"])
    | st.sampled_from(["- ", "1. ", "Kami menang. ", "Dr. ", "kata ", "ke-\nkal ", '"', "”", "。", "TAJUK", "A"])
    | st.sampled_from(["*", "**", "_", "[", "](/x)", "# "])
    | st.sampled_from(["\n", "\r\n", "\u2028", "\t", " "])
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def tags(tagger: Tagger, body: str, headline: str | None = None) -> Tags:
    reading = Reading.of(Article(headline=headline, body=body))
    return reading.as_sent(tagger.tag(reading.article, Language.MS, frame.recognise(reading.article.body, headline)))


def segments(body: str) -> list[str]:
    return [body[one.start : one.end] for one in Reading.of(Article(body=body)).segments("body")]


@pytest.mark.parametrize(
    ("body", "id_", "mention"),
    [
        ("Ketua kerajaan Anwar\u200b Ibra\u00adhim hadir.", "person:anwar-ibrahim", "Anwar\u200b Ibra\u00adhim"),
        ("Beliau tiba di \u202aKuala\u00a0Lumpur\u202c semalam.", "place:kuala-lumpur", "Kuala\u00a0Lumpur"),
        ("Setiausaha Agung Anto\u0301nio Guterres hadir.", "person:antonio-guterres", "Anto\u0301nio Guterres"),
        ("Akhbar <i>Utusan</i> Malaysia untung.", "org:utusan-malaysia", "Utusan</i> Malaysia"),
        ("Beliau di Kuala&nbsp;Lumpur semalam.", "place:kuala-lumpur", "Kuala&nbsp;Lumpur"),
        ("\ufeff<b>KUALA LUMPUR, 28 Okt</b> - Hujan turun.", "place:kuala-lumpur", "KUALA LUMPUR"),
        ("*KUALA LUMPUR* - Hujan turun.", "place:kuala-lumpur", "KUALA LUMPUR"),
    ],
)
def test_a_name_is_found_with_what_is_unseen_in_it(tagger: Tagger, body: str, id_: str, mention: str) -> None:
    found = {entity.id: entity for entity in tags(tagger, body).entities}
    assert [body[span.start : span.end] for span in found[id_].mentions] == [mention]
    assert not re.search(r"[<>&\u00a0\u00ad\u200b-\u200f]", found[id_].name)
    assert unicodedata.is_normalized("NFC", found[id_].name)


def test_a_name_in_the_headline_is_told_in_the_headline(tagger: Tagger) -> None:
    headline = "<b>Anto\u0301nio Guterres</b> & Kuala&nbsp;Lumpur"
    found = tags(tagger, "Hujan turun.", headline).entities
    assert [headline[one.mentions[0].start : one.mentions[0].end] for one in found] == [
        "Anto\u0301nio Guterres",
        "Kuala&nbsp;Lumpur",
    ]


def test_a_name_that_lines_of_a_pdf_cut_in_two_is_found(tagger: Tagger) -> None:
    body = "Seperti dijangka ramai ahli eko-\nnomi, kadar itu tidak diubah Bank Negara Malay-\nsia pada Rabu."
    found = tags(tagger, body)
    assert [body[one.mentions[0].start : one.mentions[0].end] for one in found.entities] == ["Bank Negara Malay-\nsia"]
    assert not {"eko", "nomi", "sia"} & {word for keyword in found.keywords for word in keyword.text.split()}


def test_no_keyword_is_markup_or_a_part_of_a_word(tagger: Tagger) -> None:
    body = (
        '<p class="x">Penyanyi Beyonce\u0301 &amp; kumpulan&nbsp;muzik hadir.</p><p>Lihat <img src="gambar.jpg"/> '
        'persem\u00adbahan di <a href="https://example.com/href">laman</a>.</p>'
    )
    words = {word for keyword in tags(tagger, body).keywords for word in keyword.text.split()}
    assert words <= {"Penyanyi", "Beyoncé", "kumpulan", "muzik", "hadir", "persembahan", "laman", "Lihat"}
    assert "Beyoncé" in words and "persembahan" in words


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Dia datang.</p><p>Dia pergi.</p>", ["Dia datang.", "Dia pergi."]),
        ("<b>Dia datang.</b> <i>Dia</i> pergi.", ["<b>Dia datang.</b>", "<i>Dia</i> pergi."]),
        ("Dia datang.\u200b Dia pergi.", ["Dia datang.\u200b", "Dia pergi."]),
        ("&quot;Dia datang.&quot; Dia pergi.", ["&quot;Dia datang.&quot;", "Dia pergi."]),
        ("Satu baris<br/>E\u0301mile pergi.", ["Satu baris", "E\u0301mile pergi."]),
        ("untung < 5% dan a<b.", ["untung < 5% dan a<b."]),
        ("**Dia datang.** *Dia* pergi.", ["**Dia datang.**", "*Dia* pergi."]),
        ("- **Harga:** naik\n- [Sini](/x)", ["**Harga:** naik", "[Sini](/x)"]),
    ],
)
def test_segments_have_their_own_markup(body: str, expected: list[str]) -> None:
    assert segments(body) == expected


@given(TEXTS.filter(str.strip))
def test_segments_are_in_order_and_leave_out_nothing_that_is_seen(text: str) -> None:
    article = Article.model_construct(headline=None, body=text)
    found = Reading.of(article).segments("body")
    end = 0
    for segment in found:
        assert end <= segment.start < segment.end <= len(text)
        left_out = legible(text[end : segment.start]).text
        assert not re.sub(r"\]\(/x\)|[-*–—·•■▪●◦‣|#\[_~]|\(?\w{1,5}[.)]", "", left_out).strip()
        end = segment.end
    assert compose(text, found, [text[one.start : one.end] for one in found])[0] == text
