import pytest

from worker.translate.mends.word_starts import mended, readable


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("prawns (also known as udang) and", "prawns ( also known as udang) and"),
        ("“[the crisis] may", "“[the crisis] may"),
        ("to it, [the crisis] may", "to it, [ the crisis] may"),
        ("ibu bapa/penjaga, suami/isteri/anak", "ibu bapa / penjaga, suami / isteri / anak"),
        ("the ministry (MOH), 5 (km), (a) this, (iii) (nil)", "the ministry (MOH), 5 (km), (a) this, (iii) (nil)"),
        ("virus(es) and f(x) or ((so))", "virus(es) and f(x) or ((so))"),
        ("and/or, dan/atau, km/h, 5/6, PM/Anwar, a / b", "and/or, dan/atau, km/h, 5/6, PM/Anwar, a / b"),
    ],
)
def test_words_behind_brackets_and_strokes_begin_as_words_do(text: str, given: str) -> None:
    assert readable(text) == given


@pytest.mark.parametrize(
    ("source", "translated", "finished"),
    [
        ("prawns (also so)", "udang ( juga begitu)", "udang (juga begitu)"),
        ("prawns ( also so)", "udang ( juga begitu)", "udang ( juga begitu)"),
        ("to [the crisis]", "kepada [ krisis itu]", "kepada [krisis itu]"),
        ("suami/isteri", "husband / wife", "husband/wife"),
        ("suami/isteri", "husband/ wife", "husband/wife"),
        ("suami / isteri", "husband / wife", "husband / wife"),
        ("suami", "husband (wife", "husband (wife"),
    ],
)
def test_the_translation_has_no_space_there(source: str, translated: str, finished: str) -> None:
    assert mended(source, translated) == finished
