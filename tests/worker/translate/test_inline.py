"""Tags and character references of a sentence, put back into its translation."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.text.legible import legible
from worker.translate.inline import Marked


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Akhbar <i>Utusan</i> melaporkan <b><i>semua</i> ini</b>.", ["Utusan", "semua ini", "semua"]),
        ("<p>Akhbar Utusan melaporkan.</p>", []),
        ("Akhbar <b>, </b><br/>Utusan </i>melaporkan.", []),
        ("untung < 5% dan a<b", []),
        ("CO<sub>2</sub> pada abad 21<sup>st</sup>, katanya <sup>1</sup>.", []),
        ("<b>A</b>nak itu <i>kata</i>nya", ["kata"]),
        ("Bantuan *RM500* dan [_laman_ kami](https://x.my).", ["RM500", "laman kami", "laman"]),
        ("*Bantuan RM500.*", []),
    ],
)
def test_what_elements_within_a_sentence_hold(sentence: str, found: list[str]) -> None:
    assert Marked(sentence).contents() == found


def test_of_very_much_markup_little_is_translated_apart() -> None:
    nested = "Dia " + "<b>kata <i>" * 500 + "ya" + "</i> kata</b>" * 500 + " lagi."
    beside = "Dia " + "<b>kata</b> " * 500
    assert sum(map(len, [*Marked(nested).contents(), *Marked(beside).contents()])) < 5000
    assert Marked(nested).put_back("He said yes again.").count("<") == nested.count("<")


@pytest.mark.parametrize(
    ("sentence", "target", "expected"),
    [
        ("Akhbar <i>Utusan</i> untung.", "The Utusan gains.", "The <i>Utusan</i> gains."),
        ("<b>Semua pihak</b> hadir.", "All parties came.", "<b>All parties</b> came."),
        ("Dia baca <i>laporan penuh</i>.", "He read the full report.", "He read the <i>full report</i>."),
        ('Di <a href="x?a&amp;b"><b>Utusan</b></a> ini.', "In Utusan.", 'In <a href="x?a&amp;b"><b>Utusan</b></a>.'),
        ("<p>Dia <b>datang</b>.</p>", "He came.", "<p>He <b>came</b>.</p>"),
        ("<b>Dia datang</b>.", "He came.", "<b>He came</b>."),
        ("<b>Dia datang. ", "He came.", "<b>He came."),
        ("Dia datang.</b><!-- x -->", "He came.", "He came.</b><!-- x -->"),
        ("<i>Ali</i> dan <b>Abu</b> hadir.", "Abu and Ali came.", "<b>Abu</b> and <i>Ali</i> came."),
        (
            "Dia <i>datang</i> dan <b>datang</b> lagi.",
            "He came and came again.",
            "He <i>came</i> and <b>came</b> again.",
        ),
        ("Dia datang pada <i>3 Mac</i>.", "He came on March 3.", "He came on <i>March 3</i>."),
        ("Dia <i>datang lagi</i>.", "Here he is.", "<i>Here he is.</i>"),
        ("Ali datang<br/>dengan Abu dan Siti.", "Ali came with Abu and Siti.", "Ali came<br/> with Abu and Siti."),
        ("Dia <b></b> datang.", "He came.", "He<b></b> came."),
        ("Untung < 5%.", "A gain < 5%.", "A gain < 5%."),
        ("CO<sub>2</sub> naik 2%.", "A 2% rise in CO2.", "A 2% rise in CO<sub>2</sub>."),
        ("Seluas 5 km<sup>2</sup>.", "It is 5 km2.", "It is 5 km<sup>2</sup>."),
        (
            "H<sub>2</sub>O dan CO<sub>2</sub> naik.",
            "H2O and CO2 rise.",
            "H<sub>2</sub>O and CO<sub>2</sub> rise.",
        ),
        ("<b>CO<sub>2</sub></b> naik.", "More CO2.", "More <b>CO<sub>2</sub></b>."),
        ("In the 21<sup>st</sup> century.", "Pada abad ke-21.", "Pada abad<sup></sup> ke-21."),
        ("<b>A</b>nak itu datang.", "A child came.", "<b></b>A child came."),
        ("Dia <i>datang</i>lah.", "He came.", "He <i>came</i>."),
        ("**Semua pihak** hadir pada *3 Mac*.", "All parties came on March 3.", "**All parties** came on *March 3*."),
        ("Baca [*laporan penuh*](/x).", "Read the full report.", "Read the [*full report*](/x)."),
        ("_Ali_ dan <b>~Abu~</b> hadir.", "Abu and Ali came.", "<b>~Abu~</b> and _Ali_ came."),
        ("Harga* naik 5*.", "Prices* rise 5*.", "Prices* rise 5*."),
        ("Katanya <sup>7</sup> begitu.", "So he said.", "So he<sup></sup> said."),
    ],
)
def test_a_tag_stands_round_the_same_words(sentence: str, target: str, expected: str) -> None:
    rendered = {
        "Semua pihak": ["All parties."],
        "laporan penuh": ["A full report"],
        "datang": ["", "Came"],
        "3 Mac": ["3 March", "March 3"],
    }
    assert Marked(sentence).put_back(target, rendered) == expected


@pytest.mark.parametrize(
    ("sentence", "target", "expected"),
    [
        ("*Pihak* yang *berkenaan* tampil.", "The parties come.", "The parties come."),
        ("*Pihak* yang *berkenaan* tampil.", "Pihak come.", "*Pihak* come."),
        ("*Pihak* yang _berkenaan_ tampil.", "The parties come.", "*_The parties come._*"),
        ("~Jalan Reko~ dibuka.", "The Reko road opens.", "The Reko road opens."),
        ("~Jalan Reko dibuka.~", "The Reko road opens.", "~The Reko road opens.~"),
        ("[Pihak](/a) yang [berkenaan](/b) tampil.", "The parties come.", "[The](/a) [parties](/b) come."),
        ("[Pihak](/a) tampil.", "The parties come.", "[The parties come.](/a)"),
        ("_Kata_ [Pihak](/a) [yang](/b) tampil.", "The parties come.", "_The [parties](/a) [come](/b)._"),
        ("[Ali](/a) yang [berkenaan](/b) tampil.", "Ali comes.", "[Ali](/a) [comes](/b)."),
        ("[Yang](/a) berkenaan [Ali](/b) tampil.", "Ali comes.", "[Ali](/b) [comes](/a)."),
        ("<b>Pihak</b> yang <b>berkenaan</b> tampil.", "The parties come.", "<b></b>The<b></b> parties come."),
        ("<b>Pihak</b> yang <strong>ini</strong> tampil.", "Pihak come.", "<b>Pihak</b><strong></strong> come."),
        ("<b>Pihak</b> yang <i>ini</i> tampil.", "The parties come.", "<b><i>The parties come.</i></b>"),
        ("<s>Jalan Reko</s> dibuka.", "The Reko road opens.", "<s></s>The Reko road opens."),
        ("<b><i><em>Pihak</em></i></b> tampil.", "The parties.", "<b><i><em>The parties.</em></i></b>"),
        ("<strong><b>Pihak</b></strong> tampil.", "The parties.", "<strong><b>The parties.</b></strong>"),
        ("<b>Pihak</b> yang<b> </b>tampil.", "The parties come.", "<b>The parties<b></b> come.</b>"),
        ("<a><a>Pihak</a></a> tampil.", "Parties come.", "<a>Parties</a> <a>come</a>."),
        ("<a>Pihak</a> <a>bayar</a> 5.5.", "5.5 per cent.", "<a>5.5</a> <a>per</a> cent."),
        ("<a>Pihak</a> yang <a>ini</a> tampil.", "The parties come.", "<a>The</a> parties <a>come</a>."),
        ("<a>Pihak</a> yang [ini](/b) tampil.", "The parties come.", "<a>The</a> parties [come](/b)."),
        ("<a>Pihak</a> <b>yang</b> <a>ini</a> ke.", "They.", "<b><a>They</a>.</b><a></a>"),
    ],
)
def test_signs_that_have_no_place_are_not_laid_round_their_own_kind(sentence: str, target: str, expected: str) -> None:
    assert Marked(sentence).put_back(target) == expected


@pytest.mark.parametrize(
    ("sentence", "target", "expected"),
    [
        ("Johnson &amp; Johnson", "Johnson & Johnson", "Johnson &amp; Johnson"),
        ("&ldquo;Ya&rdquo;, Ja&#8217;afar", "“Yes”, Ja’afar", "&ldquo;Yes&rdquo;, Ja&#8217;afar"),
        ("&quot;Ya&quot; &lt; 5", '"Yes" < 5', "&quot;Yes&quot; &lt; 5"),
        ("A&amp;B dan C&D", "A&B and C&D", "A&B and C&D"),
        ("Ya,&nbsp;&#65;li", "Yes, A A", "Yes, A A"),
        ("<i>S&amp;P</i> baik", "Good S&P", "Good <i>S&amp;P</i>"),
    ],
)
def test_references_are_written_as_in_the_source(sentence: str, target: str, expected: str) -> None:
    assert Marked(sentence).put_back(target) == expected


@given(
    st.lists(st.sampled_from(["<i>", "</i>", "<sub>", "</sub>", "<br>", "satu", "dua", "tiga", ", "]), max_size=20),
    st.lists(st.sampled_from(["satu", "dua", "tiga"]), max_size=6),
    st.sampled_from([" ", ""]),
)
def test_no_word_and_no_tag_is_lost_and_elements_stay_well_formed(
    pieces: list[str], words: list[str], joint: str
) -> None:
    sentence, target = joint.join(pieces), " ".join(words)
    found = Marked(sentence).put_back(target)
    assert legible(found).text.split() == target.split()
    if target:
        tags = re.findall("<.*?>", found)
        assert sorted(tags) == sorted(re.findall("<.*?>", sentence))
        assert not is_well_formed(re.findall("<.*?>", sentence)) or is_well_formed(tags)


def is_well_formed(tags: list[str]) -> bool:
    opened: list[str] = []
    for tag in tags:
        if tag.startswith("</"):
            if not opened or opened.pop() != tag.replace("/", ""):
                return False
        elif tag != "<br>":
            opened.append(tag)
    return not opened
