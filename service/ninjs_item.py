"""An IPTC ninjs item as it comes in: which of its members are an article's. Its tags and pictures are not taken.

Reads version 3 (https://iptc.org/std/ninjs/ninjs-schema_3.1.json), the lower-case names of version 2, the single
headline and body of version 1, and `body_html` and `source` as Superdesk writes them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, model_validator

from newsdesk.article import Characters
from service.language_tag import tagged
from service.markup import is_markup, plain_text
from service.nitf import NitfText

Place = tuple[str | int, ...]
Text = Annotated[str, Characters]  # what an article must not have is found in what is taken of it
_PLAIN = "text/plain"
_OTHER_NAMES = {"by": "byline", "infoSources": "infosource", "body_html": "body_xhtml"}


def _names(member: str) -> list[str]:
    """What a member is called in version 3, in version 2 and elsewhere."""
    return [member, member.lower(), *filter(None, [_OTHER_NAMES.get(member)])]


def _named(member: str) -> Any:
    """An optional member, by its name in version 3 or another one."""
    return Field(default=None, validation_alias=AliasChoices(*_names(member)))


def without_empty(members: Mapping[str, Any]) -> dict[str, Any]:
    """Without members that are null, blank or an empty array, each of which would hide its other name.

    Arrays become tuples, as strict models take them.
    """
    kept = {name: tuple(value) if isinstance(value, list) else value for name, value in members.items()}
    return {name: value for name, value in kept.items() if value not in (None, ()) and not _is_blank(value)}


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


class _Part(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)


class NinjsText(_Part):
    """One of `headlines` or `bodies`."""

    value: Text
    role: str | None = None
    content_type: str | None = _named("contentType")

    @property
    def is_plain(self) -> bool:
        if not self.content_type:
            return not is_markup(self.value)
        return self.content_type.partition(";")[0].strip().lower() == _PLAIN


class NinjsSource(_Part):
    name: Text | None = None
    role: str | None = None


class NinjsItem(_Part):
    """What is read of an item, by its names in version 3; all other members are left out.

    Those of versions 1 and 2 and of Superdesk are read as well: docs/api.md has them.
    """

    uri: Text | None = None
    language: Text | None = None
    headlines: tuple[NinjsText, ...] = ()
    bodies: tuple[NinjsText, ...] = ()
    by: Text | None = _named("by")
    content_created: Text | None = _named("contentCreated")
    first_created: Text | None = _named("firstCreated")
    version_created: Text | None = _named("versionCreated")
    info_sources: tuple[NinjsSource, ...] | None = _named("infoSources")
    headline: Text | None = None
    body_text: Text | None = None
    body_html: Text | None = _named("body_html")
    source: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, members: object) -> object:
        return without_empty(members) if isinstance(members, dict) else members


@dataclass(frozen=True)
class Taken:
    """A field of the article, and the place in the item that it comes from."""

    value: str
    place: Place


def taken(item: NinjsItem, members: Collection[str]) -> Mapping[str, Taken]:
    """The fields of an Article that the item has, by their names, all but the body without outer white space.

    Empty members count as absent.

    `members`: the item's own that are not empty, by which the places are called.
    """
    headline = _first(_headlines(item))
    found = {
        "headline": headline,
        "body": _first(_bodies(item, has_headline=headline is not None)),
        "language": _language(item),
        "source": _first(_sources(item)),
        "byline": _first([Taken(item.by or "", ("by",))]),
        "published_at": _first(_times(item)),
        "uri": _first([Taken(item.uri or "", ("uri",))]),
    }
    return {
        name: Taken(one.value if name == "body" else one.value.strip(), _as_sent(one.place, members))
        for name, one in found.items()
        if one is not None
    }


def _as_sent(place: Place, members: Collection[str]) -> Place:
    return (next(name for name in _names(str(place[0])) if name in members), *place[1:])


def _first(candidates: Iterable[Taken]) -> Taken | None:
    return next((one for one in candidates if one.value.strip()), None)


def _headlines(item: NinjsItem) -> Iterator[Taken]:
    for number, one in _main_first(item.headlines):
        yield Taken(one.value if one.is_plain else plain_text(one.value), ("headlines", number, "value"))
    yield Taken(item.headline or "", ("headline",))


def _bodies(item: NinjsItem, *, has_headline: bool) -> Iterator[Taken]:
    """The main one or one without a role, whatever its form; of equal ones plain text, in which nothing can be lost."""
    own = [name for name, is_known in (("hedline", has_headline), ("byline", item.by)) if not is_known]
    reader = partial(NitfText, own)
    rank = {"main": 0, None: 1}
    bodies = sorted(enumerate(item.bodies), key=lambda body: (rank.get(body[1].role, 2), not body[1].is_plain))
    for number, one in bodies:
        yield Taken(one.value if one.is_plain else plain_text(one.value, reader), ("bodies", number, "value"))
    yield Taken(item.body_text or "", ("body_text",))
    yield Taken(plain_text(item.body_html or "", reader), ("body_html",))


def _main_first(wordings: Sequence[NinjsText]) -> list[tuple[int, NinjsText]]:
    return sorted(enumerate(wordings), key=lambda numbered: numbered[1].role != "main")


def _language(item: NinjsItem) -> Taken | None:
    """What is neither Malay nor English stays as it is, to be refused."""
    if not item.language:
        return None
    return Taken(tagged(item.language) or item.language, ("language",))


def _sources(item: NinjsItem) -> Iterator[Taken]:
    sources = sorted(enumerate(item.info_sources or ()), key=lambda numbered: numbered[1].role != "originator")
    for number, one in sources:
        yield Taken(one.name or "", ("infoSources", number, "name"))
    yield Taken(item.source or "", ("source",))


def _times(item: NinjsItem) -> Iterator[Taken]:
    yield Taken(item.content_created or "", ("contentCreated",))
    yield Taken(item.first_created or "", ("firstCreated",))
    yield Taken(item.version_created or "", ("versionCreated",))
