"""What other sites' pages may do with a browser that reaches the service."""

from collections.abc import Callable

import pytest

from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem

HOST = "desk.example:8000"
CROSS_SITE = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}


def post(http: Client, **headers: str) -> int:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return int(http.post("/v1/articles", data="Hello.", content_type="text/plain", headers=sent).status_code)


def test_it_works(http: Client) -> None:
    assert post(http, Host=HOST, Origin=f"http://{HOST}", Sec_Fetch_Site="same-origin") == 202


def test_a_page_of_another_site_changes_nothing(http: Client, store: Store, queued: str) -> None:
    address = f"/v1/articles/{queued}"
    assert_problem(http.post("/v1/articles", data="Hello.", content_type="text/plain", headers=CROSS_SITE), 403)
    assert_problem(http.delete(address, headers=CROSS_SITE), 403)
    assert_problem(http.post(f"{address}/retry", headers=CROSS_SITE), 403)
    assert store.backlog() == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 202),
        ({"Sec_Fetch_Site": "none"}, 202),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Origin": f"http://{HOST}"}, 202),
        ({"Origin": "http://DESK.example:8000"}, 202),
        ({"Origin": "http://desk.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": "https://news.example", "X_Forwarded_Host": "news.example, inner"}, 202),
        ({"Origin": "https://evil.example", "X_Forwarded_Host": "news.example"}, 403),
    ],
)
def test_who_may_send(http: Client, headers: dict[str, str], status: int) -> None:
    assert post(http, Host=HOST, **headers) == status


def test_a_link_from_another_site_can_be_followed(http: Client) -> None:
    assert http.get("/", headers=CROSS_SITE).status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [
        (HOST, 200),
        (HOST.title(), 200),
        ("127.0.0.1:8000", 200),
        ("news.example", 200),
        ("Desk.News.example", 200),
        ("evil.example", 400),
        ("desk.example.evil", 400),
        ("evilnews.example", 400),
    ],
)
def test_only_trusted_names_are_answered(open_service: Callable[..., Client], host: str, status: int) -> None:
    http = open_service(trusted_hosts=("desk.example", "127.0.0.1", ".news.example"))
    response = http.get("/v1/topics", headers={"Host": host})
    assert response.status_code == status
    if status == 400:
        assert host in assert_problem(response, 400)["detail"]
