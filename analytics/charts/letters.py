"""The colours of the series once more, for letters.

Lines may be drawn in one shade on a light and a dark page: 3:1 is enough for them. Letters want
4.5:1, which no one shade has on both; `static/style.css` says these to the browser.
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
