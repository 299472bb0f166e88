import pytest

from service.markup import MarkupError
from service.sent_story import SentStory
from service.web_page import web_page

LINK = "<li><a href='/'>Other</a></li>"
CARD = "<article><a href='/'><h3>Another story</h3></a>Read.</article>"
LONG = " ".join(["Rain."] * 100)  # beyond a headline


def test_it_works() -> None:
    markup = "<title>Rain - Paper</title><nav>Home</nav><article><h1>Rain</h1><p>It rains.</p></article><p>Contact</p>"
    assert web_page(markup) == SentStory("Rain", "It rains.")


@pytest.mark.parametrize(
    ("markup", "headline", "body"),
    [
        # The headline
        ("<title>The title</title><p>Text.</p>", "The title", "Text."),
        (
            "<title>The title</title><h1>The\n <em>headline</em><br>in two lines</h1>Text.",
            "The headline in two lines",
            "Text.",
        ),
        ("<title>The title</title><h1><img src='logo'></h1><p>Text.</p>", "The title", "Text."),
        ("<h1><a><img></a></h1><h1>Headline</h1><p>Text.</p>", "Headline", "Text."),
        ("<p>Before.</p><h1>One</h1><p>Text.</p><h1>Two</h1>", "One", "Before.\n\nText.\n\nTwo"),
        ("<title>The title</title><nav><h1>Home</h1></nav><p>Text.</p>", "The title", "Text."),
        ("<p>Text.</p><svg><title>A sign</title></svg>", None, "Text."),
        ("<style>p {}</style><title>The title</title><p>Text.</p>", "The title", "Text."),
        ("<title>Rain in Ipoh - Paper</title><h1>Paper</h1><h1>RAIN in Ipoh</h1>Text.", "RAIN in Ipoh", "Text."),
        ("<title>Rain - Paper</title><h1>Paper</h1><article>Text.</article><h1>Rain</h1>", "Rain", "Text."),
        ("<title>Paper</title><h1>One</h1><h1>Two</h1>Text.", "One", "Two\n\nText."),
        ("<title>Rain today in Ipoh</title><h1>Rain</h1>.<h1>Rain today</h1>", "Rain", ".\n\nRain today"),
        ("<title>Rain - Paper</title><meta property='og:title' content='Rain '>Text.", "Rain", "Text."),
        ("<title>Rain</title><meta property='og:title'><meta content=x>Text.", "Rain", "Text."),
        ("<title>It\x92s&#3; Rain</title>Text.", "It’s Rain", "Text."),
        ("<meta property='og:title' content='It\x92s\x7f Rain'><h1>One</h1><h1>It&#146;s Rain</h1>.", "It’s Rain", "."),
        ("<title>Paper</title><meta property='og:title' content='Rain'><h1>One</h1><h1>Rain</h1>.", "Rain", "."),
        ("<title>Rain</title><div hidden><h1>Rain</h1></div><h1>Showers</h1>Text.", "Showers", "Text."),
        ("<h1><div>Rain</div><div>today</div></h1>Text.", "Rain today", "Text."),
        # A heading below <h1> that the title names
        (
            "<title>Suara Johor: It rains again</title><h1><a href=/>Suara Johor</a></h1><h3>It rains again</h3>Text.",
            "It rains again",
            "Text.",
        ),
        (
            "<title>It rains again | Utusan</title><p>Menu</p><h1>Utusan</h1><h2>IT RAINS AGAIN</h2>Text.",
            "IT RAINS AGAIN",
            "Menu\n\nText.",
        ),
        (
            "<title>Paper</title><meta property='og:title' content='Rain'><h1>Paper</h1><article><h2>Rain</h2>Text.",
            "Rain",
            "Text.",
        ),
        ("<title>It rains again | Paper</title><h2>It rains again</h2>Text.", "It rains again", "Text."),
        ("<title>It rains: a day | Paper</title><h1>Paper</h1><h2>It rains: a day</h2>.", "It rains: a day", "."),
        (
            "<title>It rains - Nation - Paper</title><h1>It pours</h1>Text.<h3>Nation</h3>",
            "It pours",
            "Text.\n\nNation",
        ),
        ("<title>It rains again</title><h1>It rains</h1><h2>again</h2>Text.", "It rains", "again\n\nText."),
        (
            "<title>It rains</title><h1>It pours</h1>Text.<h3><a href=/>It rains</a></h3>",
            "It pours",
            "Text.\n\nIt rains",
        ),
        ("<h2>For <div><h1>Rain</h1></div></h2>Text.", "Rain", "For\n\nText."),
        ("<title>It pours</title><h1>It rains</h1>Text.<h2>It pours</h2>", "It rains", "Text.\n\nIt pours"),
        (
            f"<title>It pours</title><header><h1>It rains</h1></header><article>{LONG}<h2>It pours</h2></article>",
            "It rains",
            f"{LONG}\n\nIt pours",
        ),
        ("<title>It pours</title><h1>Logo</h1><article>3 March<h2>It pours</h2>Text.", "It pours", "3 March\n\nText."),
        ("<title>Rain - Our Paper</title><h2>Our Paper</h2><h1>Rain</h1>Text.", "Rain", "Our Paper\n\nText."),
        (
            "<title>Rain - Paper</title><meta property='og:title' content='Paper'><h2>Paper</h2><h1>Rain</h1>Text.",
            "Rain",
            "Paper\n\nText.",
        ),
        (
            "<title>Rain - Paper</title><h2>Rain</h2><h1>Paper</h1><p>By Ali</p><h1>Rain</h1>Text.",
            *("Rain", "By Ali\n\nText."),
        ),
        # The headline once more
        ("<h1 class=desktop>Rain</h1><p>By Ali</p><h1 class=mobile>RAIN</h1>Text.", "Rain", "By Ali\n\nText."),
        ("<h1>Rain</h1><article><h2>Rain</h2><p>It rains.</p></article>", "Rain", "It rains."),
        # What is too long for a headline
        (f"<title>{'Rain ' * 101}</title><p>Text.</p>", None, "Text."),
        (f"<title>Rain</title><h1>{LONG}</h1>", "Rain", LONG),
        # Lists of links
        (f"<h1>Rain</h1><p>Text.</p><h2>Terkini</h2><ul>{LINK * 3}</ul><p>End.</p>", "Rain", "Text.\n\nEnd."),
        (f"<article><p>Text.</p>{LINK}<p>| · »</p>{LINK * 2}</article>", None, "Text."),
        (
            "<p>Winners:</p><p><a href=/1>Lee</a>, <a href=/2>Chia</a>, <a href=/3>Tan</a></p><p>Text.</p>",
            *(None, "Winners:\n\nLee, Chia, Tan\n\nText."),
        ),
        ("<p><a href=/1>It</a> <a href=/1>rains</a> <a href=/1>again.</a></p>Text.", None, "It rains again.\n\nText."),
        ("<p>Text.</p><a href=/><h4>Other</h4><p>More.</p><p>Today</p></a>", None, "Text.\n\nOther\n\nMore.\n\nToday"),
        ("<p>Text.</p>" + "<a href=/><h4>Other</h4><p>More.</p></a>" * 3, None, "Text."),
        ("<h4>Tags</h4><div><a>Ali</a><a>Abu</a>, <a>Siti</a></div><p>Text.</p>", None, "Text."),
        ("<p><a>By Ali</a></p><p><a>Share</a><a>Send</a><a>Print</a></p>Text.", None, "By Ali\n\nText."),
        ("<h4>By</h4><p><a>Ali</a></p><p><a>Share</a><a>Send</a><a>Print</a></p>.", None, "By\n\nAli\n\n."),
        (
            "<p><a>Ali</a>, <a>Abu</a></p><p><a>Ali</a>, <a>Abu</a> and <a>Siti</a></p>",
            None,
            "Ali, Abu\n\nAli, Abu and Siti",
        ),
        (f"<p>Text.</p>{LINK * 2}<p>***</p>", None, "Text.\n\nOther\n\nOther\n\n***"),
        (f"<p>Text.</p>{LINK * 2}<p>End.</p>", None, "Text.\n\nOther\n\nOther\n\nEnd."),
        (f"<p>Text.</p>{LINK * 2}<p>Also: <a href=/>Other</a></p>", None, "Text.\n\nOther\n\nOther\n\nAlso: Other"),
        (
            f"<h2>It rains as never before here</h2>{LINK * 3}<p>Text.</p>",
            None,
            "It rains as never before here\n\nText.",
        ),
        (f"<h2>Rain</h2><p>By Ali</p>{LINK * 3}<p>Text.</p>", None, "Rain\n\nBy Ali\n\nText."),
        ("<tr><td><a href=/>Home</a></td><td><a href=/>News</a></td><td><a>Sport</a></td></tr>Text.", None, "Text."),
        ("<tr><td><a href=/>JDT</a></td><td></td><td></td></tr>Text.", None, "JDT\n\nText."),
        ("<table>" + "<tr><td><a href=/>JDT</a></td><td>34</td></tr>" * 3, None, "JDT\t34\nJDT\t34\nJDT\t34"),
        (
            "<tr><td>Team</td><td>Next</td></tr>" + "<tr><td><a href=/>JDT</a></td><td><a href=/>KL</a></td></tr>" * 2,
            None,
            "Team\tNext\nJDT\tKL\nJDT\tKL",
        ),
        ("<tr><td>Text.</td></tr>" + "<tr><td><a href=/>Other</a></td></tr>" * 3, None, "Text."),
        ("Text." + "<table><tr><td><a href=/>News</a></td><td><a href=/>Law</a></td></tr></table>" * 2, None, "Text."),
        ("<h1><a href=/>Paper</a></h1><h1><a href=/>Rain</a></h1>" + LINK, "Paper", "Rain\n\nOther"),
        (
            "<p><a name=a>One.</a></p><p><a id=b>Two.</a></p><p><a name=c>Three.</a></p>.",
            None,
            "One.\n\nTwo.\n\nThree.\n\n.",
        ),
        (
            "Text.<p><a href='tel:999'>999</a></p><a href='mailto:a@b.my'><p>a@b.my</a><a href=/1.JPG?w=9><p>Flood</a>",
            None,
            "Text.\n\n999\n\na@b.my\n\nFlood",
        ),
        ("<p>Text.</p>" + "<li><a href=/a.pdf>Form</a>" * 3, None, "Text.\n\nForm\n\nForm\n\nForm"),
        ("<p>Text.</p>" + "<li><a href='mailto:a@b.my'>Ali</a>" * 3, None, "Text.\n\nAli\n\nAli\n\nAli"),
        ("<p>Text.</p>" + "<li><a href=/>Other</a><b hidden>New</b>" * 3, None, "Text."),
        (f"<p>Text.</p>{LINK * 2}<p><a href='mailto:?subject=x.pdf'>E-mail</a></p>", None, "Text."),
        (
            f"<div><a href=/>Menu<p>{LONG}</p><p>Two.</p><p>Three.</p></div>End.",
            None,
            f"Menu\n\n{LONG}\n\nTwo.\n\nThree.\n\nEnd.",
        ),
        (f"<title>Links</title>{LINK * 3}", "Links", "Other\n\nOther\n\nOther"),
        (f"<article>{LINK * 3}</article><p>Text.</p>", None, "Text."),
        # A standfirst below a headline outside
        (
            "<h1>Rain</h1><p><a href=/>Read on.</a></p><p>It rains again.</p><p>In Ipoh.</p>By Ali<p>Link copied!</p>"
            f"<article>{LONG}</article>",
            "Rain",
            f"It rains again.\n\nIn Ipoh.\n\n{LONG}",
        ),
        (
            "<h1>Rain</h1><p>It rains again, says Ali.</p><p>In Ipoh, too.</p><article><p>IPOH: It rains again,\n"
            f"says Ali.</p>{LONG}</article>",
            "Rain",
            f"In Ipoh, too.\n\nIPOH: It rains again, says Ali.\n\n{LONG}",
        ),
        (f"<h1>Rain</h1><p>Rain. Rain. Ra…</p><article>{LONG}</article>", "Rain", LONG),
        (f"<h1>Rain</h1><p>Rain. Rain. Ra...</p><article>{LONG}</article>", "Rain", LONG),
        (
            f"<h1>Rain</h1><p>It pours.</p><article>{LONG}<p>Two.</p><p>“It pours.”</p></article>",
            "Rain",
            f"It pours.\n\n{LONG}\n\nTwo.\n\n“It pours.”",
        ),
        (f"<h1>Rain</h1><p>It rains…</p><article>{LONG}</article>", "Rain", f"It rains…\n\n{LONG}"),
        (f"<h1>Rain</h1><p>Does it rain?</p><article>{LONG}</article>", "Rain", f"Does it rain?\n\n{LONG}"),
        (f"<p>Hot.</p><h1>Rain</h1><p>3 Mac</p><p>Ad.</p><article>{LONG}</article>", "Rain", LONG),
        (f"<h1>Paper</h1><p>News first.</p><article><h1>Rain</h1>{LONG}</article>", "Rain", LONG),
        (f"<title>Rain</title><p>Menu.</p><article>{LONG}</article>", "Rain", LONG),
        (f"<p>Menu.</p><article>{LONG}</article><h1>Rain</h1><p>More.</p>", "Rain", LONG),
        (f"<h1>Rain</h1><article>It pours.<p><a href=/>Read</a></article><article>{LONG}</article>", "Rain", LONG),
        (f"<h1>Rain</h1>It rains.<table><tr><td><article>{LONG}</article></table>", "Rain", LONG),
        # The story
        ("<h1>Paper</h1><article><h1>Story</h1><p>Text.</p></article><p>More.</p>", "Story", "Text."),
        ("<h1>Paper</h1><article><p>Text.</p></article>", "Paper", "Text."),
        ("<article><p>One.</p></article><article><p>Two.</p></article>", None, "One.\n\nTwo."),
        ("<article><h1>Story</h1>Text.</article><article><h3>Another</h3></article>", "Story", "Text."),
        ("<article>Text.<article>A reader's words.</article></article>More.", None, "Text.\n\nA reader's words."),
        ("<article><h1>Story</h1></article><div><p>Text.</p></div>", "Story", "Text."),
        (
            "<h1>Rain</h1><p>It rains in the north.</p><article><h3>A card</h3></article>",
            "Rain",
            "It rains in the north.\n\nA card",
        ),
        ("<h1>Rain</h1><article>A card</article><p>It rains.</p>" + LONG, "Rain", f"A card\n\nIt rains.\n\n{LONG}"),
        (f"<article>It rains.</article>{LONG}", None, "It rains."),
        (
            "<h1>Rain</h1><article><p>It rains.</p></article><div>"
            + "<p><a href='/'>Another story</a></p>" * 9
            + "</div>",
            "Rain",
            "It rains.",
        ),
        (
            f"<main><h1>Rain</h1><article><p>It rains in the north.</p></article>{CARD * 2}</main>",
            "Rain",
            "It rains in the north.",
        ),
        (
            "<h1>Rain</h1><article>10.00: It rains in the north.</article><article>9.00: It rains.</article>",
            "Rain",
            "10.00: It rains in the north.\n\n9.00: It rains.",
        ),
        (f"<main><article><h1>Rain</h1>By Ali</article><article>{LONG}</article></main>", "Rain", f"By Ali\n\n{LONG}"),
        (f"<article><h1>Rain</h1>{LONG}</article>{f'<p>{LONG}</p>' * 20}", "Rain", LONG),
        (f"<article><h1>Rain</h1><p>“It rains.”</p>Ali</article>{LONG}", "Rain", "“It rains.”\n\nAli"),
        (
            f"<article><h1>Rain</h1>Aid begins on Monday.</article>{f'<p>{LONG}</p>' * 3}",
            "Rain",
            f"Aid begins on Monday.\n\n{LONG}\n\n{LONG}\n\n{LONG}",
        ),
        (
            f"{f'<p>{LONG}</p>' * 3}<article><h1>Rain</h1>Aid begins on Monday.</article>Contact",
            "Rain",
            "Aid begins on Monday.",
        ),
        (
            f"<article><h1>Rain</h1><p>It rains.</p>In Ipoh.</article><h1>Wind</h1>{f'<p>{LONG}</p>' * 3}",
            "Rain",
            "It rains.\n\nIn Ipoh.",
        ),
        (
            f"<article><h1>Rain</h1>It rains.</article>{LONG}<h1>Where</h1>{f'<p>{LONG}</p>' * 3}",
            "Rain",
            f"It rains.\n\n{LONG}\n\nWhere\n\n{LONG}\n\n{LONG}\n\n{LONG}",
        ),
        (
            "<title>Rain - Paper</title><article><h1>Rain</h1><p>It rains.</p>In Ipoh.</article><h1>Paper</h1>"
            + f"<p>{LONG}</p>" * 3,
            "Rain",
            f"It rains.\n\nIn Ipoh.\n\nPaper\n\n{LONG}\n\n{LONG}\n\n{LONG}",
        ),
        (
            f"<article><h1>Rain</h1>It rains.</article><h1 class=mobile>RAIN</h1>{f'<p>{LONG}</p>' * 3}",
            "Rain",
            f"It rains.\n\n{LONG}\n\n{LONG}\n\n{LONG}",
        ),
        (f"<article><h1>Rain?</h1>3 March, 6:30 p.m.</article>{LONG}", "Rain?", f"3 March, 6:30 p.m.\n\n{LONG}"),
        (
            f"<main><h1>Live</h1><article>{LONG}</article><article>Budget: <a href=/>here</a>.</article></main>",
            "Live",
            f"{LONG}\n\nBudget: here.",
        ),
        (f"<main><h1>Rain</h1><article>{LONG}</article><article></article>{CARD}</main>", "Rain", LONG),
        (f"<main><h1>Rain</h1><article>{LONG}</article><article>Advert</article>{CARD}</main>", "Rain", LONG),
        (
            f"<article>{LONG}</article>{CARD}<article>The dead: {'Ali, ' * 9}Abu</article>",
            None,
            f"{LONG}\n\nAnother story\n\nRead.\n\nThe dead: {'Ali, ' * 9}Abu",
        ),
        (
            f"<article>{LONG}</article>{CARD}<article>It rains.</article>",
            None,
            f"{LONG}\n\nAnother story\n\nRead.\n\nIt rains.",
        ),
        (f"<h1>Rain</h1><article>{LONG}</article>{CARD * 3}<article>Join us.</article>Copyright", "Rain", LONG),
        (f"{CARD}<article>Join us.</article>{CARD * 2}<article>{LONG}</article>Copyright", None, LONG),
        (
            f"<article>{LONG}</article><article>It rains.</article>{CARD * 3}",
            None,
            f"{LONG}\n\nIt rains." + "\n\nAnother story\n\nRead." * 3,
        ),
        (
            f"<article>{LONG}</article>{CARD * 5}{'<article>Join us.</article>' * 2}",
            None,
            LONG + "\n\nAnother story\n\nRead." * 5 + "\n\nJoin us." * 2,
        ),
        (f"<main><article><h1>Links</h1>{LINK * 3}</article></main>Copyright.", "Links", "Other\n\nOther\n\nOther"),
        ("<p>Menu</p><main><h1>Rain</h1><p>Text.</p></main><p>Contact</p>", "Rain", "Text."),
        ("Menu<div role=main><p>One.</p><main>Two.</main><p>Three.</p></div>Contact", None, "One.\n\nTwo.\n\nThree."),
        ("<h1>Rain</h1><main><p>Text.</p></main>By Ali", "Rain", "Text.\n\nBy Ali"),
        ("<main><h1>Rain</h1></main><p>Text.</p>", "Rain", "Text."),
        ("<main><article><h1>Rain</h1>Text.</article>More.</main>", "Rain", "Text."),
        ("<main><article>One.</article><article>Two.</article></main>Contact", None, "One.\n\nTwo."),
        ("<nav><main>Home</main></nav><p>Text.</p>", None, "Text."),
        ("<article><p>Text.<aside>Read on</aside><footer>Tags</footer></article>", None, "Text."),
        ("<p hidden>No.</p>One<img hidden> and <span hidden>no <b>no</b></span>two.", None, "One and two."),
        ("<p>One.<p hidden=until-found>Two.", None, "One.\n\nTwo."),
        ("<html hidden><body hidden><p>Text.", None, "Text."),
        (
            "<p>It rains in Ipoh and in all of Perak.<div style='display: none'>No. <b>No.</b></div>",
            None,
            "It rains in Ipoh and in all of Perak.",
        ),
        (
            "<body style=display:none><main style=display:none><article style=display:none><h1 style=display:none>Rain"
            "</h1>It rains.</article></main>",
            "Rain",
            "It rains.",
        ),
        (f"<article>It rains.<div style=display:none>{LONG}</div></article>End.", None, f"It rains.\n\n{LONG}"),
        (f"<article>{LONG}<div style=display:none>It rains.</div></article>End.", None, LONG),
        (f"<div style=display:none><h2>Log in</h2><article>No.</article></div><article>{LONG}", None, LONG),
        ("<article hidden><h1>No</h1>no</article><article>Text.</article>More.", None, "Text."),
        ("<nav><article>Teaser</article></nav><h1>Story</h1><p>Text.</p>", "Story", "Text."),
        ("<template><article>{{text}}</article></template><p>Text.</p>", None, "Text."),
        ("<p>Text.<noscript>No.</noscript></p><video>No video.</video><button>Share</button>", None, "Text."),
        ("<p><a>Perdana<svg><g><path/></g></svg></a> hari<button>a<br>b</button></p>", None, "Perdana hari"),
        ("One<nav>Home</nav>two", None, "One\n\ntwo"),
        ("<h1>A <q>no</q></h1><p>He said <q>yes</q>.</p>", "A “no”", "He said “yes”."),
        ("<table><tr><td><h1>Rain</h1></td><td>3 Mac</td></tr></table>", "Rain", "3 Mac"),
        ("<tr><td>a</td><td hidden>b</td><td>c</td></tr>", None, "a\tc"),
        ("no tags at all", None, "no tags at all"),
        ("", None, ""),
    ],
)
def test_stories(markup: str, headline: str | None, body: str) -> None:
    assert web_page(markup) == SentStory(headline, body)


@pytest.mark.parametrize(
    "piece",
    [
        "<h1>a</h1>",
        "<h3>a</h3>",
        "<a href=/>a</a><p>",
        "<main>a</main>",
        "<b hidden>a</b>",
        "<article></article>",
        "</article>",
        "<title>",
        "</h1>",
        "</main>",
    ],
)
@pytest.mark.parametrize("title", ["", f"<title>{'B' * 500_000}</title>"])
def test_as_much_of_a_broken_page_as_is_read_ends(title: str, piece: str) -> None:
    assert isinstance(web_page(title + piece * 30_000), SentStory)


def test_ten_thousand_paragraphs_are_read() -> None:
    paragraphs = "<p>It <b>rains</b> in <a href=/>Ipoh</a>.</p>\n" * 10_000
    body = web_page(f"<article><h1>Rain</h1>{paragraphs}</article>").body
    assert body.split("\n\n") == ["It rains in Ipoh."] * 10_000


@pytest.mark.parametrize(
    ("piece", "count"), [("<p>x", 130_000), ("<b>", 130_000), ("<", 130_000), ("<br>", 130_000), ("<p>x", 2_500_000)]
)
def test_too_many_tags_are_given_up(piece: str, count: int) -> None:
    with pytest.raises(MarkupError, match="expected at most"):
        web_page(piece * count)


@pytest.mark.parametrize("piece", ["<h1>", "<main>", "<b hidden>"])
def test_what_is_nested_too_deeply_is_no_page(piece: str) -> None:
    with pytest.raises(MarkupError):
        web_page(piece * 100_000)
