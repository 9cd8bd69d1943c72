"""World: actors and places known before reading."""
