"""Keywords that an editor would file a story under, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Language
from worker.tag.keywords.keywords import MOST, extract

ENGLISH = (
    "Flood victims in Kota Tinggi will receive new homes by December, Works Minister Datuk Seri Ahmad Salleh said on "
    "Monday.\nThe flood mitigation project along the Johor River costs RM120 million and is 45 per cent complete, he "
    "told reporters.\nHe added that flood victims who lost their homes in 2021 come first. See "
    "https://example.com/floods or write to desk@example.com."
)
MALAY = (
    "Mangsa banjir di Kota Tinggi akan menerima rumah baharu menjelang Disember, kata Menteri Kerja Raya Datuk Seri "
    "Ahmad Salleh.\nProjek tebatan banjir di sepanjang Sungai Johor menelan belanja RM120 juta dan 45 peratus siap, "
    "katanya kepada pemberita.\nBeliau berkata mangsa banjir yang kehilangan rumah pada 2021 diberi keutamaan."
)
REPORTING = {
    "datuk",
    "seri",
    "minister",
    "menteri",
    "said",
    "kata",
    "katanya",
    "berkata",
    "told",
    "reporters",
    "pemberita",
}
NO_SUBJECT = {"monday", "disember", "december", "million", "juta", "https", "example.com", "desk"}


def texts(
    body: str, language: Language = Language.EN, *, headline: str | None = None, names: tuple[str, ...] = ()
) -> list[str]:
    return [keyword.text for keyword in extract(headline, body, language, {name: name for name in names})]


def test_it_works() -> None:
    assert {"Kota Tinggi", "Flood victims", "flood mitigation project"} <= set(texts(ENGLISH))
    assert {"Kota Tinggi", "Mangsa banjir", "Projek tebatan banjir"} <= set(texts(MALAY, Language.MS))


@pytest.mark.parametrize(("body", "language"), [(ENGLISH, Language.EN), (MALAY, Language.MS)])
def test_nothing_that_is_no_keyword(body: str, language: Language) -> None:
    found = {word.casefold() for text in texts(body, language) for word in text.split()}

    assert not found & (REPORTING | NO_SUBJECT)
    assert not any(character.isdigit() for text in found for character in text)


def test_best_first_and_at_most_eight() -> None:
    keywords = extract(None, ENGLISH * 3, Language.EN)

    assert 3 <= len(keywords) <= MOST
    scores = [keyword.score for keyword in keywords]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1 and scores[-1] < 0.2


def test_a_part_of_a_name_becomes_the_whole_name() -> None:
    found = texts(ENGLISH, names=("Ahmad Salleh", "Kota Tinggi"))

    assert "Ahmad Salleh" in found
    assert "Salleh" not in found and "Ahmad" not in found


def test_whatever_it_is_called_an_entity_is_one_keyword_under_its_name() -> None:
    called = {"Gaza": "Gaza", "Gaza Strip": "Gaza", "Kementerian Kesihatan": "Kementerian Kesihatan"}
    called |= {"KKM": "Kementerian Kesihatan"}
    body = "Rain fell in Gaza. Gaza Strip farms closed. Kementerian Kesihatan (KKM) came. KKM left."
    found = [keyword.text for keyword in extract(None, body, Language.EN, called)]

    assert found.count("Gaza") == found.count("Kementerian Kesihatan") == 1
    assert "KKM" not in found and not [text for text in found if "Strip" in text]


def test_a_name_begins_within_a_title() -> None:
    body = "Banjir di Kuala Terengganu. Ketua Polis Terengganu berkata demikian. Ketua Polis Negara pulang."
    found = texts(body, Language.MS, names=("Kuala Terengganu", "Polis Terengganu"))

    assert found == ["Kuala Terengganu", "Polis Terengganu", "Banjir"]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Farms grew, Science, Technology and Innovation Minister Zorbi Darus said.", Language.EN),
        ("Zorbi Darus ialah Menteri Sains, Teknologi dan Inovasi.", Language.MS),
    ],
)
def test_no_word_of_an_office_with_commas(body: str, language: Language) -> None:
    assert set(texts(body, language, names=("Zorbi Darus",))) <= {"Zorbi Darus", "Farms grew", "Farms"}


def test_nothing_overlaps_a_name() -> None:
    body = "Police detained Haiqal Zorban. Detained Haiqal was questioned, and Haiqal Zorban denied it. " * 2
    found = texts(body, names=("Haiqal Zorban",))

    assert "Haiqal Zorban" in found
    assert not [text for text in found if text != "Haiqal Zorban" and {"Haiqal", "Zorban"} & set(text.split())]


def test_a_run_of_capitalised_words_is_not_cut() -> None:
    body = "The Petaling Utara Drainage Board met. The Petaling Utara Drainage Board will build a dam for the farms."
    found = texts(body)

    assert "Petaling Utara Drainage Board" in found
    assert not [text for text in found if text != "Petaling Utara Drainage Board" and "Petaling" in text]


@pytest.mark.parametrize(
    ("body", "language", "verbs"),
    [
        ("Polis menahan lelaki tempatan. Lelaki tempatan ditahan polis.", Language.MS, {"menahan", "ditahan"}),
        ("Police quickly arrested two men near the market.", Language.EN, {"quickly", "arrested"}),
    ],
)
def test_no_clauses(body: str, language: Language, verbs: set[str]) -> None:
    found = {word for text in texts(body, language) for word in text.split()}

    assert found and not found & verbs


@pytest.mark.parametrize(
    ("body", "language", "wanted"),
    [
        ("Dron AS$350 itu rosak.", Language.MS, ["Dron", "rosak"]),
        ("The drone for US$ 20 or S$30 broke.", Language.EN, ["drone"]),
        ("Polis merampas dron bernilai RM 20 dan USD 5.", Language.MS, ["Polis", "dron"]),
        ("Ribut sejauh 5 km, 80 km/j, dengan 20 kg beras dan 3 mm hujan.", Language.MS, ["Ribut", "beras", "hujan"]),
        ("Ferries at 7 am, 9 pm and 5.30 p.m. with 30 tonnes, 12 pct of rice.", Language.EN, ["Ferries", "rice"]),
        ("Dua belas murid dan dua puluh kereta.", Language.MS, ["murid", "kereta"]),
        ("Feri pada 5 hb Mei dan 12 Ogs, Isn dan Jum.", Language.MS, ["Feri"]),
        ("Ferries on Mon, Tues, Thurs and Fri.", Language.EN, ["Ferries"]),
        ("Pejabat, Tel: 03-22221111 Faks: 03-22221112", Language.MS, ["Pejabat"]),
        (
            "Kira-kira 20 feri dan kedua-dua kapal masing-masing rosak tiba-tiba.",
            Language.MS,
            ["feri", "kapal", "rosak"],
        ),
        ("The six-month ban on the two-year-old, all-new ferries.", Language.EN, ["ban", "ferries"]),
    ],
)
def test_no_units_nor_currencies_nor_other_furniture_of_a_number(
    body: str, language: Language, wanted: list[str]
) -> None:
    assert texts(body, language) == wanted


@pytest.mark.parametrize("noun", ["kanak-kanak", "meter air", "e-dagang", "Radio AM"])
def test_words_that_only_look_like_furniture_stay(noun: str) -> None:
    assert noun in texts(f"Semua orang mahu {noun} itu.", Language.MS)


@pytest.mark.parametrize(
    "code",
    [
        "MH370",
        "GE15",
        "RON95",
        "MRT3",
        "B40",
        "H5N1",
        "Covid-19",
        "Under-23",
        "COVID-19",
        "5G",
        "3R",
        "1MDB",
        "pasca-Covid-19",
    ],
)
def test_a_word_with_a_number_may_name_something(code: str) -> None:
    assert code in texts(f"Semua orang menunggu {code}, kata penduduk. {code}'s turn.", Language.MS)
    assert code in texts(f"Semua orang menunggu {code}.", Language.MS, names=(code,))


@pytest.mark.parametrize(
    "figure",
    [
        "RM20",
        "Rm20",
        "USD50",
        "US5",
        "Q3",
        "H1",
        "FY24",
        "S20",
        "9AM",
        "5KM",
        "2X",
        "Ke-20",
        "KE-33",
        "RMB500",
        "HKD600",
        "IDR 600",
        "Jan-21",
        "KM375",
        "1ST",
        "MH370-2",
        "V8.5",
        "A12345",
    ],
)
def test_a_figure_names_nothing(figure: str) -> None:
    found = texts(f"Semua orang menunggu {figure}, kata penduduk.", Language.MS)
    assert found and not [text for text in found if any(map(str.isdigit, text))]


def test_a_name_of_stop_words_stays() -> None:
    assert "Five-Point Consensus" in texts("The leaders of the region praised the Five-Point Consensus again.")


@pytest.mark.parametrize("noun", ["mesyuarat agung", "berita palsu", "terminal bas", "dinding batu"])
def test_nouns_that_look_like_verbs_stay(noun: str) -> None:
    body = f"Orang ramai menunggu {noun} di bandar. Semua tahu {noun} itu penting."
    assert noun.split()[1] in " ".join(texts(body, Language.MS))


def test_a_name_in_the_form_of_a_verb_stays() -> None:
    assert "Merlimau" in texts("Kilang getah di Merlimau ditutup kerana banjir.", Language.MS)


def test_a_phrase_that_comes_back_is_before_its_words_and_before_one_of_chance() -> None:
    body = "Old bridge repairs began. Engineers want bridge repairs, and villagers want a bridge."
    found = texts(body)

    assert found[0] == "bridge repairs"
    assert "bridge" not in found and "repairs" not in found


def test_the_headline_counts_most() -> None:
    body = "Coconut prices rose in the market. The harvest of durians was late."

    assert texts(body)[0] == "Coconut prices"
    assert texts(body, headline="No durians yet")[0] == "durians"


def test_what_stands_first_is_before_what_stands_last() -> None:
    found = texts("The ferry sank. The crew was saved. The harbour was shut.")

    assert found == ["ferry", "crew", "harbour"]


def test_an_owner_is_named_without_what_it_owns() -> None:
    found = texts("Zorbania's exports fell, and Zorbania’s farms closed.")

    assert found[0] == "Zorbania"
    assert {"exports", "farms"} <= set(found)
    assert "Women's Aid Office" in texts("They thanked the Women's Aid Office in town.")
    assert "McDonald's" in texts("The queue at McDonald's outlets was long.", names=("McDonald's",))


def test_no_labels() -> None:
    body = "Ringkasan: Banjir di Muar.\nALSO READ: Hujan di Muar.\nE-mel: desk@example.com"
    assert texts(body, Language.MS, headline="WATCH: Banjir") == ["Banjir", "Muar", "Hujan"]


def test_no_contractions() -> None:
    assert texts("Supporters he’s met say they don't vote, they'll wait.") == ["Supporters", "vote"]


def test_a_name_is_preferred_to_a_longer_one_that_has_it() -> None:
    found = texts("The office opened in Johor on Monday.", names=("Universiti Teknologi Johor", "Johor"))

    assert "Johor" in found and "Universiti Teknologi Johor" not in found


def test_a_name_that_is_not_in_the_text_is_no_keyword() -> None:
    assert "Kota Tinggi" not in texts("Flood victims return home.", names=("Kota Tinggi",))


def test_only_the_beginning_of_a_long_article_is_read() -> None:
    found = texts("The ferry sank.\n" * 2000 + "Zorbania " * 5000)

    assert found == ["ferry"]


def test_no_year_of_an_event() -> None:
    assert "Piala Merdeka" in texts("Piala Merdeka 2018 bermula esok.", Language.MS, names=("Piala Merdeka 2018",))


def test_none_says_what_another_says() -> None:
    found = [set(text.casefold().split()) for text in texts(ENGLISH)]

    assert not [(one, other) for one in found for other in found if one is not other and one <= other]


def test_a_headline_in_capitals_does_not_shout() -> None:
    assert "Kota Tinggi" in texts(ENGLISH, headline="NEW HOMES FOR KOTA TINGGI")


def test_keywords_stand_in_the_text() -> None:
    for text in texts(ENGLISH):
        assert text in " ".join(ENGLISH.split())


def test_one_article_changes_nothing_for_the_next() -> None:
    before = extract(None, ENGLISH, Language.EN)
    extract(None, ENGLISH.replace("Flood", "Drought") * 3, Language.EN, {"Johor River": "Johor River"})

    assert extract(None, ENGLISH, Language.EN) == before


@pytest.mark.parametrize("body", ["", "...", "12 34", "今天下午政府宣布", "https://example.com", "🏆"])
def test_nothing_to_say_gives_nothing(body: str) -> None:
    assert all(keyword.text in body for keyword in extract(None, body, Language.EN))


@given(st.text(max_size=300), st.sampled_from(Language))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(body: str, language: Language) -> None:
    assert len(extract(None, body, language, {"Kota Tinggi": "Kota Tinggi"})) <= MOST


def test_whose_child_one_is_called_is_a_part_of_the_name() -> None:
    name = "Kumar a/l Muniandy"
    found = extract(None, f"Polis menahan {name} di kilang itu.", Language.MS, {name: name})
    assert name in [keyword.text for keyword in found]
    assert not {"Kumar", "Muniandy"} & {keyword.text for keyword in found}


def test_a_people_alone_is_no_keyword() -> None:
    body = "Vietnamese officials met. The Vietnamese left. Vietnamese officials spoke of the harbour."
    found = [keyword.text for keyword in extract(None, body, Language.EN, too_little={"vietnamese"})]
    assert "Vietnamese officials" in found and "Vietnamese" not in found


def test_no_keyword_is_a_ticker() -> None:
    found = extract(None, "Oil group Zorb (ZRB.L) rose. Zorb (ZRB.L) fell.", Language.EN, {"Zorb": "Zorb"})
    assert not any("ZRB" in keyword.text for keyword in found)


@pytest.mark.parametrize(
    ("body", "keyword", "none"),
    [
        ("The company's initial offering was large.", "initial offering", "company's initial offering"),
        ("It helped the country’s teenagers.", "teenagers", "country’s teenagers"),
        ("A children's home burned down.", "children's home", "home"),
        ("The minister praised Women's Aid.", "Women's Aid", "Aid"),
    ],
)
def test_what_is_owned_is_no_phrase_with_its_owner(body: str, keyword: str, none: str) -> None:
    found = [keyword.text for keyword in extract(None, body, Language.EN)]
    assert keyword in found and none not in found


def test_a_small_word_of_malay_is_no_keyword() -> None:
    body = (
        "Susulan banjir, segelintir penduduk dah berpindah sempena cuti. Seramai 45 pelajar dan kesemua guru selamat."
    )
    body += " Ramai sukarelawan sentiasa bersiap, sekaligus kembali mulai membantu sewaktu hujan, antaranya mahasiswa."
    found = {word.casefold() for keyword in extract(None, body, Language.MS) for word in keyword.text.split()}
    assert "banjir" in found
    assert not {"susulan", "segelintir", "dah", "sempena", "seramai", "kesemua"} & found
    assert not {"ramai", "sentiasa", "sekaligus", "kembali", "mulai", "sewaktu", "antaranya"} & found


def test_the_cells_of_a_row_are_no_phrase() -> None:
    assert {"Kes", "Mati"} <= set(texts("Negeri\tKes\tMati\nSelangor\t1,204\t12", Language.MS))


@pytest.mark.parametrize("counter", ["satu", "seorang", "sebuah", "seekor"])
def test_one_of_something_is_no_fault(counter: str) -> None:
    body = f"Salah {counter} mangsa banjir ditemui. Polis mengesan salah {counter} mangsa itu. SALAH {counter.upper()}"
    assert texts(body, Language.MS)[0] == "mangsa banjir"
    assert "salah" not in " ".join(texts(body, Language.MS)).casefold()


@pytest.mark.parametrize("body", ["Dia dituduh salah laku.", "Mohamed Salah satu-satunya wira."])
def test_a_fault_and_a_name_like_it_stay(body: str) -> None:
    assert "salah" in " ".join(texts(body, Language.MS)).casefold()


@pytest.mark.parametrize(
    ("body", "language", "found"),
    [
        ("Twelve boats and hundreds of rafts sank in the eighth storm.", Language.EN, ["boats", "rafts", "storm"]),
        ("The ferry carried twenty-five passengers.", Language.EN, ["ferry", "passengers"]),
        ("Ribuan rumah rosak akibat ribut ketujuh itu.", Language.MS, ["rumah rosak", "ribut"]),
    ],
)
def test_no_numeral(body: str, language: Language, found: list[str]) -> None:
    assert texts(body, language) == found


def test_a_numeral_of_a_name_stays() -> None:
    assert "Twelfth Zorban Plan" in texts("The government tabled the Twelfth Zorban Plan again.")


@pytest.mark.parametrize(
    ("body", "language", "found"),
    [
        ("Pengunjung diminta wait for the ferry and enjoy.", Language.MS, {"Pengunjung", "wait", "ferry", "enjoy"}),
        ("Filem Lord of the Rings ditayangkan, it won't sink.", Language.MS, {"Filem", "Rings", "sink"}),
        ("Pemandu lori melanggar had laju, kata along itu.", Language.MS, {"Pemandu lori", "had laju", "along"}),
        (
            "The pasar malam dan feri yang tenggelam di sungai.",
            Language.EN,
            {"pasar malam", "feri", "tenggelam", "sungai"},
        ),
        ("The social media firm pays in ringgit.", Language.EN, {"social media firm", "ringgit"}),
    ],
)
def test_no_small_word_of_the_other_language(body: str, language: Language, found: set[str]) -> None:
    assert set(texts(body, language)) == found


@pytest.mark.parametrize(
    ("body", "language", "phrase", "word"),
    [
        ("Aplikasi mudah alih itu mudah. Ia mudah.", Language.MS, "Aplikasi mudah alih", "mudah"),
        ("Total lockdown ended. The total is a fact.", Language.EN, "Total lockdown", "total"),
        ("Dalam hal itu, hal ehwal Islam penting.", Language.MS, "hal ehwal Islam", "hal"),
    ],
)
def test_some_words_are_none_alone(body: str, language: Language, phrase: str, word: str) -> None:
    found = texts(body, language)
    assert phrase in found and word not in [text.casefold() for text in found]


def test_words_that_begin_sentences_are_none() -> None:
    assert texts("Perkara itu disahkan. Justeru, feri ditutup.", Language.MS) == ["feri"]
