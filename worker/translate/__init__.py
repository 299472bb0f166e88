"""Translation of sentences with installed Argos packages, offline; knows nothing of articles, Redis or Celery."""
