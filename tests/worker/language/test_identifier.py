"""Malay, English or neither: for articles, single words, and single paragraphs of mixed articles."""

import pytest

from newsdesk.article import Language
from worker.language.identifier import UNDETERMINED, Identifier, is_supported
from worker.language.malay_or_indonesian import WEIGHTS


@pytest.fixture(scope="module")
def identifier() -> Identifier:
    return Identifier()


MALAY = [
    "Selamat pagi",
    "Terima kasih",
    "Selamat Hari Raya",
    "Polis",
    "Parlimen",
    "Polis tahan tiga suspek curi kabel",
    "Mahkamah tolak rayuan bekas pengarah syarikat",
    "Lelaki didenda RM3,000 kerana memandu tanpa lesen",
    "Harimau Malaya benam Laos dalam kelayakan Piala Asia",
    "Pemain muda sumbang gol kemenangan di Ipoh",
    "Ringgit dibuka kukuh berbanding dolar AS",
    "Ekonomi dijangka pulih pada suku keempat",
    "Harga minyak sawit turun lagi",
    "Banjir: 200 penduduk dipindahkan",
    "POLIS SITA DADAH BERNILAI RM2 JUTA",
    "Menteri Kesihatan melawat hospital baharu di Kuching pada petang semalam.",
    "Kadar inflasi negara meningkat sedikit kerana harga makanan yang lebih tinggi.",
    "Jurulatih itu berkata pasukannya perlu lebih bersedia sebelum perlawanan akhir.",
    "Kes itu didengar di Mahkamah Sesyen dan tertuduh mengaku tidak bersalah.",
]
ENGLISH = [
    "Hello",
    "Good morning",
    "Thank you",
    "Police",
    "Police arrest three over stolen cables",
    "Court rejects appeal by former director",
    "Ringgit opens higher against US dollar",
    "Anwar meets villagers in Kampung Baru",
    "FLOODS: HUNDREDS MOVED TO RELIEF CENTRES",
    "Datuk Seri Ahmad Zahid Hamidi said the Kampung Melayu Majidee school would reopen on Monday.",
    "The health minister visited the new hospital in Kuching yesterday afternoon.",
    "Bursa Malaysia ended lower as investors sold plantation stocks.",
]
OTHERS = [
    ("id", "Polisi menangkap tiga tersangka karena mencuri kabel di kantor perusahaan listrik."),
    ("id", "Gubernur mengatakan bahwa pemerintah provinsi bisa memberikan uang kepada universitas itu."),
    ("zh", "政府星期二宣布新的措施，帮助受到旱灾影响的农民，并将增加拨款。"),
    ("ta", "வறட்சியால் பாதிக்கப்பட்ட விவசாயிகளுக்கு அரசு உதவி அறிவித்தது."),
    ("ar", "أعلنت الحكومة يوم الثلاثاء إجراءات جديدة لمساعدة المزارعين المتضررين من الجفاف."),
    ("th", "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือเกษตรกรที่ได้รับผลกระทบจากภัยแล้ง"),
    ("fr", "Le gouvernement a annoncé mardi de nouvelles aides pour les agriculteurs touchés par la sécheresse."),
    ("de", "Die Regierung hat am Dienstag neue Hilfen für die von der Dürre betroffenen Bauern angekündigt."),
    ("nl", "De regering heeft dinsdag nieuwe steun aangekondigd voor boeren die door de droogte zijn getroffen."),
    ("es", "El gobierno anunció el martes nuevas medidas para ayudar a los agricultores afectados por la sequía."),
    ("tl", "Inihayag ng pamahalaan noong Martes ang mga bagong hakbang para tulungan ang mga magsasaka."),
]


@pytest.mark.parametrize("text", MALAY)
def test_malay(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text).code == "ms"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text).code == "en"


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_other_languages_are_neither(identifier: Identifier, code: str, text: str) -> None:
    found = identifier.identify(text)
    assert found.code == code
    assert not is_supported(found.code)


@pytest.mark.parametrize(
    ("code", "headline"),
    [
        # three words and fewer
        ("ms", "Jokowi tiba"),
        ("ms", "Harga ayam naik"),
        ("ms", "Lanjut kontrak Dias"),
        ("en", "Anwar arrives"),
        ("en", "Spurs win again"),
        ("en", "Prices fall"),
        # capitals
        ("ms", "PEMAIN PILIH KELAB BAHARU"),
        ("ms", "KERAJAAN SARAN HENTI IMPORT"),
        ("en", "MINISTER URGES CALM AS PRICES RISE"),
        ("en", "KUALA LUMPUR MATCH POSTPONED"),
        # English about Malay names
        ("en", "Sungai Besar, Bukit Tinggi plants resume operations"),
        ("en", "Kampung Baru Bestari Jaya reopens after floods"),
        ("en", "Yayasan Amal Kasih launches Ramadan campaign"),
        ("en", "Orang Asli of Hulu Tembeling get help"),
        # Malay about English names
        ("ms", "United, Newcastle berebut Watson"),
        ("ms", "Bekas bintang Manchester City sertai Real Madrid"),
        ("ms", "Peserta program Road To Success dapat hadiah"),
        ("ms", "Filem The Long Way Home menang di New York"),
    ],
)
def test_headlines(identifier: Identifier, code: str, headline: str) -> None:
    assert identifier.identify(headline).code == code


@pytest.mark.parametrize(
    "text",
    [
        "KUALA LUMPUR: Tengku Permaisuri Selangor Tengku Permaisuri Norashikin opened the Pesta Buku Antarabangsa "
        "Selangor at Pusat Konvensyen Shah Alam here today. Raja Muda Selangor Tengku Amir Shah and Dato' Setia "
        "Selangor were present.\n\nShe later toured booths of Dewan Bahasa dan Pustaka, Perbadanan Kota Buku and "
        "Institut Terjemahan dan Buku Malaysia.",
        "KUALA LUMPUR: Majlis Amanah Rakyat (Mara) chairman Datuk Asyraf Wajdi Dusuki and Lembaga Hasil Dalam Negeri "
        "(LHDN) chief executive officer Datuk Abu Tariq Jamaluddin signed the agreement.",
        "KUALA LUMPUR: Ketua Polis Negara Tan Sri Razarudin Husain said Jabatan Siasatan Jenayah Komersial director "
        "Datuk Seri Ramli Mohamed Yoosuf will retire.",
        "“Jabatan Kerja Raya and Majlis Perbandaran Klang will open the Jalan Kebun road,” he said.",
    ],
)
def test_english_that_is_mostly_malay_names_is_english(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text).code == "en"
    assert identifier.paragraph_language(text, Language.EN) is Language.EN


@pytest.mark.parametrize(
    "text",
    [
        "The Wall Street Journal dan The New York Times melaporkan White House National Security Council enggan.",
        "Pengarah Filem The King of the North and the Girl on the Train, Ahmad Idham, berkata demikian.",
        "Kempen Buy Now and Pay Later for the People dilancarkan Kementerian Kewangan.",
        "Kempen “Buy Now and Pay Later for the People” dan Majlis Perbandaran Klang anjuran Kementerian Kewangan.",
    ],
)
def test_malay_that_is_mostly_english_names_is_malay(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text).code == "ms"
    assert identifier.paragraph_language(text, Language.MS) is Language.MS


@pytest.mark.parametrize(
    "sentence",
    [
        "Tersangka diperiksa di Mapolres, Senin (3/4/2017).",
        "Harga tanah di desa itu Rp 2 juta per meter, kata dia.",
        "Turis membanjiri bandara itu, ujar wagub.",
        "Koalisi itu mengusung capres dari kalangan musisi.",
        "Maskapai tersebut memangkas rute yang langka penumpang.",
        # no word that Malay lacks
        "Ia menyebut jumlah penumpang kereta naik dua kali lipat saat libur panjang.",
        "Banyak rumah warga yang rusak akibat gempa tersebut.",
    ],
)
def test_one_indonesian_sentence(identifier: Identifier, sentence: str) -> None:
    assert identifier.identify(sentence).code == "id"


def test_what_learned_words_say_does_not_outweigh_many_marking_words() -> None:
    leaning = Identifier({"jalan": 1000.0})
    assert leaning.identify("Hujan turun di jalan itu.").code == "ms"
    assert leaning.identify("Polisi menangkap tersangka karena mencuri uang di kantor di jalan itu.").code == "id"


def test_the_learned_weights_are_words_and_numbers_in_order() -> None:
    rows = [line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines()]
    words = [word for word, _ in rows]
    assert words == sorted(set(words))
    assert all(word == word.lower() and 0.1 <= abs(float(weight)) < 5 for word, weight in rows)


def test_an_article_in_two_languages_is_read_paragraph_by_paragraph(identifier: Identifier) -> None:
    paragraphs = [
        ("Menteri berkata jambatan itu akan dibuka kepada orang ramai bulan depan.", Language.MS),
        ("“We are very happy that the bridge will be ready before the holidays,” he said.", Language.EN),
        ("Penduduk kampung menyambut baik pengumuman itu.", Language.MS),
        ("部长说这座桥将在下个月开放给公众使用。", None),
    ]
    article = identifier.identify_article(None, "\n\n".join(text for text, _ in paragraphs))

    assert article.code == "ms"
    found = [identifier.paragraph_language(text, Language.MS) for text, _ in paragraphs]
    assert found == [language for _, language in paragraphs]


@pytest.mark.parametrize(
    "text", ["", " \n\t", "— … !!! ***", "12.50 (3/4) 100%", "😀😀", "https://contoh.my/berita @meja"]
)
def test_nothing_to_read_is_undetermined(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text) == UNDETERMINED
    assert not is_supported(UNDETERMINED.code)


@pytest.mark.parametrize("text", [*MALAY, *ENGLISH, *(text for _, text in OTHERS)])
def test_confidence_is_a_probability(identifier: Identifier, text: str) -> None:
    assert 0 < identifier.identify(text).confidence <= 1


def test_long_texts_are_sure(identifier: Identifier) -> None:
    assert identifier.identify(" ".join(MALAY)).confidence > 0.99
    assert identifier.identify(" ".join(ENGLISH)).confidence > 0.99


@pytest.mark.parametrize(
    ("malay", "indonesian"),
    [
        ("Kami boleh datang kerana urusan itu selesai.", "Kami bisa datang karena urusan itu selesai."),
        ("Kualiti dan identiti komuniti itu dijaga.", "Kualitas dan identitas komunitas itu dijaga."),
        ("Wang syarikat itu hilang pada bulan Ogos.", "Uang perusahaan itu hilang pada bulan Agustus."),
        ("Beliau berkata bahawa jawapan itu berbeza.", "Dia mengatakan bahwa jawaban itu berbeda."),
        ("Telefon bimbit pesakit itu dicuri.", "Ponsel pasien itu dicuri, yaitu kemarin."),
    ],
)
def test_words_tell_malay_from_indonesian(identifier: Identifier, malay: str, indonesian: str) -> None:
    assert identifier.identify(malay).code == "ms"
    assert identifier.identify(indonesian).code == "id"


def test_indonesian_names_do_not_make_a_malay_article_indonesian(identifier: Identifier) -> None:
    body = (
        "JAKARTA: Presiden Joko Widodo tiba di sini semalam selepas lawatan ke Surabaya dan Yogyakarta. "
        "Beliau disambut oleh Gabenor Jawa Timur, kata jurucakap kerajaan dalam kenyataan media."
    )
    assert identifier.identify_article("Jokowi tiba di Jakarta", body).code == "ms"


def test_addresses_and_numbers_have_no_say(identifier: Identifier) -> None:
    address = "https://www.example.com/the-news-of-the-day/what-they-said #TheNews @thenews the.desk@example.com "
    text = "Hujan lebat dijangka di utara."
    assert identifier.identify(address * 9 + text + " 12500") == identifier.identify(text)


def test_a_headline_alone_in_english_does_not_turn_a_malay_article(identifier: Identifier) -> None:
    assert identifier.identify_article("The Voice", "Rancangan itu akan disiarkan pada malam Sabtu.").code == "ms"


def test_no_headline(identifier: Identifier) -> None:
    assert identifier.identify_article(None, "Rancangan itu akan disiarkan pada malam Sabtu.").code == "ms"


def test_a_long_text_is_read_beyond_its_beginning(identifier: Identifier) -> None:
    malay, english = " ".join(MALAY) + "\n", " ".join(ENGLISH) + "\n"
    assert identifier.identify(english + malay * 190).code == "ms"
    assert identifier.identify(malay + english * 250).code == "en"


@pytest.mark.parametrize("text", ["a" * 200_000, "a " * 100_000, "." * 200_000, "@" * 200_000, "好" * 200_000])
def test_extreme_texts_of_full_length_survive(identifier: Identifier, text: str) -> None:
    assert identifier.identify(text) == identifier.identify(text)
    identifier.paragraph_language(text, Language.MS)


@pytest.mark.parametrize(
    ("headline", "body", "code"),
    [
        (
            "PM recites verse at rally",
            "The minister quoted the verse “إِنَّ اللَّهَ مَعَ الصَّابِرِينَ” in his speech today. Tulisan Jawi: دولت توانكو.",
            "en",
        ),
        (None, "Perdana Menteri membaca ayat “إِنَّ اللَّهَ مَعَ الصَّابِرِينَ” dalam ucapannya hari ini.", "ms"),
        (None, "The actor 陈奕迅 sang to 政府 staff before the new hospital opened.", "en"),
        (None, "دولت توانكو دان كراجأن مليسيا مغعلنكن باجت 2026", "ar"),
        (None, "政府星期二宣布新的措施，帮助受到旱灾影响的农民，Anwar Ibrahim 在 Kuala Lumpur 说。", "zh"),
    ],
)
def test_a_verse_in_another_script_leaves_a_text_its_language(
    identifier: Identifier, headline: str | None, body: str, code: str
) -> None:
    assert identifier.identify_article(headline, body).code == code


MS, EN = Language.MS, Language.EN


@pytest.mark.parametrize(
    ("paragraph", "expected", "found"),
    [
        ("The minister said the new hospital would open before the end of the year.", MS, EN),
        ("The minister said the new hospital would open before the end of the year.", EN, EN),
        ("Menteri berkata hospital baharu itu akan dibuka sebelum hujung tahun ini.", EN, MS),
        ("Menteri berkata hospital baharu itu akan dibuka sebelum hujung tahun ini.", MS, MS),
        # Indonesian reads as Malay
        ("Menteri mengatakan rumah sakit baru itu bisa dibuka karena semua sudah siap.", MS, MS),
        # too short, or names only
        ("Thank you all.", MS, MS),
        ("Terima kasih.", EN, EN),
        ("Datuk Seri Anwar Ibrahim, Tan Sri Muhyiddin Yassin, Lim Guan Eng", EN, EN),
        ("Manchester United Football Club, Real Madrid, Bayern Munich", MS, MS),
        ("KUALA LUMPUR, 28 Okt.", EN, EN),
        ("", MS, MS),
        ("*** 12.30 ***", EN, EN),
        # a third language
        ("政府星期二宣布新的措施，帮助受到旱灾影响的农民。", MS, None),
        ("வறட்சியால் பாதிக்கப்பட்ட விவசாயிகளுக்கு அரசு உதவி அறிவித்தது.", EN, None),
        ("Le gouvernement a annoncé mardi de nouvelles aides pour les agriculteurs.", EN, None),
        ("好", MS, MS),
        # borrowed titles within Malay
        ("Filem The Wind in the Willows akan ditayangkan di pawagam mulai esok.", MS, MS),
    ],
)
def test_paragraphs(identifier: Identifier, paragraph: str, expected: Language, found: Language | None) -> None:
    assert identifier.paragraph_language(paragraph, expected) is found


@pytest.mark.parametrize(
    ("code", "supported"), [("ms", True), ("en", True), ("id", False), ("und", False), ("", False)]
)
def test_supported_languages(code: str, supported: bool) -> None:
    assert is_supported(code) is supported
