"""moto's S3 on loopback: `server.py ACCESS_KEY SECRET_KEY`.

Writes one line of JSON (`port`, `version`), then serves until its standard input ends, so that it never
outlives whoever started it.
"""

import json
import sys
from threading import Thread

import moto
from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from strict_s3 import StrictS3
from werkzeug.serving import make_server


class SilentHandler(MotoRequestHandler):
    def log(self, *_):
        """Thousands of requests need no line each."""


app = StrictS3(DomainDispatcherApplication(create_backend_app), *sys.argv[1:3])
server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=SilentHandler)
Thread(target=server.serve_forever, daemon=True).start()
print(json.dumps({"port": server.server_port, "version": moto.__version__}), flush=True)
sys.stdin.read()
server.shutdown()
