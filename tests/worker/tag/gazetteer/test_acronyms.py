"""Acronyms of Malaysian bodies in English: each has one in Malay."""

import pytest

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.gazetteer.acronyms import ENGLISH_ALONE, counterpart


@pytest.mark.parametrize("acronym", sorted(ENGLISH_ALONE))
def test_an_english_acronym_is_of_one_malaysian_body_that_has_another_in_malay(acronym: str) -> None:
    [entry] = [entry for entry in GAZETTEER.entries if acronym in entry.forms_in(Language.EN)]
    [match] = GAZETTEER.matches(f"The {acronym} met.")
    tagged = {(entry.id, acronym), (entry.id, entry.names.en)}
    assert not entry.country and acronym not in entry.forms_in(Language.MS)
    assert counterpart(entry, match, acronym, Language.EN, tagged) in entry.forms_in(Language.MS)
    assert counterpart(entry, match, acronym, Language.EN, set()) is None
