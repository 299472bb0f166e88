"""What a WSGI server imports: `gunicorn -c service/gunicorn_conf.py`. Reads the environment, once."""

from newsdesk import logs
from newsdesk.settings import from_environment
from service.app import create_app

settings = from_environment()
logs.configure(settings)
app = create_app(settings)
