"""Holds onnxruntime, by which the peers find where sentences end, to one thread.

They open it with a thread for each core, which no setting of theirs reaches; those that have nothing to do spin for a
while. Python runs this file at its start where PYTHONPATH names its folder.
"""

from typing import Any

import onnxruntime

opened = onnxruntime.InferenceSession.__init__


def held(session: Any, path_or_bytes: Any, sess_options: Any = None, *arguments: Any, **named: Any) -> None:
    options = sess_options or onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    opened(session, path_or_bytes, options, *arguments, **named)


onnxruntime.InferenceSession.__init__ = held
