# ruff: noqa: E501
"""References with abstracts: RIS, EndNote, PubMed, BibTeX."""

from odd_cases import DAY, case
from odd_pieces import FIRST, THREE, X, Y

R1 = f"TY  - NEWS\nTI  - {FIRST}\nAU  - Roe, Jane\nJO  - Delta Courier\nPY  - 2024\nDA  - 2024/05/08/\nUR  - https://delta.example/1-x\nAB  - {X}\nKW  - Armenia\nKW  - Turkey\nER  - \n"
R2 = f"TY  - MGZN\r\nT1  - {THREE[1]}\r\nA1  - Doe, John\r\nT2  - Delta Courier\r\nY1  - 2024/05/08\r\nN2  - {Y}\r\nER  - \r\n"
R3 = f"TY  - NEWS\nTI  - {THREE[2]}\nDA  - 2024/05/08\nER  - \n"


def r(n, c, **k):
    case("rb_" + n, c, **{"r": 0, "date": DAY, **k})


r(
    "one.ris",
    R1,
    a=1,
    titles=[FIRST],
    texts=["on day 1"],
    outlet="Delta Courier",
    url="https://delta.example/1-x",
)
r(
    "two.ris",
    R1 + "\n" + R2.replace("\r", ""),
    a=2,
    titles=THREE[:2],
    texts=["on day 1", "on day 2"],
    outlet="Delta Courier",
)
r("crlf.ris", R2, a=1, titles=[THREE[1]], texts=["on day 2"], outlet="Delta Courier")
r("meta.ris", R3, a=1, titles=[THREE[2]], texts=[], note="no text")
r("ris.txt", R1, a=1, titles=[FIRST], texts=["on day 1"])
r("bom.ris", "\ufeff" + R1, a=1, titles=[FIRST], texts=["on day 1"])
r(
    "wrapped.ris",
    R1.replace("before the end", "\n      before the end"),
    a=1,
    titles=[FIRST],
    texts=["on day 1", "before the end of"],
)
r("cut.ris", R1 + R2[:-12], a=2, r=None, texts=["on day 1"])
r(
    "year.ris",
    R1.replace("DA  - 2024/05/08/\n", ""),
    a=1,
    titles=[FIRST],
    date="2024-01-01",
    texts=["on day 1"],
)
B = f"@article{{roe2024,\n  title = {{{FIRST}}},\n  author = {{Roe, Jane}},\n  journal = {{Delta Courier}},\n  year = 2024,\n  month = may,\n  day = 8,\n  url = {{https://delta.example/1-x}},\n  abstract = {{{X}}}\n}}\n"
B2 = f'@misc{{doe,\n title="{THREE[1]}",\n howpublished={{Delta Courier}},\n date={{2024-05-08}},\n abstract="{Y}",\n}}\n'
r("one.bib", B, a=1, titles=[FIRST], texts=["on day 1"], outlet="Delta Courier")
r(
    "two.bib",
    '% Encoding: UTF-8\n@comment{x}\n@string{dc = "Delta Courier"}\n' + B + "\n" + B2,
    a=2,
    titles=THREE[:2],
    texts=["on day 1", "on day 2"],
)
r(
    "braces.bib",
    B.replace("Ministers of two", "{M}inisters of {{two}}").replace("Yerevan", "{Y}erevan", 1),
    a=1,
    titles=[FIRST],
    texts=["on day 1"],
)
r(
    "tex.bib",
    B.replace("Roe, Jane", "Ro{\\'e}, Jan").replace("spoke", 'sp\\"oke'),
    a=1,
    titles=[FIRST],
    texts=["spöke with"],
)
r(
    "meta.bib",
    f"@online{{a, title={{{FIRST}}}, date={{2024-05-08}}, url={{https://delta.example/1-x}}}}",
    a=1,
    titles=[FIRST],
    texts=[],
    note="no text",
)
r(
    "endnote.enw",
    f"%0 Newspaper Article\n%T {FIRST}\n%A Roe, Jane\n%J Delta Courier\n%D 2024\n%8 May 8, 2024\n%U https://delta.example/1-x\n%X {X}\n",
    a=1,
    titles=[FIRST],
    texts=["on day 1"],
)
r(
    "nbib.nbib",
    f"PMID- 1\nTI  - {FIRST}\nDP  - 2024 May 8\nJT  - Delta Journal\nAB  - {X}\n      {Y}\nAU  - Roe J\n\nPMID- 2\nTI  - {THREE[1]}\nDP  - 2024 May 8\nJT  - Delta Journal\nAB  - {Y}\n",
    a=2,
    titles=THREE[:2],
    texts=["on day 1", "on day 2"],
)
