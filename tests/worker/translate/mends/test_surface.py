"""How a translation begins and ends: brackets and case, as the source has them, and nothing else."""

import time

import pytest

from worker.translate.mends.surface import cased, leaves_half_a_bracket, punctuated


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("(played, won, points):", "(lakon, menang, mata:", "(lakon, menang, mata):"),
        ("Table (played, won).", "Jadual (main, menang.", "Jadual (main, menang)."),
        ("He left (on Monday)", "Beliau pergi (pada Isnin", "Beliau pergi (pada Isnin)"),
        ("(AFP) in Ipoh (Perak)", "AFP) di Ipoh (Perak)", "(AFP) di Ipoh (Perak)"),
        ("(dengan syarat)", "( with conditions )", "(with conditions)"),
        ("Ia mahal (dengan cukai).", "It is costly ( with tax).", "It is costly (with tax)."),
        ("(pictured)", "dalam gambar", "(dalam gambar)"),
        ("(He left.)", "(Beliau pergi.", "(Beliau pergi.)"),
    ],
)
def test_a_lost_half_of_a_bracket_is_put_back_at_the_end_where_it_stood(
    source: str, translated: str, mended: str
) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("Ia Pilihan Raya (PRK) Rompin.", "It is the Rompin Election (PRK)", "It is the Rompin Election (PRK)."),
        ("“Ia (PRK) itu.”", "“It is that (PRK)”", "“It is that (PRK).”"),
        ("Ya [dalam sebutan] itu!", "That is [mentioned]", "That is [mentioned]!"),
        ("(“Pergi!”)", "(“Go”)", "(“Go!”)"),
        ("He left.", "Beliau pergi", "Beliau pergi."),
    ],
)
def test_the_stop_stands_within_a_closing_bracket_only_where_it_did(source: str, translated: str, mended: str) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("“Tamat jam 4.30 pagi.”", "“Ends 4.30am. ”", "“Ends 4.30am.”"),
        ("Tamat?'", "Ends? '", "Ends?'"),
        ("“Tamat”", "“Ends. ”", "“Ends”"),
        ("“Tamat. ”", "“Ends. ”", "“Ends. ”"),
        ("Tamat.", 'Ends. "It', 'Ends. "It.'),
    ],
)
def test_a_stop_stands_close_to_the_mark_that_ends_the_quotation(source: str, translated: str, mended: str) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("Ia tamat", "It ends.", "It ends"),
        ("Ia tamat…", "It ends.", "It ends."),
        ("Ia tamat", "Does it end?", "Does it end?"),
        ("Ia tamat", "It ends...", "It ends..."),
    ],
)
def test_a_full_stop_that_the_source_has_not_goes(source: str, translated: str, mended: str) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("Daerah 2019, yang itu", "District 2019 , which", "District 2019, which"),
        ("India, katanya, membawa", "India,, he said, , brings", "India, he said, brings"),
        ("Satu , dua,, tiga", "One , two,, three", "One , two,, three"),
    ],
)
def test_commas_are_single_and_without_a_space_before_them_as_in_the_source(
    source: str, translated: str, mended: str
) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize("run", [" ", "."])
def test_a_run_of_marks_takes_time_that_grows_with_it(run: str) -> None:
    text = f"The{run * 100_000}end"
    began = time.process_time()
    punctuated(text, text)
    assert time.process_time() - began < 5  # 0.01; with a search from each mark of the run it takes half a minute


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        (
            "“[These laws] help,” he said.",
            "“Undang-undang ini] membantu,” katanya.",
            "“[Undang-undang ini] membantu,” katanya.",
        ),
        ("[Rain] and [wind]", "Hujan] dan [angin]", "[Hujan] dan [angin]"),
        ('"He [the minister] left,"', '"Beliau menteri] pergi,"', '"Beliau menteri pergi,"'),
        ("That [the ban] stays", "Bahawa [larangan kekal", "Bahawa larangan kekal"),
        ("He [the minister] left", "Beliau pergi", "Beliau pergi"),
        ("He [the minister] left", "Beliau [menteri] pergi", "Beliau [menteri] pergi"),
        ("a] one [b] two", "a] satu [b] dua", "a] satu [b] dua"),
    ],
)
def test_square_brackets_are_whole(source: str, translated: str, mended: str) -> None:
    assert punctuated(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("He leads the party (PAS).", "Beliau mengetuai PAS."),
        ("The party (PAS) won.", "Parti (PAS menang."),
        ("(PAS) won, it said", "PAS menang, katanya"),
        ("He left :)", "Beliau pergi :)"),
        ("(a) one (b) two", "(a) satu (b dua"),
        ("(a) one (b) two", "(a) satu b) dua"),
        ("(a) one (b) two", "a) satu b) dua"),
        ("(PAS) won", "Menang (PAS)"),
        ("No bracket", "Tiada ( kurungan"),
        ("One (two", "Satu (dua"),
    ],
)
def test_brackets_are_left_where_their_place_is_not_known(source: str, translated: str) -> None:
    assert punctuated(source, translated) == translated


@pytest.mark.parametrize(
    ("source", "text", "is_left"),
    [("He (Ali) left", "Beliau (Ali", True), ("He (Ali", "Beliau (Ali", False), ("He left", "Beliau pergi", False)],
)
def test_half_a_bracket_is_left_where_the_source_has_whole_ones(source: str, text: str, is_left: bool) -> None:
    assert leaves_half_a_bracket(source, text) == is_left


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("pembinaan tandas awam", "Construction of public toilets", "construction of public toilets"),
        ("- pembelian bas", "- New buses", "- new buses"),
        ("building of toilets", "Pembinaan tandas", "pembinaan tandas"),
        ("to build toilets", "Membinakan tandas", "membinakan tandas"),
        ("ia sukar", "It's hard", "it's hard"),
        ("malam ini untuk", "Tonight to", "tonight to"),
        ("esok pagi", "Tomorrow’s morning", "tomorrow’s morning"),
        ("kerana itu", "Because of that", "because of that"),
        ("minister said", "menteri berkata", "menteri berkata"),
        ("Pembinaan tandas", "construction of toilets", "Construction of toilets"),
        ("Telefon baharu", "iPhone baharu", "iPhone baharu"),
    ],
)
def test_a_line_begins_small_where_its_source_does(source: str, translated: str, mended: str) -> None:
    assert cased(source, translated) == mended


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("kerajaan Malaysia", "Malaysian government"),
        ("hari Isnin", "Monday"),
        ("bandar raya New York", "New York city"),
        ("the Barisan Nasional", "Barisan Nasional"),
        ("the state of Kelantan", "Kelantan"),
        ("gabungan itu", "DAP coalition"),
        ("the US said", "AS berkata"),
        ("the King said", "Yang di-Pertuan Agong bertitah"),
        ("jabatan pembangunan", "Development Department"),
        ("rumah pangsa", "Pengkalan Chepa flats"),
    ],
)
def test_what_may_be_a_name_keeps_its_capital(source: str, translated: str) -> None:
    assert cased(source, translated) == translated


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("67-year-old former teacher wins", "Bekas guru berusia 67 tahun menang"),
        ("24/7 service", "Perkhidmatan 24/7"),
        ("The 5km run", "5km larian itu"),
        ('"The 10-km run"', '"10-km larian itu"'),
    ],
)
def test_after_a_figure_the_case_is_the_models(source: str, translated: str) -> None:
    assert cased(source, translated) == translated


def test_within_a_sentence_a_word_is_small_though_its_source_begins_with_a_figure() -> None:
    assert cased("3 teachers", "Semua tiga guru", within=True) == "semua tiga guru"


@pytest.mark.parametrize(
    ("source", "translated", "mended"),
    [
        ("Ahad lalu mendorong", "Last Sunday prompted", "last Sunday prompted"),
        ("Khamis depan.", "Next Thursday.", "next Thursday."),
        ("Pembinaan Azam Jaya", "The construction of Azam Jaya", "the construction of Azam Jaya"),
        ("(KPDN) Perak menyita", "(KPDN) The Perak seized", "(KPDN) The Perak seized"),
        ("(Perak) menyita", "(The Perak) seized", "(the Perak) seized"),
        ("The Star melaporkan", "The Star reported", "The Star reported"),
        ("Ia sukar", "It's hard", "It's hard"),
        ("“Kerajaan akan bantu", "“The government will help", "“The government will help"),
        ("Ali pergi", "left Ali", "Left Ali"),
        ("Ali pergi", "he left", "He left"),
        ("⟦0⟧ dan itu", "The one", "The one"),
        ("政府 itu", "The one", "The one"),
        ("New York City", "New York City", "New York City"),
        ("King Ibrahim said", "Yang di-Pertuan Agong bertitah", "Yang di-Pertuan Agong bertitah"),
    ],
)
def test_within_a_sentence_the_models_own_function_word_is_small_before_a_name(
    source: str, translated: str, mended: str
) -> None:
    assert cased(source, translated, within=True) == mended


def test_a_sentence_begins_with_a_capital_function_word() -> None:
    assert cased("Ahad lalu hujan", "Last Sunday it rained") == "Last Sunday it rained"
