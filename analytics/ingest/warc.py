"""WARC: the pages of a crawl. Each page that came back whole is read like a saved one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fastwarc.warc import ArchiveIterator, WarcRecordType

from analytics.ingest.article import Raw, Reject
from analytics.ingest.html_page import PAGE_LIMIT, decode_html, page_raw
from analytics.ingest.source import Source

_PAGES = ("text/html", "application/xhtml")


def read_warc(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a WARC file: responses with status 200 that are HTML; others are passed over."""
    found = others = 0
    with source.opener() as stream:
        pages = ArchiveIterator(
            stream,
            record_types=WarcRecordType.response | WarcRecordType.resource,
            auto_decode="all",
            strict_mode=False,
        )
        try:
            for page in pages:
                status = page.http_headers.status_code if page.http_headers else 200
                kind = page.http_content_type or page.headers.get("Content-Type") or ""
                if not kind.startswith(_PAGES):
                    others += 1
                    continue
                found += 1
                yield _read_page(source, page, found, status)
        except (OSError, ValueError, RuntimeError, UnicodeError) as error:
            yield Reject(source.name, f"after page {found}", f"cannot be read: {str(error)[:160]}")
    if found == 0:
        what = f"{others} other responses" if others else "no responses"
        yield Reject(source.name, "", f"no HTML page in this WARC ({what})")


def _read_page(source: Source, page: object, number: int, status: int | None) -> Raw | Reject:
    url = page.headers.get("WARC-Target-URI")  # type: ignore[attr-defined]
    place = f"page {number}"
    if status != 200:
        return Reject(source.name, place, f"the server answered {status}, not with a page")
    content = page.reader.read(PAGE_LIMIT + 1)  # type: ignore[attr-defined]
    if len(content) > PAGE_LIMIT:
        return Reject(source.name, place, f"more than {PAGE_LIMIT:,} bytes; no page")
    url = url.strip("<>") if url else None
    return page_raw(decode_html(content), source, place, f"{source.name}:{number}", url=url)
