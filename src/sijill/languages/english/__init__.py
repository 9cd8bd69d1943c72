"""English language knowledge: a place for a second language; nothing reads it yet."""
