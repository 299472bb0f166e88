"""Places left in the source's spelling."""

import pytest

from worker.translate.mends.places import respelled

BARU = ("Johor Baru", ("Johor Bahru", "JB"))
PENANG = ("Penang", ("Pulau Pinang",))


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Mesyuarat di Johor Baru.", "Mesyuarat di Johor Bahru."),
        ("Di Johor Baru, Penang.", "Di Johor Bahru, Pulau Pinang."),
        ("Hujan di Pulau Penang.", "Hujan di Pulau Pinang."),
        ("Hujan di Penang dan Pulau Pinang.", "Hujan di Penang dan Pulau Pinang."),
        ("Johor Barusan, x-Johor Baru", "Johor Barusan, x-Johor Baru"),
        ("Johor Baru atau Johor Baru", "Johor Baru atau Johor Baru"),
        ("Hospital Penang Sentral", "Hospital Penang Sentral"),
        ("Tiada apa-apa", "Tiada apa-apa"),
    ],
)
def test_a_place_is_spelled_as_the_translation_s_language_has_it_where_it_stands_alone(target: str, text: str) -> None:
    assert respelled("Held in Johor Baru, Penang.", target, [BARU, PENANG]) == text


def test_a_name_that_may_stay_and_one_that_stands_twice_stay() -> None:
    names = [("UKM", ("UKM", "National University")), BARU]
    assert respelled("UKM, Johor Baru, Johor Baru FC", "UKM di Johor Baru", names) == "UKM di Johor Baru"
