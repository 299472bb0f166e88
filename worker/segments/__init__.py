"""Text -> paragraphs -> sentences. newsdesk.spans.compose goes back, and keeps what lies between them byte for byte.

Must never drop, repeat or reorder a character, and must stay linear in the length of any text.
"""

from worker.segments.segment import Kind, Segment
from worker.segments.segmentation import split

__all__ = ["Kind", "Segment", "split"]
