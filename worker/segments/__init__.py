"""Text <-> paragraphs <-> sentences, loss-free both ways: what lies between the segments is kept byte for byte.

Must never drop, repeat or reorder a character, and must stay linear in the length of any text.
"""

from worker.segments.segment import Kind, Segment
from worker.segments.segmentation import compose, split

__all__ = ["Kind", "Segment", "compose", "split"]
