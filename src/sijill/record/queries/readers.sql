SELECT version, lexicon, count(*) AS reports FROM reading GROUP BY version, lexicon ORDER BY reports DESC, version, lexicon
