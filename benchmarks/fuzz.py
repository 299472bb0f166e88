"""Made-up requests to a real desk, good, bad and hostile: `python -m benchmarks.fuzz --requests 20000`.

Passes when the service never fails (5xx other than a deliberate 503), no process dies, and every article that was
accepted reaches its end. Writes benchmarks/results/fuzz.json.
"""

import argparse
import http.client
import itertools
import json
import queue
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from newsdesk.connection import connect
from newsdesk.settings import ROOT, Settings
from newsdesk.store import Store
from service.openapi import document
from tests.faults.hostile import HOSTILE
from tests.support import RedisServer, ServiceProcess, WorkerProcess

RESULT = ROOT / "benchmarks" / "results" / "fuzz.json"
BATCH = 60  # requests made of one strategy before the next has its turn
THREADS = 8
PATIENCE = 900.0  # seconds until the last accepted article must have reached its end
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes | None = None


@dataclass
class Tally:
    """What came back. `ids` are of accepted articles."""

    answers: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, request: Request, status: int, content: bytes) -> None:
        accepted = request.method == "POST" and status in (200, 202)
        identifier = json.loads(content)["id"] if accepted else None
        with self.lock:
            self.answers[str(status)] += 1
            if identifier:
                self.ids.append(identifier)
            if status >= 500 and not (status == 503 and b"/problems/" in content):
                self.faults.append(f"{request.method} {request.target[:200]}: {status} {content[:200]!r}")


WORDS = "menteri minister RM3.2 juta million Johor, bridge. jambatan baharu opened Oct 28 (Bernama) -- said \n".split(
    " "
)
TEXT = st.text(max_size=300) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
FIELDS = st.sampled_from(["headline", "language", "source", "byline", "url", "published_at", "uri", "glossary", "id"])
KINDS = st.sampled_from(
    ["application/json", "text/plain", "text/plain; charset=utf-8", "text/html", "a/b; charset=\xff"]
)
HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60)


def articles() -> st.SearchStrategy[Request]:
    """JSON that is an article, or nearly one."""
    body, language = TEXT.filter(str.strip), st.sampled_from(["ms", "en"])
    good = st.fixed_dictionaries({"body": body}, optional={"language": language, "headline": st.sampled_from(WORDS)})
    bad = st.builds(lambda article, more: {**article, **more}, good, st.dictionaries(FIELDS, VALUE, max_size=3))
    keys = st.just(JSON) | HEADER.map(lambda key: {**JSON, "Idempotency-Key": key})
    return st.builds(
        lambda article, headers: Request("POST", "/v1/articles", headers, json.dumps(article).encode()),
        good | good | bad,
        keys,
    )


def octets() -> st.SearchStrategy[Request]:
    """Any bytes under any media type."""
    text = st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return st.builds(
        lambda content, kind: Request("POST", "/v1/articles", {"Content-Type": kind}, content),
        st.binary(max_size=300) | text,
        KINDS,
    )


def addresses(known: list[str]) -> st.SearchStrategy[Request]:
    """Queries, paths and headers; some about an article that is there."""
    article = st.integers().map(lambda number: known[number % len(known)] if known else "0")
    names = st.sampled_from(["limit", "cursor", "status", "wait", "entity", "topic", "language", "source"])
    query = st.dictionaries(names | st.text(max_size=5), st.text(max_size=20), max_size=3).map(
        lambda found: "&".join(f"{quote(k, errors='replace')}={quote(v, errors='replace')}" for k, v in found.items())
    )
    path = st.just("/v1/articles") | article.map("/v1/articles/{}".format)
    path |= st.text(max_size=20).map(lambda text: "/" + quote(text, errors="replace"))
    header = st.sampled_from(["If-None-Match", "Prefer", "Accept", "X-Request-Id", "Idempotency-Key"])
    methods = st.sampled_from(["GET"] * 8 + ["HEAD", "PUT", "PATCH", "OPTIONS", "DELETE"])
    return st.builds(
        lambda method, path, query, headers: Request(method, f"{path}?{query}", headers),
        methods,
        path,
        query,
        st.dictionaries(header, HEADER, max_size=2),
    )


def of_the_document(url: str) -> Iterator[tuple[str, st.SearchStrategy[Any]]]:
    """What schemathesis makes of each operation of the OpenAPI document: as it allows and as it does not."""
    schema = schemathesis.openapi.from_dict(document())
    for path, item in document()["paths"].items():
        for method in item.keys() - {"parameters"}:
            for mode in GenerationMode:
                yield (
                    "document, " + mode.value,
                    schema[path][method].as_strategy(generation_mode=mode).map(lambda case: _request(case, url)),
                )


def _request(case: "schemathesis.Case[Any]", url: str) -> Request:
    prepared = requests.Request(**case.as_transport_kwargs(base_url=url)).prepare()
    parts = urlsplit(prepared.url or url)
    body: Any = prepared.body
    content = body.encode() if isinstance(body, str) else body
    headers = {name: str(value) for name, value in prepared.headers.items() if name != "Content-Length"}
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return Request(prepared.method or "GET", target, headers, content)


def generate(strategy: st.SearchStrategy[Any], number: int, put: Callable[[Request], None]) -> None:
    @seed(number)
    @settings(
        max_examples=BATCH,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(made=strategy)
    def make(made: Request) -> None:
        put(made)

    with suppress(Unsatisfiable):  # an operation without input cannot be given a wrong one
        make()


def send(port: int, waiting: "queue.Queue[Request | None]", tally: Tally) -> None:
    """Until there is a None. A connection that is gone without an answer counts as a fault."""
    while (request := waiting.get()) is not None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request(request.method, request.target, request.content, request.headers)
            answer = connection.getresponse()
            tally.add(request, answer.status, answer.read())
        except (ValueError, UnicodeError):
            continue  # http.client itself refuses to send it
        except (http.client.HTTPException, OSError) as error:
            tally.faults.append(f"{request.method} {request.target[:200]}: {error!r}")
        finally:
            connection.close()


def fuzz(url: str, port: int, number: int, tally: Tally) -> None:
    waiting: queue.Queue[Request | None] = queue.Queue(4 * THREADS)
    senders = [threading.Thread(target=send, args=(port, waiting, tally), daemon=True) for _ in range(THREADS)]
    for sender in senders:
        sender.start()
    hostile = [Request("POST", "/v1/articles", each.headers, each.content) for each in HOSTILE.values()]
    strategies = [("hostile", st.sampled_from(hostile)), *of_the_document(url)]
    own = [("articles", articles()), ("octets", octets()), ("addresses", addresses(tally.ids))]
    strategies += own * 6
    for turn in itertools.count():
        source, strategy = strategies[turn % len(strategies)]

        def put(request: Request, source: str = source) -> None:
            tally.sources[source] += 1
            waiting.put(request)

        generate(strategy, turn, put)
        if sum(tally.answers.values()) >= number:
            break
    for _ in senders:
        waiting.put(None)
    for sender in senders:
        sender.join()


def pids(*processes: ServiceProcess | WorkerProcess) -> set[int]:
    return {pid for process in processes for pid in (process.pid, *(child.pid for child in process.children()))}


def outcomes(store: Store, ids: list[str]) -> dict[str, int]:
    """How many accepted articles are in which state, when none is unfinished any more or PATIENCE has ended."""
    deadline = time.monotonic() + PATIENCE
    while store.backlog() and time.monotonic() < deadline:
        time.sleep(0.5)
    found = store.statuses(sorted(set(ids)))
    return dict(Counter(status.value if status else "deleted" for status in found))


def main() -> int:
    parser = argparse.ArgumentParser(description="Send made-up requests to a desk of its own.")
    parser.add_argument("--requests", type=int, default=20_000)
    number = parser.parse_args().requests
    random.seed(0)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tally, began = Tally(), time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fuzz-")))
        redis = RedisServer(folder)
        redis.start()
        stack.callback(redis.kill)
        of_desk = Settings(redis_url=redis.url, cache_dir=folder / "packages")
        worker = WorkerProcess(of_desk, folder, processes=2)
        service = ServiceProcess(of_desk, folder, MAX_WAIT="1s", MAX_BACKLOG="100000")
        for process in (worker, service):
            stack.callback(process.kill)
            process.start()
        before = pids(worker, service)
        fuzz(service.url, service.port, number, tally)
        sent = time.monotonic() - began
        with connect(of_desk) as client:
            states = outcomes(Store(client, of_desk), tally.ids)
        deaths = len(before - pids(worker, service))
    result = {
        "command": f"python -m benchmarks.fuzz --requests {number}",
        "date": datetime.now(UTC).date().isoformat(),
        "requests": sum(tally.answers.values()),
        "threads": THREADS,
        "sending_s": round(sent),
        "answers": dict(sorted(tally.answers.items())),
        "made_of": dict(sorted(tally.sources.items())),
        "faults": len(tally.faults),
        "processes_lost": deaths,
        "accepted_articles": states,
    }
    RESULT.write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    print(json.dumps(result, indent=2), *tally.faults[:20], sep="\n")
    return 0 if not tally.faults and not deaths and states.keys() <= {"done", "failed", "deleted"} else 1


if __name__ == "__main__":
    sys.exit(main())
