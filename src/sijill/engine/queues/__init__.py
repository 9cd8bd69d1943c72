"""The review queues, one a file, found by discovery: `NAME`, `ANSWERS` and `items(desk)` make a queue."""
