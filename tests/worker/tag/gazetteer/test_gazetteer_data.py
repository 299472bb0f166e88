"""The gazetteer's file: what its columns promise. Reads the rows themselves, not through the code that uses them."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

import worker.tag
from worker.tag.names.titles import titles as read_titles

DATA = Path(worker.tag.__file__).parent / "data"
# ISO 3166-1 alpha-2, less UM (islands without inhabitants), and XK, which the CLDR gives to Kosovo.
COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN
VU WF WS XK YE YT ZA ZM ZW
"""
STATES = (
    "Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang|Perak|Perlis|Pulau Pinang|Sabah|Sarawak|Selangor|Terengganu"
)
CONSTITUENCIES = (
    "Kubang Kerian|Bagan|Bukit Bendera|Bukit Gelugor|Bukit Gantang|Ipoh Timor|Ipoh Barat|Beruas|Pasir Salak|Paya Besar"
    "|Kuala Krau|Indera Mahkota|Sungai Besar|Pandan|Subang|Kota Raja|Hulu Langat|Wangsa Maju|Bandar Tun Razak|Rasah"
    "|Tangga Batu|Hang Tuah Jaya|Kota Melaka|Sekijang|Parit Sulong|Sri Gading|Sembrong|Tenggara|Tebrau|Pulai|Kimanis"
    "|Pensiangan|Libaran|Batu Sapi|Mas Gading|Santubong|Petra Jaya|Bandar Kuching|Stampin|Puncak Borneo|Batang Sadong"
    "|Batang Lupar|Igan|Lanang|Hulu Rajang|Sibuti"
)
PLACES_ABROAD = {
    "capitals": "Abidjan|Antananarivo|Ashgabat|Bamako|Bishkek|Bratislava|Brazzaville|Chisinau|Dar es Salaam|Dodoma"
    "|Dushanbe|Gaborone|Harare|Kinshasa|La Paz|Ljubljana|Lusaka|Maputo|Montevideo|N'Djamena|Nicosia|Nouakchott"
    "|Ouagadougou|Port Louis|Port of Spain|Port-au-Prince|Pristina|Quito|Reykjavik|Santo Domingo|Skopje|Tbilisi"
    "|Tegucigalpa|Tirana|Valletta|Windhoek|Yerevan",
    "America": "Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Idaho|Illinois|Indiana|Iowa|Kansas"
    "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada"
    "|New Hampshire|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Utah|Vermont|Wisconsin|Wyoming|Alberta"
    "|Manitoba|New Brunswick|Northwest Territories|Nova Scotia|Nunavut|Ontario|Quebec|Saskatchewan|Yukon",
    "India and Pakistan": "Andhra Pradesh|Arunachal Pradesh|Assam|Balochistan|Bihar|Chhattisgarh|Goa|Haryana"
    "|Himachal Pradesh|Jharkhand|Karnataka|Khyber Pakhtunkhwa|Ladakh|Madhya Pradesh|Manipur|Meghalaya|Mizoram"
    "|Nagaland|Odisha|Rajasthan|Sikkim|Sindh|Telangana|Tripura|Uttarakhand",
    "China": "Anhui|Gansu|Guangxi|Guizhou|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu|Jiangxi|Jilin|Liaoning"
    "|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tianjin|Yunnan|Zhejiang",
}
# Nobody else whom news speak of is called so alone: those who have the name too are listed beside the one.
KNOWN_BY_ONE_NAME = "Erdogan Jokowi Kishida Netanyahu Obama Ramaphosa Uggah Zelensky Zelenskiy Zelenskyy"
COLUMNS = ["id", "type", "en", "ms", "aliases_en", "aliases_ms", "context", "country", "adjectives", "term"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (DATA / "gazetteer.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def forms(row: dict[str, str]) -> set[str]:
    cells = (row["en"], row["ms"], *row["aliases_en"].split("|"), *row["aliases_ms"].split("|"))
    return {cell for cell in cells if cell}


def test_the_columns_are_the_documented_ones(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == COLUMNS
    readme = (DATA / "README.md").read_text("utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in readme] == []


def test_every_row_has_all_its_cells(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows if None in row.values() or len(row) != len(COLUMNS)] == []


def test_ids_are_unique_and_say_the_type(rows: list[dict[str, str]]) -> None:
    prefixes = {"place": "place", "organisation": "org", "person": "person", "event": "event"}
    assert [identifier for identifier, count in Counter(row["id"] for row in rows).items() if count > 1] == []
    assert [r["id"] for r in rows if not re.fullmatch(rf"{prefixes[r['type']]}:[a-z0-9-]+", r["id"])] == []


def test_no_name_is_empty_or_untidy(rows: list[dict[str, str]]) -> None:
    untidy = re.compile(r"^\s|\s$|\s\s|’|^#|^['\"]")
    assert [row["id"] for row in rows if not row["en"] or not row["ms"]] == []
    assert [(row["id"], form) for row in rows for form in forms(row) if untidy.search(form)] == []


def test_context_lists_names_of_the_same_row(rows: list[dict[str, str]]) -> None:
    assert [r["id"] for r in rows if r["context"] and not set(r["context"].split("|")) <= forms(r)] == []


def test_no_name_is_certain_for_two_rows(rows: list[dict[str, str]]) -> None:
    owners: dict[str, list[str]] = {}
    for row in rows:
        for form in forms(row) - set(row["context"].split("|")):
            owners.setdefault(form, []).append(row["id"])
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


def test_every_row_has_a_name_that_is_certain(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows if forms(row) <= set(row["context"].split("|"))] == []


def test_countries_are_complete_and_single(rows: list[dict[str, str]]) -> None:
    codes = Counter(row["country"] for row in rows if row["type"] == "place" and row["country"])
    assert {code for code, count in codes.items() if count > 1} == set()
    assert set(codes) == set(COUNTRIES.split())


def test_only_organisations_have_a_home_country_and_it_is_another_than_malaysia(rows: list[dict[str, str]]) -> None:
    homes = {row["id"]: row["country"] for row in rows if row["type"] != "place" and row["country"]}
    assert [identifier for identifier in homes if not identifier.startswith("org:")] == []
    assert set(homes.values()) <= set(COUNTRIES.split()) - {"MY"}


def test_no_adjective_is_a_name(rows: list[dict[str, str]]) -> None:
    demonyms = {"Malaysian", "Malaysians", "American", "Americans", "Russian", "Chinese", "British", "Thai", "Filipino"}
    places = [row for row in rows if row["type"] == "place"]
    names = {form for row in places for form in forms(row)}
    adjectives = {adjective for row in rows for adjective in row["adjectives"].split("|") if adjective}
    assert names & demonyms == set()
    assert names & adjectives <= {"Hong Kong", "New Zealand", "Luxembourg"}
    endings = ("n", "an", "ian", "ese", "ern", "i", "ish")
    derived = {row["id"]: {form + ending for form in forms(row) for ending in endings} & forms(row) for row in places}
    assert {identifier: names for identifier, names in derived.items() if names} == {}


def test_each_state_has_its_government_assembly_police_and_departments(rows: list[dict[str, str]]) -> None:
    names = {form for row in rows for form in forms(row)}
    bodies = ("Kerajaan", "Dewan Undangan Negeri", "Polis", "Jabatan Kesihatan Negeri", "Jabatan Pendidikan Negeri")
    expected = {f"{body} {state}" for state in STATES.split("|") for body in bodies}
    assert expected - names == set()


def test_a_state_with_a_chief_minister_has_his_office_which_alone_needs_the_state(rows: list[dict[str, str]]) -> None:
    offices = [row for row in rows if "Pejabat Ketua Menteri" in forms(row)]
    assert {row["ms"].removeprefix("Pejabat Ketua Menteri ") for row in offices} == {
        *("Melaka", "Pulau Pinang", "Sabah", "Sarawak")
    }
    short = {"Chief Minister's Office", "Pejabat Ketua Menteri"}
    assert [row["id"] for row in offices if set(row["context"].split("|")) != short] == []


def test_the_places_that_elect_members_of_parliament_are_there(rows: list[dict[str, str]]) -> None:
    """Of the 222 constituencies those that are no town's name, and with it the most easily forgotten."""
    places = {form for row in rows if row["type"] == "place" for form in forms(row)}
    assert set(CONSTITUENCIES.split("|")) - places == set()


@pytest.mark.parametrize("names", PLACES_ABROAD.values(), ids=PLACES_ABROAD)
def test_capitals_states_and_provinces_abroad_are_there(rows: list[dict[str, str]], names: str) -> None:
    places = {name for row in rows if row["type"] == "place" for name in forms(row) - set(row["context"].split("|"))}
    assert set(names.split("|")) - places == set()


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("Western Australia", "Australia Barat"),
        ("North Carolina", "Carolina Utara"),
        ("West Bengal", "Benggala Barat"),
        ("South Jakarta", "Jakarta Selatan"),
        ("Southeast Sulawesi", "Sulawesi Tenggara"),
        ("East Nusa Tenggara", "Nusa Tenggara Timur"),
        ("Mount Merapi", "Gunung Merapi"),
        ("Southern Africa", "Selatan Afrika"),
        ("Lake Victoria", "Tasik Victoria"),
    ],
)
def test_a_place_abroad_has_its_malay_name(rows: list[dict[str, str]], english: str, malay: str) -> None:
    assert [row["ms"] for row in rows if row["en"] == english] == [malay]


def test_a_place_that_is_a_word_or_a_name_of_persons_is_left_out(rows: list[dict[str, str]]) -> None:
    words = "Lima|Male|Nice|Surat|Malang|Padang|Solo|Asmara|Sofia|Victoria|Virginia|Montana|Charlotte|Santiago|Aden"
    places = {form for row in rows if row["type"] == "place" for form in forms(row)}
    assert set(words.split("|")) & places == set()


def test_a_region_at_home_is_no_territory_abroad(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows if "Wilayah Utara" in forms(row) - set(row["context"].split("|"))] == []


def test_a_record_has_a_name_as_it_stands_in_text(rows: list[dict[str, str]]) -> None:
    """No bracket that only tells two entries apart, and a capital letter unless the name is written without."""
    bracketed = {"org:kwap", "org:mbi-selangor", "place:cocos-islands"}
    small = {"org:myppp", "org:foodpanda", "org:the-sun-malaysia", "place:klia2", "event:i-sinar", "event:mysalam"}
    small |= {"event:bas-mybas"}
    names = [(row["id"], name) for row in rows for name in (row["en"], row["ms"])]
    law = re.compile(r"Akta |.+ Act$")
    assert {identifier for identifier, name in names if "(" in name and not law.match(name)} <= bracketed
    assert {identifier for identifier, name in names if name[0].islower()} <= small


def test_terms_are_events_or_products_and_have_two_values_only(rows: list[dict[str, str]]) -> None:
    assert {row["term"] for row in rows} == {"", "yes"}
    assert {row["type"] for row in rows if row["term"]} == {"event", "organisation"}


@pytest.mark.parametrize("acronym", "AMG DOHC LCD LPG PBT PCR PPE QR RXZ TFT USB".split())
def test_an_acronym_that_a_model_loses_is_a_term_that_stays(rows: list[dict[str, str]], acronym: str) -> None:
    [row] = [row for row in rows if acronym in forms(row)]
    assert [row[column] for column in ("type", "en", "ms", "context")] == ["organisation", acronym, acronym, ""]
    assert row["term"]


def test_a_law_is_a_term_and_has_no_year(rows: list[dict[str, str]]) -> None:
    laws = [row for row in rows if re.match(r"(?:Akta|Kanun|Perlembagaan) ", row["ms"])]
    assert len(laws) > 40
    assert [row["id"] for row in laws if not row["term"] or any(re.search(r"\d{4}", form) for form in forms(row))] == []


def test_hospitals_are_places(rows: list[dict[str, str]]) -> None:
    hospital = re.compile(r"Hospital\b|Pusat Perubatan\b")
    assert [row["id"] for row in rows if row["type"] != "place" and hospital.match(row["ms"])] == []


def test_a_ministry_may_have_malaysia_behind_its_name_in_either_language(rows: list[dict[str, str]]) -> None:
    ministries = [row for row in rows if row["en"].startswith("Ministry of ") and not row["country"]]
    assert len(ministries) > 40
    of_malaysia = {row["id"]: {f"{row[language]} Malaysia" for language in ("en", "ms")} for row in ministries}
    assert [row["id"] for row in ministries if not of_malaysia[row["id"]] <= forms(row)] == []


def test_a_motorway_has_both_spellings_of_its_kind(rows: list[dict[str, str]]) -> None:
    names = {form for row in rows if row["type"] == "place" for form in forms(row)}
    motorways = {name.removeprefix("Lebuhraya ") for name in names if name.startswith("Lebuhraya ")}
    assert len(motorways) > 40
    assert {name for name in motorways if f"Lebuh Raya {name}" not in names} == set()


def test_a_hospital_of_a_chain_is_none_without_its_town(rows: list[dict[str, str]]) -> None:
    names = {form for row in rows if row["type"] == "place" for form in forms(row)}
    assert {"Pantai Hospital Ipoh", "Hospital Pantai Ipoh", "Hospital Pakar KPJ Johor"} <= names
    assert {"Pantai Hospital", "Hospital Pantai", "Gleneagles Hospital", "KPJ Specialist Hospital"} & names == set()


def test_negeri_sembilan_has_one_spelling_in_names(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows if "Negri Sembilan" in (row["en"], row["ms"])] == []
    assert [row["id"] for row in rows if row["en"].startswith("Negri")] == []


@pytest.mark.parametrize(
    "word",
    """
    SC EC TH KE LP MA SAINS SATU Muda Warisan Amanah Meta X Maju Bersih Harapan Jawi Intan Petra Kesuma Ideas Seladang
    Elephants Rhinos Panthers MPC MMA RSF IPCC KPK JPN MUIS Kastam Nusantara Parliament Cabinet Jais
    Camilla MRC MARC WCT AA JKNK JKNS PTA Peninsula EAC HDB JPT LTA MAA MAM MIA Mitra NEA Pelita PNP SFA SILK SMU TBS
    """.split(),
)
def test_words_and_short_acronyms_need_context(rows: list[dict[str, str]], word: str) -> None:
    assert [row["id"] for row in rows if word in forms(row) and word not in row["context"].split("|")] == []


def test_a_person_is_not_certain_by_one_name_of_many_but_who_is_known_by_it(rows: list[dict[str, str]]) -> None:
    persons = [row for row in rows if row["type"] == "person"]
    single = {
        form
        for row in persons
        for form in forms(row) - {row["en"], row["ms"]} - set(row["context"].split("|"))
        if re.fullmatch(r"\w+", form)
    }
    assert single == set(KNOWN_BY_ONE_NAME.split())


def test_no_name_of_a_person_is_a_letter_or_a_torn_off_part(rows: list[dict[str, str]]) -> None:
    torn = re.compile(r".$|(?:Seri|Muda|bin|binti)\s|.*,")
    persons = [row for row in rows if row["type"] == "person"]
    assert [(row["id"], form) for row in persons for form in forms(row) if torn.match(form)] == []


def test_a_part_of_a_persons_name_is_not_certain_where_another_begins_with_it(rows: list[dict[str, str]]) -> None:
    names = {(row["id"], name) for row in rows if row["type"] == "person" for name in (row["en"], row["ms"])}
    parts = [
        (row["id"], form)
        for row in rows
        if row["type"] == "person"
        for form in forms(row) - {row["en"], row["ms"]} - set(row["context"].split("|"))
    ]
    assert [(a, b) for a, form in parts for b, name in names if a != b and name.startswith(f"{form} ")] == []


def test_no_name_of_a_person_begins_with_an_honorific(rows: list[dict[str, str]]) -> None:
    honorific = re.compile(r"(?:Datuk|Dato'|Tan Sri|Tun|Dr|Datin|Puan Sri)\s")
    aliases = [(r["id"], form) for r in rows if r["type"] == "person" for form in forms(r) - {r["en"], r["ms"]}]
    nothing_else = {("person:mahathir-mohamad", "Tun M")}
    assert {alias for alias in aliases if honorific.match(alias[1])} == nothing_else


def test_titles_are_unique_and_of_a_known_kind() -> None:
    lines = (DATA / "titles.tsv").read_text("utf-8").splitlines()
    assert lines[0] == "title\tkind"
    titles = [tuple(line.split("\t")) for line in lines[1:]]
    assert {kind for _, kind in titles} == {"academic", "honorific", "office", "rank", "religious", "royal"}
    assert len({title for title, _ in titles}) == len(titles)


@pytest.mark.parametrize(
    ("identifier", "names"),
    [
        ("person:volodymyr-zelenskyy", "Volodymyr Zelenskiy"),
        ("person:king-charles-iii", "King Charles|Raja Charles"),
        ("person:queen-camilla", "Queen Camilla|Ratu Camilla"),
        ("person:pope-leo-xiv", "Pope Leo|Paus Leo"),
        ("person:sultan-nazrin", "Sultan Nazrin|Sultan Nazrin Shah"),
        ("person:al-sultan-abdullah", "Sultan Abdullah|Sultan Abdullah Sultan Ahmad Shah"),
        ("person:tunku-ismail", "Tunku Mahkota Ismail"),
        ("person:tengku-razaleigh", "Razaleigh Hamzah"),
        ("person:tengku-zafrul", "Zafrul Abdul Aziz|Tengku Zafrul Abdul Aziz"),
        ("person:abang-johari", "Abang Johari|Abang Abdul Rahman Johari Abang Openg"),
        ("person:hasnah-hashim", "Hasnah Hashim"),
        ("person:abu-bakar-jais", "Abu Bakar Jais"),
        ("org:malaysian-meteorological-department", "MET Malaysia|METMalaysia"),
        ("place:south-china-sea", "Laut Cina Selatan"),
        ("place:united-kingdom", "U.K."),
        ("event:admm-plus", "ADMM-Plus"),
        ("org:mekong-river-commission", "Mekong River Commission|Suruhanjaya Sungai Mekong"),
        ("org:europol", "Europol"),
        ("org:sedco", "SEDCO|Sedco"),
        ("person:tengku-maimun", "Tengku Maimun"),
        ("person:kelvin-yii", "Kelvin Yii|Kelvin Yii Lee Wuen"),
        ("org:mrcb", "MRCB|Malaysian Resources Corporation Berhad"),
        ("org:zetrix-ai", "MyEG|My E.G. Services"),
        ("org:ilo", "International Labor Organization"),
        ("org:bukit-aman-ccid", "Jabatan Siasatan Jenayah Komersial Bukit Aman"),
        ("org:national-security-council-malaysia", "MKN"),
        ("org:fa-malaysia", "Persatuan Bolasepak Malaysia|Persatuan Bola Sepak Malaysia"),
        ("org:malaysian-football-league", "Liga Bola Sepak Malaysia|Liga Bolasepak Malaysia"),
        ("org:afc", "Konfederasi Bolasepak Asia|Konfederasi Bola Sepak Asia"),
        ("org:lkim", "Malaysian Fisheries Development Authority"),
        ("org:ministry-of-agriculture-and-food-industries", "Agriculture and Food Industry Ministry"),
        ("org:finas", "Perbadanan Kemajuan Filem Nasional"),
        ("org:channel-newsasia", "Channel News Asia"),
        ("org:bbc", "BBC News|Perbadanan Penyiaran Britain"),
        ("place:bay-of-bengal", "Teluk Benggala"),
        ("person:syed-saddiq", "Syed Saddiq Abdul Rahman"),
        ("person:razarudin-husain", "Razarudin Husin"),
        ("org:security-offences-special-measures-act", "SOSMA|Akta Kesalahan Keselamatan (Langkah-Langkah Khas)"),
        ("org:malaysian-anti-corruption-commission-act", "MACC Act|Akta SPRM"),
        ("org:fire-and-rescue-department", "Bomba|JBPM"),
        ("event:temporary-evacuation-centre", "Pusat Pemindahan Sementara|PPS"),
        ("event:covid-19-vaccination-centre", "Pusat Pemberian Vaksin|PPV"),
        ("event:afc-cup", "AFC Champions League Two|Liga Juara-Juara Asia Dua"),
        ("person:mohamed-bin-zayed", "Mohammed bin Zayed"),
        ("org:plus-malaysia", "PLUS"),
        ("org:johor-health-department", "JKNJ"),
        ("org:department-of-irrigation-and-drainage", "Drainage and Irrigation Department"),
        ("org:tan-chong-motor", "Tan Chong Motor Holdings|Edaran Tan Chong Motor"),
        ("org:ministry-of-tourism-arts-and-culture", "Tourism Ministry|Kementerian Pelancongan"),
        ("org:ministry-of-national-unity", "Unity Ministry|Kementerian Perpaduan"),
        ("org:mbsj", "Majlis Perbandaran Subang Jaya|Subang Jaya Municipal Council"),
        ("org:aadk", "Agensi Anti-Dadah Kebangsaan"),
        ("org:bukit-aman-cid", "Jabatan Siasatan Jenayah Bukit Aman"),
        ("place:larkin-stadium", "Larkin Stadium|Stadium Larkin|Stadium Tan Sri Dato Haji Hassan Yunos"),
        ("place:batu-kawan-stadium", "Batu Kawan Stadium|Stadium Batu Kawan"),
        ("place:penang-remand-prison", "Penang Remand Prison|Penjara Reman Pulau Pinang"),
        ("place:north-south-expressway", "Lebuhraya PLUS|PLUS Expressway"),
        ("place:suke", "Lebuh Raya Sungai Besi-Ulu Kelang|Lebuhraya Sungai Besi-Ulu Klang"),
        ("org:scdf", "Singapore Civil Defence Force|Pasukan Pertahanan Awam Singapura"),
        ("event:ge15", "Pilihan Raya Ke-15"),
        ("place:wtc-kl", "Pusat Dagangan Dunia Putra"),
        ("org:dpa", "Agensi Berita Jerman|German Press Agency|Deutsche Presse-Agentur|dpa"),
        ("org:unhcr", "Agensi Pelarian Pertubuhan Bangsa-Bangsa Bersatu|Agensi Pelarian Bangsa-Bangsa Bersatu"),
        ("event:un-climate-change-conference", "Persidangan Perubahan Iklim Bangsa-Bangsa Bersatu"),
        ("event:visit-perlis-year", "Tahun Melawat Perlis|Tahun Melawat Perlis 2024-2025"),
        ("org:nasdaq-100", "Nasdaq 100"),
        ("event:amanah-saham-bumiputera", "ASB"),
        ("event:eicma", "EICMA"),
        ("event:malaysia-superbike", "MSBK"),
        ("event:superbike-world-championship", "WorldSBK|WSBK"),
        ("org:fim", "FIM"),
        ("org:hong-leong-yamaha-motor", "HLYM"),
        ("org:basarnas", "Agensi Mencari dan Menyelamat Nasional Indonesia"),
        ("place:dr-congo", "Democratic Republic of Congo"),
        ("place:republic-of-the-congo", "Republic of Congo"),
        ("place:indonesia", "Republic of Indonesia|Republik Indonesia"),
        ("place:iran", "Islamic Republic of Iran|Republik Islam Iran"),
        ("place:saudi-arabia", "Kingdom of Saudi Arabia"),
        ("org:polri", "Polis Republik Indonesia"),
        ("event:malaysian-cub-prix", "Cub Prix|Kejuaraan Cub Prix Malaysia"),
        ("event:superbike-world-championship", "WorldSBK"),
        ("org:dorna-sports", "Dorna"),
        ("org:johnson-and-johnson", "Johnson & Johnson|J&J"),
        ("org:musaadah-covid-19-fund", "Tabung Musa'adah|Musa'adah Fund"),
        ("person:maszlee-malik", "Maszlee Malik"),
        ("person:tunku-abdul-rahman", "Tunku Abdul Rahman Putra|Tunku Abdul Rahman Putra Al-Haj"),
        ("person:abang-johari", "Abang Johari Abang Openg"),
        ("org:the-malaysian-insight", "The Malaysian Insight"),
        ("place:gatwick", "Gatwick|Lapangan Terbang Gatwick"),
        ("org:malaysian-meteorological-department", "Met Malaysia"),
        ("org:securities-commission-malaysia", "Securities Commission"),
        ("org:public-service-department", "Public Services Department"),
        ("org:wmo", "Pertubuhan Meteorologi Sedunia"),
        ("org:hlib", "HLIB Research"),
        ("place:east-coast-malaysia", "Pantai Timur"),
        ("place:east-coast-sabah", "Pantai Timur Sabah"),
        ("event:paralympic-games", "Paralympics"),
        ("person:erik-ten-hag", "Ten Hag"),
        ("person:mohd-ali-rustam", "Mohd Ali Mohd Rustam"),
        ("person:wee-ka-siong", "Ka Siong"),
    ],
)
def test_names_as_the_wires_write_them_are_there(rows: list[dict[str, str]], identifier: str, names: str) -> None:
    row = next(row for row in rows if row["id"] == identifier)
    assert set(names.split("|")) - (forms(row) - set(row["context"].split("|"))) == set()


@pytest.mark.parametrize(
    "brand", "7-Eleven|Allianz|BMW|Grab|KFC|Lotus's|Lynas|McDonald's|Mercedes-Benz|Nestle|Petron|Suzuki".split("|")
)
def test_a_brand_that_is_abroad_too_is_not_called_malaysias(rows: list[dict[str, str]], brand: str) -> None:
    [row] = [row for row in rows if f"{brand} Malaysia" in forms(row)]
    assert (row["en"], row["ms"]) == (brand, brand)


def test_the_makers_of_cars_that_news_speak_of_are_there(rows: list[dict[str, str]]) -> None:
    makers = "Audi|BMW|BYD|Chery|Ford|Honda|Hyundai|Isuzu|Kia|Lexus|Mazda|Nissan|Perodua|Peugeot|Porsche|Subaru|Toyota"
    names = {row["en"] for row in rows if row["type"] == "organisation" and row["en"] == row["ms"]}
    assert set(makers.split("|")) - names == set()


def test_a_ministry_of_several_matters_has_its_minister_and_deputy() -> None:
    titles = {title.text for title in read_titles()}
    matters = [
        *("Investment, Trade and Industry", "Science, Technology and Innovation", "Tourism, Arts and Culture"),
        *("Women, Family and Community Development", "Law and Institutional Reform"),
    ]
    perkara = ("Pelaburan, Perdagangan dan Industri", "Sains, Teknologi dan Inovasi", "Pelancongan, Seni dan Budaya")
    expected = {form.format(matter) for matter in matters for form in ("{} Minister", "Deputy {} Minister")}
    expected |= {f"{matter} Deputy Minister" for matter in matters}
    expected |= {f"{deputy}Menteri {matter}" for matter in perkara for deputy in ("", "Timbalan ")}
    assert expected - titles == set()


def test_a_secretary_of_a_government_abroad_has_his_office_whole() -> None:
    titles = {title.text for title in read_titles() if title.kind == "office"}
    matters = ("Home", "Foreign", "Defence", "Defense", "Health", "Education", "Commerce", "Treasury")
    expected = {f"{matter} Secretary" for matter in matters} | {"Shadow Home Secretary", "Chief Cabinet Secretary"}
    expected |= {f"Setiausaha {perkara}" for perkara in ("Luar", "Dalam Negeri", "Pertahanan", "Perbendaharaan")}
    assert expected - titles == set()


def test_the_ranks_of_the_police_are_there_as_malay_news_write_them() -> None:
    ranks = {title.text for title in read_titles() if title.kind == "rank"}
    expected = {f"{degree} Superintendan" for degree in ("Timbalan", "Penolong", "Deputi", "Asisten")}
    expected |= {f"{degree} Komisioner" for degree in ("Asisten", "Senior Asisten", "Deputi", "Timbalan")}
    assert expected | {"Superintendan", "Komisioner"} <= ranks


def test_no_person_has_the_name_of_a_place(rows: list[dict[str, str]]) -> None:
    places = {form for row in rows if row["type"] == "place" for form in forms(row)}
    assert [(row["id"], forms(row) & places) for row in rows if row["type"] == "person" and forms(row) & places] == []
