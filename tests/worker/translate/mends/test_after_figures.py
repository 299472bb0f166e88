"""Words after figures: of scale, of measure and of the half of the day."""

import pytest

from worker.translate.mends.after_figures import in_english


@pytest.mark.parametrize(
    ("translated", "text"),
    [
        ("more than RM6 Juta", "more than RM6 million"),
        ("from RM31.65 Bilion to RM16.63 bilion.", "from RM31.65 billion to RM16.63 billion."),
        ("RM1.2Juta and RM500Ribu", "RM1.2 million and RM500 thousand"),
        ("5 ribu-strong and 2 Trilion", "5 thousand-strong and 2 trillion"),
        ("The film 10 Juta Bintang", "The film 10 Juta Bintang"),
        ("Satu Juta and Juta", "Satu Juta and Juta"),
    ],
)
def test_a_scale_is_an_english_word_but_in_a_title(translated: str, text: str) -> None:
    assert in_english("", translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("RM2.22 seliter", "at RM2.22 seliter", "at RM2.22 per litre"),
        ("RM3.15 seliter", "to RM3.15 aliter.", "to RM3.15 per litre."),
        ("RM2 SELITER", "RM2 per seliter or per lyter, per litter", "RM2 per litre or per litre, per litre"),
        ("23km/seliter", "23km/seliter", "23km per litre"),
        ("RM9 sekilo", "RM9 akilo, RM8 perkilo", "RM9 per kilo, RM8 per kilo"),
        ("5 sen seliter", "5 sen aliter", "5 sen per litre"),
        ("RM9 (38 sen) seliter", "RM9 (38 sen) seliter", "RM9 (38 sen) per litre"),
        ("⟦0⟧ sekilo", "⟦0⟧ perkilo", "⟦0⟧ per kilo"),
        ("dua ringgit sekilo", "two ringgit akilo", "two ringgit per kilo"),
        ("harga seliter", "price per liter", "price per litre"),
        ("RM2 seliter", "a litre of litter, 5 kilos", "a litre of litter, 5 kilos"),
        ("RM2 sekilogram", "per kilogramme", "per kilogramme"),
        ("2 kali dengan seliter minyak", "2 times with oil seliter", "2 times with oil seliter"),
        ("sekilo gula", "sugar akilo", "sugar akilo"),
        ("", "an aliter, per liter", "an aliter, per liter"),
    ],
)
def test_what_was_made_of_a_litre_and_a_kilo_is_put_right(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("75hp pada 8,500rpm", "75hp at 8,500gro and 67Nm at 6,500growth", "75hp at 8,500rpm and 67Nm at 6,500rpm"),
        ("67Nm pada 6,500 RPM", "67Nm of at 6,500 rpm, 5Nm by at 4,000gro", "67Nm at 6,500 rpm, 5Nm at 4,000rpm"),
        ("67Nm pada 6,500", "67Nm of at 8,500gro", "67Nm of at 8,500gro"),
    ],
)
def test_a_speed_of_an_engine_has_its_unit(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text


@pytest.mark.parametrize(
    ("translated", "text"),
    [("Maghrib: 7.04 pm", "Maghrib: 7.04pm"), ("10 am - 10pm", "10am - 10pm"), ("the 5 PM, I am", "the 5 PM, I am")],
)
def test_the_half_of_the_day_stands_close_to_its_time(translated: str, text: str) -> None:
    assert in_english("", translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("1 jam 20 minit", "1 hours 20 minutes", "1 hour 20 minutes"),
        ("1 TAHUN penjara", "1 YEARS in jail", "1 YEAR in jail"),
        ("1 hari", "11 days, 2.1 days, 0-1 days", "11 days, 2.1 days, 0-1 days"),
        ("1 hari", "1 days’ leave", "1 days’ leave"),
        ("Formula 1, 2 hari", "Formula 1 days", "Formula 1 days"),
    ],
)
def test_one_is_no_plural(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text
