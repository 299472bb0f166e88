import pytest

from worker.translate.mends.typography import normalise, restore


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Ya,”\u00a0kata ‘Ali’", "\"Ya,\" kata 'Ali'"),
        ("2019–2021 — selesai…", "2019-2021 - selesai..."),
        ("satu—dua", "satu - dua"),
        ("  a \t b\n", "a b"),
        ("ﬁnal ½", "final 1/2"),
        ("3½ years", "3 1/2 years"),
        ("COVID\u201119, \u22125", "COVID-19, -5"),
        ("\u202bThe minister\u202c said\u200f.", "The minister said."),
        ("a\u00adb\u200bc", "abc"),
    ],
)
def test_normalise(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("He said “yes”.", 'Beliau kata "ya".', "Beliau kata “ya”."),
        ("“Yes,” he said, “we must.”", '"Ya," katanya, "kita mesti."', "“Ya,” katanya, “kita mesti.”"),
        ("He said “yes.", 'Beliau kata "ya.', "Beliau kata “ya."),
        ("That is all.”", 'Itu sahaja."', "Itu sahaja.”"),
        ('He said "yes".', 'Beliau kata "ya".', 'Beliau kata "ya".'),
        ("“Yes,” he said.", '" Ya," katanya.', "“Ya,” katanya."),
        ("Saya yakin, ” katanya.", 'I am sure, " he said.', "I am sure, ” he said."),
        ("Ya,” katanya, “pihak itu", 'Yes," he said, " the party', "Yes,” he said, “the party"),
        ('"Yes," he said.', '" Ya," katanya.', '"Ya," katanya.'),
        ("‘Yes,’ he said.", "' Ya,' katanya.", "‘Ya,’ katanya."),
        ("Ini ‘cuti khas’ itu.", "It's the ' special holiday' then.", "It’s the ‘special holiday’ then."),
        ("Ini “Presiden Dunia”.", 'The " World President".', "The “World President”."),
        ("“[I] won,” he said.", '" [Saya] menang," katanya.', "“[Saya] menang,” katanya."),
        ("“ Yes,” he said.", '" Ya," katanya.', "“ Ya,” katanya."),
        ("” he said. “ Yes", '" katanya. " Ya', "” katanya. ” Ya"),
        ('"Satu", katanya, "dua"', '" One," he said, " two"', '"One," he said, "two"'),
        ('"Satu", katanya dan "dua"', '"One" he said " two', '"One" he said "two'),
        ("‘Satu’ dan dua", "'One ' and two", "‘One ’ and two"),
        ("Ini ' cuti khas' itu.", "The ' special holiday'.", "The ' special holiday'."),
        ("Pembangunan Wanita", "Women' s Development", "Women's Development"),
        ("slogan ‘Bersih dan Stabil’ itu", "the 'Clean and Stable' s slogan", "the ‘Clean and Stable’s slogan"),
        ("“Ya,” kata Women’ s Aid", '"Yes," Women\' s Aid said', "“Yes,” Women’ s Aid said"),
        ("“Ya,” katanya.", '"Yes," "he said.', "“Yes,” he said."),
        ("Dia, “Ya,” “tidak.", 'He, "Yes," "no," "he said', "He, “Yes,” “no,” “he said"),
        ("“Ya” atau “tidak”", '"Yes" "or no"', "“Yes” “or no”"),
        ("Don’t", "Don't", "Don’t"),
        ("a ‘word’ (‘so’)", "satu 'kata' ('begitu')", "satu ‘kata’ (‘begitu’)"),
        ("Wait…", "Tunggu...", "Tunggu…"),
        ('"I cried for days..."', '"Saya menangis.."', '"Saya menangis..."'),
        ("“Oh no…” he said…", '"Oh tidak.." katanya..', "“Oh tidak…” katanya…"),
        ("To be or .. not...", "Atau .. tidak..", "Atau .. tidak.."),
        ("That is all.", "Itu sahaja..", "Itu sahaja.."),
        ("in 2019–2021", "pada 2019-2021", "pada 2019–2021"),
        ("10–20 Aug, tel 2021-10-28, 0-1", "10-20 Ogos 2021-10-28, 0-1", "10–20 Ogos 2021-10-28, 0-1"),
        ("from 8.30–9.30pm, RM1,000–2,000", "8.30-9.30 malam, RM1,000-2,000", "8.30–9.30 malam, RM1,000–2,000"),
        ("2019–2020–2021 of 120-30", "2019-2020-2021 daripada 120-30", "2019–2020–2021 daripada 120-30"),
        ("one – two", "satu - dua", "satu – dua"),
        ("– AFP", "- AFP", "– AFP"),
        ("one — two", "satu - dua", "satu — dua"),
        ("one—two", "satu - dua", "satu—dua"),
        ("one - two", "satu - dua", "satu - dua"),
        ("500 m² of land", "500 m2 tanah", "500 m² tanah"),
        ("10⁵ at 30ºC", "105 pada 30oC", "10⁵ pada 30ºC"),
        ("Sensor™ and CO₂", "SensorTM dan CO2", "Sensor™ dan CO₂"),
        ("m² or m2", "m2 atau m2", "m2 atau m2"),
    ],
)
def test_restore(source: str, target: str, restored: str) -> None:
    assert restore(source, target) == restored


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("Son Heung-min", "Son Heung - min, world - level", "Son Heung-min, world-level"),
        ("anak dua tahun", "a two - year - old", "a two-year-old"),
        ("Ia 2-1 - katanya", "It is 2-1 - he said", "It is 2-1 - he said"),
        ("Ia- katanya", "It - he said", "It - he said"),
        ("- Utusan Malaysia", "A - Utusan", "A - Utusan"),
        ("Ia–itu", "It - that", "It - that"),
        ("Ia itu", "- it, that -", "- it, that -"),
    ],
)
def test_a_hyphen_stands_close_to_its_words_where_the_source_has_no_dash(
    source: str, target: str, restored: str
) -> None:
    assert restore(source, target) == restored


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("Drama 20 episod", "The 20- episode drama", "The 20-episode drama"),
        ("bukan ⟦0⟧, 16 akhir – Utusan", "non- ⟦0⟧, ⟦1⟧- final - Utusan", "non-⟦0⟧, ⟦1⟧-final – Utusan"),
        ("penginapan dua dan tiga tahun", "two- and three-year stays", "two- and three-year stays"),
        ("Perlumbaan – 20 episod", "Race- 20 episodes", "Race- 20 episodes"),
        ("Satu—dua", "One- two", "One- two"),
        ("Smart Key- tanpa kunci", "Smart Key- without a key", "Smart Key- without a key"),
    ],
)
def test_no_space_is_behind_a_hyphen_within_a_word(source: str, target: str, restored: str) -> None:
    assert restore(source, target) == restored
