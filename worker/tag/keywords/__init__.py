"""The words and phrases that an article is about."""
