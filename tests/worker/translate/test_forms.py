"""Dates, times, amounts and numbers by rule, in both directions; and what holds for any text."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.article import Language
from worker.translate.clock import named_times
from worker.translate.forms import telling_forms, written_forms
from worker.translate.lost import is_lost
from worker.translate.protect import mask

# English and Malay, each the other's form.
BOTH_WAYS = [
    # Dates
    ("Nov 30", "30 Nov"),
    ("November 30", "30 November"),
    ("Oct 28, 2021", "28 Okt 2021"),
    ("October 28, 2021", "28 Oktober 2021"),
    ("March 9", "9 Mac"),
    ("Dec 28-30", "28-30 Dis"),
    ("October 2021", "Oktober 2021"),
    ("the 1990s", "1990-an"),
    ("30s", "30-an"),
    # Clock times
    ("9.30pm", "9.30 malam"),
    ("9:30pm", "9:30 malam"),
    ("12.30am", "12.30 tengah malam"),
    ("1am", "1 pagi"),
    ("11.59am", "11.59 pagi"),
    ("12.30pm", "12.30 tengah hari"),
    ("1.59pm", "1.59 tengah hari"),
    ("2pm", "2 petang"),
    ("6.59pm", "6.59 petang"),
    ("11.59pm", "11.59 malam"),
    ("9-11pm", "9-11 malam"),
    ("12 noon", "12 tengah hari"),
    ("12 midnight", "12 tengah malam"),
    ("9-12 midnight", "9-12 tengah malam"),
    ("10.30-12 noon", "10.30-12 tengah hari"),
    ("9.30pm on Friday", "9.30 malam Jumaat"),
    ("4.15pm local time", "4.15 petang waktu tempatan"),
    # Weekdays
    ("Monday-Wednesday", "Isnin-Rabu"),
    ("Monday to Thursday", "Isnin hingga Khamis"),
    ("Friday, Saturday and Sunday", "Jumaat, Sabtu dan Ahad"),
    # Amounts
    ("RM45 million", "RM45 juta"),
    ("RM1.2 billion", "RM1.2 bilion"),
    ("US$3 trillion", "US$3 trilion"),
    ("1.2 million", "1.2 juta"),
    ("1,200 thousand", "1,200 ribu"),
    ("10 per cent", "10 peratus"),
    ("5.5-6.5 per cent", "5.5-6.5 peratus"),
    # Numbers
    ("7th", "ke-7"),
    ("11th", "ke-11"),
    ("21st", "ke-21"),
    ("112th", "ke-112"),
    ("RM50", "RM50"),
    ("US$3.20", "US$3.20"),
    ("10,000", "10,000"),
    ("67 000", "67 000"),
    ("3.5", "3.5"),
    ("48", "48"),
    ("2-1", "2-1"),
    ("9.71m", "9.71m"),
    ("10km", "10km"),
    ("38°C", "38°C"),
    ("2.5%", "2.5%"),
    ("2021-10-28", "2021-10-28"),
    ("COVID-19", "COVID-19"),
    ("302R", "302R"),
    ("A1447", "A1447"),
    ("1MDB", "1MDB"),
    ("GE-15", "PRU-15"),
    ("3D2N", "3H2M"),
    ("2H30M", "2H30M"),
    ("B12", "B12"),
    ("U-96", "U-96"),
    ("4x100m", "4x100m"),
    # Measures
    ("500 acres", "500 ekar"),
    ("1 acre", "1 ekar"),
    ("2.5 million acres", "2.5 juta ekar"),
    ("2,500 square feet", "2,500 kaki persegi"),
    ("200 square metres", "200 meter persegi"),
    ("15 gallons", "15 gelen"),
    ("20 ounces", "20 auns"),
    ("55 inches", "55 inci"),
    ("RM650 per square foot", "RM650 sekaki persegi"),
    ("US$2,650 an ounce", "US$2,650 seauns"),
    ("RM1.2 million an acre", "RM1.2 juta seekar"),
    ("US$70 a barrel", "US$70 setong"),
]
FROM_ENGLISH = [
    ("169.8-acre", "169.8 ekar"),
    ("2,500 sq ft", "2,500 kaki persegi"),
    ("1,000sqft", "1,000 kaki persegi"),
    ("RM650psf", "RM650 sekaki persegi"),
    ("120 mph", "120 batu sejam"),
    ("180 kph", "180 km/j"),
    ("110km/h", "110 km/j"),
    ("20lbs", "20 paun"),
    ("RM3,900 per tonne", "RM3,900 satu tan"),
    ("113.5m ounces", "113.5 juta auns"),
    ("300mil acres", "300 juta ekar"),
    ("5,000ft", "5,000 kaki"),
    ("2000 feet", "2000 kaki"),
    ("10-foot", "10 kaki"),
    ("300 yards", "300 ela"),
    ("12 miles", "12 batu"),
    ("US$2,650 per ounce", "US$2,650 seauns"),
    ("$2,000 an oz", "$2,000 seauns"),
    ("200 square meters", "200 meter persegi"),
    ("28 October 2021", "28 Oktober 2021"),
    ("Sept 1", "1 Sept"),
    ("on May 5", "pada 5 Mei"),
    ("Nov. 30", "30 Nov"),
    ("October 28th", "28 Oktober"),
    ("on the 1st of May", "pada 1 Mei"),
    ("to Dec 3", "hingga 3 Dis"),
    ("in March 2021", "pada Mac 2021"),
    ("in 2021", "pada 2021"),
    ("in the 1990s", "pada 1990-an"),
    ("1990s", "1990-an"),
    ("’90s", "90-an"),
    ("Sept 8, 9 and 10", "8, 9 dan 10 Sept"),
    ("on Oct 13, 14, 15, and 16", "pada 13, 14, 15 dan 16 Okt"),
    ("November 5, 6 & 9", "5, 6 dan 9 November"),
    ("Nov 5 and 6, 2026", "5 dan 6 Nov 2026"),
    ("on August 16th and 17th 2011", "pada 16 dan 17 Ogos 2011"),
    ("Jan 5-7 or 9-11, 2026", "5-7 atau 9-11 Jan 2026"),
    ("at 9.30pm", "pada 9.30 malam"),
    ("At 7pm", "Pada 7 malam"),
    ("9:30 p.m.", "9:30 malam"),
    ("3 A.M.", "3 pagi"),
    ("3 PM", "3 petang"),
    ("at 9 o'clock", "pada pukul 9"),
    ("at noon", "pada tengah hari"),
    ("midnight", "tengah malam"),
    ("as at 8pm", "setakat 8 malam"),
    ("at 1900 hrs", "pada jam 1900"),
    ("at 1430 hours on Friday", "pada jam 1430 Jumaat"),
    ("as at 2359hrs", "setakat jam 2359"),
    ("RM45m", "RM45 juta"),
    ("RM2.5mil", "RM2.5 juta"),
    ("RM45 Million", "RM45 Juta"),
    ("US$10-million", "US$10 juta"),
    ("RM1.2b", "RM1.2 bilion"),
    ("US$3bn", "US$3 bilion"),
    ("RM3.4tn", "RM3.4 trilion"),
    ("5.2tril", "5.2 trilion"),
    ("£27m", "£27 juta"),
    ("RM300k", "RM300,000"),
    ("RM1.5k", "RM1.5 ribu"),
    ("10 percent", "10 peratus"),
    ("10pc", "10 peratus"),
    ("1.8 pct", "1.8 peratus"),
]
FROM_MALAY = [
    ("RM2,000 per auns", "RM2,000 an ounce"),
    ("RM5,000 per ekar", "RM5,000 an acre"),
    ("200 m persegi", "200 square metres"),
    ("pada 12.30 tengah malam", "at 12.30am"),
    ("pada pukul 12 tengah hari", "at 12 noon"),
    ("jam 1.30 tengah hari", "1.30pm"),
    ("9 malam", "9pm"),
    ("2 malam", "2 nights"),
    ("tahun 1990-an", "the 1990s"),
    ("tahun 90-an", "the 90s"),
    ("tahun 2021", "2021"),
    ("RM300 ribu", "RM300,000"),
    ("RM94.8j", "RM94.8 million"),
    ("RMK13", "13MP"),
    ("RMKe-12", "12MP"),
]


@pytest.mark.parametrize(("english", "malay"), BOTH_WAYS + FROM_ENGLISH)
def test_english_as_malay_writes_it(english: str, malay: str) -> None:
    assert written_forms(f"Seen, {english} and then.", Language.EN) == {english: malay}


@pytest.mark.parametrize(("english", "malay"), BOTH_WAYS + [(english, malay) for malay, english in FROM_MALAY])
def test_malay_as_english_writes_it(english: str, malay: str) -> None:
    assert written_forms(f"Dilihat, {malay} dan lagi.", Language.MS) == {malay: english}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("It may 9 times.", {"9": "9"}),
        ("At least 9 may be dead.", {"9": "9"}),
        ("In May 30 people died.", {"30": "30"}),
        ("On Nov 5 and 6 people died.", {"On Nov 5": "Pada 5 Nov", "6": "6"}),
        ("On Nov 5 and 6,000 people", {"On Nov 5": "Pada 5 Nov", "6,000": "6,000"}),
        (
            "fixed Nov 5 and 6 for trial, Dec 5 and 6.30pm",
            {"Nov 5 and 6": "5 dan 6 Nov", "Dec 5": "5 Dis", "6.30pm": "6.30 petang"},
        ),
        ("TRIAL ON NOV 5, 6 AND 9", {"ON NOV 5, 6 AND 9": "PADA 5, 6 DAN 9 NOV"}),
        ("They march 5 miles.", {"5 miles": "5 batu"}),
        ("He left at 3 a.m.", {"at 3 a.m": "pada 3 pagi"}),
        ("At 3 a.m. he left", {"At 3 a.m.": "Pada 3 pagi"}),
        ("“He left at 3 a.m.”", {"at 3 a.m": "pada 3 pagi"}),
        ("At 3 a.m. Friday he left.", {"At 3 a.m. Friday": "Pada 3 pagi Jumaat"}),
        ("It opens on 30 Nov.", {"on 30 Nov": "pada 30 Nov"}),
        ("300k users and a 10k run of 5m", {"300k": "300,000", "10k": "10k", "5m": "5m"}),
        ("5m people ran", {"5m": "5 juta"}),
        ("20m tonnes, 10M followers, 5M shares", {"20m": "20 juta", "10M": "10 juta", "5M": "5 juta"}),
        ("the 100m women's race, 200M MEN", {"100m": "100m", "200M": "200M"}),
        ("5M FOLLOWERS AND 10K JOBS", {"5M": "5 JUTA", "10K": "10,000"}),
        ("A 30-year-old, mid-2021, covid-19", {"30": "30", "2021": "2021", "covid-19": "covid-19"}),
        ("from 9am to 5.30pm", {"9am": "9 pagi", "to 5.30pm": "hingga 5.30 petang"}),
        ("from 0600 hrs until 1800 hrs", {"0600 hrs": "jam 0600", "1800 hrs": "jam 1800"}),
        ("1900 hrs May 5, at about 0730hrs", {"1900 hrs": "jam 1900", "May 5": "5 Mei", "0730hrs": "jam 0730"}),
        ("SHUT AT 1800 HRS TODAY", {"AT 1800 HRS": "PADA JAM 1800"}),
        ("at 1500 hours of training, 1500 hours in May", {"1500": "1500"}),
        ("spent 1500 hours, at 2400 hrs, at 1260 hrs", {"1500": "1500", "2400": "2400", "1260": "1260"}),
        ("on 45 of in 2,000 at 12", {"45": "45", "2,000": "2,000", "12": "12"}),
        ("LEFT AT 9.30PM WITH RM5 MILLION", {"AT 9.30PM": "PADA 9.30 MALAM", "RM5 MILLION": "RM5 JUTA"}),
        ("MALAYSIA TO HOST 47TH SUMMIT", {"47TH": "KE-47"}),
        ("MUSIC OF THE 1990S AND THE 80S", {"THE 1990S": "1990-AN", "THE 80S": "80-AN"}),
        ("ON OCT 28TH, A REDMI 10S", {"ON OCT 28TH": "PADA 28 OKT", "10S": "10S"}),
        ("About 20 to 30 thousand came", {"20": "20", "30 thousand": "30 ribu"}),
        ("RM1 or RM2 thousand, 5 and 10k jobs", {"RM1": "RM1", "RM2 thousand": "RM2 ribu", "5": "5", "10k": "10 ribu"}),
        ("from RM20k to RM30k", {"RM20k": "RM20,000", "RM30k": "RM30,000"}),
        ("The U-23 squad and the U15 final", {"U-23": "B-23", "U15": "B15"}),
        ("Under-23 squad, Mid-2021, TOP-10, Over-50s", {"23": "23", "2021": "2021", "10": "10", "50s": "50s"}),
        ("tomorrow (Wednesday), (Sun)", {"Wednesday": "Rabu", "Sun": "Ahad"}),
        ("open Mon-Fri, shut Sat – Sun", {"Mon-Fri": "Isnin-Jumaat", "Sat – Sun": "Sabtu – Ahad"}),
        ("MON-FRI AND (WEDNESDAY)", {"MON-FRI": "ISNIN-JUMAAT", "WEDNESDAY": "RABU"}),
        (
            "on Wed, March 5 or Sat (May 3)",
            {"on Wed": "pada Rabu", "March 5": "5 Mac", "Sat": "Sabtu", "May 3": "3 Mei"},
        ),
        ("The Sun on Mon people, Black Friday, Sheffield Wednesday (SAT)", {}),
        ("Sun, 34, Mon-Khmer", {"34": "34"}),
        ("they sat (sat) on wed to sun", {}),
        ("Nothing here, nor at the afternoon session.", {}),
        ("20 PC sets, the 5PC, 5 Pct", {"20 PC": "20 PC", "5PC": "5PC", "5 Pct": "5 peratus"}),
        # Letters that only look or sound like those of a word.
        ("Built in Aprıl 2021, 9 Auguſt 2021", {"2021": "2021", "9": "9"}),
        ("RM5 mıllıon, RM5 MİLLİON, 5 bıllion, RM5 thouſand, 6 mıl", {"RM5": "RM5", "5": "5", "6": "6"}),
        ("at 5 mıdnight or 6 mıdnıght", {"5": "5", "6": "6"}),
    ],
)
def test_english_sentences(text: str, forms: dict[str, str]) -> None:
    assert written_forms(text, Language.EN) == forms


@pytest.mark.parametrize(
    "before", ["menginap", "bermalam", "penginapan", "untuk", "sebanyak", "cuti", "selama", "bagi", "Menginap", "CUTI"]
)
def test_a_number_of_nights_is_no_hour_of_the_night(before: str) -> None:
    assert written_forms(f"Dilihat {before} 10 malam.", Language.MS) == {"10 malam": "10 nights"}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Dibuka 18 Okt.", {"18 Okt": "Oct 18"}),
        # After these a model must see the month or the part of the day.
        ("Pada 5 Mei dan pada 28 Okt 2021", {"5": "5", "28": "28", "2021": "2021"}),
        ("Pada 31hb Ogos 2025", {"31hb": "31st", "Ogos 2025": "August 2025"}),
        ("pada 15hb setiap bulan, sejak 3hb Mei", {"15hb": "15th", "3hb Mei": "May 3"}),
        ("Pada 9.30 malam atau jam 8 malam, pukul 3 petang", {"9.30": "9.30", "8": "8", "3": "3"}),
        ("Pada Mac 2021 dan pada 2022", {"Mac 2021": "March 2021", "2022": "2022"}),
        ("dari 10 malam hingga 6 pagi", {"10 malam": "10pm", "6 pagi": "6am"}),
        ("3 hari 2 malam dan 10 hari 9 malam", {"3": "3", "2 malam": "2 nights", "10": "10", "9 malam": "9 nights"}),
        ("dari 1 malam hingga 2 malam, 3 malam tadi", {"1": "1", "2": "2", "3": "3"}),
        ("antara pukul 1 dan 3 malam", {"1": "1", "3 malam": "3am"}),
        ("pukul 11 atau 12 malam", {"11": "11", "12 malam": "12am"}),
        ("mulai 1 malam, jam 11 malam sampai 2 malam", {"1 malam": "1am", "11": "11", "2 malam": "2am"}),
        ("menginap 1 malam hingga 2 malam", {"1 malam": "1 night", "2": "2"}),
        ("pukul 9 pagi, 3 hari dan 2 malam", {"9": "9", "3": "3", "2 malam": "2 nights"}),
        ("sejak 4 hb Mac 2026, sebelum 30 hb. Jun", {"4 hb Mac 2026": "March 4, 2026", "30 hb. Jun": "June 30"}),
        ("pada 3 hb setiap bulan", {"3 hb": "3rd"}),
        ("pada 2.30 ptg atau 8.30pg", {"pada 2.30 ptg": "at 2.30pm", "8.30pg": "8.30am"}),
        ("jam 9 mlm, jam 9 malam", {"jam 9 mlm": "9pm", "9": "9"}),
        ("esok (Isnin), (Ahad, 5 Mei)", {"Isnin": "Monday", "Ahad": "Sunday", "5 Mei": "May 5"}),
        ("pada Isnin-Rabu", {"pada Isnin-Rabu": "on Monday-Wednesday"}),
        ("Ahad Hassan, Ahad, 34, Masjid Jumaat", {"34": "34"}),
        ("10 malam terakhir Ramadan", {"10 malam": "10 nights"}),
        ("Pakej 3 hari 2 mlm, 9mlm", {"3": "3", "2 mlm": "2 nights", "9mlm": "9pm"}),
        ("Pakej 8 hari, 7 malam", {"8": "8", "7 malam": "7 nights"}),
        ("8 HARI/7 MALAM", {"8": "8", "7 MALAM": "7 NIGHTS"}),
        ("setiap hari, 9 malam", {"9 malam": "9pm"}),
        ("hotel untuk 7 malam, 8 malam pertama", {"7 malam": "7 nights", "8 malam": "8 nights"}),
        ("Menginap 2-3 malam atau menginap 7-8 malam", {"2-3 malam": "2-3 nights", "7-8 malam": "7-8 nights"}),
        ("dari 11-2 malam, untuk 8.30 malam", {"11-2 malam": "11-2am", "8.30 malam": "8.30pm"}),
        ("JAM 2 MALAM", {"JAM 2 MALAM": "2AM"}),
        ("pada pukul 12 malam, pada 12.30 malam", {"pada pukul 12 malam": "at 12am", "pada 12.30 malam": "at 12.30am"}),
        ("jam 12 malam Sabtu", {"jam 12 malam Sabtu": "12am on Saturday"}),
        ("pada pukul 3.30 malam", {"pada pukul 3.30 malam": "at 3.30am"}),
        ("9.30 malam Jumaat lalu, 9.30 pagi Isnin depan", {"9.30 malam": "9.30pm", "9.30 pagi": "9.30am"}),
        ("pada 2 malam, pada 12 malam terakhir", {"2": "2", "12": "12"}),
        ("selama 12 malam, pukul 6 malam", {"12 malam": "12 nights", "6": "6"}),
        ("Jumaat (30 Nov) jam 9.30 malam", {"30 Nov": "Nov 30", "9.30": "9.30"}),
        ("(minit ke-53), pada minit ke-22", {"minit ke-53": "53rd minute", "pada minit ke-22": "in the 22nd minute"}),
        ("minit ke-45+2, ke-90", {"ke-45": "45th", "2": "2", "ke-90": "90th"}),
        ("Minit ke-3, ke-9 dan ke-11", {"ke-3": "3rd", "ke-9": "9th", "ke-11": "11th"}),
        (
            "pada minit ke-45+2, minit ke-90 + 4",
            {"pada minit ke-45+2": "in the 45+2 minute", "minit ke-90 + 4": "90 + 4 minute"},
        ),
        ("dua 30 000/0", {"30": "30", "000/0": "000/0"}),
        ("ditutup pada 1523 mata dan pada 2000 mata", {"1523": "1523", "2000": "2000"}),
        ("seramai 10 mac lalu", {"10": "10"}),
        ("Skuad B-23 negara", {"B-23": "U-23"}),
        ("20 hingga 30 ribu orang", {"20": "20", "30 ribu": "30 thousand"}),
        ("PILIHAN RAYA UMUM KE-16 PADA TAHUN 1990-AN", {"KE-16": "16TH", "TAHUN 1990-AN": "THE 1990S"}),
        ("9 pagı dan RM5 mılıar", {"9": "9", "RM5": "RM5"}),
    ],
)
def test_malay_sentences(text: str, forms: dict[str, str]) -> None:
    assert written_forms(text, Language.MS) == forms


FORMS = [*(form for pair in BOTH_WAYS for form in pair), *(pair[0] for pair in FROM_ENGLISH + FROM_MALAY)]
GLUE = "at|pada|jam|on|in|the|hari|people|.|(|)|-|,|RM|$|°C|May|k|m".split("|")
PIECES = st.sampled_from(FORMS + GLUE) | st.text(max_size=5) | st.text("0123456789.,:-/’", max_size=6)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\u00a0"])), max_size=12).map(
    lambda pieces: "".join(map("".join, pieces))
)


@given(TEXTS, st.sampled_from(Language))
def test_mentions_are_of_the_text_and_no_digit_is_lost(text: str, source: Language) -> None:
    for mention, form in written_forms(text, source).items():
        assert mention in text
        assert not Counter(re.findall(r"\d", mention)) - Counter(re.findall(r"\d", form))


@given(TEXTS, st.sampled_from(Language))
def test_every_digit_is_masked_when_the_mentions_are_a_glossary(text: str, source: Language) -> None:
    assert not re.search(r"\d", "".join(mask(text, written_forms(text, source)).gaps))


HOSTILE = [
    "9",
    "9.",
    "9 ",
    "9-",
    "123 ",
    "a",
    "A-",
    "at ",
    "9 Nov",
    "Nov ",
    "9.30",
    "at 1900 hrs ",
    "Nov 5, ",
    "Nov 5, 6 and ",
    "6, ",
    "9 a.",
    "RM",
    "$9",
    "9m ",
    "U15 ",
    "10 to 20k and ",
    "ke-",
    "Mon-",
    "Isnin dan ",
    "°",
]


@pytest.mark.parametrize("source", Language)
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_of_full_length(unit: str, source: Language) -> None:
    """Hangs, until the suite's time-out, if the work grows faster than the text."""
    written_forms((unit * 200_000)[:200_000] + " 9", source)


@pytest.mark.parametrize(
    ("source", "text", "target", "lost"),
    [
        (Language.EN, "at 4.30pm", "pada 4.30 malam", {"at 4.30pm": "pada 4.30 petang"}),
        (Language.EN, "at 4.30pm", "jam 4.30petang", {}),
        (Language.EN, "at 8.15 am on Friday", "pada 8.15 pagi, Jumaat", {}),
        (Language.EN, "at 4.30pm", "pada 14.30 petang", {"at 4.30pm": "pada 4.30 petang"}),
        (Language.EN, "on Friday (Nov 30)", "pada Jumaat (30)", {"Nov 30": "30 Nov"}),
        (Language.EN, "July 27 to 28", "27 hingga 28 Julai", {}),
        (Language.EN, "May 3 and 4", "3 dan 4 Mei", {}),
        (Language.EN, "on Sept 8, 9 and 10", "pada 8 Sept 9 dan 10", {"on Sept 8, 9 and 10": "pada 8, 9 dan 10 Sept"}),
        (
            Language.EN,
            "on Jan 17 and 18, 2026",
            "17 Jan dan 18, 2026",
            {"on Jan 17 and 18, 2026": "pada 17 dan 18 Jan 2026"},
        ),
        (Language.EN, "April 2, 3 and 7", "2 April 3 dan 7 April", {"April 2, 3 and 7": "2, 3 dan 7 April"}),
        (Language.EN, "on Jan 17 and 18.", "17 Januari dan 18 Januari", {}),
        (Language.EN, "on Jan 17 and 18.", "pada 17 hingga 18 Jan", {}),
        (Language.EN, "on Tuesday (March 25)", "pada Selasa (March 25)", {"March 25": "25 Mac"}),
        (Language.EN, "on Tuesday (March 25)", "pada Selasa (25 Mac)", {}),
        (Language.EN, "Friday (May 9)", "Jumaat (Mei 9)", {"May 9": "9 Mei"}),
        (Language.EN, "since Oct. 28", "sejak Okt. 28", {"Oct. 28": "28 Okt"}),
        (Language.EN, "on Oct 26-28", "pada 26-28 Okt 26-28", {"on Oct 26-28": "pada 26-28 Okt"}),
        (Language.EN, "FROM MARCH 5-11", "DARI MARCH 5-11", {"MARCH 5-11": "5-11 MAC"}),
        (Language.EN, "FROM MARCH 5-11", "DARI 5 HINGGA 11 MAC", {}),
        (Language.EN, "20 cars on March 20, 2025", "20 kereta pada 20 Mac 2025", {}),
        (Language.EN, "on the 1st of May", "pada 1st Mei", {"on the 1st of May": "pada 1 Mei"}),
        (Language.MS, "sejak 6 Ogos", "since Ogos 6", {"6 Ogos": "August 6"}),
        (Language.MS, "sejak 6 Mei", "since the 6 may leave", {"6 Mei": "May 6"}),
        (Language.EN, "It cost RM1.2b.", "Kosnya RM1.2b.", {"RM1.2b": "RM1.2 bilion"}),
        (Language.EN, "USD 10 million", "USD10 juta", {}),
        (Language.EN, "three of 10 people", "tiga daripada sepuluh orang", {}),
        (Language.EN, "The Covid-19 cases", "kes COVID-19", {}),
        (Language.EN, "GE15: BN leads", "GE15: BN di depan", {"GE15": "PRU15"}),
        (Language.EN, "at Golok: 9.71m (danger 9.00m)", "9.71 juta", {"9.71m": "9.71m", "9.00m": "9.00m"}),
        (Language.EN, "The river rose to 4.2m", "Sungai naik kepada 4.2 juta", {"4.2m": "4.2m"}),
        (Language.EN, "The river rose to 4.2m", "Sungai naik kepada 4.2 meter", {}),
        (Language.EN, "3.7m, its danger level", "3.7 juta, paras bahaya", {"3.7m": "3.7m"}),
        (Language.EN, "A 2.4m-high wall, 1.8m deep", "2.4 juta, 1.8 juta", {"2.4m": "2.4m", "1.8m": "1.8m"}),
        (Language.EN, "Snowfall of 1.2m in Hokkaido", "Salji 1.2 juta di Hokkaido", {"1.2m": "1.2m"}),
        (Language.EN, "sold 4.2m in 2020 and 1.25m in 2021", "dijual 4.2 juta pada 2020, 1.25 juta", {}),
        (Language.EN, "9.71m above the danger level", "9.71 juta", {"9.71m": "9.71m"}),
        (Language.EN, "Sungai Golok was at 9.2m when it rained", "9.2 juta", {"9.2m": "9.2m"}),
        (Language.EN, "(alert: 3.0m; danger: 5.0m)", "3.0 juta; 5.0 juta", {"3.0m": "3.0m", "5.0m": "5.0m"}),
        (Language.EN, "waves of up to 4.5m were expected", "ombak 4.5 juta", {"4.5m": "4.5m"}),
        (Language.EN, "A world record of 4.91m to claim the gold", "4.91 juta", {"4.91m": "4.91m"}),
        (Language.EN, "leaped 8.22m which is 0.22m above", "8.22 juta, 0.2", {"8.22m": "8.22m", "0.22m": "0.22m"}),
        (Language.EN, "He threw 65.3m to win", "65.3 juta", {"65.3m": "65.3m"}),
        (Language.EN, "Users rose to 2.45m in June, and jumped to 3.45m in July", "2.45 juta, 3.45 juta", {}),
        (Language.EN, "The population is 34.1m", "Penduduk ialah 34.1 juta", {}),
        (Language.EN, "The bridge over the river cost 3.5m", "Jambatan sungai itu berharga 3.5 juta", {}),
        (Language.EN, "The river towns sold 4.2m cars", "Bandar itu menjual 4.2 juta kereta", {}),
        (Language.EN, "sales of 4.2m, 1.2m high school leavers", "4.2 juta, 1.2 juta", {}),
        (Language.EN, "4.2m long-term jobs, 1.25m above the target", "4.2 juta, 1.25 juta", {}),
        (Language.EN, "1.25m tonnes and a 25m tower", "1.25 juta tan, menara 25 juta", {"25m": "25m"}),
        (Language.EN, "a tide of 0.8-1.5m above normal", "0.8-1.5 juta", {"0.8-1.5m": "0.8-1.5m"}),
        (Language.EN, "Waves as high as 1.5–2m", "1.5–2 juta", {"1.5–2m": "1.5–2m"}),
        (Language.EN, "Waves of 3-4m are expected", "3-4 juta", {"3-4m": "3-4m"}),
        (Language.EN, "Water levels rose 1.2m within hours", "1.2 juta", {"1.2m": "1.2m"}),
        (Language.EN, "1.2 m below the critical level", "1.2 malam", {"1.2 m": "1.2 m"}),
        (Language.EN, "1.2 m below the level of the river", "1.2 meter, 1.2m", {}),
        (Language.EN, "sales of 1.5-2m units, 1.5-2m people live on the river", "1.5-2 juta, 1.5-2 juta", {}),
        (Language.EN, "From 3 a.m. to 6 a.m.", "Dari 3 pagi. hingga 6 pagi.", {"3 a.m.": "3 pagi"}),
        (Language.EN, "at 6 p.m. (1500 GMT)", "pada 6 petang. (1500 GMT)", {"at 6 p.m.": "pada 6 petang"}),
        (Language.EN, "10:15 a.m. EDT today", "10:15 pagi. EDT hari ini", {"10:15 a.m.": "10:15 pagi"}),
        (Language.EN, "He left at 6 p.m. PAS stayed", "Dia pergi pada 6 petang. PAS kekal", {}),
        (Language.MS, "pasaran Suzuki GSX-8S", "the Suzukiping-8S", {"GSX-8S": "GSX-8S"}),
        (Language.EN, "tomorrow (Wednesday)", "esok (Wednesday)", {"Wednesday": "Rabu"}),
        (Language.EN, "tomorrow (Wednesday)", "esok (hari Rabu)", {}),
        (
            Language.EN,
            "on Monday to Thursday",
            "Monday hingga Khamis",
            {"on Monday to Thursday": "pada Isnin hingga Khamis"},
        ),
        (Language.MS, "pada Isnin dan Rabu", "Wednesdays and on Mondays", {}),
        (Language.MS, "2.30 pagi Sabtu", "2.30am on Saturday", {}),
        (Language.MS, "menginap 3 malam", "stayed at 3pm", {"3 malam": "3 nights"}),
        (Language.MS, "menginap 3 malam", "a three-night stay", {}),
        (Language.MS, "Kejadian 3 malam itu", "The 3am incident", {}),
        (Language.MS, "pada 25 hb. setiap bulan", "at 25 hb. each month", {"25 hb.": "25th"}),
        (Language.MS, "3 hari 2 malam", "3 days and 2 nights", {}),
        (Language.MS, "2 malam berturut-turut", "two consecutive nights", {}),
        (Language.MS, "bagi 1 malam, bagi 12 malam", "a night, for 13 nights", {"12 malam": "12 nights"}),
        (Language.MS, "selama 2-3 malam", "for 3 nights", {"2-3 malam": "2-3 nights"}),
        (Language.MS, "hingga 3 malam, kira-kira 1 malam tadi", "at 1pm", {}),
        (Language.MS, "pukul 1 malam, jam 2 malam", "at 1pm, at 2 am", {"pukul 1 malam": "1am"}),
        (Language.MS, "pukul 12 malam", "at 12pm", {"pukul 12 malam": "12am"}),
        (Language.MS, "sejak 6 Ogos", "since Aug 6", {}),
        (Language.EN, "on Sept 5", "pada 5 September", {}),
        (Language.MS, "sejak 6 Mac", "since the market of 6", {"6 Mac": "March 6"}),
        (Language.MS, "RM4 bilion", "RM4bn", {}),
        (Language.MS, "selepas PRU-15", "after GE15", {}),
        (Language.MS, "PILIHAN RAYA UMUM KE-16 TIBA", "16TH GENERAL ELECTION COMES", {}),
        (Language.EN, "THE 1234TH VISITOR", "PENGUNJUNG 1234", {}),
        (Language.EN, "THE 17TH ELECTION AND THE 1990S", "PILIHAN RAYA KE-17 DAN ERA 90-AN", {}),
        (Language.MS, "Pada 31hb Ogos 2025", "On Aug 31, 2025", {}),
        (Language.MS, "Pada 31hb Ogos 2025", "On 31hb August 2025", {"31hb": "31st"}),
        (Language.MS, "sejak 31hb Ogos", "since 31hb August", {"31hb Ogos": "August 31"}),
        (Language.MS, "sejak 4 hb Mac", "since 4b March", {"4 hb Mac": "March 4"}),
        (Language.MS, "sejak 4 hb. Jun", "since 4 hb. Jun", {"4 hb. Jun": "June 4"}),
        (Language.MS, "25hb setiap bulan", "in 25hb each month", {"25hb": "25th"}),
        (Language.MS, "25hb setiap bulan", "on the 25th of each month", {}),
        (Language.EN, "The 13MP will be tabled", "RMK13 akan dibentangkan", {}),
        (Language.EN, "The Under-23 squad, Phase-2", "Skuad bawah 23, Fasa 2", {}),
        (Language.EN, "The U-23 squad", "Skuad bawah 23 tahun", {}),
        (Language.EN, "A 6ft man at 1930hrs, 2hrs, 10k", "Lelaki 6 kaki pada 7.30 malam, 2 jam, 10 km", {}),
        (Language.EN, "at 1930hrs", "pukul 19.30, 7.30 pagi", {}),
        (Language.EN, "at 1930hrs", "pada pukul 1930hr", {"at 1930hrs": "pada jam 1930"}),
        (Language.EN, "at 1930hrs", "pada 1930, 7.30 pagi, 17.30 malam", {"at 1930hrs": "pada jam 1930"}),
        (Language.EN, "from 0600 hrs to 0000 hrs", "6 pagi hingga 12 tengah malam", {}),
        (Language.EN, "A 6FT MAN FOUND", "LELAKI ENAM KAKI DITEMUI", {}),
        (Language.EN, "457ha (1,129 acres)", "457ha (1,129 asid)", {"1,129 acres": "1,129 ekar"}),
        (Language.EN, "a 500-acre park, 6ft 4in", "taman 500 ekar, 6 kaki 4 inci", {}),
        (Language.EN, "6 feet by 10 feet", "enam kaki kali 10 meter", {"10 feet": "10 kaki"}),
        (Language.EN, "at RM650 psf", "pada RM650 setiap kaki persegi", {}),
        (Language.EN, "US$70 per barrel", "AS$70 setong", {}),
        (Language.EN, "US$2,650 an ounce", "AS$2,650 satu bangkit", {"US$2,650 an ounce": "US$2,650 seauns"}),
        (Language.EN, "RM3,900 per tonne", "RM3,900 peratus", {"RM3,900 per tonne": "RM3,900 satu tan"}),
        (Language.EN, "10 in a row, 4 in all", "10 berturut-turut", {}),
        (Language.EN, "2.5 million acres", "2.5 juta ekar", {}),
        (Language.MS, "500 ekar tanah", "500 landscapes", {"500 ekar": "500 acres"}),
        (Language.MS, "RM650 sekaki persegi", "RM650 per sq ft", {}),
        (Language.EN, "Anwar (left) left", "Anwar (left) pergi ke kiri", {"(left)": "(kiri)"}),
        (
            Language.EN,
            "Xi (2nd left), Loke (third, right)",
            "",
            {"(2nd left)": "(dua dari kiri)", "(third, right)": "(tiga dari kanan)"},
        ),
        (
            Language.EN,
            "Gen (Rtd) Ahmad (front row, centre)",
            "",
            {"(Rtd)": "(Bersara)", "(front row, centre)": "(barisan depan, tengah)"},
        ),
        (Language.EN, "his (right) hand, (left to right), (left in 2020)", "", {"(right)": "(kanan)"}),
        (Language.EN, "ANWAR (LEFT) IN JOHOR", "ANWAR (LEFT) DI JOHOR", {"(LEFT)": "(KIRI)"}),
        (
            Language.MS,
            "Anwar (dua dari kanan), Loke (gambar)",
            "",
            {"(dua dari kanan)": "(second from right)", "(gambar)": "(pic)"},
        ),
        (
            Language.MS,
            "Ali (kedua, kiri), Abu (duduk, tengah)",
            "",
            {"(kedua, kiri)": "(second from left)", "(duduk, tengah)": "(seated, centre)"},
        ),
        (Language.EN, "In KL. — Picture by Hari", "Di KL. — Filem Mengikut Hari", {"Picture by": "Gambar oleh"}),
        (Language.EN, "In KL. — Reuters file photo", "Di KL. — Reuters", {"Reuters file photo": "Gambar fail Reuters"}),
        (Language.EN, "In KL. Photo: Agencies", "Di KL. Photo: Mata wang", {"Photo:": "Gambar:", "Agencies": "Agensi"}),
        (Language.EN, "A photo by Ali. Agencies met", "", {}),
        (Language.MS, "Di KL. — Foto Bernama", "In KL. — Foto Bernama", {"Foto Bernama": "Bernama picture"}),
        (Language.MS, "Foto oleh Hari", "Hari", {"Foto oleh": "Picture by"}),
        (Language.MS, "Perak lwn Kedah", "Perak lwn Kedah", {"lwn": "v"}),
        (Language.MS, "Perak lwn Kedah", "Perak vs Kedah", {}),
        (Language.EN, "They export 20m tonnes", "Mereka mengeksport 20 juta tan", {}),
        (Language.EN, "10kg and 6cm", "10 dan 6", {"10kg": "10kg", "6cm": "6cm"}),
        (Language.MS, "Skuad B-23 negara", "The national B-23 squad", {"B-23": "U-23"}),
        (Language.MS, "vitamin B12 dan biodiesel B20", "vitamins and biodiesel", {}),
        (Language.MS, "Arif (minit ke-53)", "Arif (minit 53rd)", {"minit ke-53": "53rd minute"}),
        (Language.MS, "pada minit ke-53", "a 53rd-minute goal", {}),
        (Language.MS, "2022 jam 2 petang", "2022 hours.", {"jam 2 petang": "at 2pm"}),
        (Language.MS, "2022 jam 2 petang", "2022 hours 2pm.", {"jam 2 petang": "at 2pm"}),
        (Language.MS, "sejak jam 9.30 pagi", "since 9.30 a lot", {"jam 9.30 pagi": "9.30am"}),
        (Language.MS, "pada pukul 3 petang Isnin", "at 13", {"pada pukul 3 petang Isnin": "at 3pm on Monday"}),
        (Language.MS, "pada pukul 3 petang Isnin ini", "at 13", {"pada pukul 3 petang": "at 3pm"}),
        (Language.MS, "pada pukul 3 petang", "at 3 pm", {}),
        (Language.MS, "DIBUKA JAM 9 PAGI", "OPENED", {"JAM 9 PAGI": "9AM"}),
        (Language.MS, "selama tiga jam", "for a while", {}),
        (Language.MS, "model 30Monday", "the 30Monday model", {}),
        (Language.MS, "75hp pada 8,500rpm", "75hp at 8,500gro", {"pada 8,500rpm": "at 8,500rpm"}),
        (Language.EN, "110PS at 6,000 rpm", "110PS pada 6,000gro", {"at 6,000 rpm": "pada 6,000 rpm"}),
        (Language.EN, "110PS at 6,000 rpm", "110PS pada 6,000rpm", {}),
        (Language.MS, "angin 120 kmsj", "winds of 120 kmsj", {"120 kmsj": "120 km/h"}),
        (Language.EN, "up 4.2pc or 4.2 per cent", "naik 4.2 malam", {"4.2pc": "4.2 peratus"}),
        (Language.EN, "up 53 PCT", "naik 53 petang", {"53 PCT": "53 peratus"}),
        (Language.EN, "up 53pct", "naik 53 peratus", {}),
        (Language.EN, "PROFIT UP 4.2PC", "UNTUNG NAIK 4.2", {"4.2PC": "4.2 PERATUS"}),
        (Language.EN, "The firm sold 20 PC sets, the 5PC", "Firma itu menjual 20 set", {}),
        (Language.MS, "Kerajaan menyediakan 500 PC", "The government gave 500 computers", {}),
        (Language.MS, "KERAJAAN BERI 500 PC", "GOVT GIVES 500 COMPUTERS", {}),
        (Language.EN, "up 4.2 per cent", "naik 4.2%", {}),
        (Language.MS, "tanah RM94.8j", "buys RM94.8j", {"RM94.8j": "RM94.8 million"}),
        (Language.MS, "bajet RMK13", "the RMK13 budget", {"RMK13": "13MP"}),
        (Language.MS, "jam 12.30 tengah malam", "at 12.30pm", {"jam 12.30 tengah malam": "12.30am"}),
        (Language.MS, "pukul 12 tengah hari, 11-12 tengah malam", "at 12pm, 11-12 am", {}),
        (Language.MS, "pukul 12 tengah hari", "at 12am", {"pukul 12 tengah hari": "12 noon"}),
    ],
)
def test_what_a_translation_lost(source: Language, text: str, target: str, lost: dict[str, str]) -> None:
    telling = telling_forms(text, source) | named_times(text, source)
    assert {mention: form for mention, form in telling.items() if is_lost(form, target, source.other)} == lost


@given(TEXTS, TEXTS, st.sampled_from(Language))
def test_what_a_text_lost_can_be_told_of_any(text: str, target: str, source: Language) -> None:
    for form in telling_forms(text, source).values():
        assert not is_lost(form, form, source.other)
        is_lost(form, target, source.other)
