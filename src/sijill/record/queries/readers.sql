SELECT one AS version, two AS lexicon, n AS reports FROM tally WHERE of = 'reader' ORDER BY n DESC, version, lexicon
