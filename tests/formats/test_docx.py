import gc
import io
import subprocess
import sys
import zipfile
from dataclasses import replace

import docx as python_docx
from docx.document import Document
from docx.oxml.ns import qn

from newsdesk.result import Tags
from newsdesk.settings import ROOT
from service.formats.docx import docx
from service.formats.story import Story
from tests.formats.examples import FINISHED, HOSTILE, story


def opened(one: Story) -> Document:
    return python_docx.Document(io.BytesIO(docx(one)))


def rows(document: Document) -> list[tuple[str, ...]]:
    (table,) = document.tables
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def test_it_works() -> None:
    document = opened(story())
    assert rows(document) == [
        ("Malay", "English"),
        ("Harga naik", "Prices rise"),
        ("KUALA LUMPUR: Harga naik. Kerajaan memantau.", "KUALA LUMPUR: Prices rose. The government is watching."),
        ("Pakar setuju.", "Experts agree."),
        ("-- Bernama", "-- Bernama"),
    ]
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Prices rise",
        "Siti Ali",
        "Names",
        "Aminah",
        "Bank Negara Malaysia – Central Bank of Malaysia",
        "Kuala Lumpur",
        "Belanjawan 2022 – Budget 2022",
        "Topics",
        "ekonomi – economy",
        "petunjuk – economic indicator",
        "Machine translation from Malay by translate-ms_en 0.2.",
    ]


def test_gaps_between_the_cells_of_a_table_stay() -> None:
    document = opened(
        story("Johor\t18   9", "Johor\t18   9", (("Johor", "Johor"), ("18", "18"), ("9", "9")), None, None)
    )
    cell = document.tables[0].rows[1].cells[1]
    assert cell.text == "Johor\t18   9"
    assert len(cell._tc.findall(f".//{qn('w:tab')}")) == 1
    assert {part.get(qn("xml:space")) for part in cell._tc.iter(qn("w:t"))} == {"preserve"}


def test_properties() -> None:
    properties = opened(story()).core_properties
    assert (properties.title, properties.language, properties.author) == ("Prices rise", "en-MY", "Siti Ali")
    assert properties.created == properties.modified == FINISHED
    assert "python-docx" not in properties.comments


def test_each_side_is_marked_with_its_language() -> None:
    document = opened(story())
    for row in document.tables[0].rows:
        for cell, language in zip(row.cells, ("ms-MY", "en-MY"), strict=True):
            style = cell.paragraphs[0].style
            assert style is not None
            assert style.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == language


def test_what_xml_cannot_hold_is_replaced() -> None:
    spoilt = HOSTILE + "\x01\x0b\x1f"
    one = story(HOSTILE, spoilt, (), HOSTILE, spoilt, byline=HOSTILE)
    kept = HOSTILE.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    document = opened(one)
    found = rows(document)
    assert found[1][0] == found[2][0] == kept.strip()
    assert all("alert(1)" in text and "\x01" not in text for text in (*found[1], *found[2]))
    assert document.core_properties.author == document.paragraphs[1].text == kept


def test_a_headline_longer_than_a_property_may_be_is_cut_there_alone() -> None:
    headline = "word " * 99 + "words"
    document = opened(story(target_headline=headline))
    assert document.core_properties.title == headline[:255]
    assert document.paragraphs[0].text == headline


def test_the_same_story_gives_the_same_bytes() -> None:
    assert docx(story()) == docx(story())
    with zipfile.ZipFile(io.BytesIO(docx(story()))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist()[0] == "[Content_Types].xml"


def test_without_tags_and_headline() -> None:
    document = opened(replace(story(headline=None, target_headline=None), tags=Tags()))
    assert rows(document)[1][0].startswith("KUALA LUMPUR")
    assert document.paragraphs[0].text.startswith("KUALA LUMPUR")
    assert len(document.paragraphs) == 2


def living() -> int:
    """How many objects of the libraries there are, garbage too."""
    return sum(str(type(one).__module__).startswith(("docx.", "lxml.")) for one in gc.get_objects())


def test_many_documents_leave_nothing_behind() -> None:
    docx(story())  # what the libraries themselves keep
    gc.collect()
    before = living()
    gc.disable()  # which would free them as chance has it
    try:
        for _ in range(5):
            docx(story())
        assert living() <= before
    finally:
        gc.enable()


def test_the_service_starts_without_the_library() -> None:
    program = "import service.app, sys; assert not {'docx', 'lxml'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
