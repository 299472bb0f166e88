from training.translation.card import manifest_scores, model_card
from training.translation.sources import Source

ROW = {"chrf": 55.12, "bleu": 25.04, "words_per_cpu_second": 3205, "length_ratio": 0.98, "repetition": 0.002}
SCORES = {
    "flores200-dev": {"beam1": {**ROW, "chrf": 54.0}, "beam2": ROW},
    "news-dev": {"beam2": {**ROW, "chrf": 61.0}},
    "placeholder_survival": {"as_in_text": {"placeholders": 0.996, "sentences": 0.99, "count": 10}},
    "address_survival": 0.5,
    "invented_name_survival": 0.75,
    "number_survival": 0.97,
    "capitals": {"chrf": 24.5, "in_capitals": 1.0},
}
REPORT = {
    "news": {"read": 5, "kept": 4, "dropped: empty": 1},
    "closed": {"read": 9, "dropped: licence": 9},
    "mono/feeds.ms": {"read": 1200, "kept": 1200},
}


def test_a_card_tells_what_it_is_what_it_scores_and_what_it_was_made_of() -> None:
    card = model_card("en-ms", "0.3", "Trained for an hour.", SCORES, REPORT, {"news": Source("news", "CC0", 3)})
    assert card.startswith("# English → Malay, version 0.3\n\nTrained for an hour.\n")
    assert "| flores200-dev | 2 | 55.1 | 25.0 | 3,205 | 0.98 | 0.2% |" in card
    assert "| placeholders, exactly once | 99.6% |" in card
    assert "| news | 4 | 3 | CC0 |" in card
    assert "| mono/feeds.ms | 1,200 |  | unlisted |" in card
    assert "| closed |" not in card


def test_the_manifest_gets_the_scores_of_one_beam_only() -> None:
    assert manifest_scores(SCORES) == {
        "FLORES-200 dev chrF": 55.1,
        "FLORES-200 dev BLEU": 25.0,
        "news-dev chrF": 61.0,
        "news-dev BLEU": 25.0,
    }
