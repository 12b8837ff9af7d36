# fmt: off
# ruff: noqa: E501
"""A twenty-first draw: dates in fields and over texts."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case
from odd_pieces import FIRST, X, Y


def j(name, d, date=DAY, **k):
    case("nd_"+name+".jsonl", dumps({"title":FIRST,"text":X,"date":d},ensure_ascii=False)+"\n", **{"a":1,"r":0,"date":date,**k})
def t(name, line, date=DAY, **k):
    case("nt_"+name+".txt", f"{FIRST}\n\n{line}\n\n{X}\n\n{Y}\n", **{"a":1,"r":0,"date":date,"titles":[FIRST],"texts":["on day 1","on day 2"],**k})
j("ordinal_words","the 8th of May, 2024")
j("week_date","2024-W19-3")
j("ordinal_date","2024-129")
j("compact_z","20240508T144100Z")
j("epoch_ms",1715178060000)
j("epoch_s_str","1715178060")
j("epoch_float",1715178060.25)
j("rfc850","Wednesday, 08-May-24 14:41:00 GMT")
j("asctime","Wed May  8 14:41:00 2024")
j("java","Wed May 08 14:41:00 MSK 2024")
j("js","Wed May 08 2024 14:41:00 GMT+0400 (Armenia Standard Time)")
j("dotnet","/Date(1715178060000)/")
j("mongo",{"$date":"2024-05-08T14:41:00Z"})
j("mongo_long",{"$date":{"$numberLong":"1715178060000"}})
j("excel_serial",45420)
j("oracle","08-MAY-24 02.41.00.000000 PM")
j("mysql_zero","0000-00-00 00:00:00","None")
j("late_zone","2024-05-08T23:30:00-05:00","2024-05-09")
j("early_zone","2024-05-08T01:30:00+04:00","2024-05-07")
j("feb30","2024-02-30",None,a=0,r=1,why="impossible")
j("feb29","2023-02-29",None,a=0,r=1,why="impossible")
j("hour25","2024-05-08 25:61",None,a=None,r=None)
j("day_first_sure","25/12/2023","2023-12-25")
j("month_first_sure","12/25/2023","2023-12-25")
j("future","2031-05-08","2031-05-08",note="future")
j("old","1791-05-08","1791-05-08",note="1800")
j("jalali","1403/02/19",DAY)
j("thai_be","8 พฤษภาคม 2567")
j("minguo","民國113年5月8日")
j("reiwa","令和6年5月8日")
j("korean","2024년 5월 8일 오후 2:41")
j("greek","8 Μαΐου 2024")
j("georgian","8 მაისი, 2024")
j("armenian","8 մայիսի, 2024")
j("hebrew","8 במאי 2024")
j("hindi","8 मई 2024")
j("bengali","৮ মে ২০২৪")
j("vietnamese","8 tháng 5, 2024")
j("finnish","8. toukokuuta 2024")
j("hungarian","2024. május 8.")
j("lithuanian","2024 m. gegužės 8 d.")
j("basque","2024ko maiatzaren 8a")
j("azeri","8 may 2024-cü il")
j("kazakh","2024 жылғы 8 мамыр")
j("range","8–10 May 2024")
j("month_only","May 2024","2024-05-01")
j("season","Spring 2024",None,a=1)
t("two_lines","Created: 08.05.2024\nUpdated: 11.05.2024")
t("parens","(8 May 2024, 14:41 CET)")
t("ap","Wednesday, May 8, 2024 2:41 p.m. EDT")
t("fr","Publié le mercredi 8 mai 2024 à 14h41 - Mis à jour le 9 mai 2024 à 8h00")
t("de","Mittwoch, 8. Mai 2024, 14.41 Uhr")
t("it","Pubblicato: 8 Maggio 2024 | ore 14:41")
t("ru","08 мая 2024 г., 14:41 (МСК)")
t("pl","Opublikowano: 08.05.2024 14:41; Aktualizacja: 09.05.2024")
