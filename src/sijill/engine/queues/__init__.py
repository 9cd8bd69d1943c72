"""The review queues, one a file, found by discovery: `NAME`, `ANSWERS`, `questions(desk)`, `item(desk, question)`."""
