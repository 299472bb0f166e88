"""Article -> Result with the real models: no Redis, no Celery."""

import re

import pytest

from newsdesk.article import Article, Language
from newsdesk.problem import ProblemType
from newsdesk.record import Progress
from newsdesk.result import Flag, Origin, Result
from worker.pipeline import Pipeline, Unprocessable

ENGLISH = "The minister said the bridge would open in June. It cost RM3.2 million."
MALAY = "Menteri berkata jambatan itu akan dibuka pada bulan Jun. Kosnya RM3.2 juta."


def run(pipeline: Pipeline, **fields: object) -> Result:
    return pipeline.run(Article.model_validate(fields), lambda progress: None)


def sources(article: Article, result: Result) -> list[str]:
    texts = {"headline": article.headline or "", "body": article.body}
    return [texts[p.source.field][p.source.start : p.source.end] for p in result.translation.segments]


def targets(result: Result) -> list[str]:
    texts = {"headline": result.translation.headline or "", "body": result.translation.body}
    return [texts[p.target.field][p.target.start : p.target.end] for p in result.translation.segments]


def test_it_works(pipeline: Pipeline) -> None:
    article = Article(headline="New bridge opens", body=ENGLISH)
    result = pipeline.run(article, lambda progress: None)

    assert (result.language, result.translation.language) == (Language.EN, Language.MS)
    assert sources(article, result) == [
        "New bridge opens",
        "The minister said the bridge would open in June.",
        "It cost RM3.2 million.",
    ]
    assert all(targets(result))
    assert result.translation.model.package == "translate-en_ms"
    assert result.translation.quality.score is not None


def test_what_the_models_never_see_is_of_a_rule(pipeline: Pipeline) -> None:
    result = run(pipeline, body=f"{ENGLISH}\n\nhttps://example.org/bridge")

    last = result.translation.segments[-1]
    assert targets(result)[-1] == "https://example.org/bridge"
    assert (last.origin, last.score) == (Origin.RULE, None)


def test_the_same_input_gives_the_same_result(pipeline: Pipeline) -> None:
    assert run(pipeline, body=ENGLISH) == run(pipeline, body=ENGLISH)


def test_malay_goes_to_english(pipeline: Pipeline) -> None:
    result = run(pipeline, body=MALAY)

    assert (result.language, result.translation.language) == (Language.MS, Language.EN)
    assert "RM3.2 million" in result.translation.body


def test_a_given_language_is_trusted(pipeline: Pipeline) -> None:
    assert run(pipeline, body="Selangor", language="en").language is Language.EN
    assert run(pipeline, body="Selangor", language="ms").language is Language.MS


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("今天下午,教育部长在吉隆坡宣布,政府明年将在沙巴兴建三所新学校。", "zh"),
        (
            "Pemerintah akan membangun tiga sekolah baru tahun depan karena jumlah siswa bertambah, kata Menteri "
            "Pendidikan, Senin. Anggaran sebesar Rp3 miliar itu bisa dipakai mulai Januari. Polisi juga diminta "
            "membantu mengamankan lokasi.",
            "id",
        ),
        ("Le gouvernement va construire trois nouvelles écoles l'année prochaine, a déclaré lundi la ministre.", "fr"),
    ],
)
def test_other_languages_are_refused_by_name(pipeline: Pipeline, body: str, code: str) -> None:
    with pytest.raises(Unprocessable) as refused:
        run(pipeline, body=body)

    assert refused.value.problem.type is ProblemType.UNSUPPORTED_LANGUAGE
    assert repr(code) in (refused.value.problem.detail or "")


def test_wire_furniture_is_translated_by_rule(pipeline: Pipeline) -> None:
    result = run(pipeline, body=f"SINGAPORE, Oct 28 (Bernama) -- {ENGLISH}\n\n– Bernama")

    assert targets(result)[0] == "SINGAPURA, 28 Okt (Bernama) --"
    assert targets(result)[-1] == "– Bernama"
    assert result.translation.segments[0].score is None
    assert result.tags.dateline is not None and result.tags.dateline.place == "Singapore"


def test_a_third_language_inside_is_left_and_flagged(pipeline: Pipeline) -> None:
    german = "Die Ministerin sagte am Montag in Berlin, dass die neue Brücke im nächsten Jahr eröffnet werden soll."
    result = run(pipeline, body=f"{ENGLISH}\n\n{german}\n\n{ENGLISH}")

    index = targets(result).index(german)
    assert result.translation.segments[index].flags == (Flag.UNTRANSLATED,)


def test_what_stands_around_a_quotation_in_the_other_language_is_translated(pipeline: Pipeline) -> None:
    quotation = '"I would like to congratulate the team on this result. Well done to all of you."'
    result = run(
        pipeline,
        body=f"{MALAY}\n\nMenteri itu menulis di X: {quotation} Beliau berkata demikian pada Isnin.\n\n{MALAY}",
    )

    _, _, before, after, said, *_ = targets(result)
    assert "The minister" in before and "congratulate" in before
    assert after == 'Well done to all of you."'
    assert said != "Beliau berkata demikian pada Isnin." and "Monday" in said


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Rafael Nadal beats Andy Roddick in the second singles match in Seville.", "Andy Roddick"),
        ("This fleet was led by Olaf Trygvasson, a Norwegian.", "Olaf Trygvasson"),
        ("Pelumba MotoGP negara, Hafizh Syahrin, akhirnya mengesahkan khabar angin itu.", "Hafizh Syahrin"),
    ],
)
def test_a_person_that_the_model_would_misspell_comes_through(pipeline: Pipeline, sentence: str, name: str) -> None:
    language = Language.MS if "negara" in sentence else Language.EN
    (alone,) = pipeline.directions[language].translator.translate([sentence])
    assert name not in alone.text  # else this sentence shows nothing

    result = run(pipeline, body=sentence, language=language)

    assert name in result.translation.body
    assert result.translation.quality.flags == ()


def test_entities_are_found_in_the_translation_too(pipeline: Pipeline) -> None:
    result = run(pipeline, headline="Singapore helps Sabah", body=f"SINGAPORE, Oct 28 (Bernama) -- {ENGLISH}")

    texts = {"headline": result.translation.headline or "", "body": result.translation.body}
    found = {
        entity.id: [texts[span.field][span.start : span.end] for span in entity.translation_mentions]
        for entity in result.tags.entities
    }
    assert found == {"place:singapore": ["Singapura", "SINGAPURA"], "place:sabah": ["Sabah"]}


def test_the_glossary_is_kept_to(pipeline: Pipeline) -> None:
    result = run(pipeline, body="The minister opened the Sungai Besi bridge.", glossary={"bridge": "titi"})

    assert "titi" in result.translation.body


def test_progress_begins_at_nothing_and_ends_with_all(pipeline: Pipeline) -> None:
    seen: list[Progress] = []
    pipeline.run(Article(body=f"{ENGLISH}\n\n{ENGLISH}"), seen.append)

    assert (seen[0].done, seen[-1].done) == (0, 4)
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert {p.total for p in seen} == {4}


def test_what_on_progress_raises_ends_the_run(pipeline: Pipeline) -> None:
    class Stop(Exception):
        pass

    def stop(progress: Progress) -> None:
        raise Stop

    with pytest.raises(Stop):
        pipeline.run(Article(body=ENGLISH), stop)


def test_a_byline_is_moved_by_rule(pipeline: Pipeline) -> None:
    result = run(
        pipeline,
        body=f"By Sun Petaling\nsun@example.com\n\nIPOH: {ENGLISH}\n\n(Reporting by Merdeka Day; Editing by John Roe)",
    )

    assert result.tags.byline == "Sun Petaling"
    assert targets(result)[0] == "Oleh Sun Petaling\nsun@example.com"
    assert targets(result)[-1] == "(Laporan oleh Merdeka Day; Suntingan oleh John Roe)"
    assert "Sun Petaling" not in {entity.name for entity in result.tags.entities}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Menteri bertemu <b>Anwar Ibrahim</b>.</p>", "<b>Anwar Ibrahim</b>.</p>"),
        ('Beliau membaca <a href="https://example.com/a?b=1&amp;c=2">Utusan Malaysia</a> semalam.', "amp;c=2"),
        ("Beliau menegaskan <b>semua pihak</b> perlu bekerjasama.", "<b>all parties</b>"),
        ("Harga naik kepada <b>RM2.5 juta</b> semalam.", "<b>RM2.5 million</b>"),
        ("Perdana menteri akan melawat pada <i>3 Mac</i> bersama isterinya.", "<i>March 3</i>"),
        ("Syarikat Johnson &amp; Johnson berkata untungnya naik.", "Johnson &amp; Johnson"),
        ("Kata menteri itu, &ldquo;Jambatan itu akan dibuka&rdquo;.", "&ldquo;"),
    ],
)
def test_markup_in_plain_text_is_kept(pipeline: Pipeline, body: str, expected: str) -> None:
    result = run(pipeline, body=body, language="ms")

    tags = re.compile("<.*?>")
    assert expected in result.translation.body
    assert sorted(tags.findall(result.translation.body)) == sorted(tags.findall(body))
    assert result.translation.quality.flags == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tarikh: *28 Oktober 2021*\nMasa: *9.00 pagi*", r"Date: \*October 28, 2021\*\nTime: \*9.00am\*"),
        (
            "Bantuan *RM500* kepada **3,000** penerima pada _1 Mac 2022_.",
            r"\*RM500\* .*\*\*3,000\*\* .*_March 1, 2022_",
        ),
        ("Baca [laporan penuh](https://x.my/a) di sini.", r"\[full report\]\(https://x.my/a\)"),
        ("*Penulis ialah profesor di Universiti Malaya.", r"\*The writer is a professor (?:at|in) .*Mala"),
        ("Hotel 5* dan 4* di Pulau Pinang penuh.", r"Hotel 5\* and 4\* in Penang"),
        ("*Menteri itu datang. Beliau pergi.*", r"\*The minister [a-z ]+\. [A-Z][a-z ]+\.\*"),
    ],
)
def test_signs_of_emphasis_stay_and_spoil_no_word(pipeline: Pipeline, body: str, expected: str) -> None:
    result = run(pipeline, body=body, language="ms")

    assert re.fullmatch(f".*{expected}.*", result.translation.body)
    assert result.translation.quality.flags == ()


def test_a_dateline_in_markup_is_translated_by_rule(pipeline: Pipeline) -> None:
    result = run(pipeline, body=f"<b>SINGAPORE, Oct 28 (Bernama)</b> -- {ENGLISH}")

    assert targets(result)[0] == "<b>SINGAPURA, 28 Okt (Bernama)</b> --"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"06 Aug 2024, 09:34 am\n\nSINGAPORE (Aug 6): {ENGLISH}", ["06 Ogos 2024, 09:34 pagi\n\nSINGAPURA (6 Ogos):"]),
        (f"Tuesday, 28 Oct 2025 3:45 PM MYT\n\nIPOH: {ENGLISH}", ["Selasa, 28 Okt 2025 3:45 petang MYT\n\nIPOH:"]),
        (
            f"5 Mac 2024, 10.22 pagi\n\nKUALA LUMPUR, 5 Mac (Bernama) -- {MALAY}",
            ["March 5, 2024, 10.22am\n\nKUALA LUMPUR, March 5 (Bernama) --"],
        ),
        (
            f"By Merdeka Day\n28 Oct 2025 @ 8:42pm\n\nIPOH: {ENGLISH}",
            ["Oleh Merdeka Day\n28 Okt 2025 @ 8:42 malam", "IPOH:"],
        ),
        (f"28 Oct 2025 15:45\n\nIPOH: {ENGLISH}", ["28 Okt 2025 15:45\n\nIPOH:"]),
    ],
)
def test_a_filing_line_has_its_clock_time_as_sentences_have(pipeline: Pipeline, body: str, expected: list[str]) -> None:
    result = run(pipeline, body=body)

    assert targets(result)[: len(expected)] == expected


def test_names_of_decomposed_letters_and_with_invisible_characters_are_found(pipeline: Pipeline) -> None:
    body = "Pelancong dari Tu\u0308rkiye bertemu Anwar\u200b Ibra\u00adhim, kata menteri."
    result = run(pipeline, body=body)

    target = result.translation.body
    found = {one.id: [target[m.start : m.end] for m in one.translation_mentions] for one in result.tags.entities}
    assert found["person:anwar-ibrahim"] == ["Anwar Ibrahim"]
    assert found["place:turkey"] in (["Türkiye"], ["Turkey"])
    assert Flag.NAME_MISSING not in result.translation.quality.flags


@pytest.mark.parametrize("body", ["<p></p>", "&#8203;", "&nbsp;", "<b>!</b>"])
def test_a_text_of_which_nothing_is_seen_is_left_as_it_is(pipeline: Pipeline, body: str) -> None:
    assert run(pipeline, body=body, language="ms").translation.body == body


def test_a_headline_pasted_above_byline_and_dateline_hides_neither(pipeline: Pipeline) -> None:
    result = run(pipeline, body=f"Bridge toll\n\nBy Merdeka Day\n\nSINGAPORE, Oct 28 (Bernama) -- {ENGLISH}")

    assert result.tags.byline == "Merdeka Day"
    assert targets(result)[1:3] == ["Oleh Merdeka Day", "SINGAPURA, 28 Okt (Bernama) --"]
    assert "Bridge toll" in [keyword.text for keyword in result.tags.keywords]


def test_a_column_of_two_letters_stays(pipeline: Pipeline) -> None:
    table = "Pasukan       K  W  GD\nMalaysia      4  3  10\nThailand      4  2   7"
    result = run(pipeline, body=f"{MALAY}\n\n{table}")

    assert [text.split() for text in result.translation.body.splitlines()[-3:]] == [
        ["Team", "K", "W", "GD"],
        ["Malaysia", "4", "3", "10"],
        ["Thailand", "4", "2", "7"],
    ]
    assert not any(pair.flags for pair in result.translation.segments)


def test_heads_of_columns_are_ruled_but_for_the_senders_terms(pipeline: Pipeline) -> None:
    result = run(
        pipeline, body=f"{MALAY}\n\n**Negeri**\tEmas\tPerak\tGangsa\nPerak\t1\t2\t3", glossary={"Gangsa": "Brass"}
    )

    assert result.translation.body.splitlines()[-2:] == ["**State**\tGold\tSilver\tBrass", "Perak\t1\t2\t3"]
    assert not any(pair.flags for pair in result.translation.segments)


def test_results_and_rows_keep_their_numbers(pipeline: Pipeline) -> None:
    table = "Jepun 5-4 Chelsea\n\nTerengganu 22 12 5 5 38 25 41\n\n<b>Laos 4 1 0 3 3-8 3</b>"
    result = run(pipeline, body=f"{MALAY}\n\n{table}", glossary={"Jepun": "Nippon"})

    assert targets(result)[-2:] == table.split("\n\n")[1:]
    assert {pair.origin for pair in result.translation.segments[-2:]} == {Origin.RULE}
    assert "Nippon" in targets(result)[-3]


def test_labels_go_through_no_model(pipeline: Pipeline) -> None:
    questions = "Q: How much does it cost?\nA: The bridge cost RM3.2 million."
    body = f"{questions}\n\n{ENGLISH}\n\nALSO READ: New bridge opens in June"
    result = run(pipeline, headline="BREAKING: New bridge opens", body=body)

    found = targets(result)
    assert (found[0], found[2], found[4], found[-2]) == ("TERKINI:", "S:", "J:", "BACA JUGA:")
    assert len(found) == len(result.translation.segments) == 10


def test_the_outlet_of_a_headline_goes_through_no_model(pipeline: Pipeline) -> None:
    article = Article(headline="Lelaki ditahan | Harian Metro", body="Polis tiba.", language=Language.MS)
    translation = pipeline.run(article, lambda _: None).translation
    assert translation.headline is not None and translation.headline.endswith(" | Harian Metro")
    assert [s.origin for s in translation.segments if s.source.field == "headline"] == [Origin.MODEL, Origin.RULE]
