# ruff: noqa: E501
"""HTML of all ages and makers: frames, several articles, hidden parts, data beside the text."""

# fmt: off
from __future__ import annotations

import base64
import json

from odd_cases import DAY, case, headline, story_text

T = headline(1)
BODY = [story_text(n) for n in (1, 2, 3)]
P = "".join(f"<p>{text}</p>" for text in BODY)
WHOLE = BODY


def page(body: str, head: str = "", attributes: str = "") -> str:
    return f"<!DOCTYPE html><html{attributes}><head><title>{T}</title>{head}</head><body>{body}</body></html>"


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def shape(name: str, content: str | bytes, **more: object) -> None:
    want: dict[str, object] = {"a": 1, "r": 0, "titles": [T], "texts": WHOLE}
    case(f"hs_{name}.html", content, **{**want, **more})


MAIN = f"<main><article><h1>{T}</h1>{P}</article></main>"
shape('hidden_style', page(f'<div style="display:none"><p>{story_text(8)}</p></div>{MAIN}'), notext='day 8')
shape("hidden_attribute", page(f"<div hidden><p>{story_text(8)}</p></div>{MAIN}"), notext="day 8")
shape('aria_hidden', page(f'<div aria-hidden="true"><p>{story_text(8)}</p></div>{MAIN}'), notext='day 8')
shape('hidden_visibility', page(f'<div style="visibility: hidden;"><p>{story_text(8)}</p></div>{MAIN}'), notext='day 8')
shape('sr_only', page(f'<article><h1>{T}</h1><span class="sr-only">Skip to comments</span>{P}</article>'), notext='Skip to comments')
shape('template_shadow', page(f'<news-story><template shadowrootmode=open><article><h1>{T}</h1>{P}</article></template></news-story>'))
shape("template_unused", page(f"{MAIN}<template><p>{story_text(8)}</p></template>"), notext="day 8")
shape('noscript_twin', page(f'{MAIN}<noscript><p>Please enable JavaScript to see comments.</p></noscript>'), notext='enable JavaScript')
shape('several_articles', page(f'<article><h1>{T}</h1>{P}</article><aside><article><h3>Another tale of the sea</h3><p>{story_text(8)[:80]}</p></article><article><h3>One more tale</h3><p>{story_text(9)[:80]}</p></article></aside>'), notext=['Another tale of the sea', 'One more tale'])
shape('nested_articles', page(f'<article><article><article><h1>{T}</h1>{P}</article></article></article>'))
shape('comments_as_articles', page(f'<article><h1>{T}</h1>{P}</article><section id="comments"><h2>Comments</h2><article class="comment"><p>I do not believe a word of it, and I have been there many times myself.</p></article></section>'), notext='believe a word')
shape('frameset', f"<html><head><title>{T}</title></head><frameset cols='20%,80%'><frame src='menu.html'><frame src='text.html'><noframes><body><h1>{T}</h1>{P}</body></noframes></frameset></html>")
shape('only_frames', f"<html><head><title>{T}</title></head><frameset><frame src='a.html'></frameset></html>", a=0, r=1, titles=[], texts=[])
shape('iframe_srcdoc', page(f'{MAIN}<iframe srcdoc="<p>{story_text(8)}</p>"></iframe>'), notext='day 8')
shape('conditional_comments', page(f'<!--[if lt IE 9]><p>You are using an old browser.</p><![endif]-->{MAIN}'), notext='old browser')
shape('xhtml_cdata', f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>{T}</title><script type="text/javascript">//<![CDATA[\nvar a = "<p>not text</p>";\n//]]></script></head><body><h1>{T}</h1>{P}</body></html>', notext='not text')
shape('base64_picture', page(f'<article><h1>{T}</h1><img src="data:image/png;base64,{base64.b64encode(bytes(90000)).decode()}" alt="x">{P}</article>'), notext='AAAA')
shape("one_long_line", page(MAIN + "<!-- " + "x" * 5_000_000 + " -->"))
shape('script_json_state', page(MAIN + f"<script>window.__STATE__ = {json.dumps({'story': story_text(8)})}</script>"), notext='day 8')
shape('unclosed_all', f'<html><head><title>{T}</title><body><div><h1>{T}<p>{BODY[0]}<p>{BODY[1]}<p>{BODY[2]}')
shape("closed_too_often", page(f"</div></div><h1>{T}</h1></section>{P}</article></div>"))
shape("entities", page(f"<h1>{T}</h1>" + P.replace("e", "&#101;").replace("o", "&#x6F;")))
shape('double_escaped_title', f'<html><head><title>{T} &amp;amp; more</title></head><body><h1>{T} &amp; more</h1>{P}</body></html>', titles=[f'{T} & more'])
shape('charset_lies', page(MAIN.replace(T, T + ' – café'), head='<meta charset="iso-8859-1">').replace(f'<title>{T}', f'<title>{T} – café').encode(), titles=[T + ' – café'])
shape("charset_unknown", page(MAIN, head='<meta charset="x-user-defined-99">'))
shape("utf16_bom", page(MAIN, head='<meta charset="utf-16">').encode("utf-16"))
shape('windows_1251', '<html><head><meta charset="windows-1251"><title>Министры встретились в Ереване</title></head><body><h1>Министры встретились в Ереване</h1><p>Министры двух стран встретились в Ереване и договорились открыть границу до конца года, сообщили журналистам после переговоров.</p><p>Переговоры продолжались шесть часов, после чего делегации вечером покинули город.</p></body></html>'.encode('cp1251'), titles=['Министры встретились в Ереване'], texts=['договорились открыть границу', 'делегации вечером покинули город.'], lang='ru')
shape('live_posting', page(f'<h1>{T}</h1>' + ''.join(f'<div><h2>16:{n}0</h2><p>{story_text(n)}</p></div>' for n in (1, 2, 3)), head=linked({'@context': 'https://schema.org', '@type': 'LiveBlogPosting', 'headline': T, 'datePublished': DAY, 'liveBlogUpdate': [{'@type': 'BlogPosting', 'headline': 'a', 'articleBody': story_text(1), 'datePublished': '2024-05-09'}]})), date=DAY)
shape('graph', page(MAIN, head=linked({'@context': 'https://schema.org', '@graph': [{'@type': 'Organization', 'name': 'Delta'}, {'@type': 'NewsArticle', 'headline': T, 'datePublished': DAY, 'author': [{'name': 'Jane Roe'}], 'publisher': {'@id': '#org'}}]})), date=DAY, author='Jane Roe')
shape('linked_list', page(MAIN, head=linked([{'@type': 'BreadcrumbList'}, {'@type': ['Article', 'NewsArticle'], 'headline': T, 'datePublished': DAY}])), date=DAY)
shape('linked_broken', page(MAIN, head='<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-08",}</script><meta property="article:published_time" content="2024-05-08">'), date=DAY)
shape('linked_related_first', page(MAIN, head=linked({'@type': 'ItemList', 'itemListElement': [{'@type': 'NewsArticle', 'headline': 'Another tale', 'datePublished': '2023-01-01'}]}) + linked({'@type': 'NewsArticle', 'headline': T, 'datePublished': DAY})), date=DAY)
shape('microdata', page(f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{T}</h1><time itemprop="datePublished" datetime="2024-05-08T16:41">8 May</time><span itemprop="author" itemscope><span itemprop="name">Jane Roe</span></span><div itemprop="articleBody">{P}</div></div>'), date=DAY)
shape('amp', f'<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{T}</title><script async src="https://cdn.ampproject.org/v0.js"></script></head><body><amp-sidebar><ul><li>World</li></ul></amp-sidebar><article><h1>{T}</h1><amp-img src="a.jpg" alt="a"></amp-img>{P}<amp-ad>Buy this</amp-ad></article></body></html>', notext='Buy this')
shape('svg_text', page(MAIN + '<svg><text x=1 y=2>Chart of nothing</text><title>drawn</title></svg>'), notext='Chart of nothing')
shape('rtl', '<html dir="rtl" lang="ar"><head><title>الوزراء اجتمعوا في يريفان</title></head><body><nav>الرئيسية</nav><article><h1>الوزراء اجتمعوا في يريفان</h1><p>اجتمع وزراء البلدين في يريفان واتفقوا على فتح الحدود قبل نهاية العام، كما قالوا للصحفيين بعد المحادثات.</p><p>واستمرت المحادثات ست ساعات وغادرت الوفود المدينة مساء.</p></article></body></html>', titles=['الوزراء اجتمعوا في يريفان'], texts=['اتفقوا على فتح الحدود', 'وغادرت الوفود المدينة مساء.'], lang='ar')
shape("deep", page("<div>" * 3000 + f"<h1>{T}</h1>{P}" + "</div>" * 3000))
shape("very_deep", page("<b>" * 60000 + "x"), a=0, r=1, titles=[], texts=[])
shape('many_attributes', page(f"<article {' '.join(f'data-a{n}=1' for n in range(5000))}><h1>{T}</h1>{P}</article>"))
shape("line_breaks", page(f"<h1>{T}</h1><div>{'<br><br>'.join(BODY)}</div>"))
shape('spans_only', page(f'<h1>{T}</h1>' + ''.join(f'<div><span>{text}</span></div>' for text in BODY)))
shape('table_nineties', f'<HTML><HEAD><TITLE>{T}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=600><TR><TD WIDTH=120><FONT SIZE=1><A HREF=/>Home</A><BR><A HREF=/w>World</A></FONT></TD><TD><FONT SIZE=5><B>{T}</B></FONT><P>{BODY[0]}<P>{BODY[1]}<P>{BODY[2]}</TD></TR></TABLE></BODY></HTML>', notext='Home')
shape('figure_caption', page(f'<article><h1>{T}</h1><figure><img src=a.jpg><figcaption>Two ministers in a corridor. <span>Mara Toom/Delta</span></figcaption></figure>{P}</article>'), cap='Two ministers in a corridor.', notext='corridor')
shape('alt_only', page(f"<article><h1>{T}</h1><img src=a.jpg alt='Two ministers in a corridor'>{P}</article>"), notext='corridor')
shape('base_href', page(MAIN, head='<base href="javascript:alert(1)//"><link rel="canonical" href="javascript:alert(1)">'), url=None)
shape('meta_refresh', page(MAIN, head='<meta http-equiv="refresh" content="0; url=https://evil.example/">'))
shape('redirect_only', '<html><head><title>Redirecting</title><meta http-equiv="refresh" content="0; url=https://p.example/"></head><body>Redirecting to <a href="https://p.example/">https://p.example/</a></body></html>', a=0, r=1, titles=[], texts=[])
shape('not_found', '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx/1.18.0</center></body></html>', a=0, r=1, titles=[], texts=[])
shape('captcha', '<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing the site.</h1><p>This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Please allow up to 5 seconds…</p><p>DDoS protection by Cloudflare</p></body></html>', a=0, r=1, titles=[], texts=[])
shape('source_view', '<html><head><title>view-source</title></head><body><table>' + ''.join((f'<tr><td>{n}</td><td>&lt;p&gt;{text}&lt;/p&gt;</td></tr>' for n, text in enumerate(BODY))) + '</table></body></html>', titles=None, texts=[BODY[0]])
shape("nulls", page(MAIN).replace("<p>", "\x00<p>"))
shape('doctype_entity', f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><title>{T}</title></head><body><h1>{T}</h1>{P}<p>&x;</p></body></html>', notext='root:')
shape('dateline_strong', page(f'<article><h1>{T}</h1><p><strong>YEREVAN, May 8 (Reuters)</strong> - {BODY[0]}</p><p>{BODY[1]}</p><p>{BODY[2]}</p></article>'))
shape('more_link_inside', page(f'<article><h1>{T}</h1><p>{BODY[0]}</p><p><strong>Read more: <a href=/x>Another tale of the sea and of those who sail it</a></strong></p><p>{BODY[1]}</p><p>{BODY[2]}</p></article>'), notext='tale of the sea')
