"""What stands for a writer in a byline, or below one: the paper, the job: `Our Reporter`, `Wartawan Sinar Harian`.

Must never take a heading that begins with an agency's name for one.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import any_of
from worker.wire.bilingual import counterparts, in_case_of
from worker.wire.dateline_names import AGENCIES, PUBLISHERS

# English and Malay; the first of several that have the same counterpart is the one it becomes.
_JOBS = (
    ("reporter", "wartawan"), ("reporters", "wartawan"), ("correspondent", "wartawan"), ("correspondents", "wartawan"),
    ("staff reporter", "wartawan"), ("staff writer", "wartawan"), ("our reporter", "wartawan kami"),
    ("our reporters", "wartawan kami"), ("our correspondent", "wartawan kami"), ("senior reporter", "wartawan kanan"),
    ("special correspondent", "wartawan khas"),
)  # fmt: skip
JOB_WORDS = frozenset(word for pair in _JOBS for job in pair for word in job.split())
_OUTLETS = AGENCIES | PUBLISHERS


_ENGLISH, _MALAY = (any_of({pair[language] for pair in _JOBS}) for language in (0, 1))
_OUTLET = rf"(?P<outlet>{any_of(map(re.escape, _OUTLETS))})"
_FORMS = {
    Language.EN: re.compile(rf"(?<!\S)(?:{_OUTLET}\s)?(?P<job>{_ENGLISH})(?!\w)", re.IGNORECASE),
    Language.MS: re.compile(rf"(?<!\S)(?P<job>{_MALAY})(?:\s{_OUTLET})?(?!\w)", re.IGNORECASE),
}


def is_job(part: str) -> bool:
    """Whether `part` is a job without a name, or with that of an agency or a paper: `FMT Reporters`."""
    return part[:1].isupper() and any(form.fullmatch(part) for form in _FORMS.values())


def is_outlet(part: str) -> bool:
    """Whether `part` is such a job or an agency or a paper, and nothing else."""
    return is_job(part) or (part[:1].isupper() and part.lower() in _OUTLETS)


def translate_jobs(text: str, target: Language) -> str:
    """The jobs in a byline as `target` has them: before the paper in Malay, after it in English."""
    jobs = counterparts(_JOBS, target)

    def translated(found: re.Match[str]) -> str:
        outlet = found["outlet"]
        job = in_case_of(found["job"], jobs[found["job"].lower()])
        return job if outlet is None else f"{job} {outlet}" if target is Language.MS else f"{outlet} {job}"

    return _FORMS[target.other].sub(translated, text)
