"""Text for XML, whose characters are fewer than Unicode's."""

import re

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` with U+FFFD for each character that XML 1.0 cannot hold (its production 2, Char)."""
    return _NOT_IN_XML.sub("\ufffd", text)
