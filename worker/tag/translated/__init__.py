"""Which names must come through the translation and as what, and where they stand in it."""
