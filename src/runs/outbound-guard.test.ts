import { expect, test } from 'vitest'
import { createOutboundGuard } from './outbound-guard.ts'

const guard = createOutboundGuard(['Hooks.example.com'])

test.each([
  'http://127.0.0.1:9/x',
  'http://localhost/x',
  'https://127.8.8.8/',
  'http://[::1]:80/',
  'https://hooks.example.com/a',
  'http://2130706433/',
  'http://localhost.:1/',
  'https://hooks.example.com./a',
  'HTTP://LOCALHOST/x',
])('lets %s through', (url) => expect(guard.problemOf(url)).toBeUndefined())

test.each([
  { url: 'http://169.254.169.254/latest/meta-data', message: /found the host '169.254.169.254'/ },
  { url: 'http://example.com/', message: /on a host allowed by --allow-host, found the host 'example.com'/ },
  { url: 'http://sub.hooks.example.com/', message: /found the host/ },
  { url: 'http://metadata.google.internal./', message: /metadata service/ },
  { url: 'http://localhost.example.com/', message: /found the host/ },
  { url: 'http://127.0.0.1.example.com/', message: /found the host/ },
  { url: 'http://user:secret@localhost/', message: /without credentials/ },
  { url: 'file:///etc/passwd', message: /must be an http or https URL, found 'file:'/ },
  { url: 'not a url', message: /must be an absolute URL, found "not a url"/ },
])('refuses $url', ({ url, message }) => expect(guard.problemOf(url)).toMatch(message))

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://2852039166/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fd00:ec2::254]/',
  'http://[FE80:0::1]/',
  'http://metadata.google.internal/',
  'http://100.100.100.200/',
])('refuses the metadata service %s even when its host is allowed', (url) => {
  const { hostname } = new URL(url)
  expect(createOutboundGuard([hostname]).problemOf(url)).toBe(
    `must be no address of a cloud's metadata service, found the host '${hostname}'`,
  )
})

test('never prints credentials', () =>
  expect(guard.problemOf('http://user:secret@localhost/')).not.toContain('secret'))
