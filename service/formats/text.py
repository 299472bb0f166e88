"""A story as plain text: the translation alone, ready to be pasted."""

from service.formats.story import Story


def text(story: Story) -> bytes:
    """UTF-8: headline, the byline that was sent, body with its frame as it stands, a last line on how it was made."""
    translation = story.translation
    byline = story.byline if story.article.byline else None  # the body has its own already
    parts = [translation.headline, byline, translation.body.rstrip(), story.provenance]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")
