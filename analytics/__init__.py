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
- `__main__`  declares the commands; `verbs` runs them, one function each
- `evaluation` scores labelled files and fits models, for two of the commands
- `telling`   what commands print; `failures` which errors they print in one line
- `steps`     how far long work has come, for whoever shows it
- `own_table` reads tables that a person keeps in a spreadsheet beside the corpus
"""

__version__ = "0.1.0"
