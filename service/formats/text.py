"""A story as plain text: the translation alone, ready to be pasted."""

from service.formats.story import Story


def text(story: Story) -> bytes:
    """UTF-8: headline, body with its dateline and credit as they stand, and a last line on how it was made."""
    translation = story.translation
    parts = [translation.headline, translation.body.rstrip(), story.provenance]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")
