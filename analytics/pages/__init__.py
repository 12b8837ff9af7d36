"""The browser: what a person sees and clicks.

- `reading`  the one open corpus of this process, and cached frames from its macros and views
- `scope`    the filters of the sidebar, all of them in the URL
- `section`  draws one chart with its sentence, definition, table, SQL and link
- `drill`    the articles and sentences behind a point; `further` behind an outlet, topic or word
- the rest   one page each, with a function `page()`

Text that came out of an article never goes through markdown or HTML: `st.dataframe`, `st.text`, or
`section.plain`.
"""
