"""How the user's own labels change the corrected shares: their intervals before and after."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import store
from analytics.charts import words
from analytics.pages import adding, finished, reading
from analytics.pages.desk import desk
from analytics.pages.section import plain
from analytics.store.labelled import UNDECIDED

LEAST = 30  # labels, as in the view own_corrections
AND_BEFORE = ", before and with the labels in use"
WITHOUT_OWN = (
    "The share of the judged sentences of the whole corpus that truly are of each class, by the "
    "error rates that came with the model. The 95 % intervals hold what is not known of these "
    "rates, and the chance of as many independent sentences."
)


def claims(task: str, labels: store.Labels) -> None:
    """Draws on what the correction is based, the button that takes labels up, and the widths."""
    st.caption("WHAT THE LABELS CHANGE")
    cells = reading.read("pooled_confusions", task=task)
    used = len(reading.read("own_corrections", task=task)) > 0
    st.text(_based_on(cells, used, _deciding(task, labels)))
    waiting = _waiting(labels)
    if desk().busy:
        adding.progress()
    else:
        finished.outcome(failed=True)  # what went well stands above and below
        st.button(
            _said(waiting, len(labels.given)),
            key="use-labels",
            type="primary",
            disabled=not waiting,
            on_click=_use,
        )
    _table(reading.read("correction_claims", task=task), used)


def _said(waiting: int, given: int) -> str:
    """What stands on the button: how many labels wait, or why none does."""
    if waiting:
        return f"Use these labels ({waiting} new)"
    return "All labels are in use" if given else "No labels yet"


def _deciding(task: str, labels: store.Labels) -> int:
    """How many sentences of this corpus were drawn at random and given a class by a coder."""
    given = [one for one in labels.given if one.task == task and one.drawn == "random"]
    return len({one.key for one in given if one.label != UNDECIDED})


def _based_on(cells: pd.DataFrame, used: bool, deciding: int) -> str:
    own, shipped = (words.count(round(cells[name].sum())) for name in ("own", "shipped"))
    if not used:
        enough = "" if deciding < LEAST else "; the button takes them up"
        return (
            f"Shares are corrected by the error rates on {shipped} sentences of other corpora. "
            f"From {LEAST} of this corpus on, drawn at random and not left at “cannot tell”, these "
            f"count as well: so far {words.count(deciding)}{enough}."
        )
    weight = cells["weight"].max()
    worth = "for what they are worth elsewhere"
    how = worth if weight == 1 else f"at {words.percent(weight)}, as they differ from yours"
    return (
        f"Shares are corrected by the error rates on {own} sentences of this corpus and, {how}, "
        f"on {shipped} of other corpora."
    )


def _waiting(labels: store.Labels) -> int:
    """How many labels of the file the published corpus does not hold, or holds and should not."""
    held = reading.read("labels")
    published = {
        (task, int(article), actor, coder, label, text_hash)
        for task, article, actor, coder, label, text_hash in held[
            ["task", "article_id", "actor_a", "coder", "label", "text_hash"]
        ].itertuples(index=False)
    }
    given = {
        (one.task, one.article_id, one.actor_a, one.coder, one.label, one.text_hash)
        for one in labels.given
    }
    return len(given ^ published)


def _use() -> None:
    adding.start("Your labels", ["labels"], adding.private_room())


def _table(rows: pd.DataFrame, used: bool) -> None:
    if rows.empty:
        return
    before, now = rows["high_before"] - rows["low_before"], rows["high"] - rows["low"]
    if used:
        text = ", ".join(
            f"{name} {100 * old:.1f} to {100 * new:.1f}"
            for name, old, new in zip(rows["class"], before, now, strict=True)
        )
        st.text(f"Width of the 95 % interval in percentage points, before and now: {text}.")
    shown = {"class": rows["class"]}
    if used:
        shown |= {"before": _shares(rows, "_before"), "width before": 100 * before}
    shown |= {"now": _shares(rows, ""), "width now": 100 * now}
    st.dataframe(
        pd.DataFrame(shown),
        hide_index=True,
        placeholder="",
        width="stretch",
        column_config=dict.fromkeys(
            ("width before", "width now"), st.column_config.NumberColumn(format="%.1f")
        ),
        alt="Corrected share of each class with its interval" + AND_BEFORE * used,
    )
    told = reading.definition("correction_claims") if used else WITHOUT_OWN
    st.caption(plain(told))


def _shares(rows: pd.DataFrame, end: str) -> list[str]:
    columns = (rows[f"{name}{end}"] for name in ("share", "low", "high"))
    return [
        f"{words.percent(share)} ({words.percent(low)} to {words.percent(high)})"
        for share, low, high in zip(*columns, strict=True)
    ]
