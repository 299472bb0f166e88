import io
import json
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.article import Language
from newsdesk.settings import ROOT
from worker.manifest import PackageError, sha256
from worker.translate.archive import verify
from worker.translate.packages import Package, open_package

[TOP] = (path.stem for path in (ROOT / "models").glob("translate-en_ms-*.argosmodel"))  # the folder within
Change = Callable[[dict[str, bytes]], None]


def remade(package: Package, folder: Path, change: Change = lambda entries: None, **options: str) -> Package:
    """The package with its zip entries changed and its manifest entry adapted to the new file."""
    with zipfile.ZipFile(package.path) as archive:
        original = {info.filename: archive.read(info) for info in archive.infolist()}
    entries = dict(original)
    change(entries)
    path = folder / package.path.name
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            is_kept = content is original.get(name)  # to compress millions of weights again would take long
            archive.writestr(name, content, zipfile.ZIP_STORED if is_kept else zipfile.ZIP_DEFLATED)
        if link := options.get("link"):
            info = zipfile.ZipInfo(link)
            info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, "/etc/passwd")
    return replace(package, path=path, sha256=sha256(path), size=path.stat().st_size)


def test_the_projects_packages_are_sound(packages: tuple[Package, ...]) -> None:
    for package in packages:
        assert verify(package).metadata["from_code"] == package.source


def test_a_remade_package_is_sound(to_malay: Package, tmp_path: Path) -> None:
    verify(remade(to_malay, tmp_path))


def test_a_missing_file_is_named(to_malay: Package, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"gone\.argosmodel: expected a model"):
        verify(replace(to_malay, path=tmp_path / "gone.argosmodel"))


def test_a_file_cut_short_is_refused(to_malay: Package, tmp_path: Path) -> None:
    path = tmp_path / "cut.argosmodel"
    path.write_bytes(to_malay.path.read_bytes()[:-1000])
    with pytest.raises(PackageError, match=f"expected {to_malay.size} bytes, found {to_malay.size - 1000}"):
        verify(replace(to_malay, path=path))


def test_one_changed_bit_is_refused(to_malay: Package, tmp_path: Path) -> None:
    content = bytearray(to_malay.path.read_bytes())
    content[len(content) // 2] ^= 1
    path = tmp_path / "bit.argosmodel"
    path.write_bytes(content)
    with pytest.raises(PackageError, match="SHA-256"):
        verify(replace(to_malay, path=path))


def test_a_package_of_the_other_direction_is_refused(packages: tuple[Package, ...]) -> None:
    malay = next(package for package in packages if package.source == "ms")
    with pytest.raises(PackageError, match=r"from_code 'en'.*found 'ms'"):
        verify(replace(malay, source=Language.EN, target=Language.MS))


def test_a_wrong_version_is_refused(to_malay: Package) -> None:
    with pytest.raises(PackageError, match="package_version"):
        verify(replace(to_malay, version="7.0"))


def without(name: str) -> Change:
    def change(entries: dict[str, bytes]) -> None:
        del entries[f"{TOP}/{name}"]

    return change


def with_entry(name: str, content: bytes = b"x") -> Change:
    return lambda entries: entries.update({name: content})


def bomb(entries: dict[str, bytes]) -> None:
    entries[f"{TOP}/model/model.bin"] = bytes(64 * 2**20)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (without("metadata.json"), "metadata.json"),
        (without("model/model.bin"), "model/model.bin"),
        (without("model/config.json"), "model/config.json"),
        (without("model/shared_vocabulary.json"), "vocabulary"),
        (without("sentencepiece.model"), "sentencepiece.model or bpe.model"),
        (with_entry("other/file"), "one top folder"),
        (with_entry("file"), "one top folder"),
        (with_entry(f"{TOP}/../../evil"), "plain paths"),
        (with_entry("/evil"), "plain paths"),
        (with_entry(f"{TOP}/..\\evil"), "plain paths"),
        (with_entry(f"{TOP}/metadata.json", b"{"), "expected JSON"),
        (with_entry(f"{TOP}/metadata.json", b"[" * 100_000), "expected JSON"),
        (with_entry(f"{TOP}/metadata.json", b"\xff"), "expected JSON"),
        (with_entry(f"{TOP}/metadata.json", b"[]"), "expected an object"),
        (with_entry(f"{TOP}/metadata.json", json.dumps({"from_code": "x" * 2**21}).encode()), "short metadata.json"),
        (bomb, "bytes unpacked"),
    ],
)
def test_unsafe_or_incomplete_archives_are_refused(
    to_malay: Package, tmp_path: Path, change: Change, message: str
) -> None:
    package = remade(to_malay, tmp_path, change)
    with pytest.raises(PackageError, match=message) as caught:
        open_package(package, tmp_path / "cache")
    assert str(package.path) in str(caught.value)
    assert not (tmp_path / "cache").exists()


def test_a_link_inside_is_refused(to_malay: Package, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="link"):
        verify(remade(to_malay, tmp_path, link=f"{TOP}/README.link"))


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_zip_is_refused(to_malay: Package, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(content)
    with pytest.raises(PackageError, match=r"bad\.argosmodel"):
        verify(replace(to_malay, path=path, sha256=sha256(path), size=len(content)))


def test_an_entry_damaged_inside_leaves_nothing(to_malay: Package, tmp_path: Path) -> None:
    buffer = io.BytesIO(to_malay.path.read_bytes())
    with zipfile.ZipFile(buffer) as archive:
        offset = archive.getinfo(f"{TOP}/model/model.bin").header_offset
    content = bytearray(buffer.getvalue())
    content[offset + 1_000_000] ^= 1
    path = tmp_path / "crc.argosmodel"
    path.write_bytes(content)
    package = replace(to_malay, path=path, sha256=sha256(path))
    with pytest.raises(PackageError, match="sound entries"):
        open_package(package, tmp_path / "cache")
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [".lock"]
