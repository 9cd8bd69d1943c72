"""Kinds of source, one a file: `SUFFIXES` says which file endings it reads, `items` turns bytes into Items."""
