"""The server of the pages: `python -m analytics.pages run front.py` is `streamlit run`, sooner.

Streamlit imports what a page needs when the first browser asks for it, who waits meanwhile.
"""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from threading import Thread

from streamlit.web.cli import main

# None of them imports an earlier one back, so no two threads can wait for each other's imports.
HEAVY = ("pandas", "duckdb", "plotly.graph_objects", "pandas.io.formats.style")


def import_heavy() -> None:
    """Imports the libraries that take longest, while the server and the browser start."""
    for name in HEAVY:
        import_module(name)


if __name__ == "__main__":
    # Uvicorn hands the signal on once it has shut down: nothing went wrong.
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    Thread(target=import_heavy, daemon=True).start()
    sys.exit(main(prog_name="streamlit"))
