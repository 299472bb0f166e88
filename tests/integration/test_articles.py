"""POST, poll, done: real service, real worker, real models."""

import json
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.faults.hostile import BIDI
from tests.integration.desk import PATIENCE, Desk, assert_aligned

SAMPLE = Path(__file__).parents[2] / "samples" / "bernama-2021-10-28.txt"
MALAY = (
    "PUTRAJAYA, 3 Mac (Bernama) -- Kerajaan akan menyediakan RM1.5 bilion untuk membaiki sekolah di Sabah dan Sarawak, "
    "kata Perdana Menteri hari ini.\n\n"
    "Beliau berkata kerja-kerja itu akan bermula pada bulan April dan dijangka siap dalam tempoh dua tahun.\n\n"
    "“Kita mahu semua murid belajar dalam keadaan selamat,” katanya.\n\n– Bernama"
)
ENGLISH_PARAGRAPH = (
    "The government will build three new schools in Sabah next year, the education minister said on Monday."
)
MALAY_PARAGRAPH = (
    "Kerajaan akan membina tiga buah sekolah baharu di Sabah pada tahun depan, kata menteri pendidikan semalam."
)


def entities(record: dict[str, Any], kind: str) -> dict[str, str]:
    """Malay names by English name."""
    found = [entity for entity in record["tags"]["entities"] if entity["type"] == kind]
    return {entity["names"]["en"]: entity["names"]["ms"] for entity in found}


def flags_of(record: dict[str, Any], sentence: str) -> list[str]:
    body = record["article"]["body"]
    for pair in record["translation"]["segments"]:
        if sentence in body[pair["source"]["start"] : pair["source"]["end"]]:
            return list(pair["flags"])
    raise AssertionError(f"no segment has {sentence!r}")


def test_it_works(desk: Desk) -> None:
    text = SAMPLE.read_bytes()
    record = desk.finished(desk.post_text(text))

    assert record["status"] == "done"
    assert record["article"]["body"] == text.decode()
    assert record["language"] == "en"
    translation = record["translation"]
    assert translation["language"] == "ms"
    assert translation["body"].startswith(" tarikh 2021-10-28 KUALA LUMPUR (28 Okt): ")
    assert translation["body"].endswith("– Bernama")
    assert "Perdana Menteri" in translation["body"]
    assert translation["body"].count("\n\n") == text.decode().count("\n\n")
    assert_aligned(record)
    assert record["tags"]["dateline"] == {"place": "Kuala Lumpur", "date": "2021-10-28"}
    assert record["tags"]["credit"] == "Bernama"
    assert entities(record, "place").items() >= {"Russia": "Rusia", "Malaysia": "Malaysia"}.items()
    assert "Association of Southeast Asian Nations" in entities(record, "organisation")
    assert record["tags"]["keywords"]


def test_a_malay_story(desk: Desk) -> None:
    record = desk.finished(desk.post(headline="RM1.5 bilion untuk sekolah di Sabah dan Sarawak", body=MALAY))

    assert record["language"] == "ms"
    assert record["translation"]["language"] == "en"
    assert record["translation"]["body"].startswith("PUTRAJAYA, March 3 (Bernama) -- ")
    assert "RM1.5 billion" in record["translation"]["body"]
    assert record["translation"]["headline"]
    assert_aligned(record)
    assert record["tags"]["credit"] == "Bernama"


def test_paragraphs_of_the_target_language_stay_as_they_are(desk: Desk) -> None:
    body = "\n\n".join([ENGLISH_PARAGRAPH, MALAY_PARAGRAPH, "It rained all day in the capital.", ENGLISH_PARAGRAPH])
    record = desk.finished(desk.post(body=body))

    assert record["language"] == "en"
    paragraphs = record["translation"]["body"].split("\n\n")
    assert paragraphs[1] == MALAY_PARAGRAPH
    assert flags_of(record, MALAY_PARAGRAPH) == ["same_language"]
    assert paragraphs[0] == paragraphs[3] != ENGLISH_PARAGRAPH
    assert_aligned(record)


def test_twenty_kilobytes(desk: Desk) -> None:
    sentences = [
        f"The committee discussed item {number} for an hour, and members from Johor agreed to report by March."
        for number in range(1, 216)
    ]
    body = "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))
    assert len(body) > 20_000
    record = desk.finished(desk.post(body=body))

    assert record["status"] == "done"
    assert record["progress"] == {"done": 215, "total": 215}
    assert_aligned(record)


def test_one_word(desk: Desk) -> None:
    for word, language in (("Welcome", "en"), ("Terima kasih", "ms")):
        record = desk.finished(desk.post(body=word))
        assert record["language"] == language
        assert record["translation"]["body"]
        assert_aligned(record)


def test_emoji_and_curly_quotes(desk: Desk) -> None:
    body = "“We won 🏆🇲🇾,” she told reporters. ‘It’s a great day’ 👩‍👩‍👧‍👦 for everyone in the country today."
    record = desk.finished(desk.post(body=body))

    translated = record["translation"]["body"]
    for emoji in ("🏆🇲🇾", "👩‍👩‍👧‍👦"):
        assert translated.count(emoji) == 1
    assert translated.count("“") == translated.count("”") == 1
    assert_aligned(record)


def test_bidi_controls_are_kept_to_the_letter(desk: Desk) -> None:
    accepted = desk.post(headline=BIDI, body=BIDI, language="en")
    record = desk.finished(accepted)

    assert record["status"] == "done"
    article = desk.request("GET", accepted.headers["Location"]).json["article"]
    assert (article["headline"], article["body"]) == (BIDI, BIDI)


def test_windows_line_ends(desk: Desk) -> None:
    body = f"{ENGLISH_PARAGRAPH}\r\n\r\n- The first item of the list is about money.\r\n- The second is about time.\r\n"
    record = desk.finished(desk.post(body=body))

    assert record["article"]["body"] == body
    translated = record["translation"]["body"]
    assert translated.count("\r\n") == translated.count("\n") == 4
    assert translated.count("\r\n- ") == 2
    assert_aligned(record)


def test_what_must_not_be_translated_comes_through(desk: Desk) -> None:
    kept = ["https://example.com/a_b?id=1&x=2", "newsroom@example.com", "@bernama_tv", "#PRU15", "(KLSE: 1155)"]
    body = (
        f"Read the whole report at {kept[0]} or write to {kept[1]} before Friday. Follow {kept[2]} and the tag "
        f"{kept[3]} for news. Shares of the bank {kept[4]} rose three sen on Monday."
    )
    record = desk.finished(desk.post(body=body))

    for item in kept:
        assert record["translation"]["body"].count(item) == 1, item


def test_a_headline_in_capitals_is_translated_in_capitals(desk: Desk) -> None:
    record = desk.finished(desk.post(headline="GOVERNMENT TO BUILD NEW SCHOOLS", body=ENGLISH_PARAGRAPH))

    headline = record["translation"]["headline"]
    assert headline == headline.upper()
    assert "SEKOLAH" in headline


def test_an_unsupported_language_fails_and_keeps_its_text(desk: Desk) -> None:
    body = "Die Regierung will im nächsten Jahr drei neue Schulen bauen, sagte die Ministerin am Montag in Berlin."
    record = desk.finished(desk.post(body=body))

    assert record["status"] == "failed"
    assert record["problem"]["type"] == "/problems/unsupported-language"
    assert "'de'" in record["problem"]["detail"]
    assert record["article"]["body"] == body
    assert "translation" not in record or record["translation"] is None


def test_the_models_are_named(desk: Desk) -> None:
    models = desk.request("GET", "/v1/models").json
    languages = desk.request("GET", "/v1/languages").json
    ready = desk.request("GET", "/readyz")

    by_kind = {
        kind: [model for model in models if model["kind"] == kind] for kind in ("translation", "entities", "topics")
    }
    assert {(model["from"], model["to"]) for model in by_kind["translation"]} == {("en", "ms"), ("ms", "en")}
    for kind in ("entities", "topics"):
        assert {language for model in by_kind[kind] for language in model["languages"]} == {"en", "ms"}
    assert {language["code"] for language in languages} == {"en", "ms"}
    assert ready.status == 200


def test_an_article_gets_topics_and_names_of_the_trained_models(desk: Desk) -> None:
    accepted = desk.post(
        body="The badminton final of Lin Wei Hoong and Pavel Dorin was put off, the Selangor Shuttle Foundation said. "
        "Coach Lin Wei Hoong told the tournament that the players would meet on court again on Friday."
    )
    record = desk.finished(accepted)

    names = {(entity["type"], entity["name"]) for entity in record["tags"]["entities"]}
    assert ("person", "Lin Wei Hoong") in names
    assert record["tags"]["topics"][0]["qcode"] == "medtop:15000000"
    assert record["tags"]["topics"][0]["name"] == {"en": "sport", "ms": "sukan"}


def test_a_deleted_article_is_gone(desk: Desk) -> None:
    accepted = desk.post(body="The council will meet again on Tuesday to decide on the price of water.")
    desk.finished(accepted)

    assert desk.request("DELETE", f"/v1/articles/{accepted.json['id']}").status == 204
    assert desk.request("GET", f"/v1/articles/{accepted.json['id']}").status == 410


def test_a_batch(desk: Desk) -> None:
    stories = [
        {"body": MALAY},
        {"body": ENGLISH_PARAGRAPH},
        {"body": "Это русский текст о погоде и о выборах в стране."},
    ]
    content = "\n".join(json.dumps(story) for story in stories).encode()
    request = Request(f"{desk.url}/v1/batches", content, {"Content-Type": "application/x-ndjson"})
    with urlopen(request, timeout=PATIENCE) as response:
        address, lines = response.headers["Location"], [json.loads(line) for line in response]
    for line in lines[1:]:
        desk.request("GET", f"/v1/articles/{line['id']}?wait=20")
    batch = desk.request("GET", address)
    assert (batch.json["standing"]["done"], batch.json["standing"]["failed"]) == (2, 1)
    assert "Retry-After" not in batch.headers
