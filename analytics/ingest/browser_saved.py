"""What browsers save of the web: the traffic of a visit (HAR), a page of Safari (webarchive)."""

from __future__ import annotations

import base64
import binascii
import plistlib
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.article import Raw, Reject
from analytics.ingest.html_page import PAGE_LIMIT, decode_html, page_raw
from analytics.ingest.source import Source

_PAGES = ("text/html", "application/xhtml")


def is_traffic(value: Any) -> bool:
    """HTTP Archive 1.2: {"log": {"entries": [{"request": ..., "response": ...}]}}."""
    log = value.get("log") if isinstance(value, Mapping) else None
    entries = log.get("entries") if isinstance(log, Mapping) else None
    return isinstance(entries, list) and any(
        isinstance(one, Mapping) and "response" in one for one in entries
    )


def read_traffic(value: Mapping[str, Any], source: Source) -> Iterator[Raw | Reject]:
    """The pages of HTML that came back whole; scripts, styles and pictures are passed over."""
    found = 0
    for one in value["log"]["entries"]:
        answer = one.get("response") if isinstance(one, Mapping) else None
        content = answer.get("content") if isinstance(answer, Mapping) else None
        if not isinstance(content, Mapping) or answer.get("status") not in (200, 203, "200"):
            continue
        if not str(content.get("mimeType") or "").lower().startswith(_PAGES):
            continue
        found += 1
        text = str(content.get("text") or "")
        if content.get("encoding") == "base64":
            try:
                text = decode_html(base64.b64decode(text))
            except (binascii.Error, ValueError):
                yield Reject(source.name, f"page {found}", "the page is said to be Base64, is not")
                continue
        asked = one.get("request")
        url = str(asked.get("url") or "") if isinstance(asked, Mapping) else ""
        day = str(one.get("startedDateTime") or "") or None
        origin = f"{source.name}:{found}"
        yield page_raw(text, source, f"page {found}", origin, url=url or None, fetched=day)
    if not found:
        yield Reject(source.name, "", "no page in this record of a browser's traffic")


def read_webarchive(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The main page of a webarchive; `mapping` has no say in it."""
    with source.opener() as stream:
        content = stream.read(PAGE_LIMIT + 1)
    if len(content) > PAGE_LIMIT:
        yield Reject(source.name, "", f"more than {PAGE_LIMIT:,} bytes; no page")
        return
    try:
        main = plistlib.loads(content)["WebMainResource"]
        page, url = main["WebResourceData"], main.get("WebResourceURL")
    except Exception:  # of a damaged list the library raises whatever comes
        yield Reject(source.name, "", "no page of Safari can be read in it")
        return
    if not isinstance(page, bytes) or not str(main.get("WebResourceMIMEType")).startswith(_PAGES):
        yield Reject(source.name, "", "what Safari saved here is no page")
        return
    yield page_raw(decode_html(page), source, "", source.name, url=str(url) if url else None)
