"""Odd piles: rows as lists, archives without an end, boxes of letters, e-books, notes on others."""

from __future__ import annotations

import gzip
import io
import tarfile
from pathlib import Path

from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps
from odd_places import writes

LINES = [dumps(article(number)) for number in range(6)]
ROWS = [[headline(n), story_text(n), DAY] for n in (1, 2, 3)]
NAMES = ["title", "text", "date"]


def lines_of(*rows: object) -> str:
    return "".join(dumps(row) + "\n" for row in rows)


case("p_arrays.jsonl", lines_of(NAMES, *ROWS), titles=TITLES, r=0, date=DAY)
case("p_arrays_no_names.jsonl", lines_of(*ROWS * 40), a=0, r=1, why="names", where="line 1")
case("p_arrays_mixed.jsonl", lines_of(*ROWS[1:]) + LINES[1], titles=TITLES[:1], r=1)
case("p_arrays_short.jsonl", lines_of(NAMES, ROWS[0][:2], ROWS[1]), titles=TITLES[:2], r=0)
case("p_arrays_long.jsonl", lines_of(NAMES, [*ROWS[0], "x"], ROWS[1]), titles=TITLES[:2], r=0)
case("p_arrays_again.jsonl", lines_of(NAMES, ROWS[0], NAMES, ROWS[1]), titles=TITLES[:2], r=0)
case("p_numbers.jsonl", lines_of(*[[1, 2, 3]] * 50), a=0, r=1)
case("p_arrays.json", lines_of([NAMES, *ROWS]), titles=TITLES, r=0)

two = tarb({"a.jsonl": LINES[1], "b.jsonl": LINES[2]}, fmt=tarfile.USTAR_FORMAT)
BLOCK = 512
first = BLOCK + -(-len(LINES[1].encode()) // BLOCK) * BLOCK
both = first + BLOCK + -(-len(LINES[2].encode()) // BLOCK) * BLOCK
case("p_edge_first.tar", two[:first], titles=TITLES[:1], r=1, why="cut off")
case("p_edge_both.tar", two[:both], titles=TITLES[:2], r=1, why="cut off")
case("p_edge_one_block.tar", two[:both] + b"\0" * BLOCK, titles=TITLES[:2], r=0)
case("p_edge.tar.gz", gzip.compress(two[:first]), titles=TITLES[:1], r=1, why="cut off")
case("p_whole.tar", two, titles=TITLES[:2], r=0)

OTHERS = ("LICENSE", "docs/README.md", "NOTICE.txt", "robots.txt", "CHANGELOG.md", "COPYING")
LONG = f"{headline(4)}\n\n{story_text(4)}\n\n{story_text(5)}\n"
case(
    "p_package.zip",
    zipb({**dict.fromkeys(OTHERS, LONG), "a.jsonl": LINES[1]}),
    titles=TITLES[:1],
    r=len(OTHERS),
    why="no article",
)
case(
    "p_package.tar",
    tarb({**dict.fromkeys(OTHERS, LONG), "a.jsonl": LINES[1]}),
    titles=TITLES[:1],
    r=len(OTHERS),
)
case("README.txt", LONG, a=1)  # asked for by its own name, it is read
case("p_licence_news.zip", zipb({"licence-fee-rises.txt": LONG, "readme_2.txt": LONG}), a=2, r=0)


@writes
def of_others(folder: Path) -> None:
    for name in OTHERS:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(LONG)
    (folder / "a.jsonl").write_text(LINES[1])


case("fs_package", of_others, titles=TITLES[:1], r=len(OTHERS), why="no article")


def letter(number: int, body: str = "", line: str = "From news@a.example Wed May  8 10:00:00 2024"):
    text = body or f"{story_text(number)}\n\n{story_text(number + 1)}"
    return (
        f"{line}\nFrom: News <news@a.example>\nSubject: {headline(number)}\n"
        "Date: Wed, 08 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}\n\n"
    )


BOX = "".join(letter(n) for n in (1, 2, 3))
case("p_box.mbox", BOX, titles=TITLES, r=0, date=DAY)
case("p_box", BOX, titles=TITLES, r=0)
case("p_box.mbox.gz", gzip.compress(BOX.encode()), titles=TITLES, r=0)
case("p_box_crlf.mbox", BOX.replace("\n", "\r\n"), titles=TITLES, r=0)
case("p_box.zip", zipb({"inbox.mbox": BOX}), titles=TITLES, r=0)
case(
    "p_box_from.mbox",
    letter(1, f"{story_text(1)}\n\n>From the capital nothing was heard.\n\n{story_text(2)}"),
    titles=TITLES[:1],
    r=0,
    text="\nFrom the capital nothing",
)
case("p_box_empty_letter.mbox", letter(1) + letter(2, " ") + letter(3), a=3)
case("p_box_only_line.mbox", "From news@a.example Wed May  8 10:00:00 2024\n", a=0, r=1)
case("p_text_from.txt", f"From Yerevan with love\n\n{story_text(1)}\n\n{story_text(2)}\n", a=1, r=0)


def chapter(number: int) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>{headline(number)}</title></head><body><h1>{headline(number)}</h1>"
        f"<p>{story_text(number)}</p><p>{story_text(number + 1)}</p></body></html>"
    )


BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": "<container/>",
    "OEBPS/content.opf": "<package/>",
    "OEBPS/toc.ncx": "<ncx/>",
    "OEBPS/nav.xhtml": "<html><body><nav><a href='1.xhtml'>one</a></nav></body></html>",
    "OEBPS/style.css": "p { color: red }",
    "OEBPS/1.xhtml": chapter(1),
    "OEBPS/2.xhtml": chapter(2),
}
case("p_paper.epub", zipb(BOOK), titles=TITLES[:2], r=0)
case("p_paper_unnamed", zipb(BOOK), titles=TITLES[:2], r=0)
case("p_paper_empty.epub", zipb({k: v for k, v in BOOK.items() if "1" not in k and "2" not in k}),
     a=0, r=1)  # fmt: skip
case("p_paper_cut.epub", zipb(BOOK)[:-60], a=0, r=1)


def links() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as box:
        for name, kind, target in (
            ("soft", tarfile.SYMTYPE, "/etc/passwd"),
            ("hard", tarfile.LNKTYPE, "a.jsonl"),
            ("pipe", tarfile.FIFOTYPE, ""),
        ):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, target
            box.addfile(member)
        member = tarfile.TarInfo("новости/статья.jsonl")
        member.size = len(LINES[1].encode())
        box.addfile(member, io.BytesIO(LINES[1].encode()))
    return made.getvalue()


case("p_links.tar", links(), titles=TITLES[:1], r=3, why="link")
