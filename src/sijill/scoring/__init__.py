"""Scoring: how far Readings agree with annotated reports; the same measure for this project's own and anyone's gold."""
