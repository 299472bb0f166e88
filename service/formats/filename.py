"""The name of a downloaded file. Nothing in it can leave a folder or break a header."""

import re
import unicodedata
from urllib.parse import quote

_LONGEST_SLUG = 60
_LONGEST_NAME = 120
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200e\u200f\u2028-\u202e\u2066-\u2069]+')


def disposition(title: str, suffix: str) -> str:
    """A Content-Disposition that saves: an ASCII name for all, and the full one (RFC 6266, section 4.3)."""
    full = f"{_name(title)}.{suffix}"
    return f"attachment; filename=\"{_slug(title)}.{suffix}\"; filename*=UTF-8''{quote(full, safe='')}"


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return slug or "article"


def _name(title: str) -> str:
    """The title without what file systems refuse and without marks that turn the direction of writing."""
    return " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME].strip(" .") or "article"
