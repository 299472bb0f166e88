"""Mentions in the translation: exact, of the right entity, and only where the source has one."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Article, Language, TextField
from newsdesk.result import Entity, ModelUsed, Quality, SegmentPair, Span, Translation
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.tag.entities.entities import Recognised
from worker.tag.names.entries import EntityType
from worker.tag.translated.projection import project
from worker.wire import frame

FORMS = {entry.id: entry.forms for entry in GAZETTEER.entries}
MODEL = ModelUsed(package="by hand", version="1", sha256="0" * 64)


def lay_out(sentences: Sequence[str], field: TextField) -> tuple[str, list[Span]]:
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(field=field, start=start, end=start + len(sentence)))
        start += len(sentence) + 1
    return " ".join(sentences), spans


def projected(
    pairs: Sequence[tuple[str, str]],
    source: Language = Language.EN,
    headline: tuple[str, str] | None = None,
    unknown: Sequence[str] = (),
    taken_for: EntityType = "organisation",
) -> tuple[tuple[Entity, ...], Translation, Article]:
    """The entities of the left sides, projected on the right ones. `unknown`: names that a model would find.

    It takes them all for the same.
    """
    body, sources = lay_out([pair[0] for pair in pairs], "body")
    translated, targets = lay_out([pair[1] for pair in pairs], "body")
    if headline:
        sources = [Span(field="headline", start=0, end=len(headline[0])), *sources]
        targets = [Span(field="headline", start=0, end=len(headline[1])), *targets]
    translation = Translation(
        language=source.other,
        headline=headline[1] if headline else None,
        body=translated,
        segments=tuple(SegmentPair(source=a, target=b, score=None) for a, b in zip(sources, targets, strict=True)),
        quality=Quality(score=None),
        model=MODEL,
    )
    article = Article(headline=headline[0] if headline else None, body=body)
    texts = entities.texts_of(article)
    names = [Recognised(body.index(name), body.index(name) + len(name), taken_for) for name in unknown]
    known = {field: GAZETTEER.matches(text) for field, text in texts.items()}
    found = entities.find(texts, source, frame.recognise(body), GAZETTEER, known, {"body": names})
    return project(found, texts, translation, GAZETTEER), translation, article


def mentions(*arguments: object, **named: object) -> dict[str, list[str]]:
    """The texts of the mentions in the translation, by id (or name, where it has none)."""
    found, translation, _ = projected(*arguments, **named)  # type: ignore[arg-type]
    return {
        entity.id or entity.name: [cut(translation, span) for span in entity.translation_mentions] for entity in found
    }


def cut(translation: Translation, span: Span) -> str:
    return ((translation.headline or "") if span.field == "headline" else translation.body)[span.start : span.end]


def test_a_place_is_found_by_its_name_in_the_other_language() -> None:
    found, translation, _ = projected([("He flew to Singapore.", "Dia terbang ke Singapura.")])
    [span] = found[0].translation_mentions
    assert (span.field, span.start, span.end) == ("body", 15, 24)
    assert cut(translation, span) == "Singapura"


def test_an_organisation_is_found_by_acronym_and_in_full() -> None:
    pairs = [
        ("SPRM menahan dua lelaki.", "The Malaysian Anti-Corruption Commission (MACC) detained two men."),
        ("Mereka ke pejabat SPRM.", "They went to the MACC office."),
    ]
    assert mentions(pairs, Language.MS) == {"org:macc": ["Malaysian Anti-Corruption Commission", "MACC", "MACC"]}


def test_a_person_is_found_in_full_and_in_short() -> None:
    pairs = [
        ("Fahmi Fadzil spoke to Syed Saddiq.", "Fahmi Fadzil bercakap dengan Syed Saddiq."),
        ("Fahmi smiled.", "Fahmi tersenyum."),
    ]
    assert mentions(pairs) == {
        "person:fahmi-fadzil": ["Fahmi Fadzil", "Fahmi"],
        "person:syed-saddiq": ["Syed Saddiq"],
    }


def test_an_unknown_name_is_found_as_the_same_text() -> None:
    pairs = [
        ("Zorbify grows, says Zorbify's rival.", "Zorbify berkembang, kata pesaing Zorbify."),
        ("Good.", "Zorbify."),
    ]
    assert mentions(pairs, unknown=["Zorbify"]) == {"Zorbify": ["Zorbify", "Zorbify"]}


@pytest.mark.parametrize(
    ("source", "target", "name", "mention"),
    [
        ("HAMZAH positif.", "Hamzah is positive.", "HAMZAH", "Hamzah"),
        ("Rumah HAMZAH terbakar.", "Hamzah's house burned.", "HAMZAH", "Hamzah"),
        ("SITI BINTI O'ZORB menafikan.", "Siti binti O'Zorb denied it.", "SITI BINTI O'ZORB", "Siti binti O'Zorb"),
        ("RAVI A/L SAMY menafikan.", "RAVI A/L SAMY denied it.", "RAVI A/L SAMY", "RAVI A/L SAMY"),
    ],
)
def test_a_person_in_capitals_is_found_without_them(source: str, target: str, name: str, mention: str) -> None:
    assert mentions([(source, target)], Language.MS, unknown=[name], taken_for="person") == {name: [mention]}


def test_but_not_as_a_word_nor_what_has_capitals_of_its_own() -> None:
    assert mentions([("BUNGA tiba.", "The bunga came.")], Language.MS, unknown=["BUNGA"], taken_for="person") == {
        "BUNGA": []
    }
    assert mentions([("ZORB tiba.", "Zorb came.")], Language.MS, unknown=["ZORB"]) == {"ZORB": []}


def test_a_name_behind_a_quotation_mark_is_found() -> None:
    pairs = [("'Zorbify grows,' she said.", "'Zorbify berkembang,' katanya.")]
    assert mentions(pairs, unknown=["Zorbify"]) == {"Zorbify": ["Zorbify"]}


def test_a_mention_is_sought_only_where_the_source_has_one() -> None:
    pairs = [("He is in Johor.", "Dia di Johor."), ("It rains.", "Hujan di Johor.")]
    assert mentions(pairs) == {"place:johor": ["Johor"]}


def test_an_unknown_name_is_found_turned_round_beside_its_acronym() -> None:
    pairs = [("Stadium Zorbia (SZ) tutup.", "The Zorbia Stadium (SZ) is closed.")]
    assert mentions(pairs, Language.MS, unknown=["Stadium Zorbia"]) == {"Stadium Zorbia": ["Zorbia Stadium", "SZ"]}


def test_but_neither_what_is_known_nor_a_person_is() -> None:
    pairs = [("Stadium Zorbia tutup.", "The Zorbia Stadium is closed.")]
    assert mentions(pairs, Language.MS, unknown=["Stadium Zorbia"], taken_for="person") == {"Stadium Zorbia": []}
    pairs = [("Hospital Keningau penuh.", "The Keningau Town Hospital is full.")]
    assert mentions(pairs, Language.MS)["place:hospital-keningau"] == []


@pytest.mark.parametrize("target", ["Russian experts arrived.", "Experts arrived.", "Prussia is no more.", ""])
def test_what_is_no_name_is_not_found(target: str) -> None:
    assert mentions([("Pakar dari Rusia tiba.", target)], Language.MS) == {"place:russia": []}


def test_the_longest_name_has_its_text_to_itself() -> None:
    pairs = [("Universiti Malaysia Sabah lies in Sabah.", "Universiti Malaysia Sabah terletak di Sabah.")]
    found, _, _ = projected(pairs)
    spans = {entity.id: [(s.start, s.end) for s in entity.translation_mentions] for entity in found}
    assert spans == {"org:universiti-malaysia-sabah": [(0, 25)], "place:sabah": [(38, 43)]}


def test_the_source_tells_whose_a_shared_acronym_is() -> None:
    pairs = [
        ("Parti Pesaka Bumiputera Bersatu (PBB) menang.", "Parti Pesaka Bumiputera Bersatu (PBB) won."),
        ("Kata PBB lagi.", "PBB said so again."),
    ]
    assert mentions(pairs, Language.MS) == {"org:pbb": ["Parti Pesaka Bumiputera Bersatu", "PBB", "PBB"]}


def test_two_letters_count_in_their_own_language_only() -> None:
    assert mentions([("Tentera AS tiba.", "AS the US army came.")], Language.MS) == {"place:united-states": ["US"]}


def test_a_headline_in_capitals_is_projected_too() -> None:
    headline = ("SINGAPORE AND MALAYSIA SIGN PACT", "SINGAPURA DAN MALAYSIA TANDATANGANI PAKATAN")
    assert mentions([("They did.", "Ya.")], headline=headline) == {
        "place:singapore": ["SINGAPURA"],
        "place:malaysia": ["MALAYSIA"],
    }


def test_a_possessive_stays_outside() -> None:
    assert mentions([("Dasar Malaysia baik.", "Malaysia's policy is good.")], Language.MS)["place:malaysia"] == [
        "Malaysia"
    ]


ENGLISH = ["Singapore", "MACC", "Anwar Ibrahim", "Anwar", "US", "Ministry of Health", "Sabah", "SABAH", "Penang's"]
MALAY = [
    "Singapura",
    "SPRM",
    "Anwar Ibrahim",
    "Anwar",
    "AS",
    "KKM",
    "Sabah",
    "(MACC)",
    "Pulau Pinang",
    "Universiti Sains",
]
sentences = st.tuples(
    st.lists(st.sampled_from([*ENGLISH, "said in", "and", "’"]), min_size=1, max_size=8).map(" ".join),
    st.lists(st.sampled_from([*MALAY, "kata di", "dan", "🇲🇾"]), max_size=8).map(" ".join),
)


@settings(deadline=None)  # the first call builds the index
@given(st.lists(sentences, min_size=1, max_size=4), st.none() | sentences)
def test_every_mention_is_a_form_of_its_entity_in_an_aligned_segment(
    pairs: list[tuple[str, str]], headline: tuple[str, str] | None
) -> None:
    found, translation, article = projected(pairs, headline=headline)
    texts = entities.texts_of(article)
    taken: set[tuple[str, int]] = set()
    for entity in found:
        forms = {form.casefold() for form in FORMS.get(entity.id or "", ())}
        forms |= {texts[span.field][span.start : span.end].casefold() for span in entity.mentions}
        for span in entity.translation_mentions:
            assert cut(translation, span).casefold() in forms
            [pair] = [p for p in translation.segments if p.target.field == span.field and within(span, p.target)]
            assert any(m.field == pair.source.field and within(m, pair.source) for m in entity.mentions)
            characters = {(span.field, position) for position in range(span.start, span.end)}
            assert not taken & characters
            taken |= characters


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
