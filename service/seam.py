"""Where inline elements of markup meet: whether what they say are words of their own or parts of one."""

_SET_APART = frozenset({"a", "span", "time"})  # inline elements that style sheets often set apart, without a space
_SURE = frozenset({"a", "time"})  # of which one is there: a word may have spans of its own, iPhone and Covid19
_SCRIPTS = frozenset({"sub", "sup"})


class Seam:
    """The tags since the last text."""

    __slots__ = ("_closed", "_goes_on", "_opened")

    def __init__(self) -> None:
        self._closed: set[str] = set()
        self._opened: list[str] = []
        self._goes_on = False

    def open(self, tag: str, *, goes_on: bool) -> None:
        """`goes_on`: it is a link to where the last one leads, too."""
        self._opened.append(tag)
        self._goes_on |= goes_on

    def close(self, tag: str) -> None:
        if tag in self._opened:  # an empty element
            self._opened.remove(tag)
        else:
            self._closed.add(tag)

    def parts(self, before: str, after: str) -> bool:
        """Whether the texts are words of their own: a drop cap and what follows it are one."""
        last, first, tags = before[-1:], after[:1], self._closed.union(self._opened)
        meet = self._closed & _SET_APART and _SET_APART.intersection(self._opened) and not tags & _SCRIPTS
        if self._goes_on or not (meet and last.isalnum() and first.isalnum() and tags & _SURE):
            return False
        if "time" in tags or ("a" in self._closed and "a" in self._opened):
            return not (last.isupper() and first.islower() and "a" not in self._closed)
        return not first.islower()
