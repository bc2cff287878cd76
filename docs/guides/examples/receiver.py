#!/usr/bin/env python3
"""A utility's program, whole, with Python's standard library alone: it takes webhooks and works its orders off.

    receiver.py serve    takes webhooks on PORT and works
    receiver.py rotate   changes the secret, while it serves
    receiver.py test     has the platform send a test event, which resumes a paused endpoint

Settings: LIBAN_API, LIBAN_TOKEN, LIBAN_SECRET (the first secret), PORT, DATA, the directory of what must outlive it,
and SECONDS, how long it waits for a webhook before it asks the feed.
"""

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import sys
import threading
import time
import uuid
from contextlib import closing
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

API, TOKEN = os.environ["LIBAN_API"], os.environ["LIBAN_TOKEN"]
DATA = Path(os.environ.get("DATA", "."))
ENDPOINT = "/v1/webhook-endpoints/main"
LARGEST = 1_000_000
SECONDS = float(os.environ.get("SECONDS", "30"))


def store():
    """What was taken, how far it is worked off, and the secrets: written before it is answered."""
    db = sqlite3.connect(DATA / "receiver.sqlite", timeout=30, isolation_level=None)
    db.executescript(
        """
        CREATE TABLE IF NOT EXISTS events (sequence INTEGER PRIMARY KEY, id TEXT UNIQUE, event TEXT, done INTEGER DEFAULT 0);
        CREATE TABLE IF NOT EXISTS secrets (number INTEGER PRIMARY KEY, secret TEXT UNIQUE);
        CREATE TABLE IF NOT EXISTS rotation (key TEXT);
        """
    )
    return db


def call(method, path, body=None, key=None):
    """Calls the API with the partner's own token."""
    headers = {"authorization": f"Bearer {TOKEN}", "accept-language": "en"}
    if body is not None:
        headers["content-type"] = "application/json"
    if key is not None:
        headers["idempotency-key"] = key
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(API + path, data, headers, method=method), timeout=30) as answer:
        return json.load(answer)


# --- taking webhooks


def verified(headers, body, secrets, now):
    """Whether one of the secrets signed the body as it came, within five minutes of now."""
    sent = headers.get("webhook-timestamp", "")
    if not sent.isdecimal() or abs(now - int(sent)) > 300:
        return False
    signed = f"{headers.get('webhook-id', '')}.{sent}.".encode() + body
    given = headers.get("webhook-signature", "").split()
    for secret in secrets:
        key = base64.b64decode(secret.removeprefix("whsec_"))
        mine = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        if any(hmac.compare_digest(mine.encode(), one.encode()) for one in given):
            return True
    return False


def keep(db, identity, event):
    """Once for each id, whether it comes by webhook or by the feed."""
    db.execute(
        "INSERT OR IGNORE INTO events (sequence, id, event) VALUES (?, ?, ?)",
        (event["sequence"], identity, json.dumps(event)),
    )


class Webhooks(BaseHTTPRequestHandler):
    """Verifies, keeps, answers; the work is done elsewhere, so that the answer is in time."""

    def do_POST(self):
        size = int(self.headers.get("content-length", 0))
        body = self.rfile.read(size) if size <= LARGEST else b""
        with closing(store()) as db:
            self.send_response(self.taken(db, body))
        self.end_headers()

    def taken(self, db, body):
        newest = db.execute("SELECT secret FROM secrets ORDER BY number DESC LIMIT 2")
        if not verified(self.headers, body, [secret for (secret,) in newest], time.time()):
            return 401
        event = json.loads(body)
        if event.get("test") or event.get("sandbox"):
            # A test event has no number; what is played in the sandbox has numbers of its own, and you answer it.
            print("verified", event["type"], event["data"].get("orderId", ""), flush=True)
        else:
            keep(db, self.headers["webhook-id"], event)
            arrived.set()
        return 204

    def log_message(self, *_):
        pass


# --- working off, in order

arrived = threading.Event()


def catch_up(db):
    """Fetches by the feed what follows the last event that was worked off."""
    (after,) = db.execute("SELECT coalesce(max(sequence), 0) FROM events WHERE done = 1").fetchone()
    while True:
        page = call("GET", f"/v1/events?after={after}")
        for event in page["items"]:
            keep(db, event["id"], event)
        if not page["items"]:
            return
        after = page["after"]


def next_event(db):
    """The one after the last that was worked off; None when it is not there yet."""
    return db.execute(
        """SELECT sequence, id, event FROM events WHERE sequence =
           (SELECT coalesce(max(sequence), 0) + 1 FROM events WHERE done = 1)"""
    ).fetchone()


def work():
    db = store()
    missed = True
    while True:
        try:
            if missed:
                catch_up(db)
            arrived.clear()
            found = next_event(db)
            if found is None:
                # What overtook another waits for it a moment, then the feed is asked; so it is when nothing comes.
                gap = db.execute("SELECT 1 FROM events WHERE done = 0").fetchone()
                missed = not arrived.wait(min(2, SECONDS) if gap else SECONDS) or bool(gap)
                continue
            missed = False
            sequence, identity, event = found[0], found[1], json.loads(found[2])
            said = attempt(identity, event)
            db.execute("UPDATE events SET done = 1 WHERE sequence = ?", (sequence,))
            print(said, sequence, event["type"], event["data"].get("orderId", ""), flush=True)
        except (OSError, HTTPException) as error:
            print("again in a second:", error, file=sys.stderr, flush=True)
            time.sleep(1)


def attempt(identity, event):
    """What is refused for good is set aside: the order stays in the inbox, and what follows goes on."""
    try:
        handle(identity, event)
        return "done"
    except HTTPError as error:
        # 409: it moved meanwhile, and says anew what is allowed. 401 and 403: mend the token.
        if error.code >= 500 or error.code in (401, 403, 409, 429):
            raise
        print("refused:", error.code, error.read().decode(), file=sys.stderr, flush=True)
        return "set aside"


# --- what a utility does

STEPS = ["accepted", "planned", "contracted", "works-begun", "constructed", "inspected", "connected"]
# What a step says of its own: here nobody digs, so that no department is asked about the line.
SAID = {"planned": {"line": {"crossings": []}}}


def handle(identity, event):
    if event["type"] in ("order.created", "order.corrected"):
        work_off(identity, event["data"]["orderId"])


def work_off(identity, order_id):
    """The eventId comes from the webhook's: this may break off anywhere, begin anew, and says nothing twice."""

    def say(step, **more):
        event = {"eventId": f"{identity}-{step}", "type": step, **more}
        return call("POST", f"/v1/orders/{order_id}/events", event)

    order = call("GET", f"/v1/orders/{order_id}")
    case = order["subject"]
    plans = fetch_files(case)
    if "accepted" in order["allowed"] and not plans and not order["request"]["materials"]:
        say("returned", reasons=["A site plan is needed"], asks=["site-plan"])
        return
    for step in STEPS:
        if step in order["allowed"]:
            if step == "connected":
                hand_in(case, "acceptance", f"{order_id}.pdf", b"%PDF-1.7 accepted: " + order_id.encode())
            order = say(step, **SAID.get(step, {}))


def files_of(case):
    return call("GET", f"/v1/files?kind={case['kind']}&id={case['id']}")["items"]


def fetch_files(case):
    """Every clean file of the case, checked against its digest."""
    there = [file for file in files_of(case) if file["status"] == "clean" and file["purpose"] != "acceptance"]
    for file in there:
        link = call("GET", f"/v1/files/{file['id']}/download")
        with urlopen(link["url"], timeout=60) as answer:
            content = answer.read()
        if hashlib.sha256(content).hexdigest() != file["sha256"]:
            raise OSError(f"{file['id']} is not what was handed in")
        (DATA / file["id"]).write_bytes(content)
    return there


def hand_in(case, purpose, name, content):
    """Says what is to come, uploads it by the form, completes it; once, however often it is called."""
    if any(file["name"] == name and file["status"] in ("scanning", "clean") for file in files_of(case)):
        return
    said = {"subject": {"kind": case["kind"], "id": case["id"]}, "purpose": purpose, "name": name}
    said |= {"contentType": "application/pdf", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    asked = call("POST", "/v1/files", said, key=f"{case['id']}-{name}")
    edge = uuid.uuid4().hex
    parts = [f'--{edge}\r\ncontent-disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
             for field, value in asked["upload"]["fields"].items()]
    head = f'--{edge}\r\ncontent-disposition: form-data; name="file"; filename="file"\r\n\r\n'
    form = "".join(parts).encode() + head.encode() + content + f"\r\n--{edge}--\r\n".encode()
    headers = {"content-type": f"multipart/form-data; boundary={edge}"}
    urlopen(Request(asked["upload"]["url"], form, headers), timeout=60).close()
    call("POST", f"/v1/files/{asked['file']['id']}/completion")


# --- commands


def serve():
    db = store()
    if secret := os.environ.get("LIBAN_SECRET"):
        if not secret.startswith("whsec_"):
            sys.exit("LIBAN_SECRET is no secret: it begins with whsec_")
        db.execute("INSERT OR IGNORE INTO secrets (secret) VALUES (?)", (secret,))
    threading.Thread(target=work, daemon=True).start()
    ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), Webhooks).serve_forever()


def rotate():
    """The key is kept before the call: if the answer is lost, the same call gives the same secret."""
    db = store()
    kept = db.execute("SELECT key FROM rotation").fetchone()
    key = kept[0] if kept else uuid.uuid4().hex
    if not kept:
        db.execute("INSERT INTO rotation VALUES (?)", (key,))
    secret = call("POST", f"{ENDPOINT}/secret-rotations", key=key)["secret"]
    db.execute("INSERT OR IGNORE INTO secrets (secret) VALUES (?)", (secret,))
    db.execute("DELETE FROM rotation")


if __name__ == "__main__":
    command = sys.argv[1] if len(sys.argv) > 1 else "serve"
    try:
        if command == "serve":
            serve()
        elif command == "rotate":
            rotate()
        elif command == "test":
            print(json.dumps(call("POST", f"{ENDPOINT}/test-events")))
        else:
            sys.exit(__doc__)
    except HTTPError as refused:
        sys.exit(f"{refused.code}: {refused.read().decode()}")
