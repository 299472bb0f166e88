"""Which words are taken for verbs, and which of the same form are nouns that a story is about."""

import pytest

from newsdesk.article import Language
from worker.tag.keywords.stopwords import stopwords
from worker.tag.verbs import is_verb

EN, MS = Language.EN, Language.MS


@pytest.mark.parametrize(
    ("language", "nouns"),
    [
        (MS, "metamfetamin metadon metanol disinformasi beruang berhala dialek memori mekanik meningitis distribusi"),
        (MS, "tindakan pasukan suntikan tembakan penjarakan kedudukan perbankan majikan nilai cukai senarai kategori"),
        (MS, "direktorat dinamika merger mentah dirham mentol merpati merkuri memorial medikal dingin diktator"),
        (EN, "charging accounting auditing drowning looting stockpiling restructuring monitoring cabling catering"),
        (EN, "wiring drilling plumbing bullying hedging disabled deceased elderly strikes"),
        (EN, "launch welcome records plans exercises prizes companies services markets wishes"),
    ],
)
def test_nouns_in_the_form_of_a_verb_are_none(language: Language, nouns: str) -> None:
    assert [noun for noun in nouns.split() if is_verb(noun, language)] == []


@pytest.mark.parametrize(
    ("language", "verbs"),
    [
        (EN, "nab nabs await awaits mull mulls foil foils quash quashes dismiss dismisses acquit acquits detain"),
        (EN, "detains seize seizes implement implements allocate allocates explain explains distinguish died plead"),
        (EN, "pleads opens unveil unveils refute refutes laud lauds accused injured easing"),
        (EN, "confirms announces approves enjoys exceeds clarifies carries reaches operate perform identify"),
        (MS, "tumpaskan babitkan turunkan wajibkan naikkan sediakan lupakan atasi jalani akui sokong perkenal"),
        (MS, "hadir tampil mandi buru rampas tumpas bidas kecam nafi lantik cabar ajak menahan ditahan"),
    ],
)
def test_verbs_of_headlines_are_told(language: Language, verbs: str) -> None:
    assert [verb for verb in verbs.split() if not is_verb(verb, language)] == []


def test_a_word_between_two_sides_and_one_of_measure_make_no_keyword() -> None:
    assert ("versus" in stopwords(EN), "penuh" in stopwords(MS)) == (True, True)
