"""Languages: word lists, patterns and messages as data, and the code that looks words up in them."""
