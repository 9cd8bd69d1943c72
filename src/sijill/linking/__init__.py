"""Linking: Readings to Links; families, events, series, findings. A fold whose result no order changes."""
