"""The topic models that come with the product, on stories of the tests' own in both languages."""

from functools import cache

import pytest

from newsdesk.article import Language
from newsdesk.settings import ROOT
from newsdesk.topics import vocabulary
from worker.tag import models
from worker.tag.topics import LinearClassifier, LinearModel

STORIES = {
    "medtop:02000000": (
        "Lelaki didakwa di mahkamah atas tuduhan mencuri motosikal jiran",
        "Man charged in court with stealing a neighbour's motorcycle",
    ),
    "medtop:03000000": (
        "Banjir: 3,000 mangsa dipindahkan ke pusat pemindahan sementara",
        "Floods: 3,000 victims moved to temporary relief centres",
    ),
    "medtop:04000000": (
        "Ringgit mengukuh berbanding dolar, saham Bursa Malaysia ditutup tinggi",
        "Ringgit strengthens against the dollar as shares on Bursa Malaysia close higher",
    ),
    "medtop:05000000": (
        "Murid sekolah rendah dan guru kembali ke bilik darjah selepas cuti",
        "Primary school pupils and teachers return to the classroom after the holidays",
    ),
    "medtop:07000000": (
        "Kementerian Kesihatan sahkan 200 kes baharu denggi di hospital",
        "Health Ministry confirms 200 new dengue cases in hospitals",
    ),
    "medtop:11000000": (
        "Calon parti pembangkang menang pilihan raya kecil Dewan Undangan Negeri",
        "Opposition party candidate wins the state assembly by-election",
    ),
    "medtop:15000000": (
        "Pasukan bola sepak negara menang 3-1 pada perlawanan akhir, dua gol penyerang",
        "National football team win the final 3-1 with two goals from the striker",
    ),
    "medtop:16000000": (
        "Tentera melancarkan serangan peluru berpandu, gencatan senjata gagal",
        "Army launches missile attack as the ceasefire collapses and troops advance",
    ),
}


@cache
def content(language: Language) -> bytes:
    return models.best_model(models.load(ROOT / "models"), "topics", language).read()


@cache
def classifier() -> LinearClassifier:
    return LinearClassifier({language: content(language) for language in Language})


@pytest.mark.parametrize("qcode", STORIES)
@pytest.mark.parametrize("language", Language)
def test_a_plain_story_has_its_topic(qcode: str, language: Language) -> None:
    headline = STORIES[qcode][list(Language).index(language)]
    found = classifier().classify(headline, headline + ".", language)
    assert qcode in [topic.qcode for topic in found]
    assert all(0 <= topic.confidence <= 1 for topic in found)
    assert [topic.confidence for topic in found] == sorted((topic.confidence for topic in found), reverse=True)


@pytest.mark.parametrize("language", Language)
def test_a_long_unrelated_end_does_not_take_the_place_of_what_the_story_is_about(language: Language) -> None:
    sport, weather = (STORIES[f"medtop:{number}000000"][list(Language).index(language)] for number in (15, "03"))
    found = classifier().classify(sport, f"{sport}. " * 4 + f"\n{weather}." * 5, language)
    assert found[0].qcode == "medtop:15000000"


@pytest.mark.parametrize("language", Language)
def test_every_topic_of_a_model_is_in_the_vocabulary_and_the_first_level_is_whole(language: Language) -> None:
    model = LinearModel.read(content(language))
    assert set(model.qcodes) <= set(vocabulary())
    assert {topic.qcode for topic in vocabulary().values() if topic.broader is None} <= set(model.qcodes)
    assert model.weights.shape == (len(model.positions), len(model.qcodes))


@pytest.mark.parametrize("text", ["", "1234 5678", "…", "汉字", "x" * 10_000])
@pytest.mark.parametrize("language", Language)
def test_a_text_without_known_words_has_no_topic(text: str, language: Language) -> None:
    assert list(classifier().classify(None, text, language)) == []
