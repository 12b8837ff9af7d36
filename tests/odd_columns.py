"""More odd tables: Parquet and Arrow with columns that are nested, packed, zoned or misnamed."""

from __future__ import annotations

import datetime as dt
import decimal
import gzip
import io

import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.orc as orc
import pyarrow.parquet as pq
from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article

ROWS = [article(n) for n in (1, 2, 3)]
PLAIN = pa.Table.from_pylist(ROWS)
NOON = 1715169600  # 2024-05-08T12:00:00Z
HEADS = [headline(1), headline(2)]
TEXTS = [story_text(1), story_text(2)]


def parquet(table: pa.Table, **options: object) -> bytes:
    made = io.BytesIO()
    pq.write_table(table, made, **options)
    return made.getvalue()


def arrow(table: pa.Table, **options: object) -> bytes:
    made = io.BytesIO()
    with ipc.new_file(made, table.schema, options=ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(table)
    return made.getvalue()


def dated(column: pa.Array, **more: object) -> bytes:
    return parquet(pa.table({"title": HEADS, "text": TEXTS, "date": column, **more}))


def two(value: object, kind: pa.DataType) -> pa.Array:
    return pa.array([value] * 2, kind)


# Times by unit and zone, as numbers, as days since 1970, as decimals.
for unit, factor in (("s", 1), ("ms", 10**3), ("us", 10**6), ("ns", 10**9)):
    for zone in (None, "UTC", "+05:30", "America/St_Johns", "Asia/Kathmandu"):
        name = f"co_{unit}_{(zone or 'none').replace('/', '_')}.parquet"
        case(name, dated(two(NOON * factor, pa.timestamp(unit, zone))), a=2, r=0, date=DAY)
# Fiji is twelve hours ahead: what is noon there on the 8th is midnight in UTC, the same day.
case("co_zone_fiji.parquet", dated(two(NOON - 12 * 3600, pa.timestamp("s", "Pacific/Fiji"))),
     a=2, date=DAY)  # fmt: skip
case("co_zone_kiritimati.parquet",
     dated(two(NOON - 13 * 3600, pa.timestamp("s", "Pacific/Kiritimati"))), a=2,
     date="2024-05-07")  # fmt: skip
case("co_zone_unknown.parquet", dated(two(NOON, pa.timestamp("s", "Mars/Olympus"))), a=2, date=DAY)
case("co_int_seconds.parquet", dated(two(NOON, pa.int64())), a=2, date=DAY)
case("co_int_millis.parquet", dated(two(NOON * 1000, pa.int64())), a=2, date=DAY)
case("co_int_micros.parquet", dated(two(NOON * 10**6, pa.int64())), a=2, date=DAY)
case("co_float_seconds.parquet", dated(two(NOON + 0.5, pa.float64())), a=2, date=DAY)
case("co_int_day.parquet", dated(two(20240508, pa.int32())), a=2, date=DAY)
case("co_decimal_day.parquet", dated(two(decimal.Decimal("20240508"), pa.decimal128(8, 0))),
     a=2, date=DAY)  # fmt: skip
case("co_decimal_seconds.parquet",
     dated(two(decimal.Decimal(f"{NOON}.250"), pa.decimal128(16, 3))), a=2, date=DAY)  # fmt: skip
case("co_date32.parquet", dated(two(dt.date(2024, 5, 8), pa.date32())), a=2, date=DAY)
case("co_date64.parquet", dated(two(dt.date(2024, 5, 8), pa.date64())), a=2, date=DAY)
case("co_text_day.parquet", dated(two("8 May 2024", pa.string())), a=2, date=DAY)
case("co_binary_day.parquet", dated(two(b"2024-05-08", pa.binary())), a=2, date=DAY)
case("co_null_day.parquet", dated(pa.nulls(2)), a=2, r=0, dates=["None", "None"])
case("co_duration_day.parquet", dated(two(dt.timedelta(days=3), pa.duration("s"))), a=2, r=0)
case("co_day_and_clock.parquet",
     dated(two("2024-05-08", pa.string()), time=two(dt.time(16, 41), pa.time32("s"))),
     a=2, date=DAY)  # fmt: skip
# Columns of other kinds.
case("co_category.parquet", parquet(PLAIN.set_column(0, "title",
     PLAIN["title"].dictionary_encode())), titles=TITLES, r=0)  # fmt: skip
case(
    "co_category_outlet.arrow",
    arrow(PLAIN.append_column("outlet", pa.array(["The Paper"] * 3).dictionary_encode())),
    titles=TITLES,
    outlet="The Paper",
)
case("co_paragraphs.parquet", parquet(pa.table({"title": HEADS, "text": [TEXTS, TEXTS]})),
     a=2, r=0, text=f"{TEXTS[0]}\n\n{TEXTS[1]}")  # fmt: skip
case("co_paragraphs_fixed.arrow",
     arrow(pa.table({"title": HEADS, "text": pa.array([TEXTS, TEXTS], pa.list_(pa.string(), 2))})),
     a=2, text=TEXTS[1])  # fmt: skip
case("co_paragraph_objects.parquet",
     parquet(pa.table({"title": HEADS, "text": [[{"type": "p", "text": one}] for one in TEXTS]})),
     a=2, text=TEXTS[1])  # fmt: skip
case(
    "co_view.arrow",
    arrow(
        pa.table(
            {"title": pa.array(HEADS, pa.string_view()), "text": pa.array(TEXTS, pa.string_view())}
        )
    ),
    titles=HEADS,
)
case("co_large_binary.parquet",
     parquet(pa.table({"title": HEADS, "text": pa.array([one.encode() for one in TEXTS],
                                                        pa.large_binary())})), titles=HEADS,
     text=TEXTS[0])  # fmt: skip
case("co_latin_bytes.parquet",
     parquet(pa.table({"title": HEADS, "text": pa.array(
         [f"Le président français a été élu, dit-on. {one}".encode("cp1252") for one in TEXTS],
         pa.binary())})), a=2, text="président")  # fmt: skip
case("co_null_titles.parquet", parquet(pa.table({"title": pa.nulls(2, pa.string()),
                                                 "text": TEXTS})), a=2, r=0)  # fmt: skip
case(
    "co_null_rows.parquet",
    parquet(pa.table({"title": [headline(1), None], "text": [story_text(1), None]})),
    a=1,
    r=1,
)
case("co_struct_row.parquet", parquet(pa.table({"article": ROWS})), titles=TITLES, date=DAY)
case("co_struct_meta.parquet",
     parquet(pa.table({"headline": HEADS, "body": TEXTS,
                       "meta": [{"outlet": "The Paper", "page": n} for n in (1, 2)]})),
     titles=HEADS)  # fmt: skip
case("co_run_ends.arrow", arrow(pa.table({"title": HEADS, "text": TEXTS, "outlet":
     pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), pa.array(["The Paper"]))})),
     titles=HEADS, outlet="The Paper")  # fmt: skip
case("co_many_columns.parquet", parquet(pa.table({"title": HEADS, "text": TEXTS,
     **{f"field {n}": [n, n] for n in range(1500)}})), titles=HEADS)  # fmt: skip
case("co_upper_names.parquet", parquet(pa.table({"TITLE": HEADS, "TEXT": TEXTS})), titles=HEADS)
case("co_spaced_names.parquet", parquet(pa.table({" Title ": HEADS, "Body Text": TEXTS})),
     titles=HEADS)  # fmt: skip
case("co_same_names.arrow", arrow(pa.Table.from_arrays(
     [pa.array(HEADS), pa.array(TEXTS), pa.array(["x", "y"])], ["title", "text", "text"])),
     a=2)  # fmt: skip
case("co_html_column.parquet", parquet(pa.table({"title": HEADS, "html":
     [f"<html><body><article><p>{one}</p><p>{one}</p></article></body></html>" for one in TEXTS]})),
     a=2, notext="<p>")  # fmt: skip
# How the file is laid out.
case("co_groups_of_one.parquet", parquet(PLAIN, row_group_size=1), titles=TITLES, r=0)
case("co_plain_pages.parquet", parquet(PLAIN, use_dictionary=False, data_page_size=16),
     titles=TITLES)  # fmt: skip
case("co_pages_v2.parquet", parquet(PLAIN, data_page_version="2.0"), titles=TITLES)
case("co_version_1.parquet", parquet(PLAIN, version="1.0"), titles=TITLES)
case("co_no_statistics.parquet", parquet(PLAIN, write_statistics=False), titles=TITLES)
case("co_checksums.parquet", parquet(PLAIN, write_page_checksum=True), titles=TITLES)
case("co_delta.parquet", parquet(PLAIN, use_dictionary=False,
     column_encoding={"text": "DELTA_BYTE_ARRAY"}), titles=TITLES)  # fmt: skip
case("co_large_group.parquet", lambda: parquet(pa.Table.from_pylist(
     [article(n) for n in range(3000)]), row_group_size=3000), a=3000, r=0)  # fmt: skip
case("co_zero_groups.arrow", arrow(PLAIN.slice(0, 0)), a=0, r=1, why="no article")
case("co_lz4.arrow", arrow(PLAIN, compression="lz4"), titles=TITLES)
case("co_zstd.feather", arrow(PLAIN, compression="zstd"), titles=TITLES)
whole = parquet(PLAIN)
case("co_wrong_suffix.jsonl", whole, titles=TITLES)
case("co_wrong_suffix.html", whole, titles=TITLES)
case("co_arrow_as.parquet", arrow(PLAIN), titles=TITLES)
case("co_parquet_as.arrow", whole, titles=TITLES)
case("co_csv_as.parquet", "title,text\nA,B\n", a=None, r=None)
case("co_in_zip.zip", zipb({"part-0.parquet": whole, "_SUCCESS": b"", "part-1.parquet": whole}),
     a=6)  # fmt: skip
case("co_in_tar.tgz", tarb({"part-0.snappy.parquet": whole}, "w:gz"), titles=TITLES, r=0)
case("co_gz.arrow.gz", gzip.compress(arrow(PLAIN)), titles=TITLES)
case("co_foot_lost.parquet", whole[:-12] + b"\xff\xff\xff\x7fPAR1", a=0, r=1)
case("co_foot_zeroed.parquet", whole[:-60] + b"\0" * 52 + whole[-8:], a=0, r=1)
case("co_middle_lost.parquet", whole[:200] + whole[260:], a=None, r=None)
case("co_encrypted_foot.parquet", b"PAR1" + whole[4:-4] + b"PARE", a=0, r=1)


def orc_file() -> bytes:
    made = io.BytesIO()
    orc.write_table(PLAIN, made)
    return made.getvalue()


case("co_orc.orc", orc_file, a=0, r=1, why="ORC")
case("co_avro.avro", b"Obj\x01\x04\x14avro.codec\x08null\x00" + b"x" * 90, a=0, r=1, why="Avro")
case("co_hdf5.h5", b"\x89HDF\r\n\x1a\n" + b"\0" * 90, a=0, r=1)
case("co_pickle.pkl", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00}\x94.", a=0, r=1)
case("co_sqlite.db", b"SQLite format 3\x00" + b"\0" * 90, a=0, r=1)
case("co_npy.npy", b"\x93NUMPY\x01\x00v\x00" + b" " * 110, a=0, r=1)
