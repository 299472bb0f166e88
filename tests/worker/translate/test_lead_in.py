import pytest

from worker.translate.lead_in import LeadIns

LEAD_INS = LeadIns(
    {
        *("Kota Bharu", "Anwar Ibrahim", "UMNO", "Umno", "Menteri Besar", "Manchester United"),
        *("DR Congo", "HELP University", "LIMA 2025", "VS Industry", "AirAsia", "foodpanda", "SEGi"),
    },
    {
        "kota",
        "polis",
        "kerajaan",
        "pemandu",
        "semua",
        "warisan",
        "united",
        "oku",
        "segi",
        "makna",
        "help",
        "lima",
        "tanah",
        "merah",
        "menteri",
        "besar",
    },
)


def lowered_alone(sentence: str, *kept: str) -> str:
    return LEAD_INS.lowered([sentence], kept)[0]


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("TIADA pengakuan direkodkan.", "Tiada pengakuan direkodkan."),
        ("“DUA lelaki ditahan.", "“Dua lelaki ditahan."),
        ("TIDAK SEMUA kanak-kanak", "Tidak semua kanak-kanak"),
        ("KEDUA-DUA lelaki itu", "Kedua-dua lelaki itu"),
        ("A MAN was arrested.", "A man was arrested."),
        ("POLIS Johor menahan", "Polis Johor menahan"),
        ("KES COVID-19 meningkat", "Kes COVID-19 meningkat"),
        ("SEBANYAK 50 kes", "Sebanyak 50 kes"),
        ("PEMANDU teksi maut", "Pemandu teksi maut"),
        ("PM ANWAR berkata", "PM Anwar berkata"),
        ("ANWAR Ibrahim berkata", "Anwar Ibrahim berkata"),
        ("KOTA BHARU dijangka banjir", "Kota Bharu dijangka banjir"),
        ("MANCHESTER UNITED tewas", "Manchester United tewas"),
        ("MENTERI BESAR Selangor berkata", "Menteri Besar Selangor berkata"),
        ("TAN SRI Muhyiddin hadir", "Tan Sri Muhyiddin hadir"),
        ("DR Sheshadri berkata", "Dr Sheshadri berkata"),
        ("ST ANDREW Ambulance berkata", "St Andrew Ambulance berkata"),
        ("POLIS ST ANDREW berkata", "Polis St Andrew berkata"),
        ("ST DAN TNB berkata", "ST dan TNB berkata"),
        ("ANWAR’S speech", "Anwar’s speech"),
        ("MAHATHIR berkata", "Mahathir berkata"),
        ("POLIS UMNO dan PAS", "Polis UMNO dan PAS"),
        ("HELP came late", "Help came late"),
        ("LIMA lelaki maut", "Lima lelaki maut"),
        ("AIRASIA akan menambah penerbangan", "AirAsia akan menambah penerbangan"),
        ("POLIS AIRASIA berkata", "Polis AirAsia berkata"),
        ("FOODPANDA dibuka", "Foodpanda dibuka"),
        ("SEGI lain perlu dilihat", "Segi lain perlu dilihat"),
    ],
)
def test_the_words_before_the_small_ones_are_put_in_sentence_case(text: str, lowered: str) -> None:
    assert lowered_alone(text) == lowered


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("KERAJAAN KOTA: Tiga jalan ditutup.", "Kerajaan kota: Tiga jalan ditutup."),
        ("“KES POLIS: “Tiga jalan ditutup.", "“Kes polis: “Tiga jalan ditutup."),
        ("KES BAS SEMUA PEMANDU: 3 maut", "Kes bas semua pemandu: 3 maut"),
        ("MENTERI BESAR: Kerajaan akan bertindak", "Menteri Besar: Kerajaan akan bertindak"),
    ],
)
def test_so_are_words_before_a_colon(text: str, lowered: str) -> None:
    assert lowered_alone(text) == lowered


@pytest.mark.parametrize(
    "text",
    [
        "ANWAR IBRAHIM: Kerajaan akan bertindak",
        "POLIS ANWAR: Kerajaan akan bertindak",
        "POLIS UMNO: Kerajaan akan bertindak",
        "KERAJAAN: Tiga jalan ditutup",
        "TANAH MERAH: Tiga jalan ditutup",
        "LAPORAN KHAS: Tiga jalan ditutup",
        "KERAJAAN KOTA:Tiga jalan ditutup",
        "KERAJAAN KOTA: TIGA JALAN DITUTUP",
        "KES POLIS KOTA SEMUA PEMANDU: Tiga jalan ditutup",
    ],
)
def test_but_no_name_or_label_before_a_colon(text: str) -> None:
    assert lowered_alone(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "UMNO akan bertanding",
        "PAS mahu bertanding",
        "WARISAN mahu bertanding",
        "JPJ menahan dua lelaki",
        "EBITDA was RM3 million",
        "CAPEX rose 12%",
        "JPJ Selangor menahan dua lelaki",
        "KPDNHEP menyerbu",
        "OKU perlu dibantu",
        "SPR tetap begitu",
        "TMJ berkata",
        "AS mahu berunding",
        "MCA calls for talks",
        "WHO says so",
        "IT firm opens",
        "DR Congo accused Rwanda",
        "HELP University will offer it",
        "LIMA 2025 menarik 500 syarikat",
        "VS Industry posted a profit",
        "ST berkata begitu",
        "MS Dhoni won",
        "MAKNA menganjurkan larian",
        "I think so",
        "Polis MENAHAN dua lelaki",
        "KERAJAAN NAIKKAN GAJI DI https://example.com/a HARI INI",
        "KUALA LUMPUR 12 Mei – Hujan turun",
        "KUALA LUMPUR, Jan 28 — It rained",
        "KUALA LUMPUR: Hujan turun",
        "KERAJAAN",
        "",
    ],
)
def test_acronyms_datelines_and_lines_in_capitals_stay(text: str) -> None:
    assert lowered_alone(text) == text


def test_a_term_of_the_sender_stays() -> None:
    assert lowered_alone("KERAJAAN MADANI berkata", "MADANI") == "KERAJAAN MADANI berkata"


@pytest.mark.parametrize("other", ["Kumpulan SEVENTEEN hadir.", "Kumpulan itu (SEVENTEEN) hadir."])
def test_what_the_article_has_in_capitals_within_a_sentence_stays(other: str) -> None:
    first = "SEVENTEEN akan hadir."
    assert LEAD_INS.lowered([first, other]) == [first, other]
    assert LEAD_INS.of_article(f"{first} {other}") == f"{first} {other}"


@pytest.mark.parametrize(
    "other", ["Ali hadir. SEVENTEEN tiba.", "KUMPULAN SEVENTEEN HADIR", "“SEVENTEEN tiba,” katanya."]
)
def test_but_not_what_only_other_lead_ins_and_lines_in_capitals_have(other: str) -> None:
    assert LEAD_INS.lowered(["SEVENTEEN akan hadir.", other])[0] == "Seventeen akan hadir."
