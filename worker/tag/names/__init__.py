"""What a name is, and what its words tell of it by themselves."""
