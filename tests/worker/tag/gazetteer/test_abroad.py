"""News and state bodies of other countries, told from those of Malaysia."""

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.gazetteer.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return GAZETTEER


@pytest.mark.parametrize("place", ["Tokyo", "Washington/New York", "Singapore", "Jepun", "Gaza City"])
def test_news_from_abroad(gazetteer: Gazetteer, place: str) -> None:
    assert gazetteer.countries.is_abroad(place)


@pytest.mark.parametrize("place", ["Kuala Lumpur", "Gua Musang", "Betong", "Kuala Lumpur/Tokyo", "Malaysia"])
def test_news_that_may_be_from_home(gazetteer: Gazetteer, place: str) -> None:
    assert not gazetteer.countries.is_abroad(place)


def test_a_body_in_another_country_is_foreign(gazetteer: Gazetteer) -> None:
    def foreign(text: str) -> bool:
        match = next(m for m in gazetteer.matches(text) if m.entry.type == "organisation")
        return gazetteer.countries.is_foreign(text, match, match.entry.country)

    assert foreign("the Thai Ministry of Health said")
    assert foreign("Indonesia's Ministry of Health said")
    assert foreign("Sri Lanka’s Ministry of Health said")
    assert foreign("Kementerian Kesihatan Indonesia berkata")
    assert foreign("Australia's Labour Party lost")
    assert foreign("Gaza's Health Ministry said")
    assert foreign("the Health Ministry in Gaza said")
    assert foreign("Kementerian Kesihatan di Thailand berkata")
    assert not foreign("the Immigration Department in Johor said")
    assert not foreign("the Immigration Department of Malaysia in Jakarta said")
    assert not foreign("Britain's Labour Party lost")
    assert not foreign("the Palestinian Islamic Jihad said")
    assert not foreign("the Ministry of Health Malaysia said")
    assert not foreign("said the Ministry of Health")
