"""Text <-> paragraphs <-> sentences, loss-free both ways: what lies between the segments is kept byte for byte.

Must never drop, repeat or reorder a character, and must stay linear in the length of any text.
"""

from newsdesk.spans import compose
from worker.segments.segment import Kind, Segment
from worker.segments.segmentation import split

__all__ = ["Kind", "Segment", "compose", "split"]
