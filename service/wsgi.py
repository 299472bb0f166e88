"""What a WSGI server imports: `gunicorn -c service/gunicorn_conf.py`. Reads the environment, once."""

from newsdesk import logs
from newsdesk.settings import of_this_process
from service.app import create_app

_GIVE_UP = 3  # gunicorn starts a process that ends with another status again, without end

settings = of_this_process(status=_GIVE_UP)
logs.configure(settings)
app = create_app(settings)
