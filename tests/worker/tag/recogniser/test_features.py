"""What the entity recogniser sees of a sentence."""

import tracemalloc

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.recogniser.features import Features, WordTable, marks, tokenise

TABLE = WordTable.parse("hujan\t7\t.\t3\nPerak\t9\tpl\t-\nperak\t-\t-\t1\nUMNO\t4\tor\t-\n")


@pytest.fixture
def features() -> Features:
    return Features(TABLE)


def seen(features: Features, text: str) -> dict[str, list[str]]:
    """By word, the last of each."""
    tokens = tokenise(text, 0, len(text))
    known = marks(text, GAZETTEER.matches(text))
    found = [
        [each.decode() if isinstance(each, bytes) else each for each in of_token]
        for of_token in features.of_sentence(tokens, known)
    ]
    return dict(zip((t.text for t in tokens), found, strict=True))


def test_tokens_lie_in_the_whole_text_and_marks_stand_alone() -> None:
    text = "Kata Dr. Ali: \u201cHujan, 3.5mm.\u201d"
    tokens = tokenise(text, 5, len(text))
    assert [token.text for token in tokens] == ["Dr", ".", "Ali", ":", "“", "Hujan", ",", "3", ".", "5mm", ".", "”"]
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_a_word_is_seen_as_itself_by_its_form_and_by_what_the_table_has(features: Features) -> None:
    assert {"w=hujan", "s=x", "k=7", "t=.", "c=3"} <= set(seen(features, "semalam hujan")["hujan"])
    assert {"w=perak", "s=Xx", "k=9", "t=pl", "c=1"} <= set(seen(features, "di Perak")["Perak"])
    assert {"s=X4", "k=4", "t=or"} <= set(seen(features, "di UMNO")["UMNO"])
    assert {"w=0000", "s=0", "k=-"} <= set(seen(features, "pada 2024")["2024"])


def test_it_sees_two_words_to_either_side_and_no_more(features: Features) -> None:
    alone = set(seen(features, "satu dua tiga empat lima")["satu"])
    assert {"w+1=dua", "w+2=tiga", "first"} <= alone
    assert not any("empat" in feature for feature in alone)


def test_names_of_the_gazetteer_are_marked_from_their_first_word_on(features: Features) -> None:
    found = seen(features, "hujan di Kuala Lumpur semalam")
    assert "g=Bpl2" in found["Kuala"] and "g=Ipl2" in found["Lumpur"]
    assert "g+=Bpl2" in found["di"] and "g-=Ipl2" in found["semalam"]
    assert not any(feature.startswith("g=") for feature in found["di"])


def test_a_title_and_the_word_after_it_are_marked(features: Features) -> None:
    found = seen(features, "kata Datuk Seri Farhan semalam")
    assert "title" in found["Datuk"] and "title" in found["Seri"]
    assert "titled" in found["Farhan"] and "titled" not in found["semalam"]


def test_a_run_of_capitals_is_seen_as_a_whole(features: Features) -> None:
    found = seen(features, "oleh Lembaga Padi dan Beras Wira hari ini")
    assert {"r1=lembaga", "r9=wira", "r-=oleh", "r+=hari"} <= set(found["Padi"])
    assert "r1=lembaga" in found["dan"] and not any(feature.startswith("r1=") for feature in found["hari"])


def test_a_sentence_in_capitals_is_seen_in_its_usual_case(features: Features) -> None:
    capitals = seen(features, "HUJAN LEBAT DI PERAK, KATA UMNO")
    usual = seen(features, "hujan Lebat Di Perak, Kata UMNO")
    assert capitals["HUJAN"] == usual["hujan"]
    assert capitals["UMNO"] == usual["UMNO"]


def test_what_is_remembered_changes_nothing(features: Features) -> None:
    text = "Farhan ke Kuala Lumpur"
    assert seen(features, text) == seen(features, text) == seen(Features(TABLE), text)


def test_ever_new_words_take_no_ever_growing_memory(features: Features) -> None:
    tracemalloc.start()
    try:
        for number in range(20_000):
            features.of_sentence(tokenise(word := f"kata{number}x{number}", 0, len(word)), {})
            if number == 6_000:
                before, _ = tracemalloc.get_traced_memory()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 15_000_000  # 14,000 words more would take 35 MB
