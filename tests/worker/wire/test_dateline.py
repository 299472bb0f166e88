"""The parts of a wire story's frame, one by one: datelines and credits, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.spans import compose
from worker.segments import split
from worker.wire.dateline import translate_dateline
from worker.wire.frame import WireFrame, recognise

EN, MS = Language.EN, Language.MS
STORY = "Polis menahan dua lelaki di sebuah pasar pagi tadi."
NOTHING = WireFrame(None, None, None, None, None)

DATELINES = [
    ("KUALA LUMPUR, Oct 28 (Bernama) --", "Kuala Lumpur", "--10-28"),
    ("KUALA LUMPUR, 28 Okt (Bernama) --", "Kuala Lumpur", "--10-28"),
    ("TANJUNG MINYAK, 28 Okt (Bernama) --", "Tanjung Minyak", "--10-28"),
    ("KUALA LUMPUR, OCT 28 (BERNAMA) --", "Kuala Lumpur", "--10-28"),
    ("KUALA LUMPUR OCT 28 (BERNAMA) --", "Kuala Lumpur", "--10-28"),
    ("KUALA LUMPUR (Oct 28):", "Kuala Lumpur", "--10-28"),
    ("KUALA LUMPUR (28 Okt):", "Kuala Lumpur", "--10-28"),
    ("date 2021-10-28 KUALA LUMPUR (Oct 28):", "Kuala Lumpur", "2021-10-28"),
    ("tarikh 2021-10-28 KUALA LUMPUR (28 Okt):", "Kuala Lumpur", "2021-10-28"),
    ("Date: 2021-10-28 PUTRAJAYA:", "Putrajaya", "2021-10-28"),
    ("date 2021-10-28\nKUALA LUMPUR (Oct 28):", "Kuala Lumpur", "2021-10-28"),
    ("date 2021-10-28", None, "2021-10-28"),
    ("PUTRAJAYA:", "Putrajaya", None),
    ("PETALING JAYA:", "Petaling Jaya", None),
    ("KUALA LUMPUR, 28 Oktober –", "Kuala Lumpur", "--10-28"),
    ("KUALA LUMPUR, 28 Oktober 2021 –", "Kuala Lumpur", "2021-10-28"),
    ("KUALA LUMPUR, Oct 28, 2021 --", "Kuala Lumpur", "2021-10-28"),
    ("KUALA LUMPUR (2021-10-28):", "Kuala Lumpur", "2021-10-28"),
    ("KUALA LUMPUR (Bernama):", "Kuala Lumpur", None),
    ("KUALA LUMPUR, 28 Okt (Sinar Harian) –", "Kuala Lumpur", "--10-28"),
    ("LONDON, March 3 (Reuters) -", "London", "--03-03"),
    ("WASHINGTON (Reuters) -", "Washington", None),
    ("PARIS, May 5 (AFP) -", "Paris", "--05-05"),
    ("Paris (AFP) –", "Paris", None),
    ("Saint-Denis (AFP) –", "Saint-Denis", None),
    ("NEW YORK (AP) —", "New York", None),
    ("SPRINGFIELD, Ill. (AP) —", "Springfield", None),
    ("BEIRUT, Lebanon, May 5 (AP) —", "Beirut", "--05-05"),
    ("DORTMUND (Jerman) 25 Okt. –", "Dortmund", "--10-25"),
    ("SEMATAN (Sarawak), Dec 11 —", "Sematan", "--12-11"),
    ("OSAKA (Jepun):", "Osaka", None),
    ("Osaka (Jepun):", "Osaka", None),
    ("BAKU (Azerbaijan), 3 Dis (Bernama) --", "Baku", "--12-03"),
    ("PARIS (France), July 3 (Bernama) --", "Paris", "--07-03"),
    ("TRENTON (Kanada) -", "Trenton", None),
    ("BEIJING, Feb. 2 (Xinhua) --", "Beijing", "--02-02"),
    ("XI'AN, Sept. 2 (Xinhua) --", "Xi'an", "--09-02"),
    ("N'DJAMENA (Reuters) -", "N'Djamena", None),
    ("PORT OF SPAIN (AFP) -", "Port of Spain", None),
    ("SHAH ALAM -", "Shah Alam", None),
    ("IPOH -", "Ipoh", None),
    ("ST. LOUIS -", "St. Louis", None),
    ("ST. LOUIS, 5 May –", "St. Louis", "--05-05"),
    ("KOTA BHARU 3 Mac –", "Kota Bharu", "--03-03"),
    ("JOHOR BAHRU, 3 Jan. –", "Johor Bahru", "--01-03"),
    ("JOHOR BAHRU, 31 Ogos:", "Johor Bahru", "--08-31"),
    ("KUCHING, 29 Feb –", "Kuching", "--02-29"),
    ("KUCHING, 30 Feb –", "Kuching", None),
    ("Kuala Lumpur:", "Kuala Lumpur", None),
    ("Rom:", "Rom", None),
    ("Kuala Perlis:", "Kuala Perlis", None),
    ("Simpang Renggam –", "Simpang Renggam", None),
    ("BERN:", "Bern", None),
    ("DAEGU –", "Daegu", None),
    ("SELAMA:", "Selama", None),
    ("PALU:", "Palu", None),
    ("Pandan, 3 Mac –", "Pandan", "--03-03"),
    ("Kota Bharu, 3 Mac –", "Kota Bharu", "--03-03"),
    ("KUALA LUMPUR/SINGAPORE, Jan 3 --", "Kuala Lumpur/Singapore", "--01-03"),
    ("KUALA LUMPUR, Monday -", "Kuala Lumpur", None),
    ("KUALA LUMPUR, Isnin –", "Kuala Lumpur", None),
    ("KUALA LUMPUR, Isnin, 3 Julai –", "Kuala Lumpur", "--07-03"),
    ("KAMPUNG SERI AMAN:", "Kampung Seri Aman", None),
    ("KUALA LUMPUR , 20 Nov (Bernama) --", "Kuala Lumpur", "--11-20"),
    ("KUALA\u00a0LUMPUR, 20 Nov (Bernama) --", "Kuala Lumpur", "--11-20"),
    ("\u200bKUALA LUMPUR, Nov 20 (Bernama) --", "Kuala Lumpur", "--11-20"),
    ("NEW DELHI, Oct 28 (PTI)", "New Delhi", "--10-28"),
    ("New Delhi, Oct 28 (IANS)", "New Delhi", "--10-28"),
    ("CHHAPRA, Oct 28 (PTI)", "Chhapra", "--10-28"),
    ("WASHINGTON (AP)", "Washington", None),
    ("MOSCOW, October 28. /TASS/.", "Moscow", "--10-28"),
    ("MOSCOW, October 28 /TASS/.", "Moscow", "--10-28"),
    ("SINGAPORE, Oct. 28, 2021 /PRNewswire/ --", "Singapore", "2021-10-28"),
    ("KUALA LUMPUR, Malaysia, Oct. 28, 2021 /PRNewswire/ --", "Kuala Lumpur", "2021-10-28"),
    ("MOSCOW. Oct 28 (Interfax) -", "Moscow", "--10-28"),
    ("WASHINGTON D.C. (AP) -", "Washington D.C.", None),
    ("Nov 20 (Reuters) -", None, "--11-20"),
    ("(Reuters) -", None, None),
]

NO_DATELINES = [
    "AL-FATIHAH: Seniman itu meninggal dunia.",
    "KEY POINTS: Exports rose by a tenth.",
    "KEY POINTS:\n- Exports rose.\n- Imports fell.",
    "SYARAT PERMOHONAN:\n- Warganegara sahaja.",
    "Note: The figures are not final.",
    "NOTE: The figures are not final.",
    "KENYATAAN MEDIA: Kementerian menafikan laporan itu.",
    "KEMAS KINI: Mangsa kini lapan orang.",
    "PM: We will hold talks next week.",
    "UMNO: Tiada perbincangan setakat ini.",
    "ASEAN - Sepuluh negara bersetuju.",
    "Ahmad: Saya tidak tahu.",
    "Sofia: Saya tidak tahu.",
    "Nilai: Tiga bintang.",
    "Jempol: Itulah reaksi penonton selepas menonton filem itu.",
    "UPDATE: Two more people were found.",
    "CORRECTED: Two more people were found.",
    "LATEST: Two more people were found.",
    "UPDATE 2 - Two more people were found.",
    "BREAKING: Two more people were found.",
    "BREAKING NEWS (Reuters) - Two more people were found.",
    "Q: What happens next?",
    "A: Nothing yet.",
    "COVID-19: Kes baharu menurun.",
    "The minister said: we will hold talks.",
    "Election, May 5 - all you need to know.",
    "MONDAY, May 5 - all you need to know.",
    "WHO (World Health Organization) - an explanation.",
    "THE MINISTER SAID: WE WILL HOLD TALKS.",
    "DATUK AHMAD BIN ALI: Saya menolak dakwaan itu.",
    "ORDER OF MERIT: points and goals after two matches",
    "PEMULIH: Bantuan disalurkan bulan depan.",
    "WARTAPAGI.COM - Harga ayam naik lagi.",
    "PUTRAJAYA:tanpa ruang",
    "BERNAMA - Prices rose.",
    "(Reuters) -",
    "KUALA LUMPUR, Oct 28 (see the map) Two roads are closed.",
    "KUALA LUMPUR, Oct 28 (Tuesday) Two roads are closed.",
    "KUALA LUMPUR (Oct 28) Two roads are closed.",
    "Chhapra (PTI) Two roads are closed.",
    "London (Bloomberg) Index rose.",
    "Pandan: Daun ini wangi.",
    "Noah Lyles (AS): 9.79 saat.",
    "LYLES (AS): 9.79 saat.",
    "KUALA LUMPUR (Ulu): Hujan turun.",
    "Selama: Lima tahun.",
    "Darwin: The Man and His Theory",
    "KUALA LUMPUR, Oct 28 (Bernama) and Kuching, Oct 29 are the days.",
    "Nov 20 (see the table) - prices rose.",
    "date 2021-13-28 is not in any calendar.",
    "date 2021-10-28T10:00 is a time stamp.",
    "2021-10-28 was a Thursday.",
    "KUALA LUMPUR, Oct 28 (Bernama) --",
    "KUALA LUMPUR, Oct 28 (Bernama)",
    "PUTRAJAYA:",
    "KUALA LUMPUR: – Bernama",
    "Nothing happened.\nKUALA LUMPUR, Oct 28 (Bernama) -- Prices rose.",
    "-",
    "",
    " \n ",
]

CREDITS = [
    ("– Bernama", "Bernama"),
    ("-- BERNAMA", "BERNAMA"),
    ("--BERNAMA", "BERNAMA"),
    ("- BERNAMA TV", "BERNAMA TV"),
    ("— AFP", "AFP"),
    ("- Reuters", "Reuters"),
    ("– dpa", "dpa"),
    ("– Sinar Harian", "Sinar Harian"),
    ("– AFP-Relaxnews", "AFP-Relaxnews"),
    ("– Bernama/Xinhua", "Bernama/Xinhua"),
    ("– Agence France-Presse", "Agence France-Presse"),
    ("© AFP", "AFP"),
    ("© 2021 AFP", "AFP"),
    ("© New Straits Times Press (M) Bhd", "New Straits Times Press"),
    ("© 2024 New Straits Times Press (M) Bhd.", "New Straits Times Press"),
    ("(Bernama)", "Bernama"),
    ("– Bernama.", "Bernama"),
    ("– Bernama, AFP", "Bernama, AFP"),
    ("— dpa/Bernama", "dpa/Bernama"),
    ("— DayakDaily", "DayakDaily"),
    ("–Bernama–", "Bernama"),
    ("-BERNAMA--", "BERNAMA"),
    ("- KOSMO! ONLINE", "KOSMO! ONLINE"),
    ("- TheStar", "TheStar"),
    ("- SinarDaily", "SinarDaily"),
    ("- Harakahdaily", "Harakahdaily"),
    ("- Malay Mail Online", "Malay Mail Online"),
    ("- BuletinTV3", "BuletinTV3"),
    ("- Media Digital", "Media Digital"),
    ("- GetaranMY", "GetaranMY"),
    ("- The Straits Times/ANN", "The Straits Times/ANN"),
    ("(Source: Bernama)", "Bernama"),
]

NO_CREDITS = [
    "Yang hadir:\n- Ahmad\n- Reuters",
    "Sila bawa:\n- pensel\n- item",
    "Sila bawa:\n– Pensel Warna",
    "“To be or not to be.” – William Shakespeare",
    "“Jangan.”\n\n– Ahmad Ali",
    "He has no time. - Nobody",
    "He left the room. – and then he came back",
    "He left the room. – An Old Friend Of His",
    "She left Reuters.",
    "She gave her source: Reuters",
    "Sumber: Jabatan Meteorologi",
    "Tagged: Ahmad",
    "He went home. – Rahman, Ali",
    "Yang hadir:\nAhmad Ali",
    "He read it (in the Star)",
    "Ia pasukan anti-Bernama",
    "PARIS – AFP",
    "– Bernama",
    "(Bernama)",
]


@pytest.mark.parametrize(("header", "place", "date"), DATELINES)
def test_datelines(header: str, place: str | None, date: str | None) -> None:
    body = f"\n {header} {STORY}\n\nMereka direman esok.\n"

    frame = recognise(body)

    assert frame == WireFrame(place, date, (2, 2 + len(header)), None, None)
    assert body[slice(*frame.header or ())] == header


@pytest.mark.parametrize("body", NO_DATELINES)
def test_what_only_looks_like_a_dateline(body: str) -> None:
    assert recognise(body) == NOTHING


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n", "\r\n"])
@pytest.mark.parametrize(("written", "name"), CREDITS)
def test_credits(written: str, name: str, gap: str) -> None:
    body = f"{STORY}{gap}{written}\n "

    frame = recognise(body)

    start = len(STORY) + len(gap)
    assert frame == WireFrame(None, None, None, name, (start, start + len(written)))


@pytest.mark.parametrize("body", NO_CREDITS)
def test_what_only_looks_like_a_credit(body: str) -> None:
    assert recognise(body) == NOTHING


@pytest.mark.parametrize(
    ("written", "name"), [("– Warta Pagi", "Warta Pagi"), ("-- WARTA", "WARTA"), ("© Warta", "Warta")]
)
def test_an_unlisted_name_is_a_credit_only_on_the_line_of_the_last_sentence(written: str, name: str) -> None:
    assert recognise(f"{STORY} {written}").credit == name
    assert recognise(f"{STORY}\n{written}") == NOTHING


@pytest.mark.parametrize("close", ["", "”", "."])
def test_a_known_agency_needs_no_full_stop_before_it(close: str) -> None:
    assert recognise(f"Dua lelaki itu akan direman esok{close} – Bernama").credit == "Bernama"


@pytest.mark.parametrize("name", ["BERNAMA", "Reuters", "The Star"])
def test_a_known_agency_on_a_line_of_its_own_needs_no_dash(name: str) -> None:
    frame = recognise(f"{STORY}\n\n{name}\n")
    assert (frame.credit, frame.story(f"{STORY}\n\n{name}\n").strip()) == (name, STORY.strip())


@pytest.mark.parametrize(
    ("close", "credit", "byline"),
    [
        (" -- BERNAMA\n\nNYA AHH ZUB", "BERNAMA", None),
        ("\n\n-- BERNAMA\nHA/KM", "BERNAMA", None),
        (" -- BERNAMA\nHA-KM", "BERNAMA", None),
        ("\n\n-- BERNAMA\n\nTAGS: Fahmi Fadzil, banjir", "BERNAMA", None),
        ("\n\nTags: Fahmi Fadzil", None, None),
        ("\n\nSource: Bernama", "Bernama", None),
        ("\n\nSumber : The Star", "The Star", None),
        ("\n\nEnditem", None, None),
        (" Enditem", None, None),
        ("\n\nburs-dk/bgs", None, None),
        ("\n\nabc/de", None, None),
        (
            "\n\n(Reporting by Ann Poe; Editing by John Roe)\n\nOur Standards: The Thomson Reuters Trust Principles.",
            *(None, "Ann Poe"),
        ),
        ("\n\n(Reporting by Ann Poe; Editing by John Roe)\n ((ann.poe@example.com; +603 2333 8000))", None, "Ann Poe"),
        ("\n\n(Reporting by Ann Poe)\n((ann.poe@example.com;))\n\nOur Standards: The Principles.", None, "Ann Poe"),
        ("\n\n((ann.poe@example.com))", None, None),
        ("\n-- BERNAMA\nNNNN", "BERNAMA", None),
        ("\n-- BERNAMA\nHA/KM\n\nNNNN", "BERNAMA", None),
        ("\n\nNNNN", None, None),
        ("\n\njsm/rsc/dhw", None, None),
        ("\n-- BERNAMA\n\nTerjemahan mesin daripada bahasa Inggeris oleh translate-en_ms 0.6.", "BERNAMA", None),
    ],
)
def test_what_a_wire_adds_after_the_end_is_no_story(close: str, credit: str | None, byline: str | None) -> None:
    body = f"{STORY}{close}\n"
    frame = recognise(body)
    assert (frame.credit, frame.byline, frame.story(body).strip()) == (credit, byline, STORY.strip())
    last = frame.credit_span or frame.byline_spans[-1]
    assert body[last[0] : last[1]] == close.strip()


@pytest.mark.parametrize("initials", ["NYA AHH ZUB", "HA/KM"])
def test_initials_without_a_credit_are_left_alone(initials: str) -> None:
    assert recognise(f"{STORY}\n\n{initials}") == NOTHING
    body = f"{STORY}\n\n{initials}\nNNNN"
    assert body[slice(*recognise(body).credit_span or ())] == "NNNN"


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\r\r", "\u2028", "\u2029"])
def test_every_line_break_ends_a_line(gap: str) -> None:
    body = gap.join(["Rain fell on Monday.", "It was heavy", "(Reporting by Jane Doe; Editing by John Roe)", "BERNAMA"])
    found = recognise(body)
    assert (found.credit, found.byline) == ("BERNAMA", "Jane Doe")
    listed = gap.join(["Rain fell on Monday", "- The Star", "- Bernama"])
    assert recognise(listed).credit is None
    initials = gap.join(["Rain fell on Monday.", "-- BERNAMA", "FNA JBL"])
    assert recognise(initials).credit == "BERNAMA"


def test_a_story_with_both() -> None:
    body = " date 2021-10-28 KUALA LUMPUR (Oct 28): Asean can help, the prime minister said.\n\nHe left. – Bernama\n"

    frame = recognise(body)

    assert (frame.place, frame.date, frame.credit) == ("Kuala Lumpur", "2021-10-28", "Bernama")
    assert frame.header is not None and frame.credit_span is not None
    assert body[slice(*frame.header)] == "date 2021-10-28 KUALA LUMPUR (Oct 28):"
    assert body[slice(*frame.credit_span)] == "– Bernama"


BOTH_WAYS = [
    ("KUALA LUMPUR (Oct 28):", "KUALA LUMPUR (28 Okt):"),
    ("date 2021-10-28", "tarikh 2021-10-28"),
    ("DATE 2021-10-28", "TARIKH 2021-10-28"),
    ("Date: 2021-10-28 PUTRAJAYA:", "Tarikh: 2021-10-28 PUTRAJAYA:"),
    ("date 2021-10-28 KUALA LUMPUR (Oct 28):", "tarikh 2021-10-28 KUALA LUMPUR (28 Okt):"),
    ("KUALA LUMPUR, Oct 28 (Bernama) --", "KUALA LUMPUR, 28 Okt (Bernama) --"),
    ("KUALA LUMPUR, OCT 28 (BERNAMA) --", "KUALA LUMPUR, 28 OKT (BERNAMA) --"),
    ("KUALA LUMPUR, October 28 –", "KUALA LUMPUR, 28 Oktober –"),
    ("KUALA LUMPUR, Oct 28, 2021 –", "KUALA LUMPUR, 28 Okt 2021 –"),
    ("LONDON, March 3 (Reuters) -", "LONDON, 3 Mac (Reuters) -"),
    ("PARIS, May 5 (AFP) -", "PARIS, 5 Mei (AFP) -"),
    ("BEIJING, Sept 2 (Xinhua) --", "BEIJING, 2 Sept (Xinhua) --"),
    ("KUCHING, July 4 –", "KUCHING, 4 Julai –"),
    ("KUCHING, Jul 4 –", "KUCHING, 4 Jul –"),
    ("KUCHING, August 31:", "KUCHING, 31 Ogos:"),
    ("KUCHING, Dec 1:", "KUCHING, 1 Dis:"),
    ("KUALA LUMPUR, Monday -", "KUALA LUMPUR, Isnin -"),
    ("KUALA LUMPUR, Friday, Oct 28 -", "KUALA LUMPUR, Jumaat, 28 Okt -"),
    ("SINGAPORE (Reuters) -", "SINGAPURA (Reuters) -"),
    ("SINGAPORE. Oct 28 (Interfax) -", "SINGAPURA. 28 Okt (Interfax) -"),
    ("SINGAPORE, Oct 28 (PTI)", "SINGAPURA, 28 Okt (PTI)"),
    ("SINGAPORE:", "SINGAPURA:"),
    ("Singapore:", "Singapura:"),
    ("KUALA LUMPUR/SINGAPORE, Jan 3 --", "KUALA LUMPUR/SINGAPURA, 3 Jan --"),
    ("CAPE OF GOOD HOPE -", "TANJUNG HARAPAN -"),
    ("BEIRUT, Lebanon (AP) —", "BEIRUT, Lubnan (AP) —"),
    ("BEIRUT (Lebanon), July 4 (AP) —", "BEIRUT (Lubnan), 4 Julai (AP) —"),
    ("BEIRUT (LEBANON):", "BEIRUT (LUBNAN):"),
    ("PUTRAJAYA:", "PUTRAJAYA:"),
    ("Published: October 28, 2025\nSINGAPORE, Oct 28 –", "Diterbitkan: 28 Oktober 2025\nSINGAPURA, 28 Okt –"),
    ("Tuesday, October 28, 2025 3:45 PM MYT", "Selasa, 28 Oktober 2025 3:45 PM MYT"),
]
EXONYMS = {"Singapore": "Singapura", "Lebanon": "Lubnan", "Cape of Good Hope": "Tanjung Harapan"}
ENDONYMS = {malay: english for english, malay in EXONYMS.items()}


@pytest.mark.parametrize(("english", "malay"), BOTH_WAYS)
def test_translation_both_ways(english: str, malay: str) -> None:
    assert translate_dateline(english, MS, EXONYMS) == malay
    assert translate_dateline(malay, EN, ENDONYMS) == english


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("KUCHING, Mar 3 –", "KUCHING, 3 Mac –"),
        ("KUCHING, Aug. 3 –", "KUCHING, 3 Ogos –"),
        ("BEIJING, Feb. 2 (Xinhua) --", "BEIJING, 2 Feb (Xinhua) --"),
        ("KUCHING, 28 October –", "KUCHING, 28 Oktober –"),
        ("KUCHING, Mon -", "KUCHING, Isnin -"),
        ("MOSCOW, October 28. /TASS/.", "MOSCOW, 28 Oktober. /TASS/."),
    ],
)
def test_translation_where_malay_has_one_form(english: str, malay: str) -> None:
    assert translate_dateline(english, MS) == malay


@pytest.mark.parametrize("story", ["Rain fell.", "“Rain fell,” he said.", "12 people left."])
def test_an_agency_in_brackets_needs_no_dash_before_a_sentence(story: str) -> None:
    body = f"NEW DELHI, Oct 28 (PTI) {story}"
    assert recognise(body).story(body).strip() == story


def test_places_stay_without_exonyms() -> None:
    assert translate_dateline("SINGAPORE, Oct 28 (Bernama) --", MS) == "SINGAPORE, 28 Okt (Bernama) --"


def test_an_agency_is_not_translated() -> None:
    header = "SINGAPORE, Oct 28 (Sunday Singapore) --"
    assert translate_dateline(header, MS, EXONYMS) == "SINGAPURA, 28 Okt (Sunday Singapore) --"


# Pieces of wire stories in any order: closer to a dateline than arbitrary text ever comes.
PIECES = st.sampled_from(
    "KUALA LUMPUR|Paris|A/B|ST.|date|tarikh|2021-10-28|Oct|28|Feb.|31|(Bernama)|(AFP-)|( )|(Oct 28)|Monday|,|:|-|--|–|—"
    "|By Ann Poe\n|Oleh ALI ABU|ali@example.com\n|Gambar ALI ABU|\n(Reporting by Ann Poe)|©|.|”|'|Bernama|AFP-"
    "|Sinar Harian|İSTANBUL|ß|X| | |\n|\r\n|\u2028|\u00a0|ſ|Ogoſ|(|)|/".split("|")
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join))


def assert_frame_fits(body: str, frame: WireFrame) -> None:
    spans = sorted(frame.kinds("body"))
    for start, end in spans:
        assert 0 <= start < end <= len(body)
        assert body[start:end] == body[start:end].strip()
    cuts = [0, *(position for span in spans for position in span), len(body)]
    assert cuts == sorted(cuts)
    rest = "".join(body[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))
    assert rest == frame.story(body)
    if frame.byline is not None:
        assert frame.byline_spans
    assert (frame.credit is None) == (frame.credit_span is None)
    if frame.place is not None or frame.date is not None:
        assert frame.header is not None


@given(TEXTS)
def test_spans_fit_any_text(body: str) -> None:
    frame = recognise(body)

    assert_frame_fits(body, frame)


@given(TEXTS)
def test_spans_can_be_cut_out_by_the_segmenter(body: str) -> None:
    frame = recognise(body)
    segments = split(body, frame.kinds("body"))

    assert compose(body, segments, [body[segment.start : segment.end] for segment in segments])[0] == body
    for segment in segments:
        assert frame.kinds("body").get((segment.start, segment.end), segment.kind) is segment.kind


@given(TEXTS, st.sampled_from(Language))
def test_any_text_can_be_translated(header: str, target: Language) -> None:
    translate_dateline(header, target, EXONYMS)


@given(
    st.sampled_from(["SINGAPORE", "Singapore", "KUALA LUMPUR/SINGAPORE", "ST. LOUIS"]),
    st.sampled_from(["Jan 1", "Feb 29", "March 3", "JUNE 30", "Sept 1", "Oct 28, 2021", "Sunday", "Monday, Dec 31"]),
    st.sampled_from(["", " (Bernama)", " (AFP-Relaxnews)", " (Sinar Harian)"]),
    st.sampled_from([":", " --", " –", " -"]),
)
def test_there_and_back_is_the_same(place: str, when: str, agency: str, mark: str) -> None:
    header = f"{place}, {when}{agency}{mark}"
    malay = translate_dateline(header, MS, EXONYMS)

    assert translate_dateline(malay, EN, ENDONYMS) == header
    there, back = recognise(f"{malay} {STORY}"), recognise(f"{header} {STORY}")
    assert there.date == back.date
    assert there.header == (0, len(malay)) and back.header == (0, len(header))


HOSTILE = "| |\n|A|A |A/|A-|A.|A'|-|--|– |(|()|(AFP) |28 Okt |Oct |\u00a0|, A|A, |Mei".split("|")[1:]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_of_full_length(unit: str) -> None:
    """Hangs, until the suite's time-out, if the work grows faster than the text."""
    body = (unit * 200_000)[:200_000]
    for before, after in [("", ""), ("PARIS", ""), ("PARIS, Oct 28 ", ""), ("A", "– Bernama"), (f"{STORY} – ", "A")]:
        text = before + body + after
        assert_frame_fits(text, recognise(text))
        translate_dateline(text, MS, EXONYMS)
