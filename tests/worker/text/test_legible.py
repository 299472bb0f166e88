"""What a reader sees of a text, and where it stands in the text as it was sent."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.text.legible import legible

PIECES = st.sampled_from(["<i>", "</p>", "<br/>", "<!-- x -->", "&amp;", "&nbsp;", "&#8217;", "&shy;", "<", "&"]) | (
    st.sampled_from(
        ["e\u0301", "\u0301", "\u200b", "\u00ad", "\ufeff", "\u200d", "👩", "Anwar", " ", "\n", "\u00a0", "5"]
    )
    | st.sampled_from(["*", "**", "_", "[", "](/x)", "-\n", "kanak-\nkanak "])
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Anwar\u200b Ibra\u00adhim", "Anwar Ibrahim"),
        ("\ufeffKuala\u00a0Lumpur", "Kuala Lumpur"),
        ("\u202aMahathir\u202c", "Mahathir"),
        ("Sa\u0303o Paulo, Bogota\u0301", "São Paulo, Bogotá"),
        ("S\u00ada\u0303\u200bo", "São"),
        ("<i>Utusan</i> Malaysia", "Utusan Malaysia"),
        ('<A HREF="https://example.com/a?b=1&amp;c=2" target=_blank>sini</A>', "sini"),
        ("satu<br/>dua</p><p class='x'>tiga", "satu\ndua\n\ntiga"),
        ("satu<!-- lagi -->", "satu"),
        ("<o:p>satu</o:p>", "satu"),
        ('<a href="/laporan.pdf" download>satu</a>', "satu"),
        ("<p hidden>satu", "\nsatu"),
        ('<div itemprop="articleBody" itemscope itemtype="https://schema.org/Article">satu', "\nsatu"),
        ("<iframe src='https://example.com/a' allowfullscreen></iframe>satu", "\n\nsatu"),
        ('satu<script async src="https://example.com/w.js" charset="utf-8"></script>', "satu"),
        ('<script>var x = "harga < naik";</script>satu<style>p > a {}</style>', "satu"),
        ('<img src="/a.jpg" alt="Harga > 5" />satu', "satu"),
        ('<p class="a"id="b">satu', "\nsatu"),
        ("<button type='button' disabled data-x>satu</button><amp-img src='a'></amp-img>", "satu\n\n"),
        ("&lt;b&gt;satu&lt;/b&gt;", "satu"),
        ("Johnson &amp; Johnson, Syed Ja&#8217;afar, S&amp;P&nbsp;500", "Johnson & Johnson, Syed Ja’afar, S&P 500"),
        ("Kua&shy;la &amp;nbsp; &#x200B;Lumpur", "Kuala   Lumpur"),
        ("Tarikh: *28 Oktober*\n**Harga _RON95_:** (~RM2~) ***RM3***", "Tarikh: 28 Oktober\nHarga RON95: (RM2) RM3"),
        ('*"Ya,"* katanya; <b>*tidak*</b>, *é*.', '"Ya," katanya; tidak, é.'),
        ("[Sini](https://x.my/a_(b)) dan ![*gambar*](/a.jpg)", "Sini dan gambar"),
        ('<a href="/*x*/">satu</a>', "satu"),
    ],
)
def test_markup_and_what_is_invisible_are_not_seen(text: str, seen: str) -> None:
    assert legible(text).text == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Negara Malay-\nsia kept it, as econo-\r\n  mists said.", "Negara Malaysia\nkept it, as economists\nsaid."),
        ("as ex-\npec-\nted.\nIt said", "as expected.\nIt said"),
        ("3 peratu\u00ad\ns, pera\u2010\ntus", "3 peratus,\nperatus"),
        ("Kanak-\nkanak, sayur-\nsayuran itu", "Kanak-kanak,\nsayur-sayuran\nitu"),
        ("a long-\nterm plan of US-\nled, state-\nowned e-\nmail", "a long-term\nplan of US-led,\nstate-owned\ne-mail"),
    ],
)
def test_a_word_that_a_lines_end_cuts_in_two_is_one_word(text: str, seen: str) -> None:
    found = legible(text)
    assert found.text == seen
    assert found.span(0, len(seen)) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "pre-\nand post-war, Masjid Al-\nAqsa, KUALA LUM-\nPUR, Covid-\n19",
        "Perak 2 -\nkedah, well--\nit is, no-\n\nnew paragraph",
        "saya <a dan b>; <p hidden in it>; <nama-penuh>; x <b download",
        "profit < 5% and > 3%; a<b, c>d; <nama> <no kad pengenalan>; x <b",
        "AT&T; R&D; S&P 500; &c; a&b;",
        "São Paulo – “Beyoncé”",
        "👩\u200d👩\u200d👧 and 🏃\u200d♂️",
        "x \u0301 y",
        "*Penulis ialah; 3*4*5, 5* dan 4*, f**k, harga*, *syarat; (*_*) 3 * 4 *",
        "*satu\ndua* satu *(tiga *",
        "a_b_c, x_@x.my, https://x.my/_a_/~b~/*c*/, ____ ~500 dan ~600, ~5%-~6%",
        "[sic] (x), [x](y), [](https://x.my), ](/x)",
    ],
)
def test_other_text_is_seen_as_it_is(text: str) -> None:
    assert legible(text).text == text
    assert legible(text).span(2, 4) == (2, 4)


@pytest.mark.parametrize(
    ("text", "name", "span"),
    [
        ("oleh Anwar\u200b Ibra\u00adhim\u200b.", "Anwar Ibrahim", "Anwar\u200b Ibra\u00adhim"),
        ("di \u200bSa\u0303o Paulo\u0303", "São Paulõ", "Sa\u0303o Paulo\u0303"),
        ("<i>Utusan</i> <b>Malaysia</b>.", "Utusan Malaysia", "Utusan</i> <b>Malaysia"),
        ("**Utusan** *Malaysia*.", "Utusan Malaysia", "Utusan** *Malaysia"),
        ("kata Johnson &amp; Johnson&nbsp;itu", "Johnson & Johnson", "Johnson &amp; Johnson"),
    ],
)
def test_a_span_is_told_in_the_text_as_it_was_sent(text: str, name: str, span: str) -> None:
    seen = legible(text)
    start = seen.text.index(name)
    found = seen.span(start, start + len(name))
    assert text[slice(*found)] == span


@pytest.mark.parametrize(
    ("piece", "seen"),
    [
        *(("ab-\nab ", 120_000), ("-\n", 40_000)),
        *(("\u200b", 0), ("\u200d", 20_000), (" \u0301", 40_000), ("<", 20_000), ("a\u200b", 20_000)),
        *(("*a", 40_000), ("*a* ", 40_000), ("[a](/", 100_000), ("[a](/x)", 20_000)),
        *(("<script>", 20_000), ('<p a="', 120_000), ("<p data-a ", 200_000), ("<a " + 'b="c" ' * 19, 2_340_000)),
    ],
)
def test_long_runs_are_read_once(piece: str, seen: int) -> None:
    assert len(legible(piece * 20_000).text) == seen


@given(TEXTS)
def test_spans_are_in_order_and_what_they_leave_out_is_unseen(text: str) -> None:
    seen = legible(text)
    end = 0
    for position in range(len(seen.text)):
        start, after = seen.span(position, position + 1)
        assert end <= start < after <= len(text) or (start, after) == seen.span(position - 1, position)
        assert not re.sub(r"[*_~\u0301\u200d]|!?\[|\]\(/x\)|-\n", "", legible(text[end:start]).text)
        end = after


@given(TEXTS, st.data())
def test_spans_with_the_unseen_leave_out_nothing(text: str, data: st.DataObject) -> None:
    seen = legible(text)
    if len(seen.text) > 1:
        cut = data.draw(st.integers(1, len(seen.text) - 1))
        _, end = seen.span_with_unseen(0, cut)
        start, length = seen.span_with_unseen(cut, len(seen.text), after=end)
        assert (start, length) == (end, len(text)) or seen.span(cut - 1, cut) == seen.span(cut, cut + 1)
