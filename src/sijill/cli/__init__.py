"""The command line: thin; one file per command, found by discovery, imported when called."""
