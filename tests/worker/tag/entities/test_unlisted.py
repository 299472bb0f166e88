"""Names that only the model knows, put together within an article."""

import re
from types import ModuleType

import pytest

from newsdesk.article import Language
from newsdesk.result import Entity
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities, overlooked, short_names
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.wire import frame


def find(body: str, *names: tuple[str, EntityType], headline: str = "") -> dict[str, list[tuple[str, str]]]:
    """By name, where each entity stands; `names` are what the model found, each at its first place in the body."""
    texts: entities.Texts = {"headline": headline, "body": body}
    recognised = [Recognised(body.index(name), body.index(name) + len(name), type_) for name, type_ in names]
    recognised.sort(key=lambda name: name.start)
    found = put_together(texts, recognised)
    return {entity.name: [_cut(entity, texts, n) for n in range(len(entity.mentions))] for entity in found}


def put_together(texts: entities.Texts, recognised: list[Recognised]) -> tuple[Entity, ...]:
    known = GAZETTEER.of_article(texts)
    wire = frame.recognise(texts["body"], texts.get("headline"))
    return entities.find(texts, Language.EN, wire, GAZETTEER, known, {"body": recognised})


def _cut(entity: Entity, texts: entities.Texts, number: int) -> tuple[str, str]:
    span = entity.mentions[number]
    return span.field, texts[span.field][span.start : span.end]


def test_an_acronym_is_tied_to_the_long_form_that_introduces_it() -> None:
    body = "The Zorb Safety Board (ZSB) met. Later ZSB voted; the ZSB-led panel left."
    found = find(body, ("Zorb Safety Board", "organisation"), ("ZSB", "place"))
    assert found == {"Zorb Safety Board": [("body", form) for form in ("Zorb Safety Board", "ZSB", "ZSB", "ZSB")]}


@pytest.mark.parametrize(
    ("name", "short"),
    [("Zorb Safety Board", "LKZ"), ("Zorb Safety Board's", "ZSB"), ("Zorb Oil Plantation Bhd's", "ZO Plantation")],
)
def test_a_name_in_brackets_is_of_the_one_before(name: str, short: str) -> None:
    organisation = name.removesuffix("'s")
    found = find(f"The {name} ({short}) met. {short} left.", (organisation, "organisation"), (short, "organisation"))
    assert found == {organisation: [("body", form) for form in (organisation, short, short)]}


@pytest.mark.parametrize(
    ("name", "type_", "short"),
    [
        ("Zorb Safety Board", "organisation", "Zeta Motors"),
        ("Markas PDRM", "organisation", "ZRB"),
        ("Zorb Hill", "place", "LKZ"),
    ],
)
def test_but_an_organisation_may_stand_there_by_itself(name: str, type_: EntityType, short: str) -> None:
    assert len(find(f"The {name} ({short}) met.", (name, type_), (short, "organisation"))) == 2


@pytest.mark.parametrize("type_", ["event", "place"])
def test_an_acronym_of_another_language_is_of_the_event_or_place_before_it(type_: EntityType) -> None:
    found = find("The Zorb Press Day (HPN) came. HPN is big.", ("Zorb Press Day", type_), ("HPN", type_))
    assert found == {"Zorb Press Day": [("body", form) for form in ("Zorb Press Day", "HPN", "HPN")]}


@pytest.mark.parametrize(("called", "type_"), [("HPN", "place"), ("Zorbia", "event"), ("UAE", "event")])
def test_but_not_another_name_that_stands_there(called: str, type_: EntityType) -> None:
    found = find(f"The Zorb Press Day ({called}) came.", ("Zorb Press Day", "event"), (called, type_))
    assert len(found) == 2


def test_an_acronym_of_another_language_that_the_model_overlooked_is_of_the_organisation_before_it() -> None:
    found = find("The Zorb Safety Board (LKZ) met. LKZ left.", ("Zorb Safety Board", "organisation"))
    assert found == {"Zorb Safety Board": [("body", form) for form in ("Zorb Safety Board", "LKZ", "LKZ")]}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Zorb Board", "LKZ"),
        ("Zorb Safety Board", "MOH"),
        ("Zorb Safety Board", "Lkz"),
        ("Markas PDRM Zorb", "LKZ"),
        ("Ducati Zorb Team", "ITA"),
    ],
)
def test_but_not_what_may_be_anothers_or_no_acronym(name: str, called: str) -> None:
    found = find(f"The {name} ({called}) won, before Zorb (ITA).", (name, "organisation"))
    assert found[name] == [("body", name)]


def test_an_acronym_within_a_longer_name_is_none() -> None:
    body = "The Zorb Safety Board (ZSB) met. ZSB Youth left. The Zorb Oil Bhd (Zorb Oil) grew."
    names = ("Zorb Safety Board", "ZSB Youth", "Zorb Oil Bhd")
    found = find(body, *((name, "organisation") for name in names), ("Zorb Oil", "organisation"))
    assert list(found) == list(names)


def test_a_name_with_a_known_acronym_is_the_known_one() -> None:
    texts: entities.Texts = {
        "headline": "",
        "body": "He was at the Universiti Malaya Medical Centre (UMMC). UMMC closed.",
    }
    [entity] = put_together(texts, [Recognised(14, 46, "organisation")])
    assert (entity.id, entity.type, len(entity.mentions)) == ("place:university-malaya-medical-centre", "place", 3)


def test_a_known_acronym_in_brackets_may_be_of_something_else() -> None:
    body = "The Zorb Ministry Of Heaven (MOH) met."
    assert "Zorb Ministry Of Heaven" in find(body, ("Zorb Ministry Of Heaven", "organisation"))


def test_brackets_after_a_name_are_not_always_its_acronym() -> None:
    assert list(find("The Zorb Safety Board (Tuesday) met.", ("Zorb Safety Board", "organisation"))) == [
        "Zorb Safety Board"
    ]


def test_but_a_known_body_that_ends_the_name_has_its_own() -> None:
    body = "Batalion 5 Pasukan Gerakan Am (PGA) left. PGA cheered."
    found = find(body, ("Batalion 5 Pasukan Gerakan Am", "organisation"), ("PGA", "organisation"))
    assert found["PGA"] == [("body", "PGA"), ("body", "PGA")]
    entity = put_together({"body": body}, [Recognised(0, body.index(" ("), "organisation")])[1]
    assert entity.id == "org:general-operations-force"


def test_a_company_is_called_in_short_in_the_headline_too() -> None:
    body = "Zorbtech Holdings Bhd grew. Zorbtech hired, and Zorbtech's rival did not."
    found = find(body, ("Zorbtech Holdings Bhd", "organisation"), headline="Zorbtech grows")
    assert [form for _, form in found["Zorbtech Holdings Bhd"]] == [
        "Zorbtech",
        "Zorbtech Holdings Bhd",
        "Zorbtech",
        "Zorbtech",
    ]


def test_another_name_that_begins_or_ends_so_is_not_the_company() -> None:
    body = "Motor Company and News Corp grew. News International and the Zorb Motor Show did not."
    found = find(body, ("Motor Company", "organisation"), ("News Corp", "organisation"))
    assert found == {name: [("body", name)] for name in ("Motor Company", "News Corp")}


@pytest.mark.parametrize("form", ["Pte Ltd", "Plc", "PLC", "(M) Sdn Bhd"])
def test_a_legal_form_is_no_part_of_what_a_company_is_called(form: str) -> None:
    found = find(f"Zorbtech Oil {form} grew. Zorbtech Oil hired.", (f"Zorbtech Oil {form}", "organisation"))
    assert found == {f"Zorbtech Oil {form}": [("body", f"Zorbtech Oil {form}"), ("body", "Zorbtech Oil")]}


def test_a_company_is_called_by_the_beginning_of_its_name() -> None:
    body = "Zorb Elite Consortium Bhd grew. Zorb Elite's profit rose, Zorb said."
    places = [body.index("Zorb Elite C"), body.index("Zorb Elite'"), body.index("Zorb said")]
    lengths = map(len, ("Zorb Elite Consortium Bhd", "Zorb Elite", "Zorb"))
    recognised = [Recognised(at, at + length, "organisation") for at, length in zip(places, lengths, strict=True)]
    [company] = put_together({"body": body}, recognised)
    assert [span.start for span in company.mentions] == places


@pytest.mark.parametrize(
    ("body", "company", "another"),
    [
        ("Zorb Oil Group hired. Zorb won.", "Zorb Oil Group", "Zorb"),  # which may be a daughter
        ("Zorb Oil Bhd and Zorb Tin Bhd grew. Zorb won.", "Zorb Oil Bhd", "Zorb"),
        ("Zorb Oil Bhd and Zorb Bhd grew. Zorb won.", "Zorb Oil Bhd", "Zorb Bhd"),
    ],
)
def test_but_not_where_another_may_be_meant(body: str, company: str, another: str) -> None:
    names = [name for name in ("Zorb Oil Bhd", "Zorb Tin Bhd", "Zorb Bhd", "Zorb Oil Group") if name in body]
    texts: entities.Texts = {"body": body}
    recognised = [Recognised(body.index(name), body.index(name) + len(name), "organisation") for name in names]
    recognised.append(Recognised(last := body.rindex("Zorb"), last + len("Zorb"), "organisation"))
    found = {entity.name: [span.start for span in entity.mentions] for entity in put_together(texts, recognised)}
    assert last in found[another] and last not in found[company]


def test_nor_for_a_person_whose_name_the_company_begins_with() -> None:
    body = "Robert, a founder of Zorb, left Robert Zorb Oil Bhd."
    assert "Robert" in find(body, ("Robert", "person"), ("Robert Zorb Oil Bhd", "organisation"))


def test_what_the_model_takes_for_a_person_is_the_company_that_has_the_name() -> None:
    body = "Zorbtech said so. Zorbtech Bhd is in Johor."
    found = find(body, ("Zorbtech", "person"), ("Zorbtech Bhd", "organisation"))
    assert found["Zorbtech Bhd"] == [("body", "Zorbtech"), ("body", "Zorbtech Bhd")]


def test_an_overlooked_name_is_found_where_it_stands_alone() -> None:
    body = "Kampung Zorbi flooded. Kampung Zorbi Hilir did not, nor did Kampung Zorbiah. All left Kampung Zorbi."
    assert len(find(body, ("Kampung Zorbi", "place"))["Kampung Zorbi"]) == 2


def test_a_longer_name_is_not_the_known_place_within_it() -> None:
    found = find("Hospital Zorbi Johor is in Johor.", ("Hospital Zorbi Johor", "place"))
    assert found == {"Hospital Zorbi Johor": [("body", "Hospital Zorbi Johor")], "Johor": [("body", "Johor")]}


def test_a_known_person_is_not_made_longer() -> None:
    assert "Vladimir Putin" in find("Comrade Vladimir Putin spoke.", ("Comrade Vladimir Putin", "person"))


def test_no_mention_of_a_known_person_has_a_title_within() -> None:
    found = find("They met Sultan Ibrahim in Johor.")
    assert found["Sultan Ibrahim"] == [("body", "Ibrahim")]


def test_a_name_is_of_one_type_within_an_article() -> None:
    body = "Zorbi won. Zorbi lost. Zorbi slept."
    spans = [(0, "place"), (11, "person"), (23, "person")]
    recognised = [Recognised(start, start + 5, kind) for start, kind in spans]  # type: ignore[arg-type]
    [entity] = put_together({"body": body}, recognised)
    assert (entity.type, len(entity.mentions)) == ("person", 3)


def test_a_short_name_belongs_to_the_full_one_whatever_comes_first() -> None:
    body = "Farhan left. Farhan Zorbi came back."
    found = find(body, ("Farhan", "person"), ("Farhan Zorbi", "person"))
    assert found == {"Farhan Zorbi": [("body", "Farhan"), ("body", "Farhan Zorbi")]}


def test_known_names_that_the_model_ran_together_are_apart() -> None:
    body = "Malaysia-Thailand trade grew, and Kelantan and Perak agreed."
    found = find(body, ("Malaysia-Thailand", "organisation"), ("Kelantan and Perak", "place"))
    assert list(found) == ["Malaysia", "Thailand", "Kelantan", "Perak"]


def test_a_known_name_within_a_longer_event_is_not_apart() -> None:
    assert list(find("The Beijing Winter Olympics began.", ("Beijing Winter Olympics", "event"))) == [
        "Beijing Winter Olympics"
    ]


def test_a_person_may_be_called_by_any_part_of_the_name() -> None:
    body = "Zorbi rose, and Douglas Zorbi Embas spoke. Zorbi left, and Zorbi came back."
    found = find(body, ("Douglas Zorbi Embas", "person"), ("Zorbi", "person"))
    assert [form for _, form in found["Douglas Zorbi Embas"]] == ["Zorbi", "Douglas Zorbi Embas", "Zorbi", "Zorbi"]


@pytest.mark.parametrize("taken_for", ["organisation", "place", "person"])
def test_a_surname_is_the_person_whatever_the_model_takes_it_for(taken_for: EntityType) -> None:
    body = "Jair Zorbi won. Critics of Zorbi left, but for Zorbi it was a good day."
    recognised = [Recognised(0, 10, "person"), Recognised(27, 32, taken_for)]
    [entity] = put_together({"body": body}, recognised)
    assert [body[span.start : span.end] for span in entity.mentions] == ["Jair Zorbi", "Zorbi", "Zorbi"]


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("Douglas Zorbi Embas won. Schools in Zorbi were shut.", "Zorbi"),  # no surname
        ("Farhan bin Zorbi won. Schools in Zorbi were shut.", "Zorbi"),  # a father's name
        ("Jair Zorbi and Elena Zorbi won. Schools in Zorbi were shut.", "Zorbi"),  # of two
    ],
)
def test_a_place_is_no_person_for_a_part_of_the_name(body: str, short: str) -> None:
    full = [name.strip() for name in body.split(" won")[0].split(" and ")]
    start = body.rindex(short)
    recognised = [Recognised(body.index(name), body.index(name) + len(name), "person") for name in full]
    found = put_together({"body": body}, [*recognised, Recognised(start, start + len(short), "place")])
    assert [(entity.type, entity.name) for entity in found] == [*(("person", name) for name in full), ("place", short)]


def test_a_fathers_name_is_somebody_else() -> None:
    body = "Petani, Ibrahim, 60, bertemu Datuk Seri Anwar Ibrahim."
    assert find(body, ("Ibrahim", "person")) == {
        "Ibrahim": [("body", "Ibrahim")],
        "Anwar Ibrahim": [("body", "Anwar Ibrahim")],
    }


def test_who_is_introduced_with_an_age_is_somebody_else() -> None:
    body = "Petani, Zorbi, 60, berkata Zorbi Karim turut hadir."
    assert list(find(body, ("Zorbi", "person"), ("Zorbi Karim", "person"))) == ["Zorbi", "Zorbi Karim"]


@pytest.mark.parametrize(
    "body", ["Zorbi Karim left. Zorbi, 60, slept.", "Pelakon, Zorbi, 60, hadir. Zorbi Karim, 60, menang."]
)
def test_an_age_may_come_later_or_twice(body: str) -> None:
    assert list(find(body, ("Zorbi", "person"), ("Zorbi Karim", "person"))) == ["Zorbi Karim"]


@pytest.mark.parametrize(
    "body",
    [
        "Sultan Zorbi came with Tun Zorbi Karim.",
        "Tunku Mahkota Zorbi came with Datuk Seri Zorbi Karim.",
        "Datuk Zorbi came with Sultan Zorbi Karim.",
    ],
)
def test_who_reigns_is_somebody_else(body: str) -> None:
    recognised = [Recognised(body.index(" Zorbi ") + 1, body.index(" Zorbi ") + 6, "person")]
    recognised.append(Recognised(body.index("Zorbi Karim"), body.index("Zorbi Karim") + 11, "person"))
    found = put_together({"body": body}, recognised)
    assert [entity.name for entity in found] == ["Zorbi", "Zorbi Karim"]


def test_another_title_of_the_same_person_is_no_other_person() -> None:
    body = "Sultan Zorbi Karim came. Sultan Zorbi smiled. Prime Minister Datuk Ranjo Karam came. Mr Ranjo smiled."
    names: list[tuple[str, EntityType]] = [("Zorbi Karim", "person"), ("Ranjo Karam", "person"), ("Ranjo", "person")]
    assert [len(mentions) for mentions in find(body, *names).values()] == [2, 2]


def test_a_recognised_name_that_is_a_known_common_word_is_the_known_one() -> None:
    texts: entities.Texts = {"body": "Jordan won. The king of Jordan was glad."}
    [entity] = put_together(texts, [Recognised(0, 6, "place")])
    assert (entity.id, len(entity.mentions)) == ("place:jordan", 2)


def test_an_agency_in_the_dateline_is_no_entity() -> None:
    body = "KUALA LUMPUR, Oct 28 (Zorbnews) -- Rain fell on the roof of Zorbnews."
    assert find(body, ("Zorbnews", "organisation"))["Kuala Lumpur"]
    assert "Zorbnews" not in find(body, ("Zorbnews", "organisation"))


def test_a_known_person_called_in_short_is_one() -> None:
    body = "RSN Rayer rose in the House. Then Rayer, who is a lawyer, was told to sit down."
    texts: entities.Texts = {"headline": "", "body": body}
    [entity] = put_together(texts, [Recognised(34, 39, "person")])
    assert (entity.id, len(entity.mentions)) == ("person:rsn-rayer", 2)


def test_a_part_of_a_known_name_that_is_not_certain_is_the_whole() -> None:
    body = "Kata Malaysia, ia layak ke Piala Asia selepas menang."
    assert list(find(body, ("Malaysia", "place"), ("Asia", "place"))) == ["Malaysia", "Piala Asia"]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Facebook Lembaga Jurutera Malaysia", "Lembaga Jurutera Malaysia"),
        ("Pasukan Penang FC", "Penang FC"),
        ("Syarikat Petronas", "Petronas"),
    ],
)
def test_a_word_that_says_what_it_is_is_no_part_of_a_known_organisation(name: str, known: str) -> None:
    assert find(f"Kata {name} semalam.", (name, "organisation")) == {known: [("body", known)]}


@pytest.mark.parametrize("name", ["Kelab Petronas", "Pasukan Petronas Ipoh", "Pasukan Ipoh", "Bahagian Khas Petronas"])
def test_but_a_longer_name_is_another(name: str) -> None:
    assert list(find(f"Kata {name} semalam.", (name, "organisation"))) == [name]


def test_known_events_of_two_years_are_apart() -> None:
    body = "Beliau ke Sukan Komanwel 2022 serta Piala Dunia 2026 juga."
    assert list(find(body, ("Sukan Komanwel 2022 serta Piala Dunia 2026", "event"))) == [
        "Sukan Komanwel",
        "Piala Dunia 2026",
    ]


@pytest.mark.parametrize("ticker", ["AAPL.O", "BP.L", ".N225", "KL:GENTING", "KLSE: MAYBANK", "KL:GENTING, SGX:G13"])
def test_a_ticker_is_no_name(ticker: str) -> None:
    assert list(find(f"Zorb Oil ({ticker}) rose.", ("Zorb Oil", "organisation"), (ticker, "organisation"))) == [
        "Zorb Oil"
    ]


@pytest.mark.parametrize(
    ("module", "finds", "body", "name"),
    [
        (short_names, "in_full", "First Sabri rose. Ismail Sabri Yaakob sat down.", ("Sabri", "person")),
        (short_names, "in_short", "First Sabri rose. Ismail Sabri Yaakob sat down.", ("Sabri", "person")),
        (overlooked, "repeated", "Kampung Zorbi flooded. All left Kampung Zorbi.", ("Kampung Zorbi", "place")),
    ],
)
def test_names_are_told_from_those_before_even_if_all_are_told_at_once(
    module: ModuleType, finds: str, body: str, name: tuple[str, EntityType], monkeypatch: pytest.MonkeyPatch
) -> None:
    [(entity, mentions)] = find(body, name).items()
    as_iterator = getattr(module, finds)
    monkeypatch.setattr(module, finds, lambda *given: list(as_iterator(*given)))
    assert find(body, name) == {entity: mentions}
    assert len(mentions) == 2


def test_the_town_of_a_dateline_is_not_the_team_that_is_called_after_it() -> None:
    body = "ZORBURY: Kelab Zorbury menang. Zorbury tewas. Zorbury seri."
    names = [Recognised(place.start(), place.end(), "organisation") for place in re.finditer("Zorbury", body)]
    town, team = put_together({"body": body}, [Recognised(0, 7, "place"), *names])
    assert (town.type, len(town.mentions), team.type, team.name, len(team.mentions)) == (
        "place",
        1,
        "organisation",
        "Zorbury",
        3,
    )


@pytest.mark.parametrize("types", [["place"], ["organisation"], ["place", "organisation"], ["organisation", "place"]])
def test_but_it_is_one_with_what_the_story_calls_so(types: list[EntityType]) -> None:
    body = "ZORBURY: Hujan di Zorbury. Banjir di Zorbury."
    places = zip(re.finditer("Zorbury", body), types, strict=False)
    names = [Recognised(place.start(), place.end(), type_) for place, type_ in places]
    [town] = put_together({"body": body}, [Recognised(0, 7, "place"), *names])
    assert town.type == "place" and len(town.mentions) == 3


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sekolah Menengah Kebangsaan (SMK) Zorbury", "SMK Zorbury"),
        ("Sekolah Menengah Kebangsaan (SMK) Zorbury", "Sekolah Menengah Kebangsaan Zorbury"),
        ("Jabatan Zorb (JZB) Kelantan", "JZB Kelantan"),
    ],
)
def test_what_has_an_acronym_within_may_be_called_by_it(name: str, short: str) -> None:
    found = find(f"Guru {name} hadir. Kata {short} lagi.", (name, "organisation"), (short, "organisation"))
    assert found == {name: [("body", name), ("body", short)]}


def test_but_not_what_is_elsewhere() -> None:
    name, other = "Sekolah Menengah Kebangsaan (SMK) Zorbury", "SMK Zetabury"
    assert len(find(f"Guru {name} hadir di {other}.", (name, "organisation"), (other, "organisation"))) == 2


def test_an_apostrophe_of_another_kind_makes_no_other_person() -> None:
    body = "Zuma'ani hadir. Kata Zuma’ani Zorban lagi. Zuma’ani pulang."
    names = [(name, body.index(name)) for name in ("Zuma'ani", "Zuma’ani Zorban")]
    names.append(("Zuma’ani", body.rindex("Zuma’ani")))
    [person] = put_together({"body": body}, [Recognised(at, at + len(name), "person") for name, at in names])
    assert (person.name, len(person.mentions)) == ("Zuma’ani Zorban", 3)
