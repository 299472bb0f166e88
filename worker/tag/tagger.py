"""All tags of an article. Puts together what the other modules of this package find; finds nothing itself."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Protocol

from newsdesk.article import Article, Language
from newsdesk.result import Dateline, Entity, Span, Tags, Topic, Translation
from worker.language.common_words import MALAY
from worker.tag import results
from worker.tag.entities import entities
from worker.tag.entities.entities import Recognised, Texts
from worker.tag.gazetteer.blessings import is_blessing
from worker.tag.gazetteer.gazetteer import Gazetteer, Match, is_word
from worker.tag.keywords import keywords
from worker.tag.names.mentions import around
from worker.tag.recogniser.buildings import with_buildings
from worker.tag.recogniser.datelines import in_title_case, with_dateline
from worker.tag.recogniser.hyphens import over_hyphens
from worker.tag.recogniser.operations import with_operations
from worker.tag.recogniser.peoples import but_peoples, peoples
from worker.tag.recogniser.rows import with_rows
from worker.tag.recogniser.schools import with_schools
from worker.tag.signs.homonyms import as_meant
from worker.tag.translated import projection
from worker.tag.translated.carried import carried, renderings
from worker.tag.translated.expected import ExpectedNames
from worker.tag.translated.inner_capitals import with_inner_capitals
from worker.tag.translated.makes import is_make, translated_words, with_the_next_word
from worker.tag.translated.single_names import SingleNames
from worker.text.legible import legible
from worker.translate.headline_case import is_title_case
from worker.translate.names import Name
from worker.translate.vocabulary import COMMON_WORDS, Vocabulary
from worker.wire.frame import WireFrame

_SHORTEST_KNOWN_NAME = 4  # letters; a shorter one is too often a word: AS, IS, PAS


class EntityRecogniser(Protocol):
    """A trained model that finds names the gazetteer does not have."""

    def recognise(self, text: str, language: Language, known: Sequence[Match]) -> Sequence[Recognised]: ...


class TopicClassifier(Protocol):
    """A trained model that names an article's topics, the surest first."""

    def classify(self, headline: str | None, body: str, language: Language) -> Sequence[Topic]: ...


class Tagger:
    """Loads the gazetteer; `recogniser` and `classifier` add to it. Safe to share between threads if these are.

    `plain_words`, in small letters, are no names; `persons` are words that are mostly of a person's name.
    `vocabulary` is the plain words and the gazetteer's names.
    """

    def __init__(
        self,
        recogniser: EntityRecogniser | None = None,
        classifier: TopicClassifier | None = None,
        plain_words: Collection[str] = COMMON_WORDS,
        persons: Collection[str] = (),
    ) -> None:
        self._recogniser = recogniser
        self._classifier = classifier
        self._gazetteer = Gazetteer.load()
        self.vocabulary = Vocabulary(
            _known_names(self._gazetteer), plain_words, translated_words(self._gazetteer.entries)
        )
        self._single_names = SingleNames(persons, self.vocabulary.may_stay)
        self._expected = ExpectedNames(self._gazetteer, plain_words)
        self._peoples = peoples(self._gazetteer.entries)

    def tag(self, article: Article, language: Language, wire: WireFrame) -> Tags:
        """Offsets are into the article's own headline and body. Without a classifier there are no topics."""
        article = self._in_sentence_case(article)
        texts = entities.texts_of(article)
        matches = as_meant(texts, self._gazetteer.of_article(texts, terms=True))
        known = {field: _but_terms(of_field) for field, of_field in matches.items()}
        recognised = {
            field: self._recognise(self._recogniser, text, language, matches[field], known[field])
            for field, text in texts.items()
            if self._recogniser
        }
        if "body" in recognised:
            recognised["body"] = with_dateline(article.body, recognised["body"], wire, known["body"])
        found = entities.find(texts, language, wire, self._gazetteer, known, recognised)
        found = tuple(in_title_case(found, wire))
        classify = self._classifier.classify if self._classifier else None
        return Tags(
            topics=tuple(classify(article.headline, article.body, language)) if classify else (),
            entities=found,
            keywords=keywords.extract(
                wire.title(article.headline, article.body),
                wire.story(article.body),
                language,
                _called(_of_story(found, wire), texts),
                self._peoples,
            ),
            dateline=Dateline(place=wire.place, date=wire.date) if wire.place or wire.date else None,
            credit=wire.credit,
            byline=wire.byline,
        )

    def _in_sentence_case(self, article: Article) -> Article:
        """The article, all in its place, without the capitals of lead-ins: `POLIS menahan` has no organisation."""
        texts = entities.texts_of(article)
        return article.model_copy(
            update={str(field): self.vocabulary.lead_ins.of_article(texts[field]) for field in texts}
        )

    def _recognise(
        self,
        recogniser: EntityRecogniser,
        text: str,
        language: Language,
        matches: Sequence[Match],
        known: Sequence[Match],
    ) -> Sequence[Recognised]:
        """The names that the model finds, whole, no blessings, no peoples and no parts of terms.

        `known` are the `matches` that are no terms.
        """
        found = recogniser.recognise(text, language, known)
        names = [name for name in found if not is_blessing(text, name.start, name.end)]
        names = with_buildings(text, over_hyphens(text, names, known), known)
        names = with_schools(text, with_operations(text, names, known), language)
        if language is Language.MS:
            names = with_rows(text, names)
        terms = [
            match
            for match in matches
            if match.entry.term and match.certain and match.entry.used_in(match.form, language)
        ]
        return _but_parts_of_terms([*but_peoples(text, names, self._peoples)], terms)

    def in_translation(self, tags: Tags, article: Article, translation: Translation) -> Tags:
        """The tags of `article`, each entity with its mentions in `translation` too."""
        texts = entities.texts_of(article)
        found = projection.project(tags.entities, texts, translation, self._gazetteer)
        return tags.model_copy(update={"entities": found})

    def acronyms(self, tags: Tags) -> Sequence[str]:
        """What the entities that are known are called in short, in either language."""
        known = [self._gazetteer.by_id.get(entity.id) for entity in tags.entities if entity.id]
        return [form for entry in known if entry for form in entry.acronyms]

    def expected_names(
        self, tags: Tags, article: Article, segments: Sequence[Span], source: Language
    ) -> list[list[Name]]:
        """For each segment the names whose loss in translation is a real error, with their acceptable renderings.

        The best rendering is the first. `tags` are those of `article`.
        """
        texts = entities.texts_of(article)
        in_full = carried(tags.entities, texts, segments, self.vocabulary.plain)
        alone = self._single_names.of(tags.entities, texts, segments)
        names = [list(dict.fromkeys(of_segment)) for of_segment in map(chain, in_full, alone)]
        tagged = {
            (one.id, texts[at.field][at.start : at.end]) for one in tags.entities if one.id for at in one.mentions
        }
        expected = []
        for segment, as_seen in zip(segments, names, strict=True):
            seen = _seen(texts, segment)
            known = self._expected.of(seen, source, tagged)
            found = [
                *((name, rendered) for name, rendered in known if name not in as_seen),
                *self._of_makes(seen, known, source),
                *((name, renderings(name)) for name in as_seen),
            ]
            expected.append([*found, *with_inner_capitals(seen, [name for name, _ in found])])
        return expected

    def _of_makes(self, text: str, known: Sequence[Name], source: Language) -> Sequence[Name]:
        """The names of two words, Honda Civic, that begin with one of the `known` in `text`; none of a headline.

        Google Cloud, whose second word is a plain one, only where Google is lost too.
        """

        def told_by(name: str, word: str) -> str | None:
            may_stay, lower = self.vocabulary.may_stay(word), word.lower()
            is_plain = source is Language.MS and lower in self.vocabulary.plain and lower not in MALAY
            if not (may_stay or is_plain) or not is_make(self._gazetteer.sole(name)):
                return None
            return word if may_stay else name

        found = with_the_next_word(text, [name for name, _ in known], told_by)
        return [] if found and is_title_case(text, self.vocabulary.plain) else found

    def translate_result(self, line: str, source: Language) -> str | None:
        """`line` in the other language if it is a result or a row of a table: by rule."""
        return results.translate_result(line, source, self._gazetteer, self.vocabulary.plain, self._peoples)

    def exonyms(self, source: Language, target: Language) -> Mapping[str, str]:
        """Names of places that differ between the two languages: `Singapore`, `Singapura`."""
        return self._gazetteer.exonyms(source, target)


def _known_names(gazetteer: Gazetteer) -> frozenset[str]:
    """Names and acronyms, in the case that they keep where a line of capitals is lowered."""
    return frozenset(
        form
        for entry in gazetteer.entries
        for form in entry.forms
        if sum(map(str.isalpha, form)) >= _SHORTEST_KNOWN_NAME and form not in entry.context and not is_word(form)
    )


def _but_terms(matches: Sequence[Match]) -> list[Match]:
    return [match for match in matches if not match.entry.term]


def _of_story(found: Sequence[Entity], wire: WireFrame) -> list[Entity]:
    """Those that are not in the dateline alone: a word of its town, `Johor` of Johor Bahru, is another name."""
    return [entity for entity in found if not all(wire.in_header(span.field, span.start) for span in entity.mentions)]


def _called(found: Sequence[Entity], texts: Texts) -> dict[str, str]:
    """The names of the entities by all that they are called, the first one's where two are called alike."""
    names: dict[str, str] = {}
    for entity in found:
        for called in (entity.name, *(texts[span.field][span.start : span.end] for span in entity.mentions)):
            names.setdefault(called, entity.name)
    return names


def _seen(texts: Texts, span: Span) -> str:
    return legible(texts[span.field][span.start : span.end]).text


def _but_parts_of_terms(names: Sequence[Recognised], terms: Sequence[Match]) -> Sequence[Recognised]:
    """Those of `names` that are no part of a term, nor all of one: Brent is no person, the EMCO no organisation.

    A programme or a plan, a term that is an event, may be what the model takes it for. All are in order.
    """
    return [name for name in names if not (term := around(name, terms)) or _is_event(name, term)]


def _is_event(name: Recognised, term: Match) -> bool:
    whole = (name.start, name.end) == (term.start, term.end)
    return whole and name.type == term.entry.type == "event"
