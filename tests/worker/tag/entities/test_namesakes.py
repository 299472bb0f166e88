"""Another person's longer name with a known person's in it: whose it is, and who is called in short later."""

import pytest

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.tag.entities.entities import Recognised
from worker.tag.entities.namesakes import is_anothers
from worker.wire import frame


def mentioned(body: str, *names: str, headline: str | None = None) -> dict[str, list[str]]:
    """Mentions by gazetteer id, or by name where there is none; `names` are the persons that a model found."""
    texts: entities.Texts = {"headline": headline, "body": body} if headline else {"body": body}
    known = {field: GAZETTEER.matches(text) for field, text in texts.items()}
    recognised = {
        field: [Recognised(start, start + len(name), "person") for name in names if (start := text.find(name)) >= 0]
        for field, text in texts.items()
    }
    found = entities.find(texts, Language.EN, frame.recognise(body), GAZETTEER, known, recognised)
    return {e.id or e.name: [texts[m.field][m.start : m.end] for m in e.mentions] for e in found}


@pytest.mark.parametrize(
    "name",
    [
        "Ahmad Zahid Ramli",
        "Mohamad Hasan Basri",
        "Siti Nurhaliza Ahmad",
        "Ismail Sabri Ahmad",
        "Gadaffi Ismail Sabri",
        "Khairul Anwar Ibrahim",
        "Nurul Izzah Shaharuddin",
        "Anthony Loke Wei Ming",
        "Rafizi Ramli Mohamad",
        "AZAM BAKI HUSSIN",
    ],
)
def test_a_private_person_is_no_minister(name: str) -> None:
    assert mentioned(f"Then {name}, 34, was charged.", name) == {name: [name]}


def test_nor_is_he_one_who_is_known_by_a_title() -> None:
    body = "Then Tuan Ibrahim Abdullah, 34, was charged. Tuan Ibrahim left."
    assert mentioned(body, "Ibrahim Abdullah") == {"Ibrahim Abdullah": ["Ibrahim Abdullah"]}
    body = "Tuan Ibrahim Tuan Man spoke. Tuan Ibrahim left."
    assert list(mentioned(body, "Ibrahim Tuan Man")) == ["person:tuan-ibrahim-tuan-man"]


@pytest.mark.parametrize("one", ["Jokowi", "Netanyahu", "Obama", "Erdogan", "Zelenskyy", "Kishida", "Uggah"])
def test_who_is_known_by_one_name_needs_no_other(one: str) -> None:
    [identifier] = mentioned(f"Later {one} spoke.", one)
    assert GAZETTEER.by_id[identifier].type == "person" and one in GAZETTEER.by_id[identifier].forms


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Michelle Obama", "person:michelle-obama"),
        ("Flavio Bolsonaro", "person:flavio-bolsonaro"),
        ("Yair Netanyahu", "person:yair-netanyahu"),
        ("Emine Erdogan", "person:emine-erdogan"),
    ],
)
def test_but_of_a_family_of_one_name_the_one_who_is_named_in_full_is_meant(name: str, identifier: str) -> None:
    last = name.split()[-1]
    assert mentioned(f"Then {name} spoke. Later {last} left.", name) == {identifier: [name, last]}


def test_a_sovereign_has_more_names_than_are_listed() -> None:
    body = "Later Sultan Abdullah Al-Haj spoke."
    assert list(mentioned(body, "Abdullah Al-Haj")) == ["person:al-sultan-abdullah"]


@pytest.mark.parametrize(
    ("name", "form", "identifier"),
    [
        ("Tengku Zafrul Abdul Aziz", "Tengku Zafrul", "person:tengku-zafrul"),
        ("Anthony Loke Siew Fook", "Anthony Loke", "person:anthony-loke"),
        ("Mohd. Rafizi Ramli", "Rafizi Ramli", "person:rafizi-ramli"),
        ("Amar Douglas Uggah Embas", "Douglas Uggah", "person:douglas-uggah"),
        ("Comrade Vladimir Putin", "Vladimir Putin", "person:vladimir-putin"),
        ("Ahmad Zahid Hamid", "Ahmad Zahid", "person:ahmad-zahid-hamidi"),
        ("Anwar Ibrahim Must Go", "Anwar Ibrahim", "person:anwar-ibrahim"),
    ],
)
def test_who_is_known_has_no_other_words(name: str, form: str, identifier: str) -> None:
    assert not is_anothers(name, form, GAZETTEER.by_id[identifier])


def test_who_is_named_in_full_first_is_meant_by_the_short_name() -> None:
    body = "Lorry driver Ahmad Zahid Ramli, 34, was charged. Ahmad Zahid was fined."
    assert mentioned(body, "Ahmad Zahid Ramli", headline="Ahmad Zahid fined, says court") == {
        "Ahmad Zahid Ramli": ["Ahmad Zahid", "Ahmad Zahid Ramli", "Ahmad Zahid"]
    }


@pytest.mark.parametrize(
    "body",
    [
        "Ahmad Zahid left. Ahmad Zahid Ramli stayed.",
        "Ahmad Zahid Ramli stayed, and Deputy Prime Minister Ahmad Zahid Hamidi left. Ahmad Zahid spoke.",
    ],
)
def test_a_minister_in_the_same_article_stays_one(body: str) -> None:
    found = mentioned(body, "Ahmad Zahid Ramli")
    assert found["Ahmad Zahid Ramli"] == ["Ahmad Zahid Ramli"]
    assert found["person:ahmad-zahid-hamidi"][-1] == "Ahmad Zahid"


def test_a_headline_where_a_model_goes_too_far_still_names_who_is_known() -> None:
    found = mentioned("It rained.", "Anwar Ibrahim Slams", headline="Anwar Ibrahim Slams Plan")
    assert found == {"person:anwar-ibrahim": ["Anwar Ibrahim"]}


@pytest.mark.parametrize(
    "name", ["Nurul Sofia binti Anwar Ibrahim", "Abu Bakar Al-Haj Sultan Ibrahim", "Ali ibni Almarhum Sultan Ibrahim"]
)
def test_a_child_is_not_the_father_who_is_known(name: str) -> None:
    assert mentioned(f"Then {name} left. Anwar Ibrahim and Sultan Ibrahim stayed.", name) == {
        name: [name],
        "person:anwar-ibrahim": ["Anwar Ibrahim"],
        "person:sultan-ibrahim": ["Ibrahim"],
    }


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Sultan Ibrahim Sultan Iskandar", "person:sultan-ibrahim"),
        ("Sultan Ibrahim Almarhum Sultan Iskandar", "person:sultan-ibrahim"),
        ("Sultan Ibrahim ibni Almarhum Sultan Iskandar", "person:sultan-ibrahim"),
        ("Tunku Idris Iskandar Al-Haj Sultan Ibrahim", "person:tunku-idris"),
        ("Tunku Abdul Rahman Al-Haj Sultan Ibrahim", "person:tunku-abdul-rahman-of-johor"),
        ("Tunku Abdul Rahman", "person:tunku-abdul-rahman"),
    ],
)
def test_a_ruler_and_his_sons_are_one_person_each(name: str, identifier: str) -> None:
    assert list(mentioned(f"Then {name} left.")) == [identifier]


def test_an_organisation_called_like_a_person_in_short_is_that_person() -> None:
    assert mentioned("Harrison Ford came. Ford left.", "Harrison Ford") == {"Harrison Ford": ["Harrison Ford", "Ford"]}


def test_unless_the_article_has_its_name_in_full() -> None:
    found = mentioned("Bill Ford leads Ford Motor. Ford made a loss.", "Bill Ford")
    assert found == {"Bill Ford": ["Bill Ford"], "org:ford": ["Ford Motor", "Ford"]}


def test_nor_where_a_headline_alone_seems_to_name_a_person() -> None:
    found = mentioned("Ford was sold.", "Rivals Ford", headline="Rivals Ford")
    assert found["org:ford"] == ["Ford"]


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        ("Then Pallonji Mistry died. Mistry was rich. His father, Shapoorji Mistry, was not.", 2),
        ("Then Pallonji Mistry died, as Shapoorji Mistry had. Mistry was rich.", 1),
        ("Then Mistry was rich, Pallonji Mistry said. So is Shapoorji Mistry.", 1),
    ],
)
def test_a_surname_is_of_the_only_one_named_before(body: str, mentions: int) -> None:
    starts = {name: body.index(name) for name in ("Pallonji Mistry", "Shapoorji Mistry", "Mistry was")}
    found = [Recognised(start, start + len(name.removesuffix(" was")), "person") for name, start in starts.items()]
    recognised = sorted(found, key=lambda name: name.start)
    [pallonji] = [
        entity
        for entity in entities.find(
            {"body": body}, Language.EN, frame.recognise(body), GAZETTEER, {"body": []}, {"body": recognised}
        )
        if entity.name == "Pallonji Mistry"
    ]
    assert len(pallonji.mentions) == mentions
