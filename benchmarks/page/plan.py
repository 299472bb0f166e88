"""From what was measured on one machine to what so many articles an hour need. Arithmetic only, no measuring."""

import math
from dataclasses import dataclass

HALF_BUSY = 0.5  # a core that answers requests is planned to be busy half of the time, so that it stays quick
POLLS = 3  # GETs for each article: a client that waits with `wait` needs one or two


@dataclass(frozen=True)
class Costs:
    """`words`: of a usual article. CPU-milliseconds are of one core of the machine that was measured."""

    words: float
    worker_ms: float  # for a usual article
    redis_ms: float  # for an article's whole life, its requests apart
    post_ms: float  # of the service
    get_ms: float
    request_redis_ms: float  # of Redis, for a POST and its GETs
    record_bytes: float  # of an article and its result


@dataclass(frozen=True)
class Need:
    """What a number of articles an hour needs. Memory is of all Redis servers together."""

    articles_an_hour: int
    worker_cores: int
    service_cores: int
    redis_core: float  # of one core, all Redis servers together
    redis_servers: int
    redis_gb_an_hour: float  # for each hour of RETENTION


def need(articles_an_hour: int, costs: Costs) -> Need:
    rate = articles_an_hour / 3600
    redis = rate * (costs.redis_ms + costs.request_redis_ms) / 1000
    return Need(
        articles_an_hour=articles_an_hour,
        worker_cores=math.ceil(rate * costs.worker_ms / 1000),
        service_cores=math.ceil(rate * (costs.post_ms + POLLS * costs.get_ms) / 1000 / HALF_BUSY),
        redis_core=redis,
        redis_servers=math.ceil(redis / HALF_BUSY),
        redis_gb_an_hour=articles_an_hour * costs.record_bytes / 1e9,
    )
