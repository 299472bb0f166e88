"""The desk on one machine: `python -m scripts.stack [--once]` runs the Procfile, sends the sample and shows the result.

Stops everything it started, whatever way it ends: Ctrl-C, TERM, a failure, or (with --once) the finished story.
"""

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import psutil

from scripts.dev_redis import url_setting
from scripts.ports import USUAL, Failure, address, chosen_port, must_be_free

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "bernama-2021-10-28.txt"
START = 90.0  # seconds until the desk must be ready
STORY = 120.0  # seconds in which it must have processed the sample
STOP = 40.0  # seconds for running articles and Redis to end in order
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # the desk is here, whatever proxy leads outside


class Stack:
    """The processes of the Procfile, in a session of their own."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self.log = log_file(environment["PORT"])
        self._honcho: subprocess.Popen[bytes] | None = None
        self._family: list[psutil.Process] = []

    def __enter__(self) -> "Stack":
        # Of a file .env, which is Compose's, honcho alone would know: its PORT is not the one that is asked.
        command = [sys.executable, "-m", "honcho", "start", "--no-prefix", "--env", os.devnull]
        with _writable(self.log):
            log = self.log.open("wb")
        with log:
            self._honcho = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdout=log, stderr=log, start_new_session=True
            )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._honcho
        # A second Ctrl-C or TERM must not leave anything behind.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        family = self.processes()
        # The worker first, while it can still give its articles back; honcho stops the others when one has ended.
        workers = _main_processes(family, "worker.app")
        for worker in workers:
            with contextlib.suppress(psutil.NoSuchProcess):
                worker.terminate()
        if not workers:
            self._honcho.terminate()
        try:
            self._honcho.wait(STOP)
        except subprocess.TimeoutExpired:
            print("some processes did not stop in time and are killed")
            self._honcho.kill()
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self._honcho.wait()

    def processes(self) -> list[psutil.Process]:
        """All that honcho started, directly or not; when it is gone, those that were seen last."""
        assert self._honcho
        if self._honcho.poll() is None:
            self._family = psutil.Process(self._honcho.pid).children(recursive=True) or self._family
        return self._family

    def check(self) -> None:
        """Raise Failure when the processes have ended."""
        assert self._honcho
        self.processes()
        if self._honcho.poll() is not None:
            raise self.failure("the desk stopped")

    def failure(self, what: str) -> Failure:
        """What went wrong, and the last that the processes said."""
        lines = self.log.read_text("utf-8", "replace").splitlines()[-25:]
        return Failure("\n".join((f"{what}; the end of {self.log.relative_to(ROOT)}:", *lines)))


def log_file(port: str) -> Path:
    """Where the processes of the desk on this port write; two desks of one folder differ in it."""
    return ROOT / "var" / ("stack.log" if port == USUAL["PORT"] else f"stack-{port}.log")


@contextlib.contextmanager
def _writable(path: Path) -> Iterator[None]:
    """Raise Failure where it is not, as when root ran the desk first."""
    try:
        yield
    except PermissionError:
        advice = "make the project's folder and all in it yours, or clone it elsewhere"
        raise Failure(f"{path} may not be written by this user; {advice}") from None
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}") from None


def main() -> int:
    parser = argparse.ArgumentParser(description="Run Redis, service and worker, and process a sample story.")
    parser.add_argument("--once", action="store_true", help="stop when the story is done")
    once = parser.parse_args().once
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        port = chosen_port("PORT")
        url = address(port)
        environment = stack_environment(port)
        with Stack(environment) as stack:
            wait_until_ready(stack, url)
            _show(process_sample(stack, url))
            if not once:
                print(f"\nThe desk is at {url}/   its API at {url}/docs   logs: {stack.log.relative_to(ROOT)}")
                print("Ctrl-C stops it.", flush=True)
                while True:
                    stack.check()
                    time.sleep(1)
    except Failure as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped")
        return 130 if once else 0  # a demo without its story has not succeeded
    return 0


def _main_processes(family: list[psutil.Process], module: str) -> list[psutil.Process]:
    """Those that run `module` and were not started by another one that does."""
    running = {process.pid: process for process in family if module in _command(process)}
    return [process for process in running.values() if process.ppid() not in running]


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def stack_environment(port: int) -> dict[str, str]:
    folder = ROOT / "var"
    with _writable(folder):
        folder.mkdir(exist_ok=True)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
    }
    ports = {"PORT": port}
    if not url_setting(environment):
        ports["REDIS_PORT"] = chosen_port("REDIS_PORT")
        environment["REDIS_PORT"] = str(ports["REDIS_PORT"])
    must_be_free(ports)
    return environment


def request(url: str, content: bytes | None = None, content_type: str = "text/plain") -> tuple[int, Any]:
    """GET, or POST `content`: the status and the JSON of the answer."""
    headers = {"Content-Type": content_type} if content else {}
    try:
        with _direct.open(urllib.request.Request(url, content, headers), timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def wait_until_ready(stack: Stack, url: str) -> None:
    print("starting Redis, service and worker ...", flush=True)
    deadline, reason = time.monotonic() + START, "no answer"
    while time.monotonic() < deadline:
        stack.check()
        try:
            status, answer = request(f"{url}/readyz")
        except OSError:
            time.sleep(0.1)
            continue
        if status == 200:
            return
        reason = answer.get("detail", reason)
        if status == 400:
            raise Failure(f"the desk does not answer at {url}: {reason} TRUSTED_HOSTS must have that host too")
        time.sleep(0.1)
    raise stack.failure(f"the desk is not ready after {START:.0f} seconds: {reason}")


def process_sample(stack: Stack, url: str) -> dict[str, Any]:
    """The finished record of the sample."""
    try:
        return _process_sample(stack, url)
    except OSError as error:  # URLError is one
        raise stack.failure(f"the service does not answer ({error})") from None


def _process_sample(stack: Stack, url: str) -> dict[str, Any]:
    began = time.monotonic()
    status, record = request(f"{url}/v1/articles", SAMPLE.read_bytes())
    if status not in (200, 202):
        raise Failure(f"the sample was not accepted: {record}")
    article = f"{url}/v1/articles/{record['id']}"
    print(f"sent {SAMPLE.relative_to(ROOT)}: {article}", flush=True)
    while record["status"] in ("queued", "running"):
        stack.check()
        if time.monotonic() - began > STORY:
            raise stack.failure(f"the sample is still {record['status']} after {STORY:.0f} seconds")
        status, answer = request(f"{article}?wait=10")
        if status == 503:  # Redis is away for a moment
            time.sleep(1)
        elif status != 200:
            raise stack.failure(f"the sample cannot be looked at: {answer}")
        else:
            record = answer
    if record["status"] != "done":
        raise Failure(f"the sample is {record['status']}: {record.get('problem')}")
    print(f"done in {time.monotonic() - began:.2f} s")
    return dict(record)


def _show(record: dict[str, Any]) -> None:
    translation, tags = record["translation"], record["tags"]
    print(f"\n--- {record['language']} to {translation['language']} ---\n")
    for paragraph in translation["body"].split("\n"):
        print(textwrap.fill(paragraph, 110))
    flagged = sum(bool(pair["flags"]) for pair in translation["segments"])
    print(f"\n--- {len(translation['segments'])} segments, {flagged} flagged for an editor's eye ---")
    topics = (f"{topic['name'][record['language']]} {topic['confidence']:.2f}" for topic in tags["topics"])
    print("  topics        " + ", ".join(topics))
    for entity in tags["entities"]:
        names = " / ".join(dict.fromkeys(entity["names"].values()))
        print(f"  {entity['type']:13} {names}  ({len(entity['mentions'])})")
    print("  keywords      " + ", ".join(keyword["text"] for keyword in tags["keywords"]))
    dateline = tags.get("dateline") or {}
    print(f"  dateline      {dateline.get('place')}, {dateline.get('date')}   credit {tags.get('credit')}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
