"""Ministries and courts that every country has: whose they are is told by the article."""

import pytest

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.wire import frame


def organisations(body: str, headline: str | None = None) -> dict[str, list[str]]:
    """The mentions by id."""
    texts: entities.Texts = {"headline": headline, "body": body} if headline else {"body": body}
    known = {field: GAZETTEER.matches(text) for field, text in texts.items()}
    found = entities.find(texts, Language.EN, frame.recognise(body, headline), GAZETTEER, known, {})
    return {
        e.id or "": [texts[m.field][m.start : m.end] for m in e.mentions] for e in found if e.type == "organisation"
    }


@pytest.mark.parametrize(
    "body",
    [
        "GAZA CITY, Gaza Strip (AP) — Strikes killed 30, Gaza's Health Ministry said. The Health Ministry is busy.",
        "GAZA, 28 Okt (AFP) - Kementerian Kesihatan di Gaza berkata 30 maut. Kementerian Pertahanan enggan mengulas.",
        "TOKYO, Oct 22 (Reuters) - Exports rose, Ministry of Finance data showed. The Court of Appeal (COA) agreed.",
        "BEIJING, Oct. 28 (Xinhua) -- The Foreign Ministry and the Election Commission (EC) spoke. The EC will act.",
        "China's Foreign Ministry spoke. The Foreign Ministry (MOFA) said no more. MOFA was silent.",
        "Thailand's MoE closed schools.",
        "JAKARTA: MoH spokesman Abu Ali said 5 died in Bali.",
        "Number of cases in India rises by 38,667 - Health Ministry",
        "Iranians who died had no contact with travellers -- Health Ministry",
        "South Korea in talks to buy vaccine: Health Ministry spox",
        "Health Ministry Of Saudi Arabia: Two doses needed",
    ],
)
def test_another_countrys_body_is_not_malaysias(body: str) -> None:
    assert organisations(body) == {}


_THAI = """Hoteliers who met the Thai prime minister doubt that he will help them. They asked for visas without a fee
and were told that fees are what the Foreign Ministry lives on. "We will wait and see how those proposals are dealt
with by the agencies," the president of the Thai Hotels Association said. The Labour Ministry has to agree, too, before
migrants may be employed in place of the many Thais who left during the pandemic. Nobody knows when that will be."""


def test_nor_in_a_story_without_a_dateline_that_tells_of_another_country() -> None:
    assert organisations(_THAI) == {}


@pytest.mark.parametrize(
    "body",
    [
        f"{_THAI} It costs RM20.",
        f"{_THAI} Datuk Lim Ah Kow agreed.",
        f"{_THAI} So it is in Penang.",
        f"PETALING JAYA: {_THAI}",
        _THAI.replace("Thai", "tired"),
        _THAI.replace("Thai", "Chinese").replace("many Chineses", "many Indians"),
        _THAI[:250],
    ],
)
def test_but_one_that_has_anything_of_malaysia_or_is_short_may_mean_malaysias(body: str) -> None:
    assert "org:ministry-of-foreign-affairs-malaysia" in organisations(body)


@pytest.mark.parametrize(
    "headline",
    [
        "Record high of 4,029 new cases today - Health Ministry",
        "Malaysians from China are well - Health Ministry",
        "Health Ministry denies that cases came from India",
        "Claims on death of Indian national untrue - MOH",
        "Vaccines from China are safe - Health Ministry",
        "Vaksin China selamat - Kementerian Kesihatan",
        "Chinese tourists to be screened - Health Ministry",
        "Warga Indonesia antara kes baharu - Kementerian Kesihatan",
    ],
)
def test_a_headline_may_end_on_malaysias_own(headline: str) -> None:
    assert list(organisations(headline)) == ["org:ministry-of-health-malaysia"]


def test_so_it_does_above_a_story_from_home() -> None:
    body = "SHAH ALAM: Ten new cases were found, it said."
    assert "org:ministry-of-health-malaysia" in organisations(body, "Cases come from India - Health Ministry")


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        (
            "TOKYO, Oct 22 (Bernama) -- The Foreign Ministry helped Malaysians who were robbed, a spokesman said.",
            ["Foreign Ministry"],
        ),
        (
            "PUTRAJAYA, Oct 22 -- The Foreign Ministry met China's Foreign Ministry. The Foreign Ministry left.",
            ["Foreign Ministry", "Foreign Ministry"],
        ),
        (
            "China's Foreign Ministry spoke. Later the Foreign Ministry and Wisma Putra did.",
            ["Foreign Ministry", "Wisma Putra"],
        ),
        ("PUTRAJAYA: The Foreign Ministry helped.", ["Foreign Ministry"]),
        ("IPOH, Oct 22 -- The Foreign Ministry helped.", ["Foreign Ministry"]),
        ("KLN spoke. Then China's Foreign Ministry did.", ["KLN"]),
    ],
)
def test_malaysias_own_stays(body: str, mentions: list[str]) -> None:
    assert organisations(body)["org:ministry-of-foreign-affairs-malaysia"] == mentions


def test_bodies_of_the_world_stay_in_news_from_abroad() -> None:
    body = "THE HAGUE, Oct 22 (AFP) - The International Court of Justice and the European Commission met on Monday."
    assert set(organisations(body)) == {"org:icj", "org:european-commission"}
