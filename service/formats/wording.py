"""The few words that the formats add to a story, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsdesk.article import Language


@dataclass(frozen=True)
class Wording:
    languages: Mapping[Language, str]
    names: str
    topics: str
    made_by: str
    corrected_one: str
    corrected: str
    by: str  # as a byline begins
    and_by: str  # between its names


WORDS = {
    Language.EN: Wording(
        languages={Language.MS: "Malay", Language.EN: "English"},
        names="Names",
        topics="Topics",
        made_by="Machine translation from {language} by {model}.",
        corrected_one="1 sentence was corrected by a person.",
        corrected="{number} sentences were corrected by a person.",
        by="by",
        and_by="and",
    ),
    Language.MS: Wording(
        languages={Language.MS: "Melayu", Language.EN: "Inggeris"},
        names="Nama",
        topics="Topik",
        made_by="Terjemahan mesin daripada bahasa {language} oleh {model}.",
        corrected_one="1 ayat dibetulkan oleh manusia.",
        corrected="{number} ayat dibetulkan oleh manusia.",
        by="oleh",
        and_by="dan",
    ),
}
