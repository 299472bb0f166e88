# The HTTP service. Holds no model and runs as nobody in particular.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /desk
COPY requirements.txt .
RUN python -m pip install --no-cache-dir --disable-pip-version-check --no-deps -r requirements.txt
COPY newsdesk newsdesk
COPY service service
RUN python -m compileall -q newsdesk service  # who runs it may write nothing, and would compile it at every start
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "--config", "service/gunicorn_conf.py", "service.wsgi:app"]
