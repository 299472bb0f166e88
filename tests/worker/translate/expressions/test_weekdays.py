"""The only weekday of a sentence, where a translation has none."""

import pytest

from newsdesk.article import Language
from worker.translate.expressions.weekdays import lost_day

EN, MS = Language.EN, Language.MS


@pytest.mark.parametrize(
    ("text", "translated", "source", "lost"),
    [
        ("On Friday he left.", "Beliau pergi.", EN, {"On Friday": "Pada Jumaat"}),
        ("He left on Friday.", "Beliau pergi on Friday.", EN, {"on Friday": "pada Jumaat"}),
        ("He left last Friday.", "Beliau pergi.", EN, {"Friday": "Jumaat"}),
        ("Pada hari Jumaat beliau pergi.", "He left.", MS, {"Pada hari Jumaat": "On Friday"}),
        ("Pada pagi Jumaat beliau pergi.", "He left in the morning.", MS, {"Jumaat": "Friday"}),
        ("He left on Friday.", "Beliau pergi pada Khamis.", EN, {}),
        ("He left on Friday, not on Sunday.", "Beliau pergi.", EN, {}),
        ("He left on Black Friday for the Friday Market.", "Beliau pergi.", EN, {}),
        ("He met Ahad Zaki.", "Beliau bertemu.", MS, {}),
        ("He works on Fridays.", "Beliau bekerja.", EN, {}),
    ],
)
def test_it_is_lost_where_the_translation_has_none(
    text: str, translated: str, source: Language, lost: dict[str, str]
) -> None:
    assert lost_day(text, translated, source) == lost
