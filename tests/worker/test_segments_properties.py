"""What holds for any text whatever: nothing is lost, nothing overlaps, every span is exact."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.spans import compose
from worker.segments import Kind, Segment, split

# News-like pieces find more than random characters do; both are mixed.
PIECES = (
    st.sampled_from(["Dr. ", "Bhd. ", "RM1.50 ", "Kami ", "menang", ". ", "? ", "… ", '"', "” ", "(", ")", "。", "A. "])
    | st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\n\n", " ", "\t", "\u00a0", "- ", "1. ", "(a) ", "• "])
    | st.sampled_from(["– ", "| ", "TAJUK", "a.m. ", "www.contoh.my ", "kata " * 14])
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


@st.composite
def texts_with_fixed_spans(draw: st.DrawFn) -> tuple[str, dict[tuple[int, int], Kind]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    kinds = st.sampled_from([Kind.DATELINE, Kind.CREDIT])
    return text, {span: draw(kinds) for span in zip(cuts[::2], cuts[1::2], strict=False)}


def check_order(text: str, segments: tuple[Segment, ...]) -> None:
    end = paragraph = 0
    for segment in segments:
        assert end <= segment.start < segment.end <= len(text)
        assert text[segment.start : segment.end].strip() == text[segment.start : segment.end]
        assert segment.paragraph in (paragraph, paragraph + 1)
        end, paragraph = segment.end, segment.paragraph


@given(texts_with_fixed_spans())
def test_putting_the_same_text_back_gives_the_text(case: tuple[str, dict[tuple[int, int], Kind]]) -> None:
    text, fixed = case
    segments = split(text, fixed)
    target, spans = compose(text, segments, [text[s.start : s.end] for s in segments])
    assert target == text
    assert spans == tuple((s.start, s.end) for s in segments)


@given(texts_with_fixed_spans())
def test_segments_are_ordered_stripped_and_do_not_overlap(case: tuple[str, dict[tuple[int, int], Kind]]) -> None:
    text, fixed = case
    check_order(text, split(text, fixed))


@given(TEXTS)
def test_only_white_space_bars_of_tables_and_list_markers_lie_between_segments(text: str) -> None:
    end = 0
    for segment in (*split(text), Segment(len(text), len(text), Kind.SENTENCE, 0)):
        gap = [mark for mark in text[end : segment.start].split() if mark != "|"]
        end = segment.end
        assert len(gap) <= 1, "more than a single list marker"
        assert not gap or len(gap[0]) <= 7
        assert not gap or segment.kind is Kind.LIST_ITEM


@given(texts_with_fixed_spans())
def test_fixed_spans_are_segments_and_nothing_crosses_them(case: tuple[str, dict[tuple[int, int], Kind]]) -> None:
    text, fixed = case
    segments = split(text, fixed)
    for (start, end), kind in fixed.items():
        if not text[start:end].replace("|", "").strip():
            continue  # nothing to keep together
        inside = [s for s in segments if s.start < end and start < s.end]
        assert "".join(text[s.start : s.end] for s in inside) == text[start:end].strip()
        assert all(s.kind is kind for s in inside)


@given(TEXTS, st.data())
def test_target_spans_hold_the_replacements(text: str, data: st.DataObject) -> None:
    segments = split(text)
    replacements = data.draw(st.lists(st.text(max_size=12), min_size=len(segments), max_size=len(segments)))
    target, spans = compose(text, segments, replacements)
    assert [target[start:end] for start, end in spans] == replacements
    kept = len(text) - sum(s.end - s.start for s in segments)
    assert len(target) == kept + sum(map(len, replacements))


@given(TEXTS)
def test_no_sentence_crosses_a_blank_line(text: str) -> None:
    for segment in split(text):
        assert "\n\n" not in text[segment.start : segment.end]
