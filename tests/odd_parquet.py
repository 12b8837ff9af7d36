"""Odd Parquet, Arrow and Feather files."""

from __future__ import annotations

import datetime as dt
import decimal
import gzip
import io

import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as pq
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article

ROWS = [article(1), article(2), article(3)]


def pqb(t, **k):
    b = io.BytesIO()
    pq.write_table(t, b, **k)
    return b.getvalue()


def tab(**cols):
    return pa.table(cols)


tt = [headline(1), headline(2)]
bb = [story_text(1), story_text(2)]
case("p_plain.parquet", pqb(pa.Table.from_pylist(ROWS)), titles=TITLES, r=0, date=DAY)
case(
    "p_ns_tz.parquet",
    pqb(
        tab(
            title=tt,
            text=bb,
            date=pa.array([1715186460 * 10**9] * 2, pa.timestamp("ns", tz="Europe/Moscow")),
        )
    ),
    a=2,
    date=DAY,
)
case(
    "p_us.parquet",
    pqb(tab(title=tt, text=bb, date=pa.array([1715186460 * 10**6] * 2, pa.timestamp("us")))),
    a=2,
    date=DAY,
)
case(
    "p_date32.parquet",
    pqb(tab(title=tt, text=bb, date=pa.array([dt.date(2024, 5, 8)] * 2))),
    a=2,
    date=DAY,
)
case(
    "p_ns_odd.parquet",
    pqb(tab(title=tt, text=bb, date=pa.array([1715186460 * 10**9 + 123] * 2, pa.timestamp("ns")))),
    a=2,
    date=DAY,
)
case(
    "p_ts_out_of_range.parquet",
    pqb(tab(title=tt, text=bb, date=pa.array([2**62, 0], pa.timestamp("us")))),
    a=1,
    r=1,
    where="row 1",
)
case(
    "p_decimal.parquet",
    pqb(tab(title=tt, text=bb, n=pa.array([decimal.Decimal("1.10")] * 2, pa.decimal128(10, 2)))),
    a=2,
)
case(
    "p_dict.parquet",
    pqb(
        tab(
            title=pa.array(tt).dictionary_encode(),
            text=bb,
            source=pa.array(["TASS", "TASS"]).dictionary_encode(),
        )
    ),
    titles=tt,
    outlet="TASS",
)
case(
    "p_nested.parquet",
    pqb(
        pa.Table.from_pylist(
            [
                {
                    "title": headline(1),
                    "text": story_text(1),
                    "source": {"id": "1", "name": "TASS"},
                    "tags": ["a", "b"],
                    "m": [{"k": 1}],
                }
            ]
        )
    ),
    titles=[headline(1)],
    outlet="TASS",
)
case(
    "p_struct_article.parquet",
    pqb(pa.Table.from_pylist([{"id": 1, "article": article(1)}])),
    titles=[headline(1)],
)
case(
    "p_map.parquet",
    pqb(
        tab(
            title=tt,
            text=bb,
            m=pa.array([[("a", 1)], [("b", 2)]], pa.map_(pa.string(), pa.int32())),
        )
    ),
    a=2,
)
case(
    "p_largestr.parquet",
    pqb(tab(title=pa.array(tt, pa.large_string()), text=pa.array(bb, pa.large_string()))),
    a=2,
)
case(
    "p_binary.parquet",
    pqb(tab(title=pa.array([t.encode() for t in tt]), text=pa.array([b.encode() for b in bb]))),
    titles=tt,
)
case(
    "p_nulls.parquet",
    pqb(tab(title=[headline(1), None, None], text=[story_text(1), story_text(2), None])),
    a=2,
    r=1,
)
case("p_zero.parquet", pqb(pa.Table.from_pylist(ROWS).slice(0, 0)), a=0, r=1, why="no article")
case("p_nocols.parquet", pqb(tab(a=[1, 2], b=[3, 4])), a=0, r=1, why="map")
case("p_empty_schema.parquet", pqb(pa.table({})), a=0, r=1)
whole = pqb(pa.Table.from_pylist(ROWS))
case("p_trunc.parquet", whole[: len(whole) // 2], a=0, r=1)
case("p_trunc_tail.parquet", whole[:-4], a=0, r=1)
case("p_magic_only.parquet", b"PAR1", a=0, r=1)
case("p_encrypted.parquet", b"PARE" + whole[4:-4] + b"PARE", a=0, r=1, why="encrypt")
case("p_zstd.parquet", pqb(pa.Table.from_pylist(ROWS), compression="zstd"), titles=TITLES)
case("p_gzip.parquet", pqb(pa.Table.from_pylist(ROWS), compression="gzip"), titles=TITLES)
case("p_brotli.parquet", pqb(pa.Table.from_pylist(ROWS), compression="brotli"), titles=TITLES)
case("p_lz4.parquet", pqb(pa.Table.from_pylist(ROWS), compression="lz4"), titles=TITLES)
case("p_nosuffix", whole, titles=TITLES)
case("p_named.csv", whole, titles=TITLES)
case("p_named.txt", whole, titles=TITLES)
case("p_gz.parquet.gz", gzip.compress(whole), titles=TITLES)
case(
    "p_index_cols.parquet",
    pqb(pa.Table.from_pandas(pd.DataFrame(ROWS, index=[5, 6, 7]))),
    titles=TITLES,
)


def arrow_file(t):
    b = io.BytesIO()
    with ipc.new_file(b, t.schema) as w:
        w.write_table(t)
    return b.getvalue()


def arrow_stream(t):
    b = io.BytesIO()
    with ipc.new_stream(b, t.schema) as w:
        w.write_table(t)
    return b.getvalue()


tb = pa.Table.from_pylist(ROWS)
case("a_file.arrow", arrow_file(tb), titles=TITLES)
case("a_stream.arrow", arrow_stream(tb), titles=TITLES)
case("a_stream.arrows", arrow_stream(tb), titles=TITLES)
b_ = io.BytesIO()
feather.write_feather(tb, b_, compression="zstd")
case("a_f2z.feather", b_.getvalue(), titles=TITLES)
b_ = io.BytesIO()
feather.write_feather(tb, b_, compression="lz4")
case("a_f2l.feather", b_.getvalue(), titles=TITLES)
b_ = io.BytesIO()
b_.write(b"FEA1" + b"\x00" * 200 + b"FEA1")
case("a_f1.feather", b_.getvalue(), titles=None, a=None)
case("a_trunc.arrow", arrow_file(tb)[:300], a=0, r=1)
case("a_stream_trunc.arrow", arrow_stream(tb)[:-200], r=1)
case("a_nosuffix", arrow_file(tb), titles=TITLES)
case("a_stream_nosuffix", arrow_stream(tb), titles=TITLES)
case(
    "a_view.arrow",
    arrow_file(
        pa.table({"title": pa.array(tt, pa.string_view()), "text": pa.array(bb, pa.string_view())})
    ),
    titles=tt,
)
