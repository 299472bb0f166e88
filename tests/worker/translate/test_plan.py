"""What a model gets of a sentence, and what is made of its translations."""

import pytest

from newsdesk.article import Language
from worker.translate.engine import Hypothesis
from worker.translate.mends.order import mends_of
from worker.translate.plan import Draft, Plan, Planner
from worker.translate.vocabulary import Vocabulary

PLANNER = Planner(Vocabulary({"Johor"}, {"hujan", "lagi"}), Language.MS)
MENDS = mends_of(Language.MS)


def planned(sentence: str, *names: str) -> Plan:
    (plan,) = PLANNER.plans([sentence], {"Ali": "Ally"}, [[(name, (name,)) for name in names]])
    return plan


def test_names_belong_to_the_plan_as_its_sentence_has_them_but_not_those_of_the_glossary() -> None:
    assert planned("JOHOR menang, kata Ali.", "JOHOR", "Ali").names == [("Johor", ("JOHOR",))]


@pytest.mark.parametrize(
    ("sentence", "literals", "fragments"),
    [
        ("Lihat @a dan @b.", ("", " @b."), ("Lihat ⟦0⟧ dan",)),
        ("Lihat @a (dan @b).", ("", ""), ("Lihat ⟦0⟧ (dan ⟦1⟧).",)),
        ("https://a.my @b", ("https://a.my @b",), ()),
    ],
)
def test_a_model_gets_what_is_not_protected(
    sentence: str, literals: tuple[str, ...], fragments: tuple[str, ...]
) -> None:
    plan = planned(sentence)
    assert (plan.literals, plan.fragments) == (literals, fragments)


def test_a_model_gets_no_more_placeholders_than_it_knows() -> None:
    assert planned(" ".join(f"@a{number} dan" for number in range(11))).fragments == ("dan",) * 11


def test_around_what_is_protected_only_words_are_left() -> None:
    plan = planned("Lihat @a (dan @b).").around()
    assert plan.literals == ("", " @a (", " @b).")
    assert plan.fragments == ("Lihat", "dan")


@pytest.mark.parametrize(
    ("sentence", "literals", "fragments"),
    [
        ("Lihat @a - Menteri Ali", ("", " - ", ""), ("Lihat ⟦0⟧", "Menteri ⟦1⟧")),
        ("Lihat @a – Bung Moktar @b", ("", " – Bung Moktar @b"), ("Lihat ⟦0⟧",)),
        ("Lihat @a - KKM", ("", " - ", ""), ("Lihat ⟦0⟧", "KKM")),
        ("Lihat @a - Hujan", ("", " - ", ""), ("Lihat ⟦0⟧", "Hujan")),
        ("® Lihat – Polis @a", ("® ", " – ", " @a"), ("Lihat", "Polis")),
        ("Lihat @a - Ali", ("", ""), ("Lihat ⟦0⟧ - ⟦1⟧",)),
        ("@a - Polis", ("", ""), ("⟦0⟧ - Polis",)),
        ("Lihat @a - dan", ("", ""), ("Lihat ⟦0⟧ - dan",)),
    ],
)
def test_who_said_it_is_translated_apart_where_both_parts_have_words_but_a_name_stays(
    sentence: str, literals: tuple[str, ...], fragments: tuple[str, ...]
) -> None:
    plan = planned(sentence).with_attribution_apart({"hujan", "menteri", "polis"})
    assert (plan.literals, plan.fragments) == (literals, fragments)


def test_placeholders_come_back_in_a_headline_with_its_attribution_apart() -> None:
    plan = planned("Lihat @a - Menteri @b dari KL").with_attribution_apart({"hujan", "menteri", "polis"})
    body, who = Hypothesis("Look ⟦0⟧", 0.5, False), Hypothesis("Minister ⟦1⟧ of KL", 0.5, False)
    assert plan.assembled([body, who], MENDS) == Draft("Look @a - Minister @b of KL", 0.5, False)
    assert plan.assembled([body, body], MENDS) is None


def test_around_protected_text_nothing_more_is_set_apart() -> None:
    around = planned("Lihat @a - Menteri Besar").around()
    assert around.with_attribution_apart({"hujan", "menteri", "polis"}) == around


def test_what_was_lost_is_put_in_in_capitals_where_the_line_is() -> None:
    assert planned("HUJAN DI KEDAH").with_forms({"KEDAH": "Kedah"}, {}).masked.outputs == ("KEDAH",)
    (plan,) = PLANNER.plans(["HUJAN (BRITAIN)"], {}, [[("(BRITAIN)", ["(United Kingdom)", "(UK)"])]])
    assert plan.with_forms({"BRITAIN": "United Kingdom"}, {}).masked.outputs == ("UK",)
    assert planned("Hujan lagi di sana.").with_forms({"sana": "There"}, {}).masked.outputs == ("There",)


def test_fragments_score_by_their_length_and_a_lost_placeholder_makes_no_draft() -> None:
    plan, long, short = planned("Hujanlah @a dan @b."), Hypothesis("Rain", 0.8, False), Hypothesis("and", 0.5, True)
    assert plan.assembled([long], MENDS) is None
    assert plan.around().assembled([long, short], MENDS) == Draft("Rain @a and @b.", (8 * 0.8 + 3 * 0.5) / 11, True)
