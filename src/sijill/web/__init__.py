"""The pages: what a record holds, in Arabic and English, each with a JSON twin. Reads the record only."""
