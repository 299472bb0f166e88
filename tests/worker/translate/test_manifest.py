import re
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.article import Language
from worker.manifest import PackageError
from worker.translate.manifest import Package, add, best_package, load

GOOD = """\
# kept
[[package]]
name = "translate-en_ms"
file = "one.argosmodel"
from = "en"
to = "ms"
version = "0.9"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
size = 12
licence = "MIT"

[package.scores]
"news-dev chrF" = 57
"""


def write(folder: Path, text: str) -> Path:
    (folder / "manifest.toml").write_text(text, "utf-8")
    return folder


def test_reads_an_entry(tmp_path: Path) -> None:
    (package,) = load(write(tmp_path, GOOD))
    assert package.path == tmp_path / "one.argosmodel"
    assert (package.source, package.target, package.version, package.size) == (Language.EN, Language.MS, "0.9", 12)
    assert package.scores == {"news-dev chrF": 57.0}


def test_the_projects_own_manifest_has_both_directions_and_scores(packages: tuple[Package, ...]) -> None:
    assert {(package.source, package.target) for package in packages} == {("en", "ms"), ("ms", "en")}
    assert all(any("chrF" in key for key in package.scores) for package in packages)


@pytest.mark.parametrize(
    ("line", "wrong", "named"),
    [
        ('name = "translate-en_ms"', "", "`name`: expected a non-empty string, found nothing"),
        ('name = "translate-en_ms"', 'name = "../x"', "`name`"),
        ('file = "one.argosmodel"', 'file = "../one.argosmodel"', "`file`"),
        ('file = "one.argosmodel"', 'file = "/one.argosmodel"', "`file`"),
        ('from = "en"', 'from = "fr"', "`from`: expected ms or en, found 'fr'"),
        ('to = "ms"', "to = 3", "`to`"),
        ('version = "0.9"', 'version = "new"', "`version`"),
        ('sha256 = "00', 'sha256 = "0', "`sha256`"),
        ("size = 12", 'size = "12"', "`size`"),
        ("size = 12", "size = true", "`size`"),
        ("size = 12", "size = 0", "`size`"),
        ('licence = "MIT"', 'licence = ""', "`licence`"),
        ('"news-dev chrF" = 57', '"news-dev chrF" = "good"', "`scores`"),
    ],
)
def test_a_wrong_field_is_named_with_its_file(tmp_path: Path, line: str, wrong: str, named: str) -> None:
    assert line in GOOD
    with pytest.raises(PackageError, match=re.escape(named)) as caught:
        load(write(tmp_path, GOOD.replace(line, wrong)))
    assert str(tmp_path / "manifest.toml") in str(caught.value)


@pytest.mark.parametrize("text", ["package = 3", "[package]\nname = 'x'", "package = [1]", "[[package", "\udcff"])
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(PackageError, match=r"manifest\.toml"):
        load(tmp_path)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"manifest\.toml: expected a manifest"):
        load(tmp_path)


def test_the_same_package_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="twice"):
        load(write(tmp_path, GOOD + GOOD))


def test_versions_are_compared_as_numbers(tmp_path: Path) -> None:
    (package,) = load(write(tmp_path, GOOD))
    versions = [replace(package, version=version) for version in ("0.9", "0.10", "0.2.7")]
    assert best_package(versions, Language.EN, Language.MS).version == "0.10"
    assert replace(package, version="1.0").order == replace(package, version="1").order


def test_a_pair_without_package_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="ms -> en"):
        best_package(load(write(tmp_path, GOOD)), Language.MS, Language.EN)


def test_add_keeps_other_entries_and_comments_and_replaces_its_own(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (first,) = load(tmp_path)
    newer = replace(first, version="0.10", path=tmp_path / "two.argosmodel", scores={}, licence='a "quoted" one')
    add(tmp_path, newer)
    add(tmp_path, replace(newer, size=99))
    assert load(tmp_path) == (first, replace(newer, size=99))
    assert (tmp_path / "manifest.toml").read_text("utf-8").startswith(GOOD)
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.toml"]


def test_add_keeps_tables_of_another_kind(tmp_path: Path) -> None:
    other = '[[model]]\nname = "translate-en_ms"\nversion = "0.9"\n'
    write(tmp_path, GOOD + "\n" + other)
    (first,) = load(tmp_path)
    add(tmp_path, replace(first, size=99))
    assert load(tmp_path) == (replace(first, size=99),)
    assert other in (tmp_path / "manifest.toml").read_text("utf-8")
