"""Words that make no keyword, or make one only as a part of a name or beside another word."""

from functools import cache
from pathlib import Path

from newsdesk.article import Language

_DATA = Path(__file__).parents[1] / "data"
_NUMERALS = {
    Language.MS: frozenset(
        """
        keenam ketujuh kelapan kesembilan kesepuluh kesebelas belas puluhan seratus ratusan seribu ribuan sejuta jutaan
        """.split()
    ),
    Language.EN: frozenset(
        """
        eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
        sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands millions billions fourth fifth
        sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth
        """.split()
    ),
}
# Stop words of the other language that are words of this one too: had laju, ah long, pasar malam, social media.
_OWN_TOO = {
    Language.MS: frozenset("along am had long main open per plus set top via".split()),
    Language.EN: frozenset("hari jam lima mac malam mana media para pun ringgit".split()),
}


@cache
def stopwords(language: Language) -> frozenset[str]:
    """In small letters."""
    return _read("stopwords", language)


@cache
def only_in_names(language: Language) -> frozenset[str]:
    """Numerals, and stop words of the other language, of which a quotation or a title is: `Twelfth Malaysia Plan`."""
    return _NUMERALS[language] | (stopwords(language.other) - _OWN_TOO[language])


@cache
def not_alone(language: Language) -> frozenset[str]:
    """Adjectives and the like that say something only beside another word: mudah alih, but not `mudah`."""
    return _read("not_alone", language)


def _read(name: str, language: Language) -> frozenset[str]:
    lines = (_DATA / f"{name}_{language}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
