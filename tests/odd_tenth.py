# fmt: off
# ruff: noqa: E501
"""A tenth draw: names of columns as people write them, exports of blogs, days of many sites."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case, headline, rows, story_text

FIRST = headline(1)
X, Y = story_text(1), story_text(2)
P = f"<p>{X}</p><p>{Y}</p>"
THREE = [headline(n) for n in (1, 2, 3)]
ONE = {"titles": [FIRST], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
BOTH = {"titles": THREE[:2], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}


def lines(head: str, form: str, count: int = 3) -> str:
    """A table whose rows are made after a form with {t}, {x} and {n}."""
    return "\n".join([head, *(form.format(t=headline(n), x=story_text(n), n=n) for n in range(1, count + 1))]) + "\n"


def page(title: str, body: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


# Names of columns
for number, head in enumerate((
    "Title (English);Full Text (HTML);Date (UTC);Source (name)", "Headline*;Body*;Publication date [GMT];Outlet*", "1. Title;2. Text;3. Date;4. Source",
    "art_title;art_text;art_date;art_source", "news_title;news_content;news_date;news_source", "ttl;txt;dt;src", "TITLE_TXT;BODY_TXT;PUB_DT;SRC_NM",
    "Título;Cuerpo;Fecha de publicación;Medio", "Titre;Contenu;Date de parution;Journal", "Заголовок;Текст сообщения;Дата выхода;СМИ", "标题;正文;发布时间;来源",
    "Başlık;Metin;Yayın Tarihi;Kaynak", "عنوان الخبر;نص الخبر;تاريخ النشر;المصدر", "タイトル;記事;掲載日;媒体", "Überschrift;Artikeltext;Datum;Medium",
    "Naslov;Besedilo;Datum objave;Medij", "Cím;Szöveg;Megjelenés dátuma;Forrás", "Tytuł;Treść artykułu;Data publikacji;Źródło", "Titolo;Testo articolo;Data di uscita;Testata",
    "Título;Texto da notícia;Data de publicação;Veículo", "Article Headline;Article Text;Article Date;Media Outlet", "document_title;document_text;document_date;document_source",
    "What is the headline?;Paste the text of the article;When was it published?;Which outlet?",
)):  # fmt: skip
    case(f"te_names_{number}.csv", lines(head, '"{t}";"{x}";2024-05-08;Delta Courier'), titles=THREE, date=DAY, outlet="Delta Courier", r=0)

case("te_header_again.csv", rows() + "Title,Text,Date\n" + rows(start=4).split("\n", 1)[1], titles=[headline(n) for n in range(1, 7)], date=DAY, maxr=1)
case("te_text_in_parts.csv", lines("title,date,text1,text2", '"{t}",2024-05-08,"{x}","It rained on the {n}th day, and nobody stayed."'), titles=THREE, date=DAY, texts=["on day 1", "It rained on the 1th"], r=0)
case("te_paragraph_columns.csv", lines("title,date,paragraph_1,paragraph_2,paragraph_3", '"{t}",2024-05-08,"{x}","It rained on the {n}th day, and nobody stayed.",'), titles=THREE, date=DAY, texts=["on day 1", "It rained on the 1th"], r=0)

# Exports of blogs and services
made = [{"title": headline(n), "link": f"https://delta.example/{n}", "summary": story_text(n), "published": "Wed, 08 May 2024 16:41:00 GMT", "published_parsed": [2024, 5, 8, 16, 41, 0, 2, 129, 0]} for n in (1, 2)]
case("tb_feedparser.json", dumps({"feed": {"title": "Delta Courier"}, "entries": made, "bozo": False, "version": "rss20"}), **BOTH)
case("tb_parsed_alone.jsonl", "\n".join(dumps({k: v for k, v in one.items() if k != "published"}) for one in made), **BOTH)
case("tb_wordpress_tail.xml", "<rss version='2.0'><channel><title>Delta Courier</title>" + "".join(f"<item><title>{headline(n)}</title><link>https://delta.example/{n}</link><pubDate>Wed, 08 May 2024 16:41:00 +0000</pubDate><description><![CDATA[<p>{story_text(n)} [&#8230;]</p><p>The post <a href='https://delta.example/{n}'>{headline(n)}</a> appeared first on <a href='https://delta.example'>Delta Courier</a>.</p>]]></description></item>" for n in (1, 2)) + "</channel></rss>", **BOTH, notext="appeared first on")
case("tb_movable_type.txt", "--------\n".join(f"AUTHOR: Jane Roe\nTITLE: {headline(n)}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 0\nDATE: 05/08/2024 04:41:00 PM\nCATEGORY: Politics\n-----\nBODY:\n<p>{story_text(n)}</p>\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n\n" for n in (1, 2)) + "--------\n", titles=THREE[:2], date=DAY, texts=["on day 1", "on day 2"], r=0, notext="BODY:")
case("tb_livejournal.xml", "<?xml version='1.0' encoding='utf-8'?><livejournal>" + "".join(f"<entry><itemid>{n}</itemid><eventtime>2024-05-08 16:41:00</eventtime><logtime>2024-05-08 12:41:00</logtime><subject>{headline(n)}</subject><event>{story_text(n)}</event><security>public</security></entry>" for n in (1, 2)) + "</livejournal>", **BOTH)
KIND = "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{}'/>"
case("tb_blogger.xml", "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Delta Courier</title>" + f"<entry><id>t</id><published>2020-01-01T00:00:00Z</published>{KIND.format('template')}<title>Template: Delta</title><content type='text'>&lt;html&gt; b:skin variable names and other things of the template of this blog &lt;/html&gt;</content></entry><entry><id>s</id><published>2020-01-01T00:00:00Z</published>{KIND.format('settings')}<title>The name of the blog</title><content type='text'>Delta Courier</content></entry>" + "".join(f"<entry><id>{n}</id><published>2024-05-08T16:41:00Z</published>{KIND.format('post')}<title>{headline(n)}</title><content type='html'>&lt;p&gt;{story_text(n)}&lt;/p&gt;</content></entry>" for n in (1, 2)) + f"<entry><id>c</id><published>2024-05-09T16:41:00Z</published>{KIND.format('comment')}<title>I do not think so</title><content type='html'>I do not think that the border will open.</content></entry></feed>", titles=THREE[:2], date=DAY, texts=["on day 1", "on day 2"], maxr=3)
case("tb_medium.html", f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{FIRST}</title><style>*{{font-family:Georgia}}</style></head><body><article class='h-entry'><header><h1 class='p-name'>{FIRST}</h1></header><section data-field='subtitle' class='p-summary'>A short summary.</section><section data-field='body' class='e-content'><section><div class='section-inner'><p class='graf graf--p'>{X}</p><p class='graf graf--p'>{Y}</p></div></section></section><footer><p>By <a class='p-author h-card'>Jane Roe</a> on <a href='https://delta.example/p/1'><time class='dt-published' datetime='2024-05-08T16:41:00.000Z'>May 8, 2024</time></a>.</p><p><a class='p-canonical'>Canonical link</a></p><p>Exported from Medium on June 1, 2024.</p></footer></article></body></html>", **ONE, notext="Exported from Medium")
case("tb_h_entry.html", page(FIRST, f"<div class='h-entry'><h2 class='p-name'>{FIRST}</h2><time class='dt-published' datetime='2024-05-08 16:41'>a while ago</time><div class='e-content'>{P}</div></div>"), **ONE)
case("tb_mastodon.json", dumps([{"id": str(n), "created_at": "2024-05-08T16:41:00.000Z", "in_reply_to_id": None, "language": "en", "url": f"https://delta.example/@jane/{n}", "content": f"<p>{story_text(n)}</p>", "reblog": None, "account": {"username": "jane", "display_name": "Jane Roe"}, "media_attachments": []} for n in (1, 2)]), a=2, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("tb_weibo.json", dumps({"ok": 1, "data": {"cards": [{"card_type": 9, "mblog": {"id": str(n), "created_at": "Wed May 08 16:41:00 +0800 2024", "text": story_text(n), "user": {"screen_name": "Delta"}}} for n in (1, 2)]}}), a=2, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("tb_tumblr.json", dumps({"meta": {"status": 200}, "response": {"blog": {"title": "Delta"}, "posts": [{"type": "text", "id": n, "post_url": f"https://delta.example/{n}", "date": "2024-05-08 16:41:00 GMT", "timestamp": 1715186460, "title": headline(n), "body": f"<p>{story_text(n)}</p>"} for n in (1, 2)]}}), **BOTH)
case("tb_nested_dates.jsonl", "\n".join(dumps({"title": headline(n), "text": story_text(n), "dates": {"published": "2024-05-08T16:41:00Z", "updated": "2024-06-01T00:00:00Z"}, "publisher": [{"name": "Delta Courier"}]}) for n in (1, 2)), **BOTH, outlet="Delta Courier")
case("tb_body_objects.jsonl", "\n".join(dumps({"headline": headline(n), "body": {"format": "html", "html": f"<p>{story_text(n)}</p>"}, "published": {"time": "2024-05-08T16:41:00", "zone": "UTC"}}) for n in (1, 2)), **BOTH)
case("tb_pdftohtml.html", page("talks", f"<a name=1></a><p style='position:absolute;top:90px' class='ft00'><b>{FIRST}</b></p><p class='ft01'>8&#160;May&#160;2024</p><p class='ft02'>The ministers said on day 1 that the border would<br/>open again before the end of the year. They spoke<br/>with reporters after the talks, which lasted four<br/>hours, and left the city in the evening.</p><p class='ft02'>{Y}</p>"), a=1, date=DAY, texts=["would open again", "on day 2"], r=0)
case("tb_google_docs.html", page("Border talks", f"<p class='c1 title'><span class='c0'>{FIRST}</span></p><p class='c1'><span class='c0'>8 May 2024</span></p><p class='c1'><span class='c0'>{X[:50]}</span><span class='c2'>{X[50:]}</span></p><p class='c1 c4'><span class='c0'></span></p><p class='c1'><span class='c0'>{Y}</span></p>"), a=1, date=DAY, texts=[X[:80], "on day 2"], r=0)

# Days as sites print them, in a field and on a page
for number, day in enumerate((
    "Rabu, 08 Mei 2024 | 16:41 WIB", "Thứ Tư, 08/05/2024, 16:41 (GMT+7)", "พุธ 8 พฤษภาคม 2567 เวลา 16:41 น.", "1403/2/19 چهارشنبه", "08 May 2024 04:41 PM PKT", "Wed 8 May 2024 at 16:41 AEST",
    "May 8, 2024 / 4:41 PM EDT / CBS News", "4:41 PM ET, Wed May 8, 2024", "First Published: 08 May 2024, 04:41 PM IST", "Publié le 8 mai 2024 à 16h41, mis à jour le 9 mai 2024 à 10h00", "Stand: 08.05.2024 16:41 Uhr",
    "08.05.2024, 16:41 Uhr • 2 min", "8-5-2024 16u41", "le mercredi 8 mai 2024 à 16 heures 41", "am Mittwoch, 8. Mai 2024 um 16 Uhr 41", "8 мая 2024 г. в 16 ч. 41 мин.", "2024년5월8일16시41분", "2024. 05. 08 (수) 16:41",
    "May 8–10, 2024", "8–10 May 2024", "2024-05-08 – 2024-05-10", "08.05.2024-10.05.2024", "8/May/24", "May 8th '24", "2024 05 08 16 41 00", "Wednesday, the 8th of May, 2024", "8 May, 2024 CE", "A.D. 2024, May 8", "Mi., 08.05.2024", "Mié 8 may. 2024, 16:41",
    "Sr, 08 maj 2024", "8.5.2024 kl. 16", "8 Μαΐου 2024, ώρα 16:41", "8. Mai 2024 | 16:41", "8 მაისი 2024 - 16:41", "2024-05-08 4:41 p. m.", "08/05/2024 04:41 p. m.", "2024/05/08 (三) 16:41", "08 mayıs 2024, 16.41", "Posted 08 May 2024 by Jane Roe",
)):  # fmt: skip
    case(f"td_field_{number}.jsonl", dumps({"title": FIRST, "text": X, "date": day}, ensure_ascii=False), a=1, r=0, dates=[DAY if "08/05/2024 04" not in day else "2024-08-05"])
    if number < 16:
        case(f"td_page_{number}.html", page(FIRST, f"<h1>{FIRST}</h1><div class=meta>{day}</div>{P}"), **ONE)
