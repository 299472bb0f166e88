"""Names in text: where they begin and end, in which case, and what is none."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.gazetteer.gazetteer import Gazetteer

HEADER = "id\ttype\ten\tms\taliases_en\taliases_ms\tcontext\tcountry\tadjectives\tterm\n"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return GAZETTEER


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    """The matched text and the id of its likeliest certain reading."""
    return [
        (text[match.start : match.end], reading.entry.id)
        for match in gazetteer.matches(text)
        for reading in match.readings[:1]
        if reading.certain
    ]


def test_it_finds_names_in_order(gazetteer: Gazetteer) -> None:
    text = "Vladimir Putin visited Kuala Lumpur, said Petronas."
    assert found(gazetteer, text) == [
        ("Vladimir Putin", "person:vladimir-putin"),
        ("Kuala Lumpur", "place:kuala-lumpur"),
        ("Petronas", "org:petronas"),
    ]


@pytest.mark.parametrize("name", ["Russia", "Rusia"])
def test_both_languages_name_one_entry(gazetteer: Gazetteer, name: str) -> None:
    assert found(gazetteer, f"a visit to {name} in May") == [(name, "place:russia")]


def test_a_hall_is_not_the_building_it_is_in(gazetteer: Gazetteer) -> None:
    hall_and_building = [("Dewan Merdeka", "place:dewan-merdeka"), ("WTC Kuala Lumpur", "place:wtc-kl")]
    assert found(gazetteer, "di Dewan Merdeka, WTC Kuala Lumpur itu") == hall_and_building


def test_a_federal_territory_may_be_abbreviated(gazetteer: Gazetteer) -> None:
    named = [("WP Putrajaya", "place:putrajaya"), ("WP Labuan", "place:labuan")]
    assert found(gazetteer, "di WP Putrajaya dan WP Labuan") == named


@pytest.mark.parametrize("stadium", ["Stadium Nasional, Bukit Jalil", "National Stadium, Bukit Jalil"])
def test_a_name_may_have_a_comma(gazetteer: Gazetteer, stadium: str) -> None:
    assert found(gazetteer, f"di {stadium} semalam") == [(stadium, "place:bukit-jalil-national-stadium")]


def test_the_longest_name_wins_and_holds_no_other(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "at Bank Negara Malaysia today") == [("Bank Negara Malaysia", "org:bank-negara-malaysia")]


def test_an_index_of_shares_is_not_the_newspaper_it_is_named_after(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "The Straits Times Index rose, said The Straits Times.") == [
        ("The Straits Times", "org:straits-times")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the Russian President",
        "a Malaysian team",
        "Malaysians at home",
        "Chinese goods",
        "russia in small letters",
        "Prussia was not Russiaville",
        "malaysia2024 and xMalaysia",
    ],
)
def test_no_adjective_and_no_part_of_a_word(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == []


@pytest.mark.parametrize("possessive", ["Russia's", "Russia’s", "RUSSIA'S WAR AND ITS AFTERMATH"])
def test_a_possessive_stays_outside(gazetteer: Gazetteer, possessive: str) -> None:
    [(name, identifier)] = found(gazetteer, possessive)
    assert (name.casefold(), identifier) == ("russia", "place:russia")


def test_an_apostrophe_does_not_end_a_word(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "she sang Malaysia'ku and Kota Johor'in") == []


@pytest.mark.parametrize("name", ["Johor Darul Ta'zim", "Johor Darul Ta’zim", "Johor Darul Taʼzim"])
def test_all_apostrophes_are_alike(gazetteer: Gazetteer, name: str) -> None:
    assert found(gazetteer, f"against {name} on Saturday") == [(name, "org:johor-darul-tazim")]


@pytest.mark.parametrize("name", ["Timor-Leste", "Timor Leste", "Timor\nLeste", "Timor  Leste", "Timor‑Leste"])
def test_hyphens_and_spaces_are_alike(gazetteer: Gazetteer, name: str) -> None:
    assert found(gazetteer, f"ministers of {name} met") == [(name, "place:timor-leste")]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Majlis Raja-raja", "org:conference-of-rulers"),
        ("Majlis Raja-Raja", "org:conference-of-rulers"),
        ("Pilihan Raya Umum ke-15", "event:ge15"),
        ("Pilihan Raya Umum Ke-15", "event:ge15"),
    ],
)
def test_doubled_words_and_ordinals_may_have_a_small_letter(gazetteer: Gazetteer, name: str, identifier: str) -> None:
    assert found(gazetteer, f"dalam {name} itu") == [(name, identifier)]


@pytest.mark.parametrize("form", ["Bhd", "Berhad", "Sdn Bhd", "Sdn. Bhd."])
def test_the_legal_form_belongs_to_the_name(gazetteer: Gazetteer, form: str) -> None:
    assert found(gazetteer, f"says Mr DIY Group {form} today") == [(f"Mr DIY Group {form}", "org:mr-diy")]
    assert found(gazetteer, f"lives in Johor {form}") == [("Johor", "place:johor")]


def test_a_term_is_matched_only_where_terms_are_wanted_and_holds_no_other_name(gazetteer: Gazetteer) -> None:
    text = "dalam Rancangan Malaysia Ke-12 dan di Malaysia"
    assert [match.start for match in gazetteer.matches(text)] == [text.rindex("Malaysia")]
    assert next(text[m.start : m.end] for m in gazetteer.matches(text, terms=True)) == "Rancangan Malaysia Ke-12"


@pytest.mark.parametrize("word", ["Grab", "Shell", "Tekun", "Utusan", "Prasarana", "Juru"])
def test_a_word_at_the_start_of_a_sentence_is_no_name(gazetteer: Gazetteer, word: str) -> None:
    assert found(gazetteer, f"{word} itu ada di sini.") == []
    assert [name for name, _ in found(gazetteer, f"kata wakil {word} semalam")] == [word]


def test_no_name_spans_two_paragraphs(gazetteer: Gazetteer) -> None:
    for blank in ("\n\n", "\r\n\r\n", "\u2028\u2028"):
        assert found(gazetteer, f"the mouth, Kuala{blank}Lumpur of it") == []


def test_names_joined_by_a_hyphen_are_two(gazetteer: Gazetteer) -> None:
    assert [name for name, _ in found(gazetteer, "the Malaysia-Singapore border")] == ["Malaysia", "Singapore"]


@pytest.mark.parametrize("name", ["N. Sembilan", "N Sembilan"])
def test_the_dot_of_an_initial_may_be_missing(gazetteer: Gazetteer, name: str) -> None:
    assert found(gazetteer, f"rain in {name} today") == [(name, "place:negeri-sembilan")]


def test_a_dotted_acronym_keeps_its_last_dot(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "the U.S. economy") == [("U.S.", "place:united-states")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SINGAPORE, May 3 - Rain fell.", "SINGAPORE"),
        ("PRIME MINISTER FLIES TO RUSSIA TONIGHT", "RUSSIA"),
        ("PRIME MINISTER FLIES TO RUSSIA TONIGHT\u2028He left.", "RUSSIA"),
        ("The sign read KUALA LUMPUR in red.", "KUALA LUMPUR"),
    ],
)
def test_capitals_stand_for_any_case(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert [name for name, _ in found(gazetteer, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Imam Hussain (A. S) taught.",
        "Ali ibn Abi Talib (A. S.) was fourth.",
        "Nabi Ibrahim (A.S.) berdoa.",
        "Kisah Nabi Musa AS diceritakan.",
        "Nabi Yusuf Alaihissalam, Prophet Musa (AS) said.",
        "A. S. Byatt wrote.",
    ],
)
def test_peace_be_upon_him_is_no_country(gazetteer: Gazetteer, text: str) -> None:
    assert not [match for match in gazetteer.matches(text) if match.entry.type == "place"]


@pytest.mark.parametrize(
    "text",
    ["Tentera A.S. tiba.", "Noah Lyles (AS) menang.", "Imam itu ke AS.", "the U. S. Army", "Nabi Musa: AS kalah"],
)
def test_the_united_states_are_one(gazetteer: Gazetteer, text: str) -> None:
    assert [match.entry.id for match in gazetteer.matches(text)] == ["place:united-states"]


def test_capitals_within_a_sentence_are_not_a_name_of_one_word(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "He shouted MALTA and left.") == []


@pytest.mark.parametrize(
    "text", ["HARGA EMAS NAIK SEMULA DI PEKAN SEHARI", "RATES TO STAY AS THEY WERE", "MAS KAHWIN", "PLUS SIZE SHOES"]
)
def test_common_words_in_capitals_are_no_names(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == []


def test_a_fire_in_capitals_is_no_index(gazetteer: Gazetteer) -> None:
    text = "Indeks Pencemaran Udara naik.\n\nAPI MARAK LAGI DI SINI"
    [match] = gazetteer.of_article({"body": text}, terms=True)["body"]
    assert match.form == "Indeks Pencemaran Udara"


def test_a_common_word_is_a_name_only_within_a_sentence(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Nilai ringgit naik. Pekan itu sunyi. Temu bual itu lama.") == []
    assert found(gazetteer, "Papar semua harga. Gemas melihat bayi itu. Kuah kari itu sedap.") == []
    assert found(gazetteer, "di Papar dan Gemas") == [("Papar", "place:papar"), ("Gemas", "place:gemas")]
    assert found(gazetteer, "Bursa saham naik. Harga di Bursa Saham itu") == []
    assert found(gazetteer, "equities in Bursa, it said") == [("Bursa", "org:bursa-malaysia")]
    assert found(gazetteer, "di Nilai, dekat kilang") == [("Nilai", "place:nilai")]
    assert found(gazetteer, "in Jordan, not Jordan Smith") == [("Jordan", "place:jordan")]
    assert found(gazetteer, "Indiana Jones drank Assam Pekoe at Goa Gajah") == []
    assert found(gazetteer, "in Indiana and Goa") == [("Indiana", "place:indiana"), ("Goa", "place:goa")]


def test_ambiguous_acronyms_are_not_certain(gazetteer: Gazetteer) -> None:
    [match] = gazetteer.matches("kata jurucakap MBI semalam")
    assert len(match.readings) > 1
    assert not any(reading.certain for reading in match.readings)


def test_the_likelier_reading_comes_first(gazetteer: Gazetteer) -> None:
    [match] = gazetteer.matches("resolusi PBB semalam")
    assert [reading.entry.id for reading in match.readings] == ["org:united-nations", "org:pbb"]
    assert [reading.certain for reading in match.readings] == [True, False]


def test_two_letters_belong_to_their_own_language(gazetteer: Gazetteer) -> None:
    [match] = gazetteer.matches("kata AS semalam")
    entry = match.entry
    assert entry.used_in("AS", Language.MS)
    assert not entry.used_in("AS", Language.EN)


def test_last_names_that_tell_nobody(gazetteer: Gazetteer) -> None:
    assert {"Ibrahim", "Hassan"} <= gazetteer.shared_person_names
    assert "Putin" not in gazetteer.shared_person_names


def test_exonyms_are_the_places_that_differ(gazetteer: Gazetteer) -> None:
    english = gazetteer.exonyms(Language.EN, Language.MS)
    malay = gazetteer.exonyms(Language.MS, Language.EN)
    assert (english["Singapore"], malay["Singapura"]) == ("Singapura", "Singapore")
    assert "Malaysia" not in english
    assert "Petronas" not in english


def test_exonyms_have_spellings_that_one_language_has_but_no_other_names(gazetteer: Gazetteer) -> None:
    english = gazetteer.exonyms(Language.EN, Language.MS)
    assert (english["Johor Baru"], english["Negri Sembilan"]) == ("Johor Bahru", "Negeri Sembilan")
    assert gazetteer.exonyms(Language.MS, Language.EN)["Acheh"] == "Aceh"
    assert english.keys().isdisjoint({"Ceylon", "Banda Aceh", "Johor Bahru"})


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.tsv"
    file.write_text(HEADER + "place:a\tplace\tAyam\tAyam\t\t\t\t\t\t\nplace:b\tplace\tBeras\n", "utf-8")
    with pytest.raises(ValueError, match="line 3: expected the columns"):
        Gazetteer.load(file)


@settings(deadline=None)  # the first call builds the index
@given(
    st.lists(st.sampled_from(["Kuala", "Lumpur", "Russia", "’s", "'", "-", ".", " ", "\n", "MALAYSIA", "a", "(", "é"]))
)
def test_matches_are_in_order_apart_and_within_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for match in GAZETTEER.matches(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end].strip() == text[match.start : match.end]
        end = match.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("harga di Semenanjung, Sabah dan Sarawak", ["place:peninsular-malaysia", "place:sabah", "place:sarawak"]),
        ("hujan di Semenanjung Malaysia", ["place:peninsular-malaysia"]),
        ("serangan ke atas Semenanjung Gaza", ["place:gaza"]),
        ("gempa di Semenanjung Kamchatka", ["place:kamchatka-peninsula"]),
        ("kapal di Semenanjung Kola", []),
        ("Semenanjung itu panjang", []),
    ],
)
def test_the_peninsula_is_malaysias_where_no_other_is_named(gazetteer: Gazetteer, text: str, names: list[str]) -> None:
    assert [id_ for _, id_ in found(gazetteer, text)] == names


@pytest.mark.parametrize(
    ("headline", "body", "places"),
    [
        ("", "Chelsea tewas. Pengurus Chelsea kecewa.", 2),
        ("Grab to buy rival", "The firm Grab will pay. Grab said so.", 3),
        ("", "Chelsea tewas. Chelsea kini ketiga.", 0),
        ("", "Nilai ringgit jatuh, kata peniaga di Nilai.", 1),
        ("", "Apple Daily closed. The maker Apple did not.", 1),
    ],
)
def test_a_company_named_elsewhere_is_named_where_a_sentence_begins(
    gazetteer: Gazetteer, headline: str, body: str, places: int
) -> None:
    found = gazetteer.of_article({"headline": headline, "body": body})
    assert sum(map(len, found.values())) == places


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Mereka tiba di Bogotá semalam.", "place:bogota"),
        ("Setiausaha Agung António Guterres hadir.", "person:antonio-guterres"),
        ("TÜRKIYE MENANG LAGI DI SANA", "place:turkey"),
    ],
)
def test_a_letter_may_have_an_accent_that_the_name_has_not(text: str, id_: str) -> None:
    assert [match.entry.id for match in GAZETTEER.matches(text)] == [id_]


def test_a_word_without_accents_is_no_name_that_has_them() -> None:
    assert GAZETTEER.matches("The Reunion drew many.") == []


def test_an_acronym_of_a_term_is_one_of_its_own_language(gazetteer: Gazetteer) -> None:
    [smes] = [entry for entry in gazetteer.entries if entry.term and "PKS" in entry.aliases_ms]
    assert smes.used_in("PKS", Language.MS) and not smes.used_in("PKS", Language.EN)
