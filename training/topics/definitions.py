"""The IPTC vocabulary's own names and definitions as labelled texts: what a topic is about, down to its last level.

python -m training.topics.definitions --vocabulary cptall-en-US.json --models models --out definitions.tsv
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.topics.items import HEADER
from training.topics.translate import package_of, translate
from training.topics.vocabulary import PREFIX


def ancestors(vocabulary: Path) -> list[tuple[str, str, str, str]]:
    """(code, code of the topic of the first or second level it belongs to, name, definition) of each concept."""
    concepts = {concept["qcode"]: concept for concept in json.loads(vocabulary.read_text("utf-8"))["conceptSet"]}
    above = {narrower: qcode for qcode, concept in concepts.items() for narrower in concept.get("narrower", ())}
    found = []
    for qcode, concept in concepts.items():
        if "retired" in concept and qcode not in above:
            continue
        second = qcode
        while above.get(above.get(second, "")):
            second = above[second]
        name, definition = concept["prefLabel"].get("en-US"), concept.get("definition", {}).get("en-US", "")
        if name:
            found.append((qcode.removeprefix(PREFIX), second.removeprefix(PREFIX), name, definition))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    concepts = ancestors(options.vocabulary)
    package = package_of(options.models, "en", "ms")
    names = translate(package, [name for _, _, name, _ in concepts])
    definitions = translate(package, [definition for _, _, _, definition in concepts])
    lines = [HEADER]
    for (code, topic, name, definition), malay_name, malay in zip(concepts, names, definitions, strict=True):
        lines.append(f"{code}\ten\t{topic}\t{name}\t{definition}")
        lines.append(f"{code}\tms\t{topic}\t{malay_name}\t{malay}")
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
