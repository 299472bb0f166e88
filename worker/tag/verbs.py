"""Which words are verbs or adverbs, told by their form and by lists of the commonest. Looks at no word around it."""

import re

from newsdesk.article import Language

_FORMS = {
    # `turunkan`, as headlines write it, has a consonant there: what has a vowel may be a noun, `tindak` and -an.
    Language.MS: re.compile(r"(?:me[mnlrwy]?|meng|di|ber|ter)[a-z]{4,}|[a-z]+[b-df-hj-np-tv-z]kan"),
    Language.EN: re.compile(r"[a-z]{3,}ed|[a-z]{3,}ly|[a-z]{3,}ing"),
}
# Verbs that are no nouns, nor are they with -s.
_WITH_S = frozenset(
    """
    accept accuse achieve acknowledge add admit adopt advise affect agree allege allocate allow announce appear apply
    approve argue arrive attend attract avoid await beat become begin believe bring build buy carry celebrate clarify
    collaborate complain comprise concede conclude confirm consider consist consult contain contribute create criticise
    criticize curtail decide declare deem deliver demonstrate deny depend describe deserve detain detect develop die
    diminish discuss dismiss distinguish donate eat emphasise emphasize employ enable encompass encourage enhance enjoy
    ensure enter establish evacuate exacerbate exceed exclude expand expect explain extend face facilitate fail feel
    find flee follow forget generate grow happen hear help hit hold identify implement improve incite incorporate
    indicate infect insist inspect intend intercept introduce invest investigate involve join kill laud learn leave
    listen live lose maintain manage meet mitigate mobilise mull nab occupy operate organise owe participate perform
    plead postpone predict prepare prevent propose protect prove provide publish qualify quash raise reach read realise
    receive recognise recognize recommend reduce reflect refuse refute reinforce reject rely remain remind remove renew
    reopen replace require resign respond retain reveal scupper seek seem seize sell send serve settle shut smuggle soar
    solve speak spend strengthen subscribe sue suffer suggest surpass suspend tell tend thank tighten transform
    translate understand unveil urge warn wear worsen write
    """.split()
)
_LISTED = {
    Language.MS: frozenset(
        """
        abadikan abaikan adakan agih ajak ajukan akui alami ambil andaikan anggotai aplikasikan arah atasi baca bacakan
        bahagikan baiki banjiri banteras bantu bawa bawakan bayangi bayar bebani bekukan bela belanjakan belasah bendung
        beri berikan bezakan biar biasakan biayai bicarakan bidas bincang bintangi buat buka buktikan buru cabar cadang
        capai cari catat ceburi cederakan cekup cemari ceriakan ceritakan contohi cuba dalangi dampingi dapati datang
        dekati dirikan doakan duduk duduki ekori elak enggan fahami galak gandakan gantikan gemari gesa guna gunakan
        hadapi hadir hadiri hantar harap hargai hayati hendak henti hentikan hiasi hormati hubungi huni ikut ikuti
        impikan ingat ingin intai intip iringi jadikan jalani jamin jangka jangkakan jangkiti janjikan jatuh jayakan
        jejaki jelas jenamakan jumpai katakan kebumikan kecam kecewakan kecualikan kehendaki kekal kekang kelilingi
        keluar kembalikan kemukakan kena kenakan kenali kendalikan kerjakan kesali ketahui ketepikan ketuai khuatiri
        kongsikan kuasai kuasakan kuatkuasakan kunjungi kurangi kurniakan laksana laksanakan lakukan lalui lantik lapor
        larang larikan lawati legakan lengkapi lepasi lihat lindungi lupakan mahukan majukan mandi marahi masuk masuki
        matikan miliki minati minta mohon mula mulakan nafi nafikan naik naiki namakan nantikan nasihati nikmati
        nyanyikan nyatakan operasikan pakaikan paksakan palsukan pantau pasti pastikan patuhi patut pelajari pelbagaikan
        pelopori pengaruhi pengerusikan penuhi peragakan perakui perbaharui perbaiki percayai percepat pergi perhalusi
        perhatikan perhebat perincikan perkasakan perkatakan perkenal perketat perkuat perkukuh perluas perlukan
        permudah peroleh perolehi persetujui pertimbang pertingkat promosikan pulang rai raih raikan ramal rampas rasai
        rasakan rasmikan ratakan realisasikan redakan rindukan rujuk sahkan sajikan saksikan salahgunakan samakan sambut
        sampaikan sangkakan saran satukan sayangi sebar sedari sediakan segerakan selenggarakan selesaikan selubungi
        sembunyikan sempurnakan senangi senaraikan sepakati sertai sertakan sesuaikan siap siasat sita sokong sokongi
        suarakan sukai sukakan susuli tahu tamat tampil tandatangani tandingi tangani tangguh tanyakan telusuri temani
        temui temukan tentukan terima tiba tinggal tolak tujukan tumpas tunaikan tunggangi tunggu tuntut turun turuni
        tutup ulangi unjur usahakan utamakan wakili warisi wartakan yakin yakini
        """.split()
    ),
    Language.EN: frozenset(
        """
        acquit acquits aims arose ask asks ate awoke began begun blames blew boosts bore borne bought broke broken
        captures caught caused choose chose chosen clung combat conducts continue continues crept dealt died dies drank
        drew driven drove eases eaten ends expresses fell felt fled flew foil foils froze gave gets given gives grew
        grown heard held hidden hopes hung hurt includes keeps kept knew knows laid launches leads learnt led left lent
        lets leverage lie looks lost loves meant opens overcame overthrew overtook owns paid pass pays pick portrays
        praises produces puts quit ran rang represents resumes rode rose sacrifice sang sank sat sees sent shaken shook
        shown shrank sings sinks slept slid sold sought spent spoke spoken spread spun starts stay stole stolen stood
        struck struggle stung sunk swam swept swore sworn swung taken taught thinks threw thrown tore torn tries try
        turns understood undertook upheld uses vows wait wants watch went wept wins wish withdrawn withdrew withheld
        woke won worn wrote
        """.split()
    ),
}
# Nouns and adjectives that have the form of a verb or an adverb.
_NONE = frozenset(
    """
    accounting acting advertising ally anomaly assembly auditing backing balkan banking bargaining bearing beijing belly
    billy biped bleed bling bombing boxing breed breeding briefing broadcasting building bully bullying butterfly
    cabling campaigning catering ceiling charging clearing climbing clothing computing counselling creed crossing
    cycling daily darling deceased disabled diving drawing drilling drinking drowning drugging duckling early earning
    elderly embed emily engineering evening family farming fighting filing filming finding fishing flooding folly
    funding fundraising gambling gaming gathering grazing greeting hacking heading hearing hedging hiring housing
    hundred hunting investing italy jelly kelly killing kindred landing laundering learning lending licensing lighting
    lightning lily limited listing loading lodging logging looting manufacturing mapping marketing meeting mining molly
    monitoring monopoly monthly morning nursing offering opening outing packaging painting parking phishing planning
    plumbing poaching policing polling pricing printing processing programming publishing pudding racing rally rating
    recording recycling refining restructuring riding rigging rowing ruling sailing saving schooling screening seating
    seedling sentencing shelling shipping shooting shopping sibling sicily sitting skating skiing sling smoking
    smuggling speed spending spring stabbing starling sterling stocking stockpiling streaming string supply surfing
    swimming teaching testing trading trafficking training united upbringing vaping viking voting warming warning
    wedding weekly welding wellbeing wiring wrestling
    beras berhad berhala berita berkas berlian bermuda bersatu beruang berudu diabetes diagnosis dialek dialisis dialog
    diameter diari diaspora diesel difteria digital digitalisasi diktator dilema dimensi dinamik dinamika dinamit
    dinasti dinding dingin dinosaur diploma diplomasi diplomat diplomatik direktor direktorat direktori dirham disember
    disertasi disinformasi disiplin diskaun diskriminasi diskusi distribusi distrik dividen divisi divisyen medal medan
    media mediasi medikal meditasi mekanik mekanisme melaka melayu melodi membran memoir memorandum memori memorial
    menantu menara meningitis mentah mentaliti mentega menteri mentol mentor mentua mercu merdeka merger meriam
    meritokrasi merkuri merpati mertua mesin mesyuarat metabolisme metadon metamfetamin metana metanol meteor metrik
    metro mexico perbankan terang terapi teras teratai terbang terengganu terigu teritori terjemahan terminal
    terminologi termometer ternakan terompah teroris terowong tersangka tertuduh terumbu terusan
    """.split()
)


def is_verb(word: str, language: Language) -> bool:
    """Whether `word`, in small letters, is taken for a verb or an adverb; of a form that could be a noun, only if it
    is not known as one.
    """
    listed = word in _LISTED[language] or (language is Language.EN and not _WITH_S.isdisjoint((word, _without_s(word))))
    return listed or bool(_FORMS[language].fullmatch(word) and word not in _NONE)


def _without_s(word: str) -> str:
    """`carry` of carries."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses")) else word.removesuffix("s")
