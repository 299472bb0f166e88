"""Whether service and worker keep their size: `python -m benchmarks.endurance.memory --articles 10000`.

Sends that many different short articles through a desk of its own and writes benchmarks/results/memory.json.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil

from benchmarks import report
from newsdesk.settings import Settings
from scripts.stack import request
from tests.support import RedisServer, ServiceProcess, WorkerProcess

SAMPLES = 20  # at equal distances
WARM = 4  # the sample from which on the size should stay: after a fifth of the articles
GOAL = 5.0  # per cent
CLIENTS = 8  # each waits for its article before it sends the next one: so long is the backlog at most
WORKER_PROCESSES = 2

_SYLLABLES = (
    "ah am ba bin da di far ha hai ib ja ka la lim ma min na nor ra ri sa shah su ta tan wa wi ya za zul".split()
)
_PLACES = "Kuala Lumpur,Ipoh,Kota Bharu,Johor Bahru,Kuching,Kota Kinabalu,Alor Setar,Putrajaya,Melaka".split(",")
_MONTHS = "Jan Feb Mac Apr Mei Jun Jul Ogos Sep Okt Nov Dis".split()
_NOUNS = {
    "ms": "jambatan sekolah hospital lebuh raya projek tabung syarikat kilang ladang pasar perpustakaan".split(),
    "en": "bridge school hospital highway project fund company factory plantation market library".split(),
}
_STORIES = {
    "ms": (
        "{place}, {day} {month} (Bernama) -- {title} {name} berkata kerajaan memperuntukkan RM{money} juta bagi {noun} "
        "baharu di {other}.\n\nBeliau memberitahu pemberita bahawa {count} penduduk akan mendapat manfaat daripada "
        "{noun2} itu menjelang {year}, manakala {friend} menyatakan kos telah meningkat {share} peratus."
    ),
    "en": (
        "{place}, {month} {day} (Bernama) -- {title} {name} said the government has allocated RM{money} million for a "
        "new {noun} in {other}.\n\nHe told reporters that {count} residents would benefit from the {noun2} by {year}, "
        "while {friend} said costs had risen by {share} per cent."
    ),
}


def story(number: int) -> str:
    """The JSON of an article that no other number gives: names, words and figures are drawn anew."""
    draw = random.Random(number)
    language = ("ms", "en")[number % 2]
    body = _STORIES[language].format(
        place=draw.choice(_PLACES).upper(),
        other=draw.choice(_PLACES),
        day=draw.randint(1, 28),
        month=draw.choice(_MONTHS),
        title=draw.choice(("Datuk", "Tan Sri", "Dr", "Puan Sri")),
        name=_name(draw),
        friend=_name(draw),
        noun=draw.choice(_NOUNS[language]),
        noun2=draw.choice(_NOUNS[language]),
        money=f"{draw.uniform(1, 900):.1f}",
        count=f"{draw.randint(1000, 999_999):,}",
        share=f"{draw.uniform(0.1, 40):.2f}",
        year=draw.randint(2022, 2040),
    )
    return json.dumps({"body": body, "uri": f"memory-{number}"})


def _name(draw: random.Random) -> str:
    return " ".join("".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).title() for _ in range(draw.randint(2, 3)))


def process(url: str, number: int) -> None:
    """Send one article and wait until it is done."""
    status, record = request(f"{url}/v1/articles", story(number).encode(), "application/json")
    assert status == 202, record
    address = f"{url}/v1/articles/{record['id']}"
    while record["status"] in ("queued", "running"):
        _, record = request(f"{address}?wait=20")
    assert record["status"] == "done", record


def sizes(processes: dict[str, psutil.Process]) -> dict[str, dict[str, float]]:
    """Resident and proportional set size of each process, in MB."""
    found = {}
    for name, each in processes.items():
        used = each.memory_full_info()
        found[name] = {"rss_mb": round(used.rss / 1e6, 1), "pss_mb": round(used.pss / 1e6, 1)}
    return found


def measure(url: str, processes: dict[str, psutil.Process], articles: int) -> list[dict[str, Any]]:
    """The sizes at the start and after each of SAMPLES equal parts of the articles, with the desk idle."""
    series: list[dict[str, Any]] = [{"articles": 0, **sizes(processes)}]
    step = articles // SAMPLES
    with ThreadPoolExecutor(CLIENTS) as clients:
        for begin in range(0, step * SAMPLES, step):
            for finished in [clients.submit(process, url, number) for number in range(begin, begin + step)]:
                finished.result()
            series.append({"articles": begin + step, **sizes(processes)})
            print(json.dumps(series[-1]), file=sys.stderr, flush=True)
    return series


def changes(series: list[dict[str, Any]], names: list[str]) -> dict[str, float]:
    """By how many per cent each process grew from the warm sample to the last."""
    warm, last = series[WARM], series[-1]
    return {name: round(100 * (last[name]["rss_mb"] / warm[name]["rss_mb"] - 1), 1) for name in names}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the memory of service and worker over many articles.")
    parser.add_argument("--articles", type=int, default=10_000)
    articles = max(parser.parse_args().articles, SAMPLES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        redis = RedisServer(folder)
        settings = replace(Settings(), redis_url=redis.url)
        service = ServiceProcess(settings, folder)
        worker = WorkerProcess(settings, folder, processes=WORKER_PROCESSES)
        try:
            redis.start()
            service.start()
            worker.start()
            processes = {
                "service": psutil.Process(service.pid),
                **{f"service process {number}": each for number, each in enumerate(service.children(), 1)},
                "worker": psutil.Process(worker.pid),
                **{f"worker process {number}": each for number, each in enumerate(worker.children(), 1)},
            }
            began = time.monotonic()
            series = measure(service.url, processes, articles)
            seconds = time.monotonic() - began
        finally:
            for each in (worker, service, redis):
                each.kill()
    grown = changes(series, list(processes))
    report.write(
        "benchmarks.endurance.memory",
        {
            "articles": series[-1]["articles"],
            "seconds": round(seconds),
            "words_per_article": len(json.loads(story(0))["body"].split()),
            "warm_after": series[WARM]["articles"],
            "rss_change_since_warm_per_cent": grown,
            "goal_per_cent": GOAL,
            "goal_met": all(abs(change) <= GOAL for change in grown.values()),
            "series": series,
        },
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
