"""A correction comes back: real service, real worker, real models."""

import json
from typing import Any

from tests.integration.desk import Answer, Desk, assert_aligned

SENTENCE = "The ferry to the island was cancelled on Sunday because of strong winds."
WRITTEN = "Feri ke pulau itu dibatalkan pada hari Ahad kerana angin kencang 🌬️."


def correct(desk: Desk, record: dict[str, Any], number: int, text: str | None) -> Answer:
    headers = {"Content-Type": "application/json", "If-Match": f'"{record["version"]}"'}
    content = json.dumps({"text": text, "by": "Aminah"}).encode()
    return desk.request("PATCH", f"/v1/articles/{record['id']}/segments/{number}", content, headers)


def targets(record: dict[str, Any]) -> list[str]:
    translation = record["translation"]
    spans = [pair["target"] for pair in translation["segments"]]
    return [translation[span["field"]][span["start"] : span["end"]] for span in spans]


def test_it_works(desk: Desk) -> None:
    first = desk.finished(desk.post(headline="Ferry cancelled", body=f"{SENTENCE} People waited in Langkawi."))
    assert [pair["origin"] for pair in first["translation"]["segments"]] == ["model"] * 3

    corrected = correct(desk, first, 1, WRITTEN)
    assert corrected.status == 200
    assert targets(corrected.json) == [targets(first)[0], WRITTEN, targets(first)[2]]
    assert_aligned(corrected.json)
    assert correct(desk, first, 1, WRITTEN).status == 412

    second = desk.finished(desk.post(body=f"Police gave advice. {SENTENCE}"))
    assert targets(second)[1] == WRITTEN
    (_, remembered) = second["translation"]["segments"]
    assert (remembered["origin"], remembered["score"], remembered["flags"]) == ("memory", None, [])
    assert remembered["correction"] == {**corrected.json["translation"]["segments"][1]["correction"], "replaced": None}
    assert_aligned(second)

    taken_back = correct(desk, corrected.json, 1, None)
    assert taken_back.json == {**first, "version": taken_back.json["version"]}
    third = desk.finished(desk.post(body=f"Nobody was hurt. {SENTENCE}"))
    assert targets(third)[1] == targets(first)[1] != WRITTEN
