"""Words that a model misreads, as it gets them."""

import pytest

from worker.translate.mends.misread import readable, readable_in_lowered_malay, readable_in_malay
from worker.translate.mends.typography import restore


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ('He said: "Don\'t go" and (‘isn’t’', 'He said: " Don\'t go" and (‘ isn’t’'),
        ("They said “let’s go”", "They said “ let’s go”"),
        ("PM: 'Can't say'", "PM: ' Can't say'"),
    ],
)
def test_a_quotation_mark_before_a_contraction_stands_apart(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english", ['"Don\'t go"', 'He said "go, don\'t stay"', "He said don't", 'a "n\'t"', "the 'don'ts'"]
)
def test_other_marks_stand_as_they_are(english: str) -> None:
    assert readable(english) == english


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("He left for Tokyo; she will leave for Rome", "He departed for Tokyo; she will depart for Rome"),
        ("The team leaves for Seoul, leaving for Busan later", "The team departs for Seoul, departing for Busan later"),
        ("Anwar left for Rome; the envoy left for Oslo", "Anwar departed for Rome; the envoy departed for Oslo"),
        ("The Home Minister left for Tokyo", "The Home Minister departed for Tokyo"),
    ],
)
def test_who_leaves_for_a_place_departs(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english",
    [
        "annual leave for Deepavali",
        "two minutes left for Perak",
        "seats in Group A left for Perak",
        "She left for good",
        "They leave Tokyo",
    ],
)
def test_other_leave_stays(english: str) -> None:
    assert readable(english) == english


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("The Attorney General’s Chambers said", "The Jabatan Peguam Negara said"),
        ("The Keeper of the Rulers' Seal said", "The Penyimpan Mohor Besar Raja-Raja said"),
        ("The Social Welfare Department", "The Jabatan Kebajikan Masyarakat"),
        ("pleaded guilty before Judge Azizah Ahmad.", "pleaded guilty in front of Judge Azizah Ahmad."),
        ("read before High Court judge K. Muniandy here", "read in front of High Court judge K. Muniandy here"),
        ("before magistrate Lim Mei in Ipoh", "in front of magistrate Lim Mei in Ipoh"),
        ("A Form Five student", "A Tingkatan Lima student"),
        ("scored straight A's; straight As", "scored all A's; all A's"),
        ("two Buddhist monks in a Buddhist temple", "two Sami Buddha in a Buddha temple"),
    ],
)
def test_offices_courts_and_schools_are_read_as_malaysia_calls_them(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english",
    [
        "before Judge Azizah retired",
        "before the judge left",
        "the Social Welfare Departments",
        "Form Fiveness",
        "Thai Buddhist Association",
        "straight Asian",
    ],
)
def test_other_judges_forms_and_names_stay(english: str) -> None:
    assert readable(english) == english


def test_typography_takes_the_space_away() -> None:
    assert restore("He said “don’t go”", 'Dia kata " jangan pergi"') == "Dia kata “jangan pergi”"


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Jabatan Peguam Negara berkata", "the Attorney General's Chambers berkata"),
        ("Penyimpan Mohor Besar Raja-Raja berkata", "the Keeper of the Rulers' Seal berkata"),
        ("di Tribunal Tuntutan Pengguna Malaysia.", "di the Tribunal for Consumer Claims."),
        ("Timbalan Pendakwa Raya Nor Azizah", "Deputy Public Prosecutor Nor Azizah"),
        ("diwakili peguam Lim Mei; diwakili oleh Peguam Ali", "diwakili lawyer Lim Mei; diwakili oleh lawyer Ali"),
        ("Peguam Ahmad bin Ali yang mewakili", "Lawyer Ahmad bin Ali yang mewakili"),
        ("63 PATI dan pendatang asing tanpa izin (PATI)", "63 pendatang tanpa izin dan pendatang tanpa izin"),
        ("Pendatang Asing Tanpa Izin (PATI)", "Pendatang tanpa izin"),
        ("Golongan B40, golongan M40", "Kumpulan B40, kumpulan M40"),
        ("ijazah Doktor Falsafah (PhD)", "ijazah PhD"),
    ],
)
def test_offices_and_who_they_deal_with_are_read_in_english_or_easier_words(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    "malay",
    ["Peguam Najib, Shafee Abdullah", "Peguam Negara mewakili", "diwakili Peguam Negara", "golongan 40", "(PATI)"],
)
def test_other_lawyers_and_groups_stay(malay: str) -> None:
    assert readable_in_malay(malay) == malay


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("RUU itu dibentangkan.", "Rang Undang-Undang itu dibentangkan."),
        ("“Trump tandatangani RUU: RUU-RUU lain", "“Trump tandatangani Rang Undang-Undang: Rang Undang-Undang lain"),
        ("Rang Undang-undang (RUU) Pekerja Gig", "Rang Undang-undang Pekerja Gig"),
        ("meluluskan rang undang-undang (RUU).", "meluluskan rang undang-undang."),
        ("kod (RUU)355", "kod (Rang Undang-Undang)355"),
    ],
)
def test_a_bill_is_read_in_words(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Sultan berkenan berangkat dan melawat pusat itu", "Sultan melawat pusat itu"),
        ("Baginda berangkat merasmikan majlis", "Baginda merasmikan majlis"),
        ("AGONG BERANGKAT PULANG KE TANAH AIR", "AGONG PULANG KE TANAH AIR"),
        ("hasrat berangkat tunaikan solat", "hasrat tunaikan solat"),
        ("selamat berangkat tiba di sini", "selamat tiba di sini"),
        ("turut berkenan berangkat menghadiri majlis", "turut menghadiri majlis"),
    ],
)
def test_who_sets_out_is_not_read_before_what_they_went_to_do(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Sultan berkenan berangkat ke majlis", "Sultan pergi ke majlis"),
        ("Berangkat dari Jerman, BERANGKAT KE sana", "Pergi dari Jerman, PERGI KE sana"),
        ("mencemar duli berangkat ke majlis, berangkat mencemar duli ke sana", "pergi ke majlis, pergi ke sana"),
        ("berangkat melalui Doha", "pergi melalui Doha"),
        ("berangkat menjelang subuh", "pergi menjelang subuh"),
        ("Raja turut berangkat ke tapak itu", "Raja turut pergi ke tapak itu"),
    ],
)
def test_who_sets_out_goes(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Turut berangkat, Raja Permaisuri", "Turut hadir, Raja Permaisuri"),
        ("Puteri turut berangkat.", "Puteri turut hadir."),
        ("Turut berangkat Menteri Besar", "Turut hadir Menteri Besar"),
        ("Berangkat sama Tunku Mahkota", "Turut hadir Tunku Mahkota"),
    ],
)
def test_who_set_out_too_were_there(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("pada 31 Mac depan.", "pada 31 Mac."),
        ("mulai 3 Ogos depan, ia", "mulai 3 Ogos, ia"),
        ("4 hingga 6 Jan. depan", "4 hingga 6 Jan."),
        ("HINGGA 1 MEI DEPAN", "HINGGA 1 MEI"),
    ],
)
def test_a_day_of_a_month_is_read_without_next(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Yan, Deputi Superintendan Shahnaz", "Yan, Deputy Superintendent Shahnaz"),
        ("Deputi Superintenden (DSP)", "Deputy Superintendent (DSP)"),
        ("DEPUTI SUPERINTENDAN ALI, deputi superintendan", "DEPUTY SUPERINTENDENT ALI, deputy superintendent"),
    ],
)
def test_a_deputy_superintendent_is_read_in_english(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Insiden itu berlaku. Insiden lain, “Insiden ini", "Kejadian itu berlaku. Kejadian lain, “Kejadian ini"),
        ("Insiden Pulau Batu Puteh", "Insiden Pulau Batu Puteh"),
        ("dua insiden itu, kata Insiden itu", "dua insiden itu, kata Insiden itu"),
    ],
)
def test_an_incident_that_begins_a_sentence_is_read_by_an_easier_word(malay: str, read: str) -> None:
    assert readable_in_malay(malay) == read


@pytest.mark.parametrize(
    "malay",
    [
        *("RUU355", "SRUU", "ruu", "RUUs", "Rang Undang-Undang itu"),
        *("keberangkatan itu", "diberangkatkan", "berkenan hadir"),
        *("3 Mac tahun depan", "Mac depan", "minggu depan", "2024 Mac depan", "3 Mac depannya", "3 mac depan"),
        *("Asisten Superintendan Ali", "Timbalan Superintendan", "Deputi Penguasa"),
    ],
)
def test_other_words_stay(malay: str) -> None:
    assert readable_in_malay(malay) == malay


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("keempat-empat suspek, Ketiga-tiga", "semua empat suspek, Semua tiga"),
        ("kelima-limanya", "semua limanya"),
        ("kedua-dua pihak", "kedua-dua pihak"),
        ("keempat-lima", "keempat-lima"),
        ("dikeempat-empat", "dikeempat-empat"),
    ],
)
def test_all_of_a_few_are_no_ordinal(malay: str, read: str) -> None:
    assert readable_in_lowered_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("di sebelah malam, Pada sebelah pagi", "pada waktu malam, Pada waktu pagi"),
        ("di sebelah malamnya", "di sebelah malamnya"),
        ("di sebelah petang", "di sebelah petang"),
        ("di sebelah rumah", "di sebelah rumah"),
    ],
)
def test_a_night_and_a_morning_have_no_side(malay: str, read: str) -> None:
    assert readable_in_lowered_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Ijazah Sarjana Muda Undang-Undang", "bachelor's degree Undang-Undang"),
        ("sarjana muda", "bachelor's degree"),
        ("ijazah sarjana", "ijazah sarjana"),
        ("Pensyarah Kanan UKM, pensyarah kanan", "Senior Lecturer UKM, senior lecturer"),
        ("pensyarah itu", "pensyarah itu"),
    ],
)
def test_a_degree_and_a_rank_are_read_in_english(malay: str, read: str) -> None:
    assert readable_in_lowered_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("kekalkan Kadar Dasar Semalaman (OPR)", "kekalkan the Overnight Policy Rate (OPR)"),
        ("kenaikan kadar dasar semalaman", "kenaikan the Overnight Policy Rate"),
        ("Kadar Dasar Kewangan semalam", "Kadar Dasar Kewangan semalam"),
    ],
)
def test_the_policy_rate_is_read_in_english(malay: str, read: str) -> None:
    assert readable_in_lowered_malay(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("penjara 12 tahun dan 10 sebatan.", "penjara 12 tahun dan 10 strokes."),
        ("dipenjara 18 bulan, 2 kali sebat", "dipenjara 18 bulan, 2 strokes"),
        ("denda dan enam kali sebatan rotan", "denda dan enam strokes"),
        ("hukuman penjara dan sebatan", "hukuman penjara dan sebatan"),
        ("polis sebat remaja", "polis sebat remaja"),
        ("Mahkamah mengetepikan sabitan itu", "Mahkamah membatalkan sabitan itu"),
        ("mengketepikan keputusan Mahkamah Tinggi", "membatalkan keputusan Mahkamah Tinggi"),
        ("Ketepi hukuman, ketepikan saman", "Batalkan hukuman, ketepikan saman"),
        ("mahu sabitan Najib itu diketepikan", "mahu sabitan Najib itu dibatalkan"),
        ("ketepikan perbezaan, Marquez diketepikan", "ketepikan perbezaan, Marquez diketepikan"),
        ("mati tanpa niat membunuh", "mati tanpa niat untuk membunuh"),
        ("membunuh tanpa niat", "membunuh tanpa niat"),
        ("Zahid dilepas tanpa dibebaskan", "Zahid dibebaskan tanpa acquittal"),
        ("dilepaskan dan dibebaskan", "dilepaskan dan dibebaskan"),
        ("melepas tanpa membebaskan Zahid", "memberi release without acquittal kepada Zahid"),
        ("melepaskan tanpa membebaskan (DNAA) Zahid", "memberi release without acquittal (DNAA) kepada Zahid"),
        ("pelajar tingkatan lima", "pelajar Form Five"),
        ("Pentaksiran Tingkatan Tiga (PT3)", "Pentaksiran Form Three (PT3)"),
        ("Tingkatan 1 hingga 5", "Form 1 hingga 5"),
        ("tingkatan SMP, tingkatan 12", "tingkatan SMP, tingkatan 12"),
        ("murid darjah satu, naik darjah 2.", "murid Standard One, naik Standard 2."),
        ("25 darjah 3 minit, bilik darjah, darjah celsius", "25 darjah 3 minit, bilik darjah, darjah celsius"),
        ("pembunuhan darjah satu, melecur darjah dua", "pembunuhan darjah satu, melecur darjah dua"),
        ("darjah pertama, darjah 1.5", "darjah pertama, darjah 1.5"),
        ("kelulusan darjah satu, tingkatan 2 bangunan", "kelulusan darjah satu, tingkatan 2 bangunan"),
    ],
)
def test_what_stands_beside_a_word_tells_what_it_is(malay: str, read: str) -> None:
    assert readable_in_lowered_malay(malay) == read
