// Generated from specs/cerebrium-v4.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}
export const callFunction_request = validate21
const schema32 = {
  type: 'object',
  additionalProperties: true,
  description: 'Arguments by name. Which there are depends on the function.',
  'x-source': [
    { document: 'api-evangelist/cerebrium, cerebrium-openapi.yml', supports: 'an object, not required' },
    { document: 'Cerebrium documentation, REST API', supports: 'members as arguments' },
    { document: 'Cerebrium documentation, Streaming Endpoints', supports: 'example stream' },
    { document: 'CerebriumAI/examples', supports: 'example md5' },
  ],
}

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
  } else {
    const err0 = {
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
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate21.errors = vErrors
  return errors === 0
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const callFunction_200 = validate22
const schema33 = {
  type: 'object',
  required: ['run_id', 'result'],
  description: 'What the function returned. Members come in any order; others may be beside them.',
  'x-source': [
    {
      document: 'api-evangelist/cerebrium, cerebrium-openapi.yml',
      supports: 'the members, which of them are required',
    },
    { document: 'CerebriumAI/examples', supports: 'a recorded answer' },
    {
      document: 'decision of this project',
      supports: 'that run_id is not empty, that run_time_ms is not negative',
    },
  ],
  properties: {
    run_id: {
      type: 'string',
      minLength: 1,
      description: 'Identifies the run. It looks like a UUID and is not always one.',
    },
    run_time_ms: { type: 'number', minimum: 0, description: 'How long the function ran, in milliseconds.' },
    result: { description: 'Any JSON value.' },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.run_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.result === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.run_id !== undefined) {
      let data0 = data.run_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err2 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/properties/run_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema33.properties.run_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/run_id',
          schemaPath: '#/properties/run_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.run_id.type,
          parentSchema: schema33.properties.run_id,
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
    if (data.run_time_ms !== undefined) {
      let data1 = data.run_time_ms
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err4 = {
            instancePath: instancePath + '/run_time_ms',
            schemaPath: '#/properties/run_time_ms/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema33.properties.run_time_ms,
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
          instancePath: instancePath + '/run_time_ms',
          schemaPath: '#/properties/run_time_ms/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema33.properties.run_time_ms.type,
          parentSchema: schema33.properties.run_time_ms,
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
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validate22.errors = vErrors
  return errors === 0
}
validate22.evaluated = {
  props: { run_id: true, run_time_ms: true, result: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const callFunction_202 = validate24
const schema35 = {
  description:
    'The acknowledgement of an asynchronous call, or the answer of a function that chose the same status.',
  'x-source': [
    { document: 'Cerebrium documentation, REST API', supports: 'run_id, run_time_ms, result' },
    { document: 'Cerebrium documentation, Streaming Endpoints', supports: 'the event stream' },
    { document: 'CerebriumAI/examples', supports: 'example md5, ready-made frames' },
  ],
  oneOf: [{ $ref: '#/components/schemas/Acceptance' }, { $ref: '#/components/schemas/FunctionAnswer' }],
}
const schema34 = {
  type: 'object',
  required: ['run_id'],
  description: 'The run was accepted, its result comes later.',
  'x-source': [
    { document: 'Cerebrium documentation, Async requests', supports: 'that run_id is the only member' },
  ],
  additionalProperties: false,
  properties: {
    run_id: {
      type: 'string',
      minLength: 1,
      description: 'Identifies the run. It looks like a UUID and is not always one.',
    },
  },
}

function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate24.evaluated
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
    if (data.run_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/Acceptance/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
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
    for (const key0 in data) {
      if (!(key0 === 'run_id')) {
        const err1 = {
          instancePath,
          schemaPath: '#/components/schemas/Acceptance/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema34,
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
    if (data.run_id !== undefined) {
      let data0 = data.run_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err2 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/Acceptance/properties/run_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema34.properties.run_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/Acceptance/properties/run_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.properties.run_id.type,
          parentSchema: schema34.properties.run_id,
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
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/components/schemas/Acceptance/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema34.type,
      parentSchema: schema34,
      data,
    }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = true
  }
  const _errs7 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.run_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/components/schemas/FunctionAnswer/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.result === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/components/schemas/FunctionAnswer/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.run_id !== undefined) {
      let data1 = data.run_id
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err7 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/FunctionAnswer/properties/run_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema33.properties.run_id,
            data: data1,
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
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/FunctionAnswer/properties/run_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.run_id.type,
          parentSchema: schema33.properties.run_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.run_time_ms !== undefined) {
      let data2 = data.run_time_ms
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + '/run_time_ms',
            schemaPath: '#/components/schemas/FunctionAnswer/properties/run_time_ms/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema33.properties.run_time_ms,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/run_time_ms',
          schemaPath: '#/components/schemas/FunctionAnswer/properties/run_time_ms/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema33.properties.run_time_ms.type,
          parentSchema: schema33.properties.run_time_ms,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/components/schemas/FunctionAnswer/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
    errors++
  }
  var _valid0 = _errs7 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
      if (props0 !== true) {
        props0 = props0 || {}
        props0.run_id = true
        props0.run_time_ms = true
        props0.result = true
      }
    }
  }
  if (!valid0) {
    const err12 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema35.oneOf,
      parentSchema: schema35,
      data,
    }
    if (vErrors === null) {
      vErrors = [err12]
    } else {
      vErrors.push(err12)
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
  validate24.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate24.evaluated = { dynamicProps: true, dynamicItems: false }

export const callFunction_400 = validate25
const schema38 = {
  description: 'A failure in words, or the answer of a function that chose the same status.',
  'x-source': [
    { document: 'Cerebrium documentation, REST API', supports: 'that a function may choose the status' },
    { document: 'decision of this project', supports: 'when the platform sends the status, and the body' },
  ],
  oneOf: [{ $ref: '#/components/schemas/ErrorResponse' }, { $ref: '#/components/schemas/FunctionAnswer' }],
}
const schema39 = {
  type: 'object',
  required: ['message'],
  description: 'A failure in words, with the run that failed when there was one.',
  'x-source': [
    {
      document: 'decision of this project',
      supports: "the members; message is that of the errors of the vendor's former management API",
    },
  ],
  properties: {
    message: { type: 'string', minLength: 1, description: 'What went wrong.' },
    run_id: {
      type: 'string',
      minLength: 1,
      description: 'Identifies the run. It looks like a UUID and is not always one.',
    },
    result: false,
  },
}

function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate25.evaluated
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
    if (data.message === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
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
    if (data.message !== undefined) {
      let data0 = data.message
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err1 = {
            instancePath: instancePath + '/message',
            schemaPath: '#/components/schemas/ErrorResponse/properties/message/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.message,
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
          instancePath: instancePath + '/message',
          schemaPath: '#/components/schemas/ErrorResponse/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.message.type,
          parentSchema: schema39.properties.message,
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
    if (data.run_id !== undefined) {
      let data1 = data.run_id
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err3 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/ErrorResponse/properties/run_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.run_id,
            data: data1,
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
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/ErrorResponse/properties/run_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.run_id.type,
          parentSchema: schema39.properties.run_id,
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
    if (data.result !== undefined) {
      const err5 = {
        instancePath: instancePath + '/result',
        schemaPath: '#/components/schemas/ErrorResponse/properties/result/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema39.properties.result,
        data: data.result,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema39.type,
      parentSchema: schema39,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.message = true
    props0.run_id = true
    props0.result = true
  }
  const _errs8 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.run_id === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/components/schemas/FunctionAnswer/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    if (data.result === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/components/schemas/FunctionAnswer/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      }
      if (vErrors === null) {
        vErrors = [err8]
      } else {
        vErrors.push(err8)
      }
      errors++
    }
    if (data.run_id !== undefined) {
      let data3 = data.run_id
      if (typeof data3 === 'string') {
        if (func1(data3) < 1) {
          const err9 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/FunctionAnswer/properties/run_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema33.properties.run_id,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/FunctionAnswer/properties/run_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.run_id.type,
          parentSchema: schema33.properties.run_id,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.run_time_ms !== undefined) {
      let data4 = data.run_time_ms
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err11 = {
            instancePath: instancePath + '/run_time_ms',
            schemaPath: '#/components/schemas/FunctionAnswer/properties/run_time_ms/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema33.properties.run_time_ms,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/run_time_ms',
          schemaPath: '#/components/schemas/FunctionAnswer/properties/run_time_ms/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema33.properties.run_time_ms.type,
          parentSchema: schema33.properties.run_time_ms,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/components/schemas/FunctionAnswer/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    }
    if (vErrors === null) {
      vErrors = [err13]
    } else {
      vErrors.push(err13)
    }
    errors++
  }
  var _valid0 = _errs8 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
      if (props0 !== true) {
        props0 = props0 || {}
        props0.run_id = true
        props0.run_time_ms = true
        props0.result = true
      }
    }
  }
  if (!valid0) {
    const err14 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema38.oneOf,
      parentSchema: schema38,
      data,
    }
    if (vErrors === null) {
      vErrors = [err14]
    } else {
      vErrors.push(err14)
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
  validate25.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate25.evaluated = { dynamicProps: true, dynamicItems: false }

export const createChatCompletion_request = validate28
const schema43 = {
  type: 'object',
  additionalProperties: true,
  description:
    'What an OpenAI client sends. Members are checked one by one while they are read, so that a wrong one is answered in\nthe words of OpenAI.\n',
  'x-source': [
    { document: 'openai/openai-openapi, openapi.yaml', supports: 'model, input, encoding_format' },
    { document: 'openai-python 3.22.1', supports: 'base64 unless the caller asks for another encoding' },
  ],
}

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
  } else {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema43.type,
      parentSchema: schema43,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate28.errors = vErrors
  return errors === 0
}
validate28.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const createChatCompletion_200 = validate29
const schema44 = {
  type: 'object',
  required: ['id', 'object', 'created', 'model', 'choices'],
  description: "The assistant's message.",
  'x-source': [
    { document: 'Cerebrium documentation, OpenAI-Compatible Endpoints', supports: 'the address' },
    { document: 'openai/openai-openapi, openapi.yaml', supports: 'request and answer' },
  ],
  properties: {
    id: { type: 'string', minLength: 1 },
    object: { const: 'chat.completion' },
    created: { type: 'integer', minimum: 0, description: 'Seconds since 1970-01-01T00:00:00Z.' },
    model: { type: 'string' },
    choices: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['index', 'message', 'finish_reason'],
        properties: {
          index: { type: 'integer', minimum: 0 },
          message: {
            type: 'object',
            required: ['role', 'content'],
            properties: { role: { const: 'assistant' }, content: { type: ['string', 'null'] } },
          },
          finish_reason: { enum: ['stop', 'length', 'tool_calls', 'content_filter', 'function_call'] },
        },
      },
    },
    usage: { $ref: '#/components/schemas/CompletionUsage' },
    error: false,
  },
}
const schema45 = {
  type: 'object',
  required: ['prompt_tokens', 'completion_tokens', 'total_tokens'],
  description: 'Numbers of tokens.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'the answer' }],
  properties: {
    prompt_tokens: { type: 'integer', minimum: 0 },
    completion_tokens: { type: 'integer', minimum: 0 },
    total_tokens: { type: 'integer', minimum: 0 },
  },
}

function validate29(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate29.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema44.required,
        parentSchema: schema44,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.object === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema44.required,
        parentSchema: schema44,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.created === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created' },
        message: "must have required property '" + 'created' + "'",
        schema: schema44.required,
        parentSchema: schema44,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.model === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
        schema: schema44.required,
        parentSchema: schema44,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.choices === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'choices' },
        message: "must have required property '" + 'choices' + "'",
        schema: schema44.required,
        parentSchema: schema44,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.id !== undefined) {
      let data0 = data.id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err5 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/properties/id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema44.properties.id,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema44.properties.id.type,
          parentSchema: schema44.properties.id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.object !== undefined) {
      let data1 = data.object
      if ('chat.completion' !== data1) {
        const err7 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'chat.completion' },
          message: 'must be equal to constant',
          schema: 'chat.completion',
          parentSchema: schema44.properties.object,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.created !== undefined) {
      let data2 = data.created
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = {
          instancePath: instancePath + '/created',
          schemaPath: '#/properties/created/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema44.properties.created.type,
          parentSchema: schema44.properties.created,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + '/created',
            schemaPath: '#/properties/created/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema44.properties.created,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      }
    }
    if (data.model !== undefined) {
      let data3 = data.model
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema44.properties.model.type,
          parentSchema: schema44.properties.model,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.choices !== undefined) {
      let data4 = data.choices
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err11 = {
            instancePath: instancePath + '/choices',
            schemaPath: '#/properties/choices/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema44.properties.choices,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0]
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.index === undefined) {
              const err12 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema44.properties.choices.items.required,
                parentSchema: schema44.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data5.message === undefined) {
              const err13 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'message' },
                message: "must have required property '" + 'message' + "'",
                schema: schema44.properties.choices.items.required,
                parentSchema: schema44.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err13]
              } else {
                vErrors.push(err13)
              }
              errors++
            }
            if (data5.finish_reason === undefined) {
              const err14 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'finish_reason' },
                message: "must have required property '" + 'finish_reason' + "'",
                schema: schema44.properties.choices.items.required,
                parentSchema: schema44.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err14]
              } else {
                vErrors.push(err14)
              }
              errors++
            }
            if (data5.index !== undefined) {
              let data6 = data5.index
              if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                const err15 = {
                  instancePath: instancePath + '/choices/' + i0 + '/index',
                  schemaPath: '#/properties/choices/items/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema44.properties.choices.items.properties.index.type,
                  parentSchema: schema44.properties.choices.items.properties.index,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              }
              if (typeof data6 == 'number' && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err16 = {
                    instancePath: instancePath + '/choices/' + i0 + '/index',
                    schemaPath: '#/properties/choices/items/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema44.properties.choices.items.properties.index,
                    data: data6,
                  }
                  if (vErrors === null) {
                    vErrors = [err16]
                  } else {
                    vErrors.push(err16)
                  }
                  errors++
                }
              }
            }
            if (data5.message !== undefined) {
              let data7 = data5.message
              if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
                if (data7.role === undefined) {
                  const err17 = {
                    instancePath: instancePath + '/choices/' + i0 + '/message',
                    schemaPath: '#/properties/choices/items/properties/message/required',
                    keyword: 'required',
                    params: { missingProperty: 'role' },
                    message: "must have required property '" + 'role' + "'",
                    schema: schema44.properties.choices.items.properties.message.required,
                    parentSchema: schema44.properties.choices.items.properties.message,
                    data: data7,
                  }
                  if (vErrors === null) {
                    vErrors = [err17]
                  } else {
                    vErrors.push(err17)
                  }
                  errors++
                }
                if (data7.content === undefined) {
                  const err18 = {
                    instancePath: instancePath + '/choices/' + i0 + '/message',
                    schemaPath: '#/properties/choices/items/properties/message/required',
                    keyword: 'required',
                    params: { missingProperty: 'content' },
                    message: "must have required property '" + 'content' + "'",
                    schema: schema44.properties.choices.items.properties.message.required,
                    parentSchema: schema44.properties.choices.items.properties.message,
                    data: data7,
                  }
                  if (vErrors === null) {
                    vErrors = [err18]
                  } else {
                    vErrors.push(err18)
                  }
                  errors++
                }
                if (data7.role !== undefined) {
                  let data8 = data7.role
                  if ('assistant' !== data8) {
                    const err19 = {
                      instancePath: instancePath + '/choices/' + i0 + '/message/role',
                      schemaPath: '#/properties/choices/items/properties/message/properties/role/const',
                      keyword: 'const',
                      params: { allowedValue: 'assistant' },
                      message: 'must be equal to constant',
                      schema: 'assistant',
                      parentSchema: schema44.properties.choices.items.properties.message.properties.role,
                      data: data8,
                    }
                    if (vErrors === null) {
                      vErrors = [err19]
                    } else {
                      vErrors.push(err19)
                    }
                    errors++
                  }
                }
                if (data7.content !== undefined) {
                  let data9 = data7.content
                  if (typeof data9 !== 'string' && data9 !== null) {
                    const err20 = {
                      instancePath: instancePath + '/choices/' + i0 + '/message/content',
                      schemaPath: '#/properties/choices/items/properties/message/properties/content/type',
                      keyword: 'type',
                      params: {
                        type: schema44.properties.choices.items.properties.message.properties.content.type,
                      },
                      message: 'must be string,null',
                      schema: schema44.properties.choices.items.properties.message.properties.content.type,
                      parentSchema: schema44.properties.choices.items.properties.message.properties.content,
                      data: data9,
                    }
                    if (vErrors === null) {
                      vErrors = [err20]
                    } else {
                      vErrors.push(err20)
                    }
                    errors++
                  }
                }
              } else {
                const err21 = {
                  instancePath: instancePath + '/choices/' + i0 + '/message',
                  schemaPath: '#/properties/choices/items/properties/message/type',
                  keyword: 'type',
                  params: { type: 'object' },
                  message: 'must be object',
                  schema: schema44.properties.choices.items.properties.message.type,
                  parentSchema: schema44.properties.choices.items.properties.message,
                  data: data7,
                }
                if (vErrors === null) {
                  vErrors = [err21]
                } else {
                  vErrors.push(err21)
                }
                errors++
              }
            }
            if (data5.finish_reason !== undefined) {
              let data10 = data5.finish_reason
              if (!(
                data10 === 'stop' ||
                data10 === 'length' ||
                data10 === 'tool_calls' ||
                data10 === 'content_filter' ||
                data10 === 'function_call'
              )) {
                const err22 = {
                  instancePath: instancePath + '/choices/' + i0 + '/finish_reason',
                  schemaPath: '#/properties/choices/items/properties/finish_reason/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema44.properties.choices.items.properties.finish_reason.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema44.properties.choices.items.properties.finish_reason.enum,
                  parentSchema: schema44.properties.choices.items.properties.finish_reason,
                  data: data10,
                }
                if (vErrors === null) {
                  vErrors = [err22]
                } else {
                  vErrors.push(err22)
                }
                errors++
              }
            }
          } else {
            const err23 = {
              instancePath: instancePath + '/choices/' + i0,
              schemaPath: '#/properties/choices/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema44.properties.choices.items.type,
              parentSchema: schema44.properties.choices.items,
              data: data5,
            }
            if (vErrors === null) {
              vErrors = [err23]
            } else {
              vErrors.push(err23)
            }
            errors++
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/choices',
          schemaPath: '#/properties/choices/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema44.properties.choices.type,
          parentSchema: schema44.properties.choices,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
    if (data.usage !== undefined) {
      let data11 = data.usage
      if (data11 && typeof data11 == 'object' && !Array.isArray(data11)) {
        if (data11.prompt_tokens === undefined) {
          const err25 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data11,
          }
          if (vErrors === null) {
            vErrors = [err25]
          } else {
            vErrors.push(err25)
          }
          errors++
        }
        if (data11.completion_tokens === undefined) {
          const err26 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'completion_tokens' },
            message: "must have required property '" + 'completion_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data11,
          }
          if (vErrors === null) {
            vErrors = [err26]
          } else {
            vErrors.push(err26)
          }
          errors++
        }
        if (data11.total_tokens === undefined) {
          const err27 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data11,
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
        if (data11.prompt_tokens !== undefined) {
          let data12 = data11.prompt_tokens
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err28 = {
              instancePath: instancePath + '/usage/prompt_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.prompt_tokens.type,
              parentSchema: schema45.properties.prompt_tokens,
              data: data12,
            }
            if (vErrors === null) {
              vErrors = [err28]
            } else {
              vErrors.push(err28)
            }
            errors++
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err29 = {
                instancePath: instancePath + '/usage/prompt_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.prompt_tokens,
                data: data12,
              }
              if (vErrors === null) {
                vErrors = [err29]
              } else {
                vErrors.push(err29)
              }
              errors++
            }
          }
        }
        if (data11.completion_tokens !== undefined) {
          let data13 = data11.completion_tokens
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err30 = {
              instancePath: instancePath + '/usage/completion_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/completion_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.completion_tokens.type,
              parentSchema: schema45.properties.completion_tokens,
              data: data13,
            }
            if (vErrors === null) {
              vErrors = [err30]
            } else {
              vErrors.push(err30)
            }
            errors++
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err31 = {
                instancePath: instancePath + '/usage/completion_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/completion_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.completion_tokens,
                data: data13,
              }
              if (vErrors === null) {
                vErrors = [err31]
              } else {
                vErrors.push(err31)
              }
              errors++
            }
          }
        }
        if (data11.total_tokens !== undefined) {
          let data14 = data11.total_tokens
          if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            const err32 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.total_tokens.type,
              parentSchema: schema45.properties.total_tokens,
              data: data14,
            }
            if (vErrors === null) {
              vErrors = [err32]
            } else {
              vErrors.push(err32)
            }
            errors++
          }
          if (typeof data14 == 'number' && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              const err33 = {
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.total_tokens,
                data: data14,
              }
              if (vErrors === null) {
                vErrors = [err33]
              } else {
                vErrors.push(err33)
              }
              errors++
            }
          }
        }
      } else {
        const err34 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/components/schemas/CompletionUsage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema45.type,
          parentSchema: schema45,
          data: data11,
        }
        if (vErrors === null) {
          vErrors = [err34]
        } else {
          vErrors.push(err34)
        }
        errors++
      }
    }
    if (data.error !== undefined) {
      const err35 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema44.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err35]
      } else {
        vErrors.push(err35)
      }
      errors++
    }
  } else {
    const err36 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema44.type,
      parentSchema: schema44,
      data,
    }
    if (vErrors === null) {
      vErrors = [err36]
    } else {
      vErrors.push(err36)
    }
    errors++
  }
  validate29.errors = vErrors
  return errors === 0
}
validate29.evaluated = {
  props: { id: true, object: true, created: true, model: true, choices: true, usage: true, error: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const createChatCompletion_400 = validate37
const schema57 = {
  type: 'object',
  required: ['error'],
  description: 'A failure as OpenAI clients read it.',
  'x-source': [
    { document: 'openai/openai-openapi, openapi.yaml', supports: 'the body' },
    {
      document: 'decision of this project',
      supports: 'that these addresses answer with it, the status and the wording of the message',
    },
  ],
  properties: {
    error: {
      type: 'object',
      required: ['message', 'type', 'param', 'code'],
      properties: {
        message: { type: 'string', minLength: 1 },
        type: { type: 'string', minLength: 1 },
        param: { type: ['string', 'null'] },
        code: { type: ['string', 'null'] },
      },
    },
    choices: false,
    data: false,
  },
}

function validate37(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate37.evaluated
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
        schema: schema57.required,
        parentSchema: schema57,
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
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (data0.message === undefined) {
          const err1 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema57.properties.error.required,
            parentSchema: schema57.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
        if (data0.type === undefined) {
          const err2 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'type' },
            message: "must have required property '" + 'type' + "'",
            schema: schema57.properties.error.required,
            parentSchema: schema57.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (data0.param === undefined) {
          const err3 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'param' },
            message: "must have required property '" + 'param' + "'",
            schema: schema57.properties.error.required,
            parentSchema: schema57.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (data0.code === undefined) {
          const err4 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'code' },
            message: "must have required property '" + 'code' + "'",
            schema: schema57.properties.error.required,
            parentSchema: schema57.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (data0.message !== undefined) {
          let data1 = data0.message
          if (typeof data1 === 'string') {
            if (func1(data1) < 1) {
              const err5 = {
                instancePath: instancePath + '/error/message',
                schemaPath: '#/properties/error/properties/message/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 characters',
                schema: 1,
                parentSchema: schema57.properties.error.properties.message,
                data: data1,
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
              instancePath: instancePath + '/error/message',
              schemaPath: '#/properties/error/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema57.properties.error.properties.message.type,
              parentSchema: schema57.properties.error.properties.message,
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
        if (data0.type !== undefined) {
          let data2 = data0.type
          if (typeof data2 === 'string') {
            if (func1(data2) < 1) {
              const err7 = {
                instancePath: instancePath + '/error/type',
                schemaPath: '#/properties/error/properties/type/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 characters',
                schema: 1,
                parentSchema: schema57.properties.error.properties.type,
                data: data2,
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
              instancePath: instancePath + '/error/type',
              schemaPath: '#/properties/error/properties/type/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema57.properties.error.properties.type.type,
              parentSchema: schema57.properties.error.properties.type,
              data: data2,
            }
            if (vErrors === null) {
              vErrors = [err8]
            } else {
              vErrors.push(err8)
            }
            errors++
          }
        }
        if (data0.param !== undefined) {
          let data3 = data0.param
          if (typeof data3 !== 'string' && data3 !== null) {
            const err9 = {
              instancePath: instancePath + '/error/param',
              schemaPath: '#/properties/error/properties/param/type',
              keyword: 'type',
              params: { type: schema57.properties.error.properties.param.type },
              message: 'must be string,null',
              schema: schema57.properties.error.properties.param.type,
              parentSchema: schema57.properties.error.properties.param,
              data: data3,
            }
            if (vErrors === null) {
              vErrors = [err9]
            } else {
              vErrors.push(err9)
            }
            errors++
          }
        }
        if (data0.code !== undefined) {
          let data4 = data0.code
          if (typeof data4 !== 'string' && data4 !== null) {
            const err10 = {
              instancePath: instancePath + '/error/code',
              schemaPath: '#/properties/error/properties/code/type',
              keyword: 'type',
              params: { type: schema57.properties.error.properties.code.type },
              message: 'must be string,null',
              schema: schema57.properties.error.properties.code.type,
              parentSchema: schema57.properties.error.properties.code,
              data: data4,
            }
            if (vErrors === null) {
              vErrors = [err10]
            } else {
              vErrors.push(err10)
            }
            errors++
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/properties/error/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema57.properties.error.type,
          parentSchema: schema57.properties.error,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.choices !== undefined) {
      const err12 = {
        instancePath: instancePath + '/choices',
        schemaPath: '#/properties/choices/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema57.properties.choices,
        data: data.choices,
      }
      if (vErrors === null) {
        vErrors = [err12]
      } else {
        vErrors.push(err12)
      }
      errors++
    }
    if (data.data !== undefined) {
      const err13 = {
        instancePath: instancePath + '/data',
        schemaPath: '#/properties/data/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema57.properties.data,
        data: data.data,
      }
      if (vErrors === null) {
        vErrors = [err13]
      } else {
        vErrors.push(err13)
      }
      errors++
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema57.type,
      parentSchema: schema57,
      data,
    }
    if (vErrors === null) {
      vErrors = [err14]
    } else {
      vErrors.push(err14)
    }
    errors++
  }
  validate37.errors = vErrors
  return errors === 0
}
validate37.evaluated = {
  props: { error: true, choices: true, data: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const createCompletion_200 = validate31
const schema48 = {
  type: 'object',
  required: ['id', 'object', 'created', 'model', 'choices'],
  description: 'The text that follows a prompt, whole or as one event of a stream.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'the answer' }],
  properties: {
    id: { type: 'string', minLength: 1 },
    object: { const: 'text_completion' },
    created: { type: 'integer', minimum: 0, description: 'Seconds since 1970-01-01T00:00:00Z.' },
    model: { type: 'string' },
    choices: {
      type: 'array',
      items: {
        type: 'object',
        required: ['index', 'text', 'finish_reason'],
        properties: {
          index: { type: 'integer', minimum: 0 },
          text: { type: 'string' },
          finish_reason: { enum: ['stop', 'length', 'content_filter', null] },
        },
      },
    },
    usage: { $ref: '#/components/schemas/CompletionUsage' },
    error: false,
  },
}

function validate31(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate31.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.object === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.created === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created' },
        message: "must have required property '" + 'created' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.model === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.choices === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'choices' },
        message: "must have required property '" + 'choices' + "'",
        schema: schema48.required,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.id !== undefined) {
      let data0 = data.id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err5 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/properties/id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48.properties.id,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.properties.id.type,
          parentSchema: schema48.properties.id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.object !== undefined) {
      let data1 = data.object
      if ('text_completion' !== data1) {
        const err7 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'text_completion' },
          message: 'must be equal to constant',
          schema: 'text_completion',
          parentSchema: schema48.properties.object,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.created !== undefined) {
      let data2 = data.created
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = {
          instancePath: instancePath + '/created',
          schemaPath: '#/properties/created/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema48.properties.created.type,
          parentSchema: schema48.properties.created,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + '/created',
            schemaPath: '#/properties/created/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema48.properties.created,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      }
    }
    if (data.model !== undefined) {
      let data3 = data.model
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.properties.model.type,
          parentSchema: schema48.properties.model,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.choices !== undefined) {
      let data4 = data.choices
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0]
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.index === undefined) {
              const err11 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema48.properties.choices.items.required,
                parentSchema: schema48.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data5.text === undefined) {
              const err12 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'text' },
                message: "must have required property '" + 'text' + "'",
                schema: schema48.properties.choices.items.required,
                parentSchema: schema48.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data5.finish_reason === undefined) {
              const err13 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'finish_reason' },
                message: "must have required property '" + 'finish_reason' + "'",
                schema: schema48.properties.choices.items.required,
                parentSchema: schema48.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err13]
              } else {
                vErrors.push(err13)
              }
              errors++
            }
            if (data5.index !== undefined) {
              let data6 = data5.index
              if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                const err14 = {
                  instancePath: instancePath + '/choices/' + i0 + '/index',
                  schemaPath: '#/properties/choices/items/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema48.properties.choices.items.properties.index.type,
                  parentSchema: schema48.properties.choices.items.properties.index,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err14]
                } else {
                  vErrors.push(err14)
                }
                errors++
              }
              if (typeof data6 == 'number' && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err15 = {
                    instancePath: instancePath + '/choices/' + i0 + '/index',
                    schemaPath: '#/properties/choices/items/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema48.properties.choices.items.properties.index,
                    data: data6,
                  }
                  if (vErrors === null) {
                    vErrors = [err15]
                  } else {
                    vErrors.push(err15)
                  }
                  errors++
                }
              }
            }
            if (data5.text !== undefined) {
              let data7 = data5.text
              if (typeof data7 !== 'string') {
                const err16 = {
                  instancePath: instancePath + '/choices/' + i0 + '/text',
                  schemaPath: '#/properties/choices/items/properties/text/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema48.properties.choices.items.properties.text.type,
                  parentSchema: schema48.properties.choices.items.properties.text,
                  data: data7,
                }
                if (vErrors === null) {
                  vErrors = [err16]
                } else {
                  vErrors.push(err16)
                }
                errors++
              }
            }
            if (data5.finish_reason !== undefined) {
              let data8 = data5.finish_reason
              if (!(data8 === 'stop' || data8 === 'length' || data8 === 'content_filter' || data8 === null)) {
                const err17 = {
                  instancePath: instancePath + '/choices/' + i0 + '/finish_reason',
                  schemaPath: '#/properties/choices/items/properties/finish_reason/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema48.properties.choices.items.properties.finish_reason.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema48.properties.choices.items.properties.finish_reason.enum,
                  parentSchema: schema48.properties.choices.items.properties.finish_reason,
                  data: data8,
                }
                if (vErrors === null) {
                  vErrors = [err17]
                } else {
                  vErrors.push(err17)
                }
                errors++
              }
            }
          } else {
            const err18 = {
              instancePath: instancePath + '/choices/' + i0,
              schemaPath: '#/properties/choices/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema48.properties.choices.items.type,
              parentSchema: schema48.properties.choices.items,
              data: data5,
            }
            if (vErrors === null) {
              vErrors = [err18]
            } else {
              vErrors.push(err18)
            }
            errors++
          }
        }
      } else {
        const err19 = {
          instancePath: instancePath + '/choices',
          schemaPath: '#/properties/choices/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema48.properties.choices.type,
          parentSchema: schema48.properties.choices,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err19]
        } else {
          vErrors.push(err19)
        }
        errors++
      }
    }
    if (data.usage !== undefined) {
      let data9 = data.usage
      if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
        if (data9.prompt_tokens === undefined) {
          const err20 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
        if (data9.completion_tokens === undefined) {
          const err21 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'completion_tokens' },
            message: "must have required property '" + 'completion_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err21]
          } else {
            vErrors.push(err21)
          }
          errors++
        }
        if (data9.total_tokens === undefined) {
          const err22 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/CompletionUsage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema45.required,
            parentSchema: schema45,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (data9.prompt_tokens !== undefined) {
          let data10 = data9.prompt_tokens
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err23 = {
              instancePath: instancePath + '/usage/prompt_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.prompt_tokens.type,
              parentSchema: schema45.properties.prompt_tokens,
              data: data10,
            }
            if (vErrors === null) {
              vErrors = [err23]
            } else {
              vErrors.push(err23)
            }
            errors++
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err24 = {
                instancePath: instancePath + '/usage/prompt_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.prompt_tokens,
                data: data10,
              }
              if (vErrors === null) {
                vErrors = [err24]
              } else {
                vErrors.push(err24)
              }
              errors++
            }
          }
        }
        if (data9.completion_tokens !== undefined) {
          let data11 = data9.completion_tokens
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err25 = {
              instancePath: instancePath + '/usage/completion_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/completion_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.completion_tokens.type,
              parentSchema: schema45.properties.completion_tokens,
              data: data11,
            }
            if (vErrors === null) {
              vErrors = [err25]
            } else {
              vErrors.push(err25)
            }
            errors++
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 < 0 || isNaN(data11)) {
              const err26 = {
                instancePath: instancePath + '/usage/completion_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/completion_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.completion_tokens,
                data: data11,
              }
              if (vErrors === null) {
                vErrors = [err26]
              } else {
                vErrors.push(err26)
              }
              errors++
            }
          }
        }
        if (data9.total_tokens !== undefined) {
          let data12 = data9.total_tokens
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err27 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/components/schemas/CompletionUsage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema45.properties.total_tokens.type,
              parentSchema: schema45.properties.total_tokens,
              data: data12,
            }
            if (vErrors === null) {
              vErrors = [err27]
            } else {
              vErrors.push(err27)
            }
            errors++
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err28 = {
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/components/schemas/CompletionUsage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema45.properties.total_tokens,
                data: data12,
              }
              if (vErrors === null) {
                vErrors = [err28]
              } else {
                vErrors.push(err28)
              }
              errors++
            }
          }
        }
      } else {
        const err29 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/components/schemas/CompletionUsage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema45.type,
          parentSchema: schema45,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err29]
        } else {
          vErrors.push(err29)
        }
        errors++
      }
    }
    if (data.error !== undefined) {
      const err30 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema48.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err30]
      } else {
        vErrors.push(err30)
      }
      errors++
    }
  } else {
    const err31 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema48.type,
      parentSchema: schema48,
      data,
    }
    if (vErrors === null) {
      vErrors = [err31]
    } else {
      vErrors.push(err31)
    }
    errors++
  }
  validate31.errors = vErrors
  return errors === 0
}
validate31.evaluated = {
  props: { id: true, object: true, created: true, model: true, choices: true, usage: true, error: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const createEmbeddings_200 = validate33
const schema51 = {
  type: 'object',
  required: ['object', 'data', 'model', 'usage'],
  description: 'Embeddings in the order of the inputs.',
  'x-source': [
    { document: 'openai/openai-openapi, openapi.yaml', supports: 'model, input, encoding_format' },
    { document: 'openai-python 3.22.1', supports: 'base64 unless the caller asks for another encoding' },
  ],
  properties: {
    object: { const: 'list' },
    data: { type: 'array', items: { $ref: '#/components/schemas/Embedding' } },
    model: { type: 'string' },
    usage: {
      type: 'object',
      required: ['prompt_tokens', 'total_tokens'],
      properties: {
        prompt_tokens: { type: 'integer', minimum: 0 },
        total_tokens: { type: 'integer', minimum: 0 },
      },
    },
    error: false,
  },
}
const schema52 = {
  type: 'object',
  required: ['object', 'index', 'embedding'],
  description: 'One embedding; as base64 it is float32 in little-endian order.',
  'x-source': [
    { document: 'openai/openai-openapi, openapi.yaml', supports: 'model, input, encoding_format' },
    { document: 'openai-python 3.22.1', supports: 'base64 unless the caller asks for another encoding' },
  ],
  properties: {
    object: { const: 'embedding' },
    index: { type: 'integer', minimum: 0 },
    embedding: {
      oneOf: [
        { type: 'array', items: { type: 'number' } },
        { type: 'string', pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' },
      ],
    },
  },
}
const pattern4 = new RegExp('^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$', 'u')

function validate33(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate33.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.object === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.data === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.model === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.usage === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'usage' },
        message: "must have required property '" + 'usage' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.object !== undefined) {
      let data0 = data.object
      if ('list' !== data0) {
        const err4 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'list' },
          message: 'must be equal to constant',
          schema: 'list',
          parentSchema: schema51.properties.object,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.data !== undefined) {
      let data1 = data.data
      if (Array.isArray(data1)) {
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
            if (data2.object === undefined) {
              const err5 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Embedding/required',
                keyword: 'required',
                params: { missingProperty: 'object' },
                message: "must have required property '" + 'object' + "'",
                schema: schema52.required,
                parentSchema: schema52,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err5]
              } else {
                vErrors.push(err5)
              }
              errors++
            }
            if (data2.index === undefined) {
              const err6 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Embedding/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema52.required,
                parentSchema: schema52,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err6]
              } else {
                vErrors.push(err6)
              }
              errors++
            }
            if (data2.embedding === undefined) {
              const err7 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Embedding/required',
                keyword: 'required',
                params: { missingProperty: 'embedding' },
                message: "must have required property '" + 'embedding' + "'",
                schema: schema52.required,
                parentSchema: schema52,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err7]
              } else {
                vErrors.push(err7)
              }
              errors++
            }
            if (data2.object !== undefined) {
              let data3 = data2.object
              if ('embedding' !== data3) {
                const err8 = {
                  instancePath: instancePath + '/data/' + i0 + '/object',
                  schemaPath: '#/components/schemas/Embedding/properties/object/const',
                  keyword: 'const',
                  params: { allowedValue: 'embedding' },
                  message: 'must be equal to constant',
                  schema: 'embedding',
                  parentSchema: schema52.properties.object,
                  data: data3,
                }
                if (vErrors === null) {
                  vErrors = [err8]
                } else {
                  vErrors.push(err8)
                }
                errors++
              }
            }
            if (data2.index !== undefined) {
              let data4 = data2.index
              if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                const err9 = {
                  instancePath: instancePath + '/data/' + i0 + '/index',
                  schemaPath: '#/components/schemas/Embedding/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema52.properties.index.type,
                  parentSchema: schema52.properties.index,
                  data: data4,
                }
                if (vErrors === null) {
                  vErrors = [err9]
                } else {
                  vErrors.push(err9)
                }
                errors++
              }
              if (typeof data4 == 'number' && isFinite(data4)) {
                if (data4 < 0 || isNaN(data4)) {
                  const err10 = {
                    instancePath: instancePath + '/data/' + i0 + '/index',
                    schemaPath: '#/components/schemas/Embedding/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema52.properties.index,
                    data: data4,
                  }
                  if (vErrors === null) {
                    vErrors = [err10]
                  } else {
                    vErrors.push(err10)
                  }
                  errors++
                }
              }
            }
            if (data2.embedding !== undefined) {
              let data5 = data2.embedding
              const _errs11 = errors
              let valid5 = false
              let passing0 = null
              const _errs12 = errors
              if (Array.isArray(data5)) {
                const len1 = data5.length
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1]
                  if (!(typeof data6 == 'number' && isFinite(data6))) {
                    const err11 = {
                      instancePath: instancePath + '/data/' + i0 + '/embedding/' + i1,
                      schemaPath: '#/components/schemas/Embedding/properties/embedding/oneOf/0/items/type',
                      keyword: 'type',
                      params: { type: 'number' },
                      message: 'must be number',
                      schema: schema52.properties.embedding.oneOf[0].items.type,
                      parentSchema: schema52.properties.embedding.oneOf[0].items,
                      data: data6,
                    }
                    if (vErrors === null) {
                      vErrors = [err11]
                    } else {
                      vErrors.push(err11)
                    }
                    errors++
                  }
                }
              } else {
                const err12 = {
                  instancePath: instancePath + '/data/' + i0 + '/embedding',
                  schemaPath: '#/components/schemas/Embedding/properties/embedding/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema52.properties.embedding.oneOf[0].type,
                  parentSchema: schema52.properties.embedding.oneOf[0],
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err12]
                } else {
                  vErrors.push(err12)
                }
                errors++
              }
              var _valid0 = _errs12 === errors
              if (_valid0) {
                valid5 = true
                passing0 = 0
              }
              const _errs16 = errors
              if (typeof data5 === 'string') {
                if (!pattern4.test(data5)) {
                  const err13 = {
                    instancePath: instancePath + '/data/' + i0 + '/embedding',
                    schemaPath: '#/components/schemas/Embedding/properties/embedding/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' },
                    message:
                      'must match pattern "' +
                      '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' +
                      '"',
                    schema: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
                    parentSchema: schema52.properties.embedding.oneOf[1],
                    data: data5,
                  }
                  if (vErrors === null) {
                    vErrors = [err13]
                  } else {
                    vErrors.push(err13)
                  }
                  errors++
                }
              } else {
                const err14 = {
                  instancePath: instancePath + '/data/' + i0 + '/embedding',
                  schemaPath: '#/components/schemas/Embedding/properties/embedding/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema52.properties.embedding.oneOf[1].type,
                  parentSchema: schema52.properties.embedding.oneOf[1],
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err14]
                } else {
                  vErrors.push(err14)
                }
                errors++
              }
              var _valid0 = _errs16 === errors
              if (_valid0 && valid5) {
                valid5 = false
                passing0 = [passing0, 1]
              } else {
                if (_valid0) {
                  valid5 = true
                  passing0 = 1
                }
              }
              if (!valid5) {
                const err15 = {
                  instancePath: instancePath + '/data/' + i0 + '/embedding',
                  schemaPath: '#/components/schemas/Embedding/properties/embedding/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing0 },
                  message: 'must match exactly one schema in oneOf',
                  schema: schema52.properties.embedding.oneOf,
                  parentSchema: schema52.properties.embedding,
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              } else {
                errors = _errs11
                if (vErrors !== null) {
                  if (_errs11) {
                    vErrors.length = _errs11
                  } else {
                    vErrors = null
                  }
                }
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/data/' + i0,
              schemaPath: '#/components/schemas/Embedding/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema52.type,
              parentSchema: schema52,
              data: data2,
            }
            if (vErrors === null) {
              vErrors = [err16]
            } else {
              vErrors.push(err16)
            }
            errors++
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/data',
          schemaPath: '#/properties/data/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema51.properties.data.type,
          parentSchema: schema51.properties.data,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.model !== undefined) {
      let data7 = data.model
      if (typeof data7 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.model.type,
          parentSchema: schema51.properties.model,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.usage !== undefined) {
      let data8 = data.usage
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.prompt_tokens === undefined) {
          const err19 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/properties/usage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema51.properties.usage.required,
            parentSchema: schema51.properties.usage,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (data8.total_tokens === undefined) {
          const err20 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/properties/usage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema51.properties.usage.required,
            parentSchema: schema51.properties.usage,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
        if (data8.prompt_tokens !== undefined) {
          let data9 = data8.prompt_tokens
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err21 = {
              instancePath: instancePath + '/usage/prompt_tokens',
              schemaPath: '#/properties/usage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.usage.properties.prompt_tokens.type,
              parentSchema: schema51.properties.usage.properties.prompt_tokens,
              data: data9,
            }
            if (vErrors === null) {
              vErrors = [err21]
            } else {
              vErrors.push(err21)
            }
            errors++
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 0 || isNaN(data9)) {
              const err22 = {
                instancePath: instancePath + '/usage/prompt_tokens',
                schemaPath: '#/properties/usage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.usage.properties.prompt_tokens,
                data: data9,
              }
              if (vErrors === null) {
                vErrors = [err22]
              } else {
                vErrors.push(err22)
              }
              errors++
            }
          }
        }
        if (data8.total_tokens !== undefined) {
          let data10 = data8.total_tokens
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err23 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/properties/usage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.usage.properties.total_tokens.type,
              parentSchema: schema51.properties.usage.properties.total_tokens,
              data: data10,
            }
            if (vErrors === null) {
              vErrors = [err23]
            } else {
              vErrors.push(err23)
            }
            errors++
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err24 = {
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/properties/usage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.usage.properties.total_tokens,
                data: data10,
              }
              if (vErrors === null) {
                vErrors = [err24]
              } else {
                vErrors.push(err24)
              }
              errors++
            }
          }
        }
      } else {
        const err25 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/properties/usage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.usage.type,
          parentSchema: schema51.properties.usage,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
    }
    if (data.error !== undefined) {
      const err26 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema51.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err26]
      } else {
        vErrors.push(err26)
      }
      errors++
    }
  } else {
    const err27 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    }
    if (vErrors === null) {
      vErrors = [err27]
    } else {
      vErrors.push(err27)
    }
    errors++
  }
  validate33.errors = vErrors
  return errors === 0
}
validate33.evaluated = {
  props: { object: true, data: true, model: true, usage: true, error: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const listModels_200 = validate35
const schema54 = {
  type: 'object',
  required: ['object', 'data'],
  description: 'What may be named as model.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'the answer' }],
  properties: {
    object: { const: 'list' },
    data: { type: 'array', items: { $ref: '#/components/schemas/Model' } },
    error: false,
  },
}
const schema55 = {
  type: 'object',
  required: ['id', 'object', 'created', 'owned_by'],
  description: 'A name that requests may carry.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'the answer' }],
  properties: {
    id: { type: 'string', minLength: 1 },
    object: { const: 'model' },
    created: { type: 'integer', minimum: 0, description: 'Seconds since 1970-01-01T00:00:00Z.' },
    owned_by: { type: 'string' },
    error: false,
  },
}

function validate35(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate35.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.object === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema54.required,
        parentSchema: schema54,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.data === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema54.required,
        parentSchema: schema54,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.object !== undefined) {
      let data0 = data.object
      if ('list' !== data0) {
        const err2 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'list' },
          message: 'must be equal to constant',
          schema: 'list',
          parentSchema: schema54.properties.object,
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
      let data1 = data.data
      if (Array.isArray(data1)) {
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
            if (data2.id === undefined) {
              const err3 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Model/required',
                keyword: 'required',
                params: { missingProperty: 'id' },
                message: "must have required property '" + 'id' + "'",
                schema: schema55.required,
                parentSchema: schema55,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err3]
              } else {
                vErrors.push(err3)
              }
              errors++
            }
            if (data2.object === undefined) {
              const err4 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Model/required',
                keyword: 'required',
                params: { missingProperty: 'object' },
                message: "must have required property '" + 'object' + "'",
                schema: schema55.required,
                parentSchema: schema55,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err4]
              } else {
                vErrors.push(err4)
              }
              errors++
            }
            if (data2.created === undefined) {
              const err5 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Model/required',
                keyword: 'required',
                params: { missingProperty: 'created' },
                message: "must have required property '" + 'created' + "'",
                schema: schema55.required,
                parentSchema: schema55,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err5]
              } else {
                vErrors.push(err5)
              }
              errors++
            }
            if (data2.owned_by === undefined) {
              const err6 = {
                instancePath: instancePath + '/data/' + i0,
                schemaPath: '#/components/schemas/Model/required',
                keyword: 'required',
                params: { missingProperty: 'owned_by' },
                message: "must have required property '" + 'owned_by' + "'",
                schema: schema55.required,
                parentSchema: schema55,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err6]
              } else {
                vErrors.push(err6)
              }
              errors++
            }
            if (data2.id !== undefined) {
              let data3 = data2.id
              if (typeof data3 === 'string') {
                if (func1(data3) < 1) {
                  const err7 = {
                    instancePath: instancePath + '/data/' + i0 + '/id',
                    schemaPath: '#/components/schemas/Model/properties/id/minLength',
                    keyword: 'minLength',
                    params: { limit: 1 },
                    message: 'must NOT have fewer than 1 characters',
                    schema: 1,
                    parentSchema: schema55.properties.id,
                    data: data3,
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
                  instancePath: instancePath + '/data/' + i0 + '/id',
                  schemaPath: '#/components/schemas/Model/properties/id/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema55.properties.id.type,
                  parentSchema: schema55.properties.id,
                  data: data3,
                }
                if (vErrors === null) {
                  vErrors = [err8]
                } else {
                  vErrors.push(err8)
                }
                errors++
              }
            }
            if (data2.object !== undefined) {
              let data4 = data2.object
              if ('model' !== data4) {
                const err9 = {
                  instancePath: instancePath + '/data/' + i0 + '/object',
                  schemaPath: '#/components/schemas/Model/properties/object/const',
                  keyword: 'const',
                  params: { allowedValue: 'model' },
                  message: 'must be equal to constant',
                  schema: 'model',
                  parentSchema: schema55.properties.object,
                  data: data4,
                }
                if (vErrors === null) {
                  vErrors = [err9]
                } else {
                  vErrors.push(err9)
                }
                errors++
              }
            }
            if (data2.created !== undefined) {
              let data5 = data2.created
              if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                const err10 = {
                  instancePath: instancePath + '/data/' + i0 + '/created',
                  schemaPath: '#/components/schemas/Model/properties/created/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema55.properties.created.type,
                  parentSchema: schema55.properties.created,
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err10]
                } else {
                  vErrors.push(err10)
                }
                errors++
              }
              if (typeof data5 == 'number' && isFinite(data5)) {
                if (data5 < 0 || isNaN(data5)) {
                  const err11 = {
                    instancePath: instancePath + '/data/' + i0 + '/created',
                    schemaPath: '#/components/schemas/Model/properties/created/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema55.properties.created,
                    data: data5,
                  }
                  if (vErrors === null) {
                    vErrors = [err11]
                  } else {
                    vErrors.push(err11)
                  }
                  errors++
                }
              }
            }
            if (data2.owned_by !== undefined) {
              let data6 = data2.owned_by
              if (typeof data6 !== 'string') {
                const err12 = {
                  instancePath: instancePath + '/data/' + i0 + '/owned_by',
                  schemaPath: '#/components/schemas/Model/properties/owned_by/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema55.properties.owned_by.type,
                  parentSchema: schema55.properties.owned_by,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err12]
                } else {
                  vErrors.push(err12)
                }
                errors++
              }
            }
            if (data2.error !== undefined) {
              const err13 = {
                instancePath: instancePath + '/data/' + i0 + '/error',
                schemaPath: '#/components/schemas/Model/properties/error/false schema',
                keyword: 'false schema',
                params: {},
                message: 'boolean schema is false',
                schema: false,
                parentSchema: schema55.properties.error,
                data: data2.error,
              }
              if (vErrors === null) {
                vErrors = [err13]
              } else {
                vErrors.push(err13)
              }
              errors++
            }
          } else {
            const err14 = {
              instancePath: instancePath + '/data/' + i0,
              schemaPath: '#/components/schemas/Model/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema55.type,
              parentSchema: schema55,
              data: data2,
            }
            if (vErrors === null) {
              vErrors = [err14]
            } else {
              vErrors.push(err14)
            }
            errors++
          }
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/data',
          schemaPath: '#/properties/data/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema54.properties.data.type,
          parentSchema: schema54.properties.data,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
    if (data.error !== undefined) {
      const err16 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema54.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err16]
      } else {
        vErrors.push(err16)
      }
      errors++
    }
  } else {
    const err17 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema54.type,
      parentSchema: schema54,
      data,
    }
    if (vErrors === null) {
      vErrors = [err17]
    } else {
      vErrors.push(err17)
    }
    errors++
  }
  validate35.errors = vErrors
  return errors === 0
}
validate35.evaluated = {
  props: { object: true, data: true, error: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const getModel_200 = validate36

function validate36(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate36.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.object === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.created === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created' },
        message: "must have required property '" + 'created' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.owned_by === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'owned_by' },
        message: "must have required property '" + 'owned_by' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.id !== undefined) {
      let data0 = data.id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/properties/id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema55.properties.id,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema55.properties.id.type,
          parentSchema: schema55.properties.id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.object !== undefined) {
      let data1 = data.object
      if ('model' !== data1) {
        const err6 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'model' },
          message: 'must be equal to constant',
          schema: 'model',
          parentSchema: schema55.properties.object,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.created !== undefined) {
      let data2 = data.created
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err7 = {
          instancePath: instancePath + '/created',
          schemaPath: '#/properties/created/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema55.properties.created.type,
          parentSchema: schema55.properties.created,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + '/created',
            schemaPath: '#/properties/created/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema55.properties.created,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      }
    }
    if (data.owned_by !== undefined) {
      let data3 = data.owned_by
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/owned_by',
          schemaPath: '#/properties/owned_by/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema55.properties.owned_by.type,
          parentSchema: schema55.properties.owned_by,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.error !== undefined) {
      const err10 = {
        instancePath: instancePath + '/error',
        schemaPath: '#/properties/error/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema55.properties.error,
        data: data.error,
      }
      if (vErrors === null) {
        vErrors = [err10]
      } else {
        vErrors.push(err10)
      }
      errors++
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema55.type,
      parentSchema: schema55,
      data,
    }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
    errors++
  }
  validate36.errors = vErrors
  return errors === 0
}
validate36.evaluated = {
  props: { id: true, object: true, created: true, owned_by: true, error: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const query_async = validate38
const schema58 = { type: 'boolean' }

function validate38(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate38.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (typeof data !== 'boolean') {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'boolean' },
      message: 'must be boolean',
      schema: schema58.type,
      parentSchema: schema58,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate38.errors = vErrors
  return errors === 0
}
validate38.evaluated = { dynamicProps: false, dynamicItems: false }

export const query_webhookEndpoint = validate39
const schema59 = { type: 'string', pattern: '^https?://[^/]' }
const pattern6 = new RegExp('^https?://[^/]', 'u')

function validate39(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate39.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (typeof data === 'string') {
    if (!pattern6.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^https?://[^/]' },
        message: 'must match pattern "' + '^https?://[^/]' + '"',
        schema: '^https?://[^/]',
        parentSchema: schema59,
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
      schema: schema59.type,
      parentSchema: schema59,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate39.errors = vErrors
  return errors === 0
}
validate39.evaluated = { dynamicProps: false, dynamicItems: false }

export const header_x_webhook_secret = validate40
const schema60 = { type: 'string', minLength: 1 }

function validate40(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate40.evaluated
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
        parentSchema: schema60,
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
      schema: schema60.type,
      parentSchema: schema60,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate40.errors = vErrors
  return errors === 0
}
validate40.evaluated = { dynamicProps: false, dynamicItems: false }

export const header_x_request_id = validate41
const schema61 = { type: 'string' }

function validate41(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate41.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema61.type,
      parentSchema: schema61,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate41.errors = vErrors
  return errors === 0
}
validate41.evaluated = { dynamicProps: false, dynamicItems: false }

export const header_allow = validate42
const schema62 = { type: 'string' }

function validate42(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate42.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema62.type,
      parentSchema: schema62,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate42.errors = vErrors
  return errors === 0
}
validate42.evaluated = { dynamicProps: false, dynamicItems: false }

export const callFunction_401 = callFunction_400
export const callFunction_403 = callFunction_400
export const callFunction_404 = callFunction_400
export const callFunction_405 = callFunction_400
export const callFunction_413 = callFunction_400
export const callFunction_415 = callFunction_400
export const callFunction_422 = callFunction_400
export const callFunction_429 = callFunction_400
export const callFunction_500 = callFunction_400
export const callFunction_501 = callFunction_400
export const callFunction_502 = callFunction_200
export const callFunction_504 = callFunction_400
export const callFunction_default = callFunction_200
export const createChatCompletion_401 = createChatCompletion_400
export const createChatCompletion_403 = createChatCompletion_400
export const createChatCompletion_404 = createChatCompletion_400
export const createChatCompletion_405 = createChatCompletion_400
export const createChatCompletion_413 = createChatCompletion_400
export const createChatCompletion_415 = createChatCompletion_400
export const createChatCompletion_429 = createChatCompletion_400
export const createChatCompletion_500 = createChatCompletion_400
export const createChatCompletion_504 = createChatCompletion_400
export const createCompletion_request = createChatCompletion_request
export const createCompletion_400 = createChatCompletion_400
export const createCompletion_401 = createChatCompletion_400
export const createCompletion_403 = createChatCompletion_400
export const createCompletion_404 = createChatCompletion_400
export const createCompletion_405 = createChatCompletion_400
export const createCompletion_413 = createChatCompletion_400
export const createCompletion_415 = createChatCompletion_400
export const createCompletion_429 = createChatCompletion_400
export const createCompletion_500 = createChatCompletion_400
export const createCompletion_504 = createChatCompletion_400
export const createEmbeddings_request = createChatCompletion_request
export const createEmbeddings_400 = createChatCompletion_400
export const createEmbeddings_401 = createChatCompletion_400
export const createEmbeddings_403 = createChatCompletion_400
export const createEmbeddings_404 = createChatCompletion_400
export const createEmbeddings_405 = createChatCompletion_400
export const createEmbeddings_413 = createChatCompletion_400
export const createEmbeddings_415 = createChatCompletion_400
export const createEmbeddings_429 = createChatCompletion_400
export const createEmbeddings_500 = createChatCompletion_400
export const createEmbeddings_504 = createChatCompletion_400
export const createEmbedding_request = createChatCompletion_request
export const createEmbedding_200 = createEmbeddings_200
export const createEmbedding_400 = createChatCompletion_400
export const createEmbedding_401 = createChatCompletion_400
export const createEmbedding_403 = createChatCompletion_400
export const createEmbedding_404 = createChatCompletion_400
export const createEmbedding_405 = createChatCompletion_400
export const createEmbedding_413 = createChatCompletion_400
export const createEmbedding_415 = createChatCompletion_400
export const createEmbedding_429 = createChatCompletion_400
export const createEmbedding_500 = createChatCompletion_400
export const createEmbedding_504 = createChatCompletion_400
export const listModels_401 = createChatCompletion_400
export const listModels_403 = createChatCompletion_400
export const listModels_404 = createChatCompletion_400
export const listModels_405 = createChatCompletion_400
export const listModels_429 = createChatCompletion_400
export const listModels_500 = createChatCompletion_400
export const getModel_401 = createChatCompletion_400
export const getModel_403 = createChatCompletion_400
export const getModel_404 = createChatCompletion_400
export const getModel_405 = createChatCompletion_400
export const getModel_429 = createChatCompletion_400
export const getModel_500 = createChatCompletion_400
