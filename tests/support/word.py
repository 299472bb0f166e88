"""Word documents as word processors write them, but shorter."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
  Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>
  </Relationships>"""
STYLES_ARE_AT = RELATIONSHIPS.replace('/officeDocument"', '/styles"')
STYLES = f"""<w:styles xmlns:w="{W}"><w:style w:styleId="Tajuk"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="Tajuk1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
  <w:style w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Tajuk"/></w:style>
  <w:style w:styleId="Akhbar" w:customStyle="1"><w:name w:val="Akhbar"/><w:basedOn w:val="Berita"/></w:style>
  <w:style w:styleId="Berita" w:customStyle="1"><w:name w:val="Berita"/><w:basedOn w:val="Tajuk"/></w:style>
  <w:style w:styleId="Kepala" w:customStyle="1"><w:name w:val="Kepala"/><w:basedOn w:val="Tajuk1"/></w:style>
  <w:style w:styleId="Bulat" w:customStyle="1"><w:name w:val="Bulat"/><w:basedOn w:val="Bulat"/></w:style>
  <w:style w:styleId="Sorok"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:styleId="Nota"><w:name w:val="Note"/><w:basedOn w:val="Sorok"/></w:style>
  <w:style w:styleId="Terang"><w:name w:val="Shown"/><w:basedOn w:val="Nota"/>
  <w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:styleId="Jadual"><w:name w:val="Table"/>
  <w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>
  <w:tblStylePr><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style></w:styles>"""


def zipped(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return written.getvalue()


def in_document(body: str, namespace: str = W) -> str:
    return f'<w:document xmlns:w="{namespace}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'


def packed(body: str, namespace: str = W, main: str = "word/document.xml") -> bytes:
    folder = main.rpartition("/")[0].lstrip("/")
    parts = {"_rels/.rels": RELATIONSHIPS.format(main), main.lstrip("/"): in_document(body, namespace)}
    return zipped({**parts, f"{folder}/styles.xml".lstrip("/"): STYLES})


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def run(text: str, properties: str = "") -> str:
    """A part of a paragraph, of which so much is said."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def described(text: str, properties: str) -> str:
    """A paragraph of which more is said than its style."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
