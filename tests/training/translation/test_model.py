import pytest

torch = pytest.importorskip("torch", reason="training tools are not installed")

import torch.nn.functional as F

from training.translation.loss import SMOOTHING, smoothed_loss
from training.translation.model import Shape, Translator, drop, fused_attention, plain_attention
from training.translation.tokenizer import PAD

SHAPE = Shape(vocabulary=50, width=16, feed_forward=32, heads=2, encoder_layers=2, decoder_layers=2)


@pytest.fixture
def model() -> Translator:
    torch.manual_seed(5)
    return Translator(SHAPE)


def test_padding_of_the_source_changes_nothing(model: Translator) -> None:
    source, target = torch.tensor([[7, 8, 9]]), torch.tensor([[1, 11, 12]])
    longer = torch.tensor([[7, 8, 9, PAD, PAD]])
    torch.testing.assert_close(model(source, target), model(longer, target))


def test_no_position_sees_what_comes_after_it(model: Translator) -> None:
    source = torch.tensor([[7, 8, 9]])
    first, second = torch.tensor([[1, 11, 12]]), torch.tensor([[1, 11, 30]])
    torch.testing.assert_close(model(source, first)[:, :2], model(source, second)[:, :2])
    assert not torch.allclose(model(source, first)[:, 2], model(source, second)[:, 2])


def test_attention_of_a_gpu_and_of_a_cpu_give_the_same() -> None:
    torch.manual_seed(1)
    query, key, value = torch.randn(2, 3, 5, 8), torch.randn(2, 3, 7, 8), torch.randn(2, 3, 7, 8)
    hidden = torch.zeros(2, 1, 1, 7)
    hidden[1, :, :, 4:] = -1e4
    torch.testing.assert_close(fused_attention(query, key, value, hidden), plain_attention(query, key, value, hidden))


def test_dropout_works_in_training_only() -> None:
    torch.manual_seed(5)
    model = Translator(SHAPE, dropout=0.5)
    source, target = torch.tensor([[7, 8, 9]]), torch.tensor([[1, 11, 12]])
    assert not torch.equal(model(source, target), model(source, target))
    model.eval()
    assert torch.equal(model(source, target), model(source, target))


@pytest.mark.parametrize("rows", [1, 300_000])  # a piece of the common mask, and one of its own
def test_dropout_takes_its_share_anew_each_time_and_keeps_the_mean(rows: int) -> None:
    torch.manual_seed(5)
    x = torch.ones(rows, 100, 10) if rows == 1 else torch.ones(rows, 10)
    first, second = drop(x, 0.3), drop(x, 0.3)
    assert not torch.equal(first, second)
    assert abs((first == 0).float().mean().item() - 0.3) < 0.05
    torch.testing.assert_close(first[first != 0], torch.full_like(first[first != 0], 1 / 0.7))
    torch.manual_seed(5)
    assert torch.equal(drop(x, 0.3), first)  # a run that goes on draws as it would have


def test_the_gradient_is_that_of_label_smoothed_cross_entropy() -> None:
    torch.manual_seed(2)
    inputs = [torch.randn(40, 16), torch.randn(50, 16), torch.randn(50)]
    gold = torch.randint(0, 50, (40,))
    ours, theirs = ([value.clone().requires_grad_() for value in inputs] for _ in range(2))
    loss = smoothed_loss(ours[0], ours[1], ours[2], gold)
    loss.backward()
    logits = F.linear(*theirs)
    F.cross_entropy(logits, gold, label_smoothing=SMOOTHING).backward()
    torch.testing.assert_close(loss, F.cross_entropy(logits, gold))  # reported without smoothing
    for mine, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine.grad, other.grad)


def test_in_bfloat16_the_gradient_points_the_same_way() -> None:
    torch.manual_seed(2)
    inputs = [torch.randn(200, 32), torch.randn(500, 32) * 0.3, torch.randn(500) * 0.1]
    gold = torch.randint(0, 500, (200,))
    exact, rounded = (
        [value.to(dtype).clone().requires_grad_() for value in inputs] for dtype in (torch.float32, torch.bfloat16)
    )
    for values in (exact, rounded):
        smoothed_loss(values[0], values[1], values[2], gold).backward()
    for mine, other in zip(rounded, exact, strict=True):
        assert F.cosine_similarity(mine.grad.float().flatten(), other.grad.flatten(), dim=0) > 0.999
