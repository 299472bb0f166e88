"""Where sentences, paragraphs, list items and headings begin and end, in Malay and English news prose."""

from textwrap import fill

import pytest

from newsdesk.spans import compose
from worker.segments import Kind, Segment, split


def texts(text: str) -> list[str]:
    return [text[segment.start : segment.end] for segment in split(text)]


def kinds(text: str) -> list[Kind]:
    return [segment.kind for segment in split(text)]


def paragraphs(text: str) -> list[int]:
    return [segment.paragraph for segment in split(text)]


# " | " stands where a sentence ends; it is a single space in the text.
SENTENCES = [
    # plain ends
    "The rain stopped at noon. | Rescue teams went back to the village.",
    "Hujan berhenti tengah hari. | Pasukan penyelamat kembali ke kampung itu.",
    "Who pays for the bridge? | Nobody has said so far.",
    "Siapa yang akan membayar? | Belum ada jawapan daripada pihak berkuasa.",
    "Kami menang! | Penyokong bersorak hingga larut malam.",
    "He waited... | Nobody came to the gate.",
    "He waited … and nobody came to the gate.",
    "Mereka menunggu... tetapi bas tidak tiba.",
    "Saya terdiam… | Kemudian telefon berbunyi.",
    "The fee rose. | 12 traders closed their stalls.",
    "Kadar itu naik. | 12 peniaga menutup gerai.",
    "He ate at McDonald's. | 12 customers were hurt.",
    "He ate at McDonald’s. | 12 customers were hurt.",
    "The law, 's. 3 of the Act', was read. | 12 people heard it.",
    "Dia tidak tahu apa-apa?! | Kami juga terkejut.",
    "Kumpulan Wham! kembali ke pentas. | Mamma Mia! has sold out.",
    # quotes and brackets
    '"The road is closed," she said. | Buses take the old route.',
    '"The road is closed." | She pointed at the barrier.',
    '"Jalan itu ditutup." | Beliau menunjuk ke arah penghadang.',
    '"Why now?" he asked.',
    "“Kenapa sekarang?” soalnya kepada pemberita.",
    "“Kami sudah bersedia,” katanya. | “Semua bantuan telah dihantar.”",
    "‘We are ready.’ | He left at once.",
    "The mayor agreed. | “It is time,” she said.",
    "Harga turun (lihat jadual). | Peniaga mengeluh.",
    "(The figures were revised.) | Traders were surprised.",
    "Permohonan ditutup semalam. | (Tarikh asal ialah Isnin.) | Panel akan bersidang esok.",
    "“Saya setuju!” jerit seorang penduduk.",
    "She said “no.” | Then she signed.",
    # Malay titles and abbreviations
    "Dr. Aminah Salleh merawat mangsa. | Keadaan mereka stabil.",
    "YB. Lim Mei Ling hadir di majlis itu. | YAB. Perdana Menteri turut hadir.",
    "Prof. Dr. Zainal Osman dan Ir. Kumar Raju membentangkan kajian.",
    "Hj. Salleh dan Hjh. Rokiah menderma RM500. | Derma itu untuk surau.",
    "Tn. Razak, Pn. Siti dan En. Chong ialah panel hakim.",
    "Datuk Seri Ab. Rauf hadir bersama Nor Azman Ab. Ghani. | Mereka bersetuju.",
    "Bagi Mohd. Farid, itu kemenangan besar. | Md. Noor dan Abd. Halim bersetuju.",
    "IPOH 11 Dis. – Walaupun hujan, pasar itu dibuka. | Pelanggan ramai.",
    "Mesyuarat di Jln. Ampang dibatalkan. | Peserta dimaklumkan lewat.",
    "Banjir di Kg. Baru dan Tmn. Melati surut. | Penduduk Bkt. Tinggi masih terputus hubungan.",
    "ABC Pte. Ltd. said it was happy. | Others were not.",
    "Menurut Ybhg. Datuk Ali, kos itu Rp. 500 juta. | Ust. Kazim hadir.",
    "Lt. Kol. Hassan mengetuai operasi itu. | Sjn. Maniam cedera ringan.",
    "Beras, gula, minyak dll. | Kerajaan menetapkan harga baharu.",
    "Beras, gula, minyak dll. dijual di sini.",
    "Buah tempatan spt. rambutan dan manggis laris.",
    "Sila rujuk Bil. 3 dan No. 5 dalam senarai. | Borang ada di kaunter.",
    "Lihat hlm. 12 untuk jadual penuh.",
    "In Brown v. Board of Education the court ruled.",
    "Kes Ali lwn. Kerajaan Negeri didengar esok.",
    "Polis menahan A. Rahman dan S. Vigneswaran. | Mereka disoal siasat.",
    "Encik Tan. | Itulah nama yang disebut saksi.",
    "Tertuduh, Ahmad b. Ali, 30, mengaku bersalah. | Hukuman ditetapkan esok.",
    "Siti bt. Omar is present. | Her brother, Muhammad Hafizuddin b. Omar, is not.",
    "Aminah bte. Hassan, Tuan hj. Salleh dan Puan hjh. Rokiah hadir.",
    "Murid Kelas 5 b. | Omar mengajar mereka.",
    "Pesakit menghidap Hepatitis b. | Dia dirawat di sini.",
    "Insp. Tan Wei Ling, Sgt. Tan Ah Kow, Kpl. Ali, Supt. Rao dan Konst. Abu hadir.",
    "Serbuan itu diketuai DSP. Tan dan ASP. Devi. | Beliau puas hati.",
    "Hubungi 03-8000 8000 samb. 1234 atau tel. 03-8000 9000. | Talian dibuka esok.",
    "Call 03-8000 8000 ext. 1234 to register. | Lines open tomorrow.",
    "Pengarah Bhg. Siasatan Jab. Bomba hadir. | Dep. Supt. Zaki juga.",
    "Guru Sek. Men. Keb. Taman Melati ditahan. | Polis menyiasat.",
    "The film is called Mad Men. | Critics loved it.",
    "They saw the X-Men. | Critics loved it.",
    "The vote was a clear No. | Program funding was then cut.",
    "No. Kes 12/2021 dan No. Syarikat 123456-A disebut. | Kes itu ditangguhkan.",
    "Tertuduh didakwa di bawah s. 3 akta itu. | Dia tidak mengaku.",
    # companies
    "Maju Jaya Sdn. Bhd. membina loji itu. | Kos projek ialah RM3 juta.",
    "Kontrak diberi kepada Maju Jaya Sdn. Bhd. | Syarikat itu mula beroperasi pada 2019.",
    "He works for Harbour Lights Ltd. | The firm is based in Ipoh.",
    "Harbour Lights Co. Chairman Rosli Ahmad resigned.",
    "Acme Inc. and Harbour Corp. will merge. | Shares rose 3.2 per cent.",
    "The bid came from Acme Inc. | It was rejected.",
    "Ia dimiliki Maju (M) Bhd. | Menurut laporan, jualan meningkat.",
    # English titles, initials, acronyms
    "Mr. Lee met Mrs. Wong and Ms. Devi. | All three live in Kuching.",
    "J. K. Rowling and A. A. Milne were on the list. | Readers voted online.",
    "Gen. Carter and Col. Diaz flew in. | Sgt. Wood stayed behind.",
    "St. Mary school reopened. | Pupils cheered.",
    "The U.S. Navy sent a ship. | It arrives on Friday.",
    "He left the U.S. | The visa had expired.",
    "A U.S.-based firm won the tender.",
    "Fruit, e.g. durian and mango, sold well, i.e. better than last year.",
    "Selangor vs. Johor ends in a draw. | Fans went home early.",
    "Under Art. 10 and Sec. 4 the charge fails. | The judge agreed.",
    "Sammy Davis Jr. sang here once.",
    "No. 5 seed Tan won. | No. 8 seed Wong lost.",
    "Did he resign? | No. | He stayed on.",
    # times and dates
    "The shop opens at 10 a.m. | The queue starts earlier.",
    "The train leaves at 9.30 p.m. on weekdays.",
    "Doors open at 8 p.m. Sunday at the hall.",
    "The hearing is on Oct. 28 in Kuala Lumpur. | Both sides will attend.",
    "Sidang bermula 3 Okt. 2021 dan tamat 5 Dis. 2021.",
    "Dihantar sebelum 30 hb. Jun 2026 kepada jabatan. | Gaji dibayar pada 25 hb. | Pada hari itu, bank dibuka.",
    "Kejohanan itu tamat pada 5 Jun. | Johan menerima RM5,000.",
    "Sekatan tamat pada 1 Ogos. | Tambah beliau, pasar dibuka semula.",
    "Sales fell in Dec. | The company blamed the floods.",
    # numbers, addresses, file names
    "Harga naik RM1.50 kepada RM12.30 sekilogram. | Peniaga terkejut.",
    "Kadar itu 3.2 peratus pada jam 10.30 pagi. | Angka lama ialah 2.9.",
    "Visit www.contoh.my/berita?id=3.2 or write to meja.berita@contoh.my. | Replies take a day.",
    "Fail laporan.akhir.pdf hilang. | Salinan ada pada ver2.1.zip.",
    "Denda RM10. | Beliau membayarnya.",
    # what begins a sentence
    "Bantuan disalurkan melalui satu aplikasi. | eKasih kekal digunakan.",
    "The phone sold out. | iPhone buyers queued all night.",
    "Terima kasih. | #KitaJagaKita menjadi tular.",
    "He thanked them. | – Then he left the stage.",
    # other scripts
    "今天下雨。|学校停课！|你知道吗？",
    "他说:“好。”|大家都笑了。",
    "மழை பெய்தது. | பள்ளிகள் மூடப்பட்டன.",
]


@pytest.mark.parametrize("case", SENTENCES)
def test_sentences(case: str) -> None:
    expected = [part.strip() for part in case.split("|")]
    assert texts(case.replace(" | ", " ").replace("|", "")) == expected


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n", "\r\n \t\r\n"])
def test_line_breaks_end_paragraphs(line_break: str) -> None:
    text = f"Banjir surut. Jalan dibuka.{line_break}Sekolah masih ditutup."
    assert texts(text) == ["Banjir surut.", "Jalan dibuka.", "Sekolah masih ditutup."]
    assert paragraphs(text) == [0, 0, 1]


def test_white_space_alone_has_no_segments() -> None:
    assert split("") == split(" \n\t\r\n\u2028 ") == ()


def test_wrapped_wire_copy_keeps_its_sentences_whole() -> None:
    text = (
        "The state government will repair forty bridges before the end of\n"
        "the year, said the works committee chairman, Datuk Seri\n"
        "Rahim Osman, on Monday. He added that the money had been set\n"
        "aside in March."
    )
    first, second = texts(text)
    assert first.startswith("The state") and first.endswith("on Monday.")
    assert second == "He added that the money had been set\naside in March."
    assert paragraphs(text) == [0, 0]


def test_wrapped_copy_without_blank_lines_keeps_its_paragraphs() -> None:
    text = (
        "Kerajaan negeri akan membaiki empat puluh jambatan sebelum akhir\n"
        "tahun ini, kata pengerusi jawatankuasa kerja raya di\n"
        "sini hari ini.\n"
        "Peruntukan untuk projek itu telah diluluskan pada bulan Mac lalu\n"
        "dan kerja akan bermula tidak lama lagi di semua daerah."
    )
    assert paragraphs(text) == [0, 1]


def test_two_lines_cut_in_mid_sentence_are_one_sentence() -> None:
    text = "The committee will meet again on Thursday to discuss the\r\nprice of rice."
    assert texts(text) == [text]


def test_one_paragraph_a_line_is_not_taken_for_wrapped_copy() -> None:
    lines = [
        "Kerajaan negeri akan membaiki empat puluh jambatan tahun ini.",
        "Peruntukan itu diluluskan dalam mesyuarat pada bulan Mac.",
        "Kerja pembaikan akan bermula di daerah yang dilanda banjir.",
    ]
    assert texts("\n".join(lines)) == lines
    assert paragraphs("\n".join(lines)) == [0, 1, 2]


def test_short_lower_case_lines_stay_apart() -> None:
    assert texts("Barang kawalan:\nberas\ngula\nminyak") == ["Barang kawalan:", "beras", "gula", "minyak"]


def test_heading_above_wrapped_copy_stays_apart() -> None:
    text = (
        "New Bridges For Forty Villages In The Northern Districts\n"
        "The state government will repair forty bridges before the\n"
        "end of the year and build six new ones, the committee\n"
        "said."
    )
    assert kinds(text) == [Kind.HEADING, Kind.SENTENCE]


# Few of its lines go on in lower case when it is wrapped at 73 columns, and most paragraphs are of two lines.
STORY = (
    "The number of flood victims in the state of Kelantan rose by a quarter to 12,345 at 8 am today from 9,876 last "
    "night, the National Disaster Management Agency (NADMA) said, and is likely to be higher at the end of the week.",
    "It said that 85 relief centres had been opened in Kota Bharu, Machang and Tumpat.",
    '"We expect more rain until Dec 2," its director-general Datuk Khairul Shahril Idrus told reporters.',
    "The highest water level was recorded at Sungai Golok at 10.25 metres, the Department of Irrigation said.",
    "Another five centres may be opened tomorrow, since the water is expected to rise by 3.5 metres in the night.",
)


def wrapped(paragraphs: tuple[str, ...], between: str = "\n\n", indent: str = "", hanging: str = "") -> str:
    """What a wire's machine makes of the paragraphs."""
    first = indent.expandtabs()
    parts = [fill(part, 73, initial_indent=first, subsequent_indent=hanging) for part in paragraphs]
    return between.join(indent + part[len(first) :] for part in parts)


def rejoined(text: str) -> list[str]:
    return [" ".join(part.split()) for part in texts(text)]


@pytest.mark.parametrize("line_break", ["\n", "\n\n"])
def test_in_wrapped_copy_names_and_figures_run_on_in_paragraphs_of_two_lines(line_break: str) -> None:
    headline = "Flood Victims In Kelantan Up By A Quarter Overnight, More Rain Is Seen"
    assert rejoined(wrapped(STORY)) == list(STORY)
    assert rejoined(f"{headline}{line_break}{wrapped(STORY)}") == [headline, *STORY]


@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
def test_an_indented_line_begins_a_paragraph_in_wrapped_copy(indent: str) -> None:
    short = "The water rose above the danger mark at each of the stations"
    story = (*STORY[:2], short, *STORY[2:])
    text = wrapped(story, between="\n", indent=indent)
    assert rejoined(text) == list(story)
    assert paragraphs(text) == list(range(len(story)))


def test_wrapped_copy_that_is_indented_throughout_runs_on() -> None:
    assert rejoined(wrapped(STORY, indent="    ", hanging="    ")) == list(STORY)


LONG = "The water is expected to be higher tomorrow, as it has been in each of the last nine years, the agency said."
UNEVEN = (
    "Banjir: Lebih 300 penduduk dipindahkan ke pusat",
    "Ringgit dibuka lebih tinggi berbanding dolar",
    "Belanjawan utamakan rakyat berpendapatan rendah",
    "Perlawanan akhir ditangguhkan.",
)


@pytest.mark.parametrize(
    "below",
    ["", *(f"{wrapped(STORY[:2])}\n\n{more}" for more in (LONG, "\n".join(UNEVEN), "Johor\n" * 40))],
    ids=["three breaks", "a line over 100", "lines of many lengths", "hardly any sentences"],
)
def test_what_does_not_show_one_width_is_not_taken_for_wrapped_copy(below: str) -> None:
    text = wrapped(STORY[2:])
    assert texts(f"{text}\n\n{below}")[:2] == text.split("\n")[:2]


NOT_WRAPPED = {
    "names": (
        "Datuk Seri Anwar bin Ibrahim, Perdana Menteri Malaysia",
        "Puan Hannah Yeoh Tseow Suan, Menteri Belia dan Sukan",
        "Tuan Anthony Loke Siew Fook, Menteri Pengangkutan",
        "Datuk Seri Rafizi bin Ramli, Menteri Ekonomi Malaysia",
        "Dato' Sri Haji Fadillah bin Yusof, Menteri Tenaga",
    ),
    "verse": (
        "Aku rindu pada kampung halaman yang jauh di mata",
        "Angin petang membawa nyanyian padi yang menguning",
        "Di sini hanya ada bunyi kereta yang tidak berhenti",
        "Bila aku pulang nanti semuanya akan tetap menunggu",
        "Seperti dulu ketika aku masih kecil di pangkuanmu",
    ),
    "results": (
        "Selangor FC 2 (Faisal Halim 12, 45+1) Johor Darul Ta'zim 1 (Bergson 78)",
        "Terengganu FC 0 Kuala Lumpur City 3 (Morales 3, 55, Josue 88)",
        "Sabah FC 1 (Saddil Ramdani 60) Perak FC 1 (Luciano Goycochea 5)",
        "Kedah Darul Aman FC 2 (Sandroviken 10, 44) Penang FC 0",
        "Sri Pahang FC 3 (Aguero 7, 33, Kpah Sherman 89) PDRM FC 3",
    ),
    "headlines": (
        "Banjir: Lebih 300 penduduk dipindahkan ke pusat pemindahan",
        "Harga minyak sawit mentah dijangka kekal kukuh minggu ini",
        "Polis tahan tiga lelaki disyaki terbabit dalam kes samun",
        "Ringgit dibuka lebih tinggi berbanding dolar Amerika",
        "Belanjawan utamakan rakyat yang berpendapatan rendah",
    ),
}


@pytest.mark.parametrize("lines", NOT_WRAPPED.values(), ids=NOT_WRAPPED)
@pytest.mark.parametrize(
    "last", ["tetap sama seperti pada tahun lalu", "Itulah semuanya.", "Itulah semuanya.\nMajlis tamat."]
)
def test_lists_verse_and_headlines_of_like_length_are_not_taken_for_wrapped_copy(
    lines: tuple[str, ...], last: str
) -> None:
    apart = lines if last[0].isupper() else lines[:-1]
    assert texts("\n".join([*lines, last]))[: len(apart)] == list(apart)


def test_points_of_like_length_that_end_in_a_full_stop_are_not_taken_for_wrapped_copy() -> None:
    text = (
        "Antara inisiatif yang diumumkan:\n"
        "menambah peruntukan bantuan tunai Rahmah sebanyak RM2 bilion\n"
        "mempercepat pembinaan hospital baharu di kawasan luar bandar\n"
        "MARA menerima RM500 juta untuk program latihan kemahiran\n"
        "FELDA dan RISDA menerima RM300 juta untuk tanaman semula\n"
        "Yayasan Negara menerima RM200 juta untuk biasiswa."
    )
    assert texts(text)[-3:] == text.split("\n")[-3:]


def test_rows_of_a_table_in_wrapped_copy_stay_apart() -> None:
    rows = "Sungai Golok\t10.25 metres at the old bridge of Rantau Panjang in the early morning\nSungai Kelantan\t9.1"
    cells = texts(f"{wrapped(STORY)}\n\n{rows}")[len(STORY) :]
    assert cells == rows.replace("\n", "\t").split("\t")


@pytest.mark.parametrize(
    "marker",
    ["- ", "* ", "## ", "• ", "•", "– ", "■", "■ ", "1. ", "12. ", "1) ", "(1) ", "(a) ", "a) ", "i. ", "iv. ", "(B) "],
)
def test_list_markers_lie_between_the_segments(marker: str) -> None:
    text = f"Syarat:\n{marker}Bawa kad pengenalan.\n  {marker}Datang awal"
    assert texts(text) == ["Syarat:", "Bawa kad pengenalan.", "Datang awal"]
    assert kinds(text)[1:] == [Kind.LIST_ITEM, Kind.LIST_ITEM]


@pytest.mark.parametrize(
    "line",
    ["P. Ramlee dikenang.", "2021 tahun yang sukar.", "-5 darjah dicatat.", "10.30 pagi tadi.", "-", "(ii)", "#1 lagi"],
)
def test_what_only_looks_like_a_list_marker_is_text(line: str) -> None:
    assert texts(line) == [line]
    assert Kind.LIST_ITEM not in kinds(line)


def test_a_wrapped_list_item_is_one_segment() -> None:
    text = "- Bring the original letter of offer and two copies of the\n  identity card.\n- Be early."
    assert texts(text) == [
        "Bring the original letter of offer and two copies of the\n  identity card.",
        "Be early.",
    ]
    assert kinds(text) == [Kind.LIST_ITEM, Kind.LIST_ITEM]


@pytest.mark.parametrize(
    "line",
    ["KUALA LUMPUR BANJIR LAGI", "Forty Villages Cut Off in the North", "COVID-19: 120 KES BAHARU", "Latar Belakang"],
)
def test_headings(line: str) -> None:
    assert kinds(f"{line}\n\nHujan lebat sejak semalam.") == [Kind.HEADING, Kind.SENTENCE]


@pytest.mark.parametrize(
    "line",
    [
        "Hujan lebat melanda utara negeri",
        "Banjir Lagi.",
        "Who Pays?",
        "Kata Ahmad,",
        "12.5",
        "Bandar " * 18 + "Raya",
    ],
)
def test_no_headings(line: str) -> None:
    assert Kind.HEADING not in kinds(line)


DATELINE = "KUALA LUMPUR, Oct 28 (Bernama) --"
CREDIT = "– Bernama"


def test_fixed_spans_are_segments_of_their_own() -> None:
    text = f"{DATELINE} The bridge opened today. Traffic is light.\n\n{CREDIT}"
    fixed = {(0, len(DATELINE) + 1): Kind.DATELINE, (len(text) - len(CREDIT), len(text)): Kind.CREDIT}
    found = split(text, fixed)
    assert [(text[s.start : s.end], s.kind, s.paragraph) for s in found] == [
        (DATELINE, Kind.DATELINE, 0),
        ("The bridge opened today.", Kind.SENTENCE, 0),
        ("Traffic is light.", Kind.SENTENCE, 0),
        (CREDIT, Kind.CREDIT, 1),
    ]


def test_a_line_that_a_fixed_span_begins_is_no_wrap() -> None:
    headline = "Selangor catat kes tertinggi, kata Menteri Kesihatan pada petang ini"
    text = f"{headline}\n{wrapped((f'{DATELINE} {STORY[0]}', *STORY[1:]))}"
    found = split(text, {(len(headline) + 1, len(headline) + 1 + len(DATELINE)): Kind.DATELINE})
    assert [(text[s.start : s.end], s.paragraph) for s in found[:2]] == [(headline, 0), (DATELINE, 1)]


def test_a_credit_within_a_sentence_cuts_it() -> None:
    text = "Lalu lintas lancar – Bernama dan AFP"
    found = split(text, {(21, 28): Kind.CREDIT})
    assert [text[s.start : s.end] for s in found] == ["Lalu lintas lancar –", "Bernama", "dan AFP"]


def test_a_fixed_span_over_a_line_break_joins_its_paragraphs() -> None:
    text = "KUALA LUMPUR,\n\n- Oct 28: Rain fell."
    found = split(text, {(0, 24): Kind.DATELINE})
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [
        ("KUALA LUMPUR,\n\n- Oct 28:", 0),
        ("Rain fell.", 0),
    ]


@pytest.mark.parametrize("spans", [[(0, 5), (4, 8)], [(-1, 3)], [(3, 99)], [(5, 3)]])
def test_impossible_fixed_spans_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="expected"):
        split("Hujan lebat.", dict.fromkeys(spans, Kind.CREDIT))


def test_a_blank_fixed_span_is_no_segment() -> None:
    assert split("Hujan  lebat", {(5, 7): Kind.CREDIT}) == (Segment(0, 12, Kind.SENTENCE, 0),)


def test_compose_keeps_all_between_the_segments() -> None:
    text = "\r\n  TAJUK BESAR\r\n\r\n• Satu.  Dua.\t\n"
    target, spans = compose(text, split(text), ["BIG TITLE", "One, and more.", ""])
    assert target == "\r\n  BIG TITLE\r\n\r\n• One, and more.  \t\n"
    assert [target[start:end] for start, end in spans] == ["BIG TITLE", "One, and more.", ""]


def test_compose_wants_one_replacement_a_segment() -> None:
    with pytest.raises(ValueError, match="expected 2 replacements, one a segment, found 1"):
        compose("Satu. Dua.", split("Satu. Dua."), ["One."])


@pytest.mark.parametrize(
    "text",
    [
        "a\n" * 100_000,
        "a" * 200_000,
        "." * 200_000,
        ". " * 100_000,
        '"' * 200_000,
        '."' * 100_000,
        '. "' * 66_000,
        " " * 200_000,
        "\r\n" * 100_000,
        "A. " * 66_000,
        "1. " * 66_000,
        "- " * 100_000,
        "(" * 200_000,
        "好。" * 100_000,
        "? A" * 66_000,
        ". a" * 66_000,
        (". -- " + " " * 45) * 4_000,
        ("abc " * 15 + "\n") * 3_000,
        "a" + " " * 199_998 + "a",
        "a" + " \t" * 99_999 + "a",
        "a  1\n" * 40_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_extreme_texts_of_full_length_survive(text: str) -> None:
    segments = split(text)
    assert compose(text, segments, [text[s.start : s.end] for s in segments])[0] == text


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Johor DT\t10\t9\t1\t0\t28", ["Johor DT", "10", "9", "1", "0", "28"]),
        ("| Johor | 26 |", ["Johor", "26"]),
        ("Abu    45     Kedah", ["Abu", "45", "Kedah"]),
        ("The rain stopped.   The river fell.", ["The rain stopped.", "The river fell."]),
        ("Either|or is one word", ["Either|or is one word"]),
        ("1.\tThe first item", ["The first item"]),
        ("Malaysia      4  3  1  0  10", ["Malaysia", "4", "3", "1", "0", "10"]),
        ("Thailand      4  2  1  1   7", ["Thailand", "4", "2", "1", "1", "7"]),
        ("Ayam   RM9.40", ["Ayam", "RM9.40"]),
        ("1  Brunei  4  0  -12", ["1", "Brunei", "4", "0", "-12"]),
        ("He was born in  1950", ["He was born in  1950"]),
        ("The rain  stopped and the  river fell", ["The rain  stopped and the  river fell"]),
    ],
)
def test_cells_of_a_row_stand_by_themselves(line: str, cells: list[str]) -> None:
    assert texts(line) == cells


def test_a_row_is_parted_as_its_table_is() -> None:
    assert texts("Pasukan  K  Mata\nMalaysia  4  10\nViet Nam  4  7") == [
        *("Pasukan", "K", "Mata"),
        *("Malaysia", "4", "10"),
        *("Viet Nam", "4", "7"),
    ]
    assert set(kinds("Pasukan  K  Mata\nMalaysia  4  10\nViet Nam  4  7")) == {Kind.CELL}


def test_one_number_after_a_wide_space_makes_no_table_of_a_paragraph() -> None:
    text = "Kadar itu naik daripada  3\nkepada 4 peratus. Peniaga\n mengeluh  2\nkali. Mereka  rugi\nbesar."
    assert Kind.CELL not in kinds(text)


def test_a_gap_within_a_sentence_does_not_part_it() -> None:
    assert texts("The rain   stopped at noon.") == ["The rain   stopped at noon."]
