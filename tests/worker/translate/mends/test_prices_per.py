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
