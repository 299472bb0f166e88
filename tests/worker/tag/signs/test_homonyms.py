"""What an article means by a name that two have."""

import pytest

from newsdesk.article import Language
from newsdesk.result import Entity
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.tag.signs.homonyms import as_meant
from worker.wire import frame


def ids(body: str) -> set[str]:
    found = as_meant({"body": body}, GAZETTEER.of_article({"body": body}))
    return {reading.entry.id for match in found["body"] for reading in match.readings}


def entities_of(body: str) -> tuple[Entity, ...]:
    texts: entities.Texts = {"body": body}
    known = as_meant(texts, GAZETTEER.of_article(texts))
    return entities.find(texts, Language.EN, frame.recognise(body), GAZETTEER, known, {})


@pytest.mark.parametrize(
    "body", ["Pelumba Red Bull KTM di tempat kedua. KTM gembira.", "Yamaha dan KTM bersaing dalam MotoGP di Jerez."]
)
def test_ktm_makes_motorcycles_in_a_story_of_races(body: str) -> None:
    assert "org:red-bull-ktm" in ids(body) and "org:ktmb" not in ids(body)


@pytest.mark.parametrize(
    "body",
    [
        "Motosikal KTM 790 Adventure dijual. KTM mendakwa unit ini ringan.",
        "Pelumba KTM, Brad Binder menang di Austria.",
        "VIENNA: Austrian motorcycle maker KTM filed for insolvency. KTM AG has debts of 2.9 billion euros.",
        "KTM DUKE 390 dilancarkan.",
        "The bike refuels at any station, says KTM.",
        "KTM Freeride E dilancarkan di Eropah.",
        "Demikian kenyataan CEO KTM, Stefan Pierer.",
        "Zarco tidak gembira di KTM.",
        "The KTM RC200 is priced below RM20,000.",
        "Ia memakai fork depan WP seperti yang ditawarkan KTM.",
    ],
)
def test_nor_is_it_the_railway_where_motorcycles_are_spoken_of(body: str) -> None:
    assert "org:ktmb" not in ids(body)
    assert [entity.id for entity in entities_of(body) if entity.name.startswith("KTM")] == ["org:ktm-motorcycles"]


def test_the_team_that_is_named_in_full_is_meant_in_short() -> None:
    [team] = entities_of("A rookie leads Red Bull KTM. The riders of KTM did well.")
    assert (team.id, len(team.mentions)) == ("org:red-bull-ktm", 2)


@pytest.mark.parametrize(
    "body",
    [
        "Motosikalnya dicuri di stesen KTM Kajang.",
        "Penunggang motosikal maut dirempuh tren KTM.",
        "KTM Komuter melatih 20 penunggang.",
        "E-hailing riders will get discounts on RapidKL, ERL and KTM.",
    ],
)
def test_but_a_motorcycle_may_stand_at_the_railway(body: str) -> None:
    assert "org:ktmb" in ids(body)


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


@pytest.mark.parametrize(
    "body",
    [
        "Jurulatih Barcelona, Hansi Flick gembira selepas Barcelona menang 2-0.",
        "He has been linked with Spanish trio Real Madrid, Barcelona and Valencia.",
        "Nigeria and Barcelona forward Asisat Oshoala retained the title.",
        "BARCELONA TEWASKAN GIRONA\nPemain sayap Barcelona cedera dalam LaLiga.",
    ],
)
def test_a_team_called_barcelona_is_the_club(body: str) -> None:
    found = as_meant({"body": body}, GAZETTEER.of_article({"body": body}))["body"]
    [*readings] = [reading for match in found if match.form.title() == "Barcelona" for reading in match.readings]
    assert {(reading.entry.id, reading.certain) for reading in readings} == {("org:barcelona-fc", True)}


@pytest.mark.parametrize(
    "body",
    [
        "Marquez ke hospital di Barcelona.",
        "Barcelona hosted the congress.",
        "Kelab Barcelona dan MotoGP: perlumbaan di Litar Catalunya, Barcelona.",
        "She left Real Madrid and lives in Barcelona.",
    ],
)
def test_and_else_it_is_the_city(body: str) -> None:
    assert "place:barcelona" in ids(body)


CLUBS = {"org:leicester-city", "org:newcastle-united", "org:norwich-city", "org:sunderland-afc"}


@pytest.mark.parametrize(
    "body",
    [
        "Police in Newcastle arrested a man. He came from Leicester and lived in Sunderland.",
        "Seorang pelajar Malaysia maut di Newcastle.",
        "The stars came to Leicester Square.",
        "She studied at Newcastle University.",
        "Leicester withstood a comeback of Wasps to win.",
        "The Leicester flanker is out. Newcastle lost.",
        "She won the Norwich Union Grand Prix.",
        "The brewer Scottish & Newcastle bought shares.",
    ],
)
def test_a_town_of_england_or_its_rugby_is_no_football_club(body: str) -> None:
    assert ids(body) & CLUBS == set()


@pytest.mark.parametrize(
    ("body", "club"),
    [
        ("Newcastle 2 Brentford 1", "org:newcastle-united"),
        ("Isak joined Liverpool from Newcastle.", "org:newcastle-united"),
        ("Bekas penyerang Arsenal itu kini di Newcastle.", "org:newcastle-united"),
        ("He came from Newcastle. Newcastle United paid 20 million.", "org:newcastle-united"),
        ("Leicester dan Norwich tersingkir.", "org:leicester-city"),
        ("The Norwich boss said so.", "org:norwich-city"),
        ("Sunderland were relegated.", "org:sunderland-afc"),
        ("In Sunderland City met Manchester United.", "org:sunderland-afc"),
    ],
)
def test_and_else_it_is_the_club(body: str, club: str) -> None:
    assert club in ids(body)


@pytest.mark.parametrize(
    ("body", "identifier"),
    [
        ("The council changed the Pardon and Amnesty law.", "org:amnesty-international"),
        ("PSM Makassar menang 2-0. Kapten PSM gembira.", "org:psm"),
        ("Penduduk Medan 88 perlu tampil.", "place:medan"),
        ("Deforestation rose. Most of the trees were lost in the Amazon.", "org:amazon"),
        ("Pesawat terhempas di perairan Amazon.", "org:amazon"),
        ("Pemerintahan Sultan Abdullah sebagai Sultan Perak ke-26 berakhir.", "person:al-sultan-abdullah"),
        ("The Liberal Democratic Party (LDP) left Barisan Nasional.", "org:ldp-japan"),
    ],
)
def test_what_stands_beside_it_tells_that_it_is_another(body: str, identifier: str) -> None:
    assert identifier not in ids(body)


@pytest.mark.parametrize(
    ("body", "identifier"),
    [
        ("The group Amnesty said so.", "org:amnesty-international"),
        ("Human rights group Amnesty criticised the Amnesty Bill.", "org:amnesty-international"),
        ("Kata Pengerusi PSM, kerajaan perlu bertindak.", "org:psm"),
        ("Parti PSM membincangkan bola sepak.", "org:psm"),
        ("Lelaki dari Medan 88 tiba di Indonesia.", "place:medan"),
        ("Online retailer Amazon sells a book on rainforests.", "org:amazon"),
        ("Sultan Abdullah dan Sultan Perak ke-35 hadir di Istana Negara.", "person:al-sultan-abdullah"),
        ("The Liberal Democratic Party (LDP) won.", "org:ldp-japan"),
        ("Japan's Liberal Democratic Party thanked Sabah.", "org:ldp-japan"),
    ],
)
def test_and_else_they_are_it(body: str, identifier: str) -> None:
    assert identifier in ids(body)


@pytest.mark.parametrize(
    "in_full",
    ["Tunku Abdul Rahman Al-Haj Sultan Ibrahim", "Tunku Abdul Rahman Hassanal Jeffri"],
)
def test_a_prince_of_johor_may_be_called_as_the_first_prime_minister_was(in_full: str) -> None:
    [prince] = entities_of(f"{in_full} attended. Tunku Abdul Rahman smiled.")
    assert (prince.id, len(prince.mentions)) == ("person:tunku-abdul-rahman-of-johor", 2)


def test_and_else_it_is_the_prime_minister() -> None:
    body = "Tunku Abdul Rahman spoke. Tunku Abdul Rahman Putra Al-Haj was the first prime minister."
    assert [person.id for person in entities_of(body)] == ["person:tunku-abdul-rahman"]


def test_a_party_of_sabah_may_be_called_as_japans_is() -> None:
    found = entities_of("The Liberal Democratic Party (LDP) left Barisan Nasional in Sabah. The LDP stood alone.")
    assert [len(entity.mentions) for entity in found if entity.id == "org:ldp"] == [3]
