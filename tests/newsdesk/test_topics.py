"""The vocabulary of topics: whole, two levels deep, named in both languages."""

import re

from newsdesk.topics import vocabulary


def test_the_first_level_is_complete() -> None:
    first = [topic.qcode for topic in vocabulary().values() if topic.broader is None]
    assert first == [f"medtop:{number:02}000000" for number in range(1, 18)]


def test_every_other_topic_stands_below_the_first_level_topic_before_it() -> None:
    current = None
    for topic in vocabulary().values():
        if topic.broader is None:
            current = topic.qcode
        assert topic.broader in (None, current)


def test_codes_and_names_are_well_formed_and_no_two_topics_share_a_name() -> None:
    topics = vocabulary().values()
    assert all(re.fullmatch(r"medtop:\d{8}", topic.qcode) for topic in topics)
    for names in ([topic.name.en for topic in topics], [topic.name.ms for topic in topics]):
        assert all(name and name == name.strip() for name in names)
        assert len(set(names)) == len(names)
