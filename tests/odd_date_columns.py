# ruff: noqa: E501
"""Columns of dates that show together what none of them shows alone: where year, month, day stand."""

from __future__ import annotations

from odd_cases import case, headline, story_text


def column(name: str, dates: list[str], want: list[str]) -> None:
    rows = (f'"{headline(n)}";"{story_text(n)}";{d}\n' for n, d in enumerate(dates, 1))
    case(f"dates_{name}.csv", "title;text;date\n" + "".join(rows), r=0, dates=want)


MAY = ["2024-05-03", "2024-05-08", "2024-05-31"]
column("dmy", ["03/05/2024", "08/05/2024", "31/05/2024"], MAY)
column("mdy", ["05/03/2024", "05/08/2024", "05/31/2024"], MAY)
column("ymd_short", ["24-05-03", "24-05-08", "24-05-31"], MAY)
column("ymd_short_early", ["08-05-03", "08-05-08", "08-05-31"], ["2008" + day[4:] for day in MAY])
column("dmy_short", ["03-05-24", "08-05-24", "31-05-24"], MAY)
column("dmy_short_hard", ["03-05-08", "08-05-08", "31-05-08"], ["2008" + day[4:] for day in MAY])
column("mdy_short", ["05/03/24", "05/08/24", "05/31/24"], MAY)
column("ymd_strokes", ["24/05/03", "24/05/08", "24/05/31"], MAY)
column("ymd_dots", ["24.05.03", "24.05.08", "24.05.31"], MAY)
column("ymd_clock", ["24-05-03 10:20", "24-05-08 11:30", "24-05-31 23:59"], MAY)
column("ymd_joined", ["240503", "240508", "240531"], MAY)
column("dmy_joined", ["03052024", "08052024", "31052024"], MAY)
column("mdy_joined", ["05032024", "05082024", "05312024"], MAY)
column("ymd_span", ["12-01-05", "12-04-19", "12-09-23"], ["2012-01-05", "2012-04-19", "2012-09-23"])
column("dmy_span", ["05-01-12", "19-04-12", "23-09-12"], ["2012-01-05", "2012-04-19", "2012-09-23"])
column(
    "ymd_years", ["19-05-03", "20-05-08", "21-05-30"], ["2019-05-03", "2020-05-08", "2021-05-30"]
)
column(
    "dmy_years", ["03-05-19", "08-05-20", "30-05-21"], ["2019-05-03", "2020-05-08", "2021-05-30"]
)
column(
    "slip",
    ["03/05/2024", *[f"{d}/05/2024" for d in range(13, 27)], "05/27/2024"],
    ["2024-05-03", *[f"2024-05-{d}" for d in range(13, 28)]],
)
OF_TWO = [("A", "03/05/24"), ("B", "05/03/24"), ("A", "31/05/24"), ("B", "05/31/24")]
case(
    "dates_outlets.csv",
    "title,text,outlet,date\n"
    + "".join(f'"{headline(n)}","{story_text(n)}",{o},{d}\n' for n, (o, d) in enumerate(OF_TWO)),
    r=0,
    dates=["2024-05-03", "2024-05-03", "2024-05-31", "2024-05-31"],
)
OF_UPDATES = [("03/05/2024", "13/05/2024"), ("08/05/2024", "18/05/2024")]
case(
    "dates_updates.csv",
    "title;text;date;updated\n"
    + "".join(
        f'"{headline(n)}";"{story_text(n)}";{d};{u}\n' for n, (d, u) in enumerate(OF_UPDATES)
    ),
    r=0,
    dates=MAY[:2],
)
