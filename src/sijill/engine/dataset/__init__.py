"""Datasets: readings of many files as Parquet, and what linking makes of them, without a record (`docs/scale.md`)."""
