# ruff: noqa: E501
"""A fourth draw: pages as houses of news and programs for sites have built them since 1998."""

from __future__ import annotations

from odd_cases import case, headline, story_text

FIRST = headline(1)
P = "".join(f"<p>{story_text(n)}</p>" for n in (1, 2, 3))
MENU = "".join(
    f"<li><a href='/{n}'>{n}</a></li>" for n in ("World", "Politics", "Business", "Sport")
)


def page(head: str, body: str) -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def paged(name: str, head: str, body: str, **want) -> None:
    case(
        name,
        page(head, body),
        **{"titles": [FIRST], "r": 0, "texts": ["on day 1", "on day 3"]} | want,
    )


paged("fo_cnn_1998.html", f"<TITLE>CNN - {FIRST} - May 8, 1998</TITLE>", "<TABLE WIDTH=600><TR><TD "
      "WIDTH=120><A HREF=/>MAIN PAGE</A><BR><A HREF=/WORLD>WORLD</A></TD><TD><FONT SIZE=5><B>"
      f"{FIRST}</B></FONT><P><IMG SRC=talks.jpg></P><FONT SIZE=2>May 8, 1998<BR>Web posted at: 4:41 p.m. "
      f"EDT (2041 GMT)</FONT><P>YEREVAN (CNN) -- {story_text(1)}<P>{story_text(2)}<P>{story_text(3)}"
      "<P><I>Correspondent Jane Roe contributed to this report.</I></TD></TR></TABLE>", date="1998-05-08",
      notext="MAIN PAGE")  # fmt: skip
paged("fo_bbc_2005.html", f"<title>BBC NEWS | Europe | {FIRST}</title><meta name='OriginalPublicationDate'"
      " content='2005/05/08 15:41:12'>", "<table><tr><td class='lhs'>Last Updated: <b>Sunday, 8 May, 2005, "
      "15:41 GMT 16:41 UK</b></td><td><a href='mailto:'>E-mail this to a friend</a> <a href='?print'>"
      f"Printable version</a></td></tr><tr><td><div class='headline'><b>{FIRST}</b></div><!-- S BO --><table "
      "align=right><tr><td><img src=a.jpg><div class='cap'>The ministers shook hands on Sunday</div></td>"
      f"</tr></table>{P}<!-- E BO --></td><td><b>SEE ALSO:</b><br><a href='/1'>Border talks stall</a> 02 "
      "May 05 | Europe</td></tr></table>", date="2005-05-08", notext=["E-mail this", "talks stall"])  # fmt: skip
paged("fo_nyt_2012.html", f"<title>{FIRST} - The New York Times</title>", "<div id=shell><ul id=mainTabs>"
      f"{MENU}</ul><div id=article><h1 class=articleHeadline><nyt_headline version='1.0' type=' '>{FIRST}"
      "</nyt_headline></h1><h6 class=byline>By JANE ROE</h6><h6 class=dateline>Published: May 8, 2012</h6>"
      f"<div class=articleBody><nyt_text><p>YEREVAN, Armenia — {story_text(1)}</p><p>{story_text(2)}</p><p>"
      f"{story_text(3)}</p></nyt_text></div><div id=pageLinks><ul id=pageNumbers><li>1</li><li><a>2</a></li>"
      "</ul><a class=next>Next Page »</a></div><div class=articleCorrection>A version of this article "
      "appeared in print on May 9, 2012, on page A1 of the New York edition with the headline: Talks.</div>"
      "</div></div>", date="2012-05-08", notext=["Next Page", "appeared in print"])  # fmt: skip
paged("fo_reuters_2018.html", f"<title>{FIRST} | Reuters</title>", "<div class=StandardArticle_inner><div "
      f"class=ArticleHeader_channel>World News</div><div class=ArticleHeader_date>May 8, 2018 / 4:41 PM / "
      f"Updated 3 hours ago</div><h1 class=ArticleHeader_headline>{FIRST}</h1><p class=BylineBar_byline>Jane "
      "Roe</p><p class=BylineBar_reading-time>3 Min Read</p><div class=StandardArticleBody_body><p>YEREVAN "
      f"(Reuters) - {story_text(1)}</p><p>{story_text(2)}</p><p>{story_text(3)}</p><p>Reporting by Jane Roe; "
      "Editing by John Doe</p><div class=StandardArticleBody_trustBadgeContainer>Our Standards:<a>The Thomson "
      "Reuters Trust Principles.</a></div></div></div>", date="2018-05-08",
      notext=["Min Read", "Our Standards"])  # fmt: skip
paged("fo_reuters_2025.html", f"<title>{FIRST} | Reuters</title><meta name='article:published_time' "
      "content='2025-05-08T16:41:00Z'>", f"<main><article><header><h1>{FIRST}</h1></header><div "
      "data-testid=ArticleBody><div data-testid=paragraph-0>YEREVAN, May 8 (Reuters) - "
      f"{story_text(1)}</div><div data-testid=paragraph-1>{story_text(2)} A bank <a href='/q'>rose<span "
      "style='border:0;clip:rect(0,0,0,0);height:1px;position:absolute;width:1px'>, opens new tab</span></a> "
      "by a tenth.</div><div data-testid=promo>The Reuters Daily Briefing newsletter provides all the news you "
      "need to start your day. Sign up <a href='/s'>here.</a></div><div data-testid=paragraph-2>"
      f"{story_text(3)}</div><div data-testid=SignOff>Reporting by Jane Roe</div><div><span>Our Standards: "
      "</span><a>The Thomson Reuters Trust Principles.</a></div><div>Suggested Topics:<ul><li><a>World</a>"
      "</li></ul></div></div></article></main>", date="2025-05-08",
      notext=["opens new tab", "Sign up", "Suggested Topics"])  # fmt: skip
paged("fo_tass_2025.html", f"<title>{FIRST} - World - TASS</title>", "<main><article><div class=head><div>8 May"
      f", 16:41</div><div>Updated at: 8 May, 17:20</div><h1>{FIRST}</h1><div class=lead>The talks lasted four "
      f"hours</div></div><time datetime='2025-05-08T13:41:00.000Z'></time><div class=text><p>YEREVAN, May 8. "
      f"/TASS/. {story_text(1)}</p><p>{story_text(2)}</p><p>{story_text(3)}</p></div><div class=tags>Tags<a>"
      "Armenia</a></div></article></main>", date="2025-05-08")  # fmt: skip
paged("fo_anadolu.html", f"<title>{FIRST}</title>", f"<div class=detay><h1>{FIRST}</h1><h4>Talks lasted for four "
      "hours</h4><span class=yazar>Jane Roe</span> <span class=tarih>08.05.2024 - Update : 09.05.2024</span>"
      f"<div class=detay-icerik><p><strong>YEREVAN </strong></p>{P}<p>Anadolu Agency website contains only a "
      "portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in "
      "summarized form. Please contact us for subscription options.</p></div></div>", date="2024-05-08",
      notext="contact us for subscription")  # fmt: skip
paged("fo_xinhua_2018.html", f"<title>{FIRST} - Xinhua | English.news.cn</title>", "<div class=widetitle>"
      f"<h1>{FIRST}</h1><i class=time>Source: Xinhua</i>|<i class=time>2018-05-08 16:41:12</i>|<i>Editor: ZX</i>"
      "</div><div id=Content><p><img src=1.jpg></p><p><font color=navy>Photo taken on May 8, 2018 shows the two "
      f"ministers in Yerevan, Armenia. (Xinhua/Roe)</font></p><p>YEREVAN, May 8 (Xinhua) -- {story_text(1)}</p>"
      f"<p>{story_text(2)}</p><p>{story_text(3)}</p></div><div>KEY WORDS: <a>Armenia</a></div>",
      date="2018-05-08", cap="Photo taken on May 8, 2018", notext="KEY WORDS")  # fmt: skip
paged("fo_substack.html", f"<title>{FIRST} - by Jane Roe</title>", f"<article><h1 class=post-title>{FIRST}</h1>"
      "<h3 class=subtitle>What was said</h3><div class=pencraft>Jane Roe</div><div class=pencraft>May 08, 2024"
      f"</div><div class=pencraft>12</div><div>Share</div><div class='body markup'><p>{story_text(1)}</p><div "
      "class=subscription-widget><div class=preamble>Thanks for reading Delta! Subscribe for free to receive new "
      "posts and support my work.</div><form><input placeholder='Type your email…'><button>Subscribe</button>"
      f"</form></div><p>{story_text(2)}</p><p>{story_text(3)}</p></div></article>", date="2024-05-08",
      notext="Subscribe for free")  # fmt: skip
paged("fo_wordpress_2010.html", f"<title>{FIRST} « The Delta Blog</title>", f"<div id=content><div class=post><h2>"
      f"<a href='/t' rel=bookmark>{FIRST}</a></h2><small>May 8th, 2010 by admin</small><div class=entry>{P}</div>"
      "<p class=postmetadata>Posted in News | 3 Comments »</p></div></div><div id=sidebar><h2>Archives</h2><ul>"
      "<li><a>June 2010</a></li><li><a>May 2010</a></li></ul><h2>Blogroll</h2><ul>" + MENU + "</ul></div>",
      date="2010-05-08", notext=["Blogroll", "Posted in"])  # fmt: skip
paged("fo_blogger.html", f"<title>Delta: {FIRST}</title>", "<div class=date-outer><h2 class=date-header><span>"
      f"Wednesday, May 8, 2013</span></h2><div class=post><h3 class='post-title entry-title'>{FIRST}</h3><div "
      f"class=post-body>{P}</div><div class=post-footer>Posted by Roe at <a><abbr>4:41 PM</abbr></a> <a>Email This"
      "</a><a>BlogThis!</a></div></div></div>", date="2013-05-08", notext="BlogThis")  # fmt: skip
paged("fo_drupal.html", f"<title>{FIRST} | Delta</title>", f"<h1 id=page-title>{FIRST}</h1><div class=submitted>"
      f"Submitted by jroe on Wed, 05/08/2013 - 16:41</div><div class='field field-name-body'>{P}</div><ul "
      "class='links inline'><li><a>Log in</a> or <a>register</a> to post comments</li></ul>",
      date="2013-05-08", notext=["Submitted by", "to post comments"])  # fmt: skip
paged("fo_joomla.html", f"<title>{FIRST}</title>", f"<table class=contentpaneopen><tr><td class=contentheading>"
      f"{FIRST}</td></tr><tr><td><span class=small>Written by Jane Roe</span></td></tr><tr><td class=createdate>"
      f"Wednesday, 08 May 2013 16:41</td></tr><tr><td>{P}</td></tr><tr><td class=modifydate>Last Updated on "
      "Thursday, 09 May 2013 10:00</td></tr></table>", date="2013-05-08", notext="Last Updated")  # fmt: skip
paged("fo_archive_today.html", f"<title>{FIRST}</title><link rel=canonical href='https://archive.ph/2024.06.01-"
      "031233/https://delta.org/talks'>", "<div id=HEADER><table><tr><td>Saved from</td><td><input value="
      "'https://delta.org/talks'></td><td><time itemprop=pubdate datetime='2024-06-01T03:12:33Z'>1 Jun 2024 "
      f"03:12:33 UTC</time></td></tr></table></div><div id=CONTENT><div><h1>{FIRST}</h1><div>Published 8 May 2024 "
      f"16:41</div><div>{P}</div></div></div>", date="2024-05-08", notext="Saved from")  # fmt: skip
paged("fo_ria.html", f"<title>{FIRST} - РИА Новости, 08.05.2024</title>", "<div class=article__info-date><a>16:41 "
      "08.05.2024</a> <span>(обновлено: 17:20 09.05.2024)</span></div><h1 class=article__title>" + FIRST +
      f"</h1><div class=article__body><div class=article__block><div class=article__text><strong>ЕРЕВАН, 8 мая — "
      f"РИА Новости.</strong> {story_text(1)}</div></div><div class=article__block><div class=article__article>"
      "<a>Граница закрыта с осени</a><span>Вчера, 10:20</span></div></div><div class=article__block><div "
      f"class=article__text>{story_text(2)}</div></div><div class=article__block><div class=article__text>"
      f"{story_text(3)}</div></div></div>", date="2024-05-08", notext="Вчера, 10:20")  # fmt: skip
told = "两国部长在埃里温举行会谈，双方表示边境将在年底前重新开放。会谈持续了四个小时，随后部长们离开了这座城市。"
case("fo_people_cn.html", page("<title>两国部长在埃里温会谈--国际--人民网</title>", "<div class=rm_txt><h1>"
     "两国部长在埃里温会谈</h1><div class=channel><div>2024年05月08日16:41 | 来源：<a>人民网</a></div></div><div>"
     f"<p>{told}</p><p>{told}</p></div><div class=edit>(责编：罗某、田某)</div><p>分享让更多人看到</p></div>"),
     a=1, date="2024-05-08", text="重新开放", notext=["责编", "分享让"], lang="zh", r=0)  # fmt: skip
case("fo_nhk.html", page("<title>二国の閣僚がエレバンで会談 | NHKニュース</title>", "<main><h1>二国の閣僚がエレバンで"
     "会談</h1><time>2024年5月8日 16時41分</time><div>" + "<p>二国の閣僚は、国境が年内に再び開かれると述べた。会談は四時間"
     "続き、閣僚らは夕方に町を離れた。</p>" * 3 + "</div></main>"), a=1, date="2024-05-08",
     text="国境が年内に", r=0)  # fmt: skip
paged("fo_rdfa.html", f"<title>{FIRST}</title>", "<div vocab='http://schema.org/' typeof=NewsArticle><h1 property="
      f"headline>{FIRST}</h1><span property=author typeof=Person><span property=name>Jane Roe</span></span><meta "
      f"property=datePublished content='2024-05-08T16:41:00+04:00'><div property=articleBody>{P}</div></div>",
      date="2024-05-08", author="Jane Roe")  # fmt: skip
paged("fo_hentry.html", f"<title>{FIRST}</title>", f"<article class='h-entry hentry'><h1 class='p-name entry-title'>"
      f"{FIRST}</h1><a class='p-author h-card'>Jane Roe</a><time class='dt-published published' datetime="
      f"'2024-05-08 16:41:00+0400'>8/5</time><div class='e-content entry-content'>{P}</div></article>",
      date="2024-05-08")  # fmt: skip
case("fo_flight.html", page(f"<title>{FIRST}</title>", "<div id=__next></div><script>self.__next_f=self.__next_f||[]"
     ";self.__next_f.push([1,\"3:[\\\"$\\\",\\\"div\\\",null,{}]\"])</script>"), a=0, r=1)  # fmt: skip
case("fo_svg.html", "<svg xmlns='http://www.w3.org/2000/svg'><title>Map</title><script>alert(1)</script><text>A"
     "</text></svg>", a=0, r=1)  # fmt: skip
case("fo_table.xls", "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><table border=1><tr><th>Title"
     "</th><th>Text</th><th>Date</th><th>Outlet</th></tr>" + "".join(f"<tr><td>{headline(n)}</td><td>"
     f"{story_text(n)}</td><td>2024-05-08</td><td>Delta Courier</td></tr>" for n in (1, 2, 3)) +
     "</table></body></html>", titles=[headline(n) for n in (1, 2, 3)], date="2024-05-08",
     outlet="Delta Courier")  # fmt: skip
