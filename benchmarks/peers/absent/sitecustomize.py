"""Holds onnxruntime, by which the peers find where sentences end, to one thread where ONE_ONNX_THREAD is set.

They open it with a thread for each core, which no setting of theirs reaches; those that have nothing to do spin for a
while. Python runs this file at its start, since PYTHONPATH names its folder.
"""

import os
from typing import Any

if os.environ.get("ONE_ONNX_THREAD"):
    import onnxruntime

    opened = onnxruntime.InferenceSession.__init__

    def held(session: Any, *arguments: Any, sess_options: Any = None, **named: Any) -> None:
        options = sess_options or onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        opened(session, *arguments, sess_options=options, **named)

    onnxruntime.InferenceSession.__init__ = held
