"""Languages of headlines and of texts that are none; outlets by every name they go by."""

from __future__ import annotations

import pytest

from analytics.ingest.address import original_address
from analytics.ingest.language import find_language
from analytics.ingest.outlet import host_of, name_outlet

HEADLINES: list[tuple[str | None, str]] = [
    ("en", "Reuter reports on grain prices: Shr 34 cts vs 12, Net 4,112 vs 2,113, Revs 1.2 mln"),
    ("en", "FED ADDS RESERVES VIA REPURCHASES"),
    ("en", "Qtly div 12 cts vs 12 cts prior Pay April 30 Record April 10"),
    ("en", "USDA REPORTS CORN SOLD TO UNKNOWN"),
    ("en", "Armenia freezes CSTO seat"),
    ("en", "BUNDESBANK SETS NEW REPURCHASE TENDER"),
    ("en", "DOLLAR OPENS LOWER IN TOKYO"),
    ("en", "Oper shr loss two cts vs profit seven cts Oper net loss 442,000 vs profit 2,986,000"),
    ("en", "Trump meets Kim in Singapore"),
    ("ru", "Путин прибыл в Пекин"),
    ("ru", "Песков: переговоры продолжатся"),
    ("uk", "Зеленський прибув до Брюсселя"),
    ("uk", "Україна отримала нову допомогу"),
    ("bg", "Президентът пристигна в София"),
    ("sr", "Председник стигао у Београд"),
    ("de", "Scholz reist nach Peking"),
    ("de", "Bundestag stimmt für Hilfspaket"),
    ("fr", "Le président reçoit son homologue"),
    ("es", "El presidente llega a Pekín"),
    ("it", "Il presidente arriva a Pechino"),
    ("pt", "O presidente chega a Pequim"),
    ("pl", "Prezydent przybył do Pekinu"),
    ("tr", "Cumhurbaşkanı Pekin'e geldi"),
    ("az", "Prezident Pekinə gəldi"),
    ("hy", "Նախագահը ժամանեց Պեկին"),
    ("ka", "პრეზიდენტი პეკინში ჩავიდა"),
    ("ar", "الرئيس يصل إلى بكين"),
    ("fa", "رئیس جمهور وارد پکن شد"),
    ("he", "הנשיא הגיע לבייג'ינג"),
    ("zh", "总统抵达北京"),
    ("zh", "习近平会见普京"),
    ("ja", "大統領が北京に到着した"),
    ("ko", "대통령이 베이징에 도착했다"),
    ("el", "Ο πρόεδρος έφτασε στο Πεκίνο"),
    ("hi", "राष्ट्रपति बीजिंग पहुंचे"),
    ("nl", "President komt aan in Peking"),
    ("sv", "Presidenten anlände till Peking"),
    ("cs", "Prezident přiletěl do Pekingu"),
    ("hu", "Az elnök megérkezett Pekingbe"),
    ("ro", "Președintele a sosit la Beijing"),
    ("fi", "Presidentti saapui Pekingiin"),
    ("vi", "Tổng thống đến Bắc Kinh"),
    ("id", "Presiden tiba di Beijing untuk bertemu dengan para menteri"),
    ("th", "ประธานาธิบดีเดินทางถึงปักกิ่ง"),
    (None, "12345 67890 1.2 3.4 %%%"),
    (None, "xqzvw qqjkz wxvkq zzqpx vvkjq xkqzj wqxzk jjqvx zkxqw vqzjk"),
    (None, "ok"),
    (None, ""),
    (None, "😀 😀 😀"),
    (None, "AAAA BBBB CCCC DDDD EEEE FFFF GGGG HHHH"),
]
# What an article came with: the field, the url, the folder; and the name of its outlet.
OUTLETS: list[tuple[str | None, str | None, str, str]] = [
    (None, "https://www.bbc.co.uk/news/x", "", "BBC"),
    (None, "https://m.bbc.com/news", "", "BBC"),
    (None, "https://amp.cnn.com/x", "", "CNN"),
    (None, "https://edition.cnn.com/x", "", "CNN"),
    ("BBC News", None, "", "BBC"),
    ("bbc.co.uk", None, "", "BBC"),
    ("www.bbc.co.uk", None, "", "BBC"),
    ("http://www.bbc.co.uk/", None, "", "BBC"),
    ("https://www.bbc.co.uk/news/world-1", None, "", "BBC"),
    ("BBC.COM", None, "", "BBC"),
    ("bbc news", None, "", "BBC"),
    ("  BBC   News ", None, "", "BBC"),
    ("[www.bbc.co.uk](http://www.bbc.co.uk)", None, "", "BBC"),
    ("<a href='https://www.bbc.co.uk'>BBC News</a>", None, "", "BBC"),
    ("<https://www.bbc.co.uk>", None, "", "BBC"),
    ("BBC (https://www.bbc.co.uk)", None, "", "BBC"),
    ("//www.bbc.co.uk/x", None, "", "BBC"),
    (None, "https://europe.chinadaily.com.cn/a", "", "China Daily"),
    (None, "https://sport.theguardian.com/x", "", "Guardian"),
    (None, "https://www.theguardian.com/x", "", "Guardian"),
    (None, "https://www.unknown-paper.co.uk/x", "", "unknown-paper.co.uk"),
    (None, "https://m.unknown-paper.co.uk/x", "", "unknown-paper.co.uk"),
    (None, "https://www.m.unknown.org/x", "", "unknown.org"),
    (None, "https://президент.рф/x", "", "президент.рф"),
    (None, "https://xn--d1abbgf6aiiy.xn--p1ai/x", "", "президент.рф"),
    (None, "https://web.archive.org/web/20240508000000/https://www.bbc.co.uk/news/x", "", "BBC"),
    (None, "https://www-bbc-co-uk.cdn.ampproject.org/c/s/www.bbc.co.uk/news/x", "", "BBC"),
    (None, "https://www.google.com/amp/s/www.bbc.co.uk/news/x", "", "BBC"),
    (None, "https://example.org:8080/x", "", "example.org"),
    (None, "https://user:pw@example.org/x", "", "example.org"),
    (None, "https://192.168.1.1/x", "", "192.168.1.1"),
    (None, "https://example.org./x", "", "example.org"),
    (None, "HTTPS://WWW.Example.ORG/x", "", "example.org"),
    (None, None, "bbc", "BBC"),
    (None, None, "www.bbc.co.uk", "BBC"),
    (None, None, "bbc.co.uk", "BBC"),
    (None, None, "downloads", "unknown"),
    (None, None, "2024-05-08", "unknown"),
    (None, None, "05", "unknown"),
    (None, None, "", "unknown"),
    ("Reuters", None, "", "Reuters"),
    ("REUTERS", None, "", "Reuters"),
    ("reuters.com", None, "", "Reuters"),
    ("The New York Times", None, "", "New York Times"),
    ("New York Times", None, "", "New York Times"),
    ("nytimes.com", None, "", "New York Times"),
    ("NYT", None, "", "New York Times"),
    ("ТАСС", None, "", "TASS"),
    ("tass.ru", None, "", "TASS"),
    ("tass.com", None, "", "TASS"),
    ("РИА Новости", None, "", "RIA Novosti"),
    ("ria.ru", None, "", "RIA Novosti"),
    ("Deutsche Welle", None, "", "Deutsche Welle"),
    ("dw.com", None, "", "Deutsche Welle"),
    ("p.dw.com", None, "", "Deutsche Welle"),
    ("rt.com", None, "", "RT"),
    ("Washington Post", None, "", "Washington Post"),
    ("washingtonpost.com", None, "", "Washington Post"),
    ("Agence France-Presse", None, "", "AFP"),
    ("Some Blog - World", None, "", "Some Blog - World"),
    (None, "https://someone.substack.com/p/x", "", "someone.substack.com"),
    (None, "https://feeds.delta.example/rss", "", "delta.example"),
    (None, "https://amp.delta.example/1", "", "delta.example"),
    (None, "https://touch.delta.example/1", "", "delta.example"),
    (None, "https://edition.delta.example/1", "", "delta.example"),
    (None, "https://ru.delta.example/1", "", "delta.example"),
    (None, "https://www.en.delta.example/1", "", "delta.example"),
    (None, "https://amp-m.delta.example/1", "", "delta.example"),
    (None, "http://feeds.bbci.co.uk/news/rss.xml", "", "BBC"),
    (None, "https://ru.wordpress.com/x", "", "ru.wordpress.com"),
    (None, "https://news.gov.am/x", "", "news.gov.am"),
    (None, "https://www.gov.uk/x", "", "gov.uk"),
    (None, "https://am.sputniknews.ru/x", "", "Sputnik"),
    (None, None, "html_pages", "unknown"),
    (None, None, "batch 12", "unknown"),
    (None, None, "News.am", "News.am"),
    (None, None, "Daily News", "Daily News"),
]


@pytest.mark.parametrize(("language", "text"), HEADLINES, ids=[t[:24] for _, t in HEADLINES])
def test_a_headline_is_enough(language: str | None, text: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(("field", "url", "folder", "name"), OUTLETS)
def test_an_outlet_has_one_name(field: str | None, url: str | None, folder: str, name: str) -> None:
    assert name_outlet(field, host_of(url), folder) == name


def test_an_address_behind_a_cache_is_the_same_article() -> None:
    page = "https://www.bbc.co.uk/news/world-1"
    for cache in ("https://web.archive.org/web/20240508000000/", "https://www.google.com/amp/s/"):
        inner = page if "archive" in cache else page.removeprefix("https://")
        assert original_address(cache + inner) == page
