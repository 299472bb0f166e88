"""What a story is about, and who, where and when: tags that are found in its text, never added to it."""
