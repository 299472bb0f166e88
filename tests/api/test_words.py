"""The words of the pages: there in both languages, and where a page uses some, it has them.

A page has the words of its own file and of the layout's. The scripts static/js/<page>.js and static/js/<page>/*.js are
that page's, the others are all pages'. A key is a literal (`t("desk.send")`, `words["desk.send"]`) or a prefix that
something is appended to (`t(`desk.state.${status}`)`, `words["desk.state." ~ status]`).
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest

import service
from newsdesk.article import Language
from newsdesk.problem import ProblemType
from newsdesk.result import Entity, Flag, Origin

_FOLDER = Path(service.__file__).parent
PAGES = sorted(path.stem for path in (_FOLDER / "words").glob("*.json"))
_PLACE = re.compile(r"\{(\w+)\}")
_FILE = re.compile(r"\.(js|css|html|json|svg|txt|ndjson)$")
_LITERAL = re.compile(r"""(["'`])([a-z]+\.[\w.-]*)(\1|\$\{)""")
_IN_TEMPLATE = re.compile(r"""words\[(["'])([^"']+)\1\s*([~\]])""")


def words(page: str) -> dict[str, dict[str, str]]:
    return dict(json.loads((_FOLDER / "words" / f"{page}.json").read_text("utf-8")))


def scripts(page: str) -> list[Path]:
    folder = _FOLDER / "static" / "js"
    own = {one: {folder / f"{one}.js", *(folder / one).glob("*.js")} for one in PAGES if one != "layout"}
    shared = set(folder.glob("*.js")).difference(*own.values())
    return sorted(path for path in own.get(page, shared) if path.exists())


def prefixes(page: str) -> set[str]:
    """What a page's keys begin with: `desk`; `layout`, `error` and `flag` for those that all pages share."""
    return {page, *(key.split(".")[0] for key in words(page))}


def keys_in(page: str) -> Iterator[tuple[str, str]]:
    """(file, key or prefix) of all that a page's template and scripts use."""
    template = _FOLDER / "templates" / f"{page}.html"
    for _, key, after in _IN_TEMPLATE.findall(template.read_text("utf-8")):
        yield template.name, _key(key, after == "~")
    known = prefixes(page) | prefixes("layout")
    for script in scripts(page):
        for _, key, after in _LITERAL.findall(script.read_text("utf-8")):
            if key.split(".")[0] in known and not _FILE.search(key):
                yield script.name, _key(key, after == "${")


def _key(key: str, appended: bool) -> str:
    """A prefix has a star at its end."""
    return f"{key}*" if appended or key.endswith(".") else key


def matching(pattern: str, keys: Iterable[str]) -> list[str]:
    """The keys that a use of `pattern` may show."""
    if pattern.endswith("*"):
        return [key for key in keys if key.startswith(pattern[:-1])]
    return [key for key in keys if key == pattern]


@pytest.mark.parametrize("page", PAGES)
def test_each_word_is_there_in_both_languages(page: str) -> None:
    for key, both in words(page).items():
        assert set(both) == set(Language), key
        assert all(text.strip() for text in both.values()), key


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_have_the_same_places(page: str) -> None:
    for key, both in words(page).items():
        assert sorted(_PLACE.findall(both["en"])) == sorted(_PLACE.findall(both["ms"])), key


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_every_word_it_uses(page: str) -> None:
    offered = {**words("layout"), **words(page)}
    missing = [f"{file}: {key}" for file, key in keys_in(page) if not matching(key, offered)]
    assert not missing


@pytest.mark.parametrize("page", PAGES)
def test_a_page_uses_every_word_it_has(page: str) -> None:
    users = PAGES if page == "layout" else [page]
    used = {key for user in users for _, pattern in keys_in(user) for key in matching(pattern, words(page))}
    assert sorted(words(page).keys() - used) == []


@pytest.mark.parametrize("page", PAGES)
def test_no_key_belongs_to_two_files(page: str) -> None:
    others = {key for other in PAGES if other != page for key in words(other)}
    assert not others & words(page).keys()


@pytest.mark.parametrize("page", PAGES)
def test_scripts_fill_in_every_place(page: str) -> None:
    offered = {**words("layout"), **words(page)}
    named_whole = {key for _, key in keys_in(page)}
    for script in scripts(page):
        for pattern, arguments in _calls(script.read_text("utf-8")):
            for key in [pattern] if pattern in offered else set(matching(pattern, offered)) - named_whole:
                for place in _PLACE.findall(offered[key]["en"]):
                    assert re.search(rf"\b{place}\b", arguments), f"{script.name}: {key} without {place}"


def _calls(script: str) -> Iterator[tuple[str, str]]:
    """(key or prefix, the other arguments) of the calls of `t` whose first argument is one literal."""
    for call in re.finditer(r"""\bt\(\s*(["'`])([\w.-]+)(\$\{\w+\})?\1""", script):
        depth, end = 1, call.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(script[end], 0)
            end += 1
        yield _key(call[2], call[3] is not None), script[call.end() : end]


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("flag", list(Flag)),
        ("article.origin", list(Origin)),
        ("article.type", get_args(Entity.model_fields["type"].annotation)),
        (
            "layout.problem",
            [
                str(problem).removeprefix("/problems/")
                for problem in (
                    ProblemType.UNSUPPORTED_LANGUAGE,
                    ProblemType.PROCESSING_FAILED,
                    ProblemType.TIME_LIMIT,
                    ProblemType.WORKER_LOST,
                )
            ],
        ),
    ],
)
def test_whatever_a_record_may_hold_has_words(prefix: str, values: Iterable[str]) -> None:
    found = matching(f"{prefix}.*", [key for page in PAGES for key in words(page)])
    assert sorted(found) == sorted(f"{prefix}.{value}" for value in values)
