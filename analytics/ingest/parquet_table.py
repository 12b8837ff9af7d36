"""Parquet, Arrow and Feather files, a batch of rows at a time."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import WRAPPERS, Namer, is_of_articles, why_not_of_articles
from analytics.ingest.source import Source
from analytics.ingest.unpacking import FREE_BYTES, ratio_limit

Batches = Callable[[BinaryIO], Iterator[pa.RecordBatch]]
BATCH_ROWS = 32  # a damaged or hostile row may unfold to megabytes
GROUP_LIMIT = 200_000_000  # bytes a row group may unfold to
MAPS: Literal["lossy"] = "lossy"  # as objects; of a name that stands twice the last value counts
SPOOL = 32_000_000  # bytes kept in memory before a member goes to a temporary file


def read_parquet(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a Parquet file. Raises nothing: a damaged file is one reject."""
    yield from _read_table(source, mapping, _parquet_batches)


def read_arrow(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of an Arrow IPC file or stream (Feather is one)."""
    yield from _read_table(source, mapping, _arrow_batches)


def _read_table(
    source: Source, mapping: Mapping[str, str] | None, batches: Batches
) -> Iterator[Raw | Reject]:
    namer = Namer(source.name, source.folder, mapping)
    row = unfolded = 0
    with source.opener() as stream, seekable(stream) as file:
        ratio = ratio_limit()
        limit = max(FREE_BYTES, ratio * file.seek(0, io.SEEK_END))
        file.seek(0)
        try:
            for batch in batches(file):
                reason = None if row else _refusal(batch, mapping)
                unfolded += batch.nbytes
                if unfolded > limit:
                    reason = f"unfolds to more than {ratio} times its size; a bomb"
                if reason:
                    yield Reject(source.name, f"after row {row}" if row else "", reason)
                    return
                # Offsets of a damaged file lead outside of memory if nobody looks at them first.
                batch.validate(full=True)
                for fields in _rows(batch):
                    row += 1
                    if isinstance(fields, str):
                        yield Reject(source.name, f"row {row}", fields)
                    else:
                        yield namer.raw(fields, f"row {row}", str(row))
        except (pa.ArrowException, OSError, ValueError, OverflowError, SystemError) as error:
            after = f"after row {row}" if row else ""
            yield Reject(source.name, after, f"cannot be read: {str(error).splitlines()[0][:160]}")


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any] | str]:
    """The rows of a batch; of one with a value that Python cannot hold, the reason."""
    try:
        yield from batch.to_pylist(maps_as_pydicts=MAPS)
    except LookupError:  # a zone that this system does not know; the moments are told in UTC
        yield from _in_utc(batch).to_pylist(maps_as_pydicts=MAPS)
    except (ValueError, OverflowError):
        for number in range(batch.num_rows):
            try:
                yield batch.slice(number, 1).to_pylist(maps_as_pydicts=MAPS)[0]
            except (ValueError, OverflowError) as error:
                yield f"a value that cannot be read ({error})"


def _in_utc(batch: pa.RecordBatch) -> pa.RecordBatch:
    fields = [
        field.with_type(pa.timestamp(field.type.unit, "UTC"))
        if pa.types.is_timestamp(field.type) and field.type.tz
        else field
        for field in batch.schema
    ]
    return batch.cast(pa.schema(fields))


def _refusal(batch: pa.RecordBatch, mapping: Mapping[str, str] | None) -> str | None:
    schema = batch.schema
    columns = schema.names
    for name in WRAPPERS:  # a column whose cells are whole articles
        inner = schema.field(name).type if schema.names.count(name) == 1 else None
        if inner is not None and pa.types.is_struct(inner):
            columns = [*columns, *(inner.field(n).name for n in range(inner.num_fields))]
        elif inner is not None and pa.types.is_map(inner) and batch.num_rows:
            columns = [*columns, *(str(key) for key, _ in batch.column(name)[0].as_py() or ())]
    return None if is_of_articles(columns, mapping) else why_not_of_articles(columns)


def _parquet_batches(file: BinaryIO) -> Iterator[pa.RecordBatch]:
    table = pq.ParquetFile(file, thrift_string_size_limit=50_000_000)
    for number in range(table.num_row_groups):
        size = table.metadata.row_group(number).total_byte_size
        if size > GROUP_LIMIT:
            raise ValueError(f"row group {number} unfolds to {size:,} bytes")
        yield from table.iter_batches(BATCH_ROWS, row_groups=[number], use_threads=False)


def _arrow_batches(file: BinaryIO) -> Iterator[pa.RecordBatch]:
    magic = file.read(6)
    file.seek(0)
    batches = _file_batches(file) if magic == b"ARROW1" else iter(pa.ipc.open_stream(file))
    for batch in batches:
        for start in range(0, batch.num_rows, BATCH_ROWS):
            yield batch.slice(start, BATCH_ROWS)


def _file_batches(file: BinaryIO) -> Iterator[pa.RecordBatch]:
    """The batches of a file with a list of them at its end; one that is cut off has none."""
    try:
        reader = pa.ipc.open_file(file)
    except pa.ArrowInvalid:
        file.seek(8)
        yield from pa.ipc.open_stream(file)
        raise ValueError("cut off: the list at its end is missing") from None
    for number in range(reader.num_record_batches):
        yield reader.get_batch(number)


def seekable(stream: BinaryIO) -> BinaryIO:
    """The file itself, or a copy of what is unpacked on the way; small ones stay in memory."""
    if isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO):
        return stream
    spool = tempfile.SpooledTemporaryFile(SPOOL)  # noqa: SIM115 (the caller closes it)
    shutil.copyfileobj(stream, spool)
    spool.seek(0)
    return spool  # type: ignore[return-value]
