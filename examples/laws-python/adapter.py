"""Puts a Python client of Modelbit into the words of `mockference laws`; see docs/laws.md.

    mockference laws modelbit --exec "python3 adapter.py" --batch-size 50
"""

import json
import sys

import requests

BATCH_SIZE = 50


class InferenceError(Exception):
    """What the service says is wrong."""


def infer_batch(url, api_key, calls):
    """The client under test: one result for each list of arguments, in their order."""
    results = []
    for start in range(0, len(calls), BATCH_SIZE):
        chunk = calls[start : start + BATCH_SIZE]
        response = requests.post(
            url,
            headers={"Authorization": api_key},
            json={"data": [[i, *arguments] for i, arguments in enumerate(chunk)]},
            timeout=10,
        )
        body = response.json()
        if not response.ok:
            raise InferenceError(body["error"])
        # The service may answer in any order: the ID says which call a result belongs to.
        by_id = {item_id: result for item_id, result in body["data"]}
        results.extend(by_id[i] for i in range(len(chunk)))
    return results


def to_arguments(instance, parameters):
    """One argument for each parameter of the main function; some of them are dicts."""
    return [
        {member: instance[feature] for member, feature in parameter["members"].items()}
        if "members" in parameter
        else instance[parameter["name"]]
        for parameter in parameters
    ]


for line in sys.stdin:
    call = json.loads(line)
    deployment = call["deployment"]
    answer = {"id": call["id"]}
    try:
        parameters = deployment["settings"]["parameters"]
        calls = [to_arguments(instance, parameters) for instance in call["instances"]]
        answer["predictions"] = infer_batch(call["baseUrl"] + deployment["path"], call["apiKey"], calls)
    except Exception as error:
        answer["error"] = f"{type(error).__name__}: {error}"
    # Without the flush the answer stays in the buffer, and the kit waits for it.
    print(json.dumps(answer), flush=True)
