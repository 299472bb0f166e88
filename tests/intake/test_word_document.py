import contextlib
import io
import zipfile

import pytest
from docx import Document

from service.sent_story import SentStory
from service.word_document import word_document
from service.word_package import DocumentError
from tests.support.word import (
    RELATIONSHIPS,
    STRICT,
    STYLES,
    STYLES_ARE_AT,
    W,
    described,
    in_document,
    packed,
    paragraph,
    run,
    table,
    zipped,
)

DROP_CAP = "<w:framePr w:dropCap='drop' w:lines='3'/>"
LONG = " ".join(["Rain."] * 100)  # beyond a headline
HIDDEN = "<w:vanish/>"
MARK_DELETED = "<w:rPr><w:del/></w:rPr>"


def test_what_word_processors_write() -> None:
    document = Document()
    document.add_heading("Hujan lebat", level=0)
    document.add_paragraph("KUALA LUMPUR: Hujan lebat dijangka.\tEsok.\nLusa.")
    document.add_paragraph("")
    document.add_paragraph("Penduduk bersedia.", style="List Bullet")
    written = io.BytesIO()
    document.save(written)
    body = "KUALA LUMPUR: Hujan lebat dijangka.\tEsok.\nLusa.\n\nPenduduk bersedia."
    assert word_document(written.getvalue()) == SentStory("Hujan lebat", body)


@pytest.mark.parametrize(
    ("body", "headline", "text"),
    [
        # The headline
        (paragraph("It\x92s\x7f rain", "Tajuk") + paragraph("Wet\x85"), "It’s rain", "Wet…"),
        (paragraph("Rain", "Tajuk") + paragraph("It rains."), "Rain", "It rains."),
        (
            paragraph("For release") + paragraph("Rain", "Tajuk") + paragraph("It rains."),
            "Rain",
            "For release\n\nIt rains.",
        ),
        (paragraph(" ") + paragraph("Rain", "Tajuk1") + paragraph("It rains."), "Rain", "It rains."),
        (paragraph("It rains.") + paragraph("Outlook", "Tajuk1"), None, "It rains.\n\nOutlook"),
        (
            "<w:p><w:pPr><w:pStyle w:val='Tajuk'/></w:pPr><w:r><w:t>Rain </w:t><w:br/><w:t>today</w:t></w:r></w:p>",
            "Rain today",
            "",
        ),
        (paragraph("Rain", "Title") + paragraph("It rains."), "Rain", "It rains."),  # in no list of styles
        (paragraph("It rains.", "Unknown"), None, "It rains."),
        (table((paragraph("Rain", "Tajuk"),)) + paragraph("It rains."), "Rain", "It rains."),
        ("<w:pPr><w:pStyle w:val='Tajuk'/></w:pPr>" + paragraph("It rains."), None, "It rains."),  # of no paragraph
        (paragraph("Rain", "Akhbar") + paragraph("It rains."), "Rain", "It rains."),  # made of a Title
        (paragraph("Rain", "Kepala") + paragraph("It rains."), "Rain", "It rains."),
        (paragraph("Release", "Berita") + paragraph("Rain", "Tajuk"), "Rain", "Release"),
        (paragraph("In brief", "Subtitle") + paragraph("It rains."), None, "In brief\n\nIt rains."),
        (paragraph("It rains.", "Bulat"), None, "It rains."),  # made of itself
        (paragraph(LONG, "Tajuk") + paragraph("Rain", "Tajuk"), "Rain", LONG),
        (paragraph(LONG, "Tajuk1") + paragraph("It rains."), None, f"{LONG}\n\nIt rains."),
        ("", None, ""),
        # The text of a paragraph
        (
            "<w:p><w:r><w:t>It </w:t></w:r><w:hyperlink><w:r><w:t>rains</w:t></w:r></w:hyperlink></w:p>",
            None,
            "It rains",
        ),
        ("<w:p><w:smartTag><w:r><w:t>Ipoh</w:t></w:r></w:smartTag></w:p>", None, "Ipoh"),
        ("<w:sdt><w:sdtContent>" + paragraph("Kept.") + "</w:sdtContent></w:sdt>", None, "Kept."),
        ("<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r></w:p>", None, "e-mail"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>One</w:t></w:r></w:p>", None, "One"),
        (
            "<w:p><mc:AlternateContent><mc:Choice><w:symEx w:char='1F600'/></mc:Choice>"
            "<mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:p>",
            None,
            "😀",
        ),
        ("<w:p><w:t>35</w:t><w:sym w:font='Symbol' w:char='F0B0'/><w:t>C</w:t></w:p>", None, "35°C"),
        ("<w:p><w:sym w:font='Arial' w:char='20AC'/><w:t>5</w:t></w:p>", None, "€5"),
        # Tracked changes
        (
            "<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del></w:p>",
            None,
            "New",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>Moved</w:t></w:r></w:moveFrom></w:p>"
            "<w:p><w:moveTo><w:r><w:t>Moved</w:t></w:r></w:moveTo></w:p>",
            None,
            "Moved",
        ),
        (
            "<w:p><w:r><w:t>One </w:t></w:r><w:del><w:r><w:br/><w:tab/></w:r></w:del><w:r><w:t>two</w:t></w:r></w:p>",
            None,
            "One two",
        ),
        (described("The road ", MARK_DELETED) + paragraph("is closed."), None, "The road is closed."),
        (described("The ", MARK_DELETED) * 2 + described("road.", "<w:rPr><w:ins/></w:rPr>"), None, "The The road."),
        (described("The road.", "<w:rPr><w:moveFrom/></w:rPr>") + paragraph(""), None, "The road."),
        (
            described(
                "Rain", "<w:pStyle w:val='Tajuk'/><w:pPrChange><w:pPr><w:pStyle w:val='Normal'/></w:pPr></w:pPrChange>"
            ),
            "Rain",
            "",
        ),
        # Hidden text
        (f"<w:p>{run('Note ', HIDDEN)}{run('It rains.')}</w:p>", None, "It rains."),
        (
            "<w:p>" + run("It ", "<w:specVanish/>") + run("rains.", f"{HIDDEN}<w:specVanish w:val='0'/>") + "</w:p>",
            None,
            "",
        ),
        (
            f"<w:p>{''.join(run(on, f'<w:vanish w:val={on!r}/>') for on in '0 1 false true off on'.split())}</w:p>",
            *(None, "0falseoff"),
        ),
        ("<w:p>" + run("It ", "<w:webHidden/>") + run("rains.", "<w:rStyle w:val='Nota'/>") + "</w:p>", None, "It"),
        (paragraph("It rains.", "Nota") + paragraph("It pours.", "Terang"), None, "It pours."),
        (paragraph("It rains.", "Jadual"), None, "It rains."),
        (
            "<w:p><w:pPr><w:pStyle w:val='Nota'/></w:pPr>"
            + run("One ", "<w:rStyle w:val='Sorok'/>")
            + run("two ", "<w:rStyle w:val='Jadual'/>")
            + run("three", "<w:vanish w:val='off'/>")
            + "</w:p>",
            *(None, "One three"),
        ),
        (f"<w:p>{run('It rains.', f'<w:rPrChange><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>')}</w:p>", None, "It rains."),
        (described("It rains.", f"<w:rPr>{HIDDEN}</w:rPr>"), None, "It rains."),  # its mark alone is hidden
        (  # likewise: a row is shown as long as something in it is (17.4.20)
            table((paragraph("It rains."),)).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>"),
            *(None, "It rains."),
        ),
        (
            f"<w:p><w:r><w:rPr>{HIDDEN}</w:rPr><w:txbxContent>{paragraph('Boxed.')}</w:txbxContent><w:tab/></w:r>"
            f"{run('It rains.')}</w:p>",
            *(None, "It rains."),
        ),
        # A paragraph that runs on
        (described("K", DROP_CAP) + paragraph("UALA LUMPUR: Rain."), None, "KUALA LUMPUR: Rain."),
        (described("Boxed.", "<w:framePr w:w='9'/>") + paragraph("Text."), None, "Boxed.\n\nText."),
        (described("One.", "<w:framePr w:dropCap='none'/>") + paragraph("Two."), None, "One.\n\nTwo."),
        (
            described("K", DROP_CAP)
            + f"<w:p><w:txbxContent>{paragraph('Boxed.')}</w:txbxContent><w:t>UALA</w:t></w:p>",
            None,
            "Boxed.\n\nKUALA",
        ),
        (table((described("One", MARK_DELETED),)) + paragraph("Two"), None, "One\n\nTwo"),
        (
            f"<w:p><w:txbxContent>{described('One', MARK_DELETED)}</w:txbxContent></w:p>" + paragraph("Two"),
            None,
            "One\n\nTwo",
        ),
        (described("K", DROP_CAP) + table((paragraph("One"),)) + paragraph("Two"), None, "K\n\nOne\n\nTwo"),
        (described("K", DROP_CAP), None, "K"),
        # A text box, which stands in a paragraph and is written twice
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + paragraph("Boxed.")
            + "</w:txbxContent></mc:Choice>"
            "<mc:Fallback><w:txbxContent>"
            + paragraph("Boxed.")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
            "<w:t>Around it.</w:t></w:r></w:p>",
            None,
            "Boxed.\n\nAround it.",
        ),
        # Tables
        (
            paragraph("Medals:")
            + table((paragraph("Malaysia"), paragraph("2")), (paragraph("Japan"), paragraph("")))
            + paragraph("End."),
            None,
            "Medals:\n\nMalaysia\t2\nJapan\n\nEnd.",
        ),
        (
            table(
                (paragraph(""), paragraph("2020"), paragraph("2021")),
                (paragraph("Sales"), paragraph("5"), paragraph("6")),
            ),
            None,
            "\t2020\t2021\nSales\t5\t6",
        ),
        (table((paragraph(""), paragraph("A caption."))), None, "A caption."),
        (table(*[(paragraph(""), paragraph(LONG))] * 2), None, f"{LONG}\n\n{LONG}"),
        (
            table(*[(paragraph(a), paragraph(b)) for a, b in (("Johor", "3"), ("Perak", ""), ("Kedah", ""))]),
            None,
            "Johor\t3\nPerak\nKedah",
        ),
        (
            table((paragraph("a"), paragraph("b"))) + paragraph("") + table((paragraph("c"), paragraph("d"))),
            None,
            "a\tb\n\nc\td",
        ),
        (table((paragraph(""), paragraph(""))) + paragraph("Text."), None, "Text."),
        (table((paragraph("One.") + paragraph("Two."), paragraph("Three."))), None, "One.\n\nTwo.\n\nThree."),
        (table((paragraph("One."),), (paragraph("Two."),)), None, "One.\n\nTwo."),
        (table((table((paragraph("a"), paragraph("b"))), paragraph("c"))), None, "a b\tc"),
        (f"<w:tc>{paragraph('No row.')}</w:tc>", None, "No row."),
        (f"<w:p><w:pPr>{table((paragraph('No.'),))}</w:pPr><w:t>Text.</w:t></w:p>", None, "Text."),
    ],
)
def test_stories(body: str, headline: str | None, text: str) -> None:
    assert word_document(packed(body)) == SentStory(headline, text)


@pytest.mark.parametrize("number", ["", "x", "-1", "0", "D800", "F04A", "110000", "F" * 100_000])
def test_what_is_no_character_says_nothing(number: str) -> None:
    assert word_document(packed(f"<w:p><w:symEx w:char='{number}'/><w:sym/><w:t>Rain</w:t></w:p>")).body == "Rain"


def test_the_strict_form_is_read_as_the_usual_one() -> None:
    assert word_document(packed(paragraph("Rain", "Tajuk") + paragraph("It rains."), STRICT)) == SentStory(
        "Rain", "It rains."
    )


@pytest.mark.parametrize("main", ["/word/document2.xml", "document.xml"])
def test_the_document_is_the_part_that_the_package_names(main: str) -> None:
    assert word_document(packed(paragraph("It rains."), main=main)).body == "It rains."


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("styles2.xml", "word/styles2.xml"),
        ("/styles/all.xml", "styles/all.xml"),
        ("../all.xml", "all.xml"),
        ("lost.xml", "word/styles.xml"),
        ("", "word/styles.xml"),
    ],
)
def test_the_styles_are_the_part_that_the_document_names(target: str, path: str) -> None:
    parts = {
        "_rels/.rels": RELATIONSHIPS.format("/word/document2.xml"),
        "word/_rels/document2.xml.rels": STYLES_ARE_AT.format(target),
        "word/document2.xml": in_document(paragraph("Rain", "Tajuk")),
        path: STYLES,
    }
    assert word_document(zipped(parts)).headline == "Rain"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", "is no Word document"),
        (b"It rains.", "is no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is no Word document"),  # of Word 97, or locked with a password
        (zipped({"content.xml": "<office/>"}), "is no Word document"),
        (zipped({"_rels/.rels": RELATIONSHIPS.format("word/document.xml")}), "is no Word document"),
        (packed("<w:p>"), "is no Word document"),
        (packed(paragraph("It rains."))[:-40], "is no Word document"),
        (packed("<w:p/>" * 500_000), "has more than 500000 elements"),
        (
            packed("<w:p>" + "<w:r><w:t>It rains.</w:t>" * 500 + "</w:r>" * 500 + "</w:p>"),
            "has more than 500 elements inside",
        ),
        (packed(" " * 20_000_000), "has more than 20000000 bytes in word/document.xml"),
    ],
)
def test_what_is_none_is_refused(document: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        word_document(document)


@pytest.mark.parametrize("at", range(0, 900, 50))
def test_a_broken_file_is_refused_or_read(at: int) -> None:
    whole = packed(paragraph("Rain", "Tajuk") + paragraph("It rains."))
    with contextlib.suppress(DocumentError):
        word_document(whole[:at] + bytes(b ^ 0xFF for b in whole[at : at + 8]) + whole[at + 8 :])


def test_a_file_whose_directory_lies_is_refused() -> None:
    whole = bytearray(packed(paragraph("It rains.")))
    whole[-6:-2] = (2**31).to_bytes(4, "little")  # where it starts
    with pytest.raises(DocumentError, match="is no Word document"):
        word_document(bytes(whole))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compressions_are_refused(compression: int) -> None:
    parts = {"_rels/.rels": RELATIONSHIPS.format("word/document.xml"), "word/document.xml": in_document("")}
    with pytest.raises(DocumentError, match="is compressed otherwise"):
        word_document(zipped(parts, compression))


def test_entities_are_not_expanded() -> None:
    declared = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>]>"
    document = f"{declared}<w:document xmlns:w='{W}'><w:body>{paragraph('&a; It rains.')}</w:body></w:document>"
    parts = {"_rels/.rels": RELATIONSHIPS.format("word/document.xml"), "word/document.xml": document}
    with pytest.raises(DocumentError, match="document type declaration"):
        word_document(zipped(parts))


def test_paragraphs_that_run_on_take_no_longer_the_more_there_are() -> None:
    first = f"<w:p><w:pPr>{MARK_DELETED}</w:pPr>{'<w:tab/>' * 200_000}<w:t>One</w:t></w:p>"
    assert word_document(packed(first + described("a", MARK_DELETED) * 40_000)).body == "One" + "a" * 40_000
