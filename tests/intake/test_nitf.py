import pytest

from service.markup import plain_text
from service.nitf import NitfText


def whole(above: str, content: str = "<p>It rains.</p><p>It pours.</p>") -> str:
    head = "<head><title>Rain</title><docdata><series>Rain</series></docdata></head>"
    return f"<nitf>{head}<body><body.head>{above}</body.head><body.content>{content}</body.content></body></nitf>"


def dateline(told: str, content: str = "<p>It rains.</p>") -> str:
    return whole(f"<dateline>{told}</dateline>", content)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        # What is above the story
        (
            whole("<hedline><hl1>Rain</hl1><hl2>Wet</hl2></hedline><byline>By <person>Ali</person></byline>"),
            "It rains.\n\nIt pours.",
        ),
        (
            whole(
                "<note><p>EDS: new</p></note><rights>2021</rights><distributor>AP</distributor><abstract>Wet</abstract>"
                "<series series.name='Monsoon'>Part 2</series>"
            ),
            "It rains.\n\nIt pours.",
        ),
        (
            whole("", "<note>Read on.</note><block><byline>Ali</byline><p>It rains.</p></block>"),
            "Read on.\n\nAli\n\nIt rains.",
        ),
        (
            "<body.content><p>It rains.</p></body.content><body.end><tagline>(By X)</tagline></body.end>",
            "It rains.\n\n(By X)",
        ),
        # The dateline
        (dateline("<location>IPOH</location>", "<p>It rains.</p><p>It pours.</p>"), "IPOH -- It rains.\n\nIt pours."),
        (
            dateline("<location><city>IPOH</city>, <country>Malaysia</country></location>"),
            "IPOH, Malaysia -- It rains.",
        ),
        (
            dateline("\n<location>São Lu&iacute;s</location>\n<story.date>Oct 28</story.date> (AP)"),
            "São Luís, Oct 28 (AP) -- It rains.",
        ),
        (dateline("IPOH (AP) --"), "IPOH (AP) -- It rains."),
        (dateline("IPOH:"), "IPOH: It rains."),
        (dateline("IPOH", "<p>– It rains.</p>"), "IPOH – It rains."),
        (
            dateline("IPOH, Perak", "<p><b>Ipoh</b>, Oct 28 (Bernama) -- It rains.</p>"),
            "Ipoh, Oct 28 (Bernama) -- It rains.",
        ),
        (
            dateline("Washington, Jan. 5", "<p>WASHINGTON, Jan. 5 (Xinhua) -- It rains.</p>"),
            "WASHINGTON, Jan. 5 (Xinhua) -- It rains.",
        ),
        (dateline("IPOH:", "<p>Ipoh: It rains.</p>"), "Ipoh: It rains."),
        (dateline("IPOH", "<p>Ipoh police have found: rain.</p>"), "IPOH -- Ipoh police have found: rain."),
        (
            dateline("IPOH", "<media><media-caption><p>A river</p></media-caption></media>It rains.<br/>It pours."),
            "A river\n\nIPOH -- It rains.\nIt pours.",
        ),
        (dateline("IPOH", "<p>Ipoh is wet. It rains: much.</p>"), "IPOH -- Ipoh is wet. It rains: much."),
        (dateline("IPOH", "<p>Ipoh, a well-known town.</p>"), "IPOH -- Ipoh, a well-known town."),
        (dateline("IPOH", "<hl2>Wet</hl2><p> </p><p>It rains.</p>"), "Wet\n\nIPOH -- It rains."),
        (
            dateline("IPOH", "<media><media-caption><p>A river</p></media-caption></media><p>It rains.</p>"),
            "A river\n\nIPOH -- It rains.",
        ),
        (dateline("IPOH", "It rains."), "IPOH -- It rains."),
        (dateline(" "), "It rains."),
        (
            "<block><dateline>IPOH</dateline><p>It rains.</p></block><block><dateline>LUMUT</dateline><p>It pours.",
            "IPOH -- It rains.\n\nLUMUT -- It pours.",
        ),
        ("<p>It rains in Ipoh today.</p><dateline>IPOH</dateline>", "It rains in Ipoh today."),
        (
            dateline("IPOH", "<p>It rains in Ipoh.</p><p style=display:none>No</p>"),
            "IPOH -- It rains in Ipoh.",
        ),
    ],
)
def test_texts(markup: str, text: str) -> None:
    assert plain_text(markup, NitfText) == text


@pytest.mark.parametrize(
    "piece",
    ["<dateline>", "<dateline>a</dateline><p>", "<dateline>a</dateline><media><p>a", "<dateline>a, (</dateline>"],
)
def test_many_datelines_end(piece: str) -> None:
    assert isinstance(plain_text(piece * 150 + "a" * 100_000, NitfText), str)
