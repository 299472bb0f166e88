"""A story as a Word document: both sides in a table, paragraph by paragraph. The same story gives the same bytes."""

import gc
import io
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING

from newsdesk.article import Language
from service.formats.paragraphs import Paragraph, side_by_side
from service.formats.story import Story
from service.formats.wording import WORDS
from service.xml import xml_text

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_PROPERTY = 255
_REGIONAL = {Language.MS: "ms-MY", Language.EN: "en-MY"}  # Word proofreads by region
_PACKED_AT = (1980, 1, 1, 0, 0, 0)


def docx(story: Story) -> bytes:
    """A4, each side marked as of its language."""
    from docx import Document  # takes 15 MB, which a service that nobody asks for it does not spend

    document = Document()
    _lay_out(document, story)
    _describe(document, story)
    _lay_side_by_side(document, story)
    words = WORDS[story.target]
    for head, names in (
        (words.names, [entity.names for entity in story.tags.entities]),
        (words.topics, [topic.name for topic in story.tags.topics]),
    ):
        if names:
            document.add_heading(head, level=2)
            for name in names:
                both = dict.fromkeys([getattr(name, story.source), getattr(name, story.target)])
                document.add_paragraph(xml_text(" – ".join(both)), style="List Bullet")
    document.add_paragraph(xml_text(story.provenance))
    packed = _packed(document)
    del document
    gc.collect()  # it refers to itself, and hundreds would pile up: the collector counts objects, not a megabyte of XML
    return packed


def _lay_out(document: "Document", story: Story) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
    for name, language in (("Source", story.source), ("Translation", story.target)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), _REGIONAL[language])
        style.element.get_or_add_rPr().append(mark)
    document.add_heading(xml_text(story.title), level=1)
    if story.byline:
        document.add_paragraph(xml_text(story.byline))


def _lay_side_by_side(document: "Document", story: Story) -> None:
    from docx.oxml.ns import qn

    languages = WORDS[story.target].languages
    rows = [Paragraph(languages[story.source], languages[story.target]), *side_by_side(story)]
    table = document.add_table(1, 2, style="Table Grid")
    for cell, style in zip(table.rows[0].cells, ("Source", "Translation"), strict=True):
        cell.paragraphs[0].style = style
    empty = deepcopy(table.rows[0]._tr)
    table._tbl.extend(deepcopy(empty) for _ in rows[1:])  # to style each by itself takes as long as all the rest
    texts = (text for row in rows for text in (row.source, row.translation))
    for paragraph, text in zip(table._tbl.iter(qn("w:p")), texts, strict=True):
        run = paragraph.add_r()
        run.text = xml_text(text)
        for part in run.t_lst:
            part.set(qn("xml:space"), "preserve")  # the gaps of a table's row


def _describe(document: "Document", story: Story) -> None:
    properties = document.core_properties
    properties.title = xml_text(story.title)[:_LONGEST_PROPERTY]
    properties.language = _REGIONAL[story.target]
    properties.author = xml_text(story.byline or "")[:_LONGEST_PROPERTY]
    properties.comments = xml_text(story.provenance)[:_LONGEST_PROPERTY]
    properties.created = properties.modified = story.finished_at


def _packed(document: "Document") -> bytes:
    """The document's bytes without the time of their packing, as a strong ETag demands (RFC 9110, section 8.8.1)."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _PACKED_AT), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
