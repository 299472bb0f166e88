"""What a rule changes in a text just before or after a model translated it, as models write it wrong: see order."""
