import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.http import parse_options_header

from service.formats.filename import disposition


def file_names(title: str) -> tuple[str, str]:
    """The name for all, and the full one."""
    found = re.fullmatch(r"attachment; filename=\"([^\"]*)\"; filename\*=UTF-8''(\S*)", disposition(title, "txt"))
    assert found
    return found[1], unquote(found[2])


@pytest.mark.parametrize(
    ("title", "plain", "full"),
    [
        ("Oil prices rise", "oil-prices-rise.txt", "Oil prices rise.txt"),
        ("Café: 3.2% “naik”", "cafe-3-2-naik.txt", "Café 3.2% “naik”.txt"),
        ("../../etc/passwd", "etc-passwd.txt", "etc passwd.txt"),
        ("C:\\a|b?.exe", "c-a-b-exe.txt", "C a b .exe.txt"),
        ("\r\nSet-Cookie: x=1", "set-cookie-x-1.txt", "Set-Cookie x=1.txt"),
        ("abc\u202etxt.exe", "abctxt-exe.txt", "abc txt.exe.txt"),
        ("新闻", "article.txt", "新闻.txt"),
        ("...", "article.txt", "article.txt"),
        ("word " * 40, "-".join(["word"] * 12) + ".txt", ("word " * 24).strip() + ".txt"),
        ("x" * 500, "x" * 60 + ".txt", "x" * 120 + ".txt"),
    ],
)
def test_names(title: str, plain: str, full: str) -> None:
    assert file_names(title) == (plain, full)


@given(st.text(max_size=300))
def test_no_title_leaves_the_header_or_a_folder(title: str) -> None:
    title = title.encode("utf-8", "replace").decode("utf-8")
    plain, full = file_names(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.txt", plain) and len(plain) <= 64
    assert not re.search(r'[\x00-\x1f\x7f/\\:*?"<>|]', full) and not full.startswith(".")
    kind, options = parse_options_header(disposition(title, "txt"))
    assert (kind, options["filename"]) == ("attachment", full)
