"""Puts a Python client that streams, and a receiver of webhooks, into the words of `mockference laws`; see docs/laws.md.

    mockference laws baseten --exec "python3 streams.py" --calls stream complete receiveWebhook
"""

import base64
import codecs
import hashlib
import hmac
import json
import re
import sys
import time
from datetime import datetime

import requests

MAX_AGE_S = 300


class InferenceError(Exception):
    """What the service says is wrong, or an answer that is none."""


# The client under test.


def post(call, stream):
    """Asks for a text; a stream is read while it comes."""
    text = call["text"]
    body = {"max_tokens": text["maxTokens"], "temperature": 0, "stream": stream}
    if text["form"] != "predict":
        body["model"] = text["model"]
    if text["form"] == "chat":
        body["messages"] = [{"role": "user", "content": text["prompt"]}]
    else:
        body["prompt"] = text["prompt"]
    response = requests.post(
        call["baseUrl"] + text["path"],
        headers={"Authorization": f"Bearer {call['apiKey']}"},
        json=body,
        stream=stream,
        timeout=10,
    )
    if not response.ok:
        raise InferenceError(f"{response.status_code}: {message_of(response.json())}")
    return response


def message_of(body):
    error = body.get("error")
    return error["message"] if isinstance(error, dict) else error


def read_lines(chunks):
    """Lines end with CR, LF or CR LF, wherever a chunk ends. `iter_lines` would take a CR LF that is cut in two for two."""
    rest = b""
    ends_with_return = False
    for chunk in chunks:
        if ends_with_return and chunk.startswith(b"\n"):
            chunk = chunk[1:]
        ends_with_return = chunk.endswith(b"\r") if chunk else False
        *lines, rest = re.split(rb"\r\n|\r|\n", rest + chunk)
        yield from lines


def read_events(chunks):
    """The data of each event; other fields and comments change nothing here."""
    data = []
    is_first = True
    for line in read_lines(chunks):
        if is_first:
            line = line.removeprefix(codecs.BOM_UTF8)
            is_first = False
        if line == b"":
            if data:
                yield "\n".join(data)
            data = []
        name, _, value = line.partition(b":")
        if name == b"data":
            data.append(value.removeprefix(b" ").decode())


def stream_text(call):
    """The text, piece by piece."""
    with post(call, stream=True) as response:
        chunks = response.iter_content(chunk_size=None)
        if call["text"]["form"] == "predict":
            yield from codecs.iterdecode(chunks, "utf-8")
            return
        for data in read_events(chunks):
            if data == "[DONE]":
                return
            body = json.loads(data)
            if "error" in body:
                raise InferenceError(message_of(body))
            for choice in body["choices"]:
                yield choice["text"] if "text" in choice else choice["delta"].get("content") or ""
        raise InferenceError("the stream ends without [DONE]: it was cut off")


def complete_text(call):
    body = post(call, stream=False).json()
    if call["text"]["form"] == "predict":
        return body["output"]
    choice = body["choices"][0]
    return choice["text"] if "text" in choice else choice["message"]["content"]


# The receiver under test.

known_runs = set()


def receive_webhook(headers, body, secret):
    """Whether a delivery is taken, and the run that is handed on; one that came before is not."""
    digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    given = headers.get("x-baseten-signature", "").split(",")
    if not any(hmac.compare_digest(one, f"v1={digest}") for one in given):
        return False, None
    delivery = json.loads(body)
    sent_at = datetime.fromisoformat(delivery["time"].replace("Z", "+00:00")).timestamp()
    if abs(time.time() - sent_at) > MAX_AGE_S:
        return False, None
    run_id = delivery["request_id"]
    if run_id in known_runs:
        return True, None
    known_runs.add(run_id)
    return True, {"runId": run_id, "result": delivery["data"]}


# What `mockference laws` asks.


def answer(answer_id, members):
    # Without the flush the answer stays in the buffer, and the kit waits for it.
    print(json.dumps({"id": answer_id, **members}), flush=True)


def handle(call):
    if call["call"] == "stream":
        for piece in stream_text(call):
            answer(call["id"], {"piece": piece})
        answer(call["id"], {"end": True})
    elif call["call"] == "complete":
        answer(call["id"], {"text": complete_text(call)})
    else:
        delivery = call["delivery"]
        body = base64.b64decode(delivery["body"]["$bytes"])
        accepted, processed = receive_webhook(delivery["headers"], body, call["secret"])
        answer(call["id"], {"accepted": accepted, "processed": processed})


for line in sys.stdin:
    request = json.loads(line)
    try:
        handle(request)
    except Exception as error:
        answer(request["id"], {"error": f"{type(error).__name__}: {error}"})
