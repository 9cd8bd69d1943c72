SELECT report FROM reading WHERE version <> :version OR lexicon <> :lexicon ORDER BY report
