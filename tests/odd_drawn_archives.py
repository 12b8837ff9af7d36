# fmt: off
# ruff: noqa: E501, E701, E702
"""A twenty-third draw: archives, damage and polyglots."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
import zlib

from odd_cases import case
from odd_drawn_texts import DAYS, A, B, T
from odd_pieces import page


def row(i): return json.dumps({"title":T[i],"text":A[i]+" "+B[i],"date":DAYS[i]})+"\n"
L=(row(0)+row(1)).encode(); PG=page(T[0],f"<h1>{T[0]}</h1><p>14 March 2023</p><p>{A[0]}</p><p>{B[0]}</p>").encode()
def c(n,x,**k): case("a23_"+n,x,**k)
def z(d,m=zipfile.ZIP_DEFLATED,comment=b""):
    f=io.BytesIO()
    with zipfile.ZipFile(f,"w",m) as b:
        for n,x in (d.items() if isinstance(d,dict) else d): b.writestr(n,x)
        b.comment=comment
    return f.getvalue()
def t(ms,fmt=tarfile.PAX_FORMAT,pax=None):
    f=io.BytesIO()
    with tarfile.open(fileobj=f,mode="w",format=fmt,pax_headers=pax or {}) as b:
        for n,x in ms:
            i=tarfile.TarInfo(n); i.size=len(x); b.addfile(i,io.BytesIO(x))
    return f.getvalue()
OK=dict(a=2,r=0,titles=T[:2])
c("cp866_names.zip",lambda: z({"a":L}).replace(b"a",b"a") and _named("новости.jsonl".encode("cp866")),**OK)
def _named(raw):
    p=b"x"*len(raw.replace(b".jsonl",b""))+b".jsonl"
    return z({p.decode():L}).replace(p,raw)
c("gbk_names.zip",lambda:_named("新闻.jsonl".encode("gbk")),**OK)
c("sjis_names.zip",lambda:_named("記事.jsonl".encode("cp932")),**OK)
c("unix_attrs_link.zip",lambda:_link(),a=2,r=1,why="link")
def _link():
    f=io.BytesIO()
    with zipfile.ZipFile(f,"w") as b:
        i=zipfile.ZipInfo("l.jsonl"); i.create_system=3; i.external_attr=0o120777<<16; b.writestr(i,"/etc/passwd"); b.writestr("a.jsonl",L)
    return f.getvalue()
c("member_60_names.zip",lambda:z([(f"{i}/a.jsonl",row(i%2)) for i in range(60)]),a=60,r=0)
c("colon_names.zip",lambda:z({"C:\\press\\a.jsonl":L,"aux.jsonl":row(2)}),a=None,r=None,maxr=1)
c("zip_in_tar_gz.tgz",lambda:gzip.compress(t([("in.zip",z({"a.jsonl":L}))])),**OK)
c("tar_in_zip_in_gz.gz",lambda:gzip.compress(z({"b.tar":t([("a.jsonl",L)])})),a=None,r=None,maxr=1)
c("aes.zip",lambda:_aes(),a=0,r=1,why="encrypt")
def _aes():
    b=bytearray(z({"a.jsonl":L},zipfile.ZIP_STORED))
    b[6]|=1; b[8:10]=struct.pack("<H",99); k=b.find(b"PK\1\2"); b[k+8]|=1; b[k+10:k+12]=struct.pack("<H",99); return bytes(b)
c("method_xx.zip",lambda:_m(97),a=0,r=1)
c("method_zstd.zip",lambda:_m(93),a=None,r=None,maxr=1)
def _m(n):
    b=bytearray(z({"a.jsonl":L},zipfile.ZIP_STORED)); b[8:10]=struct.pack("<H",n); k=b.find(b"PK\1\2"); b[k+10:k+12]=struct.pack("<H",n); return bytes(b)
c("bomb_flat.zip",lambda:z({"a.txt":b"\n"*25_000_000,"b.jsonl":L}),a=2,r=1,why="bomb")
c("bomb_html.html.gz",lambda:gzip.compress(b"<html><body>"+b"<p>a "*6_000_000),a=0,r=1)
c("gz_isize_lie.jsonl.gz",lambda:gzip.compress(L)[:-4]+b"\0\0\0\0",a=2,r=None,maxr=1,titles=T[:2])
c("gz_fhcrc.jsonl.gz",lambda:b"\x1f\x8b\x08\x02\0\0\0\0\0\x03"+struct.pack("<H",zlib.crc32(b"\x1f\x8b\x08\x02\0\0\0\0\0\x03")&0xffff)+gzip.compress(L)[10:],**OK)
c("bz2_two.jsonl.bz2",lambda:bz2.compress(row(0).encode())+bz2.compress(row(1).encode()),**OK)
c("xz_check_none.jsonl.xz",lambda:lzma.compress(L,check=lzma.CHECK_NONE),**OK)
c("lzma_alone.jsonl.lzma",lambda:lzma.compress(L,format=lzma.FORMAT_ALONE),a=None,r=None,maxr=1)
c("tar_pax_path.tar",lambda:t([("ж"*90+"/a.jsonl",L)]),**OK)
c("tar_global.tar",lambda:t([("a.jsonl",L)],pax={"comment":"x"*3000}),**OK)
c("tar_sparse_pax.tar",lambda:_sparse(),a=None,r=None,maxr=2)
def _sparse():
    f=io.BytesIO()
    with tarfile.open(fileobj=f,mode="w",format=tarfile.PAX_FORMAT) as b:
        i=tarfile.TarInfo("a.jsonl"); m=b"1\n0\n%d\n"%len(L); m+=b"\0"*(512-len(m)); body=m+L; i.size=len(body); i.pax_headers={"GNU.sparse.major":"1","GNU.sparse.minor":"0","GNU.sparse.name":"a.jsonl","GNU.sparse.realsize":str(len(L))}; b.addfile(i,io.BytesIO(body))
    return f.getvalue()
c("tar_two_joined.tar",lambda:t([("a.jsonl",row(0).encode())])+t([("b.jsonl",row(1).encode())]),a=None,r=None,maxr=1,texts=["held up forty"])
c("gif_zip.gif",lambda:b"GIF89a\1\0\1\0\0\0\0;"+z({"a.jsonl":L}),a=None,r=None,maxr=1)
c("pdf_html.html",lambda:b"%PDF-1.4\n"+PG,a=None,r=None,maxr=1)
c("html_zip.html",lambda:PG+z({"a.jsonl":row(2)}),a=1,r=None,titles=T[:1],maxr=1)
c("crc_mid.zip",lambda:_crc(),a=1,r=1,titles=[T[1]])
def _crc():
    b=bytearray(z([("a.jsonl",row(0)),("b.jsonl",row(1))],zipfile.ZIP_STORED)); k=b.find(b"forty"); b[k]^=1; return bytes(b)
c("zeros_block.tar",lambda:(lambda b:b[:512]+b"\0"*512+b[1024:])(t([("a.jsonl",row(0).encode()),("b.jsonl",row(1).encode())])),a=1,r=1,titles=[T[1]])
c("deep_dirs.zip",lambda:z({"/".join(["d"]*400)+"/a.jsonl":L}),a=None,r=None,maxr=1)
c("wide_1mb_name.tar",lambda:t([("n"*900_000+".jsonl",row(0).encode()),("b.jsonl",row(1).encode())]),a=None,r=None,maxr=2)
