import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from newsdesk.result import Entity, Names, Origin, Tags
from service.formats.html import POLICY, html
from service.formats.story import Story
from tests.formats.examples import HOSTILE, corrected, story


class Document(HTMLParser):
    """What a browser would see: elements with their attributes, and the text of each by the element it stands in."""

    def __init__(self, one: Story) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html(one).decode("utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1], data))

    def within(self, tag: str) -> list[str]:
        return [text for around, text in self.texts if around == tag]


def test_it_works() -> None:
    document = Document(story())
    assert document.within("h1") == document.within("title") == ["Prices rise"]
    assert document.within("th") == ["Malay", "English"]
    assert document.within("td") == [
        "Harga naik",
        "Prices rise",
        "KUALA LUMPUR: Harga naik. Kerajaan memantau.",
        "KUALA LUMPUR: Prices rose. The government is watching.",
        "Pakar setuju.",
        "Experts agree.",
        "-- Bernama",
        "-- Bernama",
    ]
    assert document.within("dt") == ["Names", "Topics"]
    assert "petunjuk" in document.within("span") and " – economic indicator" in document.within("dd")
    assert document.within("p") == ["Siti Ali", "Machine translation from Malay by translate-ms_en 0.2."]


def test_the_byline_is_in_the_language_of_the_translation() -> None:
    assert Document(story(byline="Oleh Ali Abu")).within("p")[0] == "By Ali Abu"


def test_gaps_between_the_cells_of_a_table_stay_and_are_seen() -> None:
    one = story("Johor\t18   9", "Johor\t18   9", (("Johor", "Johor"), ("18", "18"), ("9", "9")))
    assert Document(one).within("td")[-2:] == ["Johor\t18   9"] * 2
    assert any("td { white-space: pre-wrap; }" in style for style in Document(one).within("style"))


def test_each_side_is_marked_with_its_language() -> None:
    languages = [attributes["lang"] for tag, attributes in Document(story()).elements if tag == "td"]
    assert languages == ["ms", "en"] * 4
    assert Document(story()).elements[0] == ("html", {"lang": "en"})


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("إِنَّ مَعَ الْعُسْرِ يُسْرًا.", "rtl"),
        ("بسم bermaksud dengan nama.", None),
        ("Firman: إِنَّ مَعَ.", None),
        ("18 - 9", None),
    ],
)
def test_what_is_written_from_right_to_left_alone_says_so(text: str, direction: str | None) -> None:
    document = Document(story(text, text, (), headline=text, target_headline=text))
    marked = [attributes.get("dir") for tag, attributes in document.elements if tag in ("h1", "td")]
    assert marked == [direction] * 5


def test_nothing_is_loaded_and_only_its_own_style_is_allowed() -> None:
    document = Document(story())
    (style,) = document.within("style")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    assert POLICY.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    policies = [found["content"] for tag, found in document.elements if found.get("http-equiv")]
    assert policies == [POLICY.removesuffix("; frame-ancestors 'none'")]
    assert not {name for _, found in document.elements for name in found} & {"src", "href", "style", "srcset"}
    assert not re.search("url\\(|@import", style)


def test_hostile_text_is_text_wherever_it_stands() -> None:
    entity = Entity(type="person", name=HOSTILE, names=Names(en=HOSTILE, ms=HOSTILE + "x"), mentions=())
    one = story(HOSTILE, HOSTILE, (), HOSTILE, HOSTILE, byline=HOSTILE)
    document = Document(replace(one, tags=Tags(entities=(entity,))))
    plain = HOSTILE.strip()
    assert "script" not in [tag for tag, _ in document.elements]
    assert "".join(document.within("title")) == plain
    assert "".join(document.within("td")) == plain * 4
    assert plain in "".join(document.within("p")) and plain + "x" in "".join(document.within("span"))


def test_names_that_are_the_same_on_both_sides_stand_once() -> None:
    text = html(story()).decode("utf-8")
    assert text.count("Aminah") == 1
    assert "Bank Negara Malaysia</span> – Central Bank of Malaysia" in text


def test_without_tags_and_headline() -> None:
    document = Document(replace(story(headline=None, target_headline=None), tags=Tags()))
    assert document.within("h1")[0].startswith("KUALA LUMPUR: Prices rose.")
    assert not document.within("dt")


def test_without_headline_the_first_line_with_a_word_is_the_heading() -> None:
    body = " \n***\n  Petrol price\tstays \r\n\nIPOH, March 3 -- It stays."
    one = story(target=body, target_headline=None, sentences=())
    assert Document(one).within("h1") == Document(one).within("title") == ["Petrol price stays"]


def test_a_line_that_was_translated_by_rule_alone_is_no_heading() -> None:
    sentences = ("Oleh Ali", "By Ali"), ("IPOH:", "IPOH:"), ("Harga naik.", "Prices rose.")
    source, target = ("\n".join((line, " ".join(rest))) for line, *rest in zip(*sentences, strict=True))
    one = story(source, target, sentences, target_headline=None)
    byline, dateline, sentence = one.translation.segments
    ruled = [each.model_copy(update={"origin": Origin.RULE}) for each in (byline, dateline)]
    translation = one.translation.model_copy(update={"segments": (*ruled, sentence)})
    one = replace(one, translation=translation)
    assert Document(one).within("h1") == Document(one).within("title") == ["IPOH: Prices rose."]


def test_a_text_without_a_word_has_all_of_it_as_its_heading() -> None:
    assert Document(story(target="***\n***", target_headline=None, sentences=())).within("h1") == ["*** ***"]


def test_corrections_are_told() -> None:
    assert "1 sentence was corrected" in Document(corrected(story(), 1)).within("p")[-1]
