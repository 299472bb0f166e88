"""What a ticker is, the code of a share on its exchange: `KLSE: 1155`, `(AAPL.O)`. Knows no shares."""

import re

_CODE = r"\s?:\s?[A-Z0-9][A-Z0-9.]{0,9}\b"
_EXCHANGES = "KLSE|BURSA|NASDAQ|NYSE|SGX|HKEX|LSE|ASX|IDX|TSE|TYO|AMEX"

# A pattern without groups, to be built into larger ones. `KL: TOLL RATES UP` is a headline.
WITH_EXCHANGE = rf"\b(?:(?:{_EXCHANGES}){_CODE}|KL(?=:\S){_CODE})"

_ONE = rf"(?:{_EXCHANGES}|KL){_CODE}"
IN_BRACKETS = re.compile(
    rf"\((?:\.[A-Z0-9]{{2,8}}|[A-Z0-9]{{1,6}}\.[A-Z]{{1,2}}|{_ONE}(?:[,;]\s?{_ONE}){{0,9}})\)"  # (AAPL.O), (.N225)
)
