"""A compact pre-norm Transformer with one embedding table for source, target and output.

Attention is PyTorch's fused one on a GPU and plain matrix products on a CPU, where the fused one is slower to train.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.translation.tokenizer import PAD

MASKS = 1 << 22
"""Elements of the mask that dropout on a CPU cuts its masks from."""
MASKED = -1e4
"""Added to masked scores; large enough for softmax, small enough for half precision."""


@dataclass(frozen=True)
class Shape:
    """Everything that fixes the size of the model."""

    vocabulary: int
    width: int = 256
    feed_forward: int = 1536
    heads: int = 4
    encoder_layers: int = 6
    decoder_layers: int = 2
    longest: int = 512


def sinusoid(positions: int, width: int) -> Tensor:
    """Sinusoidal position table with interleaved sine and cosine."""
    position = torch.arange(positions).float()[:, None]
    frequency = torch.exp(torch.arange(0, width, 2).float() * -(math.log(10000.0) / width))
    table = torch.zeros(positions, width)
    table[:, 0::2] = torch.sin(position * frequency)
    table[:, 1::2] = torch.cos(position * frequency)
    return table


class SelfAttention(nn.Module):
    """Multi-head attention of a sequence on itself."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        query, key, value = self.query_key_value(x).chunk(3, -1)
        mixed: Tensor = self.output(attend(query, key, value, bias, self.heads))
        return mixed


class CrossAttention(nn.Module):
    """Multi-head attention of the target on the encoder's output."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.output = nn.Linear(width, width)

    def forward(self, x: Tensor, memory: Tensor, bias: Tensor) -> Tensor:
        key, value = self.key_value(memory).chunk(2, -1)
        mixed: Tensor = self.output(attend(self.query(x), key, value, bias, self.heads))
        return mixed


def attend(query: Tensor, key: Tensor, value: Tensor, bias: Tensor, heads: int) -> Tensor:
    """Scaled dot-product attention on [batch, time, width] tensors; `bias` is added to the scores."""
    batch, target_length, width = query.shape
    query, key, value = (x.reshape(batch, x.shape[1], heads, -1).transpose(1, 2) for x in (query, key, value))
    attention = fused_attention if query.is_cuda else plain_attention
    return attention(query, key, value, bias).transpose(1, 2).reshape(batch, target_length, width)


def fused_attention(query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
    """One kernel, on [batch, heads, time, width of a head] tensors."""
    mixed: Tensor = F.scaled_dot_product_attention(query, key, value, attn_mask=bias)
    return mixed


def plain_attention(query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
    """The same as matrix products."""
    scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-2, -1) + bias
    mixed: Tensor = scores.softmax(-1) @ value
    return mixed


class FeedForward(nn.Module):
    """Position-wise network with one hidden layer."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.inner = nn.Linear(width, hidden)
        self.outer = nn.Linear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = self.outer(F.relu(self.inner(x)))
        return result


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each behind a layer norm."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = nn.LayerNorm(shape.width)
        self.attention = SelfAttention(shape.width, shape.heads)
        self.feed_forward_norm = nn.LayerNorm(shape.width)
        self.feed_forward = FeedForward(shape.width, shape.feed_forward)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        x = x + drop(self.attention(self.attention_norm(x), mask), dropout)
        x = x + drop(self.feed_forward(self.feed_forward_norm(x)), dropout)
        return x


class DecoderLayer(nn.Module):
    """Causal self-attention, attention on the source, feed-forward."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = nn.LayerNorm(shape.width)
        self.attention = SelfAttention(shape.width, shape.heads)
        self.cross_norm = nn.LayerNorm(shape.width)
        self.cross = CrossAttention(shape.width, shape.heads)
        self.feed_forward_norm = nn.LayerNorm(shape.width)
        self.feed_forward = FeedForward(shape.width, shape.feed_forward)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor, causal: Tensor, dropout: float) -> Tensor:
        x = x + drop(self.attention(self.attention_norm(x), causal), dropout)
        x = x + drop(self.cross(self.cross_norm(x), memory, mask), dropout)
        return x + drop(self.feed_forward(self.feed_forward_norm(x)), dropout)


def drop(x: Tensor, probability: float) -> Tensor:
    """Dropout that costs nothing when it is off, and little on a CPU: a mask there is a piece of a large one.

    Drawing a mask anew takes a CPU 13 times as long, 30 % of a training step.
    """
    if probability <= 0:
        return x
    if x.is_cuda or x.numel() > MASKS // 2:
        return F.dropout(x, probability, training=True)
    start = int(torch.randint(0, MASKS - x.numel(), ()))
    return x * masks(probability, x.dtype)[start : start + x.numel()].view_as(x)


@cache
def masks(probability: float, dtype: torch.dtype) -> Tensor:
    """A random mask long enough to cut others from: 0 with `probability`, and else what keeps the mean."""
    drawn = torch.rand(MASKS, generator=torch.Generator().manual_seed(0))
    return (drawn >= probability).to(dtype) / (1 - probability)


class Translator(nn.Module):
    """The whole model. `forward` gives hidden states; `logits` turns them into scores of the next piece."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = dropout
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        self.output_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.positions: Tensor
        self.register_buffer("positions", sinusoid(shape.longest, shape.width), persistent=False)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.decoder_norm = nn.LayerNorm(shape.width)

    def _embed(self, pieces: Tensor, dropout: float) -> Tensor:
        vectors = self.embedding(pieces) * self.shape.width**0.5
        return drop(vectors + self.positions[: pieces.shape[1]], dropout)

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """The encoder's output for [batch, time] pieces, and the mask that hides its padding."""
        dropout = self.dropout if self.training else 0.0
        mask = (source == PAD)[:, None, None, :].to(self.embedding.weight.dtype) * MASKED
        x = self._embed(source, dropout)
        for layer in self.encoder:
            x = layer(x, mask, dropout)
        return self.encoder_norm(x), mask

    def decode(self, memory: Tensor, mask: Tensor, target: Tensor) -> Tensor:
        """Hidden states that foretell the piece after each of the target's."""
        dropout = self.dropout if self.training else 0.0
        length = target.shape[1]
        causal = torch.triu(torch.full((length, length), MASKED, dtype=memory.dtype, device=memory.device), 1)
        y = self._embed(target, dropout)
        for layer in self.decoder:
            y = layer(y, memory, mask, causal, dropout)
        hidden: Tensor = self.decoder_norm(y)
        return hidden

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        return self.decode(*self.encode(source), target)

    def logits(self, hidden: Tensor) -> Tensor:
        return F.linear(hidden, self.embedding.weight, self.output_bias)
