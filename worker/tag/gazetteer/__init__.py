"""Names that are known: by id, in both languages, in all their spellings."""
