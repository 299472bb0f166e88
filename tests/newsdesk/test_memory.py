"""The translation memory in a real Valkey: found by the sentence, listed newest first, forgotten one by one."""

import unicodedata
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import memory
from newsdesk.article import Language
from newsdesk.corrections import Remembered
from newsdesk.index import CursorError
from newsdesk.memory import MemoryKey, RememberedCorrection
from newsdesk.store import Store

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)


def remember(store: Store, source: str, text: str, language: Language = Language.EN, seconds: int = 0) -> str:
    """As a correction made `seconds` after noon does. Returns its id."""
    key = MemoryKey.of(source, language)
    at = NOON + timedelta(seconds=seconds)
    value = Remembered(source=memory.plain(source), text=text, by=None, at=at, article="an-id")
    store.client.hset(store.keys.memory + memory.direction(language), key.field, value.model_dump_json())
    store.client.zadd(store.keys.corrections + memory.direction(language), {key.identifier: int(at.timestamp() * 1000)})
    return key.identifier


def recall(store: Store, *sentences: str, language: Language = Language.EN) -> list[str | None]:
    found = memory.recall(store.client, store.keys, language, sentences)
    return [one.text if one else None for one in found]


def page(
    store: Store, language: Language | None = None, cursor: str | None = None, limit: int = 10
) -> tuple[list[str], str | None]:
    found = memory.page(store.client, store.keys, language, cursor, limit)
    return [item.text for item in found.items], found.cursor


def all_pages(store: Store, limit: int) -> list[str]:
    texts, cursor = page(store, limit=limit)
    while cursor is not None:
        more, cursor = page(store, cursor=cursor, limit=limit)
        texts += more
    return texts


def test_it_works(store: Store) -> None:
    identifier = remember(store, "It rained.", "Hujan turun.")

    assert recall(store, "It snowed.", "It rained.") == [None, "Hujan turun."]
    (item,) = memory.page(store.client, store.keys, None, None, 10).items
    assert item == RememberedCorrection(
        id=identifier,
        source_language=Language.EN,
        target_language=Language.MS,
        source="It rained.",
        text="Hujan turun.",
        by=None,
        at=NOON,
        article="an-id",
    )


def test_nothing_is_asked_of_an_empty_article(store: Store) -> None:
    assert recall(store) == []
    assert page(store) == ([], None)


@pytest.mark.parametrize("same", ["Kafe\u0301 itu  tutup.", " Kafé itu\n tutup.", "Kafé\u00a0itu tutup. "])
def test_spelling_of_accents_and_white_space_do_not_matter(store: Store, same: str) -> None:
    remember(store, "Kafé itu tutup.", "The café is closed.", Language.MS)

    assert recall(store, same, language=Language.MS) == ["The café is closed."]


@pytest.mark.parametrize("other", ["kafé itu tutup.", "Kafe itu tutup.", "Kafé itu tutup", "Kafé itututup."])
def test_case_letters_and_punctuation_matter(store: Store, other: str) -> None:
    remember(store, "Kafé itu tutup.", "The café is closed.", Language.MS)

    assert recall(store, other, language=Language.MS) == [None]


def test_the_two_directions_know_nothing_of_each_other(store: Store) -> None:
    remember(store, "Hotel Selangor", "Selangor Hotel", Language.MS)

    assert recall(store, "Hotel Selangor", language=Language.EN) == [None]


@given(st.text())
def test_a_plain_sentence_is_its_own_plain_sentence(sentence: str) -> None:
    once = memory.plain(sentence)
    assert memory.plain(once) == once == unicodedata.normalize("NFC", once)
    assert MemoryKey.of(once, Language.MS) == MemoryKey.of(sentence, Language.MS)


@given(st.text(), st.sampled_from(Language))
def test_an_id_leads_back_to_its_key(sentence: str, language: Language) -> None:
    key = MemoryKey.of(sentence, language)
    assert MemoryKey.named(key.identifier) == key


@pytest.mark.parametrize("limit", [1, 2, 5, 100])
def test_pages_of_both_directions_hold_each_once_newest_first(store: Store, limit: int) -> None:
    for number in range(7):
        language = Language.EN if number % 3 else Language.MS
        remember(store, f"Sentence {number}.", str(number), language, seconds=number // 2)

    texts = all_pages(store, limit)

    assert sorted(texts) == list("0123456")
    assert [int(text) // 2 for text in texts] == [3, 2, 2, 1, 1, 0, 0]


def test_many_of_one_moment_are_neither_lost_nor_repeated(store: Store) -> None:
    for number in range(230):
        remember(store, f"Sentence {number}.", str(number))

    assert sorted(map(int, all_pages(store, 100))) == list(range(230))


def test_filter_by_language(store: Store) -> None:
    remember(store, "One.", "Satu.")
    remember(store, "Dua.", "Two.", Language.MS)

    assert page(store, Language.EN) == (["Satu."], None)
    assert page(store, Language.MS) == (["Two."], None)
    assert [one.text for one in memory.everything(store.client, store.keys, Language.MS)] == ["Two."]
    assert {one.text for one in memory.everything(store.client, store.keys, None)} == {"Satu.", "Two."}


def test_everything_is_everything(store: Store) -> None:
    for number in range(1500):
        remember(store, f"Sentence {number}.", str(number))

    assert {one.text for one in memory.everything(store.client, store.keys, None)} == set(map(str, range(1500)))


def test_forgetting_one_leaves_the_others(store: Store) -> None:
    first, _ = remember(store, "One.", "Satu."), remember(store, "Two.", "Dua.")

    assert memory.forget(store.client, store.keys, first)

    assert recall(store, "One.", "Two.") == [None, "Dua."]
    assert page(store) == (["Dua."], None)
    assert not memory.forget(store.client, store.keys, first)


@pytest.mark.parametrize("identifier", ["", "en-ms", "en-ms-" + "0" * 64, "en-en-" + "0" * 64, "EN-MS-" + "0" * 64])
def test_what_is_not_there_cannot_be_forgotten(store: Store, identifier: str) -> None:
    assert not memory.forget(store.client, store.keys, identifier)


@pytest.mark.parametrize(
    "cursor", ["", "_", "5", "x_en-ms-" + "0" * 64, "5_en-ms-0", "9" * 5000 + "_en-ms-" + "0" * 64]
)
def test_a_cursor_that_no_page_gave_is_refused(store: Store, cursor: str) -> None:
    with pytest.raises(CursorError):
        page(store, cursor=cursor)
