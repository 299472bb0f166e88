"""Requests that a hostile or broken client may send to POST /v1/articles. Data only; the statuses are those allowed."""

import gzip
import json
from dataclasses import dataclass, field
from typing import Any

JSON = {"Content-Type": "application/json"}
TEXT = {"Content-Type": "text/plain; charset=utf-8"}
ACCEPTED = frozenset({200, 202})


@dataclass(frozen=True)
class Hostile:
    content: bytes
    statuses: frozenset[int]
    headers: dict[str, str] = field(default_factory=lambda: JSON)


def _refused(status: int, content: bytes | str, headers: dict[str, str] = JSON) -> Hostile:
    return Hostile(content.encode() if isinstance(content, str) else content, frozenset({status}), headers)


def _article(body: str, **fields: Any) -> bytes:
    return json.dumps({"body": body, **fields}, ensure_ascii=False).encode()


_NOT_TEXT = {
    "100,000 nested lists": _refused(400, "[" * 100_000),
    "100,000 nested objects": _refused(400, '{"a":' * 100_000),
    "a nested glossary": _refused(400, '{"body":"x","glossary":' + "[" * 100_000 + "]" * 100_000 + "}"),
    "100,000 unknown fields": _refused(422, json.dumps({f"{n:x}": 0 for n in range(100_000)}, separators=(",", ":"))),
    "the last of 100,000 keys twice": _refused(400, "{" + "".join(f'"{n:x}":0,' for n in range(99_999)) + '"":0,"":0}'),
    "a number of 900,000 digits": _refused(400, '{"body":' + "9" * 900_000 + "}"),
    "lone surrogates, escaped": _refused(400, r'{"body": "a \ud800 b"}'),
    "lone surrogates, raw": _refused(400, b"a \xed\xa0\x80 b", TEXT),
    "a gzip bomb": _refused(415, gzip.compress(bytes(50_000_000)), {**JSON, "Content-Encoding": "gzip"}),
    "no end of a string": _refused(400, '{"body": "' + "a" * 900_000),
    "1,000,000 bytes": _refused(422, b"a" * 1_000_000, TEXT),
    "one byte more": _refused(413, b"a" * 1_000_001, TEXT),
}
_NO_STORY = {
    "zero-width characters": "\u200b\u200c\u200d\u2060\ufeff" * 10_000,
    "NUL": "a \0 b",
    "nothing but white space": " \t\n\u00a0\u3000\u2003" * 1000,
    "200,000 lines": "a\n" * 200_000,
    "100,000 lines": "a\n" * 100_000,
}
BIDI = "The \u202eminister\u202c said \u2066Rahman\u2069 would \u200fopen\u200e the \u202abridge\u202c in \u061cJune."
_CONTROLS = "a \x1b[2J\x07 \x9b b"
# To be translated, tagged and cut into sentences, as English: all that is accepted and strange.
STRANGE = {
    "bidi controls": BIDI,
    "right to left": "قال الوزير إن الجسر الجديد سيفتح في يونيو. " * 200,
    "Chinese, Japanese, Korean": "部長說新橋將在六月開放。大臣は新しい橋が六月に開通すると述べた。장관이 말했다. "
    * 200,
    "only emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f3fd" * 3000,
    "only combining marks": "\u0301\u0489\u20dd" * 20_000,
    "private use and unassigned": "\ue000\U000f0000\u0378\ufffe\U0010ffff" * 2000,
    "one word of 100,000 letters": "a" * 100_000,
    "200,000 dots": "." * 200_000,
    "20,000 quotes": '"' * 20_000,
    "200,000 digits": "7" * 200_000,
    "20,000 brackets": "([{" * 6_666,
    "200,000 emoji": "\U0001f600" * 200_000,
    "100,000 spaces within": "The" + " " * 100_000 + "end.",
    "initials": "A. " * 2_000,
    "dates": "1/2/2021, Oct 28 -- " * 300,
    "datelines": "KUALA LUMPUR, Oct 28 (Bernama) -- " * 300,
    "a credit without end": "A story.\n-- BERNAMA" + " -- BERNAMA" * 500,
    "titles": "Datuk Seri Dr Haji Tan Sri " * 300,
    "10,000 lines": "x\n" * 9_999 + "x",
    "placeholders": "⟦0⟧ ⟦1⟧ <unk> </s> __0__ {0} %s ▁ " * 300,
}
HOSTILE = {
    **_NOT_TEXT,
    **{name: _refused(422, _article(text)) for name, text in _NO_STORY.items()},
    **{f"{name}, as text": _refused(422, text, TEXT) for name, text in _NO_STORY.items()},
    "control characters": _refused(422, _article(_CONTROLS)),
    "control characters, as text": Hostile(_CONTROLS.encode(), ACCEPTED, TEXT),
    **{name: Hostile(_article(text, language="en"), ACCEPTED) for name, text in STRANGE.items()},
    **{
        f"{name}, undetected": Hostile(text.encode(), ACCEPTED, TEXT)
        for name, text in STRANGE.items()
        if len(text) < 15_000
    },
}
