"""The document of each page: Streamlit's own, with the style of the pages in its head."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.cli_util import open_browser

from analytics.pages.doors import NAMES
from analytics.settings import ROOT, misset, setting

STREAMLIT = Path(st.__file__).parent / "static"
SHEETS = ("style.css", "early.css")
HEADINGS = "SourceSerifVariable-Roman"  # loaded late, this font would redraw all headings
# Else Streamlit looks for its server below the address of the page first, and is told 404 twice.
SERVER = '<script>window.__streamlit = {BACKEND_BASE_URL: new URL(".", location).href};</script>'
SOON = 0.2  # seconds until the browser is opened


def routes() -> list[Route]:
    """The address of every page, for Streamlit's server; every other one stays Streamlit's."""
    return [Route(f"/{name}", document) for name in ("", *map(str.lower, NAMES))]


async def document(_: Request) -> HTMLResponse:
    """The document of any page; room for the filters is kept where there will be filters."""
    there = not misset() and Path(str(setting("corpus"))).exists()
    sheets = [ROOT / "static" / sheet for sheet in (SHEETS if there else SHEETS[:1])]
    head = f"<style>{''.join(sheet.read_text('utf-8') for sheet in sheets)}</style>"
    for font in (STREAMLIT / "static" / "media").glob(f"{HEADINGS}*.woff2"):
        head += f'<link rel="preload" href="./static/media/{font.name}" as="font" crossorigin>'
    text = (STREAMLIT / "index.html").read_text("utf-8")
    text = text.replace("<head>", f"<head>{SERVER}", 1).replace("</head>", f"{head}</head>", 1)
    return HTMLResponse(text, headers={"Cache-Control": "no-cache"})


@asynccontextmanager
async def opened(_: st.App) -> AsyncIterator[None]:
    """Opens the browser once the server runs: Streamlit does so for a bare script only."""
    if not st.get_option("server.headless"):
        place = (st.get_option("server.address"), st.get_option("server.port"))
        get_running_loop().call_later(SOON, open_browser, "http://{}:{}".format(*place))
    yield
