# fmt: off
# ruff: noqa: E501, E701
"""Day, clock and year in many orders; days of the Islamic calendar."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case
from odd_pieces import FIRST, X, Y


def d(name, line, date=DAY):
    case("do_f_"+name+".jsonl", dumps({"title":FIRST,"text":X,"date":line},ensure_ascii=False), a=1,r=0,date=date)
    case("do_t_"+name+".txt", f"{FIRST}\n\n{line}\n\n{X}\n\n{Y}\n", a=1,r=0,date=date,titles=[FIRST],texts=["on day 1","on day 2"])
for n,line in enumerate(["May 08 @ 2:41 PM, 2024","May 8, 14:41, 2024","8 May, 14:41, 2024","14:41 | 8 May | 2024","May 8 - 2:41 pm - 2024","May 8 | 2:41 PM | 2024","2:41 PM, May 8 / 2024","Wed, May 8 • 2:41 PM • 2024","2024, May 8, 14:41","2024 May 8 @ 14:41","14:41, Wednesday, 8 May, 2024","8 мая, 14:41, 2024","8 мая | 14:41 | 2024","14h41 - 8 mai - 2024","8/May/2024 @ 14:41","Wednesday @ 2:41 PM, 8 May 2024","29 Shawwal 1445","29 شوال 1445هـ","29 شوال 1445 هـ الموافق 8 مايو 2024","الأربعاء 29 شوال 1445"]): d(str(n),line)
