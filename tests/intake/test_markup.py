import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.markup import MarkupError, is_markup, plain_text

LONG = "Hujan lebat dijangka berterusan di negeri-negeri pantai timur."


def test_it_works() -> None:
    assert plain_text("<p>Harga <b>naik</b>.</p>\n<p>Kerajaan\n memantau.</p>") == "Harga naik.\n\nKerajaan memantau."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        (" \n ", ""),
        ("<!-- a note -->", ""),
        ("<p></p><p> </p>", ""),
        ("no tags at all", "no tags at all"),
        ("one <br>two<br/> three", "one\ntwo\nthree"),
        ("<p>a &amp; b &lt; c&nbsp;d &#8220;e&#8221;</p>", "a & b < c d “e”"),
        ("<h2>Title</h2><ul><li>one</li><li>two</li></ul>", "Title\n\none\n\ntwo"),
        ("<p>one <a href='https://example.org/?a=1&b=2'>link</a>, <em>said</em></p>", "one link, said"),
        ("<head><title>x</title></head><style>p {}</style><script>f('<p>')</script><p>text</p>", "text"),
        ("<p>never <b>closed", "never closed"),
        ("<div>outer<div>inner</div>again</div>", "outer\n\ninner\n\nagain"),
        ("a < b and 3 > 2", "a < b and 3 > 2"),
        ("<p>RM1.5 <img src='x'> bilion <label>tahun</label> ini</p>", "RM1.5 bilion tahun ini"),
        ("<p>One<script>f()</script><style>p {}</style> two<template><p>x</p></template>.</p>", "One two."),
        ("<p>Ali<noscript><img></noscript> said</p>", "Ali said"),
        ("<p>in <st1:City>Kota Bharu</st1:City> displaced<o:p></o:p> two</p>", "in Kota Bharu displaced two"),
        ("<xhtml:p>One.</xhtml:p><xhtml:p>Two.</xhtml:p>", "One.\n\nTwo."),
        ("One<template><p>a</p></template> two", "One two"),
        ("<pre>IPOH, Oct 28 --  One.\nTwo.\n\n Three.</pre>Four.", "IPOH, Oct 28 -- One.\nTwo.\n\nThree.\n\nFour."),
        ("<?xml version='1.0' encoding='latin-1'?><block><p>Bayu é 🌧</p></block>", "Bayu é 🌧"),
        # Control characters
        ("<p>D\x92s&#146;s &#3;b\x03 s&#127;a&#129;tu</p>", "D’s’s b satu"),
        ("<p>one</p><p>\x03</p><p>two\fthree</p>", "one\n\ntwo three"),
        # What is not shown
        ("<p>It rains.</p><div hidden>No.</div>", "It rains."),
        (
            "<p>It rains in Ipoh today.</p><div style='color: red;Display:none !important'><p>No.</p></div>",
            "It rains in Ipoh today.",
        ),
        ("<p style>It</p><p style='display:block'>rains</p><p style='x-display:none'>on.</p>", "It\n\nrains\n\non."),
        ("<p>It</p><div style='display:none'><p>rains and pours.</p></div>", "It\n\nrains and pours."),
        # Elements side by side
        ("<a>Anwar Ibrahim</a><a>Johor</a>", "Anwar Ibrahim Johor"),
        ("<a href=/x>Malaysiak</a><a href=/x>ini</a> TV", "Malaysiakini TV"),
        ("<a href=/x>rafizi ramli</a><a href=/y>diesel</a>", "rafizi ramli diesel"),
        ("<a href=/x>buku</a><span>nya</span>, <span>i</span><span>Phone</span>", "bukunya, iPhone"),
        ("<a>rafizi ramli</a><a>diesel</a><script>f()</script><a>subsidi</a>", "rafizi ramli diesel subsidi"),
        ("<a>KES RTD</a><wbr><a>lesen</a>", "KES RTD lesen"),
        ("<span>Oleh <a>Nor Abdul Rahim</a></span><span>12 Jun 2024</span>", "Oleh Nor Abdul Rahim 12 Jun 2024"),
        ("<a>TUAN ADNAN</a><time>08 Ogos</time>", "TUAN ADNAN 08 Ogos"),
        ("<span>Ali</span>\n<span>Abu</span><a>, Siti</a><a> Aminah</a>", "Ali Abu, Siti Aminah"),
        ("<span>K</span><span>erajaan</span> <span>R</span><a>ibut</a>", "Kerajaan Ribut"),
        ("<span>Kera</span><span>jaan</span> <span>RM</span><span>5 juta</span>", "Kerajaan RM5 juta"),
        ("<b>Malaysia</b><i>Kini</i> na<span></span>ma<a id=x></a>2, na<wbr>ma", "MalaysiaKini nama2, nama"),
        ("H<sub>2</sub>O, <span>km</span><span><sup>2</sup></span>", "H2O, km2"),
        ("<pre><span>let</span><span>X</span></pre>", "letX"),
        # Tables
        (
            "<p>Liga:</p><table><tr><th>Pasukan</th><th>Mata</th></tr>\n<tr><td> JDT </td>\n<td><p>34</p></td></tr>"
            "</table><p>Tamat.</p>",
            "Liga:\n\nPasukan\tMata\nJDT\t34\n\nTamat.",
        ),
        ("<table><tr><td>JDT<td>12<td>34<tr><td><td>8<td>26</table>", "JDT\t12\t34\n\t8\t26"),
        ("<table><tr><td>Japan</td><td></td><td>2</td><td> </td></tr></table>", "Japan\t\t2"),
        ("<table><tr><td><img></td><td>A caption.</td></tr></table>", "A caption."),
        ("<table><tr><td> </td><td><br></td></tr></table><p>Text.</p>", "Text."),
        ("<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>", "One.\n\nTwo."),
        ("<table>" + f"<tr><td> </td><td>{LONG}</td></tr>" * 3 + "</table>", f"{LONG}\n\n{LONG}\n\n{LONG}"),
        ("<tr><td>a</td><td>b</td></tr>" + f"<tr><td></td><td>{LONG}</td></tr>" * 2, f"a\tb\n\n{LONG}\n\n{LONG}"),
        (
            "<tr><td>Johor<td>3<tr><td>Perak<td><tr><td>Kedah<td><tr><td>Pahang<td>1",
            "Johor\t3\nPerak\nKedah\nPahang\t1",
        ),
        ("<tr><td>a<td>b<tr><td colspan=2>Group<tr><td>c<td>d", "a\tb\nGroup\nc\td"),
        (f"<tr><td>{LONG}<td>3<tr><td>Jumlah<tr><td>b<td>4", f"{LONG}\t3\nJumlah\nb\t4"),
        ("<tr><td>a<td>b</tr></table>Text.<table><tr><td>c<td>d", "a\tb\n\nText.\n\nc\td"),
        ("<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>", "a\tb\n\nc\td"),
        (
            "<table><tr><td>One line.<tr><td>Another line.</table><table><tr><td>Johor<td>3<tr><td>Perak<td>4</table>",
            "One line.\n\nAnother line.\n\nJohor\t3\nPerak\t4",
        ),
        (
            f"<tr><td>For release<tr><td>Date<td>3 Mac<tr><td>{LONG}<tr><td>Terima kasih.<tr><td>ALI<tr><td>Chairman",
            f"For release\nDate\t3 Mac\n\n{LONG}\n\nTerima kasih.\n\nALI\nChairman",
        ),
        ("<tr><td>a<td>1<tr><td>ABC Sdn. Bhd.<td><tr><td>DEF Sdn. Bhd.<td>", "a\t1\nABC Sdn. Bhd.\nDEF Sdn. Bhd."),
        ("<table><tr><td>Menu</td><td><p>One.</p><p>Two.</p></td></tr></table>", "Menu\n\nOne.\n\nTwo."),
        ("<table><tr><td>Menu</td><td>One.<br>Two.</td></tr></table>", "Menu\n\nOne.\nTwo."),
        ("<table><tr><td><h3>Rain</h3></td><td>3 Mac</td></tr></table>", "Rain\n\n3 Mac"),
        (
            "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>Menu</td></tr></table>",
            "a\tb\n\nMenu",
        ),
        ("<tr>One<td>a</td><td>b</td></tr>", "One\n\na\n\nb"),
        ("<table><tr><td>a</td><script><td></script><td>b</td></tr></table>", "a\tb"),
        (
            "<body.content><block><hl2>Head</hl2><p>In <location>IPOH</location> <person>Ali</person>.</p></block>",
            "Head\n\nIn IPOH Ali.",
        ),
    ],
)
def test_texts(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    "piece", ["<!--", "<p>", "<b>", "</p>", "<", "&", "<a b=", "<![CDATA[", "<script>", "<!DOCTYPE", "<tr><td>a<td>"]
)
def test_a_megabyte_of_broken_markup_ends(piece: str) -> None:
    with contextlib.suppress(MarkupError):
        assert isinstance(plain_text(piece * (1_000_000 // len(piece))), str)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), max_size=5))
def test_every_paragraph_comes_out_whole(paragraphs: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in paragraphs]
    assert plain_text("".join(f"<p>{text}</p>" for text in escaped)) == "\n\n".join(paragraphs)


@pytest.mark.parametrize("text", ["<p>x", "x</p>", "a<br>b", "<DIV>a</DIV>"])
def test_markup_is_known_by_its_paragraphs(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize("text", ["a < b", "<person>", "Ali <ali@example.org>", "x<y>z", "AT&amp;T", "<b>"])
def test_a_sign_in_a_text_makes_no_markup_of_it(text: str) -> None:
    assert not is_markup(text)


@pytest.mark.parametrize("markup", ["<b>" * 100_000, "<b>" * 100_000 + "</i>" * 100_000, "<div>" * 600 + "text"])
def test_what_is_nested_too_deeply_is_no_text(markup: str) -> None:
    with pytest.raises(MarkupError):
        plain_text(markup)


def test_paragraphs_that_are_never_closed_are_not_nested() -> None:
    assert plain_text("<p>a" * 1000) == "\n\n".join("a" * 1000)
