"""Prices of one, as a model gets them and as it writes them."""

import pytest

from worker.translate.mends.prices_per import per_unit, readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("RM4,310 setan.", "RM4,310 setiap tan."),
        ("AS$340 hingga AS$400setan metrik", "AS$340 hingga AS$400 setiap tan metrik"),
        ("RM1.2 juta seunit", "RM1.2 juta setiap unit"),
        ("715.00 sen sekg, 715 sen (RM7.15) segram", "715.00 sen setiap kg, 715 sen (RM7.15) setiap gram"),
        ("RM62 Sebotol, ⟦0⟧ sekampit", "RM62 setiap botol, ⟦0⟧ setiap beg"),
    ],
)
def test_a_price_of_one_is_read_with_each(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("22 lelaki dikompaun RM1,000 seorang", "22 lelaki dikompaun RM1,000 setiap seorang"),
        ("RM1.2 juta seorang. RM10 seorang dan", "RM1.2 juta setiap seorang. RM10 setiap seorang dan"),
        ("jaminan ⟦0⟧ seorang - SPRM", "jaminan ⟦0⟧ setiap seorang - SPRM"),
        ("rugi RM5,000 seorang lelaki, 5 orang seorang.", "rugi RM5,000 seorang lelaki, 5 orang seorang."),
        ("RM500 setiap seorang.", "RM500 setiap seorang."),
    ],
)
def test_what_each_pays_is_read_with_each(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize("malay", ["5 orang setan", "2 setan", "RM5 setanding", "RM5 sekilo", "seunit rumah, RM5"])
def test_other_words_stay(malay: str) -> None:
    assert readable(malay) == malay


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("RM5 setan", "RM5 each ton, RM5 per metric tonnes", "RM5 per tonne, RM5 per metric tonne"),
        ("RM2 juta seunit", "RM2 million per units (RM5) each unit", "RM2 million per unit (RM5) per unit"),
        ("RM5 seunit", "RM5 each unit and each unit", "RM5 per unit and each unit"),
        ("715 sen setan", "715 sen each ton", "715 sen per tonne"),
        ("RM5 sekilo", "RM5 each ton", "RM5 each ton"),
        ("RM5 sekg", "RM5. Each unit, per tonneau", "RM5. Each unit, per tonneau"),
    ],
)
def test_english_has_it_per_unit(malay: str, translated: str, text: str) -> None:
    assert per_unit(malay, translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("RM2.22 seliter", "at RM2.22 seliter", "at RM2.22 per litre"),
        ("RM3.15 seliter", "to RM3.15 aliter.", "to RM3.15 per litre."),
        ("RM2 SELITER", "RM2 per seliter or per lyter, per litter", "RM2 per litre or per litre, per litre"),
        ("23km/seliter", "23km/seliter", "23km per litre"),
        ("RM9 sekilo", "RM9 akilo, RM8 perkilo", "RM9 per kilo, RM8 per kilo"),
        ("5 sen seliter", "5 sen aliter", "5 sen per litre"),
        ("RM9 (38 sen) seliter", "RM9 (38 sen) seliter", "RM9 (38 sen) per litre"),
        ("⟦0⟧ sekilo", "⟦0⟧ perkilo", "⟦0⟧ per kilo"),
        ("dua ringgit sekilo", "two ringgit akilo", "two ringgit per kilo"),
        ("harga seliter", "price per liter", "price per litre"),
        ("RM2 seliter", "a litre of litter, 5 kilos", "a litre of litter, 5 kilos"),
        ("RM2 sekilogram", "per kilogramme", "per kilogramme"),
        ("2 kali dengan seliter minyak", "2 times with oil seliter", "2 times with oil seliter"),
        ("sekilo gula", "sugar akilo", "sugar akilo"),
        ("", "an aliter, per liter", "an aliter, per liter"),
    ],
)
def test_what_was_made_of_a_litre_and_a_kilo_is_put_right(malay: str, translated: str, text: str) -> None:
    assert per_unit(malay, translated) == text
