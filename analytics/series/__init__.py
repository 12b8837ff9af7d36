"""Estimates that SQL cannot compute in one statement, from frames, in plain numpy and pandas."""
