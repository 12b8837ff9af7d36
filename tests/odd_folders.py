# ruff: noqa: E501
"""Whose a page is that lies in a folder anybody could have named."""

from odd_cases import case, headline, story_text
from odd_pieces import page


def many(folder, files):
    def write(root):
        d = root / folder
        d.mkdir(parents=True)
        for n, c in files.items():
            (d / n).write_text(c)

    write.writes = True
    return write


D = "<p>8 May 2024</p>"


def pg(n, title=None, head="", foot="", url=None):
    return page(
        (title or "{}").format(headline(n)),
        f"<h1>{headline(n)}</h1>{D}<p>{story_text(n)}</p><p>{story_text(n + 20)}</p>{foot}",
        head,
    )


def c(name, folder, outlet, n=3, **k):
    case(
        "of_" + name,
        many(folder, {f"{i}.html": pg(i, **k) for i in range(1, n + 1)}),
        a=n,
        r=0,
        outlet=outlet,
    )


for f in (
    "pages",
    "html",
    "articles",
    "data",
    "raw",
    "export",
    "2024",
    "crawl",
    "output",
    "out",
    "saved",
    "web",
    "html_files",
    "dump",
    "media",
    "press",
    "results",
    "sample",
    "2024-05",
    "batch1",
    "part-001",
    "all",
    "clippings",
    "new folder",
    "untitled folder",
    "dataset",
    "my_articles",
    "html_pages",
):
    c("folder_" + f.replace(" ", "_"), f, "unknown")
c(
    "site_name",
    "raw",
    "Delta Courier",
    head="<meta property='og:site_name' content='Delta Courier'>",
)
c(
    "canonical",
    "raw",
    "delta.example",
    head="<link rel=canonical href='https://www.delta.example/x'>",
)
c(
    "canonical_first",
    "pages",
    "delta.example",
    head="<meta property='og:site_name' content='The Delta'><link rel=canonical href='https://www.delta.example/x'>",
)
c("base", "html", "delta.example", head="<base href='https://www.delta.example/'>")
c(
    "copyright",
    "data",
    "The Daily Delta",
    foot="<footer><p>© 2024 The Daily Delta. All rights reserved.</p></footer>",
)
c(
    "copyright_2",
    "data",
    "Delta Media Group",
    foot="<div id=footer>Copyright &copy; 2020-2024 Delta Media Group</div>",
)
c("suffix", "articles", "The Daily Delta", title="{} - The Daily Delta")
c("suffix_bar", "articles", "Delta Courier", title="{} | News | Delta Courier")
c("prefix", "articles", "Delta Courier", title="Delta Courier: {}")
c("appname", "2024", "Delta Courier", head="<meta name='application-name' content='Delta Courier'>")
c(
    "publisher",
    "2024",
    "Delta Courier",
    head='<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"x","publisher":{"@type":"Organization","name":"Delta Courier"}}</script>',
)
c("twitter", "html", "unknown", head="<meta name='twitter:site' content='@deltacourier'>")
c("above", "Delta Courier/html", "Delta Courier")
c("above_2", "Delta Courier/2024/raw/pages", "Delta Courier")
c("above_domain", "delta.example/html", "delta.example")
c("folder_is_outlet", "Delta Courier", "Delta Courier")
c("one_suffix", "raw", "unknown", n=1, title="{} - Border talks")
c(
    "alternate",
    "raw",
    "delta.example",
    head="<link rel=alternate type='application/rss+xml' title='Delta Courier RSS' href='https://delta.example/rss'>",
)
c(
    "folder_but_page_says",
    "Somebody's folder",
    "Delta Courier",
    head="<meta property='og:site_name' content='Delta Courier'>",
)


# text
def ct(name, folder, outlet, form, n=6):
    case(
        "of_t_" + name,
        many(
            folder,
            {
                f"{i}.txt": form.format(t=headline(i), x=story_text(i), y=story_text(i + 20))
                for i in range(1, n + 1)
            },
        ),
        a=n,
        r=0,
        outlet=outlet,
    )


ct(
    "copyright",
    "texts",
    "The Daily Delta",
    "{t}\n\n8 May 2024\n\n{x}\n\n{y}\n\n© 2024 The Daily Delta\n",
)
ct(
    "copyright_2",
    "texts",
    "Delta Courier",
    "{t}\n\n8 May 2024\n\n{x}\n\n{y}\n\nCopyright 2024 Delta Courier. All rights reserved.\n",
)
ct("none", "texts", "unknown", "{t}\n\n8 May 2024\n\n{x}\n\n{y}\n")
ct("source", "texts", "unknown", "{t}\n\nSource: Delta Courier\n\n8 May 2024\n\n{x}\n\n{y}\n")
