"""sijill: news reports of armed conflict in, one sourced record out."""

__version__ = "0.1.0"
__all__ = ["__version__"]
