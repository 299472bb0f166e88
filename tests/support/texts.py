"""Texts that take a worker some time. Each sentence is another one: what was translated before takes none."""

_TOWNS = ("Johor", "Perak", "Kedah", "Melaka", "Pahang", "Sabah", "Sarawak")


def long_text(sentences: int, first: int = 0) -> str:
    """That many sentences of 16 words each, in one paragraph; another `first` makes others."""
    return "".join(
        f"The minister said bridge {n} in {_TOWNS[n % 7]} would open in June and cost RM{n}.2 million. "
        for n in range(first, first + sentences)
    )
