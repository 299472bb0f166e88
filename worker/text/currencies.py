"""How the news names currencies: by codes of ISO 4217 and others, signs and words. Knows no rates."""

from typing import NamedTuple

from worker.text.patterns import any_of


class _Currency(NamedTuple):
    """What it is called here, its codes, its signs, and its words in both languages, in small letters."""

    name: str
    codes: str
    signs: str = ""
    words: str = ""


# All dollars are alike, as $ can be any of them, and so are yen and yuan. PKR is a party's acronym, SAR a search's.
_CURRENCIES = (
    _Currency("ringgit", "RM MYR", words="ringgit"),
    _Currency("dollar", "AUD BND CAD HKD NZD SGD TWD USD", "$", "dollar dollars dolar"),
    _Currency("cent", "", "¢", "cent cents sen"),
    _Currency("euro", "EUR", "€", "euro euros"),
    _Currency("pound", "GBP", "£", "pound pounds paun lb lbs"),
    _Currency("rupiah", "IDR", words="rp rupiah"),
    _Currency("yen", "CNY JPY RMB", "¥", "yen yuan renminbi"),
    _Currency("baht", "THB", "฿", "baht"),
    _Currency("rupee", "INR", "₹", "rupee rupees rupi"),
    _Currency("franc", "CHF", words="franc francs"),
    _Currency("peso", "PHP", words="peso pesos"),
    _Currency("dirham", "", words="dirham dirhams"),
)
_CODES_ALONE = ("AED", "KRW", "VND")  # not counted as units: 50 AEDs are defibrillators, a team won 5-3
NAMES = {
    form.lower(): currency.name
    for currency in _CURRENCIES
    for form in (*currency.codes.split(), *currency.signs, *currency.words.split())
}
"""By code, sign or word, in small letters, which it is."""
CODES = any_of([*_CODES_ALONE, *(code for currency in _CURRENCIES for code in currency.codes.split())])
_SIGNS = "₩" + "".join(currency.signs for currency in _CURRENCIES if currency.signs not in "$¢")
BEFORE_AMOUNT = rf"(?:{CODES}|Rp|(?:US|S|A|C|HK|NZ|NT|B)?\$|[{_SIGNS}])"
"""A pattern without groups, to be built into larger ones."""
