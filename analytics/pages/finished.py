"""What the last command did, on whatever page follows it, until it is closed or another one runs.

A command that fills an empty corpus ends on another page than it began on; so its report belongs to
no page.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from analytics.charts import words
from analytics.pages.desk import Work, desk
from analytics.pages.section import plain

COUNTS = ("accepted", "updated", "unchanged", "rejected")


def finished() -> None:
    """Draws the report of the command that ended last, with a button that takes it away."""
    if (work := _last()) is None:
        return
    with st.container(border=True, key="finished"):
        outcome()
        lines = [*work.report.get("own_actors", ()), *work.report.get("undated", ())]
        lines += work.report.get("reasons", ())
        if lines:
            st.text("\n".join(map(words.sentence_case, lines)))
        st.button("Close this report", key="close-finished", on_click=work.close)


def outcome(*, failed: bool = False) -> None:
    """The same in one line, for where the command was started; of a failed one alone, if asked."""
    if (work := _last()) is None:
        return
    if work.error:
        st.error(plain(words.sentence_case(work.error)))
    elif not failed:
        st.success(plain(f"{work.title}: {_counts(work.report)}."))


def _last() -> Work | None:
    work = desk().work
    return work if work and work.finished.is_set() and not work.closed else None


def _counts(report: dict[str, Any]) -> str:
    if "told" in report:
        return "; ".join(report["told"])
    counts = ", ".join(f"{report.get(name, 0):,} {name}" for name in COUNTS)
    return f"{report.get('offered', 0):,} offered, {counts}, in {report.get('seconds', 0):.0f} s"
