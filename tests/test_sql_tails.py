"""The tails that `changes()` sums in steps, against every term of them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import nbinom
from test_sql_simulation import noise

from analytics.store.schema import SQL

OPENED = """
SELECT d.mentioning, d.mean, d.own_spread, d.doubt, t.tail
FROM doubted AS d JOIN tails AS t ON t.period = d.period AND t.code = d.code
"""


@pytest.mark.parametrize(("bin", "least"), [("week", 500), ("month", 50)])
def test_tails_agree_with_the_sum_of_all_their_terms(bin: str, least: int) -> None:
    connection = noise(0.3, 8, np.random.default_rng(3))
    macro = (SQL / "macros" / "changes.sql").read_text(encoding="utf-8")
    middle = macro.split("ranked AS (")[0].rstrip().removesuffix(",")
    connection.execute(middle.replace("MACRO changes(", "MACRO tails_of(", 1) + OPENED)
    found = np.array(connection.execute(f"FROM tails_of(bin := '{bin}')").fetchall(), float)
    observed, mean, spread, doubt, tail = found.T
    # The mean is lognormal about its estimate: quadrature by probabilists' Hermite polynomials.
    nodes, weights = np.polynomial.hermite_e.hermegauss(7)
    means = mean[:, None] * np.exp(nodes * doubt[:, None] - doubt[:, None] ** 2 / 2)
    shape = (1 / spread)[:, None]
    chance = shape / (shape + means)
    beyond = np.where(
        observed > mean,
        nbinom.sf(observed[:, None], shape, chance).T,
        nbinom.cdf(observed[:, None] - 1, shape, chance).T,
    ).T
    terms = beyond + nbinom.pmf(observed[:, None], shape, chance) / 2
    exact = terms @ weights / weights.sum()
    assert len(found) > least and observed.max() > 100
    assert (observed > mean).any() and (observed < mean).any()
    told = exact > 1e-9
    assert tail[told] == pytest.approx(exact[told], rel=0.004)
