"""What the server hands out: the pages of app.py, each with its style before its first script.

Streamlit brings a page's own style with its first elements: by then the empty page has been drawn
over the whole window, and all of it jumps aside for the filters.
"""

from __future__ import annotations

import streamlit as st

from analytics.pages.document import opened, routes

app = st.App("app.py", routes=routes(), lifespan=opened)
