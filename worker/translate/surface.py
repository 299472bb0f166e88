"""How a translation begins and ends: as its source does. Never touches the words between."""

import re

# Words that a model may begin with a capital though the source begins small; others may be names.
_FUNCTION_WORDS = frozenset(
    """a an the he she it they we you his her its their our this that these those there who which what when where while
    if as in on at by for from to of with without into about after before during between and but or so also not no all
    some yang dan di ke dari daripada pada untuk dengan tanpa dalam oleh akan telah sudah ia dia beliau mereka kami kita
    anda ini itu bagi kepada sebagai jika apabila ketika manakala selepas sebelum semasa antara tetapi atau juga tidak
    tiada semua para seorang sebuah beberapa""".split()
)
_FINAL = re.compile(r"[.?!]+(?=[\"'”’)\]]*$)")
_LETTER = re.compile(r"[^\W\d_]")


def punctuated(source: str, text: str) -> str:
    """`text` with the final `.`, `?` or `!` of `source`, and without a full stop that `source` does not have."""
    wanted, found = _FINAL.search(source), _FINAL.search(text)
    if wanted and not found:
        end = len(text.rstrip("\"'”’)]"))
        return f"{text[:end]}{wanted[0]}{text[end:]}" if text else text
    if found and not wanted and not source.endswith(("…", ".")) and found[0] == ".":
        return text[: found.start()] + text[found.end() :]
    return text


def cased(source: str, text: str) -> str:
    """`text` beginning with a capital where `source` does, and a function word beginning small where `source` does."""
    first, found = _LETTER.search(source), re.search(r"[^\W\d_][\w'’]*", text)
    if not first or not found or "⟦" in source[: first.start()] or "⟦" in text[: found.start()]:
        return text
    word, start = found[0], found.start()
    if first[0].isupper() and word.islower():
        return text[:start] + word[0].upper() + text[start + 1 :]
    if first[0].islower() and word[0].isupper() and word.lower() in _FUNCTION_WORDS:
        return text[:start] + word[0].lower() + text[start + 1 :]
    return text
