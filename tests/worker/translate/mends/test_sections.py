"""Sections of laws: the number first, `of the`, the law."""

import pytest

from worker.translate.mends.sections import of_the_law

SOURCE = "mengikut Seksyen 117 Kanun Tatacara Jenayah (KTJ) dan Seksyen 4(1)(b), Akta Dadah Berbahaya 1952"


@pytest.mark.parametrize(
    ("translated", "english"),
    [
        ("under Section 117 Criminal Procedure Code.", "under Section 117 of the Criminal Procedure Code."),
        ("under section 117, the Penal Code", "under section 117 of the Penal Code"),
        ("Sections 12(2) and 4(1)(b) Dangerous Drugs Act", "Sections 12(2) and 4(1)(b) of the Dangerous Drugs Act"),
        ("Section 3, Section 4 (1)(b) Drugs Act, 1952", "Section 3, Section 4 (1)(b) of the Drugs Act, 1952"),
        (
            "Section 4(1)(b) Anti-Money Laundering and Proceeds of Crimes (Amendment) Act 2001",
            "Section 4(1)(b) of the Anti-Money Laundering and Proceeds of Crimes (Amendment) Act 2001",
        ),
        ("under Section Criminal Procedure Code 117 (KTJ)", "under Section 117 of the Criminal Procedure Code (KTJ)"),
        ("under Section of the Penal Code 117.", "under Section 117 of the Penal Code."),
        ("Section 117, Section Penal Code 4(1)(b)", "Section 117, Section 4(1)(b) of the Penal Code"),
    ],
)
def test_a_section_is_of_its_law(translated: str, english: str) -> None:
    assert of_the_law(SOURCE, translated) == english
    assert of_the_law(SOURCE, english) == english


@pytest.mark.parametrize(
    "translated",
    [
        "under Section 117 and the Penal Code",
        "under Section 118 Penal Code",
        "under Section 117, the Act says",
        "under Section 117. The Penal Code says",
        "under Section Penal Code 1952",
        "under Section Penal Code 117th",
        "117 Penal Code officers",
    ],
)
def test_other_text_stays(translated: str) -> None:
    assert of_the_law(SOURCE, translated) == translated


def test_a_number_that_no_law_follows_in_the_source_stays() -> None:
    assert of_the_law("Seksyen 117 dan Kanun Keseksaan", "Section 117, Penal Code") == "Section 117, Penal Code"
