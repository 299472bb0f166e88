"""`U.S.`, `9 a.m.`, `Gov't`, `S.Korea`, `thru March`, `ex-PM` and the like, as a model gets them."""

import pytest

from worker.translate.mends.shortened import readable


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("U.S. President Donald Trump", "US President Donald Trump"),
        ("The U.S.-led coalition left the U.S.", "The US-led coalition left the US."),
        ("the U.N. Security Council, the U.K., the E.U.", "the UN Security Council, the UK, the EU."),
        ("“He left the U.A.E.”", "“He left the UAE.”"),
        ("the U.S.'s debt (of the U.S.) U.S.", "the US's debt (of the US) US."),
    ],
)
def test_countries_are_read_without_full_stops(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("Open 9 a.m. - 5 p.m. (shut Sunday)", "Open 9am - 5pm (shut Sunday)"),
        ("from 9.30 A.M.-5 P. M. daily, 6p.m., and", "from 9.30AM-5PM daily, 6pm, and"),
        ("at 8 p.m. EDT, at 3 a.m. Friday, at 3 a.m. May 5", "at 8pm EDT, at 3am Friday, at 3am May 5"),
        ("He left at 3 p.m.", "He left at 3pm."),
        ("“He left at 3 p.m.”", "“He left at 3pm.”"),
    ],
)
def test_halves_of_the_day_are_read_without_full_stops(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english", ["It ended at 5 p.m. Then it rained", "at 5 p.m. “I left", "the p.m. shift", "5 a.m.x", "5 p.m. Mayor"]
)
def test_the_full_stop_that_may_end_a_sentence_stays(english: str) -> None:
    assert readable(english) == english


@pytest.mark.parametrize("english", ["J.U.S. Lee", "U.S.Army", "U.S.S.R. troops", "U.N.ited", "U.B. City"])
def test_other_letters_keep_theirs(english: str) -> None:
    assert readable(english) == english


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("Gov't agrees, the gov’t's plan", "Government agrees, the government's plan"),
        ("GOV'T-LINKED, State Gov'ts, gov't-owned", "GOVERNMENT-LINKED, State Governments, government-owned"),
        ("Police dep't and Dep’ts", "Police department and Departments"),
        (
            "KL Int'l Airport, the int’l community, INT'L",
            "KL International Airport, the international community, INTERNATIONAL",
        ),
        ("Nat'l Day", "National Day"),
    ],
)
def test_words_cut_short_by_an_apostrophe_are_read_whole(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("S.Korea and N.Korean troops", "South Korea and North Korean troops"),
        ("S.KOREA", "South KOREA"),
        ("S. African and N. Korean leaders", "South African and North Korean leaders"),
        ("S African, S.Africa, S. Africans", "South African, South Africa, South Africans"),
        ("valid thru December 31, Monday thru Friday", "valid until December 31, Monday until Friday"),
        ("MONDAY THRU FRIDAY", "MONDAY UNTIL FRIDAY"),
    ],
)
def test_words_run_together_or_written_by_sound_are_read_whole(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english",
    [
        "He won't, can't and doesn't",
        "a drive-thru centre, Get thru it",
        "S. Korea, N. Korea, U.S.Korea, S.Kumar, S. Africander, N. Africa, MS African",
        "Pint'l, gov'tx, Govt, Int'lis",
        "thru march",
    ],
)
def test_other_words_stay(english: str) -> None:
    assert readable(english) == english


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("Ex-PM meets the ex-Tory minister", "Former PM meets the former Tory minister"),
        ("EX-MB CHARGED, three ex–soldiers", "FORMER MB CHARGED, three former soldiers"),
        ("FARC ex - combatants, (ex-E17 singer)", "FARC former combatants, (former E17 singer)"),
    ],
)
def test_who_was_something_is_a_former_one(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize("english", ["ex-gratia payment", "EX-OFFICIO", "T-ex-2, Mex-Am, ex-1", "Fed Ex plane", "ex-"])
def test_what_ex_begins_in_other_terms_stays(english: str) -> None:
    assert readable(english) == english


def test_a_number_is_no_denial() -> None:
    assert readable("He lives at no. 12, by lot no.7") == "He lives at No. 12, by lot No. 7"


@pytest.mark.parametrize("english", ["He said no. They left", "nos. 3", "Vietnam.no. 3", "piano. 3"])
def test_another_no_stays(english: str) -> None:
    assert readable(english) == english
