# ruff: noqa: E501
"""Tables of GDELT, exports of Media Cloud and ProQuest: metadata, mostly without a text."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text

gk = (
    "20240508164500-1\t20240508164500\t1\tbbc.co.uk\thttps://www.bbc.co.uk/news/world-1\t\t\tARMEDCONFLICT;\t\t1#Armenia#AM#AM#40#45#AM\t\t\t\t\t\t-1.5,1,2,3,4,5\t\twc:100\t\t\t\t\t\t\t\t\t<PAGE_TITLE>"
    + headline(1)
    + "</PAGE_TITLE>"
)
case("g_gkg.csv", gk + "\n", titles=[headline(1)], date=DAY, outlet="BBC")
case(
    "g_gkg.gkg.csv",
    gk
    + "\n"
    + gk.replace("-1\t", "-2\t", 1).replace("world-1", "world-2").split("<PAGE")[0]
    + "\n",
    a=2,
)
case(
    "g_gkg_bad.csv",
    gk + "\nbroken line\n" + gk.replace("world-1", "world-3") + "\n",
    a=2,
    r=1,
    where="line 2",
)
g1 = "DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\tSOURCES\tSOURCEURLS\n20240508\t1\t\tPROTEST\t1#Armenia#AM#AM#40#45#AM\t\t\t-1.5,1,2,3,4,5\t123\tbbc.co.uk\thttps://www.bbc.co.uk/news/world-9\n"
case("g_gkg1.csv", g1, a=None, r=None)
ev = "\t".join(
    [
        "1170000001",
        "20240508",
        "202405",
        "2024",
        "2024.3507",
        "ARM",
        "ARMENIA",
        "ARM",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "RUS",
        "RUSSIA",
        "RUS",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "1",
        "043",
        "043",
        "04",
        "1",
        "2.8",
        "10",
        "1",
        "10",
        "-1.5",
        "4",
        "Moscow, Moskva, Russia",
        "RS",
        "RS48",
        "",
        "55.7522",
        "37.6156",
        "-2960561",
        "4",
        "Moscow",
        "RS",
        "RS48",
        "",
        "55.7",
        "37.6",
        "-2960561",
        "4",
        "Moscow",
        "RS",
        "RS48",
        "",
        "55.7",
        "37.6",
        "-2960561",
        "20240508164500",
        "https://www.bbc.co.uk/news/world-77",
    ]
)
case(
    "g_events.export.csv",
    ev + "\n",
    a=None,
    r=None,
)
case("g_events.CSV", ev + "\n" + ev.replace("world-77", "world-78") + "\n", a=None, r=None)
mm = "\t".join(
    [
        "1170000001",
        "20240508164500",
        "20240508164500",
        "1",
        "bbc.co.uk",
        "https://www.bbc.co.uk/news/world-77",
        "3",
        "0",
        "900",
        "950",
        "1",
        "50",
        "1200",
        "-1.5",
        "",
        "",
    ]
)
case("g_mentions.CSV", mm + "\n", a=None, r=None)
mc = (
    "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
    + f'abc,2024-05-09 01:00:00,en,bbc.co.uk,bbc.co.uk,2024-05-08,"{headline(1)}",https://www.bbc.co.uk/news/world-1\n'
)
case("g_mediacloud.csv", mc, titles=[headline(1)], date=DAY, outlet="BBC", lang="en")
mc2 = (
    "stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,media_url\n"
    + f'1,2024-05-08 16:41:00,"{headline(1)}",https://www.bbc.co.uk/news/world-1,en,False,,1094,BBC,http://www.bbc.co.uk/\n'
)
case("g_mediacloud_old.csv", mc2, titles=[headline(1)], date=DAY, outlet="BBC", lang="en")
proquest = f'Title,Abstract,StoreId,ArticleType,Authors,companies,entryDate,issn,languageOfSummary,pubdate,pubtitle,year,DocumentURL,FullText\n{headline(1)},"short",1,News,"Roe, Jane",,2024-05-09,1234,English,"May 8, 2024",The Paper,2024,https://p.org/1,"{story_text(1)}"\n'
case(
    "g_proquest.csv",
    proquest.replace(headline(1), '"' + headline(1) + '"'),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
