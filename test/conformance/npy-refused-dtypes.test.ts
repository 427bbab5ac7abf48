import { expect, test } from 'vitest'
import { decodeBase64 } from '../../src/codecs/base64.ts'
import { decodeNpy } from '../../src/codecs/npy.ts'

// Every vector was written by NumPy 2.4.6 on x86-64:
//   f = io.BytesIO(); np.save(f, <code>, allow_pickle=True); print(base64.b64encode(f.getvalue()).decode())
const REFUSED = [
  {
    code: 'np.array([1+2j],"<c8")',
    found: 'complex numbers',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGM4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAIA/AAAAQA==',
  },
  {
    code: 'np.array([1+2j],"<c16")',
    found: 'complex numbers',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGMxNicsICdmb3J0cmFuX29yZGVyJzogRmFsc2UsICdzaGFwZSc6ICgxLCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAADwPwAAAAAAAABA',
  },
  {
    code: 'np.array([None])',
    found: 'Pickles are never read',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnfE8nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMSwpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqABJWKAAAAAAAAAIwWbnVtcHkuX2NvcmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBSwGFlGgDjAVkdHlwZZSTlIwCTziUiYiHlFKUKEsDjAF8lE5OTkr/////Sv////9LP3SUYoldlE5hdJRiLg==',
  },
  {
    code: 'np.array(["ab"])',
    found: 'found "<U2": strings',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPFUyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAphAAAAYgAAAA==',
  },
  {
    code: 'np.array([b"ab"])',
    found: 'found "|S2": byte strings',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnfFMyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAphYg==',
  },
  {
    code: 'np.array([(1,2.0)],[("a","<i4"),("b","<f8")])',
    found: 'a structured dtype',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiBbKCdhJywgJzxpNCcpLCAoJ2InLCAnPGY4JyldLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMSwpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAAAAAAAAAAAAEA=',
  },
  {
    code: 'np.array(["2020-01-01"],"M8[D]")',
    found: 'found "<M8[D]": dates',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPE04W0RdJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIApWRwAAAAAAAA==',
  },
  {
    code: 'np.array([1],"m8[s]")',
    found: 'found "<m8[s]": time spans',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPG04W3NdJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAAAAAAAAA==',
  },
  {
    code: 'np.array([1],"<f16")',
    found: 'found "<f16": a floating-point number',
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGYxNicsICdmb3J0cmFuX29yZGVyJzogRmFsc2UsICdzaGFwZSc6ICgxLCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAgP8/18RcfwAA',
  },
]

test.each(REFUSED)('refuses $code and says why', ({ base64, found }) => {
  const decode = (): unknown => decodeNpy(decodeBase64(base64))
  expect(decode).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
  expect(decode).toThrow(found)
})
