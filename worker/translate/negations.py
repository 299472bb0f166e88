"""A negation that a translation loses, so that it says the opposite, and how a model is less likely to lose it.

What negates is known by words: in the source by few that are sure, in the translation by all that may say the same.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from newsdesk.article import Language
from worker.text.patterns import any_of

_ENGLISH = r"\b(?:not?|never|cannot|without|nobody|none|nothing|neither)\b|n['’] ?t\b"
_MALAY = r"\b(?:(?:tidak|bukan|jangan|usah)(?:lah)?|tak|tiada|belum|tanpa)\b"
_NEGATES: Mapping[Language, re.Pattern[str]] = {
    Language.EN: re.compile(_ENGLISH, re.IGNORECASE),
    Language.MS: re.compile(_MALAY, re.IGNORECASE),
}
# What has one of these words and denies nothing, or what the other language says without one.
_DENIES_NOTHING: Mapping[Language, re.Pattern[str]] = {
    Language.EN: re.compile(
        r"\bnot (?:only|just|least|merely|simply|solely|to mention|long"
        r"|(?:so |too )?un(?:common|expected|like(?:ly)?|reasonable|usual)|impossible)\b"
        r"|\bno\.? ?\d|\bwhether or not\b|\bor not?\b|\bif not\b|\bwhy not\b|\bnot-\w+|\b(?:no|nothing|none) but\b"
        r"|\b(?:no|without|not) (?:a )?(?:doubt|matter|question|(?:less|fewer|later) than|wonder|sooner)\b"
        r"|\b(?:ca|could|wo|would|do|does|did|is|are|was|were|have|has|had|ai)n['’]t"
        r" (?:you|he|she|it|we|they|this|that|there)\b(?=[^.!?]{0,200}\?)"
        r"|\bwithout (?:fail|exception|borders)\b|\bnone other\b|\bnothing (?:less|short)\b|\bno (?:avail|one but)\b",
        re.IGNORECASE,
    ),
    Language.MS: re.compile(
        r"\b(?:bukan|tidak|tak)(?:lah)? (?:sahaja|hanya|saja|sekadar|setakat|semata)\b"
        r"|\b(?:tidak|tak|tiada|tanpa|belum)(?:lah)? (?:lama(?! (?:berada|bertahan|dalam|di)\b)"
        r"|kurang|kira|mengira|syak|terkecuali|ketinggalan|henti"
        r"|berhenti|putus|lain|ragu|jemu|hairan|mustahil|sempadan|asing lagi)\b"
        r"|\batau (?:tidak|tak|belum|bukan)\b|\bmahu tidak mahu\b|\bbukan main\b",
        re.IGNORECASE,
    ),
}
_SAYS_SO: Mapping[Language, re.Pattern[str]] = {  # by the language of the source; words that were left count too
    Language.EN: re.compile(
        r"tida\b|tidak|tiada|bukan|\btak\b|tanpa|belum|jangan|\busah|sifar|kecuali|gagal|enggan|nafi|tolak|larang"
        r"|\b(?:meng|di|ter)?elak|\b(?:ber|di|meng|ter)henti|melainkan|kosong|batal"
        r"|\bhilang|mustahil|\bkurang|sukar|jarang|\bnir|sekat|cegah"
        r"|tangguh|\bharam|bebas|\bsalah\b(?! (?:satu|seorang)\b)|\bpercuma|pertikai"
        rf"|{_ENGLISH}",
        re.IGNORECASE,
    ),
    Language.MS: re.compile(
        r"\b(?:nor|nowhere|non\w*|zero|nil|few|fewer|little|hardly|barely|rarely|seldom|scarcely|yet|instead|rather"
        r"|except|unless|until|before|otherwise|despite|regardless|far from|hard to|shortage|short of|eager\w*"
        r"|look(?:s|ed|ing)? forward|accidental\w*|contrary|anti-\w+|abnormal\w*|sick|vague"
        r"|un(?!animous|der|veil|i[acfloqstv]|cles?\b|to\b)\w+|dis(?!aster|c[ious]|ease|h|k|p[elou]|t[air])\w+"
        r"|mis(?!s(?:ion|ile)?s?\b)\w+"
        r"|in(?:a[bcdp]|cap|comp[el]|cons|corr|cred|dec|def|dep|dir|eff|el|eq|ev|exp|hum|just|sec|sens|sig|stab|suf|tol"
        r"|val|vis)\w+|im(?:poss|prop|mat|moral|bal|part|pat)\w+|irr\w+|il(?:leg|lic|log)\w+|ill(?:ness)?"
        r"|\w+less(?:ly|ness)?|\w+-free|free\w*|fail\w*|refus\w+|den(?:y\w*|ie\w*)|lack\w*|avoid\w*|prevent\w*|stop\w*"
        r"|ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|reject\w*|absen\w+|miss(?:ing|ed)|lost|loss|los[ei]\w*|wrong\w*"
        r"|false\w*|poor\w*|bad(?:ly)?|difficult\w*|ceas\w+|reluct\w+|cancel\w*|halt\w*|block\w*|withdr\w+|exclu\w+"
        r"|innocen\w+|devoid|ignor\w*|resent\w*|strangers?|brazen\w*|shun\w*|shrug\w*|oppos(?:e[ds]?|ing)|suspen\w+"
        r"|postpon\w+|doubt\w*|empty|exempt\w*|neglig\w+|neglect\w*|skip\w*)\b"
        rf"|{_ENGLISH}|{_MALAY}",
        re.IGNORECASE,
    ),
}
_NO_SUBJECT = any_of(
    """
    am are be been being can certainly could did do does had has have if is it's just may might must of or should simply
    still that to was were whether why will would also and but
    """.split()
)
_REWORDED: Mapping[Language, Sequence[tuple[re.Pattern[str], str]]] = {
    Language.EN: [
        (re.compile(pattern, re.IGNORECASE), words)
        for pattern, words in (
            (r"\bno (?=(?:(?:fresh|further|local|more|new) )?(?:cases|deaths|fatalities|infections)\b)", "zero "),
            (r"\bno (?=(?:better|fewer|more|worse)\b)", "not "),
            (r"\b(is|are|was|were) no (?!longer\b)(?=[a-z])", r"\1 not any "),
            (r"\b(ensur(?:ed?|es|ing)) no (?=[a-z])", r"\1 there is no "),
            (r"\b((?:day|week|month|year)s) of no (?=[a-z])", r"\1 without "),
            (r"\bdo nothing\b", "not do anything"),
            (r"\bcannot\b", "can not"),
            (r"\bneither(?= of\b)", "none"),
            (r"\bneither(?= [a-z]{1,30} (?!nor\b)[a-z])", "no"),
            (r"\b(?:neither|never)\b", "not"),
            (r"\b(?:may|might) not be\b", "is perhaps not"),
            (rf"(?<![\w'’-])(?!(?:{_NO_SUBJECT})\b)([\w'’-]+) not (?=\w+(?:ed|ing)\b)", r"\1 is not "),  # of headlines
        )
    ],
    Language.MS: [
        (re.compile(pattern, re.IGNORECASE), words)
        for pattern, words in (
            (r"\b(?:jangan|usah)(?:lah)?\b", "jangan"),
            (r"\b(?:(?:bukan|tidak)(?:lah)?|tak)\b", "bukan"),
            (r"\btanpa\b", "dengan tiada"),
            (r"\bbelum\b", "masih belum"),
        )
    ],
}


def are_lost(source: str, target: str, language: Language) -> bool:
    """Whether `source`, in `language`, denies something and `target` has no word that may do so."""
    if not _NEGATES[language].search(source) or _SAYS_SO[language].search(target):  # as mostly
        return False
    return bool(_NEGATES[language].search(_DENIES_NOTHING[language].sub(" ", source)))


def reworded(text: str, language: Language) -> str:
    """`text`, in `language`, with other words that deny: for a second try, where those that it has were lost."""
    for pattern, words in _REWORDED[language]:
        text = pattern.sub(partial(_in_case, words), text)
    return text


def _in_case(words: str, found: re.Match[str]) -> str:
    put = found.expand(words)
    return put[0].upper() + put[1:] if found[0][0].isupper() else put
