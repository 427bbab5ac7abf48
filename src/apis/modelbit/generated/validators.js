// Generated from specs/modelbit.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}
export const infer_request = validate21
const schema32 = {
  type: 'object',
  required: ['data'],
  additionalProperties: true,
  description:
    'Arguments of one call or of a batch, and how the answer is wanted. Unknown members are ignored.',
  'x-source': [
    {
      document: 'Modelbit documentation, REST API',
      supports:
        'members data, timeout_seconds, response_format, response_webhook, response_webhook_ignore_timeout',
    },
    {
      document: 'decision of this project',
      supports:
        'that timeout_seconds is at least 1 and at most 900, the longest documented time, and that unknown members are ignored',
    },
  ],
  properties: {
    data: {
      description:
        'Single call: the only argument, or the list of the arguments. Batch: a list of lists `[ID, argument, ...]`, the\nID a text or a number.\n',
    },
    timeout_seconds: {
      type: 'integer',
      minimum: 1,
      maximum: 900,
      description: 'How long the server may work on the answer, in seconds.',
    },
    response_format: {
      enum: ['links'],
      description: 'Asks for a link to the result in place of the result.',
    },
    response_webhook: {
      type: 'string',
      pattern: '^https?://',
      description: 'Address that receives the answer later, as a POST.',
    },
    response_webhook_ignore_timeout: {
      type: 'boolean',
      description: 'Whether a receiver that needs more than 10 seconds is accepted.',
    },
  },
}
const pattern4 = new RegExp('^https?://', 'u')

function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate21.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema32.required,
        parentSchema: schema32,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.timeout_seconds !== undefined) {
      let data0 = data.timeout_seconds
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err1 = {
          instancePath: instancePath + '/timeout_seconds',
          schemaPath: '#/properties/timeout_seconds/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema32.properties.timeout_seconds.type,
          parentSchema: schema32.properties.timeout_seconds,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 900 || isNaN(data0)) {
          const err2 = {
            instancePath: instancePath + '/timeout_seconds',
            schemaPath: '#/properties/timeout_seconds/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 900 },
            message: 'must be <= 900',
            schema: 900,
            parentSchema: schema32.properties.timeout_seconds,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/timeout_seconds',
            schemaPath: '#/properties/timeout_seconds/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema32.properties.timeout_seconds,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
      }
    }
    if (data.response_format !== undefined) {
      let data1 = data.response_format
      if (!(data1 === 'links')) {
        const err4 = {
          instancePath: instancePath + '/response_format',
          schemaPath: '#/properties/response_format/enum',
          keyword: 'enum',
          params: { allowedValues: schema32.properties.response_format.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema32.properties.response_format.enum,
          parentSchema: schema32.properties.response_format,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.response_webhook !== undefined) {
      let data2 = data.response_webhook
      if (typeof data2 === 'string') {
        if (!pattern4.test(data2)) {
          const err5 = {
            instancePath: instancePath + '/response_webhook',
            schemaPath: '#/properties/response_webhook/pattern',
            keyword: 'pattern',
            params: { pattern: '^https?://' },
            message: 'must match pattern "' + '^https?://' + '"',
            schema: '^https?://',
            parentSchema: schema32.properties.response_webhook,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/response_webhook',
          schemaPath: '#/properties/response_webhook/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema32.properties.response_webhook.type,
          parentSchema: schema32.properties.response_webhook,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.response_webhook_ignore_timeout !== undefined) {
      let data3 = data.response_webhook_ignore_timeout
      if (typeof data3 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/response_webhook_ignore_timeout',
          schemaPath: '#/properties/response_webhook_ignore_timeout/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema32.properties.response_webhook_ignore_timeout.type,
          parentSchema: schema32.properties.response_webhook_ignore_timeout,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema32.type,
      parentSchema: schema32,
      data,
    }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validate21.errors = vErrors
  return errors === 0
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const infer_200 = validate22
const schema33 = {
  description: 'Either the result or, when a webhook was named, the acknowledgement.',
  'x-source': [{ document: 'Modelbit documentation, REST API', supports: 'both forms' }],
  oneOf: [
    { $ref: '#/components/schemas/InferenceResponse' },
    { $ref: '#/components/schemas/BatchAcknowledgement' },
  ],
}
const schema34 = {
  type: 'object',
  required: ['data'],
  description: 'The result of one call, or the list of pairs `[ID, result]` of a batch.',
  'x-source': [
    { document: 'Modelbit documentation, Batch inference REST requests', supports: 'the member data' },
    { document: 'decision of this project', supports: 'that data and error exclude each other' },
  ],
  properties: {
    data: { description: 'Any JSON value; null stands where the function returned NaN.' },
    error: false,
  },
}
const schema35 = {
  type: 'object',
  required: ['batchId'],
  description: 'The answer will be sent to the webhook, with this ID in the header x-mb-batch-id.',
  'x-source': [
    { document: 'Modelbit documentation, REST API', supports: 'the member batchId' },
    { document: 'decision of this project', supports: 'that no result is beside it' },
  ],
  properties: {
    batchId: {
      type: 'string',
      minLength: 1,
      description: 'Identifies the answer that will arrive at the webhook.',
    },
    data: false,
    error: false,
  },
}
const func1 = runtime0.default ?? runtime0

function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate22.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/InferenceResponse/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema34.required,
        parentSchema: schema34,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error !== undefined) {
      const err1 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/components/schemas/InferenceResponse/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema34.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/components/schemas/InferenceResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema34.type,
      parentSchema: schema34,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.data = true
    props0.error = true
  }
  const _errs4 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.batchId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/components/schemas/BatchAcknowledgement/required',
        keyword: 'required',
        params: { missingProperty: 'batchId' },
        message: "must have required property '" + 'batchId' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.batchId !== undefined) {
      let data1 = data.batchId
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/batchId',
            schemaPath: '#/components/schemas/BatchAcknowledgement/properties/batchId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema35.properties.batchId,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/batchId',
          schemaPath: '#/components/schemas/BatchAcknowledgement/properties/batchId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema35.properties.batchId.type,
          parentSchema: schema35.properties.batchId,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.data !== undefined) {
      const err6 = {
        instancePath: instancePath + '/data',
        schemaPath: '#/components/schemas/BatchAcknowledgement/properties/data/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema35.properties.data,
        data: data.data,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.error !== undefined) {
      const err7 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/components/schemas/BatchAcknowledgement/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema35.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/components/schemas/BatchAcknowledgement/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema35.type,
      parentSchema: schema35,
      data,
    }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  var _valid0 = _errs4 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
      if (props0 !== true) {
        props0 = props0 || {}
        props0.batchId = true
        props0.data = true
        props0.error = true
      }
    }
  }
  if (!valid0) {
    const err9 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema33.oneOf,
      parentSchema: schema33,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  } else {
    errors = _errs0
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0
      } else {
        vErrors = null
      }
    }
  }
  validate22.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate22.evaluated = { dynamicProps: true, dynamicItems: false }

export const infer_400 = validate26
const schema39 = {
  type: 'object',
  required: ['error'],
  description: 'A failure in words. The text may have several lines, as a Python traceback does.',
  'x-source': [
    {
      document: 'modelbit 0.44.3 on PyPI, modelbit/api/inference_api.py',
      version: '0.44.3',
      supports: 'the member error and that its last line names the fault',
    },
  ],
  properties: { error: { type: 'string', minLength: 1, description: 'What went wrong.' }, data: false },
}

function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate26.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema39.required,
        parentSchema: schema39,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error !== undefined) {
      let data0 = data.error
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err1 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/properties/error/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.error.type,
          parentSchema: schema39.properties.error,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.data !== undefined) {
      const err3 = {
        instancePath: instancePath + '/data',
        schemaPath: '#/properties/data/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema39.properties.data,
        data: data.data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema39.type,
      parentSchema: schema39,
      data,
    }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate26.errors = vErrors
  return errors === 0
}
validate26.evaluated = { props: { error: true, data: true }, dynamicProps: false, dynamicItems: false }

export const getLinkedResponse_200 = validate25
const schema38 = {
  description: 'Any JSON value.',
  'x-source': [{ document: 'Modelbit documentation, REST API', supports: 'that a link holds the result' }],
}

function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  validate25.errors = null
  return true
}
validate25.evaluated = { dynamicProps: false, dynamicItems: false }

export const query_expires = validate27
const schema40 = { type: 'integer', minimum: 0 }

function validate27(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate27.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema40.type,
      parentSchema: schema40,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 0 },
        message: 'must be >= 0',
        schema: 0,
        parentSchema: schema40,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
  }
  validate27.errors = vErrors
  return errors === 0
}
validate27.evaluated = { dynamicProps: false, dynamicItems: false }

export const query_signature = validate28
const schema41 = { type: 'string', minLength: 1 }

function validate28(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate28.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (typeof data === 'string') {
    if (func1(data) < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minLength',
        keyword: 'minLength',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 characters',
        schema: 1,
        parentSchema: schema41,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema41.type,
      parentSchema: schema41,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate28.errors = vErrors
  return errors === 0
}
validate28.evaluated = { dynamicProps: false, dynamicItems: false }

export const infer_401 = infer_400
export const infer_404 = infer_400
export const infer_405 = infer_400
export const infer_408 = infer_400
export const infer_413 = infer_400
export const infer_415 = infer_400
export const infer_500 = infer_400
export const inferOnBranch_request = infer_request
export const inferOnBranch_200 = infer_200
export const inferOnBranch_400 = infer_400
export const inferOnBranch_401 = infer_400
export const inferOnBranch_404 = infer_400
export const inferOnBranch_405 = infer_400
export const inferOnBranch_408 = infer_400
export const inferOnBranch_413 = infer_400
export const inferOnBranch_415 = infer_400
export const inferOnBranch_500 = infer_400
export const getLinkedResponse_403 = infer_400
export const getLinkedResponse_404 = infer_400
export const getLinkedResponse_405 = infer_400
export const getLinkedResponse_500 = infer_400
