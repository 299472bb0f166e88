import pytest

from worker.translate.typography import normalise, restore


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Ya,”\u00a0kata ‘Ali’", "\"Ya,\" kata 'Ali'"),
        ("2019–2021 — selesai…", "2019-2021 - selesai..."),
        ("satu—dua", "satu - dua"),
        ("  a \t b\n", "a b"),
        ("ﬁnal ½", "final 1⁄2"),
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
        ("Don’t", "Don't", "Don’t"),
        ("a ‘word’ (‘so’)", "satu 'kata' ('begitu')", "satu ‘kata’ (‘begitu’)"),
        ("Wait…", "Tunggu...", "Tunggu…"),
        ("in 2019–2021", "pada 2019-2021", "pada 2019–2021"),
        ("one – two", "satu - dua", "satu – dua"),
        ("one — two", "satu - dua", "satu — dua"),
        ("one—two", "satu - dua", "satu—dua"),
        ("one - two", "satu - dua", "satu - dua"),
    ],
)
def test_restore(source: str, target: str, restored: str) -> None:
    assert restore(source, target) == restored
