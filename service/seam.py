"""Where inline elements of markup meet: whether what they say are words of their own or parts of one."""

_SET_APART = frozenset({"a", "span", "time"})  # inline elements that style sheets often set apart, without a space
_SCRIPTS = frozenset({"sub", "sup"})


class Seam:
    """The tags since the last text."""

    __slots__ = ("_closed", "_opened")

    def __init__(self) -> None:
        self._closed: set[str] = set()
        self._opened: list[str] = []

    def open(self, tag: str) -> None:
        self._opened.append(tag)

    def close(self, tag: str) -> None:
        if tag in self._opened:  # an empty element
            self._opened.remove(tag)
        else:
            self._closed.add(tag)

    def parts(self, before: str, after: str) -> bool:
        """Whether the texts are words of their own: a drop cap and what follows it are one."""
        last, first, tags = before[-1:], after[:1], self._closed.union(self._opened)
        meet = self._closed & _SET_APART and _SET_APART.intersection(self._opened) and not tags & _SCRIPTS
        if not (meet and last.isalnum() and first.isalnum()):
            return False
        if (last.islower() and not first.islower()) or ("a" in self._closed and "a" in self._opened):
            return True
        return bool(tags & {"a", "time"}) and not (last.isupper() and first.islower())
