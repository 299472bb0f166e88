"""The Celery side: translates and tags articles; never speaks HTTP to clients."""
