/** Doubles numbers with a deployment of Modelbit; the answer has one result for each number, in the same order. */
export async function doubleAll(numbers: readonly number[], apiKey: string): Promise<number[]> {
  const response = await fetch('https://acme.app.modelbit.com/v1/example_doubler/latest', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: apiKey },
    body: JSON.stringify({ data: numbers.map((number, i) => [i, number]) }),
  })
  const { data, error } = (await response.json()) as { data: [number, number][]; error?: string }
  if (error !== undefined) throw new Error(error)
  // No order of the answer is promised: the ID says where a result belongs.
  const results = new Map(data)
  return numbers.map((_, i) => results.get(i) ?? Number.NaN)
}
