import pytest

from worker.translate.lead_in import LeadIns, as_in

LEAD_INS = LeadIns(
    {"Kota Bharu", "Anwar Ibrahim", "UMNO", "Umno", "Menteri Besar", "Manchester United"},
    {"kota", "polis", "kerajaan", "pemandu", "semua", "warisan", "united", "oku"},
)


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
        ("ANWAR’S speech", "Anwar’s speech"),
        ("MAHATHIR berkata", "Mahathir berkata"),
        ("POLIS UMNO dan PAS", "Polis UMNO dan PAS"),
    ],
)
def test_the_words_before_the_small_ones_are_put_in_sentence_case(text: str, lowered: str) -> None:
    assert LEAD_INS.lowered(text) == lowered


@pytest.mark.parametrize(
    "text",
    [
        "UMNO akan bertanding",
        "PAS mahu bertanding",
        "WARISAN mahu bertanding",
        "JPJ menahan dua lelaki",
        "JPJ Selangor menahan dua lelaki",
        "KPDNHEP menyerbu",
        "OKU perlu dibantu",
        "SPR tetap begitu",
        "TMJ berkata",
        "AS mahu berunding",
        "MCA calls for talks",
        "WHO says so",
        "IT firm opens",
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
    assert LEAD_INS.lowered(text) == text


def test_a_term_of_the_sender_stays() -> None:
    assert LEAD_INS.lowered("KERAJAAN MADANI berkata", {"MADANI"}) == "KERAJAAN MADANI berkata"


def test_names_are_asked_for_as_the_sentence_now_has_them() -> None:
    sentence = "ANWAR Ibrahim berkata di Johor"
    names = [("ANWAR Ibrahim", ("Anwar",)), ("Johor", ("Johor",))]
    assert as_in(LEAD_INS.lowered(sentence), sentence, names) == [("Anwar Ibrahim", ("Anwar",)), names[1]]
