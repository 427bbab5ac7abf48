import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { SENSOR_NOTE_WORDS } from '../../scripts/models/sensor-report.ts'
import { array, elementsOf, predictOne, toLikeliest, type Row } from './card-model.ts'

describe('sensor_report', () => {
  const report = (samples: readonly number[], row: Row = {}) =>
    predictOne('sensor_report', {
      'features.npy_0': array(samples, [16]),
      sensor: 'north',
      calibrated: true,
      note: '',
      ...row,
    })
  const level = (value: number) => new Array<number>(16).fill(value)

  test('answers the mean of calibrated samples as level and takes the bias off others', async () => {
    expect((await report(level(2)))['level']).toBeCloseTo(2, 5)
    expect((await report(level(2), { calibrated: 0 }))['level']).toBeCloseTo(1.5, 5)
    expect((await report(level(2), { calibrated: 0.5, sensor: 'south' }))['level']).toBeCloseTo(2.15, 5)
  })

  test('alarms at a high level or an urgent note', async () => {
    expect((await report(level(1)))['alarm']).toBeLessThan(0.05)
    expect((await report(level(5)))['alarm']).toBeGreaterThan(0.95)
    expect((await report(level(3)))['alarm']).toBeCloseTo(0.5, 5)
    expect((await report(level(1), { note: 'Smoke, urgent!' }))['alarm']).toBeGreaterThan(0.7)
  })

  test('tells drift from failure by the samples, or by the note', async () => {
    const stateOf = async (samples: readonly number[], note = '') =>
      toLikeliest((await report(samples, { note }))['state'])
    expect(await stateOf(level(1))).toBe('ok')
    expect(await stateOf(level(0).map((_, i) => i / 2))).toBe('drift')
    expect(await stateOf(level(0).map((_, i) => (i % 2) * 4))).toBe('failed')
    expect(await stateOf(level(1), 'readings are drifting')).toBe('drift')
    expect(await stateOf(level(1), 'sensor is dead')).toBe('failed')
  })

  test('smooths the profile over three samples', async () => {
    const { profile } = await report([...level(0).slice(1), 6])
    expect(elementsOf(profile).slice(-3)).toEqual([0, 2, 3])
  })

  test('stays finite for samples of any size', async () => {
    for (const size of [3e38, -3e38]) {
      const { level: mean, alarm, state } = await report(level(0).map((_, i) => (i % 2) * size))
      const all = [mean, alarm, ...Object.values(state as Record<string, number>)]
      expect(all.every(Number.isFinite)).toBe(true)
    }
  })
})

test('its card names the words in the order of the model', async () => {
  const url = new URL('../../mocks/models/sensor_report.model.yaml', import.meta.url)
  const card = parse(await readFile(url, 'utf8'))
  expect(card.inputs[3].tokenizer.vocabulary).toEqual(SENSOR_NOTE_WORDS)
})
