from pathlib import Path

from training.translation.corpus import key_digest, text_key
from training.translation.heldout import HeldOut, load_held_out

TEXT = "The harbour master said two of the five trawlers had left Kuala Perlis before the storm reached the coast."


def known_by_digest(*texts: str) -> HeldOut:
    return HeldOut({key_digest(text_key(text)) for text in texts})


def test_an_evaluation_sentence_is_found_whatever_its_case_and_punctuation() -> None:
    held_out = known_by_digest(TEXT)
    assert held_out.fault(TEXT.upper().replace(".", "!")) == "held out"
    assert held_out.fault("Another sentence altogether.", TEXT) == "held out"
    assert held_out.fault("Another sentence altogether.") is None


def test_an_evaluation_sentence_is_found_among_others_on_a_line() -> None:
    held_out = known_by_digest(TEXT)
    assert held_out.fault(f'"We were lucky." {TEXT} Nobody was hurt.') == "held out"


def test_placeholders_hide_no_evaluation_sentence() -> None:
    assert known_by_digest(TEXT).fault(f"{TEXT[:-1]} ⟦0⟧.") == "held out"
    near = TEXT.replace("two of the five", "two ⟦0⟧ of the five").replace("the coast", "the shore")
    assert HeldOut(frozenset(), [TEXT]).fault(near) == "near-duplicate"


def test_short_phrases_are_not_taken_for_evaluation_sentences() -> None:
    assert known_by_digest("Good morning").fault("Good morning") is None


def test_a_near_duplicate_is_found_only_where_the_text_is_known() -> None:
    near = TEXT.replace("two of the five", "two of the six").replace("the coast", "the shore")
    assert known_by_digest(TEXT).fault(near) is None
    assert HeldOut(frozenset(), [TEXT]).fault(near) == "near-duplicate"


def test_a_part_of_an_evaluation_sentence_is_a_near_duplicate() -> None:
    held_out = HeldOut(frozenset(), [TEXT])
    assert held_out.fault("two of the five trawlers had left Kuala Perlis before the storm") == "near-duplicate"
    assert held_out.fault("The harbour master said two of the five ships that sank last year carried rice.") is None


def test_test_sets_are_held_out_by_their_own_digests(tmp_path: Path) -> None:
    digests = tmp_path / "digests.txt"
    digests.write_text(key_digest(text_key("A hidden sentence from elsewhere.")) + "\n", "utf-8")
    held_out = load_held_out(digests, [[("Five short words are here.", "Lima perkataan pendek ada di sini.")]])
    assert held_out.fault("A hidden sentence from elsewhere.") == "held out"
    assert held_out.fault("Lima perkataan pendek ada di sini") == "held out"
