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
        alami ambil arah beri biar buka buat cadang capai cari catat cuba dapati datang duduk enggan gesa guna
        hadapi harap hendak henti ikut ingat ingin jangka jatuh jelas kekal keluar kena lapor lihat masuk minta
        mohon mula naik pasti pergi patut pulang raih sahkan saran sertai siap tahu tamat terima tiba tinggal
        tolak tuntut turun yakin
        """.split()
    ),
    Language.EN: frozenset(
        """
        accept accuse achieve add admit agree allow announce appear appears argue arose arrive ask ate attract
        avoid awoke beat beats become began begin begins begun believe believes blew bore borne bought bring
        brings broke broken build builds buy buys caught caused choose chose chosen clung collaborate combat
        consider continue continues contribute create crept dealt decide declare denies deny develop die dies
        discuss drank drew driven drove eat eaten encompass enhance enjoy ensure ensures enter expand expect
        expects face faces fail fails feel feels fell felt find finds fled flee flees flew follow follows forget
        froze gave gets given gives grew grow grown grows happen hear heard held help helps hidden hit hits hold
        holds hung hurt improve join joins keeps kept kill kills knew knows laid leads learn learnt leave leaves
        led left lent lets leverage lie listen live lives lose loses lost meant meet meets mitigate organise
        overcame overthrew overtook paid participate pass pays pick portrays prepare prevent protect prove
        proves provide provides puts quit raise raises ran rang reach read reads realise receive receives reduce
        refuse reject remain replace represents require requires respond reveal reveals rode rose sacrifice sang
        sank sat seek seeks seem seems sell sells send sends sent serve shaken shook shown shrank shut shuts
        sings sinks slept slid sold solve sought speak speaks spend spent spoke spoken spread spun stay stole
        stolen stood strengthen struck struggle stung sue sues suffer suggest suggests sunk swam swept swore
        sworn swung taken taught tell tells tend thank thinks threw thrown tore torn translate tries try
        understand understood undertook upheld urge urges vows wait wants warn warns watch wear went wept wins
        wish withdrawn withdrew withheld woke won worn write writes wrote
        """.split()
    ),
}
# Nouns and adjectives that have the form of a verb or an adverb.
_NONE = frozenset(
    """
    acting advertising ally anomaly assembly backing banking bargaining bearing beijing belly billy biped bleed
    bling bombing boxing breed breeding briefing broadcasting building bully butterfly campaigning ceiling clearing
    climbing clothing computing counselling creed crossing cycling daily darling diving drawing drinking drugging
    duckling early earning embed emily engineering evening family farming fighting filing filming finding fishing
    flooding folly funding fundraising gambling gaming gathering grazing greeting hacking heading hearing hiring
    housing hundred hunting investing italy jelly kelly killing kindred landing laundering learning lending
    licensing lighting lightning lily limited listing loading lodging logging manufacturing mapping marketing
    meeting mining molly monopoly monthly morning nursing offering opening outing packaging painting parking
    phishing planning poaching policing polling pricing printing processing programming publishing pudding racing
    rally rating recording recycling refining riding rigging rowing ruling sailing saving schooling screening
    seating seedling sentencing shelling shipping shooting shopping sibling sicily sitting skating skiing sling
    smoking smuggling speed spending spring stabbing starling sterling stocking streaming string supply surfing
    swimming teaching testing trading trafficking training united upbringing vaping viking voting warming warning
    wedding weekly welding wellbeing wrestling
    beras berhad berita berkas berlian bermuda bersatu berudu diabetes diagnosis dialisis dialog diari diaspora
    diesel digital dilema dimensi dinamik dinamit dinasti dinding dinosaur diploma diplomat diplomatik direktor
    direktori disember disertasi disiplin diskaun diskriminasi diskusi distrik dividen divisi divisyen medal medan
    media mediasi meditasi mekanisme melaka melayu melodi membran memorandum menantu menara mentaliti mentega
    menteri mentor mentua mercu merdeka meriam mertua mesin mesyuarat metana meteor metrik metro mexico terang
    terapi teras teratai terbang terengganu terigu teritori terjemahan terminal terminologi termometer ternakan
    terompah teroris terowong tersangka tertuduh terumbu terusan
    """.split()
)


def is_verb(word: str, language: Language) -> bool:
    """Whether `word`, in small letters, is taken for a verb or an adverb; of a form that could be a noun, only if it
    is not known as one.
    """
    return word in _LISTED[language] or bool(_FORMS[language].fullmatch(word) and word not in _NONE)
