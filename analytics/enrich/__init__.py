"""From articles to scores in the store: which articles are new, and what each of them says.

`adding` reads; `workers` clean, code and score batches in processes of their own; `stories` joins
near-identical copies; `subjects` counts words and fits topics. A draft of the corpus takes each
batch as it is ready, so an interrupted run is taken up where it stopped.
"""
