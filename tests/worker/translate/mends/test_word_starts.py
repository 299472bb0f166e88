import pytest

from worker.translate.mends.word_starts import mended, readable, readable_in_malay


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("prawns (also known as udang) and", "prawns ( also known as udang) and"),
        ("gates (about 10%) and (Ali, who left)", "gates ( about 10%) and (Ali, who left)"),
        ("spending (adex), (bpd) (sic) (nasi lemak) on", "spending (adex), (bpd) (sic) (nasi lemak) on"),
        ("“[the crisis] may", "“[the crisis] may"),
        ("to it, [the crisis] may", "to it, [the crisis] may"),
        ('the "great escape" and “not so”, he said', 'the " great escape" and “ not so”, he said'),
        ('"great" (“no”), a "b", the \'great\' "Great"', '"great" (“no”), a "b", the \'great\' "Great"'),
        ("ibu bapa/penjaga, suami/isteri/anak", "ibu bapa / penjaga, suami / isteri / anak"),
        ("the ministry (MOH), 5 (km), (a) this, (iii) (nil)", "the ministry (MOH), 5 (km), (a) this, (iii) (nil)"),
        ("virus(es) and f(x) or ((so))", "virus(es) and f(x) or ((so))"),
        ("sea (to the east), one(that is)", "sea (to the east), one(that is)"),
        ("island/shore, and/also", "island / shore, and/also"),
        ("PM/minister, minister/MP", "PM/minister, minister/MP"),
        ("and/or, dan/atau, km/h, 5/6, PM/Anwar, a / b", "and/or, dan/atau, km/h, 5/6, PM/Anwar, a / b"),
    ],
)
def test_words_behind_brackets_and_strokes_begin_as_words_do(text: str, given: str) -> None:
    assert readable(text) == given


@pytest.mark.parametrize(
    ("malay", "given"),
    [
        ("tanpa gejala (asymptomatic) dan", "tanpa gejala (asymptomatic) dan"),
        ("MoU (memorandum of understanding)", "MoU (memorandum of understanding)"),
        ("ke (swipe), (kick), (property), (essential)", "ke (swipe), (kick), (property), (essential)"),
        ("mereka (selepas mesyuarat) bersetuju", "mereka ( selepas mesyuarat) bersetuju"),
        ("perkara (iii) dan (nil)", "perkara (iii) dan (nil)"),
        ('ia "tidak perlu" dan “wajar”', 'ia " tidak perlu" dan “ wajar”'),
        ("vaksin (dos penggalak) dan suami/isteri", "vaksin ( dos penggalak) dan suami / isteri"),
    ],
)
def test_english_words_in_brackets_stay_in_malay(malay: str, given: str) -> None:
    assert readable_in_malay(malay) == given


@pytest.mark.parametrize(
    ("source", "translated", "finished"),
    [
        ("prawns (also so)", "udang ( juga begitu)", "udang (juga begitu)"),
        ("prawns ( also so)", "udang ( juga begitu)", "udang ( juga begitu)"),
        ("suami/isteri", "husband / wife", "husband/wife"),
        ("suami/isteri", "husband/ wife", "husband/wife"),
        ("suami/isteri", "husband /wife", "husband/wife"),
        ("suami/isteri", "husband /", "husband /"),
        ("suami / isteri", "husband / wife", "husband / wife"),
        ("suami", "husband (wife", "husband (wife"),
        ("suami", "husband ( ", "husband ( "),
    ],
)
def test_the_translation_has_no_space_there(source: str, translated: str, finished: str) -> None:
    assert mended(source, translated) == finished
