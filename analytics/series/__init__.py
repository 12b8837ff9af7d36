"""Counts in, estimates out: what SQL cannot say in one statement, in pure numpy and pandas."""
