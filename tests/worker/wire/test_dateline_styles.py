"""How the agencies and papers frame a story, in a table: what stands above it, below it, and what is read from that."""

import pytest

from worker.segments import Kind, split
from worker.wire.frame import WireFrame, recognise

STORY = "Two hikers were found alive on Monday after a night in the forest, the police said."
CERITA = "Dua pendaki ditemukan selamat pada Isnin selepas semalaman di dalam hutan, kata polis."
NOTHING = WireFrame(None, None, None, None, None)

# house, what opens the story, what closes it | place, date, credit, byline
STYLES = [
    # Bernama
    ("Bernama", "KUALA LUMPUR, Oct 28 (Bernama) -- ", " -- BERNAMA", "Kuala Lumpur", "--10-28", "BERNAMA", None),
    ("Bernama", "KUALA LUMPUR, 28 Okt (Bernama) -- ", " -- BERNAMA", "Kuala Lumpur", "--10-28", "BERNAMA", None),
    ("Bernama", "KOTA BHARU, 3 Mac (Bernama) – ", "\n\n– BERNAMA", "Kota Bharu", "--03-03", "BERNAMA", None),
    ("Bernama", "PUTRAJAYA, Aug 31 (Bernama) — ", "\n— Bernama", "Putrajaya", "--08-31", "Bernama", None),
    (
        "Bernama feature",
        "By Nur Ashikin Abdul Rahman\n\nKUALA LUMPUR, Jan 5 (Bernama) -- ",
        " -- BERNAMA",
        *("Kuala Lumpur", "--01-05", "BERNAMA", "Nur Ashikin Abdul Rahman"),
    ),
    (
        "Bernama rencana",
        "Oleh Siti Hajar Mohd Salleh\n\nIPOH, 5 Jan (Bernama) -- ",
        " -- BERNAMA",
        *("Ipoh", "--01-05", "BERNAMA", "Siti Hajar Mohd Salleh"),
    ),
    ("Bernama archive", "date 2021-10-28 KUALA LUMPUR (Oct 28): ", "", "Kuala Lumpur", "2021-10-28", None, None),
    ("Bernama arkib", "tarikh 2021-10-28 KUCHING (28 Okt): ", " – Bernama", "Kuching", "2021-10-28", "Bernama", None),
    ("Bernama TV", "SHAH ALAM, 9 Sept (Bernama) -- ", " - BERNAMA TV", "Shah Alam", "--09-09", "BERNAMA TV", None),
    ("Bernama-Xinhua", "BEIJING, 2 Feb (Bernama-Xinhua) -- ", "", "Beijing", "--02-02", None, None),
    # Reuters
    ("Reuters", "LONDON, March 3 (Reuters) - ", "", "London", "--03-03", None, None),
    ("Reuters", "WASHINGTON (Reuters) - ", " — Reuters", "Washington", None, "Reuters", None),
    ("Reuters", "KUALA LUMPUR/SINGAPORE, June 7 (Reuters) - ", "", "Kuala Lumpur/Singapore", "--06-07", None, None),
    (
        "Reuters",
        "JAKARTA, Nov 4 (Reuters) - ",
        "\n\n(Reporting by Ann Poe in Kuala Lumpur and John Roe; Editing by Jane Doe)",
        *("Jakarta", "--11-04", None, "Ann Poe, John Roe"),
    ),
    (
        "Reuters",
        "By Ann Poe\n\nSYDNEY, Nov 4 (Reuters) - ",
        "\n\nReporting by Ann Poe; editing by John Roe.",
        *("Sydney", "--11-04", None, "Ann Poe"),
    ),
    (
        "Reuters in a paper",
        "TOKYO (Oct 9): ",
        "\n(Reporting by Ann Poe; Editing by John Roe)\n— Reuters",
        *("Tokyo", "--10-09", "Reuters", "Ann Poe"),
    ),
    ("Reuters", "NORTON, Massachusetts (Reuters) - ", "", "Norton", None, None, None),
    # AFP
    ("AFP", "PARIS, May 5 (AFP) - ", "", "Paris", "--05-05", None, None),
    ("AFP", "Paris (AFP) – ", " © 2021 AFP", "Paris", None, "AFP", None),
    ("AFP", "TEHERAN: ", " – AFP", "Teheran", None, "AFP", None),
    ("AFP", "KYIV: ", " - AFP-Relaxnews", "Kyiv", None, "AFP-Relaxnews", None),
    ("AFP", "GAZA, 9 Nov – ", " – AFP", "Gaza", "--11-09", "AFP", None),
    ("AFP", "Saint-Denis (AFP) – ", " – Agence France-Presse", "Saint-Denis", None, "Agence France-Presse", None),
    # AP
    ("AP", "NEW YORK (AP) — ", "", "New York", None, None, None),
    ("AP", "SPRINGFIELD, Ill. (AP) — ", "", "Springfield", None, None, None),
    (
        "AP",
        "By JOHN ROE Associated Press\n\nALEXANDRIA, Va. (AP) -- ",
        "",
        *("Alexandria", None, None, "JOHN ROE"),
    ),
    ("AP", "By JOHN ROE and ANN POE\nCAIRO (AP) — ", "", "Cairo", None, None, "JOHN ROE, ANN POE"),
    ("AP", "ANAHEIM, Calif. - ", "", "Anaheim", None, None, None),
    ("AP", "BEIRUT, Lebanon, May 5 (AP) — ", " – AP", "Beirut", "--05-05", "AP", None),
    # Xinhua
    ("Xinhua", "BEIJING, Feb. 2 (Xinhua) -- ", "", "Beijing", "--02-02", None, None),
    ("Xinhua", "XI'AN, Sept. 2 (Xinhua) -- ", " -- Xinhua", "Xi'an", "--09-02", "Xinhua", None),
    ("Xinhua", "NANJING, July 18 (Xinhua) -- ", "", "Nanjing", "--07-18", None, None),
    ("Xinhua", "by Ann Poe\n\nNAIROBI, April 1 (Xinhua) -- ", "", "Nairobi", "--04-01", None, "Ann Poe"),
    # dpa and Anadolu
    ("dpa", "Berlin (dpa) - ", "", "Berlin", None, None, None),
    ("dpa", "BERLIN, 17 Jun – ", " – dpa", "Berlin", "--06-17", "dpa", None),
    ("Anadolu", "ANKARA ", "", None, None, None, None),
    ("Anadolu", "ISTANBUL, 4 Jun – ", " – Anadolu", "Istanbul", "--06-04", "Anadolu", None),
    ("Anadolu", "ANKARA (Anadolu) - ", " – Anadolu/Bernama", "Ankara", None, "Anadolu/Bernama", None),
    # The Star
    ("The Star", "PETALING JAYA: ", "", "Petaling Jaya", None, None, None),
    ("The Star", "By JANE DOE\n\nGEORGE TOWN: ", "", "George Town", None, None, "JANE DOE"),
    ("The Star", "KUALA LUMPUR: ", " - Reuters", "Kuala Lumpur", None, "Reuters", None),
    ("The Star", "KOTA KINABALU: ", "\n\n– The Star", "Kota Kinabalu", None, "The Star", None),
    # New Straits Times
    (
        "NST",
        "By Jane Doe - October 28, 2021 @ 9:15am\n\nSEREMBAN: ",
        " – NST",
        *("Seremban", None, "NST", "Jane Doe"),
    ),
    ("NST", "By Jane Doe, John Roe\nKUANTAN: ", "", "Kuantan", None, None, "Jane Doe, John Roe"),
    # Free Malaysia Today, Malaysiakini, Malay Mail
    ("FMT", "PETALING JAYA: ", " – FMT", "Petaling Jaya", None, "FMT", None),
    ("FMT", "Jane Doe\njane@example.com\n\nKLUANG: ", "", "Kluang", None, None, "Jane Doe"),
    ("Malaysiakini", "By Annabelle Lee-Tan\n\n", "\n\n– Malaysiakini", None, None, "Malaysiakini", "Annabelle Lee-Tan"),
    ("Malay Mail", "KUALA LUMPUR, Feb 23 — ", " — Bernama", "Kuala Lumpur", "--02-23", "Bernama", None),
    ("Malay Mail", "KOTA MARUDU, Jan 8 ― ", "", "Kota Marudu", "--01-08", None, None),
    # Sinar Harian
    ("Sinar Harian", "SHAH ALAM - ", "", "Shah Alam", None, None, None),
    ("Sinar Harian", "KUALA TERENGGANU – ", " – Sinar Harian", "Kuala Terengganu", None, "Sinar Harian", None),
    ("Sinar Harian", "Oleh AHMAD ALI\n\nKAMPUNG GAJAH - ", "", "Kampung Gajah", None, None, "AHMAD ALI"),
    # Utusan Malaysia
    ("Utusan", "SEPANG 5 Dis. – ", " – UTUSAN", "Sepang", "--12-05", "UTUSAN", None),
    ("Utusan", "KUALA LUMPUR 28 Oktober – ", " – UTUSAN ONLINE", "Kuala Lumpur", "--10-28", "UTUSAN ONLINE", None),
    (
        "Utusan",
        "Oleh NURUL HUDA HUSAIN\nGambar AHMAD ALI\n\nALOR SETAR 16 Sept. – ",
        "",
        *("Alor Setar", "--09-16", None, "NURUL HUDA HUSAIN"),
    ),
    ("Utusan", "STRASBOURG, Perancis – ", " – AFP", "Strasbourg", None, "AFP", None),
    # Berita Harian
    ("Berita Harian", "KUALA LUMPUR: ", " - BERNAMA", "Kuala Lumpur", None, "BERNAMA", None),
    ("Berita Harian", "Oleh Ahmad Ali\nahmad@example.com\n\nJASIN: ", "", "Jasin", None, None, "Ahmad Ali"),
    ("BH Online", "LONDON: ", " - AGENSI", "London", None, "AGENSI", None),
    # Harian Metro
    ("Harian Metro", "Ahmad Ali\nahmad@example.com\n\nSeremban: ", "", "Seremban", None, None, "Ahmad Ali"),
    (
        "Harian Metro",
        "Oleh Ahmad Ali dan Ravi a/l Muthu\n\nKota Tinggi: ",
        "",
        *("Kota Tinggi", None, None, "Ahmad Ali, Ravi a/l Muthu"),
    ),
    # Kosmo
    ("Kosmo", "PASIR MAS – ", " – K! ONLINE", "Pasir Mas", None, "K! ONLINE", None),
    ("Kosmo", "Oleh FARAH binti HASSAN\n\nMACHANG – ", "", "Machang", None, None, "FARAH binti HASSAN"),
    ("Kosmo", "JUMILLA, Sepanyol: ", " – Agensi", "Jumilla", None, "Agensi", None),
    # a name after its word alone
    ("any", "Laporan: Ahmad Ali\n\nBALING: ", "", "Baling", None, None, "Ahmad Ali"),
    ("any", "MELAKA: ", "\n\n(Laporan oleh Ahmad Ali)", "Melaka", None, None, "Ahmad Ali"),
    ("any", "Oleh: Nor 'Atikah Ali\n\nROME: ", "", "Rome", None, None, "Nor 'Atikah Ali"),
    ("any", "By Ani Omar\n\nROME: ", "", "Rome", None, None, "Ani Omar"),
    ("any", "BY JANE DOE | AFP\n\nROME: ", "", "Rome", None, None, "JANE DOE"),
]

# What opens a body and is no dateline and no byline.
NEITHER = [
    "UKRAINE WAR: ",
    "PERAK FC: ",
    "MANCHESTER UNITED: ",
    "BADAN BERUNIFORM: ",
    "DATUK SERI AHMAD ALI: ",
    "AHMAD ALI: ",
    "BANTUAN PRIHATIN NASIONAL: ",
    "TENNIS: ",
    "PERINGATAN: ",
    "GALERI: ",
    "LIGA SUPER: ",
    "NOTE — ",
    "NOTA – ",
    "UPDATE 3 - ",
    "COVID-19: ",
    "BREAKING NEWS: ",
    "MCO: ",
    "KWSP: ",
    "BERITA.COM - ",
    "Q: ",
    "SUHAKAM: ",
    "PERKESO: ",
    "CUEPACS: ",
    "WARISAN: ",
    "TERBARU: ",
    "KRONOLOGI: ",
    "UNICEF: ",
    "AIR INDIA: ",
    "LONG QUEUES: ",
    "PUNCAK MUSIM: ",
    "The city of KUALA LUMPUR: ",
    "In KUALA LUMPUR, Oct 28 (Bernama) -- ",
    "KUALA LUMPUR ",
    "Kuala Lumpur, the capital: ",
    "By Monday ",
    "By Monday\n\n",
    "By the River\n\n",
    "By Kuala Lumpur\n\n",
    "Oleh Itu\n\n",
    "Oleh kerana hujan lebat\n\n",
    "Laporan Khas\n\n",
    "By Popular Demand\n\n",
    "By October 2021\n\n",
    "By Expo Dubai 2020\n\n",
    "By Monday 3 May\n\n",
    "By Jane Doe,\n\n",
    "By Ali (Bernama) the end was near\n\n",
    "Jane Doe\n\n",
    "By the sun\n\n",
    "Agencies\n\n",
    "Jane Doe, who was there, wrote to us\njane@example.com\n\n",
]


@pytest.mark.parametrize(("house", "above", "below", "place", "date", "credit", "byline"), STYLES)
def test_styles(
    house: str, above: str, below: str, place: str | None, date: str | None, credit: str | None, byline: str | None
) -> None:
    for story in (STORY, CERITA):
        body = f"{above}{story}{below}"
        frame = recognise(body)

        assert (frame.place, frame.date, frame.credit, frame.byline) == (place, date, credit, byline), house
        if place is not None:
            assert frame.story(body).strip() == story


@pytest.mark.parametrize("above", NEITHER)
def test_neither_dateline_nor_byline(above: str) -> None:
    assert recognise(f"{above}{STORY}") == NOTHING


@pytest.mark.parametrize(
    "town",
    (
        "Ayer Hitam|Batang Kali|Gelang Patah|Gemas|Kaki Bukit|Kijal|Lubok Antu|Bagan Ajam|Long Lama|Puncak Alam|Juru"
        "|Lunas|Niah|Siem Reap|Da Nang|Khan Younis|Lviv|Ayer Molek|Nanga Merit|Bagan Pinang|Air Itam"
    ).split("|"),
)
@pytest.mark.parametrize("mark", [":", " -"])
def test_a_town_alone_is_a_dateline(town: str, mark: str) -> None:
    assert recognise(f"{town.upper()}{mark} {STORY}").place == town


@pytest.mark.parametrize("town", ["Gemas", "Gurun", "Lunas", "Juru", "Matu", "Paloh", "Kuang", "Haifa", "Masai"])
def test_a_town_with_the_name_of_something_else_is_none_in_small_letters(town: str) -> None:
    assert recognise(f"{town}: {STORY}").place is None
    assert recognise(f"{town} (Bernama) -- {STORY}").place == town


@pytest.mark.parametrize(
    "body",
    [
        "By Jane Doe",
        "By Jane Doe\n— Reuters",
        f"{STORY}\nBy Jane Doe",
        f"{STORY} (Reporting by Jane Doe)",
        f"{STORY}\n(Reporting by the police takes a week)",
        f"{STORY}\n\nSaid by Jane Doe\n\n{STORY}",
        f"{STORY}\n\nBy Jane Doe\n\nBernama",
    ],
)
def test_a_byline_stands_alone_on_the_first_or_last_line_of_a_story(body: str) -> None:
    assert recognise(body).byline is None


@pytest.mark.parametrize(
    "line",
    [
        "By Bernama",
        "By BERNAMA - October 28, 2021 @ 5:02pm",
        "By Bernama Sports",
        "By AFP Relaxnews",
        "By Reuters in Kuala Lumpur",
        "By Agencies",
        "BY ASSOCIATED PRESS",
        "By Our Correspondent",
        "By FMT Reporters",
        "Oleh: Bernama",
        "Oleh Wartawan Kami",
        "Oleh Wartawan Sinar Harian",
    ],
)
def test_a_byline_of_an_agency_names_no_one(line: str) -> None:
    frame = recognise(f"{line}\n\nKUALA LUMPUR: {STORY}")
    assert (frame.place, frame.byline, frame.byline_spans) == ("Kuala Lumpur", None, ((0, len(line)),))


@pytest.mark.parametrize(
    ("closing", "names"),
    [
        ("(Reporting by Ann Poe, editing by John Roe)", "Ann Poe"),
        ("(Reporting by Ann Poe in Rome, additional reporting by Jane Doe, editing by John Roe)", "Ann Poe"),
        ("(Writing by Ann Poe; Editing by John Roe)", "Ann Poe"),
        ("(Reporting by Ann Poe\nEditing by John Roe)", "Ann Poe"),
        ("Reporting by Ann Poe and Jane Doe\n\nEditing by John Roe", "Ann Poe, Jane Doe"),
        ("(Reporting by Ann Poe; Editing by John Roe)\n((ann.poe@example.com; +603 2333 8046))", "Ann Poe"),
        ("(Reporting by Ann Poe)\n((ann.poe@example.com))", "Ann Poe"),
        (f"(Reporting by Ann Poe; Editing by {', '.join(['John Roe'] * 20)} and Jane Doe)", "Ann Poe"),
        ("(Editing by John Roe)", None),
        ("Editing by John Roe and Jane Doe", None),
    ],
)
def test_the_lines_of_the_editors_are_part_of_the_byline_but_name_no_writer(closing: str, names: str | None) -> None:
    body = f"ROME (Reuters) - {STORY}\n\n{closing}"
    frame = recognise(body)
    assert (frame.byline, frame.byline_spans) == (names, ((len(body) - len(closing), len(body)),))


@pytest.mark.parametrize(
    "line",
    [
        "Editing by hand takes a week.",
        "Writing by machine is quick, editing by John Roe is not.",
        "(Reporting by Ann Poe Editing by John Roe)",
        f"{STORY}\n((ann.poe@example.com))",
    ],
)
def test_a_sentence_of_writing_or_editing_is_no_byline(line: str) -> None:
    assert recognise(f"ROME (Reuters) - {STORY}\n\n{line}").byline_spans == ()


def test_the_writers_at_the_end_are_named_though_an_agency_is_above() -> None:
    assert recognise(f"By Reuters\n\n{STORY}\n\n(Reporting by Ann Poe)").byline == "Ann Poe"


@pytest.mark.parametrize(
    "line",
    [
        "NST Online",
        "Malay Mail",
        "The Star",
        "Sinar Harian",
        "Associated Press",
        "Reporter",
        "Staff Writer",
        "Senior Reporter",
        "SPECIAL CORRESPONDENT",
        "Wartawan",
        "Wartawan Sinar Harian",
        "@aliahmad",
        "Gambar Bernama",
    ],
)
def test_the_paper_the_job_or_the_handle_below_the_writer_hides_no_place(line: str) -> None:
    above = f"By Ali Ahmad\n{line}"
    frame = recognise(f"{above}\n\nKOTA BHARU: {STORY}")
    assert (frame.place, frame.byline, frame.byline_spans) == ("Kota Bharu", "Ali Ahmad", ((0, len(above)),))


def test_the_job_beside_a_writer_is_no_second_one() -> None:
    assert recognise(f"By Ali Ahmad, Staff Writer\n\n{STORY}").byline == "Ali Ahmad"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ali Ahmad Oct 28, 2021", "Ali Ahmad"),
        ("By Ali Ahmad 28 Oct 2021", "Ali Ahmad"),
        ("By ALI AHMAD 28 October 2021 3:15 PM", "ALI AHMAD"),
        ("By Ali Ahmad and Ravi Muthu Thursday, Oct 28, 2021", "Ali Ahmad, Ravi Muthu"),
        ("By Ali Ahmad | AFP 28 Oct 2021", "Ali Ahmad"),
        ("By Ali Ahmad - Oct 28, 2021", "Ali Ahmad"),
        ("Oleh Ali Ahmad 28 Oktober 2021", "Ali Ahmad"),
        ("By Bernama 28 Oct 2021", None),
        ("By Ali Ahmad (Bernama)", "Ali Ahmad"),
        ("By Ali Ahmad (The Star) 28 Oct 2021", "Ali Ahmad"),
        ("By Li Wei Sun", "Li Wei Sun"),
        ("By Jane May", "Jane May"),
    ],
)
def test_the_date_or_the_agency_beside_the_writer_needs_no_mark_before_it(line: str, byline: str | None) -> None:
    frame = recognise(f"{line}\n\n{STORY}")
    assert (frame.byline, frame.byline_spans) == (byline, ((0, len(line)),))


def test_the_date_below_the_writer_belongs_to_the_byline() -> None:
    above = "Oleh Ahmad Ali\n15 November 2025, 10:30 am"
    frame = recognise(f"{above}\n\nKUALA LUMPUR: {CERITA}")

    assert (frame.place, frame.byline, frame.byline_spans) == ("Kuala Lumpur", "Ahmad Ali", ((0, len(above)),))


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, 28 Oct 2025 3:45 PM MYT",
        "28 Oct 2025 3:45 PM",
        "Published: 28 October 2025",
        "Diterbitkan pada 28 Oktober 2025, 3:45 petang",
        "Updated October 28, 2025 @ 3:45pm",
    ],
)
@pytest.mark.parametrize("order", ["{byline}\n{line}\n\n", "{line}\n\n{byline}\n\n"])
def test_the_date_and_time_by_a_writer_hide_no_place(order: str, line: str) -> None:
    above = order.format(byline="By FARIK ZOLKEPLI", line=line)
    frame = recognise(f"{above}PETALING JAYA: {STORY}")

    assert (frame.place, frame.byline) == ("Petaling Jaya", "FARIK ZOLKEPLI")
    assert frame.byline_spans == ((0, len(above.rstrip())),)


@pytest.mark.parametrize("headline", ["", "Two hikers found alive\n\n"])
@pytest.mark.parametrize(
    ("above", "place"),
    [
        ("Tuesday, 28 Oct 2025 3:45 PM MYT\n\nPETALING JAYA: ", "Petaling Jaya"),
        ("Published: 28 October 2025\nKUALA LUMPUR, Oct 28 — ", "Kuala Lumpur"),
        ("PUBLISHED: 28 OCTOBER 2025\nIPOH: ", "Ipoh"),
        ("28 Oktober 2025\n\nSHAH ALAM - ", "Shah Alam"),
        ("28 Oct 2025, 10:30 am\n\n", None),
        ("Diterbitkan: 28 Okt 2025\n\n", None),
    ],
)
def test_a_date_of_its_own_line_belongs_to_the_dateline(headline: str, above: str, place: str | None) -> None:
    body = f"{headline}{above}{STORY}"
    frame = recognise(body)

    assert (frame.place, frame.date, frame.story(body).strip()) == (place, "2025-10-28", STORY)
    assert frame.header == (len(headline), len(headline) + len(above.rstrip()))


@pytest.mark.parametrize("line", ["28 Oct 2025", "Monday", "3:45 PM", "Published: now", "28 Oct 2025 3:45 PM sharp"])
def test_a_line_that_may_be_of_the_story_is_no_date_of_it(line: str) -> None:
    assert recognise(f"{line}\n\n{STORY}") == NOTHING


def test_a_byline_is_a_segment_with_all_its_lines() -> None:
    above, below = "Oleh AHMAD ALI\nahmad@example.com\nGambar SITI AMINAH", "(Laporan oleh Ravi Muthu)"
    body = f"{above}\n\nIPOH: {CERITA}\n\n{below}\n"

    frame = recognise(body)
    kinds = dict.fromkeys(frame.byline_spans, Kind.BYLINE)

    assert [body[start:end] for start, end in frame.byline_spans] == [above, below]
    assert [body[s.start : s.end] for s in split(body, kinds) if s.kind is Kind.BYLINE] == [above, below]
    assert frame.byline == "AHMAD ALI"
