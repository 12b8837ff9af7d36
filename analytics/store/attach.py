"""A finished file, opened read-only beside whatever else this process has open.

`duckdb.connect(path)` refuses a file that the same process holds open with other settings, as an
open dashboard does. Attached to a database in memory, the file is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from analytics.settings import setting


@contextmanager
def attached(path: Path, **config: Any) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection whose current database is the file at `path`. Raises duckdb.Error.

    Its memory limit is that of a reader; what does not fit goes to a folder beside the file.
    """
    usual = {
        "threads": 2,
        "memory_limit": f"{setting('reader_memory')}MB",
        "temp_directory": f"{path}.tmp",
    }
    connection = duckdb.connect(config={**usual, **config})
    try:
        place = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{place}' AS corpus (READ_ONLY)")
        connection.execute("USE corpus")
        yield connection
    finally:
        connection.close()
