"""Intake: bytes to Report, one kind of source per file."""
