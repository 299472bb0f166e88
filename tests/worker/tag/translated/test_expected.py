"""Names that must come through a translation: which they are, and when the check misses them."""

import pytest

from newsdesk.article import Language
from newsdesk.result import Flag
from tests.worker.tag.known import GAZETTEER
from worker.tag.translated.expected import ExpectedNames
from worker.translate.checks import check

EXPECTED = ExpectedNames(GAZETTEER, {"lumut"})


def is_missed(source: str, language: Language, target: str) -> bool:
    return Flag.NAME_MISSING in check(source, target, names=EXPECTED.of(source, language))


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        ("He left Port Dickson for Singapore.", ["Port Dickson", "Singapore"]),
        ("Petronas and Universiti Malaya agreed.", ["Petronas", "Universiti Malaya"]),
        ("KUALA LUMPUR: Rain fell.", ["KUALA LUMPUR"]),
        ("The Ministry of Health spoke to Anwar Ibrahim in Muar.", ["Ministry of Health", "Anwar Ibrahim", "Muar"]),
        ("It rained in Kuantan, Nilai, Lumut, Selama and Rompin.", ["Kuantan", "Nilai", "Lumut", "Selama", "Rompin"]),
        ("MACC, Umno and the UN spoke of GST and SUKMA.", ["MACC", "Umno", "UN", "GST", "SUKMA"]),
        ("The SC, the MBI and a Malaysian spoke AS one.", []),
        ("Tories of the Commonwealth met at Easter, after the Hajj.", []),
        ("Trump met Putin, and Neymar waved.", []),
    ],
)
def test_only_names_whose_loss_is_an_error_are_expected(sentence: str, mentions: list[str]) -> None:
    expected = EXPECTED.of(sentence, Language.EN)
    assert [mention for mention, _ in expected] == mentions
    assert all(mention in sentence and renderings for mention, renderings in expected)


def test_a_place_that_is_a_word_of_the_sentences_language_is_none() -> None:
    assert EXPECTED.of("The new Song was heard.", Language.EN) == []
    assert EXPECTED.of("Lelaki Papar dan Selama itu.", Language.MS) == []


def test_a_name_is_expected_once() -> None:
    assert len(EXPECTED.of("Russia, Russia and again Russia", Language.EN)) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Pakar Rusia tiba semalam.", "Russian experts arrived yesterday."),
        ("SPRM menahan dua lelaki.", "MACC detained two men."),
        ("Empat PPV dibuka.", "Four PPVs are open."),
        ("Bantuan untuk PKS ditambah.", "Aid for SMEs was increased."),
        ("Bantuan untuk PKS ditambah.", "Aid for small and medium-sized businesses was increased."),
        ("SPRM menahan dua lelaki.", "The Malaysian Anti-Corruption Commission detained two men."),
        ("Pejabat Peguam Negara menolaknya.", "The Office of the Attorney General rejected it."),
        ("Kerajaan Negeri Sembilan sedia membantu.", "Negeri Sembilan govt ready to help."),
        ("Laporan Program Pembangunan Pertubuhan Bangsa-Bangsa Bersatu", "A report of the UN Development Programme"),
        ("Majlis Raja-raja bersidang esok.", "The Conference of Rulers meets tomorrow."),
        ("Fabio Quartararo menang lagi.", "Quartararo wins again."),
        ("Mahkamah di seluruh Malaysia ditutup.", "Courts nationwide are closed."),
        ("Liga Perdana Inggeris bermula esok.", "The Premier League begins tomorrow."),
        ("Rakyat Malaysia dan Venezuela gembira.", "Malaysians and Venezuelans are happy."),
        ("Empayar Rom runtuh.", "The Roman empire fell."),
        ("Rakyat Johor dan Kelantan gembira.", "Johoreans and Kelantanese are happy."),
        ("Tenaga Nasional Berhad bersetuju.", "TNB agreed."),
        ("Pegawai AS tiba dari Jerman.", "U.S. officials came from Germany's capital."),
    ],
)
def test_another_form_of_a_name_is_no_loss(source: str, target: str) -> None:
    assert EXPECTED.of(source, Language.MS)
    assert not is_missed(source, Language.MS, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Vietnam's Agriculture Ministry said so.", "Kementerian Pertanian Vietnam berkata demikian."),
        ("Australia's Domestic Trade Ministry", "Kementerian Perdagangan Dalam Negeri Australia"),
        ("Thailand's Labour Department", "Jabatan Buruh Thailand"),
        ("The House of Lords passed the bill.", "Dewan Pertuanan meluluskan rang undang-undang itu."),
        ("The House of Lords passed the bill.", "House of Lords meluluskan rang undang-undang itu."),
    ],
)
def test_nor_is_what_a_body_abroad_is_called_in_malay(source: str, target: str) -> None:
    assert EXPECTED.of(source, Language.EN)
    assert not is_missed(source, Language.EN, target)


@pytest.mark.parametrize("hospital", ["Pantai Hospital Ipoh", "Pantai Hospital in Ipoh"])
def test_a_hospital_of_a_chain_is_not_its_first_one(hospital: str) -> None:
    renderings = [form for _, forms in EXPECTED.of(f"He died at {hospital}.", Language.EN) for form in forms]
    assert not any("Kuala Lumpur" in form for form in renderings)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("MOE sets four ways for students to return home.", "KPT wujudkan empat cara untuk pelajar pulang."),
        ("MOHA must focus on the border.", "KKM perlu fokus pada sempadan."),
        ("The Federal Reserve raised rates.", "Biro Persekutuan menaikkan kadar."),
        ("They went to the Court of Arbitration for Sport.", "Mereka ke Mahkamah bagi Sukan."),
        ("Khaleda Zia spoke of the bridge.", "Pengerusi itu bercakap tentang jambatan."),
        ("The Asian Games were good.", "Permainan itu baik."),
        ("The Conference of Rulers met today.", "Persidangan Rulers bertemu hari ini."),
        ("She flew to Singapore.", "Dia terbang ke sana."),
        ("Mali asked for help.", "Somalia meminta bantuan."),
        ("US officials came.", "Pegawai USM tiba."),
        ("The UN met.", "PBBB bermesyuarat."),
        ("Flood victims in Papar", "Mangsa banjir di Sky"),
        ("It rained in Kuantan.", "Hujan turun di Baitulmaqdis."),
        ("It rained in Johor Baru.", "Hujan turun di Johor Baru."),
        ("Talks of China-US trade", "Rundingan perdagangan China-US"),
        ("The New Straits Times reported it.", "Masa Straits New Straits melaporkannya."),
        ("Boon Siew Honda sells it.", "Boonence Honda menjualnya."),
        ("The Straits Times Index (STI) rose.", "Indeks Masa Straits (STI) naik."),
        ("The Hang Seng Index rose.", "Indeks Hang naik."),
        ("Tenaga Nasional Bhd (TNB) agreed.", "Tenaga Kebangsaan Bhd (TNB) bersetuju."),
    ],
)
def test_another_name_and_none_at_all_are_a_loss(source: str, target: str) -> None:
    assert is_missed(source, Language.EN, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Pegawai AS tiba semalam.", "Officials arrived as planned."),
        ("Mereka terbang ke Rom.", "They flew from there."),
        ("Penerbangan antarabangsa Malaysia dibuka.", "International flights are open."),
        ("Azalina Othman Said hadir.", "She was there, she said."),
    ],
)
def test_a_name_inside_another_word_and_a_common_word_are_no_name(source: str, target: str) -> None:
    assert is_missed(source, Language.MS, target)


@pytest.mark.parametrize(
    "sentence",
    [
        "Penang Sentral is closed.",
        "The club Sporting Malacca won.",
        "Stade de France, Port of Malacca",
        "Old Ceylon fell.",
    ],
)
def test_a_place_stays_as_it_is_in_a_longer_name_and_under_another_name_altogether(sentence: str) -> None:
    assert EXPECTED.of(sentence, Language.EN)
    assert not is_missed(sentence, Language.EN, sentence)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Kapal Rusia, Moskva tenggelam.", "The Russian ship Moskva sank."),
        ("Garam Himalaya laris.", "Himalayan salt sells well."),
        ("Keluang dan tikus dikaji.", "Bats and rats are studied."),
    ],
)
def test_a_place_name_that_is_a_ships_an_adjective_or_a_word_is_no_loss(source: str, target: str) -> None:
    assert not is_missed(source, Language.MS, target)


def test_the_sign_of_a_currency_is_no_name() -> None:
    assert EXPECTED.of("Harganya AS$5.", Language.MS) == []


@pytest.mark.parametrize(
    ("source", "target", "is_loss"),
    [
        ("Noah Lyles (Amerika Syarikat) menang.", "Noah Lyles (American Company) won.", True),
        ("Neymar (Brazil), Pulisic (Amerika Syarikat)", "Neymar (Brazil), Pulisic (American)", True),
        ("Al Hilal (Arab Saudi)", "Al Hilal (Arab Saudi)", True),
        ("KVITOVA (REPUBLIK CZECH)", "KVITOVA (REPUBLIC CZECH)", True),
        ("Kvitova (Republik Czech)", "Kvitova (Czech Republic)", False),
        ("Noah Lyles (Amerika Syarikat) menang.", "Noah Lyles (US) won.", False),
        ("G Gregan (New Zealand) menang.", "G Gregan (New Zealand) won.", False),
        ("Amerika Syarikat (AS) bersetuju.", "The US agreed.", False),
        ("Pelari (dari Amerika Syarikat) menang.", "The American runner won.", False),
        ("Beliau di Muar (Johor).", "He is in Muar, Johor.", False),
        ("Noah Lyles (A.S.) menang.", "Noah Lyles (American) won.", False),
        ("Son (S. Korea) menang.", "Son (South Korean) won.", True),
    ],
)
def test_a_country_alone_in_brackets_is_no_adjective(source: str, target: str, is_loss: bool) -> None:
    assert is_missed(source, Language.MS, target) is is_loss


@pytest.mark.parametrize("rank", ["ASP", "DSP", "ACP", "SAC", "DCP", "CP"])
def test_a_rank_of_the_police_before_a_name_stays(rank: str) -> None:
    assert is_missed(f"{rank} Ali Abu hadir.", Language.MS, "USP Ali Abu attended.")
    assert not is_missed(f"{rank} Ali Abu hadir.", Language.MS, f"{rank} Ali Abu attended.")
    assert not is_missed(f"Seorang {rank} hadir.", Language.MS, "An officer attended.")


def test_a_word_of_many_names_tells_none() -> None:
    source = "Suruhanjaya Sekuriti Malaysia memberi amaran."
    assert is_missed(source, Language.MS, "The Malaysian Commission gave a warning.")
    assert not is_missed(source, Language.MS, "Malaysia's securities commission gave a warning.")


@pytest.mark.parametrize(
    ("sentence", "language", "best"),
    [
        ("Calon STPM gembira.", Language.MS, "STPM"),
        ("The STPM is hard.", Language.EN, "STPM"),
        ("SPRM menahannya.", Language.MS, "Malaysian Anti-Corruption Commission"),
        ("The US agreed.", Language.EN, "Amerika Syarikat"),
        ("The UN agreed.", Language.EN, "PBB"),
        ("Rain fell in Johor Baru.", Language.EN, "Johor Bahru"),
        ("Cuepacs agreed.", Language.EN, "Cuepacs"),
        ("Ex-Umno members agreed.", Language.EN, "UMNO"),
        ("Non-Opec members agreed.", Language.EN, "OPEC"),
        ("They met in Jerusalem.", Language.EN, "Baitulmaqdis"),
    ],
)
def test_what_serves_in_both_languages_is_best_as_it_is(sentence: str, language: Language, best: str) -> None:
    assert [renderings[0] for _, renderings in EXPECTED.of(sentence, language)] == [best]


def test_an_acronym_that_counts_beside_another_name_is_expected_where_the_article_has_that() -> None:
    tagged = {("org:election-commission-malaysia", "EC"), ("org:road-transport-department", "RTD")}
    names = EXPECTED.of("The EC and the RTD met.", Language.EN, tagged)
    assert [(mention, renderings[0]) for mention, renderings in names] == [("EC", "SPR"), ("RTD", "JPJ")]
    assert not EXPECTED.of("The EC and the RTD met.", Language.EN)
    for target, is_loss in [("Gergasi itu bertemu JPJ.", True), ("SPR dan JPJ bertemu.", False), ("EC, JPJ", True)]:
        assert (Flag.NAME_MISSING in check("The EC and the RTD met.", target, names=names)) is is_loss


@pytest.mark.parametrize(
    ("mention", "source", "target", "is_loss"),
    [
        ("MoH", "MoH said so.", "MoH berkata demikian.", True),
        ("MoH", "MoH said so.", "KKM berkata demikian.", False),
        ("MoH", "MoH said so.", "Kementerian Kesihatan berkata demikian.", False),
        ("EPF", "The Employees Provident Fund (EPF) paid.", "Kumpulan Wang Simpanan Pekerja (KWS) bayar.", False),
        ("EPF", "The Employees Provident Fund (EPF) paid.", "Tabung Simpanan Pekerja (KWS) bayar.", True),
        ("NSC", "The National Security Council (NSC) met.", "Majlis Keselamatan Negara (NSC) bersidang.", False),
    ],
)
def test_an_english_acronym_of_a_malaysian_body_does_not_stay(
    mention: str, source: str, target: str, is_loss: bool
) -> None:
    tagged = {(match.entry.id, match.form) for match in EXPECTED.gazetteer.matches(source)}
    names = [name for name in EXPECTED.of(source, Language.EN, tagged) if name[0] == mention]
    assert (Flag.NAME_MISSING in check(source, target, names=names)) is is_loss


@pytest.mark.parametrize(
    ("source", "language", "target", "is_loss"),
    [
        ("The Civil Aviation Authority of Malaysia (CAAM) met.", Language.EN, "Pihak Berkuasa Sivil (CAAM)", True),
        ("The Malaysian Red Crescent Society (MRCS) met.", Language.EN, "Society Red Crescent Society (MRCS)", True),
        ("The Employees Provident Fund (EPF) paid.", Language.EN, "Dana Simpanan Pekerja (KWSP) bayar.", True),
        ("The Employees Provident Fund (EPF) paid.", Language.EN, "Kumpulan Wang Simpanan Pekerja (KWSP)", False),
        ("The Employees Provident Fund paid.", Language.EN, "Dana Simpanan Pekerja bayar.", False),
        ("The Health Ministry (MOH) met.", Language.EN, "Kementerian Kesihatan Malaysia (KKM)", False),
        ("The International Association of Athletics Federations (IAAF)", Language.EN, "Persatuan (IAAF)", False),
        ("Kumpulan Wang Simpanan Pekerja (KWSP)", Language.MS, "The Works Reserve Fund (KWSP)", True),
        ("Pasukan Polis Marin (PPM) tiba.", Language.MS, "The Marin Police Force (PPM) came.", True),
        ("Lebuh Raya Kajang Seremban (Lekas)", Language.MS, "The Seremban Rural Highway (Lekas)", True),
        ("Jabatan Kerja Raya (JKR) tiba.", Language.MS, "The Department of Public Works (JKR) came.", False),
    ],
)
def test_a_name_that_its_acronym_follows_must_be_there_too(
    source: str, language: Language, target: str, is_loss: bool
) -> None:
    assert is_missed(source, language, target) is is_loss


@pytest.mark.parametrize(
    ("target", "is_loss"),
    [
        ("Kes melebihi 60 juta - Universiti Johns Sky", True),
        ("Kes melebihi 60 juta - Universiti Hopkins", True),
        ("Kes melebihi 60 juta - Universiti Johns Hopkins", False),
        ("Kes melebihi 60 juta - Johns Hopkins", False),
    ],
)
def test_words_that_an_organisation_has_in_both_languages_count_together(target: str, is_loss: bool) -> None:
    assert is_missed("Cases pass 60 million - Johns Hopkins University", Language.EN, target) is is_loss


@pytest.mark.parametrize(
    ("source", "target", "is_loss"),
    [
        ("Akta Dadah Berbahaya 1952 dipinda.", "The Drugs Act 1952 was amended.", True),
        ("Akta Pencegahan Jenayah 1959 dipinda.", "The Crime Control Act 1959 was amended.", True),
        ("Akta Kanak-kanak 2001 dipinda.", "The Children Act 2001 was amended.", True),
        ("Akta Kesalahan Keselamatan (Langkah-langkah Khas) 2012 (SOSMA)", "Security Defence Act (SOSMA)", True),
        ("Akta Kesalahan Keselamatan (Langkah-langkah Khas) 2012 (SOSMA)", "Security Defence Act (Sosma)", True),
        ("Akta Dadah Berbahaya 1952 dipinda.", "The Dangerous Drugs Act 1952 was amended.", False),
        ("Akta SPRM 2009 dan Kanun Keseksaan", "The MACC Act 2009 and the Penal Code", False),
        ("Sosma dimansuhkan.", "SOSMA is repealed.", False),
        ("Perlembagaan Persekutuan menjaminnya.", "The Constitution guarantees it.", False),
        # Of a longer law than is known its own words must do.
        ("Akta Kerja (Pindaan) 2022 diluluskan.", "The Employment (Amendment) Act 2022 was passed.", False),
        ("Akta Kerja Sosial dibentang.", "The Social Work Act was tabled.", False),
        ("Akta Racun Perosak 1974 dipinda.", "The Pesticides Act 1974 was amended.", False),
        ("Akta Hasutan 1948 dipinda.", "The Ocean Act 1948 was amended.", True),
        ("Akta Racun dan Sosma dipinda.", "The Acts were amended.", True),
        ("Sosma, iaitu SOSMA, dipinda.", "The Act was amended.", True),
    ],
)
def test_a_law_is_lost_unless_its_whole_name_is_there(source: str, target: str, is_loss: bool) -> None:
    assert is_missed(source, Language.MS, target) is is_loss


@pytest.mark.parametrize(
    "sentence",
    ["Modenas dan MODENAS hadir.", "Layari reuters.com milik Reuters.", "Honda di honda.com.my", "Sosma dan SOSMA"],
)
def test_a_name_that_stands_in_two_cases_may_stay_as_it_is(sentence: str) -> None:
    for mention, renderings in EXPECTED.of(sentence, Language.MS):
        assert mention in renderings


@pytest.mark.parametrize("language", Language)
def test_every_expected_name_has_a_rendering_in_whatever_case_it_stands_again(language: Language) -> None:
    for entry in EXPECTED.gazetteer.entries:
        for name in entry.names.model_dump().values():
            for _, renderings in EXPECTED.of(f"{name} dan {name.upper()}, {name.lower()}ers", language):
                assert renderings


def test_a_body_and_its_acronym_in_another_case_than_the_gazetteers_are_one() -> None:
    assert not is_missed(
        "Persekutuan Bola Sepak Antarabangsa (FIFA) marah.",
        Language.MS,
        "The International Federation (FIFA) is angry.",
    )


def test_a_law_is_no_part_of_a_longer_name_before_it() -> None:
    assert not EXPECTED.of("A Fair Employment Act protects workers.", Language.EN)
    assert EXPECTED.of("The Employment Act protects workers.", Language.EN)


def test_the_words_of_laws_leave_those_of_other_names_as_telling_as_they_were() -> None:
    assert not is_missed(
        "Suruhanjaya Pengangkutan Awam Darat bersidang.", Language.MS, "The Public Transport Commission meets."
    )


@pytest.mark.parametrize(
    ("source", "target", "is_loss"),
    [
        ("Api padam, kata Bomba.", "The fire is out, Mr Bombba said.", True),
        ("Mangsa diserahkan kepada Bomba.", "The victim was handed over to Bombba.", True),
        ("Bomba menerima panggilan.", "Fire received a call.", True),
        ("Bomba menerima panggilan.", "Bomba received a call.", False),
        ("Bomba menerima panggilan.", "The Fire and Rescue Department received a call.", False),
        ("Pengarah Bomba Selangor hadir.", "The Selangor Fire director was there.", False),
        ("Kata Ketua Balai Bomba Sentul, Bomba tiba.", "The head of Sentul Fire Station said they came.", False),
        ("Akademi Bomba dan Penyelamat dibuka.", "The Fire and Rescue Academy is open.", False),
        ("Sebuah bomba air rosak.", "A water pump broke.", False),
        ("Bomba menerima panggilan.", "Firefighters received a call.", False),
    ],
)
def test_a_word_that_both_languages_call_an_organisation_stays_or_becomes_its_name(
    source: str, target: str, is_loss: bool
) -> None:
    assert is_missed(source, Language.MS, target) is is_loss
