"""Rapport: how the news covers states and alliances, and how that changes over time.

The map of the house. Each room owns one library, and what passes between rooms are frames, Arrow
batches and frozen dataclasses.

- `settings`  every tunable, once, with its reason
- `store`     DuckDB: builds, publishes, opens, calls; the numbers themselves live in `sql/`
- `ingest`    from files of any supported format to clean, dated articles
- `actors`    from text to mentions of states and alliances
- `models`    scikit-learn: topics, tone toward an actor, relation of a pair
- `enrich`    sends batches of articles through actors and models into the store
- `series`    pure arithmetic on frames: agreement of coders, change of a share
- `charts`    from a frame to a Plotly figure, and the sentence above it
- `pages`     Streamlit: what a person sees and clicks
- `own_table` what a person keeps in a spreadsheet beside the corpus
- `__main__`  the commands; each calls one function
"""

__version__ = "0.1.0"
