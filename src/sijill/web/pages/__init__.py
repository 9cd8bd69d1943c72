"""One page per file, found by discovery: `PATH`, `page(ask)`, and where it has them `NAV` and `FILTERS`."""
