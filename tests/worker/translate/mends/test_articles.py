"""English names that were put in have the article that they need."""

import pytest

from worker.translate.mends.articles import with_articles

NAMES = [
    ("Akta Dadah Berbahaya", ("Dangerous Drugs Act",)),
    ("Kementerian Kesihatan", ("Ministry of Health", "Health Ministry")),
    ("Polis Diraja Malaysia", ("Royal Malaysia Police",)),
    ("Piala Malaysia", ("Malaysia Cup",)),
    ("Bank Negara Malaysia", ("Bank Negara Malaysia",)),
    ("Parlimen", ("Parliament",)),
    ("Prince Court", ("Prince Court",)),
]


def mended(translated: str, sentence: str = "Beliau didakwa.") -> str:
    return with_articles(sentence, translated, NAMES)


@pytest.mark.parametrize(
    ("translated", "expected"),
    [
        (
            "He was charged under Section 39B of Dangerous Drugs Act 1952.",
            "He was charged under Section 39B of the Dangerous Drugs Act 1952.",
        ),
        ("It was run by Ministry of Health.", "It was run by the Ministry of Health."),
        ("It was run by Royal Malaysia Police (PDRM).", "It was run by the Royal Malaysia Police (PDRM)."),
        ("They won in Malaysia Cup and in Malaysia Cup.", "They won in the Malaysia Cup and in the Malaysia Cup."),
        ("Under Dangerous Drugs Act 1952, he may be jailed.", "Under the Dangerous Drugs Act 1952, he may be jailed."),
        ("It went to Health Ministry’s stores.", "It went to the Health Ministry’s stores."),
    ],
)
def test_the_article_is_added(translated: str, expected: str) -> None:
    assert mended(translated) == expected
    assert mended(expected) == expected


@pytest.mark.parametrize(
    "translated",
    [
        "He was charged under the Dangerous Drugs Act.",
        "He was charged under Malaysia's Dangerous Drugs Act.",
        "It was seen by two Royal Malaysia Police officers.",
        "It was seen by Royal Malaysia Police officers.",
        "It was told by a Health Ministry official.",
        "He spoke in Parliament.",
        "He was treated in Prince Court.",
        "It was a drive-by Ministry of Health.",
        "It was told to Dublin Health Ministry.",
        "It was told by Bank Negara Malaysia.",
        "Health Ministry said so.",
    ],
)
def test_no_other_text_is_touched(translated: str) -> None:
    assert mended(translated) == translated


def test_a_headline_does_without() -> None:
    assert mended("Two held under Dangerous Drugs Act", "Dua ditahan") == "Two held under Dangerous Drugs Act"
