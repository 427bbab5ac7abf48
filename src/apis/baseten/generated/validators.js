// Generated from specs/baseten.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}
export const predictProduction_request = validate21
const schema32 = {
  description: 'Any JSON value.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'that the model or chain defines the form of its input and output',
    },
    { document: 'docs.baseten.co, inference/output-format/files', supports: 'an input that is no object' },
  ],
}

function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  validate21.errors = null
  return true
}
validate21.evaluated = { dynamicProps: false, dynamicItems: false }

export const predictProduction_400 = validate48
const schema64 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error_code: { const: 'client_error' } },
}
const schema47 = {
  type: 'object',
  required: ['error'],
  description: 'A failure. The server of a deployment sends `error` only.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'the three members and the codes',
    },
    {
      document: 'basetenlabs/truss, truss/templates/server',
      supports: 'the member error alone, any JSON value as the detail of an HTTP exception',
    },
    { document: 'docs.baseten.co, inference/errors', supports: 'that every failure has the member error' },
  ],
  properties: {
    error: { description: 'What went wrong: a text, or the detail of an HTTP exception.' },
    error_code: {
      enum: [
        'timeout',
        'client_error',
        'model_unavailable',
        'model_not_ready',
        'model_does_not_exist',
        'rate_limited',
        'payload_too_large',
        'unauthorized',
        'application_error',
        'internal_baseten_error',
      ],
    },
    detail: { type: 'string' },
  },
}

function validate48(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate48.evaluated
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
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data2 = data.error_code
      if ('client_error' !== data2) {
        const err4 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'client_error' },
          message: 'must be equal to constant',
          schema: 'client_error',
          parentSchema: schema64.properties.error_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema64.type,
      parentSchema: schema64,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate48.errors = vErrors
  return errors === 0
}
validate48.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_401 = validate49
const schema66 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'unauthorized' } },
}
const schema48 = {
  type: 'object',
  description: 'A failure in words.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'the three members and the codes',
    },
    {
      document: 'basetenlabs/truss, truss/templates/server',
      supports: 'the member error alone, any JSON value as the detail of an HTTP exception',
    },
    { document: 'docs.baseten.co, inference/errors', supports: 'that every failure has the member error' },
  ],
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error: { type: 'string', minLength: 1 } },
}
const func1 = runtime0.default ?? runtime0

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
    if (data.error === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error !== undefined) {
      let data2 = data.error
      if (typeof data2 === 'string') {
        if (func1(data2) < 1) {
          const err4 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/properties/error/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48.properties.error,
            data: data2,
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
          instancePath: instancePath + '/error',
          schemaPath: '#/properties/error/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.properties.error.type,
          parentSchema: schema48.properties.error,
          data: data2,
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
      schema: schema48.type,
      parentSchema: schema48,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validate36.errors = vErrors
  return errors === 0
}
validate36.evaluated = {
  props: { error: true, error_code: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

function validate49(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate49.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('unauthorized' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'unauthorized' },
          message: 'must be equal to constant',
          schema: 'unauthorized',
          parentSchema: schema66.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema66.type,
      parentSchema: schema66,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate49.errors = vErrors
  return errors === 0
}
validate49.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_402 = validate51
const schema67 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'client_error' } },
}

function validate51(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate51.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('client_error' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'client_error' },
          message: 'must be equal to constant',
          schema: 'client_error',
          parentSchema: schema67.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema67.type,
      parentSchema: schema67,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate51.errors = vErrors
  return errors === 0
}
validate51.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_404 = validate53
const schema68 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error_code: { const: 'model_does_not_exist' } },
}

function validate53(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate53.evaluated
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
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data2 = data.error_code
      if ('model_does_not_exist' !== data2) {
        const err4 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'model_does_not_exist' },
          message: 'must be equal to constant',
          schema: 'model_does_not_exist',
          parentSchema: schema68.properties.error_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate53.errors = vErrors
  return errors === 0
}
validate53.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_405 = validate54
const schema70 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'client_error' } },
}

function validate54(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate54.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('client_error' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'client_error' },
          message: 'must be equal to constant',
          schema: 'client_error',
          parentSchema: schema70.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema70.type,
      parentSchema: schema70,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate54.errors = vErrors
  return errors === 0
}
validate54.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_412 = validate56
const schema71 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: false },
}

function validate56(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate56.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      const err0 = {
        instancePath: instancePath + '/error_code',
        schemaPath: '#/properties/error_code/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema71.properties.error_code,
        data: data.error_code,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema71.type,
      parentSchema: schema71,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate56.errors = vErrors
  return errors === 0
}
validate56.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_413 = validate58
const schema72 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'payload_too_large' } },
}

function validate58(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate58.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('payload_too_large' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'payload_too_large' },
          message: 'must be equal to constant',
          schema: 'payload_too_large',
          parentSchema: schema72.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema72.type,
      parentSchema: schema72,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate58.errors = vErrors
  return errors === 0
}
validate58.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_422 = validate60
const schema73 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error_code: false },
}

function validate60(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate60.evaluated
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
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      const err4 = {
        instancePath: instancePath + '/error_code',
        schemaPath: '#/properties/error_code/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema73.properties.error_code,
        data: data.error_code,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema73.type,
      parentSchema: schema73,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate60.errors = vErrors
  return errors === 0
}
validate60.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_429 = validate61
const schema75 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'rate_limited' } },
}

function validate61(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate61.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('rate_limited' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'rate_limited' },
          message: 'must be equal to constant',
          schema: 'rate_limited',
          parentSchema: schema75.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema75.type,
      parentSchema: schema75,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate61.errors = vErrors
  return errors === 0
}
validate61.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_500 = validate63
const schema76 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error_code: { enum: ['application_error', 'internal_baseten_error'] } },
}

function validate63(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate63.evaluated
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
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data2 = data.error_code
      if (!(data2 === 'application_error' || data2 === 'internal_baseten_error')) {
        const err4 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema76.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema76.properties.error_code.enum,
          parentSchema: schema76.properties.error_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema76.type,
      parentSchema: schema76,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate63.errors = vErrors
  return errors === 0
}
validate63.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_502 = validate64
const schema78 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { enum: ['model_unavailable', 'internal_baseten_error'] } },
}

function validate64(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate64.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(data0 === 'model_unavailable' || data0 === 'internal_baseten_error')) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema78.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema78.properties.error_code.enum,
          parentSchema: schema78.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema78.type,
      parentSchema: schema78,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate64.errors = vErrors
  return errors === 0
}
validate64.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_503 = validate66
const schema79 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { error_code: { enum: ['model_not_ready', 'model_unavailable'] } },
}

function validate66(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate66.evaluated
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
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(
        data0 === 'timeout' ||
        data0 === 'client_error' ||
        data0 === 'model_unavailable' ||
        data0 === 'model_not_ready' ||
        data0 === 'model_does_not_exist' ||
        data0 === 'rate_limited' ||
        data0 === 'payload_too_large' ||
        data0 === 'unauthorized' ||
        data0 === 'application_error' ||
        data0 === 'internal_baseten_error'
      )) {
        const err1 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/components/schemas/ErrorResponse/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema47.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema47.properties.error_code.enum,
          parentSchema: schema47.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data1 = data.detail
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/components/schemas/ErrorResponse/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.detail.type,
          parentSchema: schema47.properties.detail,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data2 = data.error_code
      if (!(data2 === 'model_not_ready' || data2 === 'model_unavailable')) {
        const err4 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema79.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema79.properties.error_code.enum,
          parentSchema: schema79.properties.error_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema79.type,
      parentSchema: schema79,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate66.errors = vErrors
  return errors === 0
}
validate66.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictProduction_504 = validate67
const schema81 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'timeout' } },
}

function validate67(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate67.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('timeout' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'timeout' },
          message: 'must be equal to constant',
          schema: 'timeout',
          parentSchema: schema81.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema81.type,
      parentSchema: schema81,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate67.errors = vErrors
  return errors === 0
}
validate67.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const asyncPredictProduction_request = validate23
const schema34 = {
  type: 'object',
  required: ['model_input'],
  additionalProperties: true,
  description: 'A request to be queued. Unknown members are ignored.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members, bounds, defaults',
    },
    {
      document: 'docs.baseten.co, inference/async',
      supports: 'that a webhook needs https but for localhost, null as the default of the webhook',
    },
    {
      document: 'decision of this project',
      supports: 'that unknown members are ignored, which hosts count as localhost',
    },
  ],
  properties: {
    model_input: { description: 'What the model takes, any JSON value.' },
    webhook_endpoint: {
      type: ['string', 'null'],
      pattern: '^(https://[^/\\s]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]+)?([/?#]|$))',
      default: null,
      description:
        'Address that receives the result; without it the result is lost unless the model keeps it.',
    },
    priority: { type: 'integer', minimum: 0, maximum: 2, default: 0, description: 'Lower goes first.' },
    max_time_in_queue_seconds: {
      type: 'integer',
      minimum: 10,
      maximum: 259200,
      default: 600,
      description: 'How long the request may wait before it expires.',
    },
    inference_retry_config: { $ref: '#/components/schemas/InferenceRetryConfig' },
  },
}
const schema35 = {
  type: 'object',
  description: 'How often the model is asked again; the delay doubles.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: {
    max_attempts: { type: 'integer', minimum: 1, maximum: 10, default: 3 },
    initial_delay_ms: { type: 'integer', minimum: 0, maximum: 10000, default: 1000 },
    max_delay_ms: { type: 'integer', minimum: 0, maximum: 60000, default: 5000 },
  },
}
const pattern4 = new RegExp(
  '^(https://[^/\\s]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]+)?([/?#]|$))',
  'u',
)

function validate23(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate23.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model_input === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model_input' },
        message: "must have required property '" + 'model_input' + "'",
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
    if (data.webhook_endpoint !== undefined) {
      let data0 = data.webhook_endpoint
      if (typeof data0 !== 'string' && data0 !== null) {
        const err1 = {
          instancePath: instancePath + '/webhook_endpoint',
          schemaPath: '#/properties/webhook_endpoint/type',
          keyword: 'type',
          params: { type: schema34.properties.webhook_endpoint.type },
          message: 'must be string,null',
          schema: schema34.properties.webhook_endpoint.type,
          parentSchema: schema34.properties.webhook_endpoint,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
      if (typeof data0 === 'string') {
        if (!pattern4.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/webhook_endpoint',
            schemaPath: '#/properties/webhook_endpoint/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(https://[^/\\s]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]+)?([/?#]|$))',
            },
            message:
              'must match pattern "' +
              '^(https://[^/\\s]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]+)?([/?#]|$))' +
              '"',
            schema:
              '^(https://[^/\\s]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]+)?([/?#]|$))',
            parentSchema: schema34.properties.webhook_endpoint,
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
    }
    if (data.priority !== undefined) {
      let data1 = data.priority
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err3 = {
          instancePath: instancePath + '/priority',
          schemaPath: '#/properties/priority/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema34.properties.priority.type,
          parentSchema: schema34.properties.priority,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 2 || isNaN(data1)) {
          const err4 = {
            instancePath: instancePath + '/priority',
            schemaPath: '#/properties/priority/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 2 },
            message: 'must be <= 2',
            schema: 2,
            parentSchema: schema34.properties.priority,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (data1 < 0 || isNaN(data1)) {
          const err5 = {
            instancePath: instancePath + '/priority',
            schemaPath: '#/properties/priority/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema34.properties.priority,
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
    }
    if (data.max_time_in_queue_seconds !== undefined) {
      let data2 = data.max_time_in_queue_seconds
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err6 = {
          instancePath: instancePath + '/max_time_in_queue_seconds',
          schemaPath: '#/properties/max_time_in_queue_seconds/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema34.properties.max_time_in_queue_seconds.type,
          parentSchema: schema34.properties.max_time_in_queue_seconds,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 259200 || isNaN(data2)) {
          const err7 = {
            instancePath: instancePath + '/max_time_in_queue_seconds',
            schemaPath: '#/properties/max_time_in_queue_seconds/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 259200 },
            message: 'must be <= 259200',
            schema: 259200,
            parentSchema: schema34.properties.max_time_in_queue_seconds,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (data2 < 10 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + '/max_time_in_queue_seconds',
            schemaPath: '#/properties/max_time_in_queue_seconds/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 10 },
            message: 'must be >= 10',
            schema: 10,
            parentSchema: schema34.properties.max_time_in_queue_seconds,
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
    if (data.inference_retry_config !== undefined) {
      let data3 = data.inference_retry_config
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        if (data3.max_attempts !== undefined) {
          let data4 = data3.max_attempts
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err9 = {
              instancePath: instancePath + '/inference_retry_config/max_attempts',
              schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_attempts/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema35.properties.max_attempts.type,
              parentSchema: schema35.properties.max_attempts,
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
            if (data4 > 10 || isNaN(data4)) {
              const err10 = {
                instancePath: instancePath + '/inference_retry_config/max_attempts',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_attempts/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 10 },
                message: 'must be <= 10',
                schema: 10,
                parentSchema: schema35.properties.max_attempts,
                data: data4,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
            if (data4 < 1 || isNaN(data4)) {
              const err11 = {
                instancePath: instancePath + '/inference_retry_config/max_attempts',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_attempts/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema35.properties.max_attempts,
                data: data4,
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
        if (data3.initial_delay_ms !== undefined) {
          let data5 = data3.initial_delay_ms
          if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            const err12 = {
              instancePath: instancePath + '/inference_retry_config/initial_delay_ms',
              schemaPath: '#/components/schemas/InferenceRetryConfig/properties/initial_delay_ms/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema35.properties.initial_delay_ms.type,
              parentSchema: schema35.properties.initial_delay_ms,
              data: data5,
            }
            if (vErrors === null) {
              vErrors = [err12]
            } else {
              vErrors.push(err12)
            }
            errors++
          }
          if (typeof data5 == 'number' && isFinite(data5)) {
            if (data5 > 10000 || isNaN(data5)) {
              const err13 = {
                instancePath: instancePath + '/inference_retry_config/initial_delay_ms',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/initial_delay_ms/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 10000 },
                message: 'must be <= 10000',
                schema: 10000,
                parentSchema: schema35.properties.initial_delay_ms,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err13]
              } else {
                vErrors.push(err13)
              }
              errors++
            }
            if (data5 < 0 || isNaN(data5)) {
              const err14 = {
                instancePath: instancePath + '/inference_retry_config/initial_delay_ms',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/initial_delay_ms/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema35.properties.initial_delay_ms,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err14]
              } else {
                vErrors.push(err14)
              }
              errors++
            }
          }
        }
        if (data3.max_delay_ms !== undefined) {
          let data6 = data3.max_delay_ms
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err15 = {
              instancePath: instancePath + '/inference_retry_config/max_delay_ms',
              schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_delay_ms/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema35.properties.max_delay_ms.type,
              parentSchema: schema35.properties.max_delay_ms,
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
            if (data6 > 60000 || isNaN(data6)) {
              const err16 = {
                instancePath: instancePath + '/inference_retry_config/max_delay_ms',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_delay_ms/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 60000 },
                message: 'must be <= 60000',
                schema: 60000,
                parentSchema: schema35.properties.max_delay_ms,
                data: data6,
              }
              if (vErrors === null) {
                vErrors = [err16]
              } else {
                vErrors.push(err16)
              }
              errors++
            }
            if (data6 < 0 || isNaN(data6)) {
              const err17 = {
                instancePath: instancePath + '/inference_retry_config/max_delay_ms',
                schemaPath: '#/components/schemas/InferenceRetryConfig/properties/max_delay_ms/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema35.properties.max_delay_ms,
                data: data6,
              }
              if (vErrors === null) {
                vErrors = [err17]
              } else {
                vErrors.push(err17)
              }
              errors++
            }
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/inference_retry_config',
          schemaPath: '#/components/schemas/InferenceRetryConfig/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema35.type,
          parentSchema: schema35,
          data: data3,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema34.type,
      parentSchema: schema34,
      data,
    }
    if (vErrors === null) {
      vErrors = [err19]
    } else {
      vErrors.push(err19)
    }
    errors++
  }
  validate23.errors = vErrors
  return errors === 0
}
validate23.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const asyncPredictProduction_201 = validate25
const schema37 = {
  type: 'object',
  required: ['request_id'],
  description: 'The name of the queued request.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: { request_id: { type: 'string', minLength: 1 } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.request_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'request_id' },
        message: "must have required property '" + 'request_id' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.request_id !== undefined) {
      let data0 = data.request_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err1 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/properties/request_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema37.properties.request_id,
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
          instancePath: instancePath + '/request_id',
          schemaPath: '#/properties/request_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.request_id.type,
          parentSchema: schema37.properties.request_id,
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
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema37.type,
      parentSchema: schema37,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate25.errors = vErrors
  return errors === 0
}
validate25.evaluated = { props: { request_id: true }, dynamicProps: false, dynamicItems: false }

export const asyncPredictProduction_400 = validate69

function validate69(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate69.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('client_error' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'client_error' },
          message: 'must be equal to constant',
          schema: 'client_error',
          parentSchema: schema70.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema70.type,
      parentSchema: schema70,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate69.errors = vErrors
  return errors === 0
}
validate69.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const asyncPredictProduction_413 = validate71

function validate71(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate71.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('payload_too_large' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'payload_too_large' },
          message: 'must be equal to constant',
          schema: 'payload_too_large',
          parentSchema: schema72.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema72.type,
      parentSchema: schema72,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate71.errors = vErrors
  return errors === 0
}
validate71.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const asyncPredictProduction_500 = validate73
const schema84 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { const: 'internal_baseten_error' } },
}

function validate73(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate73.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if ('internal_baseten_error' !== data0) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/const',
          keyword: 'const',
          params: { allowedValue: 'internal_baseten_error' },
          message: 'must be equal to constant',
          schema: 'internal_baseten_error',
          parentSchema: schema84.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema84.type,
      parentSchema: schema84,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate73.errors = vErrors
  return errors === 0
}
validate73.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const getAsyncQueueStatusProduction_200 = validate26
const schema38 = {
  type: 'object',
  required: ['model_id', 'deployment_id', 'num_queued_requests', 'num_in_progress_requests'],
  description: 'The queue of one deployment.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: {
    model_id: { type: 'string', minLength: 1 },
    deployment_id: { type: 'string', minLength: 1 },
    num_queued_requests: { type: 'integer', minimum: 0 },
    num_in_progress_requests: { type: 'integer', minimum: 0 },
  },
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
    if (data.model_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model_id' },
        message: "must have required property '" + 'model_id' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.deployment_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'deployment_id' },
        message: "must have required property '" + 'deployment_id' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.num_queued_requests === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'num_queued_requests' },
        message: "must have required property '" + 'num_queued_requests' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.num_in_progress_requests === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'num_in_progress_requests' },
        message: "must have required property '" + 'num_in_progress_requests' + "'",
        schema: schema38.required,
        parentSchema: schema38,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.model_id !== undefined) {
      let data0 = data.model_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/model_id',
            schemaPath: '#/properties/model_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema38.properties.model_id,
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
          instancePath: instancePath + '/model_id',
          schemaPath: '#/properties/model_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.properties.model_id.type,
          parentSchema: schema38.properties.model_id,
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
    if (data.deployment_id !== undefined) {
      let data1 = data.deployment_id
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/deployment_id',
            schemaPath: '#/properties/deployment_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema38.properties.deployment_id,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/deployment_id',
          schemaPath: '#/properties/deployment_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.properties.deployment_id.type,
          parentSchema: schema38.properties.deployment_id,
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
    if (data.num_queued_requests !== undefined) {
      let data2 = data.num_queued_requests
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = {
          instancePath: instancePath + '/num_queued_requests',
          schemaPath: '#/properties/num_queued_requests/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema38.properties.num_queued_requests.type,
          parentSchema: schema38.properties.num_queued_requests,
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
            instancePath: instancePath + '/num_queued_requests',
            schemaPath: '#/properties/num_queued_requests/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema38.properties.num_queued_requests,
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
    if (data.num_in_progress_requests !== undefined) {
      let data3 = data.num_in_progress_requests
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err10 = {
          instancePath: instancePath + '/num_in_progress_requests',
          schemaPath: '#/properties/num_in_progress_requests/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema38.properties.num_in_progress_requests.type,
          parentSchema: schema38.properties.num_in_progress_requests,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err11 = {
            instancePath: instancePath + '/num_in_progress_requests',
            schemaPath: '#/properties/num_in_progress_requests/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema38.properties.num_in_progress_requests,
            data: data3,
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
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema38.type,
      parentSchema: schema38,
      data,
    }
    if (vErrors === null) {
      vErrors = [err12]
    } else {
      vErrors.push(err12)
    }
    errors++
  }
  validate26.errors = vErrors
  return errors === 0
}
validate26.evaluated = {
  props: { model_id: true, deployment_id: true, num_queued_requests: true, num_in_progress_requests: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const chatProduction_request = validate40
const schema53 = {
  type: 'object',
  required: ['model', 'messages'],
  additionalProperties: true,
  description: 'A conversation and how to continue it. Members not listed are passed on.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    model: { type: 'string' },
    messages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['role'],
        properties: {
          role: { enum: ['developer', 'system', 'user', 'assistant', 'tool', 'function'] },
          content: { description: 'A text, a list of parts, or null.' },
        },
      },
    },
    n: { type: ['integer', 'null'], minimum: 1, maximum: 128 },
    max_completion_tokens: { type: ['integer', 'null'], minimum: 1 },
    max_tokens: { type: ['integer', 'null'], minimum: 0 },
    temperature: { type: ['number', 'null'], minimum: 0, maximum: 2 },
    top_p: { type: ['number', 'null'], minimum: 0, maximum: 1 },
    seed: { type: ['integer', 'null'] },
    stream: { type: ['boolean', 'null'] },
    stream_options: { type: ['object', 'null'], properties: { include_usage: { type: 'boolean' } } },
    stop: {
      oneOf: [
        { type: ['string', 'null'] },
        { type: 'array', minItems: 1, maxItems: 4, items: { type: 'string' } },
      ],
    },
  },
}

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
        schema: schema53.required,
        parentSchema: schema53,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.messages === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'messages' },
        message: "must have required property '" + 'messages' + "'",
        schema: schema53.required,
        parentSchema: schema53,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.model !== undefined) {
      let data0 = data.model
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema53.properties.model.type,
          parentSchema: schema53.properties.model,
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
    if (data.messages !== undefined) {
      let data1 = data.messages
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err3 = {
            instancePath: instancePath + '/messages',
            schemaPath: '#/properties/messages/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema53.properties.messages,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
            if (data2.role === undefined) {
              const err4 = {
                instancePath: instancePath + '/messages/' + i0,
                schemaPath: '#/properties/messages/items/required',
                keyword: 'required',
                params: { missingProperty: 'role' },
                message: "must have required property '" + 'role' + "'",
                schema: schema53.properties.messages.items.required,
                parentSchema: schema53.properties.messages.items,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err4]
              } else {
                vErrors.push(err4)
              }
              errors++
            }
            if (data2.role !== undefined) {
              let data3 = data2.role
              if (!(
                data3 === 'developer' ||
                data3 === 'system' ||
                data3 === 'user' ||
                data3 === 'assistant' ||
                data3 === 'tool' ||
                data3 === 'function'
              )) {
                const err5 = {
                  instancePath: instancePath + '/messages/' + i0 + '/role',
                  schemaPath: '#/properties/messages/items/properties/role/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema53.properties.messages.items.properties.role.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema53.properties.messages.items.properties.role.enum,
                  parentSchema: schema53.properties.messages.items.properties.role,
                  data: data3,
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
              instancePath: instancePath + '/messages/' + i0,
              schemaPath: '#/properties/messages/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema53.properties.messages.items.type,
              parentSchema: schema53.properties.messages.items,
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
      } else {
        const err7 = {
          instancePath: instancePath + '/messages',
          schemaPath: '#/properties/messages/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema53.properties.messages.type,
          parentSchema: schema53.properties.messages,
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
    if (data.n !== undefined) {
      let data4 = data.n
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
        const err8 = {
          instancePath: instancePath + '/n',
          schemaPath: '#/properties/n/type',
          keyword: 'type',
          params: { type: schema53.properties.n.type },
          message: 'must be integer,null',
          schema: schema53.properties.n.type,
          parentSchema: schema53.properties.n,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 > 128 || isNaN(data4)) {
          const err9 = {
            instancePath: instancePath + '/n',
            schemaPath: '#/properties/n/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 128 },
            message: 'must be <= 128',
            schema: 128,
            parentSchema: schema53.properties.n,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        if (data4 < 1 || isNaN(data4)) {
          const err10 = {
            instancePath: instancePath + '/n',
            schemaPath: '#/properties/n/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema53.properties.n,
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
    if (data.max_completion_tokens !== undefined) {
      let data5 = data.max_completion_tokens
      if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
        const err11 = {
          instancePath: instancePath + '/max_completion_tokens',
          schemaPath: '#/properties/max_completion_tokens/type',
          keyword: 'type',
          params: { type: schema53.properties.max_completion_tokens.type },
          message: 'must be integer,null',
          schema: schema53.properties.max_completion_tokens.type,
          parentSchema: schema53.properties.max_completion_tokens,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
      if (typeof data5 == 'number' && isFinite(data5)) {
        if (data5 < 1 || isNaN(data5)) {
          const err12 = {
            instancePath: instancePath + '/max_completion_tokens',
            schemaPath: '#/properties/max_completion_tokens/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema53.properties.max_completion_tokens,
            data: data5,
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      }
    }
    if (data.max_tokens !== undefined) {
      let data6 = data.max_tokens
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        const err13 = {
          instancePath: instancePath + '/max_tokens',
          schemaPath: '#/properties/max_tokens/type',
          keyword: 'type',
          params: { type: schema53.properties.max_tokens.type },
          message: 'must be integer,null',
          schema: schema53.properties.max_tokens.type,
          parentSchema: schema53.properties.max_tokens,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err14 = {
            instancePath: instancePath + '/max_tokens',
            schemaPath: '#/properties/max_tokens/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema53.properties.max_tokens,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
      }
    }
    if (data.temperature !== undefined) {
      let data7 = data.temperature
      if (!(typeof data7 == 'number' && isFinite(data7)) && data7 !== null) {
        const err15 = {
          instancePath: instancePath + '/temperature',
          schemaPath: '#/properties/temperature/type',
          keyword: 'type',
          params: { type: schema53.properties.temperature.type },
          message: 'must be number,null',
          schema: schema53.properties.temperature.type,
          parentSchema: schema53.properties.temperature,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 2 || isNaN(data7)) {
          const err16 = {
            instancePath: instancePath + '/temperature',
            schemaPath: '#/properties/temperature/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 2 },
            message: 'must be <= 2',
            schema: 2,
            parentSchema: schema53.properties.temperature,
            data: data7,
          }
          if (vErrors === null) {
            vErrors = [err16]
          } else {
            vErrors.push(err16)
          }
          errors++
        }
        if (data7 < 0 || isNaN(data7)) {
          const err17 = {
            instancePath: instancePath + '/temperature',
            schemaPath: '#/properties/temperature/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema53.properties.temperature,
            data: data7,
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
      }
    }
    if (data.top_p !== undefined) {
      let data8 = data.top_p
      if (!(typeof data8 == 'number' && isFinite(data8)) && data8 !== null) {
        const err18 = {
          instancePath: instancePath + '/top_p',
          schemaPath: '#/properties/top_p/type',
          keyword: 'type',
          params: { type: schema53.properties.top_p.type },
          message: 'must be number,null',
          schema: schema53.properties.top_p.type,
          parentSchema: schema53.properties.top_p,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
      if (typeof data8 == 'number' && isFinite(data8)) {
        if (data8 > 1 || isNaN(data8)) {
          const err19 = {
            instancePath: instancePath + '/top_p',
            schemaPath: '#/properties/top_p/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1 },
            message: 'must be <= 1',
            schema: 1,
            parentSchema: schema53.properties.top_p,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (data8 < 0 || isNaN(data8)) {
          const err20 = {
            instancePath: instancePath + '/top_p',
            schemaPath: '#/properties/top_p/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema53.properties.top_p,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      }
    }
    if (data.seed !== undefined) {
      let data9 = data.seed
      if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) && data9 !== null) {
        const err21 = {
          instancePath: instancePath + '/seed',
          schemaPath: '#/properties/seed/type',
          keyword: 'type',
          params: { type: schema53.properties.seed.type },
          message: 'must be integer,null',
          schema: schema53.properties.seed.type,
          parentSchema: schema53.properties.seed,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
    }
    if (data.stream !== undefined) {
      let data10 = data.stream
      if (typeof data10 !== 'boolean' && data10 !== null) {
        const err22 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/type',
          keyword: 'type',
          params: { type: schema53.properties.stream.type },
          message: 'must be boolean,null',
          schema: schema53.properties.stream.type,
          parentSchema: schema53.properties.stream,
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
    if (data.stream_options !== undefined) {
      let data11 = data.stream_options
      if (!(data11 && typeof data11 == 'object' && !Array.isArray(data11)) && data11 !== null) {
        const err23 = {
          instancePath: instancePath + '/stream_options',
          schemaPath: '#/properties/stream_options/type',
          keyword: 'type',
          params: { type: schema53.properties.stream_options.type },
          message: 'must be object,null',
          schema: schema53.properties.stream_options.type,
          parentSchema: schema53.properties.stream_options,
          data: data11,
        }
        if (vErrors === null) {
          vErrors = [err23]
        } else {
          vErrors.push(err23)
        }
        errors++
      }
      if (data11 && typeof data11 == 'object' && !Array.isArray(data11)) {
        if (data11.include_usage !== undefined) {
          let data12 = data11.include_usage
          if (typeof data12 !== 'boolean') {
            const err24 = {
              instancePath: instancePath + '/stream_options/include_usage',
              schemaPath: '#/properties/stream_options/properties/include_usage/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema53.properties.stream_options.properties.include_usage.type,
              parentSchema: schema53.properties.stream_options.properties.include_usage,
              data: data12,
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
    }
    if (data.stop !== undefined) {
      let data13 = data.stop
      const _errs28 = errors
      let valid5 = false
      let passing0 = null
      const _errs29 = errors
      if (typeof data13 !== 'string' && data13 !== null) {
        const err25 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf/0/type',
          keyword: 'type',
          params: { type: schema53.properties.stop.oneOf[0].type },
          message: 'must be string,null',
          schema: schema53.properties.stop.oneOf[0].type,
          parentSchema: schema53.properties.stop.oneOf[0],
          data: data13,
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
      var _valid0 = _errs29 === errors
      if (_valid0) {
        valid5 = true
        passing0 = 0
      }
      const _errs31 = errors
      if (Array.isArray(data13)) {
        if (data13.length > 4) {
          const err26 = {
            instancePath: instancePath + '/stop',
            schemaPath: '#/properties/stop/oneOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 4 },
            message: 'must NOT have more than 4 items',
            schema: 4,
            parentSchema: schema53.properties.stop.oneOf[1],
            data: data13,
          }
          if (vErrors === null) {
            vErrors = [err26]
          } else {
            vErrors.push(err26)
          }
          errors++
        }
        if (data13.length < 1) {
          const err27 = {
            instancePath: instancePath + '/stop',
            schemaPath: '#/properties/stop/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema53.properties.stop.oneOf[1],
            data: data13,
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
        const len1 = data13.length
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1]
          if (typeof data14 !== 'string') {
            const err28 = {
              instancePath: instancePath + '/stop/' + i1,
              schemaPath: '#/properties/stop/oneOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema53.properties.stop.oneOf[1].items.type,
              parentSchema: schema53.properties.stop.oneOf[1].items,
              data: data14,
            }
            if (vErrors === null) {
              vErrors = [err28]
            } else {
              vErrors.push(err28)
            }
            errors++
          }
        }
      } else {
        const err29 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema53.properties.stop.oneOf[1].type,
          parentSchema: schema53.properties.stop.oneOf[1],
          data: data13,
        }
        if (vErrors === null) {
          vErrors = [err29]
        } else {
          vErrors.push(err29)
        }
        errors++
      }
      var _valid0 = _errs31 === errors
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
        const err30 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema53.properties.stop.oneOf,
          parentSchema: schema53.properties.stop,
          data: data13,
        }
        if (vErrors === null) {
          vErrors = [err30]
        } else {
          vErrors.push(err30)
        }
        errors++
      } else {
        errors = _errs28
        if (vErrors !== null) {
          if (_errs28) {
            vErrors.length = _errs28
          } else {
            vErrors = null
          }
        }
      }
    }
  } else {
    const err31 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema53.type,
      parentSchema: schema53,
      data,
    }
    if (vErrors === null) {
      vErrors = [err31]
    } else {
      vErrors.push(err31)
    }
    errors++
  }
  validate40.errors = vErrors
  return errors === 0
}
validate40.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const chatProduction_200 = validate43
const schema56 = {
  type: 'object',
  required: ['id', 'object', 'created', 'model', 'choices'],
  description: 'The continued conversation.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    id: { type: 'string' },
    object: { const: 'chat.completion' },
    created: { type: 'integer', minimum: 0, description: 'Seconds since 1970.' },
    model: { type: 'string' },
    choices: {
      type: 'array',
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
    usage: { $ref: '#/components/schemas/TokenUsage' },
  },
}
const schema57 = {
  type: 'object',
  required: ['prompt_tokens', 'total_tokens'],
  description: 'How many tokens were read and written.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    prompt_tokens: { type: 'integer', minimum: 0 },
    completion_tokens: { type: 'integer', minimum: 0 },
    total_tokens: { type: 'integer', minimum: 0 },
  },
}

function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate43.evaluated
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
        schema: schema56.required,
        parentSchema: schema56,
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
        schema: schema56.required,
        parentSchema: schema56,
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
        schema: schema56.required,
        parentSchema: schema56,
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
        schema: schema56.required,
        parentSchema: schema56,
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
        schema: schema56.required,
        parentSchema: schema56,
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
      if (typeof data0 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema56.properties.id.type,
          parentSchema: schema56.properties.id,
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
      if ('chat.completion' !== data1) {
        const err6 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'chat.completion' },
          message: 'must be equal to constant',
          schema: 'chat.completion',
          parentSchema: schema56.properties.object,
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
          schema: schema56.properties.created.type,
          parentSchema: schema56.properties.created,
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
            parentSchema: schema56.properties.created,
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
    if (data.model !== undefined) {
      let data3 = data.model
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema56.properties.model.type,
          parentSchema: schema56.properties.model,
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
    if (data.choices !== undefined) {
      let data4 = data.choices
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0]
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.index === undefined) {
              const err10 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema56.properties.choices.items.required,
                parentSchema: schema56.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
            if (data5.message === undefined) {
              const err11 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'message' },
                message: "must have required property '" + 'message' + "'",
                schema: schema56.properties.choices.items.required,
                parentSchema: schema56.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data5.finish_reason === undefined) {
              const err12 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'finish_reason' },
                message: "must have required property '" + 'finish_reason' + "'",
                schema: schema56.properties.choices.items.required,
                parentSchema: schema56.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data5.index !== undefined) {
              let data6 = data5.index
              if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                const err13 = {
                  instancePath: instancePath + '/choices/' + i0 + '/index',
                  schemaPath: '#/properties/choices/items/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema56.properties.choices.items.properties.index.type,
                  parentSchema: schema56.properties.choices.items.properties.index,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err13]
                } else {
                  vErrors.push(err13)
                }
                errors++
              }
              if (typeof data6 == 'number' && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err14 = {
                    instancePath: instancePath + '/choices/' + i0 + '/index',
                    schemaPath: '#/properties/choices/items/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema56.properties.choices.items.properties.index,
                    data: data6,
                  }
                  if (vErrors === null) {
                    vErrors = [err14]
                  } else {
                    vErrors.push(err14)
                  }
                  errors++
                }
              }
            }
            if (data5.message !== undefined) {
              let data7 = data5.message
              if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
                if (data7.role === undefined) {
                  const err15 = {
                    instancePath: instancePath + '/choices/' + i0 + '/message',
                    schemaPath: '#/properties/choices/items/properties/message/required',
                    keyword: 'required',
                    params: { missingProperty: 'role' },
                    message: "must have required property '" + 'role' + "'",
                    schema: schema56.properties.choices.items.properties.message.required,
                    parentSchema: schema56.properties.choices.items.properties.message,
                    data: data7,
                  }
                  if (vErrors === null) {
                    vErrors = [err15]
                  } else {
                    vErrors.push(err15)
                  }
                  errors++
                }
                if (data7.content === undefined) {
                  const err16 = {
                    instancePath: instancePath + '/choices/' + i0 + '/message',
                    schemaPath: '#/properties/choices/items/properties/message/required',
                    keyword: 'required',
                    params: { missingProperty: 'content' },
                    message: "must have required property '" + 'content' + "'",
                    schema: schema56.properties.choices.items.properties.message.required,
                    parentSchema: schema56.properties.choices.items.properties.message,
                    data: data7,
                  }
                  if (vErrors === null) {
                    vErrors = [err16]
                  } else {
                    vErrors.push(err16)
                  }
                  errors++
                }
                if (data7.role !== undefined) {
                  let data8 = data7.role
                  if ('assistant' !== data8) {
                    const err17 = {
                      instancePath: instancePath + '/choices/' + i0 + '/message/role',
                      schemaPath: '#/properties/choices/items/properties/message/properties/role/const',
                      keyword: 'const',
                      params: { allowedValue: 'assistant' },
                      message: 'must be equal to constant',
                      schema: 'assistant',
                      parentSchema: schema56.properties.choices.items.properties.message.properties.role,
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
                if (data7.content !== undefined) {
                  let data9 = data7.content
                  if (typeof data9 !== 'string' && data9 !== null) {
                    const err18 = {
                      instancePath: instancePath + '/choices/' + i0 + '/message/content',
                      schemaPath: '#/properties/choices/items/properties/message/properties/content/type',
                      keyword: 'type',
                      params: {
                        type: schema56.properties.choices.items.properties.message.properties.content.type,
                      },
                      message: 'must be string,null',
                      schema: schema56.properties.choices.items.properties.message.properties.content.type,
                      parentSchema: schema56.properties.choices.items.properties.message.properties.content,
                      data: data9,
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
                  instancePath: instancePath + '/choices/' + i0 + '/message',
                  schemaPath: '#/properties/choices/items/properties/message/type',
                  keyword: 'type',
                  params: { type: 'object' },
                  message: 'must be object',
                  schema: schema56.properties.choices.items.properties.message.type,
                  parentSchema: schema56.properties.choices.items.properties.message,
                  data: data7,
                }
                if (vErrors === null) {
                  vErrors = [err19]
                } else {
                  vErrors.push(err19)
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
                const err20 = {
                  instancePath: instancePath + '/choices/' + i0 + '/finish_reason',
                  schemaPath: '#/properties/choices/items/properties/finish_reason/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema56.properties.choices.items.properties.finish_reason.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema56.properties.choices.items.properties.finish_reason.enum,
                  parentSchema: schema56.properties.choices.items.properties.finish_reason,
                  data: data10,
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
              instancePath: instancePath + '/choices/' + i0,
              schemaPath: '#/properties/choices/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema56.properties.choices.items.type,
              parentSchema: schema56.properties.choices.items,
              data: data5,
            }
            if (vErrors === null) {
              vErrors = [err21]
            } else {
              vErrors.push(err21)
            }
            errors++
          }
        }
      } else {
        const err22 = {
          instancePath: instancePath + '/choices',
          schemaPath: '#/properties/choices/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema56.properties.choices.type,
          parentSchema: schema56.properties.choices,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err22]
        } else {
          vErrors.push(err22)
        }
        errors++
      }
    }
    if (data.usage !== undefined) {
      let data11 = data.usage
      if (data11 && typeof data11 == 'object' && !Array.isArray(data11)) {
        if (data11.prompt_tokens === undefined) {
          const err23 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
            data: data11,
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
        if (data11.total_tokens === undefined) {
          const err24 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
            data: data11,
          }
          if (vErrors === null) {
            vErrors = [err24]
          } else {
            vErrors.push(err24)
          }
          errors++
        }
        if (data11.prompt_tokens !== undefined) {
          let data12 = data11.prompt_tokens
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err25 = {
              instancePath: instancePath + '/usage/prompt_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.prompt_tokens.type,
              parentSchema: schema57.properties.prompt_tokens,
              data: data12,
            }
            if (vErrors === null) {
              vErrors = [err25]
            } else {
              vErrors.push(err25)
            }
            errors++
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err26 = {
                instancePath: instancePath + '/usage/prompt_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.prompt_tokens,
                data: data12,
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
        if (data11.completion_tokens !== undefined) {
          let data13 = data11.completion_tokens
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err27 = {
              instancePath: instancePath + '/usage/completion_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.completion_tokens.type,
              parentSchema: schema57.properties.completion_tokens,
              data: data13,
            }
            if (vErrors === null) {
              vErrors = [err27]
            } else {
              vErrors.push(err27)
            }
            errors++
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err28 = {
                instancePath: instancePath + '/usage/completion_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.completion_tokens,
                data: data13,
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
        if (data11.total_tokens !== undefined) {
          let data14 = data11.total_tokens
          if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            const err29 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.total_tokens.type,
              parentSchema: schema57.properties.total_tokens,
              data: data14,
            }
            if (vErrors === null) {
              vErrors = [err29]
            } else {
              vErrors.push(err29)
            }
            errors++
          }
          if (typeof data14 == 'number' && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              const err30 = {
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.total_tokens,
                data: data14,
              }
              if (vErrors === null) {
                vErrors = [err30]
              } else {
                vErrors.push(err30)
              }
              errors++
            }
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/components/schemas/TokenUsage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema57.type,
          parentSchema: schema57,
          data: data11,
        }
        if (vErrors === null) {
          vErrors = [err31]
        } else {
          vErrors.push(err31)
        }
        errors++
      }
    }
  } else {
    const err32 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema56.type,
      parentSchema: schema56,
      data,
    }
    if (vErrors === null) {
      vErrors = [err32]
    } else {
      vErrors.push(err32)
    }
    errors++
  }
  validate43.errors = vErrors
  return errors === 0
}
validate43.evaluated = {
  props: { id: true, object: true, created: true, model: true, choices: true, usage: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const chatProduction_400 = validate38
const schema51 = {
  description: "A failure of the platform or of the model's own server.",
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'the three members and the codes',
    },
    {
      document: 'basetenlabs/truss, truss/templates/server',
      supports: 'the member error alone, any JSON value as the detail of an HTTP exception',
    },
    { document: 'docs.baseten.co, inference/errors', supports: 'that every failure has the member error' },
  ],
  oneOf: [{ $ref: '#/components/schemas/ErrorText' }, { $ref: '#/components/schemas/OpenAiError' }],
}
const schema50 = {
  type: 'object',
  required: ['error'],
  description: 'A failure in the form of OpenAI.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    error: {
      type: 'object',
      required: ['message', 'type'],
      properties: {
        message: { type: 'string' },
        type: { type: 'string' },
        param: { type: ['string', 'null'] },
        code: { description: 'A text, a number or null.' },
      },
    },
  },
}

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.error = true
    props0.error_code = true
    props0.detail = true
  }
  const _errs2 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/OpenAiError/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
        message: "must have required property '" + 'error' + "'",
        schema: schema50.required,
        parentSchema: schema50,
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
            schemaPath: '#/components/schemas/OpenAiError/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema50.properties.error.required,
            parentSchema: schema50.properties.error,
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
            schemaPath: '#/components/schemas/OpenAiError/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'type' },
            message: "must have required property '" + 'type' + "'",
            schema: schema50.properties.error.required,
            parentSchema: schema50.properties.error,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (data0.message !== undefined) {
          let data1 = data0.message
          if (typeof data1 !== 'string') {
            const err3 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/components/schemas/OpenAiError/properties/error/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema50.properties.error.properties.message.type,
              parentSchema: schema50.properties.error.properties.message,
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err3]
            } else {
              vErrors.push(err3)
            }
            errors++
          }
        }
        if (data0.type !== undefined) {
          let data2 = data0.type
          if (typeof data2 !== 'string') {
            const err4 = {
              instancePath: instancePath + '/error/type',
              schemaPath: '#/components/schemas/OpenAiError/properties/error/properties/type/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema50.properties.error.properties.type.type,
              parentSchema: schema50.properties.error.properties.type,
              data: data2,
            }
            if (vErrors === null) {
              vErrors = [err4]
            } else {
              vErrors.push(err4)
            }
            errors++
          }
        }
        if (data0.param !== undefined) {
          let data3 = data0.param
          if (typeof data3 !== 'string' && data3 !== null) {
            const err5 = {
              instancePath: instancePath + '/error/param',
              schemaPath: '#/components/schemas/OpenAiError/properties/error/properties/param/type',
              keyword: 'type',
              params: { type: schema50.properties.error.properties.param.type },
              message: 'must be string,null',
              schema: schema50.properties.error.properties.param.type,
              parentSchema: schema50.properties.error.properties.param,
              data: data3,
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
          instancePath: instancePath + '/error',
          schemaPath: '#/components/schemas/OpenAiError/properties/error/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema50.properties.error.type,
          parentSchema: schema50.properties.error,
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
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/components/schemas/OpenAiError/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema50.type,
      parentSchema: schema50,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  var _valid0 = _errs2 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
      if (props0 !== true) {
        props0 = props0 || {}
        props0.error = true
      }
    }
  }
  if (!valid0) {
    const err8 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema51.oneOf,
      parentSchema: schema51,
      data,
    }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
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
  validate38.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate38.evaluated = { dynamicProps: true, dynamicItems: false }

export const completeProduction_request = validate41
const schema54 = {
  type: 'object',
  required: ['model', 'prompt'],
  additionalProperties: true,
  description: 'Texts and how to continue them. Members not listed are passed on.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    model: { type: 'string' },
    prompt: {
      oneOf: [
        { type: 'string' },
        { type: 'array', minItems: 1, items: { type: 'string' } },
        { type: 'array', minItems: 1, items: { type: 'integer', minimum: 0 } },
        {
          type: 'array',
          minItems: 1,
          items: { type: 'array', minItems: 1, items: { type: 'integer', minimum: 0 } },
        },
      ],
    },
    n: { type: ['integer', 'null'], minimum: 1, maximum: 128 },
    max_tokens: { type: ['integer', 'null'], minimum: 0 },
    temperature: { type: ['number', 'null'], minimum: 0, maximum: 2 },
    top_p: { type: ['number', 'null'], minimum: 0, maximum: 1 },
    seed: { type: ['integer', 'null'] },
    stream: { type: ['boolean', 'null'] },
    stream_options: { type: ['object', 'null'], properties: { include_usage: { type: 'boolean' } } },
    stop: {
      oneOf: [
        { type: ['string', 'null'] },
        { type: 'array', minItems: 1, maxItems: 4, items: { type: 'string' } },
      ],
    },
  },
}

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
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
    if (data.prompt === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'prompt' },
        message: "must have required property '" + 'prompt' + "'",
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
    if (data.model !== undefined) {
      let data0 = data.model
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.properties.model.type,
          parentSchema: schema54.properties.model,
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
    if (data.prompt !== undefined) {
      let data1 = data.prompt
      const _errs5 = errors
      let valid1 = false
      let passing0 = null
      const _errs6 = errors
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/prompt',
          schemaPath: '#/properties/prompt/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.properties.prompt.oneOf[0].type,
          parentSchema: schema54.properties.prompt.oneOf[0],
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      var _valid0 = _errs6 === errors
      if (_valid0) {
        valid1 = true
        passing0 = 0
      }
      const _errs8 = errors
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = {
            instancePath: instancePath + '/prompt',
            schemaPath: '#/properties/prompt/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema54.properties.prompt.oneOf[1],
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (typeof data2 !== 'string') {
            const err5 = {
              instancePath: instancePath + '/prompt/' + i0,
              schemaPath: '#/properties/prompt/oneOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema54.properties.prompt.oneOf[1].items.type,
              parentSchema: schema54.properties.prompt.oneOf[1].items,
              data: data2,
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
          instancePath: instancePath + '/prompt',
          schemaPath: '#/properties/prompt/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema54.properties.prompt.oneOf[1].type,
          parentSchema: schema54.properties.prompt.oneOf[1],
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      var _valid0 = _errs8 === errors
      if (_valid0 && valid1) {
        valid1 = false
        passing0 = [passing0, 1]
      } else {
        if (_valid0) {
          valid1 = true
          passing0 = 1
          var items0 = true
        }
        const _errs12 = errors
        if (Array.isArray(data1)) {
          if (data1.length < 1) {
            const err7 = {
              instancePath: instancePath + '/prompt',
              schemaPath: '#/properties/prompt/oneOf/2/minItems',
              keyword: 'minItems',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 items',
              schema: 1,
              parentSchema: schema54.properties.prompt.oneOf[2],
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
          const len1 = data1.length
          for (let i1 = 0; i1 < len1; i1++) {
            let data3 = data1[i1]
            if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
              const err8 = {
                instancePath: instancePath + '/prompt/' + i1,
                schemaPath: '#/properties/prompt/oneOf/2/items/type',
                keyword: 'type',
                params: { type: 'integer' },
                message: 'must be integer',
                schema: schema54.properties.prompt.oneOf[2].items.type,
                parentSchema: schema54.properties.prompt.oneOf[2].items,
                data: data3,
              }
              if (vErrors === null) {
                vErrors = [err8]
              } else {
                vErrors.push(err8)
              }
              errors++
            }
            if (typeof data3 == 'number' && isFinite(data3)) {
              if (data3 < 0 || isNaN(data3)) {
                const err9 = {
                  instancePath: instancePath + '/prompt/' + i1,
                  schemaPath: '#/properties/prompt/oneOf/2/items/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema54.properties.prompt.oneOf[2].items,
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
          }
        } else {
          const err10 = {
            instancePath: instancePath + '/prompt',
            schemaPath: '#/properties/prompt/oneOf/2/type',
            keyword: 'type',
            params: { type: 'array' },
            message: 'must be array',
            schema: schema54.properties.prompt.oneOf[2].type,
            parentSchema: schema54.properties.prompt.oneOf[2],
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        var _valid0 = _errs12 === errors
        if (_valid0 && valid1) {
          valid1 = false
          passing0 = [passing0, 2]
        } else {
          if (_valid0) {
            valid1 = true
            passing0 = 2
            if (items0 !== true) {
              items0 = true
            }
          }
          const _errs16 = errors
          if (Array.isArray(data1)) {
            if (data1.length < 1) {
              const err11 = {
                instancePath: instancePath + '/prompt',
                schemaPath: '#/properties/prompt/oneOf/3/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 items',
                schema: 1,
                parentSchema: schema54.properties.prompt.oneOf[3],
                data: data1,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            const len2 = data1.length
            for (let i2 = 0; i2 < len2; i2++) {
              let data4 = data1[i2]
              if (Array.isArray(data4)) {
                if (data4.length < 1) {
                  const err12 = {
                    instancePath: instancePath + '/prompt/' + i2,
                    schemaPath: '#/properties/prompt/oneOf/3/items/minItems',
                    keyword: 'minItems',
                    params: { limit: 1 },
                    message: 'must NOT have fewer than 1 items',
                    schema: 1,
                    parentSchema: schema54.properties.prompt.oneOf[3].items,
                    data: data4,
                  }
                  if (vErrors === null) {
                    vErrors = [err12]
                  } else {
                    vErrors.push(err12)
                  }
                  errors++
                }
                const len3 = data4.length
                for (let i3 = 0; i3 < len3; i3++) {
                  let data5 = data4[i3]
                  if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                    const err13 = {
                      instancePath: instancePath + '/prompt/' + i2 + '/' + i3,
                      schemaPath: '#/properties/prompt/oneOf/3/items/items/type',
                      keyword: 'type',
                      params: { type: 'integer' },
                      message: 'must be integer',
                      schema: schema54.properties.prompt.oneOf[3].items.items.type,
                      parentSchema: schema54.properties.prompt.oneOf[3].items.items,
                      data: data5,
                    }
                    if (vErrors === null) {
                      vErrors = [err13]
                    } else {
                      vErrors.push(err13)
                    }
                    errors++
                  }
                  if (typeof data5 == 'number' && isFinite(data5)) {
                    if (data5 < 0 || isNaN(data5)) {
                      const err14 = {
                        instancePath: instancePath + '/prompt/' + i2 + '/' + i3,
                        schemaPath: '#/properties/prompt/oneOf/3/items/items/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                        message: 'must be >= 0',
                        schema: 0,
                        parentSchema: schema54.properties.prompt.oneOf[3].items.items,
                        data: data5,
                      }
                      if (vErrors === null) {
                        vErrors = [err14]
                      } else {
                        vErrors.push(err14)
                      }
                      errors++
                    }
                  }
                }
              } else {
                const err15 = {
                  instancePath: instancePath + '/prompt/' + i2,
                  schemaPath: '#/properties/prompt/oneOf/3/items/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema54.properties.prompt.oneOf[3].items.type,
                  parentSchema: schema54.properties.prompt.oneOf[3].items,
                  data: data4,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/prompt',
              schemaPath: '#/properties/prompt/oneOf/3/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema54.properties.prompt.oneOf[3].type,
              parentSchema: schema54.properties.prompt.oneOf[3],
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err16]
            } else {
              vErrors.push(err16)
            }
            errors++
          }
          var _valid0 = _errs16 === errors
          if (_valid0 && valid1) {
            valid1 = false
            passing0 = [passing0, 3]
          } else {
            if (_valid0) {
              valid1 = true
              passing0 = 3
              if (items0 !== true) {
                items0 = true
              }
            }
          }
        }
      }
      if (!valid1) {
        const err17 = {
          instancePath: instancePath + '/prompt',
          schemaPath: '#/properties/prompt/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema54.properties.prompt.oneOf,
          parentSchema: schema54.properties.prompt,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      } else {
        errors = _errs5
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5
          } else {
            vErrors = null
          }
        }
      }
    }
    if (data.n !== undefined) {
      let data6 = data.n
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        const err18 = {
          instancePath: instancePath + '/n',
          schemaPath: '#/properties/n/type',
          keyword: 'type',
          params: { type: schema54.properties.n.type },
          message: 'must be integer,null',
          schema: schema54.properties.n.type,
          parentSchema: schema54.properties.n,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 > 128 || isNaN(data6)) {
          const err19 = {
            instancePath: instancePath + '/n',
            schemaPath: '#/properties/n/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 128 },
            message: 'must be <= 128',
            schema: 128,
            parentSchema: schema54.properties.n,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (data6 < 1 || isNaN(data6)) {
          const err20 = {
            instancePath: instancePath + '/n',
            schemaPath: '#/properties/n/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema54.properties.n,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      }
    }
    if (data.max_tokens !== undefined) {
      let data7 = data.max_tokens
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
        const err21 = {
          instancePath: instancePath + '/max_tokens',
          schemaPath: '#/properties/max_tokens/type',
          keyword: 'type',
          params: { type: schema54.properties.max_tokens.type },
          message: 'must be integer,null',
          schema: schema54.properties.max_tokens.type,
          parentSchema: schema54.properties.max_tokens,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err22 = {
            instancePath: instancePath + '/max_tokens',
            schemaPath: '#/properties/max_tokens/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema54.properties.max_tokens,
            data: data7,
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
    if (data.temperature !== undefined) {
      let data8 = data.temperature
      if (!(typeof data8 == 'number' && isFinite(data8)) && data8 !== null) {
        const err23 = {
          instancePath: instancePath + '/temperature',
          schemaPath: '#/properties/temperature/type',
          keyword: 'type',
          params: { type: schema54.properties.temperature.type },
          message: 'must be number,null',
          schema: schema54.properties.temperature.type,
          parentSchema: schema54.properties.temperature,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err23]
        } else {
          vErrors.push(err23)
        }
        errors++
      }
      if (typeof data8 == 'number' && isFinite(data8)) {
        if (data8 > 2 || isNaN(data8)) {
          const err24 = {
            instancePath: instancePath + '/temperature',
            schemaPath: '#/properties/temperature/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 2 },
            message: 'must be <= 2',
            schema: 2,
            parentSchema: schema54.properties.temperature,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err24]
          } else {
            vErrors.push(err24)
          }
          errors++
        }
        if (data8 < 0 || isNaN(data8)) {
          const err25 = {
            instancePath: instancePath + '/temperature',
            schemaPath: '#/properties/temperature/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema54.properties.temperature,
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
    }
    if (data.top_p !== undefined) {
      let data9 = data.top_p
      if (!(typeof data9 == 'number' && isFinite(data9)) && data9 !== null) {
        const err26 = {
          instancePath: instancePath + '/top_p',
          schemaPath: '#/properties/top_p/type',
          keyword: 'type',
          params: { type: schema54.properties.top_p.type },
          message: 'must be number,null',
          schema: schema54.properties.top_p.type,
          parentSchema: schema54.properties.top_p,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err26]
        } else {
          vErrors.push(err26)
        }
        errors++
      }
      if (typeof data9 == 'number' && isFinite(data9)) {
        if (data9 > 1 || isNaN(data9)) {
          const err27 = {
            instancePath: instancePath + '/top_p',
            schemaPath: '#/properties/top_p/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1 },
            message: 'must be <= 1',
            schema: 1,
            parentSchema: schema54.properties.top_p,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
        if (data9 < 0 || isNaN(data9)) {
          const err28 = {
            instancePath: instancePath + '/top_p',
            schemaPath: '#/properties/top_p/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema54.properties.top_p,
            data: data9,
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
    if (data.seed !== undefined) {
      let data10 = data.seed
      if (
        !(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10)) &&
        data10 !== null
      ) {
        const err29 = {
          instancePath: instancePath + '/seed',
          schemaPath: '#/properties/seed/type',
          keyword: 'type',
          params: { type: schema54.properties.seed.type },
          message: 'must be integer,null',
          schema: schema54.properties.seed.type,
          parentSchema: schema54.properties.seed,
          data: data10,
        }
        if (vErrors === null) {
          vErrors = [err29]
        } else {
          vErrors.push(err29)
        }
        errors++
      }
    }
    if (data.stream !== undefined) {
      let data11 = data.stream
      if (typeof data11 !== 'boolean' && data11 !== null) {
        const err30 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/type',
          keyword: 'type',
          params: { type: schema54.properties.stream.type },
          message: 'must be boolean,null',
          schema: schema54.properties.stream.type,
          parentSchema: schema54.properties.stream,
          data: data11,
        }
        if (vErrors === null) {
          vErrors = [err30]
        } else {
          vErrors.push(err30)
        }
        errors++
      }
    }
    if (data.stream_options !== undefined) {
      let data12 = data.stream_options
      if (!(data12 && typeof data12 == 'object' && !Array.isArray(data12)) && data12 !== null) {
        const err31 = {
          instancePath: instancePath + '/stream_options',
          schemaPath: '#/properties/stream_options/type',
          keyword: 'type',
          params: { type: schema54.properties.stream_options.type },
          message: 'must be object,null',
          schema: schema54.properties.stream_options.type,
          parentSchema: schema54.properties.stream_options,
          data: data12,
        }
        if (vErrors === null) {
          vErrors = [err31]
        } else {
          vErrors.push(err31)
        }
        errors++
      }
      if (data12 && typeof data12 == 'object' && !Array.isArray(data12)) {
        if (data12.include_usage !== undefined) {
          let data13 = data12.include_usage
          if (typeof data13 !== 'boolean') {
            const err32 = {
              instancePath: instancePath + '/stream_options/include_usage',
              schemaPath: '#/properties/stream_options/properties/include_usage/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema54.properties.stream_options.properties.include_usage.type,
              parentSchema: schema54.properties.stream_options.properties.include_usage,
              data: data13,
            }
            if (vErrors === null) {
              vErrors = [err32]
            } else {
              vErrors.push(err32)
            }
            errors++
          }
        }
      }
    }
    if (data.stop !== undefined) {
      let data14 = data.stop
      const _errs39 = errors
      let valid11 = false
      let passing1 = null
      const _errs40 = errors
      if (typeof data14 !== 'string' && data14 !== null) {
        const err33 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf/0/type',
          keyword: 'type',
          params: { type: schema54.properties.stop.oneOf[0].type },
          message: 'must be string,null',
          schema: schema54.properties.stop.oneOf[0].type,
          parentSchema: schema54.properties.stop.oneOf[0],
          data: data14,
        }
        if (vErrors === null) {
          vErrors = [err33]
        } else {
          vErrors.push(err33)
        }
        errors++
      }
      var _valid1 = _errs40 === errors
      if (_valid1) {
        valid11 = true
        passing1 = 0
      }
      const _errs42 = errors
      if (Array.isArray(data14)) {
        if (data14.length > 4) {
          const err34 = {
            instancePath: instancePath + '/stop',
            schemaPath: '#/properties/stop/oneOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 4 },
            message: 'must NOT have more than 4 items',
            schema: 4,
            parentSchema: schema54.properties.stop.oneOf[1],
            data: data14,
          }
          if (vErrors === null) {
            vErrors = [err34]
          } else {
            vErrors.push(err34)
          }
          errors++
        }
        if (data14.length < 1) {
          const err35 = {
            instancePath: instancePath + '/stop',
            schemaPath: '#/properties/stop/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema54.properties.stop.oneOf[1],
            data: data14,
          }
          if (vErrors === null) {
            vErrors = [err35]
          } else {
            vErrors.push(err35)
          }
          errors++
        }
        const len4 = data14.length
        for (let i4 = 0; i4 < len4; i4++) {
          let data15 = data14[i4]
          if (typeof data15 !== 'string') {
            const err36 = {
              instancePath: instancePath + '/stop/' + i4,
              schemaPath: '#/properties/stop/oneOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema54.properties.stop.oneOf[1].items.type,
              parentSchema: schema54.properties.stop.oneOf[1].items,
              data: data15,
            }
            if (vErrors === null) {
              vErrors = [err36]
            } else {
              vErrors.push(err36)
            }
            errors++
          }
        }
      } else {
        const err37 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema54.properties.stop.oneOf[1].type,
          parentSchema: schema54.properties.stop.oneOf[1],
          data: data14,
        }
        if (vErrors === null) {
          vErrors = [err37]
        } else {
          vErrors.push(err37)
        }
        errors++
      }
      var _valid1 = _errs42 === errors
      if (_valid1 && valid11) {
        valid11 = false
        passing1 = [passing1, 1]
      } else {
        if (_valid1) {
          valid11 = true
          passing1 = 1
        }
      }
      if (!valid11) {
        const err38 = {
          instancePath: instancePath + '/stop',
          schemaPath: '#/properties/stop/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing1 },
          message: 'must match exactly one schema in oneOf',
          schema: schema54.properties.stop.oneOf,
          parentSchema: schema54.properties.stop,
          data: data14,
        }
        if (vErrors === null) {
          vErrors = [err38]
        } else {
          vErrors.push(err38)
        }
        errors++
      } else {
        errors = _errs39
        if (vErrors !== null) {
          if (_errs39) {
            vErrors.length = _errs39
          } else {
            vErrors = null
          }
        }
      }
    }
  } else {
    const err39 = {
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
      vErrors = [err39]
    } else {
      vErrors.push(err39)
    }
    errors++
  }
  validate41.errors = vErrors
  return errors === 0
}
validate41.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const completeProduction_200 = validate44
const schema58 = {
  type: 'object',
  required: ['id', 'object', 'created', 'model', 'choices'],
  description: 'The continued texts.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    id: { type: 'string' },
    object: { const: 'text_completion' },
    created: { type: 'integer', minimum: 0 },
    model: { type: 'string' },
    choices: {
      type: 'array',
      items: {
        type: 'object',
        required: ['index', 'text', 'finish_reason'],
        properties: {
          index: { type: 'integer', minimum: 0 },
          text: { type: 'string' },
          finish_reason: { enum: ['stop', 'length', 'content_filter'] },
        },
      },
    },
    usage: { $ref: '#/components/schemas/TokenUsage' },
  },
}

function validate44(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate44.evaluated
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
        schema: schema58.required,
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
    if (data.object === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'object' },
        message: "must have required property '" + 'object' + "'",
        schema: schema58.required,
        parentSchema: schema58,
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
        schema: schema58.required,
        parentSchema: schema58,
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
        schema: schema58.required,
        parentSchema: schema58,
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
        schema: schema58.required,
        parentSchema: schema58,
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
      if (typeof data0 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema58.properties.id.type,
          parentSchema: schema58.properties.id,
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
      if ('text_completion' !== data1) {
        const err6 = {
          instancePath: instancePath + '/object',
          schemaPath: '#/properties/object/const',
          keyword: 'const',
          params: { allowedValue: 'text_completion' },
          message: 'must be equal to constant',
          schema: 'text_completion',
          parentSchema: schema58.properties.object,
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
          schema: schema58.properties.created.type,
          parentSchema: schema58.properties.created,
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
            parentSchema: schema58.properties.created,
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
    if (data.model !== undefined) {
      let data3 = data.model
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema58.properties.model.type,
          parentSchema: schema58.properties.model,
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
    if (data.choices !== undefined) {
      let data4 = data.choices
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0]
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.index === undefined) {
              const err10 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema58.properties.choices.items.required,
                parentSchema: schema58.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
            if (data5.text === undefined) {
              const err11 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'text' },
                message: "must have required property '" + 'text' + "'",
                schema: schema58.properties.choices.items.required,
                parentSchema: schema58.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data5.finish_reason === undefined) {
              const err12 = {
                instancePath: instancePath + '/choices/' + i0,
                schemaPath: '#/properties/choices/items/required',
                keyword: 'required',
                params: { missingProperty: 'finish_reason' },
                message: "must have required property '" + 'finish_reason' + "'",
                schema: schema58.properties.choices.items.required,
                parentSchema: schema58.properties.choices.items,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data5.index !== undefined) {
              let data6 = data5.index
              if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                const err13 = {
                  instancePath: instancePath + '/choices/' + i0 + '/index',
                  schemaPath: '#/properties/choices/items/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema58.properties.choices.items.properties.index.type,
                  parentSchema: schema58.properties.choices.items.properties.index,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err13]
                } else {
                  vErrors.push(err13)
                }
                errors++
              }
              if (typeof data6 == 'number' && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err14 = {
                    instancePath: instancePath + '/choices/' + i0 + '/index',
                    schemaPath: '#/properties/choices/items/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema58.properties.choices.items.properties.index,
                    data: data6,
                  }
                  if (vErrors === null) {
                    vErrors = [err14]
                  } else {
                    vErrors.push(err14)
                  }
                  errors++
                }
              }
            }
            if (data5.text !== undefined) {
              let data7 = data5.text
              if (typeof data7 !== 'string') {
                const err15 = {
                  instancePath: instancePath + '/choices/' + i0 + '/text',
                  schemaPath: '#/properties/choices/items/properties/text/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema58.properties.choices.items.properties.text.type,
                  parentSchema: schema58.properties.choices.items.properties.text,
                  data: data7,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              }
            }
            if (data5.finish_reason !== undefined) {
              let data8 = data5.finish_reason
              if (!(data8 === 'stop' || data8 === 'length' || data8 === 'content_filter')) {
                const err16 = {
                  instancePath: instancePath + '/choices/' + i0 + '/finish_reason',
                  schemaPath: '#/properties/choices/items/properties/finish_reason/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema58.properties.choices.items.properties.finish_reason.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema58.properties.choices.items.properties.finish_reason.enum,
                  parentSchema: schema58.properties.choices.items.properties.finish_reason,
                  data: data8,
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
              instancePath: instancePath + '/choices/' + i0,
              schemaPath: '#/properties/choices/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema58.properties.choices.items.type,
              parentSchema: schema58.properties.choices.items,
              data: data5,
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
          instancePath: instancePath + '/choices',
          schemaPath: '#/properties/choices/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema58.properties.choices.type,
          parentSchema: schema58.properties.choices,
          data: data4,
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
      let data9 = data.usage
      if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
        if (data9.prompt_tokens === undefined) {
          const err19 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (data9.total_tokens === undefined) {
          const err20 = {
            instancePath: instancePath + '/usage',
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
            data: data9,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
        if (data9.prompt_tokens !== undefined) {
          let data10 = data9.prompt_tokens
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err21 = {
              instancePath: instancePath + '/usage/prompt_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.prompt_tokens.type,
              parentSchema: schema57.properties.prompt_tokens,
              data: data10,
            }
            if (vErrors === null) {
              vErrors = [err21]
            } else {
              vErrors.push(err21)
            }
            errors++
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err22 = {
                instancePath: instancePath + '/usage/prompt_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.prompt_tokens,
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
        }
        if (data9.completion_tokens !== undefined) {
          let data11 = data9.completion_tokens
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err23 = {
              instancePath: instancePath + '/usage/completion_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.completion_tokens.type,
              parentSchema: schema57.properties.completion_tokens,
              data: data11,
            }
            if (vErrors === null) {
              vErrors = [err23]
            } else {
              vErrors.push(err23)
            }
            errors++
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 < 0 || isNaN(data11)) {
              const err24 = {
                instancePath: instancePath + '/usage/completion_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.completion_tokens,
                data: data11,
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
        if (data9.total_tokens !== undefined) {
          let data12 = data9.total_tokens
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err25 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.total_tokens.type,
              parentSchema: schema57.properties.total_tokens,
              data: data12,
            }
            if (vErrors === null) {
              vErrors = [err25]
            } else {
              vErrors.push(err25)
            }
            errors++
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err26 = {
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.total_tokens,
                data: data12,
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
      } else {
        const err27 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/components/schemas/TokenUsage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema57.type,
          parentSchema: schema57,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err27]
        } else {
          vErrors.push(err27)
        }
        errors++
      }
    }
  } else {
    const err28 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema58.type,
      parentSchema: schema58,
      data,
    }
    if (vErrors === null) {
      vErrors = [err28]
    } else {
      vErrors.push(err28)
    }
    errors++
  }
  validate44.errors = vErrors
  return errors === 0
}
validate44.evaluated = {
  props: { id: true, object: true, created: true, model: true, choices: true, usage: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const embedProduction_request = validate42
const schema55 = {
  type: 'object',
  required: ['model', 'input'],
  additionalProperties: true,
  description: 'Texts to embed. Members not listed are passed on.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    model: { type: 'string' },
    input: {
      oneOf: [
        { type: 'string' },
        { type: 'array', minItems: 1, items: { type: 'string' } },
        { type: 'array', minItems: 1, items: { type: 'integer', minimum: 0 } },
        {
          type: 'array',
          minItems: 1,
          items: { type: 'array', minItems: 1, items: { type: 'integer', minimum: 0 } },
        },
      ],
    },
    encoding_format: { enum: ['float', 'base64'] },
    dimensions: { type: 'integer', minimum: 1 },
  },
}

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
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
    if (data.input === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'input' },
        message: "must have required property '" + 'input' + "'",
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
    if (data.model !== undefined) {
      let data0 = data.model
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/model',
          schemaPath: '#/properties/model/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema55.properties.model.type,
          parentSchema: schema55.properties.model,
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
    if (data.input !== undefined) {
      let data1 = data.input
      const _errs5 = errors
      let valid1 = false
      let passing0 = null
      const _errs6 = errors
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/input',
          schemaPath: '#/properties/input/oneOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema55.properties.input.oneOf[0].type,
          parentSchema: schema55.properties.input.oneOf[0],
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      var _valid0 = _errs6 === errors
      if (_valid0) {
        valid1 = true
        passing0 = 0
      }
      const _errs8 = errors
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = {
            instancePath: instancePath + '/input',
            schemaPath: '#/properties/input/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema55.properties.input.oneOf[1],
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (typeof data2 !== 'string') {
            const err5 = {
              instancePath: instancePath + '/input/' + i0,
              schemaPath: '#/properties/input/oneOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema55.properties.input.oneOf[1].items.type,
              parentSchema: schema55.properties.input.oneOf[1].items,
              data: data2,
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
          instancePath: instancePath + '/input',
          schemaPath: '#/properties/input/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema55.properties.input.oneOf[1].type,
          parentSchema: schema55.properties.input.oneOf[1],
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      var _valid0 = _errs8 === errors
      if (_valid0 && valid1) {
        valid1 = false
        passing0 = [passing0, 1]
      } else {
        if (_valid0) {
          valid1 = true
          passing0 = 1
          var items0 = true
        }
        const _errs12 = errors
        if (Array.isArray(data1)) {
          if (data1.length < 1) {
            const err7 = {
              instancePath: instancePath + '/input',
              schemaPath: '#/properties/input/oneOf/2/minItems',
              keyword: 'minItems',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 items',
              schema: 1,
              parentSchema: schema55.properties.input.oneOf[2],
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
          const len1 = data1.length
          for (let i1 = 0; i1 < len1; i1++) {
            let data3 = data1[i1]
            if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
              const err8 = {
                instancePath: instancePath + '/input/' + i1,
                schemaPath: '#/properties/input/oneOf/2/items/type',
                keyword: 'type',
                params: { type: 'integer' },
                message: 'must be integer',
                schema: schema55.properties.input.oneOf[2].items.type,
                parentSchema: schema55.properties.input.oneOf[2].items,
                data: data3,
              }
              if (vErrors === null) {
                vErrors = [err8]
              } else {
                vErrors.push(err8)
              }
              errors++
            }
            if (typeof data3 == 'number' && isFinite(data3)) {
              if (data3 < 0 || isNaN(data3)) {
                const err9 = {
                  instancePath: instancePath + '/input/' + i1,
                  schemaPath: '#/properties/input/oneOf/2/items/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema55.properties.input.oneOf[2].items,
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
          }
        } else {
          const err10 = {
            instancePath: instancePath + '/input',
            schemaPath: '#/properties/input/oneOf/2/type',
            keyword: 'type',
            params: { type: 'array' },
            message: 'must be array',
            schema: schema55.properties.input.oneOf[2].type,
            parentSchema: schema55.properties.input.oneOf[2],
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        var _valid0 = _errs12 === errors
        if (_valid0 && valid1) {
          valid1 = false
          passing0 = [passing0, 2]
        } else {
          if (_valid0) {
            valid1 = true
            passing0 = 2
            if (items0 !== true) {
              items0 = true
            }
          }
          const _errs16 = errors
          if (Array.isArray(data1)) {
            if (data1.length < 1) {
              const err11 = {
                instancePath: instancePath + '/input',
                schemaPath: '#/properties/input/oneOf/3/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 items',
                schema: 1,
                parentSchema: schema55.properties.input.oneOf[3],
                data: data1,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            const len2 = data1.length
            for (let i2 = 0; i2 < len2; i2++) {
              let data4 = data1[i2]
              if (Array.isArray(data4)) {
                if (data4.length < 1) {
                  const err12 = {
                    instancePath: instancePath + '/input/' + i2,
                    schemaPath: '#/properties/input/oneOf/3/items/minItems',
                    keyword: 'minItems',
                    params: { limit: 1 },
                    message: 'must NOT have fewer than 1 items',
                    schema: 1,
                    parentSchema: schema55.properties.input.oneOf[3].items,
                    data: data4,
                  }
                  if (vErrors === null) {
                    vErrors = [err12]
                  } else {
                    vErrors.push(err12)
                  }
                  errors++
                }
                const len3 = data4.length
                for (let i3 = 0; i3 < len3; i3++) {
                  let data5 = data4[i3]
                  if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                    const err13 = {
                      instancePath: instancePath + '/input/' + i2 + '/' + i3,
                      schemaPath: '#/properties/input/oneOf/3/items/items/type',
                      keyword: 'type',
                      params: { type: 'integer' },
                      message: 'must be integer',
                      schema: schema55.properties.input.oneOf[3].items.items.type,
                      parentSchema: schema55.properties.input.oneOf[3].items.items,
                      data: data5,
                    }
                    if (vErrors === null) {
                      vErrors = [err13]
                    } else {
                      vErrors.push(err13)
                    }
                    errors++
                  }
                  if (typeof data5 == 'number' && isFinite(data5)) {
                    if (data5 < 0 || isNaN(data5)) {
                      const err14 = {
                        instancePath: instancePath + '/input/' + i2 + '/' + i3,
                        schemaPath: '#/properties/input/oneOf/3/items/items/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                        message: 'must be >= 0',
                        schema: 0,
                        parentSchema: schema55.properties.input.oneOf[3].items.items,
                        data: data5,
                      }
                      if (vErrors === null) {
                        vErrors = [err14]
                      } else {
                        vErrors.push(err14)
                      }
                      errors++
                    }
                  }
                }
              } else {
                const err15 = {
                  instancePath: instancePath + '/input/' + i2,
                  schemaPath: '#/properties/input/oneOf/3/items/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema55.properties.input.oneOf[3].items.type,
                  parentSchema: schema55.properties.input.oneOf[3].items,
                  data: data4,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/input',
              schemaPath: '#/properties/input/oneOf/3/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema55.properties.input.oneOf[3].type,
              parentSchema: schema55.properties.input.oneOf[3],
              data: data1,
            }
            if (vErrors === null) {
              vErrors = [err16]
            } else {
              vErrors.push(err16)
            }
            errors++
          }
          var _valid0 = _errs16 === errors
          if (_valid0 && valid1) {
            valid1 = false
            passing0 = [passing0, 3]
          } else {
            if (_valid0) {
              valid1 = true
              passing0 = 3
              if (items0 !== true) {
                items0 = true
              }
            }
          }
        }
      }
      if (!valid1) {
        const err17 = {
          instancePath: instancePath + '/input',
          schemaPath: '#/properties/input/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema55.properties.input.oneOf,
          parentSchema: schema55.properties.input,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      } else {
        errors = _errs5
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5
          } else {
            vErrors = null
          }
        }
      }
    }
    if (data.encoding_format !== undefined) {
      let data6 = data.encoding_format
      if (!(data6 === 'float' || data6 === 'base64')) {
        const err18 = {
          instancePath: instancePath + '/encoding_format',
          schemaPath: '#/properties/encoding_format/enum',
          keyword: 'enum',
          params: { allowedValues: schema55.properties.encoding_format.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema55.properties.encoding_format.enum,
          parentSchema: schema55.properties.encoding_format,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.dimensions !== undefined) {
      let data7 = data.dimensions
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err19 = {
          instancePath: instancePath + '/dimensions',
          schemaPath: '#/properties/dimensions/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema55.properties.dimensions.type,
          parentSchema: schema55.properties.dimensions,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err19]
        } else {
          vErrors.push(err19)
        }
        errors++
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 < 1 || isNaN(data7)) {
          const err20 = {
            instancePath: instancePath + '/dimensions',
            schemaPath: '#/properties/dimensions/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema55.properties.dimensions,
            data: data7,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      }
    }
  } else {
    const err21 = {
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
      vErrors = [err21]
    } else {
      vErrors.push(err21)
    }
    errors++
  }
  validate42.errors = vErrors
  return errors === 0
}
validate42.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const embedProduction_200 = validate45
const schema60 = {
  type: 'object',
  required: ['object', 'data', 'model', 'usage'],
  description: "One embedding for each text; `index` is the text's place in the request.",
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    object: { const: 'list' },
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['object', 'index', 'embedding'],
        properties: {
          object: { const: 'embedding' },
          index: { type: 'integer', minimum: 0 },
          embedding: {
            oneOf: [
              { type: 'array', items: { type: 'number' } },
              { type: 'string', pattern: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' },
            ],
          },
        },
      },
    },
    model: { type: 'string' },
    usage: { $ref: '#/components/schemas/TokenUsage' },
  },
}
const pattern8 = new RegExp('^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$', 'u')

function validate45(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate45.evaluated
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
        schema: schema60.required,
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
    if (data.data === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema60.required,
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
    if (data.model === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model' },
        message: "must have required property '" + 'model' + "'",
        schema: schema60.required,
        parentSchema: schema60,
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
        schema: schema60.required,
        parentSchema: schema60,
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
          parentSchema: schema60.properties.object,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'object' },
                message: "must have required property '" + 'object' + "'",
                schema: schema60.properties.data.items.required,
                parentSchema: schema60.properties.data.items,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'index' },
                message: "must have required property '" + 'index' + "'",
                schema: schema60.properties.data.items.required,
                parentSchema: schema60.properties.data.items,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'embedding' },
                message: "must have required property '" + 'embedding' + "'",
                schema: schema60.properties.data.items.required,
                parentSchema: schema60.properties.data.items,
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
                  schemaPath: '#/properties/data/items/properties/object/const',
                  keyword: 'const',
                  params: { allowedValue: 'embedding' },
                  message: 'must be equal to constant',
                  schema: 'embedding',
                  parentSchema: schema60.properties.data.items.properties.object,
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
                  schemaPath: '#/properties/data/items/properties/index/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema60.properties.data.items.properties.index.type,
                  parentSchema: schema60.properties.data.items.properties.index,
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
                    schemaPath: '#/properties/data/items/properties/index/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema60.properties.data.items.properties.index,
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
              const _errs10 = errors
              let valid4 = false
              let passing0 = null
              const _errs11 = errors
              if (Array.isArray(data5)) {
                const len1 = data5.length
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1]
                  if (!(typeof data6 == 'number' && isFinite(data6))) {
                    const err11 = {
                      instancePath: instancePath + '/data/' + i0 + '/embedding/' + i1,
                      schemaPath: '#/properties/data/items/properties/embedding/oneOf/0/items/type',
                      keyword: 'type',
                      params: { type: 'number' },
                      message: 'must be number',
                      schema: schema60.properties.data.items.properties.embedding.oneOf[0].items.type,
                      parentSchema: schema60.properties.data.items.properties.embedding.oneOf[0].items,
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
                  schemaPath: '#/properties/data/items/properties/embedding/oneOf/0/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema60.properties.data.items.properties.embedding.oneOf[0].type,
                  parentSchema: schema60.properties.data.items.properties.embedding.oneOf[0],
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err12]
                } else {
                  vErrors.push(err12)
                }
                errors++
              }
              var _valid0 = _errs11 === errors
              if (_valid0) {
                valid4 = true
                passing0 = 0
              }
              const _errs15 = errors
              if (typeof data5 === 'string') {
                if (!pattern8.test(data5)) {
                  const err13 = {
                    instancePath: instancePath + '/data/' + i0 + '/embedding',
                    schemaPath: '#/properties/data/items/properties/embedding/oneOf/1/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' },
                    message:
                      'must match pattern "' +
                      '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' +
                      '"',
                    schema: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
                    parentSchema: schema60.properties.data.items.properties.embedding.oneOf[1],
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
                  schemaPath: '#/properties/data/items/properties/embedding/oneOf/1/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema60.properties.data.items.properties.embedding.oneOf[1].type,
                  parentSchema: schema60.properties.data.items.properties.embedding.oneOf[1],
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err14]
                } else {
                  vErrors.push(err14)
                }
                errors++
              }
              var _valid0 = _errs15 === errors
              if (_valid0 && valid4) {
                valid4 = false
                passing0 = [passing0, 1]
              } else {
                if (_valid0) {
                  valid4 = true
                  passing0 = 1
                }
              }
              if (!valid4) {
                const err15 = {
                  instancePath: instancePath + '/data/' + i0 + '/embedding',
                  schemaPath: '#/properties/data/items/properties/embedding/oneOf',
                  keyword: 'oneOf',
                  params: { passingSchemas: passing0 },
                  message: 'must match exactly one schema in oneOf',
                  schema: schema60.properties.data.items.properties.embedding.oneOf,
                  parentSchema: schema60.properties.data.items.properties.embedding,
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err15]
                } else {
                  vErrors.push(err15)
                }
                errors++
              } else {
                errors = _errs10
                if (vErrors !== null) {
                  if (_errs10) {
                    vErrors.length = _errs10
                  } else {
                    vErrors = null
                  }
                }
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/data/' + i0,
              schemaPath: '#/properties/data/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema60.properties.data.items.type,
              parentSchema: schema60.properties.data.items,
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
          schema: schema60.properties.data.type,
          parentSchema: schema60.properties.data,
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
          schema: schema60.properties.model.type,
          parentSchema: schema60.properties.model,
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
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'prompt_tokens' },
            message: "must have required property '" + 'prompt_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
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
            schemaPath: '#/components/schemas/TokenUsage/required',
            keyword: 'required',
            params: { missingProperty: 'total_tokens' },
            message: "must have required property '" + 'total_tokens' + "'",
            schema: schema57.required,
            parentSchema: schema57,
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
              schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.prompt_tokens.type,
              parentSchema: schema57.properties.prompt_tokens,
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
                schemaPath: '#/components/schemas/TokenUsage/properties/prompt_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.prompt_tokens,
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
        if (data8.completion_tokens !== undefined) {
          let data10 = data8.completion_tokens
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err23 = {
              instancePath: instancePath + '/usage/completion_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.completion_tokens.type,
              parentSchema: schema57.properties.completion_tokens,
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
                instancePath: instancePath + '/usage/completion_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/completion_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.completion_tokens,
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
        if (data8.total_tokens !== undefined) {
          let data11 = data8.total_tokens
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err25 = {
              instancePath: instancePath + '/usage/total_tokens',
              schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema57.properties.total_tokens.type,
              parentSchema: schema57.properties.total_tokens,
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
                instancePath: instancePath + '/usage/total_tokens',
                schemaPath: '#/components/schemas/TokenUsage/properties/total_tokens/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema57.properties.total_tokens,
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
      } else {
        const err27 = {
          instancePath: instancePath + '/usage',
          schemaPath: '#/components/schemas/TokenUsage/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema57.type,
          parentSchema: schema57,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err27]
        } else {
          vErrors.push(err27)
        }
        errors++
      }
    }
  } else {
    const err28 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema60.type,
      parentSchema: schema60,
      data,
    }
    if (vErrors === null) {
      vErrors = [err28]
    } else {
      vErrors.push(err28)
    }
    errors++
  }
  validate45.errors = vErrors
  return errors === 0
}
validate45.evaluated = {
  props: { object: true, data: true, model: true, usage: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const listModelsProduction_200 = validate46
const schema62 = {
  type: 'object',
  required: ['object', 'data'],
  description: 'Models by their names.',
  'x-source': [{ document: 'openai/openai-openapi, openapi.yaml', supports: 'members, types and bounds' }],
  properties: {
    object: { const: 'list' },
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'object', 'created', 'owned_by'],
        properties: {
          id: { type: 'string' },
          object: { const: 'model' },
          created: { type: 'integer', minimum: 0 },
          owned_by: { type: 'string' },
        },
      },
    },
  },
}

function validate46(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate46.evaluated
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
        schema: schema62.required,
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
    if (data.data === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema62.required,
        parentSchema: schema62,
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
          parentSchema: schema62.properties.object,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'id' },
                message: "must have required property '" + 'id' + "'",
                schema: schema62.properties.data.items.required,
                parentSchema: schema62.properties.data.items,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'object' },
                message: "must have required property '" + 'object' + "'",
                schema: schema62.properties.data.items.required,
                parentSchema: schema62.properties.data.items,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'created' },
                message: "must have required property '" + 'created' + "'",
                schema: schema62.properties.data.items.required,
                parentSchema: schema62.properties.data.items,
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
                schemaPath: '#/properties/data/items/required',
                keyword: 'required',
                params: { missingProperty: 'owned_by' },
                message: "must have required property '" + 'owned_by' + "'",
                schema: schema62.properties.data.items.required,
                parentSchema: schema62.properties.data.items,
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
              if (typeof data3 !== 'string') {
                const err7 = {
                  instancePath: instancePath + '/data/' + i0 + '/id',
                  schemaPath: '#/properties/data/items/properties/id/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema62.properties.data.items.properties.id.type,
                  parentSchema: schema62.properties.data.items.properties.id,
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
            if (data2.object !== undefined) {
              let data4 = data2.object
              if ('model' !== data4) {
                const err8 = {
                  instancePath: instancePath + '/data/' + i0 + '/object',
                  schemaPath: '#/properties/data/items/properties/object/const',
                  keyword: 'const',
                  params: { allowedValue: 'model' },
                  message: 'must be equal to constant',
                  schema: 'model',
                  parentSchema: schema62.properties.data.items.properties.object,
                  data: data4,
                }
                if (vErrors === null) {
                  vErrors = [err8]
                } else {
                  vErrors.push(err8)
                }
                errors++
              }
            }
            if (data2.created !== undefined) {
              let data5 = data2.created
              if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                const err9 = {
                  instancePath: instancePath + '/data/' + i0 + '/created',
                  schemaPath: '#/properties/data/items/properties/created/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema62.properties.data.items.properties.created.type,
                  parentSchema: schema62.properties.data.items.properties.created,
                  data: data5,
                }
                if (vErrors === null) {
                  vErrors = [err9]
                } else {
                  vErrors.push(err9)
                }
                errors++
              }
              if (typeof data5 == 'number' && isFinite(data5)) {
                if (data5 < 0 || isNaN(data5)) {
                  const err10 = {
                    instancePath: instancePath + '/data/' + i0 + '/created',
                    schemaPath: '#/properties/data/items/properties/created/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema62.properties.data.items.properties.created,
                    data: data5,
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
            if (data2.owned_by !== undefined) {
              let data6 = data2.owned_by
              if (typeof data6 !== 'string') {
                const err11 = {
                  instancePath: instancePath + '/data/' + i0 + '/owned_by',
                  schemaPath: '#/properties/data/items/properties/owned_by/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema62.properties.data.items.properties.owned_by.type,
                  parentSchema: schema62.properties.data.items.properties.owned_by,
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
              instancePath: instancePath + '/data/' + i0,
              schemaPath: '#/properties/data/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema62.properties.data.items.type,
              parentSchema: schema62.properties.data.items,
              data: data2,
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
          instancePath: instancePath + '/data',
          schemaPath: '#/properties/data/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema62.properties.data.type,
          parentSchema: schema62.properties.data,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema62.type,
      parentSchema: schema62,
      data,
    }
    if (vErrors === null) {
      vErrors = [err14]
    } else {
      vErrors.push(err14)
    }
    errors++
  }
  validate46.errors = vErrors
  return errors === 0
}
validate46.evaluated = { props: { object: true, data: true }, dynamicProps: false, dynamicItems: false }

export const runRemoteProduction_request = validate22
const schema33 = {
  type: 'object',
  description: 'The arguments by name; an array is an object with data_b64, shape and dtype.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'that the model or chain defines the form of its input and output',
    },
    { document: 'docs.baseten.co, inference/output-format/files', supports: 'an input that is no object' },
  ],
}

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
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {
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
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate22.errors = vErrors
  return errors === 0
}
validate22.evaluated = { dynamicProps: false, dynamicItems: false }

export const getAsyncRequestStatus_200 = validate28
const schema41 = {
  type: 'object',
  required: ['model_id'],
  description: 'The status of the request of a model.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  allOf: [{ $ref: '#/components/schemas/AsyncRequestStatus' }],
  properties: { model_id: true, chain_id: false },
}
const schema39 = {
  type: 'object',
  required: ['request_id', 'deployment_id', 'status', 'webhook_status', 'created_at', 'status_at', 'errors'],
  description:
    'How far a queued request is. `status` moves from QUEUED over IN_PROGRESS to one of the others.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: {
    request_id: { type: 'string', minLength: 1 },
    model_id: { type: 'string', minLength: 1 },
    chain_id: { type: 'string', minLength: 1 },
    deployment_id: { type: 'string', minLength: 1 },
    status: {
      enum: ['QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'CANCELED', 'WEBHOOK_FAILED'],
    },
    webhook_status: { enum: ['PENDING', 'SUCCEEDED', 'FAILED', 'CANCELED', 'NO_WEBHOOK_PROVIDED'] },
    created_at: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d',
      description: 'UTC.',
    },
    status_at: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d',
      description: 'UTC.',
    },
    errors: { type: 'array', items: { $ref: '#/components/schemas/AsyncRequestError' } },
  },
}
const schema40 = {
  type: 'object',
  required: ['code', 'message'],
  description: 'Why a queued request failed.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: {
    code: {
      enum: [
        'MODEL_PREDICT_ERROR',
        'MODEL_PREDICT_TIMEOUT',
        'MODEL_NOT_READY',
        'MODEL_DOES_NOT_EXIST',
        'MODEL_UNAVAILABLE',
        'MODEL_INVALID_INPUT',
        'ASYNC_REQUEST_NOT_SUPPORTED',
        'INTERNAL_SERVER_ERROR',
      ],
    },
    message: { type: 'string' },
  },
}
const pattern5 = new RegExp('^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d', 'u')

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.request_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'request_id' },
        message: "must have required property '" + 'request_id' + "'",
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
    if (data.deployment_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'deployment_id' },
        message: "must have required property '" + 'deployment_id' + "'",
        schema: schema39.required,
        parentSchema: schema39,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.status === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'status' },
        message: "must have required property '" + 'status' + "'",
        schema: schema39.required,
        parentSchema: schema39,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.webhook_status === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'webhook_status' },
        message: "must have required property '" + 'webhook_status' + "'",
        schema: schema39.required,
        parentSchema: schema39,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.created_at === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema39.required,
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
    if (data.status_at === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'status_at' },
        message: "must have required property '" + 'status_at' + "'",
        schema: schema39.required,
        parentSchema: schema39,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.errors === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'errors' },
        message: "must have required property '" + 'errors' + "'",
        schema: schema39.required,
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
    if (data.request_id !== undefined) {
      let data0 = data.request_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/properties/request_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.request_id,
            data: data0,
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
          instancePath: instancePath + '/request_id',
          schemaPath: '#/properties/request_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.request_id.type,
          parentSchema: schema39.properties.request_id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.model_id !== undefined) {
      let data1 = data.model_id
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err9 = {
            instancePath: instancePath + '/model_id',
            schemaPath: '#/properties/model_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.model_id,
            data: data1,
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
          instancePath: instancePath + '/model_id',
          schemaPath: '#/properties/model_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.model_id.type,
          parentSchema: schema39.properties.model_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.chain_id !== undefined) {
      let data2 = data.chain_id
      if (typeof data2 === 'string') {
        if (func1(data2) < 1) {
          const err11 = {
            instancePath: instancePath + '/chain_id',
            schemaPath: '#/properties/chain_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.chain_id,
            data: data2,
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
          instancePath: instancePath + '/chain_id',
          schemaPath: '#/properties/chain_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.chain_id.type,
          parentSchema: schema39.properties.chain_id,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.deployment_id !== undefined) {
      let data3 = data.deployment_id
      if (typeof data3 === 'string') {
        if (func1(data3) < 1) {
          const err13 = {
            instancePath: instancePath + '/deployment_id',
            schemaPath: '#/properties/deployment_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema39.properties.deployment_id,
            data: data3,
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
          instancePath: instancePath + '/deployment_id',
          schemaPath: '#/properties/deployment_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.deployment_id.type,
          parentSchema: schema39.properties.deployment_id,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
    if (data.status !== undefined) {
      let data4 = data.status
      if (!(
        data4 === 'QUEUED' ||
        data4 === 'IN_PROGRESS' ||
        data4 === 'SUCCEEDED' ||
        data4 === 'FAILED' ||
        data4 === 'EXPIRED' ||
        data4 === 'CANCELED' ||
        data4 === 'WEBHOOK_FAILED'
      )) {
        const err15 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/enum',
          keyword: 'enum',
          params: { allowedValues: schema39.properties.status.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema39.properties.status.enum,
          parentSchema: schema39.properties.status,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
    if (data.webhook_status !== undefined) {
      let data5 = data.webhook_status
      if (!(
        data5 === 'PENDING' ||
        data5 === 'SUCCEEDED' ||
        data5 === 'FAILED' ||
        data5 === 'CANCELED' ||
        data5 === 'NO_WEBHOOK_PROVIDED'
      )) {
        const err16 = {
          instancePath: instancePath + '/webhook_status',
          schemaPath: '#/properties/webhook_status/enum',
          keyword: 'enum',
          params: { allowedValues: schema39.properties.webhook_status.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema39.properties.webhook_status.enum,
          parentSchema: schema39.properties.webhook_status,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.created_at !== undefined) {
      let data6 = data.created_at
      if (typeof data6 === 'string') {
        if (!pattern5.test(data6)) {
          const err17 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/properties/created_at/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d' },
            message: 'must match pattern "' + '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d' + '"',
            schema: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d',
            parentSchema: schema39.properties.created_at,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/properties/created_at/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.created_at.type,
          parentSchema: schema39.properties.created_at,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.status_at !== undefined) {
      let data7 = data.status_at
      if (typeof data7 === 'string') {
        if (!pattern5.test(data7)) {
          const err19 = {
            instancePath: instancePath + '/status_at',
            schemaPath: '#/properties/status_at/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d' },
            message: 'must match pattern "' + '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d' + '"',
            schema: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d',
            parentSchema: schema39.properties.status_at,
            data: data7,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/status_at',
          schemaPath: '#/properties/status_at/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.properties.status_at.type,
          parentSchema: schema39.properties.status_at,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err20]
        } else {
          vErrors.push(err20)
        }
        errors++
      }
    }
    if (data.errors !== undefined) {
      let data8 = data.errors
      if (Array.isArray(data8)) {
        const len0 = data8.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0]
          if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
            if (data9.code === undefined) {
              const err21 = {
                instancePath: instancePath + '/errors/' + i0,
                schemaPath: '#/components/schemas/AsyncRequestError/required',
                keyword: 'required',
                params: { missingProperty: 'code' },
                message: "must have required property '" + 'code' + "'",
                schema: schema40.required,
                parentSchema: schema40,
                data: data9,
              }
              if (vErrors === null) {
                vErrors = [err21]
              } else {
                vErrors.push(err21)
              }
              errors++
            }
            if (data9.message === undefined) {
              const err22 = {
                instancePath: instancePath + '/errors/' + i0,
                schemaPath: '#/components/schemas/AsyncRequestError/required',
                keyword: 'required',
                params: { missingProperty: 'message' },
                message: "must have required property '" + 'message' + "'",
                schema: schema40.required,
                parentSchema: schema40,
                data: data9,
              }
              if (vErrors === null) {
                vErrors = [err22]
              } else {
                vErrors.push(err22)
              }
              errors++
            }
            if (data9.code !== undefined) {
              let data10 = data9.code
              if (!(
                data10 === 'MODEL_PREDICT_ERROR' ||
                data10 === 'MODEL_PREDICT_TIMEOUT' ||
                data10 === 'MODEL_NOT_READY' ||
                data10 === 'MODEL_DOES_NOT_EXIST' ||
                data10 === 'MODEL_UNAVAILABLE' ||
                data10 === 'MODEL_INVALID_INPUT' ||
                data10 === 'ASYNC_REQUEST_NOT_SUPPORTED' ||
                data10 === 'INTERNAL_SERVER_ERROR'
              )) {
                const err23 = {
                  instancePath: instancePath + '/errors/' + i0 + '/code',
                  schemaPath: '#/components/schemas/AsyncRequestError/properties/code/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema40.properties.code.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema40.properties.code.enum,
                  parentSchema: schema40.properties.code,
                  data: data10,
                }
                if (vErrors === null) {
                  vErrors = [err23]
                } else {
                  vErrors.push(err23)
                }
                errors++
              }
            }
            if (data9.message !== undefined) {
              let data11 = data9.message
              if (typeof data11 !== 'string') {
                const err24 = {
                  instancePath: instancePath + '/errors/' + i0 + '/message',
                  schemaPath: '#/components/schemas/AsyncRequestError/properties/message/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema40.properties.message.type,
                  parentSchema: schema40.properties.message,
                  data: data11,
                }
                if (vErrors === null) {
                  vErrors = [err24]
                } else {
                  vErrors.push(err24)
                }
                errors++
              }
            }
          } else {
            const err25 = {
              instancePath: instancePath + '/errors/' + i0,
              schemaPath: '#/components/schemas/AsyncRequestError/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema40.type,
              parentSchema: schema40,
              data: data9,
            }
            if (vErrors === null) {
              vErrors = [err25]
            } else {
              vErrors.push(err25)
            }
            errors++
          }
        }
      } else {
        const err26 = {
          instancePath: instancePath + '/errors',
          schemaPath: '#/properties/errors/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema39.properties.errors.type,
          parentSchema: schema39.properties.errors,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err26]
        } else {
          vErrors.push(err26)
        }
        errors++
      }
    }
  } else {
    const err27 = {
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
      vErrors = [err27]
    } else {
      vErrors.push(err27)
    }
    errors++
  }
  validate27.errors = vErrors
  return errors === 0
}
validate27.evaluated = {
  props: {
    request_id: true,
    model_id: true,
    chain_id: true,
    deployment_id: true,
    status: true,
    webhook_status: true,
    created_at: true,
    status_at: true,
    errors: true,
  },
  dynamicProps: false,
  dynamicItems: false,
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
  if (!validate27(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate27.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'model_id' },
        message: "must have required property '" + 'model_id' + "'",
        schema: schema41.required,
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
    if (data.chain_id !== undefined) {
      const err1 = {
        instancePath: instancePath + '/chain_id',
        schemaPath: '#/properties/chain_id/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema41.properties.chain_id,
        data: data.chain_id,
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
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema41.type,
      parentSchema: schema41,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validate28.errors = vErrors
  return errors === 0
}
validate28.evaluated = {
  props: {
    model_id: true,
    chain_id: true,
    request_id: true,
    deployment_id: true,
    status: true,
    webhook_status: true,
    created_at: true,
    status_at: true,
    errors: true,
  },
  dynamicProps: false,
  dynamicItems: false,
}

export const getAsyncRequestStatus_404 = validate75
const schema85 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorText' }],
  properties: { error_code: { enum: ['model_does_not_exist', 'client_error'] } },
}

function validate75(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate75.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate36.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.error_code !== undefined) {
      let data0 = data.error_code
      if (!(data0 === 'model_does_not_exist' || data0 === 'client_error')) {
        const err0 = {
          instancePath: instancePath + '/error_code',
          schemaPath: '#/properties/error_code/enum',
          keyword: 'enum',
          params: { allowedValues: schema85.properties.error_code.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema85.properties.error_code.enum,
          parentSchema: schema85.properties.error_code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema85.type,
      parentSchema: schema85,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate75.errors = vErrors
  return errors === 0
}
validate75.evaluated = {
  props: { error_code: true, error: true, detail: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const cancelAsyncRequest_200 = validate33
const schema44 = {
  type: 'object',
  required: ['request_id', 'canceled', 'message'],
  description: 'What became of the wish to cancel.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  properties: {
    request_id: { type: 'string', minLength: 1 },
    canceled: { type: 'boolean' },
    message: { type: 'string' },
  },
}

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
    if (data.request_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'request_id' },
        message: "must have required property '" + 'request_id' + "'",
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
    if (data.canceled === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'canceled' },
        message: "must have required property '" + 'canceled' + "'",
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
    if (data.message === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
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
    if (data.request_id !== undefined) {
      let data0 = data.request_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/properties/request_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema44.properties.request_id,
            data: data0,
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
          instancePath: instancePath + '/request_id',
          schemaPath: '#/properties/request_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema44.properties.request_id.type,
          parentSchema: schema44.properties.request_id,
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
    if (data.canceled !== undefined) {
      let data1 = data.canceled
      if (typeof data1 !== 'boolean') {
        const err5 = {
          instancePath: instancePath + '/canceled',
          schemaPath: '#/properties/canceled/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema44.properties.canceled.type,
          parentSchema: schema44.properties.canceled,
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
    if (data.message !== undefined) {
      let data2 = data.message
      if (typeof data2 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema44.properties.message.type,
          parentSchema: schema44.properties.message,
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
  } else {
    const err7 = {
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
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validate33.errors = vErrors
  return errors === 0
}
validate33.evaluated = {
  props: { request_id: true, canceled: true, message: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const getChainAsyncRequestStatus_200 = validate30
const schema42 = {
  type: 'object',
  required: ['chain_id'],
  description: 'The status of the request of a chain.',
  'x-source': [
    {
      document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json',
      supports: 'members and their values',
    },
  ],
  allOf: [{ $ref: '#/components/schemas/AsyncRequestStatus' }],
  properties: { chain_id: true, model_id: false },
}

function validate30(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate30.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!validate27(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate27.errors)
    errors = vErrors.length
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.chain_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'chain_id' },
        message: "must have required property '" + 'chain_id' + "'",
        schema: schema42.required,
        parentSchema: schema42,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.model_id !== undefined) {
      const err1 = {
        instancePath: instancePath + '/model_id',
        schemaPath: '#/properties/model_id/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema42.properties.model_id,
        data: data.model_id,
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
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema42.type,
      parentSchema: schema42,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validate30.errors = vErrors
  return errors === 0
}
validate30.evaluated = {
  props: {
    chain_id: true,
    model_id: true,
    request_id: true,
    deployment_id: true,
    status: true,
    webhook_status: true,
    created_at: true,
    status_at: true,
    errors: true,
  },
  dynamicProps: false,
  dynamicItems: false,
}

export const header_x_baseten_request_id = validate77
const schema86 = { type: 'string' }

function validate77(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate77.evaluated
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
      schema: schema86.type,
      parentSchema: schema86,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate77.errors = vErrors
  return errors === 0
}
validate77.evaluated = { dynamicProps: false, dynamicItems: false }

export const header_x_baseten_error_source = validate78
const schema87 = { const: '04' }

function validate78(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate78.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if ('04' !== data) {
    const err0 = {
      instancePath,
      schemaPath: '#/const',
      keyword: 'const',
      params: { allowedValue: '04' },
      message: 'must be equal to constant',
      schema: '04',
      parentSchema: schema87,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate78.errors = vErrors
  return errors === 0
}
validate78.evaluated = { dynamicProps: false, dynamicItems: false }

export const header_x_baseten_error_code = validate79
const schema88 = { enum: ['500', '600', '700'] }

function validate79(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate79.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data === '500' || data === '600' || data === '700')) {
    const err0 = {
      instancePath,
      schemaPath: '#/enum',
      keyword: 'enum',
      params: { allowedValues: schema88.enum },
      message: 'must be equal to one of the allowed values',
      schema: schema88.enum,
      parentSchema: schema88,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  validate79.errors = vErrors
  return errors === 0
}
validate79.evaluated = { dynamicProps: false, dynamicItems: false }

export const predictProduction_200 = predictProduction_request
export const predictDevelopment_request = predictProduction_request
export const predictDevelopment_200 = predictProduction_request
export const predictDevelopment_400 = predictProduction_400
export const predictDevelopment_401 = predictProduction_401
export const predictDevelopment_402 = predictProduction_402
export const predictDevelopment_404 = predictProduction_404
export const predictDevelopment_405 = predictProduction_405
export const predictDevelopment_412 = predictProduction_412
export const predictDevelopment_413 = predictProduction_413
export const predictDevelopment_422 = predictProduction_422
export const predictDevelopment_429 = predictProduction_429
export const predictDevelopment_500 = predictProduction_500
export const predictDevelopment_502 = predictProduction_502
export const predictDevelopment_503 = predictProduction_503
export const predictDevelopment_504 = predictProduction_504
export const predictEnvironment_request = predictProduction_request
export const predictEnvironment_200 = predictProduction_request
export const predictEnvironment_400 = predictProduction_400
export const predictEnvironment_401 = predictProduction_401
export const predictEnvironment_402 = predictProduction_402
export const predictEnvironment_404 = predictProduction_404
export const predictEnvironment_405 = predictProduction_405
export const predictEnvironment_412 = predictProduction_412
export const predictEnvironment_413 = predictProduction_413
export const predictEnvironment_422 = predictProduction_422
export const predictEnvironment_429 = predictProduction_429
export const predictEnvironment_500 = predictProduction_500
export const predictEnvironment_502 = predictProduction_502
export const predictEnvironment_503 = predictProduction_503
export const predictEnvironment_504 = predictProduction_504
export const predictDeployment_request = predictProduction_request
export const predictDeployment_200 = predictProduction_request
export const predictDeployment_400 = predictProduction_400
export const predictDeployment_401 = predictProduction_401
export const predictDeployment_402 = predictProduction_402
export const predictDeployment_404 = predictProduction_404
export const predictDeployment_405 = predictProduction_405
export const predictDeployment_412 = predictProduction_412
export const predictDeployment_413 = predictProduction_413
export const predictDeployment_422 = predictProduction_422
export const predictDeployment_429 = predictProduction_429
export const predictDeployment_500 = predictProduction_500
export const predictDeployment_502 = predictProduction_502
export const predictDeployment_503 = predictProduction_503
export const predictDeployment_504 = predictProduction_504
export const predictRegional_request = predictProduction_request
export const predictRegional_200 = predictProduction_request
export const predictRegional_400 = predictProduction_400
export const predictRegional_401 = predictProduction_401
export const predictRegional_402 = predictProduction_402
export const predictRegional_404 = predictProduction_404
export const predictRegional_405 = predictProduction_405
export const predictRegional_412 = predictProduction_412
export const predictRegional_413 = predictProduction_413
export const predictRegional_422 = predictProduction_422
export const predictRegional_429 = predictProduction_429
export const predictRegional_500 = predictProduction_500
export const predictRegional_502 = predictProduction_502
export const predictRegional_503 = predictProduction_503
export const predictRegional_504 = predictProduction_504
export const asyncPredictProduction_401 = predictProduction_401
export const asyncPredictProduction_404 = predictProduction_404
export const asyncPredictProduction_405 = predictProduction_405
export const asyncPredictProduction_429 = predictProduction_429
export const asyncPredictProduction_503 = predictProduction_503
export const asyncPredictDevelopment_request = asyncPredictProduction_request
export const asyncPredictDevelopment_201 = asyncPredictProduction_201
export const asyncPredictDevelopment_400 = asyncPredictProduction_400
export const asyncPredictDevelopment_401 = predictProduction_401
export const asyncPredictDevelopment_404 = predictProduction_404
export const asyncPredictDevelopment_405 = predictProduction_405
export const asyncPredictDevelopment_413 = asyncPredictProduction_413
export const asyncPredictDevelopment_429 = predictProduction_429
export const asyncPredictDevelopment_500 = asyncPredictProduction_500
export const asyncPredictDevelopment_503 = predictProduction_503
export const asyncPredictEnvironment_request = asyncPredictProduction_request
export const asyncPredictEnvironment_201 = asyncPredictProduction_201
export const asyncPredictEnvironment_400 = asyncPredictProduction_400
export const asyncPredictEnvironment_401 = predictProduction_401
export const asyncPredictEnvironment_404 = predictProduction_404
export const asyncPredictEnvironment_405 = predictProduction_405
export const asyncPredictEnvironment_413 = asyncPredictProduction_413
export const asyncPredictEnvironment_429 = predictProduction_429
export const asyncPredictEnvironment_500 = asyncPredictProduction_500
export const asyncPredictEnvironment_503 = predictProduction_503
export const asyncPredictDeployment_request = asyncPredictProduction_request
export const asyncPredictDeployment_201 = asyncPredictProduction_201
export const asyncPredictDeployment_400 = asyncPredictProduction_400
export const asyncPredictDeployment_401 = predictProduction_401
export const asyncPredictDeployment_404 = predictProduction_404
export const asyncPredictDeployment_405 = predictProduction_405
export const asyncPredictDeployment_413 = asyncPredictProduction_413
export const asyncPredictDeployment_429 = predictProduction_429
export const asyncPredictDeployment_500 = asyncPredictProduction_500
export const asyncPredictDeployment_503 = predictProduction_503
export const asyncPredictRegional_request = asyncPredictProduction_request
export const asyncPredictRegional_201 = asyncPredictProduction_201
export const asyncPredictRegional_400 = asyncPredictProduction_400
export const asyncPredictRegional_401 = predictProduction_401
export const asyncPredictRegional_404 = predictProduction_404
export const asyncPredictRegional_405 = predictProduction_405
export const asyncPredictRegional_413 = asyncPredictProduction_413
export const asyncPredictRegional_429 = predictProduction_429
export const asyncPredictRegional_500 = asyncPredictProduction_500
export const asyncPredictRegional_503 = predictProduction_503
export const getAsyncQueueStatusProduction_401 = predictProduction_401
export const getAsyncQueueStatusProduction_404 = predictProduction_404
export const getAsyncQueueStatusProduction_405 = predictProduction_405
export const getAsyncQueueStatusProduction_429 = predictProduction_429
export const getAsyncQueueStatusProduction_500 = asyncPredictProduction_500
export const getAsyncQueueStatusDevelopment_200 = getAsyncQueueStatusProduction_200
export const getAsyncQueueStatusDevelopment_401 = predictProduction_401
export const getAsyncQueueStatusDevelopment_404 = predictProduction_404
export const getAsyncQueueStatusDevelopment_405 = predictProduction_405
export const getAsyncQueueStatusDevelopment_429 = predictProduction_429
export const getAsyncQueueStatusDevelopment_500 = asyncPredictProduction_500
export const getAsyncQueueStatusEnvironment_200 = getAsyncQueueStatusProduction_200
export const getAsyncQueueStatusEnvironment_401 = predictProduction_401
export const getAsyncQueueStatusEnvironment_404 = predictProduction_404
export const getAsyncQueueStatusEnvironment_405 = predictProduction_405
export const getAsyncQueueStatusEnvironment_429 = predictProduction_429
export const getAsyncQueueStatusEnvironment_500 = asyncPredictProduction_500
export const getAsyncQueueStatusDeployment_200 = getAsyncQueueStatusProduction_200
export const getAsyncQueueStatusDeployment_401 = predictProduction_401
export const getAsyncQueueStatusDeployment_404 = predictProduction_404
export const getAsyncQueueStatusDeployment_405 = predictProduction_405
export const getAsyncQueueStatusDeployment_429 = predictProduction_429
export const getAsyncQueueStatusDeployment_500 = asyncPredictProduction_500
export const getAsyncQueueStatusRegional_200 = getAsyncQueueStatusProduction_200
export const getAsyncQueueStatusRegional_401 = predictProduction_401
export const getAsyncQueueStatusRegional_404 = predictProduction_404
export const getAsyncQueueStatusRegional_405 = predictProduction_405
export const getAsyncQueueStatusRegional_429 = predictProduction_429
export const getAsyncQueueStatusRegional_500 = asyncPredictProduction_500
export const wakeProduction_401 = predictProduction_401
export const wakeProduction_404 = predictProduction_404
export const wakeProduction_405 = predictProduction_405
export const wakeProduction_500 = asyncPredictProduction_500
export const wakeDevelopment_401 = predictProduction_401
export const wakeDevelopment_404 = predictProduction_404
export const wakeDevelopment_405 = predictProduction_405
export const wakeDevelopment_500 = asyncPredictProduction_500
export const wakeEnvironment_401 = predictProduction_401
export const wakeEnvironment_404 = predictProduction_404
export const wakeEnvironment_405 = predictProduction_405
export const wakeEnvironment_500 = asyncPredictProduction_500
export const wakeDeployment_401 = predictProduction_401
export const wakeDeployment_404 = predictProduction_404
export const wakeDeployment_405 = predictProduction_405
export const wakeDeployment_500 = asyncPredictProduction_500
export const wakeRegional_401 = predictProduction_401
export const wakeRegional_404 = predictProduction_404
export const wakeRegional_405 = predictProduction_405
export const wakeRegional_500 = asyncPredictProduction_500
export const chatProduction_401 = predictProduction_401
export const chatProduction_402 = predictProduction_402
export const chatProduction_404 = chatProduction_400
export const chatProduction_405 = predictProduction_405
export const chatProduction_412 = predictProduction_412
export const chatProduction_413 = predictProduction_413
export const chatProduction_422 = predictProduction_422
export const chatProduction_429 = predictProduction_429
export const chatProduction_500 = chatProduction_400
export const chatProduction_502 = predictProduction_502
export const chatProduction_503 = chatProduction_400
export const chatProduction_504 = predictProduction_504
export const chatDevelopment_request = chatProduction_request
export const chatDevelopment_200 = chatProduction_200
export const chatDevelopment_400 = chatProduction_400
export const chatDevelopment_401 = predictProduction_401
export const chatDevelopment_402 = predictProduction_402
export const chatDevelopment_404 = chatProduction_400
export const chatDevelopment_405 = predictProduction_405
export const chatDevelopment_412 = predictProduction_412
export const chatDevelopment_413 = predictProduction_413
export const chatDevelopment_422 = predictProduction_422
export const chatDevelopment_429 = predictProduction_429
export const chatDevelopment_500 = chatProduction_400
export const chatDevelopment_502 = predictProduction_502
export const chatDevelopment_503 = chatProduction_400
export const chatDevelopment_504 = predictProduction_504
export const chatEnvironment_request = chatProduction_request
export const chatEnvironment_200 = chatProduction_200
export const chatEnvironment_400 = chatProduction_400
export const chatEnvironment_401 = predictProduction_401
export const chatEnvironment_402 = predictProduction_402
export const chatEnvironment_404 = chatProduction_400
export const chatEnvironment_405 = predictProduction_405
export const chatEnvironment_412 = predictProduction_412
export const chatEnvironment_413 = predictProduction_413
export const chatEnvironment_422 = predictProduction_422
export const chatEnvironment_429 = predictProduction_429
export const chatEnvironment_500 = chatProduction_400
export const chatEnvironment_502 = predictProduction_502
export const chatEnvironment_503 = chatProduction_400
export const chatEnvironment_504 = predictProduction_504
export const chatDeployment_request = chatProduction_request
export const chatDeployment_200 = chatProduction_200
export const chatDeployment_400 = chatProduction_400
export const chatDeployment_401 = predictProduction_401
export const chatDeployment_402 = predictProduction_402
export const chatDeployment_404 = chatProduction_400
export const chatDeployment_405 = predictProduction_405
export const chatDeployment_412 = predictProduction_412
export const chatDeployment_413 = predictProduction_413
export const chatDeployment_422 = predictProduction_422
export const chatDeployment_429 = predictProduction_429
export const chatDeployment_500 = chatProduction_400
export const chatDeployment_502 = predictProduction_502
export const chatDeployment_503 = chatProduction_400
export const chatDeployment_504 = predictProduction_504
export const chatRegional_request = chatProduction_request
export const chatRegional_200 = chatProduction_200
export const chatRegional_400 = chatProduction_400
export const chatRegional_401 = predictProduction_401
export const chatRegional_402 = predictProduction_402
export const chatRegional_404 = chatProduction_400
export const chatRegional_405 = predictProduction_405
export const chatRegional_412 = predictProduction_412
export const chatRegional_413 = predictProduction_413
export const chatRegional_422 = predictProduction_422
export const chatRegional_429 = predictProduction_429
export const chatRegional_500 = chatProduction_400
export const chatRegional_502 = predictProduction_502
export const chatRegional_503 = chatProduction_400
export const chatRegional_504 = predictProduction_504
export const completeProduction_400 = chatProduction_400
export const completeProduction_401 = predictProduction_401
export const completeProduction_402 = predictProduction_402
export const completeProduction_404 = chatProduction_400
export const completeProduction_405 = predictProduction_405
export const completeProduction_412 = predictProduction_412
export const completeProduction_413 = predictProduction_413
export const completeProduction_422 = predictProduction_422
export const completeProduction_429 = predictProduction_429
export const completeProduction_500 = chatProduction_400
export const completeProduction_502 = predictProduction_502
export const completeProduction_503 = chatProduction_400
export const completeProduction_504 = predictProduction_504
export const completeDevelopment_request = completeProduction_request
export const completeDevelopment_200 = completeProduction_200
export const completeDevelopment_400 = chatProduction_400
export const completeDevelopment_401 = predictProduction_401
export const completeDevelopment_402 = predictProduction_402
export const completeDevelopment_404 = chatProduction_400
export const completeDevelopment_405 = predictProduction_405
export const completeDevelopment_412 = predictProduction_412
export const completeDevelopment_413 = predictProduction_413
export const completeDevelopment_422 = predictProduction_422
export const completeDevelopment_429 = predictProduction_429
export const completeDevelopment_500 = chatProduction_400
export const completeDevelopment_502 = predictProduction_502
export const completeDevelopment_503 = chatProduction_400
export const completeDevelopment_504 = predictProduction_504
export const completeEnvironment_request = completeProduction_request
export const completeEnvironment_200 = completeProduction_200
export const completeEnvironment_400 = chatProduction_400
export const completeEnvironment_401 = predictProduction_401
export const completeEnvironment_402 = predictProduction_402
export const completeEnvironment_404 = chatProduction_400
export const completeEnvironment_405 = predictProduction_405
export const completeEnvironment_412 = predictProduction_412
export const completeEnvironment_413 = predictProduction_413
export const completeEnvironment_422 = predictProduction_422
export const completeEnvironment_429 = predictProduction_429
export const completeEnvironment_500 = chatProduction_400
export const completeEnvironment_502 = predictProduction_502
export const completeEnvironment_503 = chatProduction_400
export const completeEnvironment_504 = predictProduction_504
export const completeDeployment_request = completeProduction_request
export const completeDeployment_200 = completeProduction_200
export const completeDeployment_400 = chatProduction_400
export const completeDeployment_401 = predictProduction_401
export const completeDeployment_402 = predictProduction_402
export const completeDeployment_404 = chatProduction_400
export const completeDeployment_405 = predictProduction_405
export const completeDeployment_412 = predictProduction_412
export const completeDeployment_413 = predictProduction_413
export const completeDeployment_422 = predictProduction_422
export const completeDeployment_429 = predictProduction_429
export const completeDeployment_500 = chatProduction_400
export const completeDeployment_502 = predictProduction_502
export const completeDeployment_503 = chatProduction_400
export const completeDeployment_504 = predictProduction_504
export const completeRegional_request = completeProduction_request
export const completeRegional_200 = completeProduction_200
export const completeRegional_400 = chatProduction_400
export const completeRegional_401 = predictProduction_401
export const completeRegional_402 = predictProduction_402
export const completeRegional_404 = chatProduction_400
export const completeRegional_405 = predictProduction_405
export const completeRegional_412 = predictProduction_412
export const completeRegional_413 = predictProduction_413
export const completeRegional_422 = predictProduction_422
export const completeRegional_429 = predictProduction_429
export const completeRegional_500 = chatProduction_400
export const completeRegional_502 = predictProduction_502
export const completeRegional_503 = chatProduction_400
export const completeRegional_504 = predictProduction_504
export const embedProduction_400 = chatProduction_400
export const embedProduction_401 = predictProduction_401
export const embedProduction_402 = predictProduction_402
export const embedProduction_404 = chatProduction_400
export const embedProduction_405 = predictProduction_405
export const embedProduction_412 = predictProduction_412
export const embedProduction_413 = predictProduction_413
export const embedProduction_422 = predictProduction_422
export const embedProduction_429 = predictProduction_429
export const embedProduction_500 = chatProduction_400
export const embedProduction_502 = predictProduction_502
export const embedProduction_503 = chatProduction_400
export const embedProduction_504 = predictProduction_504
export const embedDevelopment_request = embedProduction_request
export const embedDevelopment_200 = embedProduction_200
export const embedDevelopment_400 = chatProduction_400
export const embedDevelopment_401 = predictProduction_401
export const embedDevelopment_402 = predictProduction_402
export const embedDevelopment_404 = chatProduction_400
export const embedDevelopment_405 = predictProduction_405
export const embedDevelopment_412 = predictProduction_412
export const embedDevelopment_413 = predictProduction_413
export const embedDevelopment_422 = predictProduction_422
export const embedDevelopment_429 = predictProduction_429
export const embedDevelopment_500 = chatProduction_400
export const embedDevelopment_502 = predictProduction_502
export const embedDevelopment_503 = chatProduction_400
export const embedDevelopment_504 = predictProduction_504
export const embedEnvironment_request = embedProduction_request
export const embedEnvironment_200 = embedProduction_200
export const embedEnvironment_400 = chatProduction_400
export const embedEnvironment_401 = predictProduction_401
export const embedEnvironment_402 = predictProduction_402
export const embedEnvironment_404 = chatProduction_400
export const embedEnvironment_405 = predictProduction_405
export const embedEnvironment_412 = predictProduction_412
export const embedEnvironment_413 = predictProduction_413
export const embedEnvironment_422 = predictProduction_422
export const embedEnvironment_429 = predictProduction_429
export const embedEnvironment_500 = chatProduction_400
export const embedEnvironment_502 = predictProduction_502
export const embedEnvironment_503 = chatProduction_400
export const embedEnvironment_504 = predictProduction_504
export const embedDeployment_request = embedProduction_request
export const embedDeployment_200 = embedProduction_200
export const embedDeployment_400 = chatProduction_400
export const embedDeployment_401 = predictProduction_401
export const embedDeployment_402 = predictProduction_402
export const embedDeployment_404 = chatProduction_400
export const embedDeployment_405 = predictProduction_405
export const embedDeployment_412 = predictProduction_412
export const embedDeployment_413 = predictProduction_413
export const embedDeployment_422 = predictProduction_422
export const embedDeployment_429 = predictProduction_429
export const embedDeployment_500 = chatProduction_400
export const embedDeployment_502 = predictProduction_502
export const embedDeployment_503 = chatProduction_400
export const embedDeployment_504 = predictProduction_504
export const embedRegional_request = embedProduction_request
export const embedRegional_200 = embedProduction_200
export const embedRegional_400 = chatProduction_400
export const embedRegional_401 = predictProduction_401
export const embedRegional_402 = predictProduction_402
export const embedRegional_404 = chatProduction_400
export const embedRegional_405 = predictProduction_405
export const embedRegional_412 = predictProduction_412
export const embedRegional_413 = predictProduction_413
export const embedRegional_422 = predictProduction_422
export const embedRegional_429 = predictProduction_429
export const embedRegional_500 = chatProduction_400
export const embedRegional_502 = predictProduction_502
export const embedRegional_503 = chatProduction_400
export const embedRegional_504 = predictProduction_504
export const listModelsProduction_401 = predictProduction_401
export const listModelsProduction_404 = chatProduction_400
export const listModelsProduction_405 = predictProduction_405
export const listModelsProduction_429 = predictProduction_429
export const listModelsProduction_500 = chatProduction_400
export const listModelsProduction_502 = predictProduction_502
export const listModelsProduction_503 = chatProduction_400
export const listModelsProduction_504 = predictProduction_504
export const listModelsDevelopment_200 = listModelsProduction_200
export const listModelsDevelopment_401 = predictProduction_401
export const listModelsDevelopment_404 = chatProduction_400
export const listModelsDevelopment_405 = predictProduction_405
export const listModelsDevelopment_429 = predictProduction_429
export const listModelsDevelopment_500 = chatProduction_400
export const listModelsDevelopment_502 = predictProduction_502
export const listModelsDevelopment_503 = chatProduction_400
export const listModelsDevelopment_504 = predictProduction_504
export const listModelsEnvironment_200 = listModelsProduction_200
export const listModelsEnvironment_401 = predictProduction_401
export const listModelsEnvironment_404 = chatProduction_400
export const listModelsEnvironment_405 = predictProduction_405
export const listModelsEnvironment_429 = predictProduction_429
export const listModelsEnvironment_500 = chatProduction_400
export const listModelsEnvironment_502 = predictProduction_502
export const listModelsEnvironment_503 = chatProduction_400
export const listModelsEnvironment_504 = predictProduction_504
export const listModelsDeployment_200 = listModelsProduction_200
export const listModelsDeployment_401 = predictProduction_401
export const listModelsDeployment_404 = chatProduction_400
export const listModelsDeployment_405 = predictProduction_405
export const listModelsDeployment_429 = predictProduction_429
export const listModelsDeployment_500 = chatProduction_400
export const listModelsDeployment_502 = predictProduction_502
export const listModelsDeployment_503 = chatProduction_400
export const listModelsDeployment_504 = predictProduction_504
export const listModelsRegional_200 = listModelsProduction_200
export const listModelsRegional_401 = predictProduction_401
export const listModelsRegional_404 = chatProduction_400
export const listModelsRegional_405 = predictProduction_405
export const listModelsRegional_429 = predictProduction_429
export const listModelsRegional_500 = chatProduction_400
export const listModelsRegional_502 = predictProduction_502
export const listModelsRegional_503 = chatProduction_400
export const listModelsRegional_504 = predictProduction_504
export const runRemoteProduction_200 = predictProduction_request
export const runRemoteProduction_400 = predictProduction_400
export const runRemoteProduction_401 = predictProduction_401
export const runRemoteProduction_402 = predictProduction_402
export const runRemoteProduction_404 = predictProduction_404
export const runRemoteProduction_405 = predictProduction_405
export const runRemoteProduction_412 = predictProduction_412
export const runRemoteProduction_413 = predictProduction_413
export const runRemoteProduction_422 = predictProduction_422
export const runRemoteProduction_429 = predictProduction_429
export const runRemoteProduction_500 = predictProduction_500
export const runRemoteProduction_502 = predictProduction_502
export const runRemoteProduction_503 = predictProduction_503
export const runRemoteProduction_504 = predictProduction_504
export const runRemoteDevelopment_request = runRemoteProduction_request
export const runRemoteDevelopment_200 = predictProduction_request
export const runRemoteDevelopment_400 = predictProduction_400
export const runRemoteDevelopment_401 = predictProduction_401
export const runRemoteDevelopment_402 = predictProduction_402
export const runRemoteDevelopment_404 = predictProduction_404
export const runRemoteDevelopment_405 = predictProduction_405
export const runRemoteDevelopment_412 = predictProduction_412
export const runRemoteDevelopment_413 = predictProduction_413
export const runRemoteDevelopment_422 = predictProduction_422
export const runRemoteDevelopment_429 = predictProduction_429
export const runRemoteDevelopment_500 = predictProduction_500
export const runRemoteDevelopment_502 = predictProduction_502
export const runRemoteDevelopment_503 = predictProduction_503
export const runRemoteDevelopment_504 = predictProduction_504
export const runRemoteEnvironment_request = runRemoteProduction_request
export const runRemoteEnvironment_200 = predictProduction_request
export const runRemoteEnvironment_400 = predictProduction_400
export const runRemoteEnvironment_401 = predictProduction_401
export const runRemoteEnvironment_402 = predictProduction_402
export const runRemoteEnvironment_404 = predictProduction_404
export const runRemoteEnvironment_405 = predictProduction_405
export const runRemoteEnvironment_412 = predictProduction_412
export const runRemoteEnvironment_413 = predictProduction_413
export const runRemoteEnvironment_422 = predictProduction_422
export const runRemoteEnvironment_429 = predictProduction_429
export const runRemoteEnvironment_500 = predictProduction_500
export const runRemoteEnvironment_502 = predictProduction_502
export const runRemoteEnvironment_503 = predictProduction_503
export const runRemoteEnvironment_504 = predictProduction_504
export const runRemoteDeployment_request = runRemoteProduction_request
export const runRemoteDeployment_200 = predictProduction_request
export const runRemoteDeployment_400 = predictProduction_400
export const runRemoteDeployment_401 = predictProduction_401
export const runRemoteDeployment_402 = predictProduction_402
export const runRemoteDeployment_404 = predictProduction_404
export const runRemoteDeployment_405 = predictProduction_405
export const runRemoteDeployment_412 = predictProduction_412
export const runRemoteDeployment_413 = predictProduction_413
export const runRemoteDeployment_422 = predictProduction_422
export const runRemoteDeployment_429 = predictProduction_429
export const runRemoteDeployment_500 = predictProduction_500
export const runRemoteDeployment_502 = predictProduction_502
export const runRemoteDeployment_503 = predictProduction_503
export const runRemoteDeployment_504 = predictProduction_504
export const runRemoteRegional_request = runRemoteProduction_request
export const runRemoteRegional_200 = predictProduction_request
export const runRemoteRegional_400 = predictProduction_400
export const runRemoteRegional_401 = predictProduction_401
export const runRemoteRegional_402 = predictProduction_402
export const runRemoteRegional_404 = predictProduction_404
export const runRemoteRegional_405 = predictProduction_405
export const runRemoteRegional_412 = predictProduction_412
export const runRemoteRegional_413 = predictProduction_413
export const runRemoteRegional_422 = predictProduction_422
export const runRemoteRegional_429 = predictProduction_429
export const runRemoteRegional_500 = predictProduction_500
export const runRemoteRegional_502 = predictProduction_502
export const runRemoteRegional_503 = predictProduction_503
export const runRemoteRegional_504 = predictProduction_504
export const asyncRunRemoteProduction_request = runRemoteProduction_request
export const asyncRunRemoteProduction_201 = asyncPredictProduction_201
export const asyncRunRemoteProduction_400 = asyncPredictProduction_400
export const asyncRunRemoteProduction_401 = predictProduction_401
export const asyncRunRemoteProduction_404 = predictProduction_404
export const asyncRunRemoteProduction_405 = predictProduction_405
export const asyncRunRemoteProduction_413 = asyncPredictProduction_413
export const asyncRunRemoteProduction_429 = predictProduction_429
export const asyncRunRemoteProduction_500 = asyncPredictProduction_500
export const asyncRunRemoteProduction_503 = predictProduction_503
export const asyncRunRemoteDevelopment_request = runRemoteProduction_request
export const asyncRunRemoteDevelopment_201 = asyncPredictProduction_201
export const asyncRunRemoteDevelopment_400 = asyncPredictProduction_400
export const asyncRunRemoteDevelopment_401 = predictProduction_401
export const asyncRunRemoteDevelopment_404 = predictProduction_404
export const asyncRunRemoteDevelopment_405 = predictProduction_405
export const asyncRunRemoteDevelopment_413 = asyncPredictProduction_413
export const asyncRunRemoteDevelopment_429 = predictProduction_429
export const asyncRunRemoteDevelopment_500 = asyncPredictProduction_500
export const asyncRunRemoteDevelopment_503 = predictProduction_503
export const asyncRunRemoteEnvironment_request = runRemoteProduction_request
export const asyncRunRemoteEnvironment_201 = asyncPredictProduction_201
export const asyncRunRemoteEnvironment_400 = asyncPredictProduction_400
export const asyncRunRemoteEnvironment_401 = predictProduction_401
export const asyncRunRemoteEnvironment_404 = predictProduction_404
export const asyncRunRemoteEnvironment_405 = predictProduction_405
export const asyncRunRemoteEnvironment_413 = asyncPredictProduction_413
export const asyncRunRemoteEnvironment_429 = predictProduction_429
export const asyncRunRemoteEnvironment_500 = asyncPredictProduction_500
export const asyncRunRemoteEnvironment_503 = predictProduction_503
export const asyncRunRemoteDeployment_request = runRemoteProduction_request
export const asyncRunRemoteDeployment_201 = asyncPredictProduction_201
export const asyncRunRemoteDeployment_400 = asyncPredictProduction_400
export const asyncRunRemoteDeployment_401 = predictProduction_401
export const asyncRunRemoteDeployment_404 = predictProduction_404
export const asyncRunRemoteDeployment_405 = predictProduction_405
export const asyncRunRemoteDeployment_413 = asyncPredictProduction_413
export const asyncRunRemoteDeployment_429 = predictProduction_429
export const asyncRunRemoteDeployment_500 = asyncPredictProduction_500
export const asyncRunRemoteDeployment_503 = predictProduction_503
export const asyncRunRemoteRegional_request = runRemoteProduction_request
export const asyncRunRemoteRegional_201 = asyncPredictProduction_201
export const asyncRunRemoteRegional_400 = asyncPredictProduction_400
export const asyncRunRemoteRegional_401 = predictProduction_401
export const asyncRunRemoteRegional_404 = predictProduction_404
export const asyncRunRemoteRegional_405 = predictProduction_405
export const asyncRunRemoteRegional_413 = asyncPredictProduction_413
export const asyncRunRemoteRegional_429 = predictProduction_429
export const asyncRunRemoteRegional_500 = asyncPredictProduction_500
export const asyncRunRemoteRegional_503 = predictProduction_503
export const getChainAsyncQueueStatusProduction_200 = getAsyncQueueStatusProduction_200
export const getChainAsyncQueueStatusProduction_401 = predictProduction_401
export const getChainAsyncQueueStatusProduction_404 = predictProduction_404
export const getChainAsyncQueueStatusProduction_405 = predictProduction_405
export const getChainAsyncQueueStatusProduction_429 = predictProduction_429
export const getChainAsyncQueueStatusProduction_500 = asyncPredictProduction_500
export const getChainAsyncQueueStatusDevelopment_200 = getAsyncQueueStatusProduction_200
export const getChainAsyncQueueStatusDevelopment_401 = predictProduction_401
export const getChainAsyncQueueStatusDevelopment_404 = predictProduction_404
export const getChainAsyncQueueStatusDevelopment_405 = predictProduction_405
export const getChainAsyncQueueStatusDevelopment_429 = predictProduction_429
export const getChainAsyncQueueStatusDevelopment_500 = asyncPredictProduction_500
export const getChainAsyncQueueStatusEnvironment_200 = getAsyncQueueStatusProduction_200
export const getChainAsyncQueueStatusEnvironment_401 = predictProduction_401
export const getChainAsyncQueueStatusEnvironment_404 = predictProduction_404
export const getChainAsyncQueueStatusEnvironment_405 = predictProduction_405
export const getChainAsyncQueueStatusEnvironment_429 = predictProduction_429
export const getChainAsyncQueueStatusEnvironment_500 = asyncPredictProduction_500
export const getChainAsyncQueueStatusDeployment_200 = getAsyncQueueStatusProduction_200
export const getChainAsyncQueueStatusDeployment_401 = predictProduction_401
export const getChainAsyncQueueStatusDeployment_404 = predictProduction_404
export const getChainAsyncQueueStatusDeployment_405 = predictProduction_405
export const getChainAsyncQueueStatusDeployment_429 = predictProduction_429
export const getChainAsyncQueueStatusDeployment_500 = asyncPredictProduction_500
export const getChainAsyncQueueStatusRegional_200 = getAsyncQueueStatusProduction_200
export const getChainAsyncQueueStatusRegional_401 = predictProduction_401
export const getChainAsyncQueueStatusRegional_404 = predictProduction_404
export const getChainAsyncQueueStatusRegional_405 = predictProduction_405
export const getChainAsyncQueueStatusRegional_429 = predictProduction_429
export const getChainAsyncQueueStatusRegional_500 = asyncPredictProduction_500
export const wakeChainProduction_401 = predictProduction_401
export const wakeChainProduction_404 = predictProduction_404
export const wakeChainProduction_405 = predictProduction_405
export const wakeChainProduction_500 = asyncPredictProduction_500
export const wakeChainDevelopment_401 = predictProduction_401
export const wakeChainDevelopment_404 = predictProduction_404
export const wakeChainDevelopment_405 = predictProduction_405
export const wakeChainDevelopment_500 = asyncPredictProduction_500
export const wakeChainEnvironment_401 = predictProduction_401
export const wakeChainEnvironment_404 = predictProduction_404
export const wakeChainEnvironment_405 = predictProduction_405
export const wakeChainEnvironment_500 = asyncPredictProduction_500
export const wakeChainDeployment_401 = predictProduction_401
export const wakeChainDeployment_404 = predictProduction_404
export const wakeChainDeployment_405 = predictProduction_405
export const wakeChainDeployment_500 = asyncPredictProduction_500
export const wakeChainRegional_401 = predictProduction_401
export const wakeChainRegional_404 = predictProduction_404
export const wakeChainRegional_405 = predictProduction_405
export const wakeChainRegional_500 = asyncPredictProduction_500
export const getAsyncRequestStatus_401 = predictProduction_401
export const getAsyncRequestStatus_405 = predictProduction_405
export const getAsyncRequestStatus_429 = predictProduction_429
export const getAsyncRequestStatus_500 = asyncPredictProduction_500
export const cancelAsyncRequest_401 = predictProduction_401
export const cancelAsyncRequest_404 = getAsyncRequestStatus_404
export const cancelAsyncRequest_405 = predictProduction_405
export const cancelAsyncRequest_429 = predictProduction_429
export const cancelAsyncRequest_500 = asyncPredictProduction_500
export const getChainAsyncRequestStatus_401 = predictProduction_401
export const getChainAsyncRequestStatus_404 = getAsyncRequestStatus_404
export const getChainAsyncRequestStatus_405 = predictProduction_405
export const getChainAsyncRequestStatus_429 = predictProduction_429
export const getChainAsyncRequestStatus_500 = asyncPredictProduction_500
export const cancelChainAsyncRequest_200 = cancelAsyncRequest_200
export const cancelChainAsyncRequest_401 = predictProduction_401
export const cancelChainAsyncRequest_404 = getAsyncRequestStatus_404
export const cancelChainAsyncRequest_405 = predictProduction_405
export const cancelChainAsyncRequest_429 = predictProduction_429
export const cancelChainAsyncRequest_500 = asyncPredictProduction_500
