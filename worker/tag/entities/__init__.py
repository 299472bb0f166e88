"""All mentions of one thing put together, and names that the article itself makes known."""
