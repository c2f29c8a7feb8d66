"""What S3 demands of a request and moto does not look at, as middleware in front of moto.

Refused as S3 documents it: an address that was signed for another request or is too old, bytes that are not
those of their checksum, and, as in a bucket with Object Lock, an object or a part without a checksum.
"""

import base64
import hashlib
import hmac
import io
import zlib
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

from botocore.auth import S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

CHECKSUMS = {
    "x-amz-checksum-crc32": lambda body: zlib.crc32(body).to_bytes(4, "big"),
    "x-amz-checksum-sha256": lambda body: hashlib.sha256(body).digest(),
}


class StrictS3:
    def __init__(self, app, access_key, secret_key):
        self._app = app
        self._credentials = Credentials(access_key, secret_key)

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        fault = self._fault_of_address(environ) or fault_of_body(environ, body)
        if fault is None:
            return self._app(environ, start_response)
        status, code = fault
        start_response(status, [("content-type", "application/xml")])
        return [f"<Error><Code>{code}</Code></Error>".encode()]

    def _fault_of_address(self, environ):
        """Signed addresses only: who sends a signed request is not the question here."""
        query = {name: values[0] for name, values in parse_qs(query_of(environ)).items()}
        if "X-Amz-Signature" not in query or environ["REQUEST_METHOD"] == "OPTIONS":
            return None
        if not is_in_time(query):
            return "403 Forbidden", "AccessDenied"
        if not hmac.compare_digest(query["X-Amz-Signature"], self._signature(environ, query)):
            return "403 Forbidden", "SignatureDoesNotMatch"
        return None

    def _signature(self, environ, query):
        """The one botocore gives the request, with the headers it was signed with as they came."""
        kept = [part for part in query_of(environ).split("&") if not part.startswith("X-Amz-Signature=")]
        path = urlsplit(environ["RAW_URI"]).path
        names = query["X-Amz-SignedHeaders"].split(";")
        request = AWSRequest(
            method=environ["REQUEST_METHOD"],
            url=f"http://{environ['HTTP_HOST']}{path}?{'&'.join(kept)}",
            headers={name: header(environ, name) for name in names},
        )
        request.context["timestamp"] = query["X-Amz-Date"]
        region = query["X-Amz-Credential"].split("/")[2]
        auth = S3SigV4QueryAuth(self._credentials, "s3", region, int(query["X-Amz-Expires"]))
        return auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request)


def is_in_time(query):
    signed = datetime.strptime(query["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    age = datetime.now(timezone.utc) - signed
    return timedelta(minutes=-15) <= age <= timedelta(seconds=int(query["X-Amz-Expires"]))


def fault_of_body(environ, body):
    if environ["REQUEST_METHOD"] == "POST" and b"<CompleteMultipartUpload" in body:
        is_whole = body.count(b"<Part>") == body.count(b"<ChecksumCRC32>")
        return None if is_whole else ("400 Bad Request", "InvalidRequest")
    if environ["REQUEST_METHOD"] != "PUT" or not is_object(environ):
        return None
    sums = {name: header(environ, name) for name in CHECKSUMS}
    given = {name: value for name, value in sums.items() if value != ""}
    if not given:
        return "400 Bad Request", "InvalidRequest"
    if any(base64.b64encode(CHECKSUMS[name](body)).decode() != value for name, value in given.items()):
        return "400 Bad Request", "BadDigest"
    return None


def is_object(environ):
    _, _, key = urlsplit(environ["RAW_URI"]).path.lstrip("/").partition("/")
    return key != ""


def header(environ, name):
    variable = name.upper().replace("-", "_")
    return environ.get(variable if variable == "CONTENT_LENGTH" else f"HTTP_{variable}", "")


def query_of(environ):
    return urlsplit(environ["RAW_URI"]).query
