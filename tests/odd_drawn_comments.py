# fmt: off
# ruff: noqa: E501, E701, E731
"""A ZIP whose comment holds the mark of its end."""

from __future__ import annotations

import io
import struct
import zipfile
from json import dumps

from odd_cases import DAY, case, headline, story_text


def row(n): return dumps({"title":headline(n),"text":story_text(n),"date":DAY})+"\n"
def box(comment, n=2):
    b=io.BytesIO()
    with zipfile.ZipFile(b,"w") as z:
        for i in range(1,n+1): z.writestr(f"{i}.jsonl",row(i))
        z.comment=comment
    return b.getvalue()
E=lambda **k: struct.pack("<4s4H2LH",b"PK\x05\x06",0,0,k.get('n',0),k.get('n',0),k.get('s',0),k.get('o',0),k.get('c',0))
case("z23_mark.zip",box(b"my PK\x05\x06 comment of the archive which is long enough"),a=2,r=0)
case("z23_mark_short.zip",box(b"PK\x05\x06"),a=2,r=0)
case("z23_whole_end.zip",box(b"hello"+E()),a=2,r=0)
case("z23_whole_end_c.zip",box(b"hello"+E(c=3)+b"abc"),a=2,r=0)
case("z23_whole_end_lie.zip",box(b"hello"+E(n=1,s=50,o=10)),a=2,r=0)
