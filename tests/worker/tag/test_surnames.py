"""Cities that are surnames too. In the bodies, the person that the model found stands in [brackets]."""

import pytest

from worker.tag.gazetteer import Gazetteer
from worker.tag.mentions import Recognised
from worker.tag.surnames import but_surnames

GAZETTEER = Gazetteer.load()


def ids(marked: str) -> set[str]:
    start, end = marked.find("["), marked.find("]") - 1
    body = marked.replace("[", "").replace("]", "")
    recognised = [Recognised(start, end, "person")] if start >= 0 else []
    known = GAZETTEER.of_article({"body": body})
    found = but_surnames({"body": body}, known, {"body": recognised}, GAZETTEER.countries)
    return {match.entry.id for match in found["body"]}


@pytest.mark.parametrize(
    "body",
    [
        "Kata Charles Santiago demikian. Santiago menggesa kerajaan.",
        "[Ravi Santiago] tiba. Santiago dan Ipoh menang.",
        "[Ravi Santiago] left. “We will act,” Santiago said.",
    ],
)
def test_a_surname_is_no_city(body: str) -> None:
    assert "place:santiago-chile" not in ids(body)


@pytest.mark.parametrize(
    "body",
    [
        "Santiago menang.",
        "[Ravi Santiago] tiba di Santiago. Santiago menang.",
        "SANTIAGO: [Ravi Santiago] menang. Santiago menang.",
        "[Ravi Santiago] tiba. Santiago, Chile menang.",
        "[Ravi Santiago] left. Talks stalled, as Beijing and Santiago said.",
        "[Ravi Santiago] tiba. Santiago dan Beijing bersetuju.",
        "[Ravi Shan] tiba. Santiago menang.",
    ],
)
def test_but_the_city_where_it_stands_as_one(body: str) -> None:
    assert "place:santiago-chile" in ids(body)


def test_a_place_of_malaysia_and_a_country_stay() -> None:
    assert "place:johor" in ids("[Jamal Johor] hadir. Johor menang.")
    assert "place:japan" in ids("[Jamal Jepun] hadir. Jepun menang.")
