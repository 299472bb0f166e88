import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate.checks import check
from worker.translate.expressions.amounts import SCALES
from worker.translate.expressions.forms import written_forms

GOOD = [
    ("The price rose to RM1.5 million.", "Harga naik kepada RM1.5 juta."),
    ("It cost 1,500,000 ringgit.", "Kosnya RM1.5 juta."),
    ("He paid RM2.3bil in 2021.", "Beliau membayar RM2.3 bilion pada 2021."),
    ("RM5m was spent.", "RM5 juta dibelanjakan."),
    ("Five men were held at 3.30pm.", "5 lelaki ditahan pada jam 3.30 petang."),
    ("The meeting began at 15:30.", "Mesyuarat bermula pada 3.30 petang."),
    ("It opens at midnight.", "Ia dibuka pada jam 12 tengah malam."),
    ("The 38th summit ends on Oct 28.", "Sidang kemuncak ke-38 berakhir pada 28 Okt."),
    ("In the 19th century", "Pada abad ke-19"),
    ("Sales fell 3 per cent in the first half.", "Jualan turun tiga peratus pada separuh pertama."),
    ("Twenty-five people died.", "Seramai 25 orang maut."),
    ("25 orang maut.", "Twenty-five people died."),
    ("dua puluh lima ribu pelajar", "25,000 students"),
    ("a sentence of 3½ years", "hukuman 3 1/2 tahun"),
    ("tiga ratus dua puluh satu orang", "321 people"),
    ("sepuluh ribu", "10 000"),
    ("two dozen men and two hundred and five women", "24 lelaki dan 205 wanita"),
    ("dua ratus ribu pelajar sekolah", "200,000 schoolchildren"),
    ("1.2 trillion and 3 hundred thousand", "1.2 trilion dan 300,000"),
    ("It was popular in the 1990s.", "Ia popular pada era 90-an."),
    ("A group of 12 people", "Sekumpulan dua belas orang"),
    ("Call 03-1234 5678.", "Hubungi 03-1234 5678."),
    ("He won 2-1, 21-19.", "Beliau menang 2-1, 21-19."),
    ("Kuala Lumpur, Johor Bahru, Ipoh", "Kuala Lumpur, Johor Bahru, Ipoh"),
    ("Datuk Seri Anwar Ibrahim", "Datuk Seri Anwar Ibrahim"),
    ("Two Men From Barisan Nasional Charged in Kota Bharu", "Dua Lelaki Barisan Nasional Didakwa di Kota Bharu"),
    ("Yes.", "Ya, memang begitulah."),
    ("Kanak-kanak itu berlari-lari.", "The children were running around."),
    ("Ha ha ha ha, he laughed loudly at them.", "Ha ha ha ha, dia mentertawakan mereka dengan kuat."),
    ("no, no, no", "tidak, tidak, tidak"),
    ("The meeting began at 15.30.", "Mesyuarat bermula pada 3.30 petang."),
    ("He left at 1930hrs.", "Beliau pergi pada 7.30 malam."),
    ("It landed at 1500 GMT.", "Ia mendarat pukul 3 petang GMT."),
    ("It was popular in the '50s and the 1960s.", "Ia popular pada era 1950-an dan 60-an."),
    ("He was born in the eighties.", "Beliau lahir pada tahun 80-an."),
    ("the 2021/22 season", "musim 2021/2022"),
    ("1.5 litres of milk", "satu setengah liter susu"),
    ("It took three and a half years.", "Ia mengambil masa 3.5 tahun."),
    ("Half a million people fled.", "Seramai 500,000 orang lari."),
    ("setengah juta orang", "500,000 people"),
    ("2½ hours", "2.5 jam"),
    ("2 ½ hours", "2 1/2 jam"),
    ("Beliau dipenjara dua tahun setengah.", "He was jailed for 2.5 years."),
    ("dua tahun setengah", "a 2½-year term"),
    ("2 tahun setengah", "2.5 years"),
    ("setahun setengah", "1.5 years"),
    ("dua juta setengah ringgit", "RM2.5 million"),
    ("RM2 juta setengah", "RM2.5 million"),
    ("sejuta setengah orang", "1.5 million people"),
    ("Untung RM20 juta setengah tahun ini.", "A profit of RM20 million this half-year."),
    ("It took three years and a half.", "Ia mengambil masa 3.5 tahun."),
    ("A 2/3 majority", "Majoriti dua pertiga"),
    ("Two-thirds of 200", "2/3 daripada 200"),
    ("3/4 daripada 200", "Three-quarters of 200"),
    ("1/3 of the 90", "satu pertiga daripada 90"),
    ("3/4 of the 200", "tiga suku daripada 200"),
    ("The 1H25 profit", "Untung separuh pertama 2025"),
    ("In the 1st half of 2025", "Pada separuh pertama 2025"),
    ("over the past decade", "sejak 10 tahun lalu"),
    ("sejak sedekad lalu", "over the last 10 years"),
    ("It took two decades.", "Ia mengambil masa 20 tahun."),
    ("2 decades", "dua dekad"),
    ("Profit tripled and sales doubled.", "Keuntungan naik 3 kali ganda dan jualan 2 kali ganda."),
    ("a net profit in 2Q25", "untung bersih pada suku kedua 2025"),
    ("By Oct 28 300 people had left.", "Seramai 300 orang pergi menjelang 28 Okt."),
    ("Covid cases rose to 20.", "Kes COVID-19 naik kepada 20."),
    ("11 of the 19 COVID‑19 clusters", "11 daripada 19 kluster Covid-19"),
    ("the COVID - 19 cases", "kes Covid"),
    ("He won 6-3, 6-3 and RM5 million.", "Beliau menang 6–3, 6–3 dan RM5 juta."),
    ("From RM5 to RM5,000 each", "Daripada RM5 hingga RM5,000 setiap satu"),
    ("Untung RM94.8j", "A profit of RM94.8 million"),
    ("in World War II", "dalam Perang Dunia ke-2"),
    ("On Nov. 17 and on the 9th of May", "Pada 17 Nov dan 9 Mei"),
    ("March 3, 2021 to Dec 2", "3 Mac 2021 hingga 2 Dis"),
    ("In March he may walk 5 km.", "Pada bulan Mac beliau mungkin berjalan 5 km."),
    ("He paid US$50 for it.", "Beliau membayar AS$50 untuknya."),
    ("50 ringgit and 5 cents", "RM50 dan 5 sen"),
    ("It fell 3 per cent to 5 euros.", "Ia jatuh 3 peratus kepada €5."),
    ("£4bn", "£4 bilion"),
    ("BN won 30 BN seats.", "BN memenangi 30 kerusi BN."),
    ("PROFIT OF RM30 BN", "UNTUNG RM30 BILION"),
    ("PROFIT OF RM 30 BN", "UNTUNG RM30 BILION"),
    ("PROFIT OF US$30BN", "UNTUNG AS$30 BILION"),
    ("8.8 lbs", "8.8 paun"),
    ("Up 97 PER CENT, 4.2pc, 3 percentage points", "Naik 97 peratus, 4.2 peratus, 3 mata peratusan"),
    ("It bought 500 PC units.", "Ia membeli 500 unit komputer."),
    ("Forty-five percent of 2 men", "45 persen daripada 2 lelaki"),
    ("Nearly 45% and a million", "Hampir 45 peratus dan sejuta"),
    ("Transformation 2050 (TN50)", "Transformasi 2050 (TN50) begitu"),
    ("On June 19, 2017, July 4", "Pada 19 Juni 2017, 4 Juli"),
    ("A 500-acre farm for RM5,000 an acre", "Ladang 500 ekar pada harga RM5,000 seekar"),
    ("Gold is US$2,650 per ounce.", "Emas ialah AS$2,650 satu auns."),
    ("the twelfth hotel", "hotel ke-12"),
    ("It costs $US5.", "Harganya AS$5."),
    ("Anwar meets Xi in Beijing".upper(), "Anwar bertemu Xi di Beijing".upper()),
    ("KELANTAN 2 PERAK 1", "KELANTAN 2 PERAK 1"),
    ("Ja'afar Ismail, Mu’az Sha'ari and Nu'man Ya’akob", "Ja'afar Ismail, Mu’az Sha'ari dan Nu'man Ya’akob"),
    ("($1 = 4.2230 ringgit; 1 euro = $1.0456)", "($1 = 4.2230 ringgit; 1 euro = $1.0456)"),
    ("1 ringgit = 3,850 rupiah", "1 ringgit = 3,850 rupiah"),
    ("1 EURO = 4.50 RINGGIT", "1 EURO = 4.50 RINGGIT"),
    ("It opens at 12pm and shuts at 12am.", "Ia dibuka tengah hari dan ditutup tengah malam."),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_good_translations_have_no_flag(source: str, target: str) -> None:
    assert check(source, target) == ()
    assert check(target, source) == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The price rose to RM1.5 million.", "Harga naik kepada RM1.5 bilion."),
        ("The price rose to RM1.5 million.", "Harga naik kepada RM15 juta."),
        ("The price rose to RM1.5 million.", "Harga naik."),
        ("In 2021 it rained.", "Pada 2012 hujan turun."),
        ("It rained.", "Hujan turun pada 2021."),
        ("38 people came.", "Tiga puluh lapan ribu orang datang."),
        ("He paid RM5m.", "Beliau membayar RM6 juta."),
        ("At 3.30 pm", "Pada 3.40 petang"),
        ("the 38th", "ke-39"),
        ("1,000 people", "100 orang"),
        ("2 people", "14 orang"),
        ("12 hours later", "24 jam kemudian"),
        ("2 hours", "14 jam"),
        ("11.300 hrs, May 29", "11.30 pagi, 29 Mei"),
        ("11 of the 19 Covid-19 clusters", "11 kluster Covid-19"),
        ("He lost 4-6, 3-6, 6-3.", "Beliau kalah 4-6, 3-6, 3-6, 6-3."),
        ("RM35 to RM35 to RM40", "RM35 hingga RM40"),
        ("THB35 to THB40", "THB35 hingga THB35 hingga THB40"),
        ("It paid HKD 20.", "Ia membayar RM 20."),
        ("It paid CHF 20.", "Ia membayar EUR 20."),
        ("2–1, 2–1 and 3–1", "2-1 dan 3-1"),
        ("It was built in 1950.", "Ia dibina pada 50."),
        ("In the 1990s", "Pada era 80-an"),
        ("3.5 years", "tiga tahun"),
        ("3.5 years", "dua tahun setengah"),
        ("2 years", "2 tahun setengah"),
        ("RM2 million", "RM2 juta setengah"),
        ("A 2/3 majority", "Majoriti tiga suku"),
        ("1H25", "separuh kedua 2025"),
        ("half a million", "50,000"),
        ("2 decades", "tiga dekad"),
        ("RM5m", "RM6m"),
        ("in 2Q25", "pada suku ketiga 2025"),
        ("On Nov 17", "Pada 17 Julai"),
        ("On Nov 17", "Pada 17 hari bulan"),
        ("in May 2021", "pada Mac 2021"),
        ("On May 9 it rained.", "Hujan turun pada 9."),
        ("50 sen each", "RM50 setiap satu"),
        ("RM50 a month", "US$50 sebulan"),
        ("€5 million", "5 juta ringgit"),
        ("Rp1.2 million (RM384)", "RM1.2 juta (RM384)"),
        ("It fell 3 per cent.", "Ia jatuh 3 sen."),
        ("The bank raised RM2 bln.", "Bank itu menaikkan bln RM2."),
        ("It is worth RM1.2 trn.", "Ia bernilai trn RM1.2."),
        ("20 thousand dollars", "20 ribu ringgit"),
        ("It sold 439 m last year.", "Ia menjual 439 juta tahun lalu."),
        ("They bought 500 acres.", "Mereka membeli 500 meter."),
        ("Deaths fell 97 Per Cent.", "Kematian turun 97."),
        ("It rose 5%.", "Ia naik 5 malam."),
        ("On June 19", "Pada 19 Desember"),
        ("RM5 tn, RM6 mln and RM7-bil", "RM5 juta, RM6 juta dan RM7 bilion"),
        ("They drank 15 gallons.", "Mereka minum 15 liter."),
        ("439 m of 2 dollars", "439 juta daripada 2 dolar"),
    ],
)
def test_changed_numbers(source: str, target: str) -> None:
    assert Flag.NUMBER_MISMATCH in check(source, target)
    assert Flag.NUMBER_MISMATCH in check(target, source)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Thirteen inmates were killed.", "Banduan itu terbunuh."),
        ("Eighty-one Malaysians", "Lapan warga Malaysia"),
        ("TWENTY-TWO PATIENTS DISCHARGED", "DUA PESAKIT DIBENARKAN PULANG"),
        ("Ocean's Twelve is on.", "Ocean sedang ditayangkan."),
        ("Dua puluh tujuh filem dibuat.", "Twenty-five films were made."),
    ],
)
def test_a_lost_number_in_words(source: str, target: str) -> None:
    assert Flag.NUMBER_MISMATCH in check(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Thirteen inmates were killed.", "Seramai 13 banduan terbunuh."),
        ("It has two wings and ten doors.", "Ia mempunyai sayap dan pintu."),
        ("the twenty-first century", "abad ini"),
        ("He saw Eleven Sports.", "Dia menonton Eleven Sports."),
        ("dua puluh lima ribu orang", "25,000 people"),
        ("pukul sebelas malam", "at 11pm"),
    ],
)
def test_a_number_in_words_that_is_there_or_may_be_lost(source: str, target: str) -> None:
    assert Flag.NUMBER_MISMATCH not in check(source, target)


@pytest.mark.parametrize("form", sorted(SCALES))
@pytest.mark.parametrize("sum_of_money", ["RM2.5", "RM2.5 ", "$439 ", "US$1,200-", "€3\u00a0"])
@pytest.mark.parametrize("source", Language)
def test_an_amount_of_any_scale_equals_what_the_other_language_writes(
    source: Language, sum_of_money: str, form: str
) -> None:
    amount = f"{sum_of_money}{form}"
    written = written_forms(f"Seen, {amount} and then.", source)[amount]
    assert Flag.NUMBER_MISMATCH not in check(amount, written)


@pytest.mark.parametrize("form", sorted(SCALES))
def test_a_currency_after_a_scale_is_the_numbers(form: str) -> None:
    assert Flag.NUMBER_MISMATCH in check(f"They paid 20{form} dollars.", f"Mereka membayar 20{form} ringgit.")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Kerajaan akan menaikkan gaji minimum.", "Kerajaan akan menaikkan gaji minimum."),
        ("KERAJAAN AKAN MENAIKKAN GAJI", "KERAJAAN AKAN MENAIKKAN GAJI"),
        ("KERAJAAN AKAN BANTU SEMUA", "KERAJAAN AKAN HELP SEMUA"),
        ("KERAJAAN AKAN BANTU PERAK", "KERAJAAN AKAN HELP PERAK"),
        ("Beliau didn't know it's late.", "Beliau didn't know it's late."),
        ("Beliau berkata gaji akan naik tahun depan.", "He said gaji akan naik tahun depan."),
        (
            "Menurutnya, gaji akan naik tahun depan bagi semua pekerja di negara ini kerana ekonomi kukuh.",
            "He said the economy is strong, so gaji akan naik tahun depan bagi semua pekerja in the country.",
        ),
        ("Two Men Charged With Smuggling", "Two Men Charged With Smuggling"),
        ("Beliau Kata Gaji Akan Naik Tahun Depan", "He Said Gaji Akan Naik Tahun Depan"),
    ],
)
def test_untranslated(source: str, target: str) -> None:
    assert Flag.UNTRANSLATED in check(source, target)


@pytest.mark.parametrize(
    ("target", "flags"),
    [("Viral Video Controversy", ()), ("Kontroversi Video Scandal", (Flag.UNTRANSLATED,))],
)
def test_words_of_both_languages_may_change_places_in_a_short_headline(target: str, flags: tuple[Flag, ...]) -> None:
    plain = frozenset("kontroversi video viral controversy scandal".split())
    assert check("Kontroversi Video Viral", target, plain_words=plain) == flags


@pytest.mark.parametrize(
    "target",
    [
        "Beliau berkata berkata berkata begitu semalam.",
        "Beliau pergi ke bandar itu ke bandar itu semalam.",
        "Beliau pergi hahahahahaha ke bandar.",
        "di bandar besar itu dan di bandar besar itu atau di bandar besar itu",
    ],
)
def test_repetition(target: str) -> None:
    assert Flag.REPETITION in check("He went to the town and said so yesterday.", target)


def test_a_word_joined_to_itself_in_malay_repeats() -> None:
    english, malay = "Power and expertise.", "Kuasa dan kuasa."
    assert check(english, malay, language=Language.EN) == (Flag.REPETITION,)
    assert check("Kuasa dan kepakaran.", "More and more.", language=Language.MS) == ()


def test_length() -> None:
    source = "The minister said that the plan would be presented to parliament next month."
    assert check(source, "Menteri.") == (Flag.LENGTH_RATIO,)
    assert Flag.LENGTH_RATIO in check("Menteri.", source)


def test_negations_are_looked_for_in_a_known_language() -> None:
    source, target, names = "Ali tidak hadir.", "He came.", [("Ali", ("Ali",))]
    flags = (Flag.NAME_MISSING, Flag.NEGATION_MISSING)
    assert check(source, target, names=names, language=Language.MS) == flags
    assert check(source, target, names=names, language=Language.EN) == flags[:1]


def test_truncated_is_passed_on() -> None:
    assert check("Yes.", "Ya.", truncated=True) == (Flag.TRUNCATED,)


def test_names() -> None:
    names = [("Johor Bahru", ("Johor Bahru", "JB")), ("Ali", ("Ali",))]
    assert check("Ali di Johor Bahru", "Ali in JB", names=names) == ()
    assert check("Ali di Johor Bahru", "ALI IN JOHOR BAHRU", names=names) == ()
    assert check("Ali di Johor Bahru", "Ali in Java", names=names) == (Flag.NAME_MISSING,)
    assert check("Di Johor Bahru", "In Johor Bahru", names=names) == ()


@given(st.integers(1, 10**13), st.integers(1, 10**13))
def test_any_two_whole_numbers_are_told_apart_however_they_are_grouped(first: int, second: int) -> None:
    source, target = f"It was {first:,} in all.", f"Ia {second} semuanya."
    assert (Flag.NUMBER_MISMATCH in check(source, target)) == (first != second)


@example("0 juta")
@given(st.from_regex(r"\d{1,60}(am|s|-an|hrs| setengah| juta|m)?", fullmatch=True))
def test_a_number_of_any_length_can_be_read(text: str) -> None:
    assert Flag.NUMBER_MISMATCH not in check(text, text)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    check(source, target)
