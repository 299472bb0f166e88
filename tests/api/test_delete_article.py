"""DELETE /v1/articles/{id}: cancels, forgets, and may be repeated."""

from uuid import uuid4

import pytest

from newsdesk.outcomes import ClaimOutcome
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.newsdesk.examples import article, result


def test_it_works(http: Client, store: Store, queued: str) -> None:
    response = http.delete(f"/v1/articles/{queued}")
    assert response.status_code == 204
    assert response.data == b""
    assert "Content-Type" not in response.headers
    assert store.get(queued) is None
    assert store.claim(queued).outcome is ClaimOutcome.GONE
    assert http.get("/v1/articles").json["items"] == []


def test_again(http: Client, queued: str) -> None:
    assert [http.delete(f"/v1/articles/{queued}").status_code for _ in range(3)] == [204, 204, 204]


def test_a_running_article(http: Client, store: Store, queued: str) -> None:
    attempt = store.claim(queued).attempt
    assert http.delete(f"/v1/articles/{queued}").status_code == 204
    assert not store.complete(queued, attempt, result()), "its worker finds it gone"
    assert_problem(http.get(f"/v1/articles/{queued}"), 410)


def test_a_finished_article(http: Client, store: Store, queued: str) -> None:
    store.complete(queued, store.claim(queued).attempt, result())
    assert http.delete(f"/v1/articles/{queued}").status_code == 204
    assert http.post("/v1/articles", json=article().model_dump(exclude_none=True)).status_code == 202


def test_only_the_version_that_if_match_names(http: Client, store: Store, queued: str) -> None:
    before = http.get(f"/v1/articles/{queued}").headers["ETag"]
    store.claim(queued)
    problem = assert_problem(http.delete(f"/v1/articles/{queued}", headers={"If-Match": before}), 412)
    assert "changed" in problem["detail"]
    now = http.get(f"/v1/articles/{queued}").headers["ETag"]
    assert http.delete(f"/v1/articles/{queued}", headers={"If-Match": f'"77", {now}'}).status_code == 204
    assert http.delete(f"/v1/articles/{queued}", headers={"If-Match": now}).status_code == 204, "it is gone already"
    assert_problem(http.delete(f"/v1/articles/{uuid4()}", headers={"If-Match": now}), 404)


@pytest.mark.parametrize("header", ['"1', '"1" junk', ",", ""])
def test_an_if_match_that_names_nothing_deletes_nothing(http: Client, queued: str, header: str) -> None:
    assert_problem(http.delete(f"/v1/articles/{queued}", headers={"If-Match": header}), 412)


def test_an_etag_that_a_proxy_weakened_names_the_version(http: Client, store: Store, queued: str) -> None:
    before = f"W/{http.get(f'/v1/articles/{queued}').headers['ETag']}"
    store.claim(queued)
    assert_problem(http.delete(f"/v1/articles/{queued}", headers={"If-Match": before}), 412)
    now = f"W/{http.get(f'/v1/articles/{queued}').headers['ETag']}"
    assert http.delete(f"/v1/articles/{queued}", headers={"If-Match": now}).status_code == 204


def test_the_etag_of_another_format_names_the_version_too(http: Client, store: Store, queued: str) -> None:
    store.complete(queued, store.claim(queued).attempt, result())
    taken = http.get(f"/v1/articles/{queued}?format=ninjs").headers["ETag"]
    assert http.delete(f"/v1/articles/{queued}", headers={"If-Match": taken}).status_code == 204


def test_one_that_changes_at_that_moment(
    http: Client, store: Store, queued: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete = Store.delete

    def begun_meanwhile(desk: Store, identifier: str, version: int | None) -> bool:
        store.claim(queued)
        return delete(desk, identifier, version)

    now = http.get(f"/v1/articles/{queued}").headers["ETag"]
    monkeypatch.setattr(Store, "delete", begun_meanwhile)

    assert_problem(http.delete(f"/v1/articles/{queued}", headers={"If-Match": now}), 412)
    assert store.get(queued) is not None


def test_any_version(http: Client, queued: str) -> None:
    assert http.delete(f"/v1/articles/{queued}", headers={"If-Match": "*"}).status_code == 204


def test_unknown(http: Client) -> None:
    assert_problem(http.delete(f"/v1/articles/{uuid4()}"), 404)


def test_the_list_cannot_be_deleted(http: Client) -> None:
    response = http.delete("/v1/articles")
    assert_problem(response, 405)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}
