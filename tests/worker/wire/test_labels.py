"""Labels that open a line: those of the wires and of interviews, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.spans import compose
from worker.segments import Kind, split
from worker.wire.dateline import parse
from worker.wire.labels import known, translate_label, with_labels, without_known

EN, MS = Language.EN, Language.MS

LABELS = [  # English and Malay
    ("ALSO READ:", "BACA JUGA:"),
    ("Also read:", "Baca juga:"),
    ("Also Read:", "Baca Juga:"),
    ("READ MORE |", "BACA LAGI |"),
    ("READ:", "BACA:"),
    ("Watch :", "Tonton :"),
    ("UPDATE:", "KEMAS KINI:"),
    ("CORRECTION:", "PEMBETULAN:"),
    ("VIDEO:", "VIDEO:"),
    ("PHOTOS:", "FOTO:"),
    ("ANALYSIS:", "ANALISIS:"),
    ("Opinion:", "Pendapat:"),
    ("EXPLAINER:", "PENJELASAN:"),
    ("Q&A:", "SOAL JAWAB:"),
    ("OBITUARY:", "OBITUARI:"),
    ("LATEST:", "TERKINI:"),
    ("Q:", "S:"),
    ("A:", "J:"),
    ("Contact:", "Hubungi:"),
    ("Contact person:", "Pegawai untuk dihubungi:"),
    ("RELATED:", "BERKAITAN:"),
    ("Related article:", "Artikel berkaitan:"),
    ("Related News:", "Berita Berkaitan:"),
    ("See also:", "Lihat juga:"),
    ("OFFICIAL:", "RASMI:"),
    ("UNOFFICIAL:", "TIDAK RASMI:"),
    ("EXCLUSIVE:", "EKSKLUSIF:"),
    ("[Live]", "[Langsung]"),
    ("[LATEST]", "[TERKINI]"),
    ("[READ:", "[BACA:"),
    ("[OFFICIAL]:", "[RASMI]:"),
    ("PARLIAMENT:", "PARLIMEN:"),
    ("[COURT]", "[MAHKAMAH]"),
    ("FLOODS:", "BANJIR:"),
    ("COMMENT |", "ULASAN |"),
    ("LETTER:", "SURAT:"),
    ("[INTERVIEW]", "[TEMU BUAL]"),
    ("SPECIAL REPORT |", "LAPORAN KHAS |"),
    ("KINIGUIDE |", "KINIGUIDE |"),
    ("UPDATE 1-", "KEMAS KINI 1-"),
    ("FACTBOX-", "FAKTA-"),
    ("Soccer-", "Bola sepak-"),
    ("REFILE-UPDATE 1-", "ULANG SIAR-KEMAS KINI 1-"),
    ("UPDATE 3-Soccer-", "KEMAS KINI 3-Bola sepak-"),
    ("Dear Editor,", "Saudara Pengarang,"),
    ("DEAR EDITOR:", "SAUDARA PENGARANG:"),
    ("COLUMN:", "KOLUM:"),
    ("YOURSAY |", "YOURSAY |"),
    ("FACTS:", "FAKTA:"),
    ("TIMELINE:", "KRONOLOGI:"),
    ("WRAPUP 2-", "RUMUSAN 2-"),
    ("REFILE-", "ULANG SIAR-"),
    ("BRIEF-", "RINGKAS-"),
    ("INSIGHT-", "KUPASAN-"),
    ("VEGOILS-", "MINYAK SAYURAN-"),
    ("ELECTION:", "PILIHAN RAYA:"),
    ("WEATHER:", "CUACA:"),
    ("Fax:", "Faks:"),
    ("Tel/Fax:", "Tel/Faks:"),
    ("Telephone:", "Telefon:"),
    ("Address :", "Alamat :"),
    ("Venue:", "Tempat:"),
    ("NOTE TO EDITORS:", "NOTA KEPADA EDITOR:"),
    ("EDITOR'S NOTE:", "NOTA EDITOR:"),
    ("Location:", "Lokasi:"),
    ("Date:", "Tarikh:"),
    ("Time:", "Masa:"),
    ("Age:", "Umur:"),
    ("Position:", "Jawatan:"),
    ("Salary:", "Gaji:"),
    ("Symptoms:", "Gejala:"),
    ("TOTAL:", "JUMLAH:"),
    ("Source:", "Sumber:"),
    ("NOTE:", "NOTA:"),
]
STOCK_LINES = [
    ("ENDS", "TAMAT"),
    ("-- ENDS --", "-- TAMAT --"),
    ("– Ends –", "– Tamat –"),
    ("-ENDS-", "-TAMAT-"),
    ("ADVERTISEMENT", "IKLAN"),
    ("Advertisement", "Iklan"),
    ("Thank you.", "Terima kasih."),
    ("Illustrative picture.", "Gambar hiasan."),
    ("LATEST", "TERKINI"),
    ("*Exclusive!*", "*Eksklusif!*"),
    ("(File picture)", "(Gambar fail)"),
    ("To be continued...", "Bersambung..."),
    ("Assalamualaikum,", "Assalamualaikum,"),
    ("Assalamualaikum and greetings.", "Assalamualaikum dan salam sejahtera."),
    ("Greetings,", "Salam sejahtera,"),
    ("PRESS RELEASE", "SIARAN AKHBAR"),
    ("Press Statement", "Kenyataan Akhbar"),
    ("Media release", "Siaran media"),
    ("MEDIA STATEMENT", "KENYATAAN MEDIA"),
    ("FOR IMMEDIATE RELEASE", "UNTUK SIARAN SEGERA"),
    ("Copyright © 2021-2022", "Hak cipta © 2021-2022"),
    ("COPYRIGHT (c)", "HAK CIPTA (c)"),
    ("All Rights Reserved", "Hak Cipta Terpelihara"),
    ("All rights reserved", "Hak cipta terpelihara"),
]


def labels(text: str) -> list[str]:
    return [text[start:end] for (start, end), kind in sorted(with_labels(text, {}).items()) if kind is Kind.LABEL]


@pytest.mark.parametrize(("english", "malay"), LABELS + STOCK_LINES)
def test_both_ways(english: str, malay: str) -> None:
    assert translate_label(english, MS) == malay
    assert translate_label(malay, EN) == english


@pytest.mark.parametrize(
    ("label", "target", "translated"),
    [
        ("UPDATED:", MS, "KEMAS KINI:"),
        ("Silver:", MS, "Perak:"),
        ("GANGSA:", EN, "BRONZE:"),
        ("[DIKEMAS KINI]", EN, "[UPDATED]"),
        ("Pictures:", MS, "Gambar:"),
        ("PIX:", MS, "GAMBAR:"),
        ("Notes:", MS, "Nota:"),
        ("Gambar:", EN, "Picture:"),
        ("BREAKING:", MS, "TERKINI:"),
        ("CORRECTED:", MS, "PEMBETULAN:"),
        ("JUST IN:", MS, "TERKINI:"),
        ("Soal jawab:", EN, "Q&A:"),
        ("THE STAR:", MS, "THE STAR:"),
        ("ANWAR:", EN, "ANWAR:"),
        ("BACA:", MS, "BACA:"),
        ("Pegawai dihubungi:", EN, "Contact person:"),
        ("Sekian, terima kasih.", EN, "Thank you."),
        ("Sekian.", EN, "That is all."),
        ("IKLAN", MS, "IKLAN"),
        ("Semua hak terpelihara", EN, "All rights reserved"),
        ("TUAN PENGARANG,", EN, "DEAR EDITOR,"),
        ("-- END --", MS, "-- TAMAT --"),
        ("Roundup:", MS, "Rangkuman:"),
        ("Yearender:", MS, "Imbasan tahun:"),
        ("Feature:", MS, "Rencana:"),
        ("Untuk Edaran Segera", EN, "For Immediate Release"),
    ],
)
def test_one_way(label: str, target: Language, translated: str) -> None:
    assert translate_label(label, target) == translated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALSO READ: Floods in Johor", ["ALSO READ:"]),
        ("It rained.\r\n  - Read more: Floods in Johor\u2028WATCH | The river", ["Read more:", "WATCH |"]),
        ("BACA JUGA:\nBanjir di Johor", ["BACA JUGA:"]),
        ("Copyright © 2021 Bernama. All rights reserved.\r\n", ["Copyright © 2021", "All rights reserved"]),
        ("Hujan.\nHak Cipta Terpelihara © 2021 Bernama", ["Hak Cipta Terpelihara © 2021"]),
        ("[TERKINI] Banjir\n[BACA: Hujan]\nTIDAK RASMI: PN menang", ["[TERKINI]", "[BACA:", "TIDAK RASMI:"]),
        ("PARLIMEN: Dua lulus\n[MAHKAMAH] Tiga didakwa", ["PARLIMEN:", "[MAHKAMAH]"]),
        ("[RASMI]: Keputusan PRK\n[MAHKAMAH]: Tiga didakwa", ["[RASMI]:", "[MAHKAMAH]:"]),
        ("FEATURE | The last cobbler\nLETTER: Dear all", ["FEATURE |", "LETTER:"]),
        ("Roundup: Iran's cases soar\nFeature: Rain", ["Roundup:"]),
        ("\n Temu bual: 'Kami gembira'", ["Temu bual:"]),
        ("UPDATE 1-Oil falls\nUPDATE 2-Oil", ["UPDATE 1-"]),
        ("\n EXCLUSIVE-US to act", ["EXCLUSIVE-"]),
        ("Soccer-Liverpool win", ["Soccer-"]),
        ("SAUDARA PENGARANG, PADA Isnin\nDear Editor,\nI write", ["SAUDARA PENGARANG,", "Dear Editor,"]),
        ("RPT-UPDATE 1-Oil falls", ["RPT-UPDATE 1-"]),
        ("UPDATE 2-Free trade grows", ["UPDATE 2-"]),
        ("EXCLUSIVE-Use of force grows", ["EXCLUSIVE-"]),
        ("Q: Who pays?\nA: We do.\nQ: When?", ["Q:", "A:", "Q:"]),
        ("S: Siapa?\n\nJ: Kami.", ["S:", "J:"]),
        ("Emas:\nAli\n- Perak: 8\nGANGSA: 5", ["Emas:", "Perak:", "GANGSA:"]),
        ("Rain fell.\n\n- ENDS -", ["- ENDS -"]),
        ("Hujan.\r\n  IKLAN \nHujan lagi.\n\nSekian,  terima kasih.", ["IKLAN", "Sekian,  terima kasih."]),
        ("SIARAN MEDIA\nUNTUK SIARAN SEGERA\n\nHujan turun.", ["SIARAN MEDIA", "UNTUK SIARAN SEGERA"]),
        ("(Gambar hiasan)\nContact: Ali", ["(Gambar hiasan)", "Contact:"]),
        ("Tempat: Ipoh\n- Masa : 8 malam\nTel/Faks: 05-2", ["Tempat:", "Masa :", "Tel/Faks:"]),
        ("THE STAR: Why?\nANWAR: Well.\nTHE STAR: When?\nANWAR: Soon.", ["THE STAR:", "ANWAR:"] * 2),
        ("THE STAR: Why?\nANWAR: Well.\nTHE STAR: When?", ["THE STAR:", "ANWAR:", "THE STAR:"]),
        ("Anwar spoke to The Star.\n\nTHE STAR: Why?\n\nANWAR: Well.", ["THE STAR:", "ANWAR:"]),
    ],
)
def test_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A: Brazil, Spain\nB: Italy, Peru",
        "Emas: harga naik\nPerak: dua kes baharu",
        "He said: READ: the verb",
        "Feature: a camera of 50 MP",
        "read: the verb",
        "Reading: the verb",
        "READ:the verb",
        "GEMPA: Tiga mangsa ditemukan",
        "Banjir: Tiga mangsa ditemukan",
        "TERKINI] Tiga mangsa",
        "[Terkini itu] Tiga mangsa",
        "TENIS: Tan menang.\nGOLF: Lim kalah.",
        "TENIS: Tan menang.\nTENIS: Lim kalah dalam tenis.",
        "KERAJAAN: Dua dilantik.\nKERAJAAN: Tiga dicari.",
        "Feature | Price",
        "Comment: none",
        "BRIEFCASE-like bags",
        "update 1-Oil",
        "Exclusive-use lanes",
        "Exclusive-Use Lanes Approved",
        "Analysis-Driven Policy",
        "Soccer-Mad Fans",
        "ANALYSIS - Oil",
        "Date | Venue | Total",
        "Masa itu: tiada",
        "nota: tiada",
        "ENDS: the verb",
        "ENDS in tears",
        "Copyright 2021 is about copyright.",
        "All rights reserved by the state lapse. Copyright",
        "Ia melanggar hak cipta.",
        "it all\nends.",
        "Iklan itu ditarik balik.",
        "Press release by the ministry",
        "Kenyataan media itu disiarkan semalam.",
        "Thank you?",
        "Saudara pengarang sekalian, ini",
        "Kata saudara pengarang, ini",
        "Contact Ali: he knows",
    ],
)
def test_what_only_looks_like_a_label(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize("opening", ["{}: Rain fell.", "{} - Rain fell.", "{}, May 5 - Rain fell."])
def test_no_label_is_a_place(opening: str) -> None:
    words = [label.strip("[]:|,- ").upper() for pair in LABELS for label in pair]
    assert [word for word in words if len(word) > 1 and parse(opening.format(word), 0)] == []


def test_a_heading_begins_after_its_label_and_a_dateline_has_none() -> None:
    text = "BREAKING: Rain in Ipoh\nUPDATE: Rain fell."
    kinds = {(0, 22): Kind.HEADING, (23, 30): Kind.DATELINE}
    assert with_labels(text, kinds) == {(0, 9): Kind.LABEL, (9, 22): Kind.HEADING, (23, 30): Kind.DATELINE}


def test_a_stock_line_that_was_taken_for_a_heading_is_one() -> None:
    assert [segment.kind for segment in split("IKLAN", with_labels("IKLAN", {(0, 5): Kind.HEADING}))] == [Kind.LABEL]


def test_the_rest_of_the_line_is_a_sentence_of_its_own() -> None:
    text = "ALSO READ: Floods in Johor. Many left.\nQ: Who?\nA: We."
    segments = split(text, with_labels(text, {}))
    assert [(text[segment.start : segment.end], segment.kind) for segment in segments] == [
        ("ALSO READ:", Kind.LABEL),
        ("Floods in Johor.", Kind.SENTENCE),
        ("Many left.", Kind.SENTENCE),
        ("Q:", Kind.LABEL),
        ("Who?", Kind.SENTENCE),
        ("A:", Kind.LABEL),
        ("We.", Kind.SENTENCE),
    ]


def test_captions_are_known_wherever_they_stand() -> None:
    text = "Ringkasan: Hujan di Johor.\nOffice, Tel: 03-2 Faks : 03-3, E-mel: a@b.my; the hotel: closed"
    assert [text[start:end] for start, end in known(text)] == ["Ringkasan:", "Tel:", "Faks :", "E-mel:"]
    assert without_known(text) == "  Hujan di Johor.\nOffice,   03-2   03-3,   a@b.my; the hotel: closed"


def test_those_of_the_table_are_known_without_a_story() -> None:
    assert known("THE STAR: Why?\nVIDEO: Rain\nIKLAN") == [(15, 21), (27, 32)]
    assert known("BRIEF-Rain\nSURAT | Hujan") == [(0, 6), (11, 18)]


def test_perak_between_two_medals_is_no_state_to_the_tags() -> None:
    assert known("Emas: 1\nPerak: 2\nGangsa: 3") == [(0, 5), (8, 14), (17, 24)]
    assert known("Perak: 2") == []


def test_a_topic_is_no_label_to_the_tags() -> None:
    assert known("BANJIR: Dua maut\n[SAH] Hujan") == [(17, 22)]


@given(
    st.lists(st.sampled_from(["READ:", "Q:", "A:", "IPOH:", "IKLAN", "|", " ", "\n", "\u2028", "- ", "x"]), max_size=20)
)
def test_any_text_is_cut_without_loss(parts: list[str]) -> None:
    text = "".join(parts)
    segments = split(text, with_labels(text, {}))
    assert compose(text, segments, [text[segment.start : segment.end] for segment in segments])[0] == text


@pytest.mark.parametrize(
    "unit", ["READ:\n", "Q:\nA:\n", "AB: \nCD: \n", "AB CD ", "ALSO  ", "IKLAN\n", "IKLAN ", "\n", "- ", "-"]
)
def test_hostile_text_of_full_length(unit: str) -> None:
    """Hangs, until the suite's time-out, if the work grows faster than the text."""
    text = (unit * 200_000)[:200_000]
    split(text, with_labels(text, {}))
