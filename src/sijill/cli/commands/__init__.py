"""One module per command: its name is the command, its `command` function what runs."""
