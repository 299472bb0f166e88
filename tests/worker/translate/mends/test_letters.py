"""Accented letters reach the model as plain ones and come back."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from worker.translate.mends.letters import plain, restore_letters
from worker.translate.translator import Translator


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Erdoğan, Dvořák und Müslüm Gürses", "Erdogan, Dvorak und Muslum Gurses"),
        ("Łódź, Phạm Minh Chính, Ærø", "Lodz, Pham Minh Chinh, Aero"),
        ("İstanbul ıssız", "Istanbul issiz"),
        ("政府 ≠ £5 × 3", "政府 ≠ £5 × 3"),
    ],
)
def test_letters_are_seen_without_their_accents(text: str, seen: str) -> None:
    assert plain(text, ()) == seen


def test_letters_that_the_package_knows_stay() -> None:
    assert plain("Beyoncé Dvořák", "é") == "Beyoncé Dvorak"
    assert plain("Beyoncé Dvořák", None) == "Beyoncé Dvořák"


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("Erdoğan met Ekrem İmamoğlu.", "Erdogan bertemu Ekrem Imamoglu.", "Erdoğan bertemu Ekrem İmamoğlu."),
        ("Dvořák's symphony", "simfoni Dvorak", "simfoni Dvořák"),
        ("KATA DVOŘÁK", "Dvorak said", "Dvořák said"),
        ("Café dibuka", "CAFE OPENS, cafes too", "CAFÉ OPENS, cafes too"),
        ("Both Pele and Pelé", "Pele dan Pele", "Pele dan Pele"),
        ("Ærø itu", "Aero itu", "Ærø itu"),
        ("Tiada apa-apa", "Nothing é", "Nothing é"),
    ],
)
def test_a_word_of_the_source_gets_its_letters_back(source: str, target: str, restored: str) -> None:
    assert restore_letters(source, target) == restored


@given(st.text(), st.text())
def test_any_texts_will_do(source: str, target: str) -> None:
    assert restore_letters(source, restore_letters(source, target)) == restore_letters(source, target)


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (Language.EN, "Turkish President Recep Tayyip Erdoğan on Monday welcomed the ceasefire.", "Erdoğan"),
        (Language.EN, "Luka Modrić was praised by the coach.", "Modrić"),
        (Language.EN, "Phạm Minh Chính met the prime minister.", "Phạm Minh Chính"),
        (Language.MS, "Dvořák bersetuju dengan menteri itu.", "Dvořák"),
    ],
)
def test_names_come_through_the_real_model(
    translators: Mapping[Language, Translator], language: Language, sentence: str, name: str
) -> None:
    (result,) = translators[language].translate([sentence])
    assert name in result.text
