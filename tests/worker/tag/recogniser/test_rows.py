"""Bodies for several matters, which a model cuts at the first comma."""

import time

import pytest

from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.rows import with_rows


def rows(text: str, *pieces: str) -> list[str]:
    found = sorted((text.index(piece), piece) for piece in pieces)
    names = [Recognised(start, start + len(piece), "organisation") for start, piece in found]
    return [text[name.start : name.end] for name in with_rows(text, names)]


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        ("Jawatankuasa Kerjaya, Bekalan Air dan Sumber Tenaga", ["Jawatankuasa Kerjaya"]),
        ("Unit Aduan, Siasatan dan Risikan", ["Unit Aduan"]),
        ("Jawatankuasa Pendidikan, Pengangkutan, dan Kesihatan", ["Jawatankuasa Pendidikan"]),
        ("Jabatan Ekonomi, Perancangan dan Pembangunan DBKL", ["Jabatan Ekonomi", "DBKL"]),
        ("Jawatankuasa Perumahan, Bangunan dan Setinggan Negeri", ["Jawatankuasa Perumahan", "Setinggan Negeri"]),
        ("Bahagian Maksiat, Judi dan Kongsi Gelap", ["Bahagian Maksiat", "Judi"]),
    ],
)
def test_a_body_has_all_its_matters(body: str, pieces: list[str]) -> None:
    assert rows(f"Kata Pengerusi {body}, Ali.", *pieces) == [body]
    assert rows(f"Kata Pengerusi {body} Datuk Ali.", *pieces) == [body]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Turut hadir Jabatan Imigresen, Polis dan Kastam.", "Jabatan Imigresen"),
        ("Turut hadir Jabatan Kesihatan, PDRM dan Rela.", "Jabatan Kesihatan"),
        ("Turut hadir Kementerian Kewangan, Jabatan Audit dan Khazanah.", "Kementerian Kewangan"),
        ("Kata Jabatan Kesihatan, Ali dan anaknya sihat.", "Jabatan Kesihatan"),
        ("Kata Persatuan Bola, Ali dan Abu setuju.", "Persatuan Bola"),
        ("Jabatan Kesihatan sihat.", "Jabatan Kesihatan"),
    ],
)
def test_others_in_a_row_stay_apart(text: str, piece: str) -> None:
    assert rows(text, piece) == [piece]


def test_nor_are_persons_matters() -> None:
    text = "Kata Jabatan Kesihatan, Ali Abu dan Abu Ali setuju."
    names = [Recognised(5, 22, "organisation"), Recognised(24, 31, "person"), Recognised(36, 43, "person")]
    assert with_rows(text, names) == names


def test_long_rows_take_no_time() -> None:
    text = "Unit Aduan" + ", Siasatan" * 10_000
    began = time.process_time()
    assert rows(text, "Unit Aduan") == ["Unit Aduan"]
    assert time.process_time() - began < 0.5
