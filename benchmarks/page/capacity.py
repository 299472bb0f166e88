"""The section that plans from one machine to a million articles an hour, with what was measured."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks.page.markdown import Result, made_by, section, table
from benchmarks.page.plan import HALF_BUSY, POLLS, Costs, need
from benchmarks.speed.ratios import both_directions

_STEPS = Path(__file__).with_name("steps.md")
PLANNED = (10_000, 100_000, 1_000_000)  # articles an hour


def costs(results: Mapping[str, Result]) -> Costs:
    """From the results of translate, service, scale and retention."""
    translate, core, first = results["translate"], results["service"]["one_core"], results["scale"]["rows"][0]
    speed = both_directions(translate["rows"], "pipeline", translate["default_beam"]["ours"])
    assert speed, "expected rows of the pipeline by the default beam in translate.json, found none"
    words = sum(row["words"] for row in translate["rows"][:2]) / translate["stories"]
    # What a worker spends beside the pipeline (Celery, the record) was measured with short articles and stays the same.
    beside = max(first["worker_cpu_ms"] - 1000 * results["scale"]["words_an_article"] / speed, 0.0)
    return Costs(
        words=words,
        worker_ms=1000 * words / speed + beside,
        redis_ms=first["redis_cpu_ms"],
        post_ms=1000 / core["POST"]["per_service_cpu_second"],
        get_ms=1000 / core["GET"]["per_service_cpu_second"],
        request_redis_ms=POLLS * 1000 / core["GET"]["per_redis_cpu_second"],
        record_bytes=results["retention"]["record_bytes"],
    )


def written(results: Mapping[str, Result]) -> str:
    of_one = costs(results)
    explained = section(
        "## Capacity: from one machine to a million articles an hour",
        made_by(results["scale"]),
        f"""A usual article has {of_one.words:.0f} words and costs {of_one.worker_ms:.0f} ms of a worker's core,
{of_one.post_ms:.1f} ms of the service's for its POST and {of_one.get_ms:.1f} ms for each of {POLLS} GETs, and
{of_one.redis_ms + of_one.request_redis_ms:.2f} ms of Redis's, on cores such as those of the machine above. Service and
Redis are planned to be busy {100 * HALF_BUSY:.0f} % of the time, so that they stay quick; workers all of it, since the
queue waits for them.""",
        _needs(of_one),
    )
    return f"{explained}\n\n{_STEPS.read_text('utf-8').rstrip()}"


def _needs(of_one: Costs) -> str:
    head = ["articles an hour", "worker cores", "service cores", "Redis, of one core", "Redis servers"]
    return table(
        [*head, "GB of Redis for each hour of `RETENTION`"],
        (
            [
                f"{each.articles_an_hour:,}",
                each.worker_cores,
                each.service_cores,
                f"{100 * each.redis_core:.1f} %",
                each.redis_servers,
                f"{each.redis_gb_an_hour:.2f}",
            ]
            for each in (need(number, of_one) for number in PLANNED)
        ),
    )
