import pytest

from training.translation.sentence_ends import sentence_ends


def split(text: str) -> list[str]:
    starts = [0, *(end + 1 for end in sentence_ends(text))]
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Hujan turun lebat.", "Jalan ditutup."],
        ["Is it open?", "Yes!", "Come in."],
        ['"Kami reda."', "Itu sahaja katanya."],
        ["Dia tinggal di KL.", "Isterinya di Muar."],
        ["It cost RM5 (about a dollar).", "Few paid."],
        ["Harga naik 4.5 peratus pada 2021.", "Tahun lalu 3.2 peratus."],
        ["Dia pergi ke sana.", '"Saya nampak," katanya.'],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Siti Hajar and Tn. Haji Yusof met M. Kumar.",
        "The ringgit stood at 4.1520. nothing else moved",
        "Mesyuarat bermula 8.30 pagi di No. 4, Muar.",
        "Laman www.contoh.my dibuka semula.",
        "",
    ],
)
def test_titles_initials_and_numbers_end_no_sentence(text: str) -> None:
    assert sentence_ends(text) == []
