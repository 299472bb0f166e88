"""What a model writes for a name that it doesn't know."""

import pytest

from newsdesk.article import Language
from worker.translate.strays import has_stray, lost_names
from worker.translate.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Yahya berkata demikian.", "Meanwhile, theence said so."),
        ("Vinales pantas.", "Ence was fast."),
        ("Enjin Panigale baharu.", "The new thegriculture engine."),
        ("Lorenzo dan Dovizioso", "Lorenzo andence"),
        ("Tak berbaloi – Vinales", "Not worth it -Ping"),
        ("(Nina) Answer: Ya.", "(Nina)ence: Yes."),
        ("Persaraan Lorenzo", "Jones' retirement"),
        ("Kata Quartararo.", "Allah said."),
        ("Mereka beli Honda Civic.", "They bought a Hondag."),
        ("Ketua, Afnan hadir.", "The chief,ping Afnan attended."),
        ("Emel itu palsu.", "Theties is fake."),
        ("Kata emel itu.", "The had said."),
        ("Port USB", "A agriculture port"),
        ("Kata PBDB, ia bermula semalam.", "UN said it began yesterday."),
        ("pemegang unit ASNB sedia ada", "existing US unit holders"),
        ("usaha MITI", "USD efforts"),
        ("bertukar unit ASN", "change EU units"),
        ("ukuran SIRIM", "the UK size"),
        ("IRTA dan Dorna", "CB and Dorna"),
        ("dividen ASW", "USB dividends"),
    ],
)
def test_a_piece_and_an_invented_name_are_strays(source: str, target: str) -> None:
    assert has_stray(source, target, Language.MS)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Tema teater itu ialah kecurian.",
            "The theme of the theatre is theft, in theory; the girls left their thesis.",
        ),
        ("Alhamdulillah, katanya.", "Praise be to Allah, he said."),
        ("Semoga Tuhan memberkati.", "May Allah bless."),
        ("Indeks Dow Jones naik.", "The Dow Jones rose."),
        ("Chan mahu perubahan.", "Change is what Chan wants."),
        ("Umat Islam", "Islamic people in Penang"),
        ("Menteri Pertanian", "The Agriculture Minister"),
        ("Peladang hadir.", "Agriculture was there, ping pong too; what he had."),
        ("Huang Ge tiba.", "Huang Ge arrived."),
        ("Presiden Joe Biden dan Dorna", "The US president, Joe Biden, and Dorna"),
        ("KKM dan PBB", "MOH and the UN"),
        ("KKM di Bangsa-Bangsa Bersatu", "MOH at the UN"),
        ("KKM di AS", "MOH in the US"),
        ("KKM terima $5", "MOH received USD5"),
        ("KKM di United Kingdom dan Eropah", "MOH in the UK and the EU"),
        ("KAMI SEDIA", "LET US"),
    ],
)
def test_words_and_names_of_the_source_are_none(source: str, target: str) -> None:
    assert not has_stray(source, target, Language.MS)


def test_pieces_are_of_the_package_from_malay() -> None:
    assert not has_stray("Yahya said so.", "Theence berkata.", Language.EN)


VOCABULARY = Vocabulary(["PKPB"], plain=frozenset({"kata", "baharu"}), translated=frozenset({"jabatan"}))


def test_lost_names_are_acronyms_and_the_like_that_may_stay() -> None:
    source = "Kata Naib Canselor itu, SMA dan WorldSBK serta EICMA ikut PKPB dan JABATAN pada Januari."
    assert lost_names(source, "He said EICMA follows.", VOCABULARY) == {"SMA": "SMA", "WorldSBK": "WorldSBK"}


@pytest.mark.parametrize(
    ("source", "names"),
    [("PBDB bantu edar", ["PBDB"]), ("Yamaha (HLYM) edar", ["HLYM"]), ("KATA Yahya", []), ("PKPB dan Pengerusi", [])],
)
def test_they_are_in_brackets_and_begin_a_sentence_too(source: str, names: list[str]) -> None:
    assert [*lost_names(source, "He helps", VOCABULARY)] == names


def test_in_a_line_in_capitals_none_can_be_told() -> None:
    assert lost_names("KATA YAHYA SEMALAM", "HE SAID", VOCABULARY) == {}
