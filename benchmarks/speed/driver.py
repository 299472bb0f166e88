"""The inner side of a measurement: a process that translates what its standard input names, when it is told to.

{"stories": […]} is prepared outside of the measured time and answered by {"ready": true}; {"go": true} is answered by
{"texts": […]}. Imports nothing but the standard library: the peers' interpreters run it too.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

StoryFields = dict[str, str]  # language, headline (may be empty), body
Work = tuple[Callable[[list[StoryFields]], Any], Callable[[Any], list[str]]]
"""How to prepare stories, and how to get the translations of what was prepared."""


def serve(load: Callable[[], Work]) -> None:
    """Load the models, and answer until the input ends."""
    answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints must not be taken for an answer
    prepare, run = load()
    prepared: Any = None
    for line in sys.stdin:
        message = json.loads(line)
        if "stories" in message:
            prepared = prepare(message["stories"])
            answer: dict[str, Any] = {"ready": True}
        else:
            answer = {"texts": run(prepared)}
        print(json.dumps(answer), file=answers, flush=True)


def whole(headline: str, body: str) -> str:
    """One text, for those who know no headline."""
    return f"{headline}\n\n{body}" if headline else body
