"""argostranslate's own translate(), as its documentation calls it; run by the interpreter of its own environment."""

from benchmarks.speed.driver import StoryFields, Work, serve, whole

OTHER = {"en": "ms", "ms": "en"}


def load() -> Work:
    from argostranslate.translate import translate

    def run(stories: list[StoryFields]) -> list[str]:
        texts = [whole(story["headline"], story["body"]) for story in stories]
        return [
            translate(text, story["language"], OTHER[story["language"]])
            for text, story in zip(texts, stories, strict=True)
        ]

    return lambda stories: stories, run


if __name__ == "__main__":
    serve(load)
