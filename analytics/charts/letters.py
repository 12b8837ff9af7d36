"""Shades of the colours of series in which letters can be read.

A line needs a contrast of 3:1, which one shade has on a light and on a dark page. Letters need
4.5:1, which no shade has on both; `static/style.css` tells these shades to the browser.
"""

from __future__ import annotations

from analytics.charts.theme import GREY, PLAIN

# The colour of a line -> its letters on the light page, and on the dark one.
LETTERS = {
    "#C53107": ("#C53107", "#F43D09"),
    "#E3780D": ("#B05D0A", "#E3780D"),
    "#3A7864": ("#3A7864", "#469078"),
    "#4C5ED4": ("#4C5ED4", "#6D7CDC"),
    "#A653AC": ("#A653AC", "#B168B6"),
    "#808A42": ("#6E7739", "#808A42"),
    GREY: ("#70737A", GREY),
    PLAIN: (PLAIN, "#848E9E"),
}
