"""What a WSGI server imports: `gunicorn -c service/gunicorn_conf.py`. Reads the environment, once."""

from newsdesk import logs
from newsdesk.settings import of_this_process
from service.app import create_app

settings = of_this_process()
logs.configure(settings)
app = create_app(settings)
