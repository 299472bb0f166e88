"""Which of two tries is the better. That a sentence is tried again, and with what, is tested with the translator."""

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate.second_try import SecondTry


def test_of_two_that_lost_names_the_one_that_lost_fewer_is_the_better() -> None:
    names = [(name, [name]) for name in ("Ali Abu", "Siti Aminah")]
    tried = SecondTry(Language.MS, "Ali Abu dan Siti Aminah tiba.", names)
    one, both = tried.lost("Ali Abu came."), tried.lost("They came.")
    assert one.defects([Flag.NAME_MISSING]) < both.defects([Flag.NAME_MISSING])


def test_a_second_try_with_the_name_and_without_the_negation_is_no_better() -> None:
    tried = SecondTry(Language.MS, "Ali tidak hadir.", [("Ali", ["Ali"])])
    nameless, agreeing = tried.lost("He did not come."), tried.lost("Ali came.")
    assert nameless.defects([Flag.NAME_MISSING]) <= agreeing.defects([Flag.NEGATION_MISSING])
