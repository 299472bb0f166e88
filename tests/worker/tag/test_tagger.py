"""The tagger as the pipeline uses it: all tags of an article, and what it tells the translation about names."""

from collections.abc import Sequence

import pytest

from newsdesk.article import Article, Language
from newsdesk.result import Dateline, Names, Span, Tags, Topic
from worker.pipeline import Pipeline
from worker.tag.entities.entities import Recognised
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.entries import EntityType
from worker.tag.tagger import Tagger
from worker.wire import frame

STORY = """KUALA LUMPUR, Oct 28 (Bernama) -- Prime Minister Datuk Seri Ismail Sabri Yaakob thanked Russia for its help.

Russian President Vladimir Putin spoke of cyber crimes. -- BERNAMA"""
TOPIC = Topic(qcode="medtop:11000000", name=Names(en="politics", ms="politik"), confidence=0.9)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def tag(tagger: Tagger, article: Article, language: Language = Language.EN) -> Tags:
    return tagger.tag(article, language, frame.recognise(article.body, article.headline))


def expected(
    tagger: Tagger, text: str, language: Language, places: Sequence[tuple[int, int]] | None = None
) -> list[list[tuple[str, Sequence[str]]]]:
    article = Article(body=text)
    segments = [Span(field="body", start=start, end=end) for start, end in places or [(0, len(text))]]
    return tagger.expected_names(tag(tagger, article, language), article, segments, language)


def test_it_tags_a_wire_story(tagger: Tagger) -> None:
    tags = tag(tagger, Article(body=STORY))
    assert [(entity.id, entity.title) for entity in tags.entities] == [
        ("place:kuala-lumpur", None),
        ("person:ismail-sabri-yaakob", "Prime Minister Datuk Seri"),
        ("place:russia", None),
        ("person:vladimir-putin", "President"),
    ]
    assert tags.dateline == Dateline(place="Kuala Lumpur", date="--10-28")
    assert tags.credit is not None and tags.credit.casefold() == "bernama"
    assert tags.topics == ()
    assert tags.keywords


@pytest.mark.parametrize(
    ("body", "acronyms"),
    [
        ("The Malaysian Anti-Corruption Commission said so.", {"MACC", "SPRM"}),
        ("The Social Welfare Department and METMalaysia said so.", {"JKM", "MetMalaysia"}),
        ("Vladimir Putin met Zulkarnain Abu in Ipoh.", set()),
    ],
)
def test_the_acronyms_of_known_entities_are_told_in_both_languages(
    tagger: Tagger, body: str, acronyms: set[str]
) -> None:
    told = {*tagger.acronyms(tag(tagger, Article(body=body)))}
    assert acronyms <= told and bool(acronyms) == bool(told)


def test_an_acronym_that_the_article_gives_a_name_is_expected_in_its_other_sentences(tagger: Tagger) -> None:
    first, second = "The Election Commission (EC) met.", "The EC said no."
    places = [(0, len(first)), (len(first) + 1, len(first) + 1 + len(second))]
    _, of_second = expected(tagger, f"{first} {second}", Language.EN, places)
    assert [(name, renderings[0]) for name, renderings in of_second] == [("EC", "SPR")]


@pytest.mark.parametrize(
    ("story", "best"),
    [
        ("The Inland Revenue Board said so. IRB", "LHDN"),
        ("The International Rugby Board (IRB) said so. IRB", "Lembaga Hasil Dalam Negeri"),
        ("It rained. IRB", "Lembaga Hasil Dalam Negeri"),
        ("The Malaysian Armed Forces said so. MAF", "ATM"),
        ("It rained, 135 MAF", "Angkatan Tentera Malaysia"),
        ("EPF", "KWSP"),
        ("EPF is the KWSP. EPF", "Kumpulan Wang Simpanan Pekerja"),
        ("CITF", "Jawatankuasa Khas Jaminan Akses Bekalan Vaksin COVID-19"),
    ],
)
def test_an_english_acronym_becomes_a_malay_one_where_the_article_means_its_body(
    tagger: Tagger, story: str, best: str
) -> None:
    [names] = expected(tagger, f"{story} met.", Language.EN)
    assert {name: renderings[0] for name, renderings in names}[story.split()[-1]] == best


def test_a_name_with_a_capital_within_is_expected_unless_it_is_known(tagger: Tagger) -> None:
    [names] = expected(tagger, "Shares in HealthSouth fell, said CyberSecurity Malaysia.", Language.EN)
    assert ("HealthSouth", ("HealthSouth", "HealthSouth")) in names
    assert "CyberSecurity" not in dict(names)


def test_dateline_and_credit_are_no_keywords(tagger: Tagger) -> None:
    found = " ".join(keyword.text for keyword in tag(tagger, Article(body=STORY)).keywords).casefold()
    assert "kuala" not in found
    assert "bernama" not in found


@pytest.mark.parametrize(
    ("body", "keyword", "none"),
    [
        ("Kementerian Kesihatan Malaysia (KKM) berkata demikian. KKM sedia.", "Kementerian Kesihatan Malaysia", "KKM"),
        ("KKM sedia. Kementerian Kesihatan Malaysia berkata demikian.", "KKM", "Kementerian Kesihatan Malaysia"),
        ("Persekutuan Rusia bersetuju. Rusia menolak.", "Persekutuan Rusia", "Rusia"),
    ],
)
def test_an_entity_is_one_keyword(tagger: Tagger, body: str, keyword: str, none: str) -> None:
    found = [each.text for each in tag(tagger, Article(body=body), Language.MS).keywords]
    assert keyword in found and none not in found


@pytest.mark.parametrize(
    ("body", "town"),
    [
        (
            "KUALA TERENGGANU: Dua maut. Ketua Polis Terengganu, Datuk Khairi Rosli berkata demikian.",
            "Kuala Terengganu",
        ),
        ("PETALING JAYA: Banjir menutup kedai milik Jaya malam tadi, kata polis hari ini.", "Petaling Jaya"),
    ],
)
def test_a_dateline_gives_no_word_of_the_story_its_name(tagger: Tagger, body: str, town: str) -> None:
    assert town not in [keyword.text for keyword in tag(tagger, Article(body=body), Language.MS).keywords]


def test_every_mention_can_be_cut_out_of_its_field(tagger: Tagger) -> None:
    article = Article(headline="Putin: Russia will help 🇷🇺 Malaysia", body=STORY)
    texts = {"headline": article.headline or "", "body": article.body}
    cut = {e.id: {texts[s.field][s.start : s.end] for s in e.mentions} for e in tag(tagger, article).entities}
    assert cut["place:malaysia"] == {"Malaysia"}
    assert cut["person:vladimir-putin"] == {"Putin", "Vladimir Putin"}


def test_a_text_without_frame_and_names_has_neither(tagger: Tagger) -> None:
    tags = tag(tagger, Article(body="It rained all day."))
    assert (tags.entities, tags.dateline, tags.credit) == ((), None, None)


@pytest.mark.parametrize("outlet", ["- Utusan Malaysia", "| The Star"])
def test_the_outlet_of_a_headline_is_the_credit_alone(tagger: Tagger, outlet: str) -> None:
    headline, body = (
        f"Lelaki ditahan di Ampang {outlet}",
        "KUALA LUMPUR: Polis menahan seorang lelaki selepas laporan orang awam.",
    )
    for article in (Article(headline=headline, body=body), Article(body=f"{headline}\n\n{body}")):
        tags = tag(tagger, article, Language.MS)
        assert [entity.id for entity in tags.entities] == ["place:ampang", "place:kuala-lumpur"]
        assert outlet[2:].split()[0] not in " ".join(keyword.text for keyword in tags.keywords)
        assert tags.credit == outlet[2:]


def test_models_add_to_what_the_gazetteer_knows() -> None:
    class FirstWord:
        def recognise(self, text: str, language: Language, known: Sequence[Match]) -> Sequence[Recognised]:
            return [Recognised(0, text.index(" "), "organisation")]

    class Always:
        def classify(self, headline: str | None, body: str, language: Language) -> Sequence[Topic]:
            return [TOPIC]

    tags = tag(Tagger(FirstWord(), Always()), Article(headline="Zorbify grows", body="Zorbify hired in Johor."))
    assert tags.topics == (TOPIC,)
    assert [(e.name, e.id, len(e.mentions)) for e in tags.entities] == [
        ("Zorbify", None, 2),
        ("Johor", "place:johor", 1),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The S&P 500 rose while the Dow Jones Industrial Average fell.",
        "Brent rose to US$80, and Brent crude to more.",
        "The FBM KLCI and the Nikkei 225 fell with the Hang Seng Index.",
        "Air Force One landed.",
        "Small and medium enterprises (SMEs) are the backbone. MSMEs got help, and SME owners a loan.",
    ],
)
def test_an_index_and_what_is_many_are_no_entities(body: str, pipeline: Pipeline) -> None:
    assert tag(pipeline.tagger, Article(body=body)).entities == ()


@pytest.mark.parametrize(
    "body",
    [
        "Perusahaan kecil dan sederhana (PKS) akan dibantu. PKS adalah tulang belakang ekonomi.",
        "Bantuan untuk PKS dan PMKS akan disalurkan segera.",
    ],
)
def test_nor_are_small_enterprises_in_malay(body: str, pipeline: Pipeline) -> None:
    assert tag(pipeline.tagger, Article(body=body), Language.MS).entities == ()


def test_but_a_party_with_their_acronym_is_one(pipeline: Pipeline) -> None:
    body = "Parti Keadilan Sejahtera (PKS) menang. PKS gembira."
    [party] = tag(pipeline.tagger, Article(body=body), Language.MS).entities
    assert (party.name, len(party.mentions)) == ("Parti Keadilan Sejahtera", 3)


def test_a_longer_name_than_an_index_is_one(pipeline: Pipeline) -> None:
    tags = tag(pipeline.tagger, Article(body="He left Hang Seng Bank, said S&P analysts."))
    assert [entity.name for entity in tags.entities] == ["Hang Seng Bank", "S&P"]


@pytest.mark.parametrize(
    ("name", "taken_for", "found"),
    [
        ("EMCO", "organisation", []),
        ("EMCO", "event", ["EMCO"]),
        ("Malaysia Ke-13", "event", []),
        ("Movement Control", "organisation", []),
        ("Brent", "event", []),
        ("TEMCO Zorb", "organisation", ["TEMCO Zorb"]),
    ],
)
def test_a_term_is_an_event_or_nothing_and_never_a_piece_of_itself(
    name: str, taken_for: EntityType, found: list[str]
) -> None:
    class Once:
        def recognise(self, text: str, language: Language, known: Sequence[Match]) -> Sequence[Recognised]:
            start = text.index(name)
            return [Recognised(start, start + len(name), taken_for)]

    body = "The EMCO and the Rancangan Malaysia Ke-13, the Movement Control Order, Brent and TEMCO Zorb."
    assert [entity.name for entity in tag(Tagger(Once()), Article(body=body)).entities] == found


def test_private_persons_with_names_like_ministers_are_themselves(pipeline: Pipeline) -> None:
    body = (
        "Lorry driver Ahmad Zahid Ramli, 34, was charged on Monday. Mohamad Hasan Basri, 29, pleaded not guilty. "
        "Judge Nurul Izzah Shaharuddin fined Ahmad Zahid, and Prime Minister Datuk Seri Anwar Ibrahim was told."
    )
    tags = tag(pipeline.tagger, Article(headline="Mahathir Mohamad Says Anwar Ibrahim Must Go", body=body))
    assert [(entity.id or entity.name, len(entity.mentions)) for entity in tags.entities] == [
        ("person:mahathir-mohamad", 1),
        ("person:anwar-ibrahim", 2),
        ("Ahmad Zahid Ramli", 2),
        ("Mohamad Hasan Basri", 1),
        ("Nurul Izzah Shaharuddin", 1),
    ]


def test_known_names_are_no_words(tagger: Tagger) -> None:
    names = tagger.vocabulary.names
    assert {"Kuala Lumpur", "Petronas", "Anwar Ibrahim", "KWSP"} <= names
    assert not names & {"AS", "US", "IS", "WHO", "PAS", "Muda", "Nilai", "Pekan", "Selama", "MUDA", "Warisan", "Amanah"}


def test_a_country_may_become_its_adjective(tagger: Tagger) -> None:
    [[(mention, renderings)]] = expected(tagger, "Pakar Rusia tiba semalam.", Language.MS)
    assert mention == "Rusia"
    assert {"Russia", "Russian"} <= set(renderings)
    assert "Rusia" not in renderings


def test_the_best_rendering_of_a_name_is_that_of_the_other_language(tagger: Tagger) -> None:
    [names] = expected(tagger, "AS dan Digi di Kementerian Kesihatan", Language.MS)
    assert {name: renderings[0] for name, renderings in names} == {
        "AS": "United States",
        "Digi": "Digi",
        "Kementerian Kesihatan": "Ministry of Health",
    }


def test_a_person_is_expected_as_written_and_nobody_twice(tagger: Tagger) -> None:
    article = Article(body="Anwar Ibrahim met Khaleda Zia. Anwar left.")
    [first, second] = expected(tagger, article.body, Language.EN, [(0, 30), (31, 42)])
    assert first == [("Anwar Ibrahim", ("Anwar Ibrahim",)), ("Khaleda Zia", ("Khaleda Zia",))]
    assert second == [("Anwar", ("Anwar",))]


def test_a_blessing_names_nothing(pipeline: Pipeline) -> None:
    body = "Nabi Ibrahim (A.S.) membina Kaabah. Nabi Musa A.S. merentasi laut itu."
    tags = pipeline.run(Article(body=body, language=Language.MS), lambda _: None).tags
    assert [entity.name for entity in tags.entities] == ["Ibrahim", "Kaabah", "Musa"]


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("Harga naik.\n\n• LONDON: Raheem Sterling gembira.", ["place:london", None]),
        ("Menteri berkata MALAYSIA dan KANADA akan berunding. Kanada setuju.", ["place:malaysia", "place:canada"]),
        ("KAHERAH/ ISTANBUL: Mesir memulakan proses pengundian.", ["place:cairo", "place:istanbul", "place:egypt"]),
    ],
)
def test_a_place_in_capitals_is_the_place(pipeline: Pipeline, body: str, ids: list[str | None]) -> None:
    tags = pipeline.run(Article(body=body, language=Language.MS), lambda _: None).tags
    assert [entity.id for entity in tags.entities] == ids


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("POLIS menahan dua lelaki. RUMAH itu siap. MAHKAMAH memutuskan kes itu.", []),
        ("TERENGGANU akan menang. PEMUDA UMNO setuju.", ["Terengganu", "Pemuda UMNO"]),
        ("AHMAD Zahid cuba lagi. Pelantikan Ahmad Zahid disambut baik.", ["Ahmad Zahid"]),
        ("UMNO akan menang. JPJ menahan lelaki.", ["UMNO", "JPJ"]),
    ],
)
def test_the_capitals_of_a_lead_in_make_no_name(pipeline: Pipeline, body: str, names: list[str]) -> None:
    tags = pipeline.run(Article(body=body, language=Language.MS), lambda _: None).tags
    assert [entity.name for entity in tags.entities] == names
    assert all(span.end <= len(body) for entity in tags.entities for span in entity.mentions)


@pytest.mark.parametrize(
    ("body", "model"),
    [
        ("KTM 250 Duke dilancarkan semalam.", "Duke"),
        ("Pemilik Multistrada 950S gembira.", "Multistrada"),
        ("Modenas Bajaj Dominar 400 lebih sporty.", "Dominar"),
        ("Ia disambung kepada peranti Android dan iOS.", "Android"),
        ("Pemandu Myvi itu cedera, pemandu Triton tidak.", "Triton"),
    ],
)
def test_a_product_must_come_through_and_is_no_entity(tagger: Tagger, body: str, model: str) -> None:
    [of_sentence] = expected(tagger, body, Language.MS)
    assert model in [name for name, _ in of_sentence]
    assert model not in [entity.name for entity in tag(tagger, Article(body=body), Language.MS).entities]


def test_a_compass_is_no_newspaper(tagger: Tagger) -> None:
    def ids(body: str) -> list[str | None]:
        return [entity.id for entity in tag(tagger, Article(body=body), Language.MS).entities]

    assert ids("Kompas menunjukkan arah utara.") == []
    assert ids("Menurut laporan Kompas, banjir berlaku.") == ["org:kompas"]


def test_a_make_is_expected_with_the_word_behind_it_but_in_a_headline(tagger: Tagger) -> None:
    (names,) = expected(tagger, "Mangsa memandu kereta Honda Civic dari Ipoh.", Language.MS)
    assert ("Honda Civic", ("Honda Civic", "Civic")) in names
    (names,) = expected(tagger, "Harga Honda Civic Baharu Naik Lagi", Language.MS)
    assert "Honda Civic" not in dict(names)
