"""Yardsticks: each module measures one thing and yields rows of the one table."""
