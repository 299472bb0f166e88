"""Whether two mentions that share a name can be of one person: by title and age. Rules only; joins nothing itself."""

import re

from worker.tag import persons
from worker.tag.mentions import Mention, Texts

_AGE = re.compile(r",\s(\d{1,3})\s?[,;]")  # `, 60,`


def are_two(texts: Texts, name: Mention, owner: Mention) -> bool:
    """Whether `name`, a part of the owner's name, is somebody else's: one of the two reigns, or `name` is introduced.

    `Sultan Abdullah` is not Tun Abdullah Ahmad Badawi, and `Petani, Anwar, 60,` not Datuk Seri Anwar Ibrahim.
    """
    if name.type != "person" or owner.type != "person":
        return False
    return _one_reigns(_kinds(texts, name), _kinds(texts, owner)) or _is_introduced(texts, name, owner)


def _one_reigns(kinds: frozenset[str], of_owner: frozenset[str]) -> bool:
    """A sovereign has the title in full too; another person's honorific is none of his."""
    if "royal" in kinds:
        return "royal" not in of_owner
    return "honorific" in kinds and "royal" in of_owner and "honorific" not in of_owner


def _kinds(texts: Texts, name: Mention) -> frozenset[str]:
    title = persons.title_before(texts[name.field], name.start)
    return persons.title_kinds(title) if title else frozenset()


def _is_introduced(texts: Texts, name: Mention, owner: Mention) -> bool:
    """With an age that is not the owner's, in apposition or before the owner; later `Harris, 59,` is still Harris."""
    text = texts[name.field]
    age, of_owner = _AGE.match(text, name.end), _AGE.match(texts[owner.field], owner.end)
    if age is None or (of_owner and of_owner[1] == age[1]):
        return False
    return text[: name.start].endswith(", ") or _place(name) < _place(owner)


def _place(mention: Mention) -> tuple[bool, int]:
    return mention.field != "headline", mention.start
