"""Compiling the layers that read into one library of C, with mypyc: used by the build hook alone, never installed."""
