"""Which words are verbs or adverbs, told by their form and by lists of the commonest. Looks at no word around it."""

import re

from newsdesk.article import Language

_FORMS = {
    Language.MS: re.compile(r"(?:me[mnlrwy]?|meng|di|ber|ter)[a-z]{4,}"),
    Language.EN: re.compile(r"[a-z]{3,}ed|[a-z]{3,}ly|[a-z]{3,}ing"),
}
_LISTED = {
    Language.MS: frozenset(
        """
        ajak alami ambil arah beri biar bidas buat buka buru cabar cadang capai cari catat cuba dapati datang duduk
        enggan gesa guna hadapi hadir harap hendak henti ikut ingat ingin jangka jatuh jelas kecam kekal keluar kena
        lantik lapor lihat mandi masuk minta mohon mula nafi naik pasti patut pergi pulang raih rampas sahkan saran
        sertai siap tahu tamat tampil terima tiba tinggal tolak tumpas tuntut turun yakin
        """.split()
    ),
    Language.EN: frozenset(
        """
        accept accuse achieve acquit acquits add admit agree allocate allocates allow announce appear appears argue
        arose arrive ask ate attract avoid await awaits awoke beat beats become began begin begins begun believe
        believes blew bore borne bought bring brings broke broken build builds buy buys caught caused choose chose
        chosen clung collaborate combat consider continue continues contribute create crept dealt decide declare
        denies deny detain detains develop die died dies discuss dismiss dismisses distinguish drank drew driven drove
        eat eaten encompass enhance enjoy ensure ensures enter expand expect expects explain explains face faces fail
        fails feel feels fell felt find finds fled flee flees flew foil foils follow follows forget froze gave gets
        given gives grew grow grown grows happen hear heard held help helps hidden hit hits hold holds hung hurt
        implement implements improve join joins keeps kept kill kills knew knows laid laud lauds leads learn learnt
        leave leaves led left lent lets leverage lie listen live lives lose loses lost meant meet meets mitigate mull
        mulls nab nabs opens organise overcame overthrew overtook paid participate pass pays pick plead pleads
        portrays prepare prevent protect prove proves provide provides puts quash quashes quit raise raises ran rang
        reach read reads realise receive receives reduce refuse refute refutes reject remain replace represents
        require requires respond reveal reveals rode rose sacrifice sang sank sat seek seeks seem seems seize seizes
        sell sells send sends sent serve shaken shook shown shrank shut shuts sings sinks slept slid sold solve sought
        speak speaks spend spent spoke spoken spread spun stay stole stolen stood strengthen struck struggle stung sue
        sues suffer suggest suggests sunk swam swept swore sworn swung taken taught tell tells tend thank thinks threw
        thrown tore torn translate tries try understand understood undertook unveil unveils upheld urge urges vows
        wait wants warn warns watch wear went wept wins wish withdrawn withdrew withheld woke won worn write writes
        wrote
        """.split()
    ),
}
# Nouns and adjectives that have the form of a verb or an adverb.
_NONE = frozenset(
    """
    accounting acting advertising ally anomaly assembly auditing backing banking bargaining bearing beijing belly
    billy biped bleed bling bombing boxing breed breeding briefing broadcasting building bully bullying butterfly
    cabling campaigning catering ceiling charging clearing climbing clothing computing counselling creed crossing
    cycling daily darling deceased disabled diving drawing drilling drinking drowning drugging duckling early earning
    elderly embed emily engineering evening family farming fighting filing filming finding fishing flooding folly
    funding fundraising gambling gaming gathering grazing greeting hacking heading hearing hedging hiring housing
    hundred hunting investing italy jelly kelly killing kindred landing laundering learning lending licensing lighting
    lightning lily limited listing loading lodging logging looting manufacturing mapping marketing meeting mining
    molly monitoring monopoly monthly morning nursing offering opening outing packaging painting parking phishing
    planning plumbing poaching policing polling pricing printing processing programming publishing pudding racing
    rally rating recording recycling refining restructuring riding rigging rowing ruling sailing saving schooling
    screening seating seedling sentencing shelling shipping shooting shopping sibling sicily sitting skating skiing
    sling smoking smuggling speed spending spring stabbing starling sterling stocking stockpiling streaming string
    supply surfing swimming teaching testing trading trafficking training united upbringing vaping viking voting
    warming warning wedding weekly welding wellbeing wiring wrestling
    beras berhad berhala berita berkas berlian bermuda bersatu beruang berudu diabetes diagnosis dialek dialisis
    dialog diameter diari diaspora diesel difteria digital digitalisasi diktator dilema dimensi dinamik dinamika
    dinamit dinasti dinding dingin dinosaur diploma diplomasi diplomat diplomatik direktor direktorat direktori dirham
    disember disertasi disinformasi disiplin diskaun diskriminasi diskusi distribusi distrik dividen divisi divisyen
    medal medan media mediasi medikal meditasi mekanik mekanisme melaka melayu melodi membran memoir memorandum memori
    memorial menantu menara meningitis mentah mentaliti mentega menteri mentol mentor mentua mercu merdeka merger
    meriam meritokrasi merkuri merpati mertua mesin mesyuarat metabolisme metadon metamfetamin metana metanol meteor
    metrik metro mexico terang terapi teras teratai terbang terengganu terigu teritori terjemahan terminal terminologi
    termometer ternakan terompah teroris terowong tersangka tertuduh terumbu terusan
    """.split()
)


def is_verb(word: str, language: Language) -> bool:
    """Whether `word`, in small letters, is taken for a verb or an adverb; of a form that could be a noun, only if it
    is not known as one.
    """
    return word in _LISTED[language] or bool(_FORMS[language].fullmatch(word) and word not in _NONE)
