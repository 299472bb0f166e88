import sys

import psutil
import pytest

from worker import allocator


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other C libraries give it back by themselves or never"
)
def test_what_was_freed_is_given_back_though_later_blocks_are_in_use() -> None:
    process = psutil.Process()
    blocks = [b"x" * 60_000 for _ in range(1_000)]
    last = b"x" * 60_000
    held = process.memory_info().rss
    del blocks
    allocator.give_back()
    assert held - process.memory_info().rss > 40_000_000
    assert last
