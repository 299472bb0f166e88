"""What all but the engine costs: `python -m benchmarks.speed.rules`. Writes benchmarks/results/rules.json.

Stories go through the pipeline again and again in one process. From the second round on every sentence is remembered
(worker/translate/recent.py), and what is left is to read, to tag, to plan, to mend and to check. Of each story the
round counts that cost least: what else the machine does can only add to it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Sequence

from benchmarks import report
from benchmarks.articles import Story, stories
from newsdesk.article import Language
from newsdesk.settings import from_environment
from worker import models
from worker.pipeline import Pipeline

STORIES, QUICK_STORIES = 60, 4  # their sentences must fit in what is remembered
ROUNDS, QUICK_ROUNDS = 5, 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the CPU time of a story without its translation.")
    parser.add_argument("--quick", action="store_true", help="small sizes, kept in var/bench: does it run?")
    quick = parser.parse_args().quick
    chosen = stories(QUICK_STORIES if quick else STORIES)
    costs = least_costs(models.load(from_environment()), chosen, QUICK_ROUNDS if quick else ROUNDS)
    by_language = {
        language: [cost for cost, story in zip(costs, chosen, strict=True) if story.language is language]
        for language in Language
    }
    report.write(
        "benchmarks.speed.rules",
        {
            "stories": len(chosen),
            "words_a_story": round(statistics.mean(story.words for story in chosen)),
            "cpu_ms_a_story": {language: round(1000 * statistics.mean(of), 1) for language, of in by_language.items()},
        },
        quick=quick,
    )
    return 0


def least_costs(pipeline: Pipeline, chosen: Sequence[Story], rounds: int) -> list[float]:
    """The CPU seconds of each story, once its sentences are remembered."""
    articles = [story.article() for story in chosen]
    for article in articles:
        pipeline.run(article, lambda progress: None)
    least = [float("inf")] * len(articles)
    for _ in range(rounds):
        for number, article in enumerate(articles):
            began = time.process_time()
            pipeline.run(article, lambda progress: None)
            least[number] = min(least[number], time.process_time() - began)
    return least


if __name__ == "__main__":
    sys.exit(main())
