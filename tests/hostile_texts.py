"""Texts that would do something where they are taken for more than text, and a corpus full of them.

Each holds one word that nothing else holds, so that a page can be asked whether it shows the text
as it stands: wherever the word is, what comes before it must be there as well.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import duckdb
from added import ready

from analytics import store
from analytics.__main__ import main

HOST = "foreign.example"


@dataclass(frozen=True)
class Text:
    """A text, its one word, and what stands before it."""

    text: str
    word: str

    @property
    def before(self) -> str:
        """The three characters before the word, blanks apart: charts break lines where one is."""
        return bare(self.text[: self.text.index(self.word)])[-3:]

    @property
    def in_body(self) -> Text:
        """The same with a word of its own: those in bodies may become the words of a topic."""
        return Text(self.text.replace("zebra", "quagga"), self.word.replace("zebra", "quagga"))


def bare(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


# Names of outlets, of a user's own actors, and titles. (`window.owned` is what a script would set.)
SHORT = (
    Text("<b>zebrabold</b>", "zebrabold"),
    Text("<script>window.owned=1</script>zebrascript", "zebrascript"),
    Text("<img src=x onerror=window.owned=1>zebraimage", "zebraimage"),
    Text(f'<a href="http://{HOST}/a">zebralink</a>', "zebralink"),
    Text(f"![zebrapicture](http://{HOST}/p.png)", "zebrapicture"),
    Text(":red[zebrared]", "zebrared"),
    Text(":material/delete: zebraicon", "zebraicon"),
    Text(":smile: zebrasmile", "zebrasmile"),
    Text("$\\frac{zebratex}{2}$", "zebratex"),
    Text("%{x} zebrahover", "zebrahover"),
    Text("&lt;i&gt;zebraentity", "zebraentity"),
    Text("=HYPERLINK(zebraformula)", "zebraformula"),
)
# Titles only: what would be too long for a name, or needs a line of its own.
LONG = (
    Text('<a href="javascript:window.owned=1">zebracode</a>', "zebracode"),
    Text(f"[zebraaddress](//{HOST}/q)", "zebraaddress"),
    Text("**zebrastrong**", "zebrastrong"),
    Text("`zebratick`", "zebratick"),
    Text("&#60;i&#62;zebranumber", "zebranumber"),
    Text("{{7*7}} ${7*7} zebratemplate", "zebratemplate"),
    Text(f"<iframe src='http://{HOST}/f'></iframe>zebraframe", "zebraframe"),
    Text("<svg><script>window.owned=1</script></svg>zebravector", "zebravector"),
    Text("<svg/onload=window.owned=1>zebraload", "zebraload"),
    Text("<style>*{display:none}</style>zebrastyle", "zebrastyle"),
    Text(f'<meta http-equiv="refresh" content="0;url=http://{HOST}">zebrameta', "zebrameta"),
    Text(f'<base href="http://{HOST}/">zebrabase', "zebrabase"),
    Text(f'<form action="http://{HOST}"><button>zebrafill</button></form>', "zebrafill"),
    Text(f'<link rel=stylesheet href="http://{HOST}/s.css">zebrasheet', "zebrasheet"),
    Text(f'<video poster="http://{HOST}/v.png">zebravideo', "zebravideo"),
    Text(f"<p style=\"background:url('http://{HOST}/b.png')\">zebraground", "zebraground"),
    Text('"><details open ontoggle=window.owned=1>zebradetails', "zebradetails"),
    Text("</textarea></script><script>window.owned=1</script>zebraclose", "zebraclose"),
    Text("[zebradata](data:text/html;base64,PHNjcmlwdD4=)", "zebradata"),
    Text("[zebrafile](file:///etc/passwd)", "zebrafile"),
    Text(f"<http://{HOST}/auto> zebraauto", "zebraauto"),
    Text("# zebraheading", "zebraheading"),
    Text("- [ ] zebratask", "zebratask"),
    Text("| zebracell | b |", "zebracell"),
    Text(":blue-background[zebrablue]", "zebrablue"),
    Text(":blue-badge[zebrabadge]", "zebrabadge"),
    Text(":small[zebrasmall]", "zebrasmall"),
    Text(f"$\\href{{http://{HOST}/t}}{{zebrahref}}$", "zebrahref"),
    Text("$$\\rule{{900em}}{{900em}}$$ zebrarule", "zebrarule"),
    Text("~~zebrastruck~~", "zebrastruck"),
    Text("~~~ zebrafence", "zebrafence"),
    Text("==zebraequal==", "zebraequal"),
    Text("@SUM(1) zebraat", "zebraat"),
    Text("+1+1 zebraplus", "zebraplus"),
    Text("＝1+1 zebrawide", "zebrawide"),
    Text('"=1+1 zebraquote', "zebraquote"),
    Text("'=1+1 zebraprime", "zebraprime"),
    Text("zebra\u202eright \u2066 zebrabidi", "zebrabidi"),
    Text("\u200b\ufeff\u200d zebrazero", "zebrazero"),
    Text("\x1b[31m\x07 zebrabell", "zebrabell"),
    Text(f"<object data='http://{HOST}/o'>zebraobject", "zebraobject"),
    Text(f'<img srcset="http://{HOST}/s.png 1x">zebrasrcset', "zebrasrcset"),
    Text("<math><mtext><img src=x onerror=window.owned=1>zebramath", "zebramath"),
    Text('<a href="&#106;avascript:window.owned=1">zebracoded</a>', "zebracoded"),
    Text(f"[zebrareference]: http://{HOST}/r", "zebrareference"),
    Text(
        "<template shadowrootmode=open><script>window.owned=1</script></template>zebrashadow",
        "zebrashadow",
    ),
    Text(f"https://{HOST}/bare zebrabare", "zebrabare"),
    Text("<b zebraopen", "zebraopen"),
    Text("<!-- zebracomment -->", "zebracomment"),
    Text("\\[ \\frac{zebradisplay}{2} \\]", "zebradisplay"),
    Text(":rainbow[zebrarainbow]", "zebrarainbow"),
    Text("<font size=7 color=red>zebrafont</font>", "zebrafont"),
    Text("x" * 3000 + " zebrawhole", "zebrawhole"),
    Text("Z\u0335\u0321\u0322" * 60 + " zebrastack", "zebrastack"),
)
TEXTS = SHORT + LONG
CODES = [f"OWN{number}" for number in range(len(SHORT))]
HELD = 22  # texts in the body of one article
READ = range(-(-len(TEXTS) // HELD))  # articles that hold them all


def corpus_of_hostile_texts(folder: Path) -> Path:
    """A published corpus whose titles, texts, outlets, authors, addresses and actors are hostile.

    Cleaning would take the tags out of many of them; they are put in behind it, for pages must not
    rely on it.
    """
    own = folder / "corpus.actors.csv"
    with own.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(["actor", "name", "alias"])
        for number, (code, name) in enumerate(zip(CODES, SHORT, strict=True)):
            rows.writerow([code, name.text, f"Zubrland{number}"])
    source = folder / "hostile.jsonl"
    with source.open("w", encoding="utf-8") as lines:
        for number in range(2 * len(TEXTS)):
            lines.write(json.dumps(_article(number), ensure_ascii=False) + "\n")
    corpus = folder / "corpus.duckdb"
    ready()
    assert main(["add", str(source), "--corpus", str(corpus), "--progress", "none"]) == 0
    with store.drafting(corpus) as draft:
        for number, text in enumerate(SHORT):
            _put(draft.connection, "outlet", f"Outlet {number}", text.text)
        for number in range(2 * len(TEXTS)):
            _put(draft.connection, "title", f"Title {number}", TEXTS[number % len(TEXTS)].text)
            _put(draft.connection, "author", f"Author {number}", TEXTS[number % len(TEXTS)].text)
    return corpus


def _put(connection: duckdb.DuckDBPyConnection, column: str, old: str, new: str) -> None:
    tables = connection.execute(
        "SELECT table_name FROM duckdb_columns() WHERE column_name = $column AND table_name IN "
        "(SELECT t.table_name FROM duckdb_tables() AS t)",
        {"column": column},
    ).fetchall()
    for (table,) in tables:
        connection.execute(
            f"UPDATE {table} SET {column} = $new WHERE {column} = $old", {"new": new, "old": old}
        )


def _article(number: int) -> dict[str, str]:
    # What opens a tag and does not close it would take the next with it: they are spread.
    said = [text.in_body.text for text in TEXTS[number % len(READ) :: len(READ)]]
    named = " and ".join(f"Zubrland{(number + n) % len(SHORT)}" for n in range(4))
    verb = ("condemned the brutal attack on", "signed a treaty of friendship with")[number % 2]
    sentences = (
        f"{named} met on day {number} of the talks in hall {number * 7} of the old town.",
        *(
            f"Zubrland{n % 12} {verb} Zubrland{(11 - n) % 12} over {text}, he said."
            for n, text in enumerate(said)
        ),
        f"Ministers of Turkey and Greece looked on while clerk {number} wrote page {number * 13}.",
    )
    return {
        "title": f"Title {number}",
        "text": "\n\n".join(sentences),
        "date": f"2024-{1 + number % 6:02d}-{1 + number % 27:02d}T10:00:00Z",
        "source": f"Outlet {number % len(SHORT)}",
        "author": f"Author {number}",
        "url": (f"javascript:window.owned=1/{number}", f"http://{HOST}/{number}",
                f"data:text/html,/{number}", f"//{HOST}/{number}")[number % 4],
    }  # fmt: skip
