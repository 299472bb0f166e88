"""Names that the model finds, and what it leaves incomplete."""
