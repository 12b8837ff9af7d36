"""Arrow columns as NumPy arrays, without pandas.

Arrow's own conversion loads pandas wherever it is installed: 36 MB and a quarter of a second in
each process, for columns of plain numbers.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

_NAMES = {"halffloat": "float16", "float": "float32", "double": "float64"}


def numbers(column: pa.Array | pa.ChunkedArray) -> np.ndarray:
    """The numbers of a column, read-only. Raises ValueError where some are missing."""
    if not len(column):  # Arrow knows no type where it has seen no number
        return np.zeros(0, dtype=np.int64)
    dtype = np.dtype(_NAMES.get(str(column.type), str(column.type)))
    if column.null_count:
        raise ValueError("some of the numbers are missing")
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    parts = [
        np.frombuffer(chunk.buffers()[1], dtype)[chunk.offset : chunk.offset + len(chunk)]
        for chunk in chunks
        if len(chunk)
    ]
    return parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, dtype), *parts])
