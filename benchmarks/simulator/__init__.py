"""A simulated war: happenings whose truth is known, told by agencies and outlets with habits.

Knows nothing of linking, which it is there to judge.
"""
