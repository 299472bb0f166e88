# The HTTP service. Holds no model and runs as nobody in particular.
FROM python:3.11-slim
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /desk
COPY requirements.txt .
RUN python -m pip install --disable-pip-version-check --no-cache-dir --no-compile --no-deps -r requirements.txt
COPY newsdesk newsdesk
COPY service service
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "--config", "service/gunicorn_conf.py", "service.wsgi:app"]
