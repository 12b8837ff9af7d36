"""From a frame to a Plotly figure: one file a chart, named as the macro whose rows it draws.

Each holds `figure(frame, style)` and `sentence(frame, style)`, the finding in words with numbers
computed from the same rows. Charts are pure: they do not fetch, filter or cache.
"""
