"""How well keywords meet the headline: `python -m benchmarks.quality.keywords --ms FILE.tsv --en FILE.tsv`.

Each line of a file is `headline<TAB>body`. The keywords come from the body alone, the names in it from the gazetteer; a
headline's content words are those that are no stop words, titles or numbers. Two baselines take the body's most
frequent content words: as many as there are keywords, and as many as these have words. Writes
benchmarks/results/keywords.json.
"""

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import report
from newsdesk.article import Article, Language
from worker.tag.keywords import phrases
from worker.tag.keywords.stopwords import stopwords
from worker.tag.tagger import Tagger
from worker.wire import frame

_SHORTEST_STEM = 4  # letters; `floods` meets `flood`


@dataclass(frozen=True)
class Score:
    """`coverage`: share of the headline's words that are met; `precision`: share of the words that meet one of them."""

    coverage: float
    precision: float


def main() -> None:
    arguments = argparse.ArgumentParser(description="How well keywords meet the headlines.")
    arguments.add_argument("--ms", type=Path, required=True, metavar="FILE.tsv", help="lines of headline<TAB>body")
    arguments.add_argument("--en", type=Path, required=True, metavar="FILE.tsv")
    arguments.add_argument("--show", type=int, default=5, metavar="N", help="print the keywords of the first N")
    chosen = arguments.parse_args()
    tagger = Tagger()
    report.write(
        "benchmarks.quality.keywords",
        {
            language.value: _measure(tagger, language, list(_lines(file)), chosen.show)
            for language, file in ((Language.MS, chosen.ms), (Language.EN, chosen.en))
        },
    )


def _lines(file: Path) -> Iterable[tuple[str, str]]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        headline, tab, body = line.partition("\t")
        if not tab or not body.strip():
            raise SystemExit(f"{file}:{number}: expected headline<TAB>body, found {line[:60]!r}")
        yield headline, body


def _measure(tagger: Tagger, language: Language, stories: Sequence[tuple[str, str]], show: int) -> dict[str, Any]:
    scores: dict[str, list[Score]] = {
        "keywords": [],
        "as_many_frequent_words": [],
        "frequent_words_by_number_of_words": [],
    }
    found, seconds = [], 0.0
    for number, (headline, body) in enumerate(stories):
        wire = frame.recognise(body)
        began = time.process_time()
        keywords = [keyword.text for keyword in tagger.tag(Article(body=body), language, wire).keywords]
        seconds += time.process_time() - began
        found.append(len(keywords))
        words = {word for keyword in keywords for word in content_words(keyword, language)}
        wanted = set(content_words(headline, language))
        frequent = [word for word, _ in Counter(content_words(wire.story(body), language)).most_common()]
        if wanted:
            taken = (words, frequent[: len(keywords)], frequent[: len(words)])
            for of_one, some in zip(scores.values(), taken, strict=True):
                of_one.append(_score(some, wanted))
        if number < show:
            print(f"{headline}: {'; '.join(keywords)}")
    return {
        "stories": len(stories),
        "keywords_per_story": round(statistics.mean(found), 1),
        "ms_per_story": round(1000 * seconds / len(stories), 1),
        **{name: _mean(of_one) for name, of_one in scores.items()},
    }


def content_words(text: str, language: Language) -> list[str]:
    """The words that say what a text is about, in small letters and in their order."""
    unwanted = stopwords(language) | {phrase[0] for phrase in phrases.title_phrases() if len(phrase) == 1}
    return [word for word in phrases.words(phrases.without_noise(text)) if word not in unwanted]


def _score(words: Collection[str], wanted: Collection[str]) -> Score:
    stems, wanted_stems = set(map(_stem, words)), set(map(_stem, wanted))
    met = len(stems & wanted_stems)
    return Score(met / len(wanted_stems), met / len(stems) if stems else 0.0)


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > _SHORTEST_STEM else word


def _mean(scores: Sequence[Score]) -> dict[str, float]:
    return {
        "coverage": round(statistics.mean(score.coverage for score in scores), 3),
        "precision": round(statistics.mean(score.precision for score in scores), 3),
    }


if __name__ == "__main__":
    main()
