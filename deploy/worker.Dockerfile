# A worker with its translation packages, one process a core. Runs as a user of its own; unpacks packages into /packages.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /desk
COPY requirements.txt .
RUN python -m pip install --no-cache-dir --disable-pip-version-check --no-deps -r requirements.txt
COPY newsdesk newsdesk
COPY worker worker
COPY models models
RUN python -m compileall -q newsdesk worker  # who runs it may write nothing, and would compile it at every start
RUN python -m worker.translate.packages verify && mkdir /packages && chown 10001:10001 /packages
# Celery takes a group without a name for root's, and warns at every start.
RUN groupadd --gid 10001 desk && useradd --uid 10001 --gid 10001 --no-create-home desk
USER 10001:10001
VOLUME /packages
CMD ["celery", "--quiet", "--app", "worker.app", "worker", "--without-gossip", "--without-mingle", "--queues", "news.default"]
