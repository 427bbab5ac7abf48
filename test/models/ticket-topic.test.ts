import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { TICKET_TOPICS, TOPIC_TEMPLATES } from '../../scripts/models/ticket-topic/sentences.ts'
import { TICKET_WORDS } from '../../scripts/models/ticket-topic/training.ts'
import { loadCardModel, toLikeliest, type CardModel } from './card-model.ts'

let model: CardModel
beforeAll(async () => void (model = await loadCardModel('ticket_topic')))
afterAll(() => model.close())

/** Written by hand and apart from the templates: none of them is one. */
const HELD_OUT: Readonly<Record<string, readonly string[]>> = {
  billing: [
    'You took the money for March twice, I would like to have one of the payments back.',
    'Our accountant asks for the invoice of last year with the VAT on it.',
    'Why did the price of the annual plan go up?',
    'Which discount do non-profits get on a subscription?',
    'My credit card expired, where can I enter the new card number?',
    'There is a fee on our bill that nobody can explain.',
    'I cancelled the membership in May and still got billed in June!',
    'Refund not there after three weeks.',
    'The transaction is still pending although my bank says it was paid.',
    'Can we pay by bank transfer rather than by card?',
  ],
  login: [
    'Since this morning my password is not accepted any more.',
    'I have a new phone and the authenticator codes are gone.',
    'The mail with the reset link does not reach me.',
    'An employee left, please disable her user account.',
    'After three wrong attempts the account was blocked.',
    'My username seems to be unknown to you.',
    'Can I sign in with Google rather than a password?',
    'Every few minutes I am logged out again.',
    'What is the username of our admin profile? I forgot.',
    'The verification SMS never came.',
  ],
  bug: [
    'Saving a big file makes the program freeze.',
    'The export button has no effect in my browser.',
    'Version 3 is extremely slow since the update.',
    'A blank screen is all I see when I open the dashboard.',
    'Search returns nothing although the text is there.',
    'Your API throws a timeout on every second request.',
    'The chart shows wrong numbers and an exception is in the console.',
    'On Android the menu does not open.',
    'Error 500 while uploading images.',
    'Images are not displayed after a refresh of the page.',
  ],
  shipping: [
    'Nobody knows where my parcel is, it should have been here on Monday.',
    'The box was open and an item was missing.',
    'Please deliver to our new address.',
    'The tracking page has said the same thing for five days.',
    'I ordered size 40, you sent size 42.',
    'How long will a delivery to Norway take?',
    'The shoes do not fit, how can I send them back?',
    'Your driver left the package in the rain.',
    'Is express delivery possible to a warehouse?',
    'The shipment is held at customs.',
  ],
  praise: [
    'What a wonderful tool, my whole team enjoys it!',
    'Anna from your staff was so kind and patient with me.',
    'Five stars from me.',
    'Simply the best service ever.',
    'I am really impressed by how smoothly it all went.',
    'Thanks a lot for the quick answer yesterday, great work!',
    'Congratulations on this product, I love it.',
    'We will recommend you to everyone we know.',
    'Excellent support, very professional.',
    'It works like a charm and it made my week.',
  ],
}

test('finds the topic of 90 % of the sentences with other wording', async () => {
  const sentences = Object.entries(HELD_OUT).flatMap(([topic, texts]) =>
    texts.map((text) => ({ topic, text })),
  )
  const rows = await model.predict(sentences)
  const wrong = sentences.filter(({ topic }, i) => toLikeliest(rows[i]?.['topic']) !== topic)
  expect(1 - wrong.length / sentences.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9)
})

test('says little about an empty text and one of unknown words', async () => {
  for (const row of await model.predict([{ text: '' }, { text: 'xyzzy plugh' }])) {
    const probabilities = Object.values(row['topic'] as Record<string, number>)
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 4)
    expect(Math.max(...probabilities)).toBeLessThan(0.6)
  }
})

test('answers each of five texts as if it were alone', async () => {
  const rows = (HELD_OUT['billing'] ?? []).slice(0, 5).map((text) => ({ text }))
  const together = await model.predict(rows)
  for (const [i, row] of rows.entries()) {
    const [alone] = await model.predict([row])
    for (const [topic, p] of Object.entries(alone?.['topic'] as Record<string, number>)) {
      expect((together[i]?.['topic'] as Record<string, number>)[topic]).toBeCloseTo(p, 6)
    }
  }
})

test('its card names the words and the topics in the order of training', async () => {
  const url = new URL('../../mocks/models/ticket_topic.model.yaml', import.meta.url)
  const card = parse(await readFile(url, 'utf8'))
  expect(card.inputs[0].tokenizer.vocabulary).toEqual(TICKET_WORDS)
  expect(card.outputs[0].categories).toEqual(TICKET_TOPICS)
  expect(Object.keys(TOPIC_TEMPLATES)).toEqual(TICKET_TOPICS)
})
