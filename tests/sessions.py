"""The browser's side of a dashboard without a browser: sessions that speak Streamlit's protocol.

A session opens a page over a web socket as the browser does, keeps what the server draws, sends
what a person would choose, and asks again for what the page wants drawn every few seconds.
"""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

WHOLE, FRAGMENT = 0, 3  # how a run of the page, or of a part of it, ended well
LONGEST = 120.0  # s until a page that has not ended counts as hung
SECONDS = re.compile(r"\b\d+\.\d\d s\b")


@dataclass
class Session:
    """One open page. `trouble` gathers what a person would call an error."""

    url: str
    socket: ClientConnection
    page: str = ""
    query: str = ""
    drawn: dict[tuple[int, ...], Any] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)  # id of a widget -> its fragment
    chosen: dict[str, WidgetState] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)  # address of a page -> its number
    passing: list[str] = field(default_factory=list)  # words shown while a statement is at work
    trouble: list[str] = field(default_factory=list)
    ended: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    again: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    @classmethod
    async def open(cls, url: str, page: str = "", query: str = "") -> Session:
        """Connects, opens a page, and waits until it is drawn."""
        wire = await connect(url, subprotocols=["streamlit"], max_size=None, open_timeout=60)
        session = cls(url, wire, page, query)
        session.tasks.append(asyncio.create_task(session._listen()))
        await session._run(page_name=page)
        return session

    async def close(self) -> None:
        """Leaves."""
        for task in [*self.tasks, *self.again.values()]:
            task.cancel()
        await self.socket.close()

    async def go(self, page: str) -> float:
        """Opens another page from the list; seconds until it is drawn."""
        self.page = page
        return await self._run(page_script_hash=self.hashes[page])

    async def choose(self, key: str, **value: Any) -> float:
        """Sets the widget `key`, as in string_array_value=["TUR"]; seconds until drawn again."""
        widget = self.widget(key)
        state = WidgetState(id=widget.id)
        for kind, given in value.items():
            if kind.endswith("array_value"):
                getattr(state, kind).data.extend(given)
            else:
                setattr(state, kind, given)
        self.chosen[widget.id] = state
        part = self.parts.get(widget.id, "")
        seconds = await self._run(fragment_id=part, page_script_hash=self.hashes[self.page])
        if "trigger_value" in value:
            del self.chosen[widget.id]
        return seconds

    def widget(self, key: str) -> Any:
        """What is drawn under `key`. Raises KeyError where nothing is."""
        for element in self.drawn.values():
            if element is not None and str(getattr(element, "id", "")).endswith(f"-{key}"):
                return element
        raise KeyError(f"{key} is not on the page {self.page!r}")

    def told(self) -> list[str]:
        """All that a person sees, from top to bottom, without the seconds that something took."""
        seen = [_words(e) for _, e in sorted(self.drawn.items()) if e is not None]
        return [SECONDS.sub("s", words) for words in seen if words]

    async def _run(self, **state: str) -> float:
        wanted = FRAGMENT if state.get("fragment_id") else WHOLE
        started = time.monotonic()
        if wanted == FRAGMENT:
            for task in self.again.values():  # their ends would be taken for ours
                task.cancel()
        await self._send(**state)
        while True:
            try:
                async with asyncio.timeout(LONGEST):
                    how = await self.ended.get()
            except TimeoutError:
                self.trouble.append(f"{self.page!r} not drawn after {LONGEST:.0f} s")
                return time.monotonic() - started
            if how == wanted:
                return time.monotonic() - started

    async def _send(self, **state: Any) -> None:
        wish = BackMsg()
        wish.rerun_script.query_string = self.query
        for name, value in state.items():
            setattr(wish.rerun_script, name, value)
        wish.rerun_script.widget_states.widgets.extend(self.chosen.values())
        await self.socket.send(wish.SerializeToString())

    async def _listen(self) -> None:
        try:
            async for raw in self.socket:
                told = ForwardMsg()
                told.ParseFromString(raw)
                self._hear(told)
        except Exception as error:
            self.trouble.append(f"disconnected: {error}")
            raise
        self.trouble.append("the server closed the connection")

    def _hear(self, told: ForwardMsg) -> None:
        kind = told.WhichOneof("type")
        if kind == "delta":
            self._draw(tuple(told.metadata.delta_path), told.delta)
        elif kind == "script_finished":
            if told.script_finished == 1:
                self.trouble.append(f"{self.page!r} does not compile")
            self.ended.put_nowait(told.script_finished)
        elif kind == "page_info_changed":
            self.query = told.page_info_changed.query_string
        elif kind == "navigation":
            pages = told.navigation.app_pages
            self.hashes = {page.url_pathname: page.page_script_hash for page in pages}
            self.drawn.clear()  # a run of the whole page draws everything anew
        elif kind == "page_not_found":
            self.trouble.append(f"{self.page!r} was not found")
        elif kind == "auto_rerun":
            wish = told.auto_rerun
            if wish.fragment_id not in self.again:
                every = self._every(wish.interval, wish.fragment_id)
                self.again[wish.fragment_id] = asyncio.create_task(every)

    async def _every(self, seconds: float, part: str) -> None:
        while True:
            await asyncio.sleep(seconds)
            await self._send(
                fragment_id=part, is_auto_rerun=True, page_script_hash=self.hashes[self.page]
            )

    def _draw(self, path: tuple[int, ...], delta: Any) -> None:
        for below in [p for p in self.drawn if p[: len(path)] == path and p != path]:
            del self.drawn[below]
        if delta.WhichOneof("type") != "new_element":
            self.drawn[path] = None
            return
        kind = delta.new_element.WhichOneof("type")
        element = getattr(delta.new_element, kind)
        self.drawn[path] = element
        if getattr(element, "id", ""):
            self.parts[element.id] = delta.fragment_id
        if kind == "exception":
            self.trouble.append(f"{self.page!r}: {element.type}: {element.message[:200]}")
        elif kind == "text" and "wait" in element.body.lower():
            self.passing.append(element.body)


def _words(element: Any) -> str:
    """What an element says or shows; '' for one that only arranges others."""
    kind = type(element).__name__
    if kind == "PlotlyChart":
        return f"chart {element.spec}"
    if kind == "Dataframe":
        rows = element.arrow_data.SerializeToString() + element.lazy_data.SerializeToString()
        return f"rows {hash(rows)}"
    for name in ("body", "code_text", "label", "text"):
        words = getattr(element, name, "")
        if isinstance(words, str) and words:
            return f"{kind}: {words}"
    return ""
