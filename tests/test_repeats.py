"""The clearest sentences of a list: a quotation that many articles carry stands once."""

from __future__ import annotations

import pandas as pd

from analytics.pages.repeats import clearest

TEXTS = [
    ("He said: “The alliance has kept every promise it made to the small states.”", 0.9),
    ("“The alliance has kept every promise it made to the small states”, he told reporters.", 0.8),
    ("The alliance broke its promise.", 0.95),
    ("Shame!", 0.7),
    ("Shame", 0.6),
    ("Shame on all of them!", 0.5),
    ("The border is calm.", 0.4),
]


def test_a_quotation_stands_once_and_the_clearest_first() -> None:
    frame = pd.DataFrame(TEXTS, columns=["text", "negative"])
    assert clearest(frame, "negative", 10)["negative"].tolist() == [0.95, 0.9, 0.7, 0.5, 0.4]
    assert clearest(frame, "negative", 2)["negative"].tolist() == [0.95, 0.9]
    assert clearest(frame.iloc[:0], "negative", 2).empty
