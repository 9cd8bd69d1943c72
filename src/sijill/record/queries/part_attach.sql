ATTACH DATABASE :whole AS whole
