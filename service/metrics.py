"""Prometheus metrics. Labels are routes, never addresses, ids or texts, so that their number stays small."""

import os
import time
from collections.abc import Iterator

import redis
from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from newsdesk.connection import UNAVAILABLE
from newsdesk.counts import counts
from newsdesk.keys import Keys
from service.desk import desk

_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def register(app: Flask) -> None:
    """Count and time the requests of `app`, and expose them at /metrics.

    With several processes they share the directory that PROMETHEUS_MULTIPROC_DIR names; gunicorn_conf.py makes one.
    """
    registry = CollectorRegistry()
    requests = Counter("dwiberita_requests", "Requests answered.", ("method", "route", "status"), registry=registry)
    seconds = Histogram(
        "dwiberita_request_seconds", "Time to answer, waits included.", ("method", "route"), registry=registry
    )

    @app.after_request
    def observe(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "unmatched"
        method = request.method if request.method in _METHODS else "other"
        requests.labels(method, route, response.status_code).inc()
        seconds.labels(method, route).observe(time.perf_counter() - g.started)
        return response

    @app.get("/metrics")
    def metrics() -> Response:
        exposed = registry
        if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
            exposed = CollectorRegistry()
            MultiProcessCollector(exposed)  # type: ignore[no-untyped-call]
        state = CollectorRegistry()
        state.register(_Articles(desk().probe, desk().store.keys))
        return Response(generate_latest(exposed) + generate_latest(state), content_type=CONTENT_TYPE_LATEST)


class _Articles(Collector):
    """Read at each scrape, from Redis, so that all processes tell the same."""

    def __init__(self, client: "redis.Redis", keys: Keys) -> None:
        self._client = client
        self._keys = keys

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            found = counts(self._client, self._keys)
        except UNAVAILABLE:
            yield GaugeMetricFamily("dwiberita_store_up", "Whether Redis answers.", value=0)
            return
        yield GaugeMetricFamily("dwiberita_store_up", "Whether Redis answers.", value=1)
        yield GaugeMetricFamily("dwiberita_backlog", "Unfinished articles.", value=found.queued + found.running)
        articles = GaugeMetricFamily("dwiberita_articles", "Articles that are kept, by state.", labels=["status"])
        for status, number in found:
            articles.add_metric([status], number)
        yield articles
