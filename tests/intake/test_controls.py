import pytest

from newsdesk.article import Article
from service.controls import without_controls

ALL = [chr(code) for code in [*range(1, 32), *range(127, 160)]]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("satu\n\fdua", "satu\n\ndua"),
        ("satu\vdua", "satu\ndua"),
        ("satu\x1a", "satu"),
        ("sa\x1etu\x03", "satu"),
        ("sa\x7ftu", "satu"),
        ("\x93D\x92s\x94 \x80", "“D’s” €"),
        ("sa\x81tu", "satu"),
        ("satu\tdua\r\ntiga\0", "satu\tdua\r\ntiga\0"),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    assert without_controls(text) == read


def test_an_article_may_have_what_is_read_of_all_of_them() -> None:
    text = "".join(f"a{one}" for one in ALL)
    assert Article(body=without_controls(text)).body.startswith("aaaa")
