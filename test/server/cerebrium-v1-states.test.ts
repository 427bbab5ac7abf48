import { expect, test } from 'vitest'
import { IRIS, messageOf, predict, startCerebrium } from '../support/cerebrium-v1-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'

test('a cold model answers once it is up, and its start is not part of the run', async () => {
  const clock = createObservedClock()
  const list = '  - { name: cold, model: flower_classifier, coldStartMs: 4000, latencyMs: 250 }\n'
  const server = await startCerebrium({ clock }, list)
  const first = predict(server, 'cold', [IRIS])
  await clock.waitBegins(4000)
  await clock.advance(4000)
  await clock.waitBegins(250)
  await clock.advance(250)
  const { status, text } = await first
  expect(status).toBe(200)
  expect(text).toMatch(/"run_time_ms":250\.0\}$/)
  const second = predict(server, 'cold', [IRIS])
  await clock.waitBegins(250)
  await clock.advance(250)
  expect((await second).status).toBe(200)
  expect(clock.nowMs()).toBe(4500)
  await server.close()
})

test('a cold language model answers once it is up', async () => {
  const clock = createObservedClock()
  const list = '  - { name: cold, model: story_writer, prebuilt: true, coldStartMs: 4000 }\n'
  const server = await startCerebrium({ clock }, list)
  const answering = predict(server, 'cold-webhook', { prompt: 'Tell me about the cat.' })
  await clock.waitBegins(4000)
  await clock.advance(4000)
  const { status, text } = await answering
  expect(status).toBe(200)
  expect(text).toMatch(/"run_time_ms":0\.0\}$/)
  await server.close()
})

test('a model that is being deployed cannot be called, with 503', async () => {
  const server = await startCerebrium({}, '  - { name: new, model: flower_classifier, state: deploying }\n')
  const answer = await predict(server, 'new', [IRIS])
  expect(answer.status).toBe(503)
  expect(messageOf(answer)).toBe(
    "Failed to call 'new': expected a model that is active or cold, found one that is being deployed. Try again later",
  )
  await server.close()
})

test('answers of earlier years have the members of their time', async () => {
  const server = await startCerebrium()
  const { body: current } = await predict(server, 'flower-classifier', [IRIS])
  const { body: untimed } = await predict(server, 'flower-untimed', [IRIS])
  const first = await predict(server, 'flower-2022', [IRIS])
  expect(Object.keys(untimed)).toEqual(['run_id', 'prediction_ids', 'result'])
  expect(Object.keys(first.body)).toEqual([
    'run_state',
    'resource_type',
    'compute_time_ms',
    'result',
    'error_info',
  ])
  expect(first.body).toMatchObject({ run_state: 'complete', error_info: null, result: current['result'] })
  expect(first.text).toMatch(/"compute_time_ms":\d+,/)
  expect(untimed['result']).toEqual(current['result'])
  await server.close()
})

test.each([
  ['modelName: a_b', 'modelName must be letters, digits and hyphens, at most 19, found "a_b"'],
  ['modelName: abcdefghijklmnopqrst', 'modelName must be letters'],
  ['projectId: "a/b"', 'projectId must be letters, digits and hyphens, found "a/b"'],
  ['prebuilt: true, projectId: p-1', 'projectId must be left out'],
  ['postProcess: best', 'postProcess must be one of none, label, top, object, found "best"'],
  ['files: true', 'files must be false unless the model has one input that is a file, found 0'],
  ['top: 0', 'top must be a whole number from 1, found 0'],
  ['acknowledgementStatus: 201', 'acknowledgementStatus must be one of 200, 202, found 201'],
  ['state: cold', 'state must be one of active, deploying'],
  ['colour: red', 'deployments[0].colour must be left out or be one of name, '],
])('a deployments file with %s is refused', async (settings, want) => {
  const list = `  - { name: a, model: flower_classifier, ${settings} }\n`
  await expect(startCerebrium({}, list)).rejects.toThrow(want)
})

test.each([
  ['{ name: a, model: digits }', "files must be true for a model with the file input 'Image'"],
  ['{ name: a, model: animal_weight, postProcess: label }', 'postProcess must be none or object'],
  ['{ name: a, model: digits, files: true, dataPoints: named }', 'dataPoints must be rows'],
  [
    '{ name: a, model: ticket_topic, top: 2 }',
    'top must be left out, it has no effect without postProcess: top',
  ],
  ['{ name: a, model: ticket_topic, top: 2, postProcess: label }', 'top must be left out'],
  [
    '{ name: a, model: ticket_topic, lenient: true }',
    'lenient must be left out, it has no effect without files',
  ],
  ['{ name: a, model: whisper, prebuilt: true, postProcess: object }', 'postProcess must be left out'],
  ["{ name: a, model: whisper, prebuilt: true, answerProfile: '2022' }", 'answerProfile must be left out'],
  [
    '{ name: a, model: digits, files: true, acknowledgementStatus: 202 }',
    'acknowledgementStatus must be left',
  ],
  ['{ name: a, model: digits, files: true, example: [1] }', 'example must be left out'],
])('the deployment %s is refused', async (entry, want) => {
  await expect(startCerebrium({}, `  - ${entry}\n`)).rejects.toThrow(want)
})
