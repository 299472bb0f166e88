"""The TMX of corrections: well-formed whatever is in them, and read back as it was written."""

import re
from datetime import UTC, datetime
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.memory import RememberedCorrection
from service import tmx


def correction(source: str, text: str, by: str | None = None) -> RememberedCorrection:
    return RememberedCorrection(
        id="en-ms-0",
        source_language=Language.EN,
        target_language=Language.MS,
        source=source,
        text=text,
        by=by,
        at=datetime(2026, 11, 28, 9, 5, 7, 123000, tzinfo=UTC),
        article="an-id",
    )


def parsed(*corrections: RememberedCorrection) -> ElementTree.Element:
    return ElementTree.fromstring("".join(tmx.document(corrections)).encode("utf-8"))


def test_it_works() -> None:
    root = parsed(correction("It rained.", "Hujan turun.", "Aminah"))

    assert (root.tag, root.attrib) == ("tmx", {"version": "1.4"})
    header, body = root
    # All that TMX 1.4b demands of a header.
    assert {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"} == set(
        header.attrib
    )
    (unit,) = body
    assert unit.attrib == {
        "tuid": "en-ms-0",
        "srclang": "en",
        "creationdate": "20261128T090507Z",
        "creationid": "Aminah",
    }
    assert [seg.text for seg in unit.iter("seg")] == ["It rained.", "Hujan turun."]


def test_nobody_is_named_where_nobody_said_their_name() -> None:
    (unit,) = parsed(correction("One.", "Satu.")).iter("tu")
    assert "creationid" not in unit.attrib


# Sentences have no line breaks; a name in an attribute no tabs either.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1)


@given(texts, texts, texts.filter(lambda name: not re.search("[\t\n]", name)))
def test_any_text_comes_back_but_for_what_xml_cannot_hold(source: str, text: str, by: str) -> None:
    (unit,) = parsed(correction(source, text, by)).iter("tu")

    found = [seg.text for seg in unit.iter("seg")]
    assert found == [held(source), held(text)]
    assert unit.attrib["creationid"] == held(by)


def held(text: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
