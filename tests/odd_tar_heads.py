"""TAR heads that lie: sizes no archive has, holes without end, maps that are no numbers, chains."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable

from odd_archives import g1, g2, tarb
from odd_cases import TITLES, case

HOLES = {
    "GNU.sparse.major": "1",
    "GNU.sparse.minor": "0",
    "GNU.sparse.name": "a.jsonl",
    "GNU.sparse.realsize": "99999999999",
}


def headed(heads: dict[str, str], content: bytes = g1.encode()) -> Callable[[], bytes]:
    """Two members, the first under further heads."""

    def made() -> bytes:
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as box:
            for name, held in (("a.jsonl", content), ("b.jsonl", g2.encode())):
                member = tarfile.TarInfo(name)
                member.size = len(held)
                member.pax_headers = heads if name == "a.jsonl" else {}
                box.addfile(member, io.BytesIO(held))
        return packed.getvalue()

    return made


def chained(times: int) -> bytes:
    """Long names of long names of long names, before two members."""
    member = tarfile.TarInfo("././@LongLink")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 2
    link = member.tobuf(tarfile.GNU_FORMAT) + b"x\0".ljust(512, b"\0")
    return link * times + tarb({"a.jsonl": g1, "b.jsonl": g2})


holes = b"1\n0\n512\n".ljust(512, b"\0") + g1.encode().ljust(512, b"\n")
case("th_holes_endless.tar", headed(HOLES, holes), titles=TITLES[:2], r=1, why="bomb")
case("th_size_claimed.tar", headed({"size": "99999999999"}), r=1, why="cut off")
case("th_size_of_30_digits.tar", headed({"size": "9" * 30}), maxr=2)
case("th_map_short.tar", headed(HOLES, b"5\n1\n"), maxr=2, r=1)
case("th_map_of_words.tar", headed(HOLES, b"abc\n1\n"), maxr=2, r=1)
case("th_map_old.tar", headed({"GNU.sparse.map": "a,b,c", "GNU.sparse.size": "10"}), maxr=2)
case("th_name_out.tar", headed({"path": "../../a.jsonl"}), titles=TITLES[1:2], r=1, why="leads out")
case("th_link_given.tar", headed({"linkpath": "/etc/passwd"}), titles=TITLES[:2], r=0)
case("th_owner_huge.tar", headed({"uid": "9" * 400}), titles=TITLES[:2], r=0)
case("th_chained.tar", lambda: chained(5000), r=1, why="head")
case("th_head_of_30_mb.tar", headed({"comment": "x" * 30_000_000}), r=1, why="header")
