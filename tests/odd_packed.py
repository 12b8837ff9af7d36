"""More odd archives: names that lead out, members that repeat, lie or are none."""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
import zipfile

from odd_archives import tarb, zipb
from odd_cases import TITLES, case, headline, rows, story_text
from odd_json import article, dumps

one, two, three = (dumps(article(n)) for n in (1, 2, 3))
PLAIN_PAGE = f"{headline(1)}\n\n{story_text(1)}\n\n{story_text(2)}\n"


def zip_of(*members: tuple[zipfile.ZipInfo | str, str | bytes], mode: int | None = None) -> bytes:
    """A ZIP of members in this order, doubles and all; `mode` is set on the first."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as box, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, (name, content) in enumerate(members):
            member = zipfile.ZipInfo(name) if isinstance(name, str) else name
            if number == 0 and mode:
                member.create_system, member.external_attr = 3, mode << 16
            box.writestr(member, content)
    return made.getvalue()


def tar_of(*members: tuple[tarfile.TarInfo, bytes], mode: str = "w") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as box:
        for member, content in members:
            member.size = len(content)
            box.addfile(member, io.BytesIO(content))
    return made.getvalue()


def named(name: str, kind: bytes = tarfile.REGTYPE, to: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, to
    return member


GOOD = (named("good.jsonl"), two.encode())

# Names.
for number, name in enumerate((
    "../a.jsonl", "a/../../b.jsonl", "..\\a.jsonl", "/etc/a.jsonl", "\\\\host\\share\\a.jsonl",
    "C:/a.jsonl", "c:\\a.jsonl", "a/../../../../../../tmp/a.jsonl",
)):  # fmt: skip
    case(f"pa_out_{number}.zip", zip_of((name, one), ("good.jsonl", two)), titles=TITLES[1:2],
         r=1, why="leads out")  # fmt: skip
for number, name in enumerate(("../a.jsonl", "/etc/a.jsonl", "a/../../b.jsonl", "C:\\a.jsonl")):
    case(f"pa_out_{number}.tar", tar_of((named(name), one.encode()), GOOD), titles=TITLES[1:2],
         r=1, why="leads out")  # fmt: skip
case("pa_dot.tar", tar_of((named("./a.jsonl"), one.encode()), GOOD), titles=TITLES[:2], r=0)
case("pa_two_dots_in_name.zip", zip_of(("a..b.jsonl", one), ("c...jsonl", two)), a=2, r=0)
case("pa_cp437.zip", zip_of(("caf\x82.jsonl", one)).replace("caf\x82".encode(), b"caf\x82\x82"),
     titles=TITLES[:1], r=0)  # fmt: skip
wrong = zip_of(("caf\x82.jsonl", one), ("good.jsonl", two), ("статья.jsonl", three))
wrong = wrong.replace("caf\x82".encode(), b"caf\x82\x82")
case("pa_wrong_flag_one_of_three.zip", wrong, titles=TITLES, r=0)
case("pa_wrong_flag_behind.zip", b"MZ" + b"\0" * 500 + wrong, a=None, r=None)
case("pa_wrong_flag_comment.zip", wrong[:-2] + b"\x04\0PK\5\6", a=None, r=None)
case("pa_wrong_flag_cut.zip", wrong[:-40], a=3, r=1, why="cut off")
case("pa_wrong_flag_in_tar.tar", tarb({"in.zip": wrong}), titles=TITLES, r=0)
case("pa_cyrillic.tar", tar_of((named("статья.jsonl"), one.encode())), titles=TITLES[:1], r=0)
case("pa_latin_name.tar", tarb({"caf\u00e9.jsonl": one}, fmt=tarfile.GNU_FORMAT)
     .replace("é".encode(), b"\xe9\xe9"), a=None, r=None)  # fmt: skip
case("pa_long_name.zip", zip_of((f"{'n' * 60_000}.jsonl", one)), a=1, r=0)
case("pa_long_path.tar", tar_of((named(f"{'d/' * 400}a.jsonl"), one.encode())), a=1, r=0)
case("pa_line_in_name.zip", zip_of(("a\nb.jsonl", one), ("c\td.jsonl", two)), a=2, r=0)
case(
    "pa_markup_name.zip",
    zip_of(
        ("<script>alert(1)</script>.jsonl", "{"),
    ),
    a=0,
    r=1,
)
case("pa_no_name.zip", zip_of((".jsonl", one), (" .jsonl", two)), a=2)
case("pa_upper.ZIP", zip_of(("A.JSONL", one), ("B.CSV", rows(1, start=2))), titles=TITLES[:2], r=0)
case("pa_case_twins.zip", zip_of(("a.jsonl", one), ("A.jsonl", two)), a=2, r=0)
case("pa_same_name.zip", zip_of(("a.jsonl", one), ("a.jsonl", two), ("a.jsonl", three)), a=3, r=0)
case("pa_same_name.tar", tar_of((named("a.jsonl"), one.encode()), (named("a.jsonl"),
     two.encode())), titles=TITLES[:2], r=0)  # fmt: skip
# Members that are no files.
case("pa_link.zip", zip_of(("a.jsonl", "good.jsonl"), ("good.jsonl", two), mode=0o120777),
     titles=TITLES[1:2], r=1, why="link")  # fmt: skip
case("pa_pipe.zip", zip_of(("a.jsonl", one), ("good.jsonl", two), mode=0o010644),
     titles=TITLES[1:2], r=1, why="pipe")  # fmt: skip
case("pa_dir_with_bytes.zip", zip_of(("folder/", one), ("folder/good.jsonl", two)),
     titles=TITLES[1:2])  # fmt: skip
for kind, why in ((tarfile.SYMTYPE, "link"), (tarfile.LNKTYPE, "link"), (tarfile.CHRTYPE, "device"),
                  (tarfile.BLKTYPE, "device"), (tarfile.FIFOTYPE, "file")):  # fmt: skip
    case(f"pa_kind_{kind.decode()}.tar", tar_of((named("a.jsonl", kind, "/etc/passwd"), b""), GOOD),
         titles=TITLES[1:2], r=1, why=why)  # fmt: skip
case("pa_link_to_good.tar", tar_of(GOOD, (named("b.jsonl", tarfile.LNKTYPE, "good.jsonl"), b"")),
     titles=TITLES[1:2], r=1, why="link")  # fmt: skip
case("pa_old_kind.tar", tar_of((named("a.jsonl", tarfile.AREGTYPE), one.encode())),
     titles=TITLES[:1], r=0)  # fmt: skip
case("pa_contiguous.tar", tar_of((named("a.jsonl", tarfile.CONTTYPE), one.encode())),
     titles=TITLES[:1], r=0)  # fmt: skip
case("pa_only_folders.tar", tar_of((named("a", tarfile.DIRTYPE), b"")), a=0, r=1)
case("pa_only_folders.zip", zip_of(("a/", ""), ("a/b/", "")), a=0, r=1)


def sparse() -> bytes:
    """GNU's old kind: one piece of data in a file of 64 kB of holes."""
    content = one.encode()
    member = named("a.jsonl", tarfile.GNUTYPE_SPARSE)
    member.size = len(content)
    head = bytearray(member.tobuf(tarfile.GNU_FORMAT))
    for place, number in ((386, 0), (398, len(content)), (483, 65_536)):
        head[place : place + 12] = b"%011o\0" % number
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head) + content.ljust(-(-len(content) // 512) * 512, b"\0") + b"\0" * 1024


case("pa_sparse.tar", sparse, maxr=1)
# Archives in archives, and those that are no archive.
case("pa_tar_in_gz_in_tar.tar", tarb({"in.tar.gz": tarb({"a.jsonl": one}, "w:gz"), "b.jsonl": two}),
     a=2, r=0)  # fmt: skip
case(
    "pa_zip_in_tgz.tgz", tarb({"in.zip": zipb({"a.jsonl": one}), "b.jsonl": two}, "w:gz"), a=2, r=0
)
case("pa_tar_in_zip.zip", zipb({"in.tar": tarb({"a.jsonl": one}), "b.jsonl": two}), a=2, r=0)
case("pa_third.zip", zipb({"1.zip": zipb({"2.tar": tarb({"a.jsonl": one})}), "b.jsonl": two}),
     titles=TITLES[1:2], r=1, why="archive in an archive")  # fmt: skip
case("pa_gz_members.zip", zipb({"a.jsonl.gz": gzip.compress(one.encode()),
     "b.csv.gz": gzip.compress(rows(1, start=2).encode())}), titles=TITLES[:2], r=0)  # fmt: skip
case("pa_gz_twice_in_zip.zip", zipb({"a.jsonl.gz.gz": gzip.compress(gzip.compress(one.encode())),
     "b.jsonl": two}), a=2)  # fmt: skip
case("pa_zip_of_nothing.zip", zipb({"in.zip": zipb({}), "b.jsonl": two}), titles=TITLES[1:2], r=1)
case("pa_7z_named.zip", b"7z\xbc\xaf\x27\x1c\x00\x04" + b"\0" * 60, a=0, r=1, why="7z")
case("pa_rar_named.zip", b"Rar!\x1a\x07\x00" + b"\0" * 60, a=0, r=1, why="RAR")
case("pa_rar5_in.zip", zipb({"a.rar": b"Rar!\x1a\x07\x01\x00" + b"\0" * 60, "b.jsonl": two}),
     titles=TITLES[1:2], r=1, why="RAR")  # fmt: skip
case("pa_cab.cab", b"MSCF\0\0\0\0" + b"\0" * 60, a=0, r=1)
case("pa_ar.deb", b"!<arch>\ndebian-binary   1342943816  0     0     100644  4         `\n2.0\n",
     a=0, r=1)  # fmt: skip
case("pa_cpio.cpio", b"070701" + b"0" * 104 + b"TRAILER!!!\0" + b"\0" * 60, a=0, r=1)
case("pa_text_named.tar", PLAIN_PAGE, a=None, maxr=1)
case("pa_text_named.gz", PLAIN_PAGE, a=None, maxr=1)
case("pa_text_named.zst", PLAIN_PAGE, a=None, maxr=1)
case("pa_zero_bytes.zip", b"", a=0, r=1)
case("pa_zero_bytes.tar.gz", gzip.compress(b""), a=0, r=1)
case("pa_zeros.tar", b"\0" * 10_240, a=0, r=1)
case("pa_first_volume.zip", b"PK\x07\x08" + zipb({"a.jsonl": one, "b.jsonl": two})[:-70], a=0, r=1)
case("pa_second_volume.z01", zipb({"a.jsonl": one, "b.jsonl": two})[-90:], a=0, r=1)
case("pa_volume.tar", tarb({"a.jsonl": one, "b.jsonl": two * 40})[:2048], titles=TITLES[:1], r=1)
# Sizes and checksums that do not hold.
whole = zipb({"a.jsonl": one, "b.jsonl": two})
case("pa_count_lies.zip", whole[:-14] + b"\xff\xff\xff\xff" + whole[-10:], a=None, r=None)
case("pa_offset_lies.zip", whole[:-6] + b"\xff\xff\xff\x7f\0\0", a=0, r=1)
case("pa_ratio_member.zip", lambda: zipb({"bomb.txt": b"a" * 90_000_000, "good.jsonl": two}),
     titles=TITLES[1:2], r=1)  # fmt: skip
case("pa_ratio_gz.gz", lambda: gzip.compress(b"[" + b" " * 90_000_000), a=0, r=1)
case("pa_ratio_nested.zip", lambda: zipb({"in.zip": zipb({"bomb.txt": b"a" * 90_000_000}),
     "good.jsonl": two}), titles=TITLES[1:2], r=1)  # fmt: skip
case("pa_head_sum.tar", tarb({"a.jsonl": one, "b.jsonl": two}).replace(b"ustar", b"usTar", 1),
     a=None, r=None)  # fmt: skip
case("pa_size_negative.tar", tarb({"a.jsonl": one})[:124] + b"-0000000001\0"
     + tarb({"a.jsonl": one})[136:], a=0, r=1)  # fmt: skip
case("pa_unknown_way.zip", zip_of(("a.jsonl", one)).replace(b"PK\x01\x02\x14\x03\x14\0\0\0\0\0",
     b"PK\x01\x02\x14\x03\x14\0\0\0\x61\0"), a=0, r=1)  # fmt: skip
case("pa_office_locks.zip", zipb({"~$export.csv": b"\x05user", "export.csv": rows()}),
     titles=TITLES)  # fmt: skip
case("pa_many_kinds.zip", zipb({"a.jsonl": one, "b.json": f"[{two}]", "c.csv": rows(1, start=3),
     "d.png": b"\x89PNG\r\n\x1a\n"}), titles=TITLES, r=1, why="image")  # fmt: skip
