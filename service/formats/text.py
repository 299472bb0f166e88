"""A story as plain text: the translation alone, ready to be pasted."""

from service.formats.story import Story


def text(story: Story) -> bytes:
    """UTF-8: headline, the byline that was sent if the body has none, body as it stands, how it was made."""
    translation = story.translation
    byline = None if story.tags.byline else story.byline
    parts = [translation.headline, byline, translation.body.rstrip(), story.provenance]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")
