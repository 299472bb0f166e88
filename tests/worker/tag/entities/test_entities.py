"""Entities: whose mentions belong together, under which name, and what only looks like a name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.result import Entity
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.tag.entities.entities import Recognised
from worker.wire import frame


def find(
    body: str,
    headline: str | None = None,
    language: Language = Language.EN,
    recognised: Sequence[Recognised] = (),
    in_headline: Sequence[Recognised] = (),
) -> dict[str, Entity]:
    """By gazetteer id, or by name where there is none."""
    texts: entities.Texts = {"headline": headline, "body": body} if headline else {"body": body}
    known = {field: GAZETTEER.matches(text) for field, text in texts.items()}
    names = {"headline": in_headline, "body": recognised}
    found = entities.find(
        texts, language, frame.recognise(body, headline), GAZETTEER, known, {f: names[f] for f in texts}
    )
    return {entity.id or entity.name: entity for entity in found}


def person(body: str, name: str) -> Recognised:
    return Recognised(body.index(name), body.index(name) + len(name), "person")


def organisation(body: str, name: str) -> Recognised:
    return replace(person(body, name), type="organisation")


def mentioned(entity: Entity, body: str, headline: str = "") -> list[str]:
    texts = {"headline": headline, "body": body}
    return [texts[span.field][span.start : span.end] for span in entity.mentions]


def test_it_joins_all_mentions_under_one_name() -> None:
    body = "Russia and Asean met. ASEAN thanked Russia’s envoy."
    found = find(body)
    assert list(found) == ["place:russia", "org:asean"]
    assert found["place:russia"].names.ms == "Rusia"
    assert found["org:asean"].names.en == "Association of Southeast Asian Nations"
    assert found["org:asean"].name == "Asean"
    assert mentioned(found["org:asean"], body) == ["Asean", "ASEAN"]
    assert [(span.start, span.end) for span in found["place:russia"].mentions] == [(0, 6), (36, 42)]


def test_the_headline_comes_first_and_is_a_field_of_its_own() -> None:
    found = find("Later, Russia agreed.", headline="Russia says no")
    assert [(span.field, span.start) for span in found["place:russia"].mentions] == [("headline", 0), ("body", 7)]


def test_a_headline_above_the_dateline_names_its_own_organisations() -> None:
    found = find("Asean agrees\n\nKUALA LUMPUR, Oct 28 (Bernama) -- The summit of the ten ended early on Thursday.")
    assert "org:asean" in found and "org:bernama" not in found


def test_capitals_give_the_canonical_name_of_the_language() -> None:
    assert find("SINGAPURA, 3 Mei - Hujan.", language=Language.MS)["place:singapore"].name == "Singapura"
    assert find("KOTA KINABALU: Rain fell.")["place:kota-kinabalu"].name == "Kota Kinabalu"


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("said Prime Minister Datuk Seri ", "Prime Minister Datuk Seri"),
        ("kata Perdana Menteri, Datuk Seri ", "Datuk Seri"),
        ("He met Dato’ Sri Dr. ", "Dato’ Sri Dr."),
        ("said the Minister. ", None),
        ("according to ", None),
        ("the former ", None),
    ],
)
def test_a_title_stands_outside_the_mention(before: str, title: str | None) -> None:
    body = f"{before}Anwar Ibrahim in a speech."
    person = find(body)["person:anwar-ibrahim"]
    assert person.title == title
    assert mentioned(person, body) == ["Anwar Ibrahim"]


@pytest.mark.parametrize(
    ("body", "language", "name"),
    [
        ("Yang di-Pertuan Agong, Sultan Ibrahim menitahkan demikian.", Language.MS, "Sultan Ibrahim"),
        ("Prince William left, and William waved.", Language.EN, "Prince William"),
        ("They met Pope Francis.", Language.EN, "Pope Francis"),
        ("They met Paus Francis.", Language.MS, "Paus Francis"),
        ("They met Mahathir Mohamad.", Language.EN, "Mahathir Mohamad"),
        ("Tun M masih di rumah.", Language.MS, "Tun M"),
        ("Tun M spoke. Tun Mahathir Mohamad left.", Language.EN, "Mahathir Mohamad"),
    ],
)
def test_who_is_known_by_a_title_keeps_it_in_the_name(body: str, language: Language, name: str) -> None:
    [entity] = find(body, language=language).values()
    assert entity.name == name


def test_a_person_is_called_in_short_later_and_in_the_headline() -> None:
    body = (
        "Vladimir Putin met Ismail Sabri Yaakob. Putin said Datuk Seri Ismail Sabri was kind, and Ismail Sabri agreed."
    )
    found = find(body, headline="Putin: We will help")
    assert mentioned(found["person:vladimir-putin"], body, "Putin: We will help") == [
        "Putin",
        "Vladimir Putin",
        "Putin",
    ]
    assert found["person:vladimir-putin"].name == "Vladimir Putin"
    names = mentioned(found["person:ismail-sabri-yaakob"], body)
    assert names == ["Ismail Sabri Yaakob", "Ismail Sabri", "Ismail Sabri"]


def test_a_short_name_without_its_full_name_is_nobody() -> None:
    assert find("Najib said so, and Fahmi agreed.") == {}


def test_a_short_name_within_another_name_is_not_the_person() -> None:
    body = "Vladimir Putin spoke. Igor Putin did not; nor did Putin Karim, Putin bin Karim or Putin-Smith."
    assert mentioned(find(body)["person:vladimir-putin"], body) == ["Vladimir Putin"]


def test_a_short_name_that_fits_two_persons_is_neither() -> None:
    body = "Salim Hakimi sat with Salim Darus. Salim spoke."
    found = find(body, recognised=[person(body, "Salim Hakimi"), person(body, "Salim Darus")])
    assert [mentioned(entity, body) for entity in found.values()] == [["Salim Hakimi"], ["Salim Darus"]]


def test_an_unknown_person_is_called_by_the_name_before_the_patronymic() -> None:
    body = "Farhan Rosli bin Salleh came. Later Farhan Rosli left, and Farhan slept. Salleh stayed."
    [entity] = find(body, recognised=[person(body, "Farhan Rosli bin Salleh")]).values()
    assert (entity.id, entity.name, entity.names.ms) == (None, "Farhan Rosli bin Salleh", "Farhan Rosli bin Salleh")
    assert mentioned(entity, body) == ["Farhan Rosli bin Salleh", "Farhan Rosli", "Farhan"]


def test_the_gazetteer_overrides_a_recogniser() -> None:
    found = find("In Kuala Lumpur rain fell.", recognised=[Recognised(3, 8, "person")])
    assert [entity.type for entity in found.values()] == ["place"]


def test_an_acronym_belongs_to_the_long_form_that_introduces_it() -> None:
    body = "Majlis Perbandaran Kluang (MPK) shut a road. MPK will reopen it."
    entity = find(body, language=Language.MS)["org:mpkluang"]
    assert mentioned(entity, body) == ["Majlis Perbandaran Kluang", "MPK", "MPK"]


def test_an_acronym_the_gazetteer_lacks_is_tied_too() -> None:
    body = "The Sabah Law Society (SALS) met. The SALS-led talks failed, said SALS."
    assert mentioned(find(body)["org:sabah-law-society"], body) == ["Sabah Law Society", "SALS", "SALS", "SALS"]


def test_an_acronym_is_found_in_a_headline_that_a_model_takes_for_one_name() -> None:
    headline, body = "SALS Plays Role In Sabah", "The Sabah Law Society (SALS) met."
    found = find(body, headline, in_headline=[organisation(headline, "SALS Plays Role In Sabah")])
    assert mentioned(found["org:sabah-law-society"], body, headline) == ["SALS", "Sabah Law Society", "SALS"]


@pytest.mark.parametrize(
    ("headline", "longer", "body"),
    [
        ("Liga SALS bermula", Recognised(0, 9, "event"), "Sabah Law Society (SALS) gembira."),
        ("Yayasan SALS taja murid", Recognised(0, 12, "organisation"), "Yayasan SALS, kata Sabah Law Society (SALS)."),
    ],
)
def test_an_acronym_takes_no_longer_name_in_a_headline_apart(headline: str, longer: Recognised, body: str) -> None:
    found = find(body, headline, in_headline=[longer])
    assert {"headline"} == {span.field for span in found[headline[: longer.end]].mentions}
    assert "headline" not in {span.field for span in found["org:sabah-law-society"].mentions}


@pytest.mark.parametrize(
    ("body", "is_name"),
    [
        ("Subsidi gas petroleum cecair (GPC) naik. Harga GPC pun.", False),
        ("Harga GPC naik, iaitu gas petroleum cecair (GPC).", False),
        ("Kata parti rakyat itu (GPC) setuju. Ketua GPC pun.", True),
        ("Kata Gas Petroleum Cecair (GPC) setuju. Ketua GPC pun.", True),
        ("PERSATUAN ibu dan bapa (GPC) setuju. Ketua GPC pun.", True),
        ("Kata syarikat untuk pemulihan dan penyelenggaraan rel keretapi (GPC) itu setuju. GPC pun.", True),
        ("Kata ketua (GPC) setuju. Ketua GPC pun.", True),
    ],
)
def test_an_acronym_of_common_words_is_no_name(body: str, is_name: bool) -> None:
    starts = [at.start() for at in re.finditer("GPC", body)]
    found = find(body, language=Language.MS, recognised=[Recognised(at, at + 3, "organisation") for at in starts])
    assert bool(found) is is_name


def test_an_acronym_introduced_for_something_else_is_not_the_known_one() -> None:
    body = "Pasukan Bola Baling (PBB) menang. PBB gembira."
    assert find(body, language=Language.MS) == {}
    assert "org:united-nations" in find("PBB gembira.", language=Language.MS)


@pytest.mark.parametrize(
    "body",
    [
        "Darjah Kebesaran Panglima Setia Mahkota (PSM) dikurniakan. PSM itu dianugerahkan.",
        "Dia dari Syarikat Prasarana Sejahtera Maju (PSM). PSM gembira.",
    ],
)
def test_a_word_before_the_long_form_changes_nothing(body: str) -> None:
    assert "org:psm" not in find(body, language=Language.MS)


@pytest.mark.parametrize(
    "body",
    [
        "Pengerusi Parti Sosialis Malaysia (PSM) hadir.",
        "PSM dan Pingat Setia (PS) itu.",
        "Datuk Ahli Muda (PSM) hadir.",
    ],
)
def test_but_the_known_one_behind_a_title_and_one_that_does_not_fit_are_it(body: str) -> None:
    assert "org:psm" in find(body, language=Language.MS)


def test_an_agency_in_brackets_is_not_the_place_before_it() -> None:
    body = "Rain fell in New York (Reuters counted) and New York (Reuters) again. Reuters said so."
    assert mentioned(find(body)["place:new-york"], body) == ["New York", "New York"]


@pytest.mark.parametrize(
    ("body", "long_form", "inside"),
    [
        ("DAP (PH), MCA (BN) and Bersatu (PN) will meet BN and PN.", "org:mca", "BN"),
        ("Food and Agriculture Organization of the United Nations (FAO) said. FAO left.", "org:united-nations", "FAO"),
        ("Maybank (Outperform) rose. Outperform it is.", "org:maybank", "Outperform"),
    ],
)
def test_another_organisation_in_brackets_is_none_of_the_one_before(body: str, long_form: str, inside: str) -> None:
    found = find(body, recognised=[organisation(body, inside)])
    assert inside not in mentioned(found[long_form], body)


def test_but_an_acronym_of_another_language_is() -> None:
    body = "The Football Association of Malaysia (Zorba) met. Zorba left."
    found = find(body, recognised=[organisation(body, "Zorba")])
    assert mentioned(found["org:fa-malaysia"], body) == ["Football Association of Malaysia", "Zorba", "Zorba"]


def test_a_city_is_the_place_that_it_is_called() -> None:
    assert list(find("Seoul City tests pupils.")) == ["place:seoul"]


def test_an_ambiguous_acronym_follows_the_full_name() -> None:
    body = "The Securities Commission Malaysia spoke. The SC will act."
    assert mentioned(find(body)["org:securities-commission-malaysia"], body)[-1] == "SC"
    assert find("The SC will act.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "see https://www.example.org/Malaysia/Russia for more",
        "write to Malaysia@example.org",
        "follow @Russia and #Malaysia",
        "visit Petronas.com today",
        "shares of Johor Corp and Melaka Holdings",
        "fasih berbahasa, guru bahasa Jepun dan kaum India",
        "Kaum Melayu, Cina dan India hidup harmoni",
        "Sama ada Melayu, Cina, India dan lain-lain",
        "India dan Cina bersatu, begitu juga Iban atau India",
        "komuniti India bersatu",
        "Restoran India Muslim ditutup, kata pengusaha restoran India-Muslim",
        "Pengundi India menyokongnya manakala pengundi Cina tidak",
        "a loan of US$30 million, or US $30 million",
        "the Thai Ministry of Health",
        "Persatuan Guru Malaysia (PGM) bermesyuarat",
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    assert find(text, language=Language.MS) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Jepun, India dan Brazil bersetuju",
        "Pengundi India memilih kerajaan baharu",
        "di Tanah Melayu, India dan Burma",
        "syarikat Melayu di India",
        "Lelaki India ditahan\nTamil tidak",
        "Lelaki India ditahan polis Tamil Nadu",
        "Rakyat India meraikan petani Sikh dari Punjab",
        "Pemain wanita India menewaskan pemain Cina Taipei",
        "NEW DELHI: Pemimpin India memuji MIC",
        "CHENNAI: Rakyat India dan penduduk Melayu berarak",
    ],
)
def test_a_country_that_a_people_is_called_after_is_one(text: str) -> None:
    assert "place:india" in find(text, language=Language.MS)


@pytest.mark.parametrize(
    "text",
    [
        "SINGAPURA: Pengundi India menyokongnya manakala pengundi Cina tidak",
        "Lelaki Melayu, India dan Bangladesh ditahan",
        "Rakyat di Malaysia, Cina dan India hidup harmoni",
    ],
)
def test_a_people_stays_one_beside_countries(text: str) -> None:
    assert "place:india" not in find(text, language=Language.MS)


@pytest.mark.parametrize("line", ["By Bernama", "BY: REUTERS", "Oleh Bernama"])
def test_the_agency_that_wrote_a_story_is_no_entity(line: str) -> None:
    assert find(f"{line}\n\nRussia agreed to the plan of the ten.").keys() == {"place:russia"}
    assert find(f"A plan\n{line}\n\nRussia agreed to the plan of the ten.").keys() == {"place:russia"}


def test_an_agency_in_a_sentence_is_an_entity() -> None:
    assert "org:bernama" in find("By Bernama it was called false.")


def test_the_place_of_the_dateline_counts_and_its_agency_and_the_credit_do_not() -> None:
    body = "KUALA LUMPUR, Oct 28 (Bernama) -- Rain fell on Bernama's roof.\n-- BERNAMA"
    found = find(body)
    assert mentioned(found["place:kuala-lumpur"], body) == ["KUALA LUMPUR"]
    assert [(span.start, span.end) for span in found["org:bernama"].mentions] == [(47, 54)]


PIECES = [
    "Anwar Ibrahim",
    "Anwar",
    "Asean",
    "(MPK)",
    "PBB",
    "Kluang",
    "Majlis Perbandaran",
    "KUALA LUMPUR",
    "Datuk",
    "US",
]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([*PIECES, "’s", ".", ",", "\n", " ", " ", "(", ")", "@", "x", "– Bernama"]), max_size=30)
)
def test_mentions_are_exact_and_never_overlap(pieces: list[str]) -> None:
    body = "x" + "".join(pieces)
    spans = sorted((s.start, s.end) for entity in find(body).values() for s in entity.mentions)
    assert all(0 <= start < end <= len(body) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    for entity in find(body).values():
        assert all(part and part == part.strip() for part in mentioned(entity, body))


def test_the_fire_department_is_one_by_its_short_full_name() -> None:
    body = "Jurucakap Bomba dan Penyelamat Malaysia (JBPM) berkata. Bomba tiba."
    found = find(body, language=Language.MS)
    assert mentioned(found["org:fire-and-rescue-department"], body) == [
        "Bomba dan Penyelamat Malaysia",
        "JBPM",
        "Bomba",
    ]


def test_an_acronym_given_twice_is_of_the_one_that_has_it_last() -> None:
    body = (
        "The Election Commission (EC) met. The EC will act. The European Commission (EC) agreed. The EC will pay. "
        "The EC left."
    )
    found = find(body, headline="EC to act")
    assert mentioned(found["org:election-commission-malaysia"], body, "EC to act") == [
        "EC",
        "Election Commission",
        "EC",
        "EC",
    ]
    assert mentioned(found["org:european-commission"], body) == ["European Commission", "EC", "EC", "EC"]


@pytest.mark.parametrize(
    ("body", "language", "identifier"),
    [
        ("PBB will contest.", Language.EN, "org:pbb"),
        ("Resolusi PBB itu diluluskan.", Language.MS, "org:united-nations"),
        ("Parti Pesaka Bumiputera Bersatu menang. PBB gembira.", Language.MS, "org:pbb"),
        ("The United Nations met. PBB, as Malays call it, voted.", Language.EN, "org:united-nations"),
        ("The United Nations met. PBB left the UN.", Language.EN, "org:united-nations"),
    ],
)
def test_an_acronym_of_two_is_the_one_the_article_names_or_whose_it_is_in_its_language(
    body: str, language: Language, identifier: str
) -> None:
    assert list(find(body, language=language)) == [identifier]


def test_an_acronym_is_not_the_other_language_s_for_what_the_article_has_only_as_an_acronym() -> None:
    body = "PBB information chief Idris Buang said the party rejects the UN report."
    found = find(body)
    assert {name: mentioned(one, body) for name, one in found.items()} == {
        "org:pbb": ["PBB"],
        "org:united-nations": ["UN"],
    }


@pytest.mark.parametrize(
    ("body", "language", "identifier", "mentions"),
    [
        ("The BPR, now MACC, met. BPR officers came.", Language.EN, "org:macc", ["BPR", "MACC", "BPR"]),
        ("Kata Chelsea, Blues kini kelima.", Language.MS, "org:chelsea-fc", ["Chelsea", "Blues"]),
        ("Lulus ujian RTD (atau JPJ).", Language.MS, "org:road-transport-department", ["RTD", "JPJ"]),
    ],
)
def test_but_it_is_where_it_means_nothing_in_this_one(
    body: str, language: Language, identifier: str, mentions: list[str]
) -> None:
    assert mentioned(find(body, language=language)[identifier], body) == mentions


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("Donald J. Trump", "person:donald-trump"), ("Joseph R. Biden Jr", "person:joe-biden"), ("Donald J. Zorbi", None)],
)
def test_an_initial_does_not_hide_who_is_known(name: str, identifier: str | None) -> None:
    body = f"They met {name}."
    [entity] = find(body, recognised=[person(body, name)]).values()
    assert (entity.id, entity.name) == (identifier, name)
    assert mentioned(entity, body) == [name]


def test_the_exchange_of_a_share_is_no_place() -> None:
    body = "TNB (5347.KL) rose in London, said KL."
    found = find(body, recognised=[Recognised(10, 12, "place")])
    assert mentioned(found["place:kuala-lumpur"], body) == ["KL"]
    assert [span.start for span in found["place:kuala-lumpur"].mentions] == [body.rindex("KL")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Hujan Lebat Di Semenanjung Esok", "Hujan lebat dijangka."),
        (None, "KUANTAN: Ekspedisi Jelajah Semenanjung Pantai Timur bermula."),
    ],
)
def test_the_peninsula_may_stand_before_a_capital(headline: str | None, body: str) -> None:
    start = (headline or body).index("Semenanjung")
    name = [Recognised(start, start + len("Semenanjung"), "place")]
    found = find(body, headline, Language.MS, [] if headline else name, name if headline else [])
    assert "place:peninsular-malaysia" in found


@pytest.mark.parametrize("caption", ["Tel", "Faks", "E-mel", "Email", "Ringkasan", "RINGKASAN"])
def test_a_caption_is_no_name(caption: str) -> None:
    body = f"{caption}: 03-2222 1111"
    assert find(body, recognised=[Recognised(0, len(caption), "place")]) == {}


@pytest.mark.parametrize(
    ("body", "person_", "short_names"),
    [
        ("Theresa May resigned. In May, she left. The vote is on May 5.", "person:theresa-may", 0),
        ("On 12 Jun, Jun Hao won. Leong Jun Hao smiled in Jun.", "person:leong-jun-hao", 1),
    ],
)
def test_a_month_is_nobodys_name(body: str, person_: str, short_names: int) -> None:
    found = find(body)
    assert not {"May", "Jun"} & set(mentioned(found[person_], body))
    assert len(found[person_].mentions) == 1 + short_names


def test_a_place_that_ends_a_line_with_an_acronym_is_a_place() -> None:
    found = find("Laluan Sungai Buloh-Kajang (SBK) siap.", language=Language.MS)
    assert {"place:sungai-buloh", "place:kajang"} <= found.keys()


@pytest.mark.parametrize("body", ["Ms Essex said so.", "Mr. Houston left."])
def test_who_has_a_title_is_no_place(body: str) -> None:
    assert find(body) == {}


def test_a_body_that_an_event_is_called_after_keeps_its_acronym() -> None:
    body = "Persidangan Perubahan Iklim Bangsa-Bangsa Bersatu (PBB) bermula. Beliau berucap di PBB."
    assert mentioned(find(body, language=Language.MS)["org:united-nations"], body)[-1] == "PBB"


def test_a_person_known_by_one_name_is_known_among_capitals_too() -> None:
    headline, body = "Prabowo Replaces Jokowi As President", "Jokowi congratulated him."
    found = find(body, headline, in_headline=[person(headline, "Jokowi")])
    assert mentioned(found["person:joko-widodo"], body, headline) == ["Jokowi", "Jokowi"]


@pytest.mark.parametrize("name", ["Tayyip Erdogan", "Binyamin Netanyahu", "Barack Hussein Obama"])
def test_a_known_person_is_one_however_the_name_is_spelt(name: str) -> None:
    body = f"{name} said no. {name.split()[-1]} later left."
    assert len(find(body, recognised=[person(body, name)])) == 1
