# fmt: off
# ruff: noqa: E501
"""A twenty-first draw: archives, damage and attacks."""

from __future__ import annotations

import gzip
import io
import random
import struct
import tarfile
import zipfile
from json import dumps

from odd_cases import DAY, case, headline, story_text
from odd_pieces import FIRST, THREE, P, X, Y, Z, page


def row(n: int) -> str:
    return dumps({"title":headline(n),"text":story_text(n),"date":DAY})+"\n"

L=(row(1)+row(2)).encode()
T2=THREE[:2]
def c(n,x,**k): case("na_" + n,x,**k)
def z(*m,**kw):
    f=io.BytesIO()
    with zipfile.ZipFile(f,"w",kw.get("method",zipfile.ZIP_DEFLATED)) as b:
        for n,x in m:
            b.writestr(n,x)
    return f.getvalue()
def t(*m,fmt=tarfile.PAX_FORMAT,mode="w"):
    f=io.BytesIO()
    with tarfile.open(fileobj=f,mode=mode,format=fmt) as b:
        for n,x in m:
            i=tarfile.TarInfo(n)
            i.size=len(x)
            b.addfile(i,io.BytesIO(x))
    return f.getvalue()
c("jsonl_named_zip.zip",L,a=2,r=0,titles=T2)
c("zip_named_jsonl.jsonl",lambda: z(("a.jsonl",L)),a=2,r=0)
c("zip_named_txt.txt",lambda: z(("a.jsonl",L)),a=2,r=0)
c("gz_no_suffix",lambda: gzip.compress(L),a=2,r=0)
c("tar_gnu_long.tar",lambda: t(("d/"*60+"a.jsonl",L),fmt=tarfile.GNU_FORMAT),a=2,r=0)
c("tar_v7.tar",lambda: t(("a.jsonl",L),fmt=tarfile.USTAR_FORMAT).replace(b"ustar\x0000",b"\0"*8) ,a=None,r=None,maxr=3)
c("zip_prefix.zip",lambda: b"#!/bin/sh\nexit\n"+z(("a.jsonl",L)),a=2,r=0)
c("zip_dirs_only.zip",lambda: z(("a/",b""),("b/",b"")),a=0,r=1)
c("zip_same_twice.zip",lambda: z(("a.jsonl",L),("b.jsonl",L)),a=4,r=0)
c("zip_hidden.zip",lambda: z(("__MACOSX/._a.jsonl",b"\0\5\x16\7"),("a.jsonl",L),(".DS_Store",b"x")),a=2,r=0)
c("zip_readme.zip",lambda: z(("README.md",b"# data"),("a.jsonl",L)),a=2,r=1,why="about the others")
c("zip_nested3.zip",lambda: z(("b.zip",z(("c.zip",z(("a.jsonl",L)))))),a=0,r=1,why="archive in an archive")
c("gz_gz_gz.jsonl.gz.gz.gz",lambda: gzip.compress(gzip.compress(gzip.compress(L))),a=0,r=1,why="more than twice")
c("bomb.jsonl.gz",lambda: gzip.compress(b'{"title":"'+b"a"*30_000_000+b'"}'),a=0,r=1)
c("escape_up.tar",lambda: t(("../../x.jsonl",L),("ok.jsonl",L)),a=2,r=1,why="leads out")
def links(mode):
    f=io.BytesIO()
    with tarfile.open(fileobj=f,mode="w") as b:
        i=tarfile.TarInfo("l.jsonl")
        i.type, i.linkname = mode, "/etc/passwd"
        b.addfile(i)
        i=tarfile.TarInfo("a.jsonl")
        i.size=len(L)
        b.addfile(i,io.BytesIO(L))
    return f.getvalue()
c("symlink.tar",lambda: links(tarfile.SYMTYPE),a=2,r=1,why="link")
c("hardlink.tar",lambda: links(tarfile.LNKTYPE),a=2,r=1,why="link")
c("fifo.tar",lambda: links(tarfile.FIFOTYPE),a=2,r=1)
c("chr.tar",lambda: links(tarfile.CHRTYPE),a=2,r=1,why="device")
c("zip64_lie.zip",lambda: z(("a.jsonl",L)).replace(struct.pack("<L",len(L)),struct.pack("<L",0x7fffffff)),a=2,r=0)
c("names_utf8.zip",lambda: z(("статьи/первая.jsonl",L)),a=2,r=0)
c("nul_name.zip",lambda: z(("a_b.jsonl",L)).replace(b"a_b.jsonl",b"a\0b.jsonl"),a=None,r=None,maxr=1)
c("empty.zip",lambda: z(),a=0,r=1)
c("empty.tar",lambda: t(),a=0,r=1)
c("empty.jsonl.gz",lambda: gzip.compress(b""),a=0,r=1)
c("zero.jsonl",b"\0"*5000,a=0,r=1)
c("ff.jsonl",b"\xff"*5000,a=0,r=1)
c("random.parquet",b"PAR1"+random.Random(1).randbytes(10)*200+b"PAR1",a=0,r=1)
c("half.parquet",b"PAR1"+b"\x15\x04"*3000,a=0,r=1)
c("nul_lines.jsonl",L+b"\0"*3000+b"\n"+row(3).encode(),a=3,r=0)
c("billion.xml",'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',a=0,r=1,why="entities")
c("xxe.rss",f'<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss><channel><title>D</title><item><title>{FIRST}</title><description>{X}</description><pubDate>Wed, 08 May 2024 10:00:00 GMT</pubDate></item></channel></rss>',a=1,r=0,date=DAY)
c("xinclude.xml",f'<articles xmlns:xi="http://www.w3.org/2001/XInclude"><article><title>{FIRST}</title><text>{X}<xi:include href="file:///etc/passwd" parse="text"/></text></article></articles>',a=1,r=0,notext="root:")
c("json_deep.json","["*100_000+"]"*100_000,a=0,r=1)
c("json_nan.jsonl",'{"title":"'+FIRST+'","text":"'+X+'","date":"'+DAY+'","score":NaN,"n":1e999}\n',a=1,r=0)
c("json_dup_keys.jsonl",'{"title":"x","title":"'+FIRST+'","text":"'+X+'","date":"'+DAY+'"}\n',a=1,r=0,titles=[FIRST])
c("json_surrogate.jsonl",'{"title":"'+FIRST+' \\ud83d","text":"'+X+' \\ude00","date":"'+DAY+'"}\n',a=1,r=0)
c("csv_formula.csv",f'title,text,date\n"=HYPERLINK(""http://x"")","{X}",{DAY}\n"@SUM(1)","{Y}",{DAY}\n',a=2,r=0)
c("csv_10000_cols.csv",",".join(f"c{i}" for i in range(10_000))+"\n"+",".join("x" for i in range(10_000))+"\n",a=0,r=1)
c("mixed_eol.csv",f'title,text,date\r"{THREE[0]}","{X}",{DAY}\n"{THREE[1]}","{Y}",{DAY}\r\n"{THREE[2]}","{Z}",{DAY}',a=3,r=0,titles=THREE)
c("html_in_gz.html.gz",lambda: gzip.compress(page(FIRST,f"<h1>{FIRST}</h1><p>8 May 2024</p>{P}").encode()),a=1,r=0,titles=[FIRST],date=DAY)
c("long_name_"+"x"*180+".jsonl",L,a=2,r=0)
