import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from worker.translate import protect
from worker.translate.protect import Masked, mask, unmask

INSIDE = [
    "https://example.com/a_b?c=d&e=(f)",
    "www.example.com",
    "example.com/berita/2021",
    "bernama.com",
    "mof.gov.my",
    "news.desk+my@example.co.uk",
    "@anwar_ibrahim",
    "#MalaysiaMadani",
    "KLSE: 1155",
    "NASDAQ:AAPL",
    "KL:GENTING",
    "03-1234 5678",
    "012-345 6789",
    "+60 12-345 6789",
    "1-300-88-1234",
    "900101-14-5678",
    "laporan-2021.pdf",
    "file_name.py",
    "PDF",
    "[XLSX]",
    "(CSV)",
    "WA-24NCC-345-07/2021",
    "deadbeef0123456789ab",
    "😀👍🏽",
    "👩‍👩‍👧",
    "🇲🇾",
    "15(1)(a)",
    "39B(2)(a)",
    "16(a)(A)",
    "BBB+",
    "OPEC+",
    "C++",
    "5A+",
    "A-",
    "BBB-",
    "5*",
    "f**k",
    "3*4*5",
    "*384*89#",
    "*447*124#13",
    "Panadol®",
    "†",
    "⟦0⟧",
    "⟦nota⟧",
    "x" * 61,
]


@pytest.mark.parametrize("item", INSIDE)
def test_an_item_inside_a_sentence_is_masked(item: str) -> None:
    masked = mask(f"We saw {item} again today.", {})
    assert masked == Masked("", "We saw ⟦0⟧ again today.", "", (item,), ("We saw ", " again today."))


@pytest.mark.parametrize(
    "text",
    [
        "Dia berkata 1,000 orang hadir pada 28-10-2021 dan 2019-2021.",
        "COVID-19, MH370, RM50, 5G, G20, U-20 and B40 are words.",
        "The ratio is 3:1, the time 10:30, the price $1.50/kg.",
        "and/or, he/she; R&D; AT&T",
        "2 * 3 boxes and 3 * 4 crates",
        "Nasdaq fell, and KLSE too: 1,155 points.",
        "KL: TOLL RATES UP",
        "kata.Dia pergi",
        "anak-anak, Kg. Baru, U.S. and 999",
        "A pdf, PDFs and PDF-XML",
        "A 34-YEAR-OLD MAN AND 3 10-YEAR-OLDS",
        "He said “yes” (“no”), the ‘Act’(2) and a mark”(3).",
        "39(B) dan 12(2), 15(1) (a), (1)(a)",
        "RM1,299+ and 60+; 2+2, a + b; A-list, U- and V-shaped, ABBA- and B--",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert mask(text, {}).outputs == ()
    assert mask(text, {}).text == text


@pytest.mark.parametrize(
    ("sentence", "lead", "text", "tail"),
    [
        ("Baca di https://example.com/a.", "", "Baca di", " https://example.com/a."),
        ("Selamat pagi! #malaysia #gembira 😀", "", "Selamat pagi!", " #malaysia #gembira 😀"),
        ("Untung besar (KLSE: 1155)", "", "Untung besar", " (KLSE: 1155)"),
        ("Laporan Tahunan [PDF]", "", "Laporan Tahunan", " [PDF]"),
        ("🚨 Banjir di Kelantan", "🚨 ", "Banjir di Kelantan", ""),
        ("😀", "😀", "", ""),
        ("*Penulis ialah profesor.", "*", "Penulis ialah profesor.", ""),
        ("Mereka pergi.**", "", "Mereka pergi.", "**"),
        ("“Don’t go.”", "“", "Don’t go.”", ""),
        ("'Aren't they?' he asked", "'", "Aren't they?' he asked", ""),
        ('"Let\'s go," she said.', '"', "Let's go,\" she said.", ""),
        ('"It\'s so," he said.', '"', "It's so,\" he said.", ""),
        ("'The board agreed.", "'", "The board agreed.", ""),
        ("“Yes we can”", "“", "Yes we can”", ""),
        ("'Waghih Mart' platform opens", "", "'Waghih Mart' platform opens", ""),
        ("“5G” is here", "", "“5G” is here", ""),
        ("'Donut' is here", "", "'Donut' is here", ""),
        ("“(Tan Sri) Wan Junaidi pergi.”", "“", "(Tan Sri) Wan Junaidi pergi.”", ""),
        ('"(He) left.', '"', "(He) left.", ""),
        ("© 2021 Bernama", "© ", "2021 Bernama", ""),
    ],
)
def test_an_item_at_the_edge_is_cut_off(sentence: str, lead: str, text: str, tail: str) -> None:
    assert mask(sentence, {}) == Masked(lead, text, tail, (), (text,))


@pytest.mark.parametrize("mark", ["“", '"', "‘", "'"])
def test_a_quotation_mark_before_a_bracket_is_masked(mark: str) -> None:
    assert mask(f"He said, {mark}(The suspect) fled.", {}).text == "He said, ⟦0⟧(The suspect) fled."


@pytest.mark.parametrize(
    ("sentence", "text", "tail"),
    [
        ("Ia terkawal (lihat https://example.com/a).", "Ia terkawal (lihat ⟦0⟧).", ""),
        ("Ia terkawal (lihat @moh, #kkm)", "Ia terkawal (lihat ⟦0⟧, ⟦1⟧)", ""),
        ("(Lihat bernama.com.) 😀", "(Lihat ⟦0⟧.)", " 😀"),
        ("Ia terkawal (@moh #kkm).", "Ia terkawal", " (@moh #kkm)."),
        ("Ia (KKM) terkawal: https://example.com/a)", "Ia (KKM) terkawal:", " https://example.com/a)"),
        ("Ia terkawal (lihat https://example.com/a", "Ia terkawal (lihat", " https://example.com/a"),
    ],
)
def test_an_item_at_the_end_stays_in_its_bracket_where_that_has_words_too(sentence: str, text: str, tail: str) -> None:
    masked = mask(sentence, {})
    assert (masked.text, masked.tail) == (text, tail)


def test_punctuation_after_a_url_is_not_part_of_it() -> None:
    assert mask("See (https://example.com/a), please.", {}).text == "See (⟦0⟧), please."


@pytest.mark.parametrize(
    ("sentence", "text", "outputs"),
    [
        ("The Minimum Wage rose.", "The ⟦0⟧ rose.", ("gaji minimum",)),
        ("A wage rose, minimum wages did not.", "A ⟦0⟧ rose, minimum wages did not.", ("upah",)),
        ("The Bar met.", "The ⟦0⟧ met.", ("Majlis Peguam",)),
        ("The bar met.", "The bar met.", ()),
        ("See https://wage.example.com/wage now.", "See ⟦0⟧ now.", ("https://wage.example.com/wage",)),
        ("The minimum  wage rose.", "The ⟦0⟧ rose.", ("gaji minimum",)),
    ],
)
def test_glossary(sentence: str, text: str, outputs: tuple[str, ...]) -> None:
    masked = mask(sentence, {"wage": "upah", "minimum wage": "gaji minimum", "Bar": "Majlis Peguam", " ": "x"})
    assert (masked.text, masked.outputs) == (text, outputs)


@pytest.mark.parametrize(
    ("translated", "whole"),
    [
        ("a ⟦0⟧ b ⟦1⟧", "a @x1 b ⟦0⟧"),
        ("⟦1⟧, ⟦0⟧", "⟦0⟧, @x1"),
        ("a ⟦0⟧ b", None),
        ("a ⟦0⟧ ⟦1⟧ ⟦1⟧", None),
        ("a ⟦0⟧ ⟦1⟧ ⟦2⟧", None),
        ("a ⟦0⟧ ⟦1⟧ ⟦", None),
        ("a ⟦0⟧s b ⟦1⟧nya", "a @x1s b ⟦0⟧nya"),
        ("a ⟦0⟧ence b ⟦1⟧", None),
    ],
)
def test_unmask(translated: str, whole: str | None) -> None:
    masked = mask("a @x1 b ⟦0⟧ c", {})
    assert masked.outputs == ("@x1", "⟦0⟧")
    assert unmask(masked, translated) == whole


@pytest.mark.parametrize(
    ("sentence", "translated", "whole"),
    [
        ("Wartawan kanan* itu.", "The senior ⟦0⟧ journalist.", "The senior* journalist."),
        ("Bertindak *serta-merta.", "Act ⟦0⟧ at once.", "Act *at once."),
        ("Harga*, katanya, naik.", "Prices ⟦0⟧ rise, he said.", "Prices* rise, he said."),
        ("Foto © Bernama", "Picture © Bernama", "Picture © Bernama"),
        ("Kata @x1, ya.", "Yes, ⟦0⟧ said.", "Yes, @x1 said."),
    ],
)
def test_a_mark_stands_by_its_word(sentence: str, translated: str, whole: str) -> None:
    assert unmask(mask(sentence, {}), translated.replace("©", "⟦0⟧")) == whole


def test_a_letter_stands_close_to_what_is_put_back_only_as_in_the_source() -> None:
    masked = mask("Dia 😀gembira di sini.", {})
    assert unmask(masked, "He is ⟦0⟧happy here.") == "He is 😀happy here."


@given(st.text(max_size=80))
@example("\u3000新聞 is news")  # an ideographic space
def test_masking_loses_nothing(sentence: str) -> None:
    masked = mask(sentence, {})
    whole = masked.gaps[0] + "".join(o + gap for o, gap in zip(masked.outputs, masked.gaps[1:], strict=True))
    assert masked.lead + whole + masked.tail == sentence


@pytest.mark.parametrize(
    "text", ["x" * 200_000, "a." * 50_000, "@" * 100_000, "1-" * 100_000, "⟦" * 50_000, "_" * 100_000]
)
def test_an_endless_word_is_kept_whole(text: str) -> None:
    masked = mask(f"{text} ini", {})
    assert masked.lead.startswith(text) or masked.outputs[0] == text or text[0] == "⟦"


BITS = st.sampled_from([
    *INSIDE, "www.", "aB", "-", ".", "..", "/", ":", "_", "+", "0", "123456", "pdf", "com", "my", " ", "KLSE", "\ufe0f",
    "⟧",
])  # fmt: skip


@given(st.lists(BITS, max_size=8).map("".join))
def test_a_sentence_that_is_not_searched_has_nothing_to_protect(sentence: str) -> None:
    assert protect._may_have_protected(sentence) or not protect._PATTERN.search(sentence)


def test_a_term_is_none_within_a_figure() -> None:
    assert mask("in 2021 and 2021/22", {"2021": "2021"}).gaps == ("in ", " and 2021/22")


def test_a_term_may_stand_before_a_figure_that_is_another() -> None:
    terms = {"9.30pm": "9.30 malam", "10pm": "10 malam"}
    assert mask("at 9.30pm/10pm now", terms).text == "at ⟦0⟧/⟦1⟧ now"


@pytest.mark.parametrize("figure", ["#COVID-19", "#Nov 30"])
def test_a_figure_belongs_to_what_is_protected_before_it(figure: str) -> None:
    masked = mask(f"For {figure} only", {"COVID-19": "COVID-19", "Nov 30": "30 Nov"})
    assert (masked.text, masked.outputs) == ("For ⟦0⟧ only", (figure,))
