// Generated from specs/cerebrium-v1.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}
export const predict_request = validate21
const schema32 = {
  description:
    'A list of data points, alone or as the member `data` of an object; or an object of parameters.\n',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/examples',
      version: 'fb05136',
      supports: 'examples iris, text, textWithParameters',
    },
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports: 'examples namedInputs, featureVector',
    },
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-files.mdx',
      version: 'fb05136',
      supports: 'the form',
    },
    {
      document: 'cerebrium 1.1.7 on PyPI, cerebrium/core.py',
      version: '1.1.7',
      supports: 'the form with file0',
    },
  ],
  oneOf: [
    {
      type: 'array',
      description:
        'One entry per data point: a row of features, a text, a deeper list; or a single object of named inputs. One\nlist of bare numbers is the row of one data point. This server takes at most 100000 data points; the vendor\ndocuments no limit.\n',
    },
    { $ref: '#/components/schemas/DataRequest' },
    {
      type: 'object',
      description: 'An object of parameters without `data`.',
      allOf: [{ $ref: '#/components/schemas/ParameterRequest' }],
      properties: { data: false },
    },
  ],
}
const schema33 = {
  type: 'object',
  required: ['data'],
  additionalProperties: true,
  description: 'Data points with parameters for this run. Unknown members are ignored.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/examples',
      version: 'fb05136',
      supports: 'data and parameters',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports: 'webhook_endpoint',
    },
    { document: 'decision of this project', supports: 'the types of data, that unknown members are ignored' },
  ],
  properties: {
    data: {
      description: 'A list of data points, or the only data point as a text or as an object of named inputs.',
      type: ['array', 'string', 'object'],
    },
    parameters: {
      type: 'object',
      description: 'Values by name, handed to the model or to a function of the deployment.',
      additionalProperties: true,
    },
    webhook_endpoint: { $ref: '#/components/schemas/WebhookEndpoint' },
  },
}
const schema34 = {
  type: 'string',
  description: 'Absolute address of HTTP that receives the result later, as a POST.',
  'x-source': [
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports: 'the member and its meaning',
    },
    { document: 'decision of this project', supports: 'that the address is an absolute one of HTTP' },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
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
    if (data.data !== undefined) {
      let data0 = data.data
      if ((!data0 || typeof data0 != 'object') && typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/data',
          schemaPath: '#/properties/data/type',
          keyword: 'type',
          params: { type: schema33.properties.data.type },
          message: 'must be array,string,object',
          schema: schema33.properties.data.type,
          parentSchema: schema33.properties.data,
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
    if (data.parameters !== undefined) {
      let data1 = data.parameters
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
      } else {
        const err2 = {
          instancePath: instancePath + '/parameters',
          schemaPath: '#/properties/parameters/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema33.properties.parameters.type,
          parentSchema: schema33.properties.parameters,
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
    if (data.webhook_endpoint !== undefined) {
      let data2 = data.webhook_endpoint
      if (typeof data2 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/webhook_endpoint',
          schemaPath: '#/components/schemas/WebhookEndpoint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.type,
          parentSchema: schema34,
          data: data2,
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
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate22.errors = vErrors
  return errors === 0
}
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema35 = {
  type: 'object',
  additionalProperties: true,
  description: 'Parameters by name, for example `prompt`, of which a model has its own.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/prebuilt-models',
      version: 'fb05136',
      supports: 'parameters as members',
    },
    { document: 'langchain-community, llms/cerebriumai.py', supports: 'prompt beside other parameters' },
    { document: 'decision of this project', supports: 'that members nobody knows are let through' },
  ],
  properties: { webhook_endpoint: { $ref: '#/components/schemas/WebhookEndpoint' } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.webhook_endpoint !== undefined) {
      let data0 = data.webhook_endpoint
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/webhook_endpoint',
          schemaPath: '#/components/schemas/WebhookEndpoint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.type,
          parentSchema: schema34,
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
      schema: schema35.type,
      parentSchema: schema35,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate24.errors = vErrors
  return errors === 0
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!Array.isArray(data)) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
      schema: schema32.oneOf[0].type,
      parentSchema: schema32.oneOf[0],
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
  }
  const _errs3 = errors
  if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate22.errors)
    errors = vErrors.length
  }
  var _valid0 = _errs3 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
      var props0 = true
    }
    const _errs4 = errors
    if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = append(vErrors, validate24.errors)
      errors = vErrors.length
    }
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.data !== undefined) {
        const err1 = {
          instancePath: instancePath + '/data',
          schemaPath: '#/oneOf/2/properties/data/false schema',
          keyword: 'false schema',
          params: {},
          message: 'boolean schema is false',
          schema: false,
          parentSchema: schema32.oneOf[2].properties.data,
          data: data.data,
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
        schemaPath: '#/oneOf/2/type',
        keyword: 'type',
        params: { type: 'object' },
        message: 'must be object',
        schema: schema32.oneOf[2].type,
        parentSchema: schema32.oneOf[2],
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    var _valid0 = _errs4 === errors
    if (_valid0 && valid0) {
      valid0 = false
      passing0 = [passing0, 2]
    } else {
      if (_valid0) {
        valid0 = true
        passing0 = 2
        if (props0 !== true) {
          props0 = true
        }
      }
    }
  }
  if (!valid0) {
    const err3 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema32.oneOf,
      parentSchema: schema32,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
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
  validate21.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate21.evaluated = { dynamicProps: true, dynamicItems: false }

export const predict_200 = validate30
const schema43 = {
  description:
    'The result, the result of a prebuilt model, or the acknowledgement; or the result as older generations gave it.\n',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
      version: 'fb05136',
      supports: 'the four members',
    },
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports: 'recorded answers',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports: 'the acknowledgement, the answer of a prebuilt model',
    },
  ],
  oneOf: [
    { $ref: '#/components/schemas/PredictionResponse' },
    { $ref: '#/components/schemas/PrebuiltResponse' },
    { $ref: '#/components/schemas/Acknowledgement' },
    { $ref: '#/components/schemas/UntimedResponse' },
    { $ref: '#/components/schemas/FirstResponse' },
  ],
}
const schema54 = {
  type: 'object',
  required: ['run_state', 'resource_type', 'compute_time_ms', 'result', 'error_info'],
  description: 'The result of a run in 2022.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports: 'the five members and their values',
    },
    { document: 'decision of this project', supports: 'that IDs are not beside them' },
  ],
  properties: {
    run_state: { type: 'string', description: 'How the run ended; `complete` where it was recorded.' },
    resource_type: {
      type: 'string',
      description: 'Where the run was computed; `gpu` where it was recorded.',
    },
    compute_time_ms: { type: 'integer', minimum: 0, description: 'How long the run took, in milliseconds.' },
    result: {
      description: 'Any JSON value, an array unless a function of the deployment made something else of it.',
    },
    error_info: { description: 'What went wrong; null where it was recorded.' },
    run_id: false,
    prediction_ids: false,
  },
}
const schema44 = {
  type: 'object',
  required: ['result', 'run_id', 'run_time_ms', 'prediction_ids'],
  description: 'The result of a run and what identifies it.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
      version: 'fb05136',
      supports: 'the members and that all are there',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/processing-functions.mdx',
      version: 'fb05136',
      supports: 'results that are no arrays',
    },
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports: 'the form of IDs and times',
    },
    {
      document: 'decision of this project',
      supports: 'that IDs are not empty and distinct, that times are not negative',
    },
  ],
  properties: {
    result: {
      description: 'Any JSON value, an array unless a function of the deployment made something else of it.',
    },
    run_id: { $ref: '#/components/schemas/RunId' },
    run_time_ms: { $ref: '#/components/schemas/RunTime' },
    prediction_ids: {
      type: 'array',
      uniqueItems: true,
      description: 'An ID for each data point; 32 hexadecimal digits wherever one was recorded.',
      items: { type: 'string', minLength: 1 },
    },
  },
}
const schema45 = {
  type: 'string',
  minLength: 1,
  description: 'Identifies the run; a UUID wherever one was recorded.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
      version: 'fb05136',
      supports: 'the member',
    },
    { document: 'CerebriumAI/documentation, images/quickstarts', version: 'fb05136', supports: 'its form' },
  ],
}
const schema46 = {
  type: 'number',
  minimum: 0,
  description: 'How long the run took, in milliseconds.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
      version: 'fb05136',
      supports: 'the member, its unit',
    },
    { document: 'decision of this project', supports: 'that it is not negative' },
  ],
}
const func1 = runtime0.default ?? runtime0

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
    if (data.result === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
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
    if (data.run_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
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
    if (data.run_time_ms === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_time_ms' },
        message: "must have required property '" + 'run_time_ms' + "'",
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
    if (data.prediction_ids === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'prediction_ids' },
        message: "must have required property '" + 'prediction_ids' + "'",
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
    if (data.run_id !== undefined) {
      let data0 = data.run_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/RunId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema45,
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
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/RunId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
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
    if (data.run_time_ms !== undefined) {
      let data1 = data.run_time_ms
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/run_time_ms',
            schemaPath: '#/components/schemas/RunTime/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema46,
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
          instancePath: instancePath + '/run_time_ms',
          schemaPath: '#/components/schemas/RunTime/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema46.type,
          parentSchema: schema46,
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
    if (data.prediction_ids !== undefined) {
      let data2 = data.prediction_ids
      if (Array.isArray(data2)) {
        const len0 = data2.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0]
          if (typeof data3 === 'string') {
            if (func1(data3) < 1) {
              const err8 = {
                instancePath: instancePath + '/prediction_ids/' + i0,
                schemaPath: '#/properties/prediction_ids/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 characters',
                schema: 1,
                parentSchema: schema44.properties.prediction_ids.items,
                data: data3,
              }
              if (vErrors === null) {
                vErrors = [err8]
              } else {
                vErrors.push(err8)
              }
              errors++
            }
          } else {
            const err9 = {
              instancePath: instancePath + '/prediction_ids/' + i0,
              schemaPath: '#/properties/prediction_ids/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.prediction_ids.items.type,
              parentSchema: schema44.properties.prediction_ids.items,
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
        let i1 = data2.length
        let j0
        if (i1 > 1) {
          const indices0 = {}
          for (; i1--;) {
            let item0 = data2[i1]
            if (typeof item0 !== 'string') {
              continue
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0]
              const err10 = {
                instancePath: instancePath + '/prediction_ids',
                schemaPath: '#/properties/prediction_ids/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
                message: 'must NOT have duplicate items (items ## ' + j0 + ' and ' + i1 + ' are identical)',
                schema: true,
                parentSchema: schema44.properties.prediction_ids,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
              break
            }
            indices0[item0] = i1
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/prediction_ids',
          schemaPath: '#/properties/prediction_ids/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema44.properties.prediction_ids.type,
          parentSchema: schema44.properties.prediction_ids,
          data: data2,
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
      vErrors = [err12]
    } else {
      vErrors.push(err12)
    }
    errors++
  }
  validate31.errors = vErrors
  return errors === 0
}
validate31.evaluated = {
  props: { result: true, run_id: true, run_time_ms: true, prediction_ids: true },
  dynamicProps: false,
  dynamicItems: false,
}

const schema47 = {
  type: 'object',
  required: ['run_id', 'message', 'result', 'run_time_ms'],
  description: 'The result of a prebuilt model.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/prebuilt-models',
      version: 'fb05136',
      supports: 'the members',
    },
    { document: 'decision of this project', supports: 'that no prediction_ids are beside them' },
  ],
  properties: {
    run_id: { $ref: '#/components/schemas/RunId' },
    message: { type: 'string', minLength: 1, description: 'What happened, in words.' },
    result: { description: 'Any JSON value, as the model has it.' },
    run_time_ms: { $ref: '#/components/schemas/RunTime' },
    prediction_ids: false,
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
    if (data.run_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
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
    if (data.message === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.result === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.run_time_ms === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_time_ms' },
        message: "must have required property '" + 'run_time_ms' + "'",
        schema: schema47.required,
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
    if (data.run_id !== undefined) {
      let data0 = data.run_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/RunId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema45,
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
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/RunId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
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
    if (data.message !== undefined) {
      let data1 = data.message
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/message',
            schemaPath: '#/properties/message/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema47.properties.message,
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
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema47.properties.message.type,
          parentSchema: schema47.properties.message,
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
    if (data.run_time_ms !== undefined) {
      let data2 = data.run_time_ms
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + '/run_time_ms',
            schemaPath: '#/components/schemas/RunTime/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema46,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/run_time_ms',
          schemaPath: '#/components/schemas/RunTime/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema46.type,
          parentSchema: schema46,
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
    if (data.prediction_ids !== undefined) {
      const err10 = {
        instancePath: instancePath + '/prediction_ids',
        schemaPath: '#/properties/prediction_ids/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema47.properties.prediction_ids,
        data: data.prediction_ids,
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
      schema: schema47.type,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
    errors++
  }
  validate33.errors = vErrors
  return errors === 0
}
validate33.evaluated = {
  props: { run_id: true, message: true, result: true, run_time_ms: true, prediction_ids: true },
  dynamicProps: false,
  dynamicItems: false,
}

const schema50 = {
  type: 'object',
  required: ['run_id', 'message'],
  description: 'The result will be sent to the webhook, with this run_id.',
  'x-source': [
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports: 'both members',
    },
    { document: 'decision of this project', supports: 'that no result is beside them' },
  ],
  properties: {
    run_id: { $ref: '#/components/schemas/RunId' },
    message: { type: 'string', minLength: 1, description: 'What happened, in words.' },
    result: false,
    run_time_ms: false,
    prediction_ids: false,
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
    if (data.run_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
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
    if (data.message === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
        schema: schema50.required,
        parentSchema: schema50,
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
            schemaPath: '#/components/schemas/RunId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema45,
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
          schemaPath: '#/components/schemas/RunId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
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
    if (data.message !== undefined) {
      let data1 = data.message
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/message',
            schemaPath: '#/properties/message/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema50.properties.message,
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
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema50.properties.message.type,
          parentSchema: schema50.properties.message,
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
    if (data.result !== undefined) {
      const err6 = {
        instancePath: instancePath + '/result',
        schemaPath: '#/properties/result/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.result,
        data: data.result,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.run_time_ms !== undefined) {
      const err7 = {
        instancePath: instancePath + '/run_time_ms',
        schemaPath: '#/properties/run_time_ms/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.run_time_ms,
        data: data.run_time_ms,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    if (data.prediction_ids !== undefined) {
      const err8 = {
        instancePath: instancePath + '/prediction_ids',
        schemaPath: '#/properties/prediction_ids/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.prediction_ids,
        data: data.prediction_ids,
      }
      if (vErrors === null) {
        vErrors = [err8]
      } else {
        vErrors.push(err8)
      }
      errors++
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema50.type,
      parentSchema: schema50,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate35.errors = vErrors
  return errors === 0
}
validate35.evaluated = {
  props: { run_id: true, message: true, result: true, run_time_ms: true, prediction_ids: true },
  dynamicProps: false,
  dynamicItems: false,
}

const schema52 = {
  type: 'object',
  required: ['result', 'run_id', 'prediction_ids'],
  description: 'The result of a run from December 2022 to about February 2023.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, images/quickstarts',
      version: 'fb05136',
      supports: 'the three members',
    },
    { document: 'decision of this project', supports: 'that run_time_ms is not beside them' },
  ],
  properties: {
    result: {
      description: 'Any JSON value, an array unless a function of the deployment made something else of it.',
    },
    run_id: { $ref: '#/components/schemas/RunId' },
    prediction_ids: {
      type: 'array',
      uniqueItems: true,
      description: 'An ID for each data point.',
      items: { type: 'string', minLength: 1 },
    },
    run_time_ms: false,
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
    if (data.result === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'result' },
        message: "must have required property '" + 'result' + "'",
        schema: schema52.required,
        parentSchema: schema52,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.run_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
        schema: schema52.required,
        parentSchema: schema52,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.prediction_ids === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'prediction_ids' },
        message: "must have required property '" + 'prediction_ids' + "'",
        schema: schema52.required,
        parentSchema: schema52,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.run_id !== undefined) {
      let data0 = data.run_id
      if (typeof data0 === 'string') {
        if (func1(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/run_id',
            schemaPath: '#/components/schemas/RunId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema45,
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
          instancePath: instancePath + '/run_id',
          schemaPath: '#/components/schemas/RunId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
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
    if (data.prediction_ids !== undefined) {
      let data1 = data.prediction_ids
      if (Array.isArray(data1)) {
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (typeof data2 === 'string') {
            if (func1(data2) < 1) {
              const err5 = {
                instancePath: instancePath + '/prediction_ids/' + i0,
                schemaPath: '#/properties/prediction_ids/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 characters',
                schema: 1,
                parentSchema: schema52.properties.prediction_ids.items,
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
              instancePath: instancePath + '/prediction_ids/' + i0,
              schemaPath: '#/properties/prediction_ids/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema52.properties.prediction_ids.items.type,
              parentSchema: schema52.properties.prediction_ids.items,
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
        let i1 = data1.length
        let j0
        if (i1 > 1) {
          const indices0 = {}
          for (; i1--;) {
            let item0 = data1[i1]
            if (typeof item0 !== 'string') {
              continue
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0]
              const err7 = {
                instancePath: instancePath + '/prediction_ids',
                schemaPath: '#/properties/prediction_ids/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
                message: 'must NOT have duplicate items (items ## ' + j0 + ' and ' + i1 + ' are identical)',
                schema: true,
                parentSchema: schema52.properties.prediction_ids,
                data: data1,
              }
              if (vErrors === null) {
                vErrors = [err7]
              } else {
                vErrors.push(err7)
              }
              errors++
              break
            }
            indices0[item0] = i1
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/prediction_ids',
          schemaPath: '#/properties/prediction_ids/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema52.properties.prediction_ids.type,
          parentSchema: schema52.properties.prediction_ids,
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
      const err9 = {
        instancePath: instancePath + '/run_time_ms',
        schemaPath: '#/properties/run_time_ms/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema52.properties.run_time_ms,
        data: data.run_time_ms,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema52.type,
      parentSchema: schema52,
      data,
    }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
    errors++
  }
  validate37.errors = vErrors
  return errors === 0
}
validate37.evaluated = {
  props: { result: true, run_id: true, prediction_ids: true, run_time_ms: true },
  dynamicProps: false,
  dynamicItems: false,
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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate31.errors)
    errors = vErrors.length
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.result = true
    props0.run_id = true
    props0.run_time_ms = true
    props0.prediction_ids = true
  }
  const _errs2 = errors
  if (!validate33(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate33.errors)
    errors = vErrors.length
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
        props0.run_id = true
        props0.message = true
        props0.result = true
        props0.run_time_ms = true
        props0.prediction_ids = true
      }
    }
    const _errs3 = errors
    if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = append(vErrors, validate35.errors)
      errors = vErrors.length
    }
    var _valid0 = _errs3 === errors
    if (_valid0 && valid0) {
      valid0 = false
      passing0 = [passing0, 2]
    } else {
      if (_valid0) {
        valid0 = true
        passing0 = 2
        if (props0 !== true) {
          props0 = props0 || {}
          props0.run_id = true
          props0.message = true
          props0.result = true
          props0.run_time_ms = true
          props0.prediction_ids = true
        }
      }
      const _errs4 = errors
      if (!validate37(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = append(vErrors, validate37.errors)
        errors = vErrors.length
      }
      var _valid0 = _errs4 === errors
      if (_valid0 && valid0) {
        valid0 = false
        passing0 = [passing0, 3]
      } else {
        if (_valid0) {
          valid0 = true
          passing0 = 3
          if (props0 !== true) {
            props0 = props0 || {}
            props0.result = true
            props0.run_id = true
            props0.prediction_ids = true
            props0.run_time_ms = true
          }
        }
        const _errs5 = errors
        if (data && typeof data == 'object' && !Array.isArray(data)) {
          if (data.run_state === undefined) {
            const err0 = {
              instancePath,
              schemaPath: '#/components/schemas/FirstResponse/required',
              keyword: 'required',
              params: { missingProperty: 'run_state' },
              message: "must have required property '" + 'run_state' + "'",
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
          if (data.resource_type === undefined) {
            const err1 = {
              instancePath,
              schemaPath: '#/components/schemas/FirstResponse/required',
              keyword: 'required',
              params: { missingProperty: 'resource_type' },
              message: "must have required property '" + 'resource_type' + "'",
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
          if (data.compute_time_ms === undefined) {
            const err2 = {
              instancePath,
              schemaPath: '#/components/schemas/FirstResponse/required',
              keyword: 'required',
              params: { missingProperty: 'compute_time_ms' },
              message: "must have required property '" + 'compute_time_ms' + "'",
              schema: schema54.required,
              parentSchema: schema54,
              data,
            }
            if (vErrors === null) {
              vErrors = [err2]
            } else {
              vErrors.push(err2)
            }
            errors++
          }
          if (data.result === undefined) {
            const err3 = {
              instancePath,
              schemaPath: '#/components/schemas/FirstResponse/required',
              keyword: 'required',
              params: { missingProperty: 'result' },
              message: "must have required property '" + 'result' + "'",
              schema: schema54.required,
              parentSchema: schema54,
              data,
            }
            if (vErrors === null) {
              vErrors = [err3]
            } else {
              vErrors.push(err3)
            }
            errors++
          }
          if (data.error_info === undefined) {
            const err4 = {
              instancePath,
              schemaPath: '#/components/schemas/FirstResponse/required',
              keyword: 'required',
              params: { missingProperty: 'error_info' },
              message: "must have required property '" + 'error_info' + "'",
              schema: schema54.required,
              parentSchema: schema54,
              data,
            }
            if (vErrors === null) {
              vErrors = [err4]
            } else {
              vErrors.push(err4)
            }
            errors++
          }
          if (data.run_state !== undefined) {
            let data0 = data.run_state
            if (typeof data0 !== 'string') {
              const err5 = {
                instancePath: instancePath + '/run_state',
                schemaPath: '#/components/schemas/FirstResponse/properties/run_state/type',
                keyword: 'type',
                params: { type: 'string' },
                message: 'must be string',
                schema: schema54.properties.run_state.type,
                parentSchema: schema54.properties.run_state,
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
          if (data.resource_type !== undefined) {
            let data1 = data.resource_type
            if (typeof data1 !== 'string') {
              const err6 = {
                instancePath: instancePath + '/resource_type',
                schemaPath: '#/components/schemas/FirstResponse/properties/resource_type/type',
                keyword: 'type',
                params: { type: 'string' },
                message: 'must be string',
                schema: schema54.properties.resource_type.type,
                parentSchema: schema54.properties.resource_type,
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
          if (data.compute_time_ms !== undefined) {
            let data2 = data.compute_time_ms
            if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
              const err7 = {
                instancePath: instancePath + '/compute_time_ms',
                schemaPath: '#/components/schemas/FirstResponse/properties/compute_time_ms/type',
                keyword: 'type',
                params: { type: 'integer' },
                message: 'must be integer',
                schema: schema54.properties.compute_time_ms.type,
                parentSchema: schema54.properties.compute_time_ms,
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
                  instancePath: instancePath + '/compute_time_ms',
                  schemaPath: '#/components/schemas/FirstResponse/properties/compute_time_ms/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema54.properties.compute_time_ms,
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
          if (data.run_id !== undefined) {
            const err9 = {
              instancePath: instancePath + '/run_id',
              schemaPath: '#/components/schemas/FirstResponse/properties/run_id/false schema',
              keyword: 'false schema',
              params: {},
              message: 'boolean schema is false',
              schema: false,
              parentSchema: schema54.properties.run_id,
              data: data.run_id,
            }
            if (vErrors === null) {
              vErrors = [err9]
            } else {
              vErrors.push(err9)
            }
            errors++
          }
          if (data.prediction_ids !== undefined) {
            const err10 = {
              instancePath: instancePath + '/prediction_ids',
              schemaPath: '#/components/schemas/FirstResponse/properties/prediction_ids/false schema',
              keyword: 'false schema',
              params: {},
              message: 'boolean schema is false',
              schema: false,
              parentSchema: schema54.properties.prediction_ids,
              data: data.prediction_ids,
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
            schemaPath: '#/components/schemas/FirstResponse/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
            schema: schema54.type,
            parentSchema: schema54,
            data,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        var _valid0 = _errs5 === errors
        if (_valid0 && valid0) {
          valid0 = false
          passing0 = [passing0, 4]
        } else {
          if (_valid0) {
            valid0 = true
            passing0 = 4
            if (props0 !== true) {
              props0 = props0 || {}
              props0.run_state = true
              props0.resource_type = true
              props0.compute_time_ms = true
              props0.result = true
              props0.error_info = true
              props0.run_id = true
              props0.prediction_ids = true
            }
          }
        }
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
      schema: schema43.oneOf,
      parentSchema: schema43,
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
  validate30.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate30.evaluated = { dynamicProps: true, dynamicItems: false }

export const predict_202 = validate46

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
    if (data.run_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run_id' },
        message: "must have required property '" + 'run_id' + "'",
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
    if (data.message === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
        schema: schema50.required,
        parentSchema: schema50,
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
            schemaPath: '#/components/schemas/RunId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema45,
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
          schemaPath: '#/components/schemas/RunId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
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
    if (data.message !== undefined) {
      let data1 = data.message
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/message',
            schemaPath: '#/properties/message/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema50.properties.message,
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
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema50.properties.message.type,
          parentSchema: schema50.properties.message,
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
    if (data.result !== undefined) {
      const err6 = {
        instancePath: instancePath + '/result',
        schemaPath: '#/properties/result/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.result,
        data: data.result,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.run_time_ms !== undefined) {
      const err7 = {
        instancePath: instancePath + '/run_time_ms',
        schemaPath: '#/properties/run_time_ms/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.run_time_ms,
        data: data.run_time_ms,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    if (data.prediction_ids !== undefined) {
      const err8 = {
        instancePath: instancePath + '/prediction_ids',
        schemaPath: '#/properties/prediction_ids/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.prediction_ids,
        data: data.prediction_ids,
      }
      if (vErrors === null) {
        vErrors = [err8]
      } else {
        vErrors.push(err8)
      }
      errors++
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema50.type,
      parentSchema: schema50,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate46.errors = vErrors
  return errors === 0
}
validate46.evaluated = {
  props: { run_id: true, message: true, result: true, run_time_ms: true, prediction_ids: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predict_400 = validate56
const schema82 = {
  type: 'object',
  required: ['message'],
  description: 'A failure in words.',
  'x-source': [
    {
      document: 'decision of this project',
      supports: "the member, which is that of the errors of the vendor's later management API",
    },
  ],
  properties: {
    message: { type: 'string', minLength: 1, description: 'What happened, in words.' },
    result: false,
    prediction_ids: false,
  },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.message === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        message: "must have required property '" + 'message' + "'",
        schema: schema82.required,
        parentSchema: schema82,
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
            schemaPath: '#/properties/message/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema82.properties.message,
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
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema82.properties.message.type,
          parentSchema: schema82.properties.message,
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
    if (data.result !== undefined) {
      const err3 = {
        instancePath: instancePath + '/result',
        schemaPath: '#/properties/result/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema82.properties.result,
        data: data.result,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.prediction_ids !== undefined) {
      const err4 = {
        instancePath: instancePath + '/prediction_ids',
        schemaPath: '#/properties/prediction_ids/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema82.properties.prediction_ids,
        data: data.prediction_ids,
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
      schema: schema82.type,
      parentSchema: schema82,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate56.errors = vErrors
  return errors === 0
}
validate56.evaluated = {
  props: { message: true, result: true, prediction_ids: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const predictPrebuilt_request = validate27

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
    if (data.webhook_endpoint !== undefined) {
      let data0 = data.webhook_endpoint
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/webhook_endpoint',
          schemaPath: '#/components/schemas/WebhookEndpoint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema34.type,
          parentSchema: schema34,
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
      schema: schema35.type,
      parentSchema: schema35,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate27.errors = vErrors
  return errors === 0
}
validate27.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const predictPrebuilt_200 = validate39
const schema55 = {
  description: 'The result of a prebuilt model, or the acknowledgement.',
  'x-source': [
    {
      document: 'CerebriumAI/documentation, cerebrium/prebuilt-models',
      version: 'fb05136',
      supports: 'members of the answer, the translated text',
    },
    {
      document:
        'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
      version: 'fb05136',
      supports: 'the acknowledgement',
    },
    { document: 'langchain-community, llms/cerebriumai.py', supports: 'the member result' },
  ],
  oneOf: [
    { $ref: '#/components/schemas/PrebuiltResponse' },
    { $ref: '#/components/schemas/Acknowledgement' },
  ],
}

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!validate33(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate33.errors)
    errors = vErrors.length
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.run_id = true
    props0.message = true
    props0.result = true
    props0.run_time_ms = true
    props0.prediction_ids = true
  }
  const _errs2 = errors
  if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate35.errors)
    errors = vErrors.length
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
        props0.run_id = true
        props0.message = true
        props0.result = true
        props0.run_time_ms = true
        props0.prediction_ids = true
      }
    }
  }
  if (!valid0) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema55.oneOf,
      parentSchema: schema55,
      data,
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
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
  validate39.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate39.evaluated = { dynamicProps: true, dynamicItems: false }

export const predict_401 = predict_400
export const predict_404 = predict_400
export const predict_405 = predict_400
export const predict_413 = predict_400
export const predict_415 = predict_400
export const predict_500 = predict_400
export const predict_503 = predict_400
export const predict_504 = predict_400
export const predictUnversioned_request = predict_request
export const predictUnversioned_200 = predict_200
export const predictUnversioned_202 = predict_202
export const predictUnversioned_400 = predict_400
export const predictUnversioned_401 = predict_400
export const predictUnversioned_404 = predict_400
export const predictUnversioned_405 = predict_400
export const predictUnversioned_413 = predict_400
export const predictUnversioned_415 = predict_400
export const predictUnversioned_500 = predict_400
export const predictUnversioned_503 = predict_400
export const predictUnversioned_504 = predict_400
export const predictPrebuilt_202 = predict_202
export const predictPrebuilt_400 = predict_400
export const predictPrebuilt_401 = predict_400
export const predictPrebuilt_404 = predict_400
export const predictPrebuilt_405 = predict_400
export const predictPrebuilt_413 = predict_400
export const predictPrebuilt_415 = predict_400
export const predictPrebuilt_500 = predict_400
export const predictPrebuilt_503 = predict_400
export const predictPrebuilt_504 = predict_400
