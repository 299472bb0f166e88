"""Results as the benchmarks leave them, small and made up."""

from typing import Any

MADE_BY = {
    "command": "python -m benchmarks.speed.made_up",
    "date": "2026-11-28",
    "machine": "x86_64, 2 cores, Python 3.11.7",
}


def row(system: str, beam: int, direction: str, words_per_cpu_second: float, threads: int | str = 1) -> dict[str, Any]:
    words = 32_000
    return {
        "system": system,
        "beam": beam,
        "threads": threads,
        "direction": direction,
        "words_per_cpu_second": words_per_cpu_second,
        "words_per_second": words_per_cpu_second,
        "words": words,
        "cpu_s": words / words_per_cpu_second,
        "cpu_s_of_turns": [words / words_per_cpu_second],
        "memory_mb": 120.0,
    }


SPEEDS = {
    ("raw", 2): 2000, ("translator", 2): 1900, ("pipeline", 2): 1800, ("service", 2): 1600,
    ("argostranslate", 2): 900, ("argostranslate", 4): 400, ("libretranslate", 2): 800, ("libretranslate", 4): 320,
}  # fmt: skip


def translate() -> dict[str, Any]:
    rows = [row(*each, direction, speed) for each, speed in SPEEDS.items() for direction in ("en-ms", "ms-en")]
    rows += [row("libretranslate", 2, direction, 400, "1 by settings") for direction in ("en-ms", "ms-en")]
    rows.append(row("libretranslate", 4, "en-ms", 100, "default"))
    rows[4] |= {"same_as_ours": 1.0, "chrf_to_ours": 100.0}
    return {
        **MADE_BY,
        "versions": {"ctranslate2": "4.8.5", "argostranslate": "1.11.0"},
        "stories": 200,
        "stories_a_turn": 20,
        "repeated_share": 0.021,
        "default_beam": {"ours": 2, "peers": 4},
        "ratios": {
            "service to libretranslate, each by its defaults": 5.0,
            "service to libretranslate, both beam 2, held to one thread": 1.5,
            "service to libretranslate, both beam 2, one thread by its settings": 2.7,
            "pipeline to the limit": 0.85,
        },
        "rows": rows,
        "quality": [
            {"test": "dev", "system": system, "beam": 2, "direction": direction, "chrf": chrf}
            for system, chrf in (("pipeline", 62.2), ("libretranslate", 60.1))
            for direction in ("en-ms", "ms-en")
        ],
    }


def _latency(p99: float, status: int = 202) -> dict[str, Any]:
    return {
        "requests": 2000, "p50_ms": 4.0, "p95_ms": 9.0, "p99_ms": p99, "max_ms": 40.0, "generator_lag_p99_ms": 1.0,
        "statuses": {str(status): 2000}, "error_rate": 0.0,
    }  # fmt: skip


def service() -> dict[str, Any]:
    return {
        **MADE_BY,
        "saturated": [
            {
                "worker_processes": workers,
                "requests_per_second": rate,
                "backlog": {"before": 100, "after": 900},
                "POST": _latency(20.0),
                "GET": _latency(12.0),
                "cores": {"redis": 0.05, "service": 0.4, "workers": 1.2},
            }
            for workers in (1, 2)
            for rate in (50, 200)
        ],
        "back_pressure": {
            "max_backlog": 100,
            "requests_per_second": 200,
            "backlog_after": 100,
            "accepted": _latency(8.0),
            "refused": _latency(3.0, 503),
        },
        "long_polls": {
            "waiters": 1000,
            "not_held": 0,
            "service_mb": {"idle": 60.0, "with_waiters": 110.0},
            "while_they_wait": {"requests_per_second": 50, "POST": _latency(9.0), "GET": _latency(5.0)},
            "released_per_second": 100,
            "finished_to_answered": _latency(30.0),
        },
        "one_core": {
            kind: {
                "requests": 9000,
                "per_second": rate,
                "per_service_cpu_second": rate,
                "per_redis_cpu_second": 10 * rate,
            }
            for kind, rate in (("POST", 400), ("GET", 800), ("GET unchanged", 1600))
        },
    }


def scale() -> dict[str, Any]:
    return {
        **MADE_BY,
        "articles": 2000,
        "words_an_article": 50.0,
        "cores": 2,
        "rows": [
            {
                "workers": workers,
                "to_first": ratio,
                "articles_per_second": 20.0 * ratio,
                "worker_cpu_ms": 45.0,
                "redis_cpu_ms": 0.5,
                "worker_cores": 0.9 * ratio,
                "redis_cores": 0.01 * ratio,
                "redis_commands": {"evalsha": {"calls": 3.0, "us": 180.0}, "hset": {"calls": 4.0, "us": 12.5}},
            }
            for workers, ratio in ((1, 1.0), (2, 1.95), (4, 1.9))
        ],
    }


def cold() -> dict[str, Any]:
    start = {"ready_s": 2.0, "answered_s": 2.4}
    return {
        **MADE_BY,
        "cold_start": {"runs": 7, "first_on_a_machine": start, "median": start, "max": start},
        "memory": [
            {"process": "python celery --app worker.app", "rss_mb": 195.0, "pss_mb": 150.0},
            {"process": "valkey-server 127.0.0.1:6380 ", "rss_mb": 14.0, "pss_mb": 12.0},
        ],
        "install": {
            "libraries_mb": 250.0,
            "models_mb": 33.5,
            "code_mb": 2.0,
            "peers_libraries_mb": {"argostranslate": 320.0, "libretranslate": 480.0},
        },
    }


def all_results() -> dict[str, Any]:
    return {
        "translate": translate(),
        "rules": {**MADE_BY, "stories": 60, "words_a_story": 322, "cpu_ms_a_story": {"en": 26.0, "ms": 27.5}},
        "service": service(),
        "scale": scale(),
        "cold": cold(),
        "retention": {"record_bytes": 10_000},
    }
