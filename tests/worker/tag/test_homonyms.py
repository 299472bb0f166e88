"""What an article means by a name that two have."""

import pytest

from worker.tag.gazetteer import Gazetteer
from worker.tag.homonyms import as_meant

GAZETTEER = Gazetteer.load()


def ids(body: str) -> set[str]:
    found = as_meant({"body": body}, GAZETTEER.of_article({"body": body}))
    return {reading.entry.id for match in found["body"] for reading in match.readings}


@pytest.mark.parametrize(
    "body", ["Pelumba Red Bull KTM di tempat kedua. KTM gembira.", "Yamaha dan KTM bersaing dalam MotoGP di Jerez."]
)
def test_ktm_makes_motorcycles_in_a_story_of_races(body: str) -> None:
    assert "org:red-bull-ktm" in ids(body) and "org:ktmb" not in ids(body)


@pytest.mark.parametrize(
    "body", ["KTM naikkan tambang.", "KTM tambah tren ke Sepang untuk MotoGP.", "KTMB dan Ducati hadir. KTM gembira."]
)
def test_and_else_it_is_the_railway(body: str) -> None:
    assert "org:ktmb" in ids(body)


@pytest.mark.parametrize(
    "body",
    [
        "An earthquake hit Bursa in north-west Turkey.",
        "Gempa bumi melanda Bursa, Istanbul dan Izmir.",
        "Firefighters fought the blaze near Bursa. The Turkish president visited Bursa.",
    ],
)
def test_a_city_of_turkey_is_no_stock_exchange(body: str) -> None:
    assert "org:bursa-malaysia" not in ids(body)


@pytest.mark.parametrize(
    "body",
    [
        "Harga di Bursa naik.",
        "Shares on Bursa fell with the Turkish lira.",
        "Bursa Malaysia signed in Istanbul. Later Bursa said so.",
    ],
)
def test_but_the_stock_exchange_may_have_to_do_with_turkey(body: str) -> None:
    assert "org:bursa-malaysia" in ids(body)
