"""Places that a model leaves in the spelling of the source: Johor Baru, in Malay Johor Bahru. Changes nothing else."""

import re
from collections.abc import Collection, Sequence

from worker.translate.checks import missing


def respelled(
    source: str, target: str, names: Sequence[tuple[str, Sequence[str]]], protected: Collection[str] = ()
) -> str:
    """`target` with the best rendering of each name that it must not have as `source` has it, if it stands there once.

    `names`: mentions, each with its acceptable renderings. Not within a longer name, as of Penang Sentral, nor where a
    stretch of `protected` text in `target` has the name.
    """
    left = [
        name
        for name in names
        if name[0] not in name[1] and name[0] in target and not any(name[0] in text for text in protected)
    ]
    for mention, renderings in missing(source, target, left):
        first = renderings[0].split()[0]
        found = [*re.finditer(rf"(?<![\w-])(?:{re.escape(first)} )?{re.escape(mention)}(?![\w-]| [A-Z])", target)]
        if len(found) == 1 and source.count(mention) == target.count(mention) == 1:
            target = target[: found[0].start()] + renderings[0] + target[found[0].end() :]
    return target
