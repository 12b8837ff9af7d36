"""Error rates put into an empty corpus, and shares corrected by them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import numpy as np
import pyarrow as pa

CLASSES = ("negative", "positive", "neutral")
# Nearly the rates of the shipped model: four in ten of a rare class are found.
RATES = np.array([[0.42, 0.02, 0.56], [0.03, 0.38, 0.59], [0.05, 0.04, 0.91]])
LABELS = (110, 70, 700)


def put_rates(
    connection: duckdb.DuckDBPyConnection, rates: np.ndarray, n: tuple, worth: tuple | None = None
) -> None:
    connection.execute("DELETE FROM corrections")
    connection.executemany(
        "INSERT INTO corrections VALUES ('tone', ?, ?, ?, 0, ?, ?)",
        [
            (CLASSES[i], CLASSES[j], float(rates[i, j]), n[i], float((worth or n)[i]))
            for i in range(3)
            for j in range(3)
        ],
    )


def keep_rates(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Keeps the rates put, as the macro reads them, under a name."""
    connection.execute("CREATE TABLE IF NOT EXISTS kept AS FROM correction_rates LIMIT 0")
    connection.execute("INSERT INTO kept SELECT $name, * EXCLUDE rates FROM correction_rates",
                       {"name": name})  # fmt: skip


@contextmanager
def kept_in_use(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All rates kept at once, each by its name: a question takes long, its rows hardly any time."""
    connection.execute("CREATE TEMP TABLE correction_rates AS FROM kept")  # before the view
    try:
        yield
    finally:
        connection.execute("DROP TABLE temp.correction_rates")
        connection.execute("DROP TABLE kept")


def corrected(
    connection: duckdb.DuckDBPyConnection,
    counted: np.ndarray,
    n: float,
    usual: np.ndarray,
    judged: float = 0,
    rates: str | list[str] = "in use",
) -> np.ndarray:
    """Rows (counted, 6): first with low and high, second with low and high.

    `usual` is one pair of shares for all rows, or one for each; `rates` likewise one name or many.
    """
    usual = np.broadcast_to(usual, counted.shape)
    asked = {"place": np.arange(len(counted)), "a": counted[:, 0], "b": counted[:, 1]}
    asked |= {"c": usual[:, 0], "d": usual[:, 1]}
    asked["rates"] = [rates] * len(counted) if isinstance(rates, str) else rates
    connection.register("asked", pa.table(asked))
    found = connection.execute(
        "SELECT x.first, first_low, first_high, x.second, second_low, second_high "
        f"FROM asked AS k, LATERAL (FROM corrected_shares('tone', k.rates, k.a, k.b, {float(n)}, "
        f"k.c, k.d, {float(judged)})) AS x ORDER BY k.place"
    ).fetchall()
    return np.array(found)
