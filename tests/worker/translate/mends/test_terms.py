"""Terms in the other language, which a package keeps."""

from collections import Counter
from collections.abc import Sequence

import pytest

from newsdesk.article import Language
from worker.translate.mends.terms import IF_LOST, Term, Terms, read, readable, readable_in_malay, words

TERMS = Terms.of(
    [
        Term(("shark", "sharks"), "jerung", ("jerung",)),
        Term(("tiger", "tigers"), "harimau", ("harimau",)),
        Term(("a lion's share of",), "a lot of", ("banyak",)),
        Term(("tiger prawn", "tiger prawns"), "udang harimau", ("udang harimau",)),
        Term(("loan shark", "loan sharks"), "Ah Long", ("ah long",)),
        Term(("eager",), "Tidak Sabar", ("sabar",)),
        Term(("greenback",), "dolar AS", ("dolar as",)),
        Term(("on profit-taking",), "due to Pengambilan Untung", ("untung",)),
        Term(("laid off by",), "Diberhentikan by", ("henti",)),
        Term(("bulan sabit merah",), "Red Crescent", ("Red Crescent",)),
        Term(("Conference of Rulers",), "Majlis Raja-Raja", ("Majlis Raja-Raja",)),
        Term(("Regent",), "Pemangku Raja", ("Pemangku Raja",)),
        Term(("den", "dens"), "Sarang", ("sarang", "lubuk"), only_if_lost=True),
        Term(("shark den",), "Sarang Jerung", ("sarang jerung",), only_if_lost=True),
    ]
)


def _all(language: Language) -> Sequence[Term]:
    return [*read()[language], *read(IF_LOST, only_if_lost=True)[language]]


@pytest.mark.parametrize(
    ("english", "given"),
    [
        ("two sharks and a shark", "two jerung and a jerung"),
        ("Loan sharks fled to Sydney", "Ah Long fled to Sydney"),
        ("tiger prawns, tigers", "udang harimau, harimau"),
        ("a tiger (a shark)", "a harimau (a jerung)"),
        ("the shark's fin, the tigers' den", "the jerung's fin, the harimau' den"),
        ("a lion’s share of the shark’s fin", "a lot of the jerung’s fin"),
        ("the Conference of Rulers", "the Majlis Raja-Raja"),
        ("Conference of Rulers agrees", "Majlis Raja-Raja agrees"),
        ("the Regent", "the Pemangku Raja"),
        ("the tigers' den, a shark den", "the harimau' den, a shark den"),
    ],
)
def test_the_longest_term_is_given_as_the_model_knows_it(english: str, given: str) -> None:
    assert TERMS.readable(english) == given


@pytest.mark.parametrize(
    "english",
    [
        "Tiger Woods won",
        "Sharks beat Lions",
        "the Sharks won",
        "sharkskin",
        "loan-shark",
        "shark-infested",
        "shark/ray",
        "a conference of rulers",
        "the regent",
        "",
    ],
)
def test_parts_of_words_and_of_names_stay(english: str) -> None:
    assert TERMS.readable(english) == english


@pytest.mark.parametrize(
    ("english", "malay", "mended"),
    [
        ("a loan shark fled", "seorang Ah Long lari", "seorang ah long lari"),
        ("Loan sharks fled. A loan shark, two", "Ah Long lari. Ah Long, dua", "Ah long lari. Ah long, dua"),
        ("the shark, a loan shark", "jerung, Ah Longnya, Ah Longan", "jerung, ah longnya, Ah Longan"),
        ('He said: "loan sharks"', 'Katanya: "Ah Long"', 'Katanya: "Ah long"'),
        ("a loan shark, Ah Long Lim", "seorang Ah Long, Ah Long Lim", "seorang Ah Long, Ah Long Lim"),
        ("Ah Long fled from a shark", "Ah Long lari dari Jerung", "Ah Long lari dari Jerung"),
        ("fell on profit-taking", "jatuh akibat Pengambilan Untung", "jatuh akibat pengambilan untung"),
        ("the greenback", "nilai dolar AS", "nilai dolar AS"),
        ("bantuan bulan sabit merah", "aid of the Red Crescent", "aid of the Red Crescent"),
        ("they are eager", "mereka tidak Sabar, Sabar Tidak", "mereka tidak sabar, sabar tidak"),
        ("They are eager", "Di Kampung Sabar tidak Sabar Ali", "Di Kampung Sabar tidak Sabar Ali"),
        ("Sabar is eager", "Sabar ini Tidak sabar, si Sabar", "Sabar ini tidak sabar, si Sabar"),
        (
            "They are eager",
            "Mereka Sabarlah, tidak Sabaran, Sabar-sabar",
            "Mereka sabarlah, tidak sabaran, sabar-sabar",
        ),
        ("They are eager for Sabarudin", "Mereka ke Sabarudin", "Mereka ke Sabarudin"),
        ("the den", "Sarang", "Sarang"),
        ("He is eager", "Si Sabar. Sayang Sabar", "Si sabar. Sayang sabar"),
    ],
)
def test_what_was_given_as_a_name_is_written_small(english: str, malay: str, mended: str) -> None:
    assert TERMS.mended(english, malay) == mended


@pytest.mark.parametrize(
    ("english", "malay", "lost"),
    [
        ("two sharks and a tiger", "dua jerung dan harimau", {}),
        ("two sharks and a tiger", "dua serigala", {"sharks": "jerung", "tiger": "harimau"}),
        ("Loan sharks fled", "Jerung lari", {"Loan sharks": "ah long"}),
        ("they are eager", "mereka tidak sabar-sabar", {}),
        ("they are eager", "mereka mahu", {"eager": "tidak sabar"}),
        ("the greenback", "wang hijau", {"greenback": "dolar AS"}),
        ("on profit-taking", "kerana cuti", {}),
        ("laid off by Grab", "dibuang Grab", {}),
        ("bantuan bulan sabit merah", "red moon aid", {"bulan sabit merah": "Red Crescent"}),
        ("the Conference of Rulers", "Persidangan Raja", {"Conference of Rulers": "Majlis Raja-Raja"}),
        ("Tiger Woods won", "Woods menang", {}),
        ("the den, two shark dens", "lubuknya", {"shark": "jerung"}),
        ("the dens", "meja", {"dens": "sarang"}),
    ],
)
def test_a_term_is_lost_where_nothing_of_it_is_there(english: str, malay: str, lost: dict[str, str]) -> None:
    assert TERMS.lost(english, malay) == lost


@pytest.mark.parametrize("language", Language)
def test_what_is_put_in_for_a_lost_term_has_what_is_expected(language: Language) -> None:
    renderings = [(term, term.rendering) for term in _all(language) if term.rendering]
    assert [term for term, rendering in renderings if not term.is_in(rendering.lower())] == []


@pytest.mark.parametrize("language", Language)
def test_a_term_that_stays_at_first_can_be_put_in(language: Language) -> None:
    terms = read(IF_LOST, only_if_lost=True)[language]
    assert terms
    assert [term for term in terms if not term.rendering] == []


@pytest.mark.parametrize("language", Language)
def test_the_tables_have_each_spelling_once(language: Language) -> None:
    terms = _all(language)
    assert [term for term in terms if not term.given or any(one != one.strip() for one in term.spellings)] == []
    often = Counter(spelling for term in terms for spelling in term.spellings)
    assert {spelling: count for spelling, count in often.items() if count > 1} == {}


@pytest.mark.parametrize("language", Language)
def test_each_table_is_in_order(language: Language) -> None:
    for terms in (read()[language], read(IF_LOST)[language]):
        first = [term.spellings[0] for term in terms]
        assert first == sorted(first)


@pytest.mark.parametrize("language", Language)
def test_what_is_given_for_a_term_is_no_other_term(language: Language) -> None:
    whole = Terms.of(_all(language))
    assert [term.given for term in read()[language] if whole.readable(term.given) != term.given] == []


def test_both_languages_have_terms() -> None:
    assert readable("poultry prices") == "Ternakan Ayam prices"
    assert readable_in_malay("160 meter padu air") == "160 cubic metres air"


def test_a_malay_term_is_no_name_where_a_sentence_begins() -> None:
    assert readable_in_malay("Bapa saudara Najib ditahan") == "uncle Najib ditahan"


def test_words_are_terms_that_are_no_names_with_a_capital() -> None:
    found = words()
    assert {"beggars", "diseksa"} <= found
    assert not {"swift", "lions", "owl", "tear gas"} & found
