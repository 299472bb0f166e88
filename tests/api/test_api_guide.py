"""docs/api.md: every curl line answers as the guide says, and no kind of problem is left out."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdesk import batches
from newsdesk.article import Article
from newsdesk.problem import ProblemType
from newsdesk.settings import ROOT
from newsdesk.store import Store
from tests.api.server import Server
from tests.newsdesk.examples import article, result

GUIDE = (ROOT / "docs" / "api.md").read_text("utf-8")


def commands() -> list[tuple[str, str]]:
    """(expected statuses, command) of the guide, in its order."""
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)).replace("\\\n", " ")
    return re.findall(r"# answers ([0-9or ]+)\n(curl .*)", shell)


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_it_works(serve: Callable[..., Server], store: Store, tmp_path: Path) -> None:
    server = serve(MAX_WAIT="1")
    _, waiting = store.create(Article(body="The one that no worker has begun."))
    _, done = store.create(article())
    store.complete(done, store.claim(done).attempt, result())
    values = {
        "ID": done,
        "ETAG": server.request("GET", f"/v1/articles/{done}")[1]["ETag"],
        "WAITING": waiting,
        "BATCH": batches.keep(store, [waiting, done], refused=0, unread=False),
    }
    (tmp_path / "stories.ndjson").write_text('{"body": "Harga minyak naik."}\n{"body": ""}\n')
    assert len(commands()) == GUIDE.count("\ncurl ")
    for expected, command in commands():
        command = command.replace("localhost:8000", f"127.0.0.1:{server.port}")
        found = subprocess.run(
            ["bash", "-uc", f"{command} --silent --output /dev/null --write-out '%{{http_code}}'"],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
            env={**os.environ, **values},
        )
        assert found.stdout in expected.split(" or "), command


def test_every_kind_of_problem_is_explained() -> None:
    assert set(re.findall(r"^\| `(about:\S+|/problems/\S+)` \|", GUIDE, re.MULTILINE)) == set(ProblemType)
