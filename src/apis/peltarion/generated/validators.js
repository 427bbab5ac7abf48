// Generated from specs/peltarion.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
export const forward_request = validate21
const schema32 = {
  type: 'object',
  required: ['rows'],
  additionalProperties: true,
  description: 'A batch of examples. Unknown members are ignored.',
  'x-source': [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports: 'the member rows, an array of examples',
    },
    {
      document: 'decision of this project',
      supports: 'that unknown members are ignored and that a batch may be empty',
    },
  ],
  properties: { rows: { type: 'array', items: { $ref: '#/components/schemas/InputRow' } } },
}
const schema33 = {
  type: 'object',
  description: 'One example. It has every input feature of the deployment, by name; a name is any text.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'pairs of feature name and value' },
  ],
  additionalProperties: { $ref: '#/components/schemas/InputValue' },
}
const schema34 = {
  description:
    'A number; a text, the name of a category or a data URL (`data:image/png;base64,`, `data:image/jpg;base64,`,\n`data:application/x.peltarion.npy;base64,`); one number per category; or tensor JSON.\n',
  'x-source': [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports: 'numbers, texts, category names, data URLs',
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'booleans in place of numbers, objects of categories, tensor JSON',
    },
  ],
  oneOf: [
    { type: 'number' },
    { type: 'string' },
    { type: 'boolean' },
    { $ref: '#/components/schemas/CategoryWeights' },
    { $ref: '#/components/schemas/TensorJson' },
  ],
}
const schema35 = {
  type: 'object',
  description: "A category as the Python client sends it, one number for each category's name.",
  'x-source': [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports: 'numbers, texts, category names, data URLs',
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'booleans in place of numbers, objects of categories, tensor JSON',
    },
  ],
  additionalProperties: { type: 'number' },
}
const schema36 = {
  type: 'object',
  required: ['shape', 'data'],
  additionalProperties: false,
  description:
    'An array of more than one number, in row-major order; only for deployments whose document says\n`x-peltarion-tensorjson`. The product of `shape` is the length of `data`.\n',
  'x-source': [
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'both members in both directions',
    },
  ],
  properties: {
    shape: { type: 'array', items: { type: 'integer', minimum: 0 } },
    data: { type: 'array', items: { type: 'number' } },
  },
}

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!(typeof data == 'number' && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'number' },
      message: 'must be number',
      schema: schema34.oneOf[0].type,
      parentSchema: schema34.oneOf[0],
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
  if (typeof data !== 'string') {
    const err1 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema34.oneOf[1].type,
      parentSchema: schema34.oneOf[1],
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  var _valid0 = _errs3 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
    }
    const _errs5 = errors
    if (typeof data !== 'boolean') {
      const err2 = {
        instancePath,
        schemaPath: '#/oneOf/2/type',
        keyword: 'type',
        params: { type: 'boolean' },
        message: 'must be boolean',
        schema: schema34.oneOf[2].type,
        parentSchema: schema34.oneOf[2],
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    var _valid0 = _errs5 === errors
    if (_valid0 && valid0) {
      valid0 = false
      passing0 = [passing0, 2]
    } else {
      if (_valid0) {
        valid0 = true
        passing0 = 2
      }
      const _errs7 = errors
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        for (const key0 in data) {
          let data0 = data[key0]
          if (!(typeof data0 == 'number' && isFinite(data0))) {
            const err3 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/components/schemas/CategoryWeights/additionalProperties/type',
              keyword: 'type',
              params: { type: 'number' },
              message: 'must be number',
              schema: schema35.additionalProperties.type,
              parentSchema: schema35.additionalProperties,
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
          schemaPath: '#/components/schemas/CategoryWeights/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema35.type,
          parentSchema: schema35,
          data,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
      var _valid0 = _errs7 === errors
      if (_valid0 && valid0) {
        valid0 = false
        passing0 = [passing0, 3]
      } else {
        if (_valid0) {
          valid0 = true
          passing0 = 3
          var props0 = true
        }
        const _errs13 = errors
        if (data && typeof data == 'object' && !Array.isArray(data)) {
          if (data.shape === undefined) {
            const err5 = {
              instancePath,
              schemaPath: '#/components/schemas/TensorJson/required',
              keyword: 'required',
              params: { missingProperty: 'shape' },
              message: "must have required property '" + 'shape' + "'",
              schema: schema36.required,
              parentSchema: schema36,
              data,
            }
            if (vErrors === null) {
              vErrors = [err5]
            } else {
              vErrors.push(err5)
            }
            errors++
          }
          if (data.data === undefined) {
            const err6 = {
              instancePath,
              schemaPath: '#/components/schemas/TensorJson/required',
              keyword: 'required',
              params: { missingProperty: 'data' },
              message: "must have required property '" + 'data' + "'",
              schema: schema36.required,
              parentSchema: schema36,
              data,
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
          for (const key1 in data) {
            if (!(key1 === 'shape' || key1 === 'data')) {
              const err7 = {
                instancePath,
                schemaPath: '#/components/schemas/TensorJson/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key1 },
                message: 'must NOT have additional properties',
                schema: false,
                parentSchema: schema36,
                data,
              }
              if (vErrors === null) {
                vErrors = [err7]
              } else {
                vErrors.push(err7)
              }
              errors++
            }
          }
          if (data.shape !== undefined) {
            let data1 = data.shape
            if (Array.isArray(data1)) {
              const len0 = data1.length
              for (let i0 = 0; i0 < len0; i0++) {
                let data2 = data1[i0]
                if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  const err8 = {
                    instancePath: instancePath + '/shape/' + i0,
                    schemaPath: '#/components/schemas/TensorJson/properties/shape/items/type',
                    keyword: 'type',
                    params: { type: 'integer' },
                    message: 'must be integer',
                    schema: schema36.properties.shape.items.type,
                    parentSchema: schema36.properties.shape.items,
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
                      instancePath: instancePath + '/shape/' + i0,
                      schemaPath: '#/components/schemas/TensorJson/properties/shape/items/minimum',
                      keyword: 'minimum',
                      params: { comparison: '>=', limit: 0 },
                      message: 'must be >= 0',
                      schema: 0,
                      parentSchema: schema36.properties.shape.items,
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
            } else {
              const err10 = {
                instancePath: instancePath + '/shape',
                schemaPath: '#/components/schemas/TensorJson/properties/shape/type',
                keyword: 'type',
                params: { type: 'array' },
                message: 'must be array',
                schema: schema36.properties.shape.type,
                parentSchema: schema36.properties.shape,
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
          if (data.data !== undefined) {
            let data3 = data.data
            if (Array.isArray(data3)) {
              const len1 = data3.length
              for (let i1 = 0; i1 < len1; i1++) {
                let data4 = data3[i1]
                if (!(typeof data4 == 'number' && isFinite(data4))) {
                  const err11 = {
                    instancePath: instancePath + '/data/' + i1,
                    schemaPath: '#/components/schemas/TensorJson/properties/data/items/type',
                    keyword: 'type',
                    params: { type: 'number' },
                    message: 'must be number',
                    schema: schema36.properties.data.items.type,
                    parentSchema: schema36.properties.data.items,
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
            } else {
              const err12 = {
                instancePath: instancePath + '/data',
                schemaPath: '#/components/schemas/TensorJson/properties/data/type',
                keyword: 'type',
                params: { type: 'array' },
                message: 'must be array',
                schema: schema36.properties.data.type,
                parentSchema: schema36.properties.data,
                data: data3,
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
            schemaPath: '#/components/schemas/TensorJson/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
            schema: schema36.type,
            parentSchema: schema36,
            data,
          }
          if (vErrors === null) {
            vErrors = [err13]
          } else {
            vErrors.push(err13)
          }
          errors++
        }
        var _valid0 = _errs13 === errors
        if (_valid0 && valid0) {
          valid0 = false
          passing0 = [passing0, 4]
        } else {
          if (_valid0) {
            valid0 = true
            passing0 = 4
            if (props0 !== true) {
              props0 = true
            }
          }
        }
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
      schema: schema34.oneOf,
      parentSchema: schema34,
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
  validate23.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate23.evaluated = { dynamicProps: true, dynamicItems: false }

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
    for (const key0 in data) {
      if (
        !validate23(data[key0], {
          instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
          parentData: data,
          parentDataProperty: key0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
        errors = vErrors.length
      }
    }
  } else {
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
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

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
    if (data.rows === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rows' },
        message: "must have required property '" + 'rows' + "'",
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
    if (data.rows !== undefined) {
      let data0 = data.rows
      if (Array.isArray(data0)) {
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate22(data0[i0], {
              instancePath: instancePath + '/rows/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + '/rows',
          schemaPath: '#/properties/rows/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema32.properties.rows.type,
          parentSchema: schema32.properties.rows,
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
  } else {
    const err2 = {
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
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validate21.errors = vErrors
  return errors === 0
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

export const forward_200 = validate32
const schema44 = {
  description: 'The rows of a batch, or the bare row that answers a form.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'the member rows' },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb',
      version: '6437fac',
      supports: 'the bare row',
    },
    {
      document: 'decision of this project',
      supports: 'that no error is beside a result, and that a row has at least one feature',
    },
  ],
  oneOf: [{ $ref: '#/components/schemas/BatchAnswer' }, { $ref: '#/components/schemas/FormAnswer' }],
}
const schema45 = {
  type: 'object',
  required: ['rows'],
  description: 'As many rows as the request has, in its order.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'the member rows' },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb',
      version: '6437fac',
      supports: 'the bare row',
    },
    {
      document: 'decision of this project',
      supports: 'that no error is beside a result, and that a row has at least one feature',
    },
  ],
  properties: {
    rows: { type: 'array', items: { $ref: '#/components/schemas/OutputRow' } },
    errorCode: false,
  },
}
const schema46 = {
  type: 'object',
  minProperties: 1,
  description: 'The output features of the deployment, by name.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'the member rows' },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb',
      version: '6437fac',
      supports: 'the bare row',
    },
    {
      document: 'decision of this project',
      supports: 'that no error is beside a result, and that a row has at least one feature',
    },
  ],
  additionalProperties: { $ref: '#/components/schemas/OutputValue' },
}
const schema47 = {
  description:
    'A number, a picture or a .npy file as data URL, every category with its probability, or tensor JSON.',
  'x-source': [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports: 'numeric, categorical, image and NPY predictions',
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'image/jpeg and image/png as the media types of pictures, tensor JSON',
    },
  ],
  oneOf: [
    { type: 'number' },
    {
      type: 'string',
      pattern: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
    },
    { $ref: '#/components/schemas/CategoryProbabilities' },
    { $ref: '#/components/schemas/TensorJson' },
  ],
}
const schema48 = {
  type: 'object',
  minProperties: 1,
  description: 'Every category with its probability; they sum to 1 but for rounding.',
  'x-source': [
    {
      document: 'Peltarion Knowledge Center, Deployment API',
      supports: 'numeric, categorical, image and NPY predictions',
    },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py',
      version: '0.3.1',
      supports: 'image/jpeg and image/png as the media types of pictures, tensor JSON',
    },
  ],
  additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
}
const pattern4 = new RegExp(
  '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
  'u',
)

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!(typeof data == 'number' && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'number' },
      message: 'must be number',
      schema: schema47.oneOf[0].type,
      parentSchema: schema47.oneOf[0],
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
  if (typeof data === 'string') {
    if (!pattern4.test(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/1/pattern',
        keyword: 'pattern',
        params: {
          pattern: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
        },
        message:
          'must match pattern "' +
          '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}' +
          '"',
        schema: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
        parentSchema: schema47.oneOf[1],
        data,
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
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema47.oneOf[1].type,
      parentSchema: schema47.oneOf[1],
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  var _valid0 = _errs3 === errors
  if (_valid0 && valid0) {
    valid0 = false
    passing0 = [passing0, 1]
  } else {
    if (_valid0) {
      valid0 = true
      passing0 = 1
    }
    const _errs5 = errors
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (Object.keys(data).length < 1) {
        const err3 = {
          instancePath,
          schemaPath: '#/components/schemas/CategoryProbabilities/minProperties',
          keyword: 'minProperties',
          params: { limit: 1 },
          message: 'must NOT have fewer than 1 properties',
          schema: 1,
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
      for (const key0 in data) {
        let data0 = data[key0]
        if (typeof data0 == 'number' && isFinite(data0)) {
          if (data0 > 1 || isNaN(data0)) {
            const err4 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/components/schemas/CategoryProbabilities/additionalProperties/maximum',
              keyword: 'maximum',
              params: { comparison: '<=', limit: 1 },
              message: 'must be <= 1',
              schema: 1,
              parentSchema: schema48.additionalProperties,
              data: data0,
            }
            if (vErrors === null) {
              vErrors = [err4]
            } else {
              vErrors.push(err4)
            }
            errors++
          }
          if (data0 < 0 || isNaN(data0)) {
            const err5 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/components/schemas/CategoryProbabilities/additionalProperties/minimum',
              keyword: 'minimum',
              params: { comparison: '>=', limit: 0 },
              message: 'must be >= 0',
              schema: 0,
              parentSchema: schema48.additionalProperties,
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
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            schemaPath: '#/components/schemas/CategoryProbabilities/additionalProperties/type',
            keyword: 'type',
            params: { type: 'number' },
            message: 'must be number',
            schema: schema48.additionalProperties.type,
            parentSchema: schema48.additionalProperties,
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
        schemaPath: '#/components/schemas/CategoryProbabilities/type',
        keyword: 'type',
        params: { type: 'object' },
        message: 'must be object',
        schema: schema48.type,
        parentSchema: schema48,
        data,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    var _valid0 = _errs5 === errors
    if (_valid0 && valid0) {
      valid0 = false
      passing0 = [passing0, 2]
    } else {
      if (_valid0) {
        valid0 = true
        passing0 = 2
        var props0 = true
      }
      const _errs11 = errors
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (data.shape === undefined) {
          const err8 = {
            instancePath,
            schemaPath: '#/components/schemas/TensorJson/required',
            keyword: 'required',
            params: { missingProperty: 'shape' },
            message: "must have required property '" + 'shape' + "'",
            schema: schema36.required,
            parentSchema: schema36,
            data,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
        if (data.data === undefined) {
          const err9 = {
            instancePath,
            schemaPath: '#/components/schemas/TensorJson/required',
            keyword: 'required',
            params: { missingProperty: 'data' },
            message: "must have required property '" + 'data' + "'",
            schema: schema36.required,
            parentSchema: schema36,
            data,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        for (const key1 in data) {
          if (!(key1 === 'shape' || key1 === 'data')) {
            const err10 = {
              instancePath,
              schemaPath: '#/components/schemas/TensorJson/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema36,
              data,
            }
            if (vErrors === null) {
              vErrors = [err10]
            } else {
              vErrors.push(err10)
            }
            errors++
          }
        }
        if (data.shape !== undefined) {
          let data1 = data.shape
          if (Array.isArray(data1)) {
            const len0 = data1.length
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0]
              if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                const err11 = {
                  instancePath: instancePath + '/shape/' + i0,
                  schemaPath: '#/components/schemas/TensorJson/properties/shape/items/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema36.properties.shape.items.type,
                  parentSchema: schema36.properties.shape.items,
                  data: data2,
                }
                if (vErrors === null) {
                  vErrors = [err11]
                } else {
                  vErrors.push(err11)
                }
                errors++
              }
              if (typeof data2 == 'number' && isFinite(data2)) {
                if (data2 < 0 || isNaN(data2)) {
                  const err12 = {
                    instancePath: instancePath + '/shape/' + i0,
                    schemaPath: '#/components/schemas/TensorJson/properties/shape/items/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema36.properties.shape.items,
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
            }
          } else {
            const err13 = {
              instancePath: instancePath + '/shape',
              schemaPath: '#/components/schemas/TensorJson/properties/shape/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema36.properties.shape.type,
              parentSchema: schema36.properties.shape,
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
        if (data.data !== undefined) {
          let data3 = data.data
          if (Array.isArray(data3)) {
            const len1 = data3.length
            for (let i1 = 0; i1 < len1; i1++) {
              let data4 = data3[i1]
              if (!(typeof data4 == 'number' && isFinite(data4))) {
                const err14 = {
                  instancePath: instancePath + '/data/' + i1,
                  schemaPath: '#/components/schemas/TensorJson/properties/data/items/type',
                  keyword: 'type',
                  params: { type: 'number' },
                  message: 'must be number',
                  schema: schema36.properties.data.items.type,
                  parentSchema: schema36.properties.data.items,
                  data: data4,
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
              schemaPath: '#/components/schemas/TensorJson/properties/data/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema36.properties.data.type,
              parentSchema: schema36.properties.data,
              data: data3,
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
          instancePath,
          schemaPath: '#/components/schemas/TensorJson/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema36.type,
          parentSchema: schema36,
          data,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
      var _valid0 = _errs11 === errors
      if (_valid0 && valid0) {
        valid0 = false
        passing0 = [passing0, 3]
      } else {
        if (_valid0) {
          valid0 = true
          passing0 = 3
          if (props0 !== true) {
            props0 = true
          }
        }
      }
    }
  }
  if (!valid0) {
    const err17 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema47.oneOf,
      parentSchema: schema47,
      data,
    }
    if (vErrors === null) {
      vErrors = [err17]
    } else {
      vErrors.push(err17)
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
  validate35.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate35.evaluated = { dynamicProps: true, dynamicItems: false }

function validate34(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate34.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema46,
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
      if (
        !validate35(data[key0], {
          instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
          parentData: data,
          parentDataProperty: key0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema46.type,
      parentSchema: schema46,
      data,
    }
    if (vErrors === null) {
      vErrors = [err1]
    } else {
      vErrors.push(err1)
    }
    errors++
  }
  validate34.errors = vErrors
  return errors === 0
}
validate34.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

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
    if (data.rows === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rows' },
        message: "must have required property '" + 'rows' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.rows !== undefined) {
      let data0 = data.rows
      if (Array.isArray(data0)) {
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate34(data0[i0], {
              instancePath: instancePath + '/rows/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + '/rows',
          schemaPath: '#/properties/rows/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema45.properties.rows.type,
          parentSchema: schema45.properties.rows,
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
    if (data.errorCode !== undefined) {
      const err2 = {
        instancePath: instancePath + '/errorCode',
        schemaPath: '#/properties/errorCode/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema45.properties.errorCode,
        data: data.errorCode,
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
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema45.type,
      parentSchema: schema45,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate33.errors = vErrors
  return errors === 0
}
validate33.evaluated = { props: { rows: true, errorCode: true }, dynamicProps: false, dynamicItems: false }

const schema50 = {
  type: 'object',
  minProperties: 1,
  description: 'One row.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'the member rows' },
    {
      document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb',
      version: '6437fac',
      supports: 'the bare row',
    },
    {
      document: 'decision of this project',
      supports: 'that no error is beside a result, and that a row has at least one feature',
    },
  ],
  properties: { errorCode: false },
  additionalProperties: { $ref: '#/components/schemas/OutputValue' },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
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
    for (const key0 in data) {
      if (!(key0 === 'errorCode')) {
        if (
          !validate35(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
            dynamicAnchors,
          })
        ) {
          vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors)
          errors = vErrors.length
        }
      }
    }
    if (data.errorCode !== undefined) {
      const err1 = {
        instancePath: instancePath + '/errorCode',
        schemaPath: '#/properties/errorCode/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema50.properties.errorCode,
        data: data.errorCode,
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
      schema: schema50.type,
      parentSchema: schema50,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validate39.errors = vErrors
  return errors === 0
}
validate39.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate32(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate32.evaluated
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
    vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
    errors = vErrors.length
  }
  var _valid0 = _errs1 === errors
  if (_valid0) {
    valid0 = true
    passing0 = 0
    var props0 = {}
    props0.rows = true
    props0.errorCode = true
  }
  const _errs2 = errors
  if (!validate39(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors)
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
        props0 = true
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
      schema: schema44.oneOf,
      parentSchema: schema44,
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
  validate32.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate32.evaluated = { dynamicProps: true, dynamicItems: false }

export const forward_400 = validate61
const schema69 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: {
    errorCode: {
      enum: ['BadData', 'FeatureNotFound', 'DataUriError', 'JsonParsingError', 'JsonPropertyTypeMismatch'],
    },
  },
}
const schema68 = {
  type: 'object',
  required: ['errorCode', 'errorMessage'],
  description: 'A failure as a code and in words.',
  'x-source': [
    { document: 'Peltarion Knowledge Center, Deployment API', supports: 'the error codes' },
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports: 'both members',
    },
    { document: 'decision of this project', supports: 'that no rows are beside an error' },
  ],
  properties: {
    errorCode: {
      type: 'string',
      enum: [
        'BadData',
        'FeatureNotFound',
        'DataUriError',
        'JsonParsingError',
        'JsonPropertyTypeMismatch',
        'InvalidTokenError',
        'InsufficientScopeTokenError',
        'DeploymentNotEnabled',
        'ResourceNotFound',
        'UnsupportedContentType',
        'InternalError',
      ],
    },
    errorMessage: { type: 'string', minLength: 1, description: 'What went wrong.' },
    rows: false,
  },
}
const func1 = runtime0.default ?? runtime0

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if (!(
        data3 === 'BadData' ||
        data3 === 'FeatureNotFound' ||
        data3 === 'DataUriError' ||
        data3 === 'JsonParsingError' ||
        data3 === 'JsonPropertyTypeMismatch'
      )) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema69.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema69.properties.errorCode.enum,
          parentSchema: schema69.properties.errorCode,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema69.type,
      parentSchema: schema69,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate61.errors = vErrors
  return errors === 0
}
validate61.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_401 = validate62
const schema71 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'InvalidTokenError' } },
}

function validate62(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate62.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('InvalidTokenError' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'InvalidTokenError' },
          message: 'must be equal to constant',
          schema: 'InvalidTokenError',
          parentSchema: schema71.properties.errorCode,
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
  } else {
    const err9 = {
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
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate62.errors = vErrors
  return errors === 0
}
validate62.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_403 = validate63
const schema73 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { enum: ['InsufficientScopeTokenError', 'DeploymentNotEnabled'] } },
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
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if (!(data3 === 'InsufficientScopeTokenError' || data3 === 'DeploymentNotEnabled')) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema73.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema73.properties.errorCode.enum,
          parentSchema: schema73.properties.errorCode,
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
  } else {
    const err9 = {
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
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate63.errors = vErrors
  return errors === 0
}
validate63.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_404 = validate64
const schema75 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'ResourceNotFound' } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('ResourceNotFound' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'ResourceNotFound' },
          message: 'must be equal to constant',
          schema: 'ResourceNotFound',
          parentSchema: schema75.properties.errorCode,
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
  } else {
    const err9 = {
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
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate64.errors = vErrors
  return errors === 0
}
validate64.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_405 = validate65
const schema77 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'BadData' } },
}

function validate65(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate65.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('BadData' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'BadData' },
          message: 'must be equal to constant',
          schema: 'BadData',
          parentSchema: schema77.properties.errorCode,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema77.type,
      parentSchema: schema77,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate65.errors = vErrors
  return errors === 0
}
validate65.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_413 = validate66

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
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('BadData' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'BadData' },
          message: 'must be equal to constant',
          schema: 'BadData',
          parentSchema: schema77.properties.errorCode,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema77.type,
      parentSchema: schema77,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate66.errors = vErrors
  return errors === 0
}
validate66.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_415 = validate67
const schema81 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'UnsupportedContentType' } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('UnsupportedContentType' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'UnsupportedContentType' },
          message: 'must be equal to constant',
          schema: 'UnsupportedContentType',
          parentSchema: schema81.properties.errorCode,
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
  } else {
    const err9 = {
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
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate67.errors = vErrors
  return errors === 0
}
validate67.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_500 = validate68
const schema83 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'InternalError' } },
}

function validate68(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate68.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('InternalError' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'InternalError' },
          message: 'must be equal to constant',
          schema: 'InternalError',
          parentSchema: schema83.properties.errorCode,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema83.type,
      parentSchema: schema83,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate68.errors = vErrors
  return errors === 0
}
validate68.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_504 = validate69

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema68.required,
        parentSchema: schema68,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.errorCode !== undefined) {
      let data0 = data.errorCode
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorCode.type,
          parentSchema: schema68.properties.errorCode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(
        data0 === 'BadData' ||
        data0 === 'FeatureNotFound' ||
        data0 === 'DataUriError' ||
        data0 === 'JsonParsingError' ||
        data0 === 'JsonPropertyTypeMismatch' ||
        data0 === 'InvalidTokenError' ||
        data0 === 'InsufficientScopeTokenError' ||
        data0 === 'DeploymentNotEnabled' ||
        data0 === 'ResourceNotFound' ||
        data0 === 'UnsupportedContentType' ||
        data0 === 'InternalError'
      )) {
        const err3 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorCode/enum',
          keyword: 'enum',
          params: { allowedValues: schema68.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema68.properties.errorCode.enum,
          parentSchema: schema68.properties.errorCode,
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
    if (data.errorMessage !== undefined) {
      let data1 = data.errorMessage
      if (typeof data1 === 'string') {
        if (func1(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/errorMessage',
            schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema68.properties.errorMessage,
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
          instancePath: instancePath + '/errorMessage',
          schemaPath: '#/components/schemas/ErrorResponse/properties/errorMessage/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema68.properties.errorMessage.type,
          parentSchema: schema68.properties.errorMessage,
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
    if (data.rows !== undefined) {
      const err6 = {
        instancePath: instancePath + '/rows',
        schemaPath: '#/components/schemas/ErrorResponse/properties/rows/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema68.properties.rows,
        data: data.rows,
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
      instancePath,
      schemaPath: '#/components/schemas/ErrorResponse/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode !== undefined) {
      let data3 = data.errorCode
      if ('InternalError' !== data3) {
        const err8 = {
          instancePath: instancePath + '/errorCode',
          schemaPath: '#/properties/errorCode/const',
          keyword: 'const',
          params: { allowedValue: 'InternalError' },
          message: 'must be equal to constant',
          schema: 'InternalError',
          parentSchema: schema83.properties.errorCode,
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
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema83.type,
      parentSchema: schema83,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate69.errors = vErrors
  return errors === 0
}
validate69.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const describeDeployment_200 = validate50
const schema58 = {
  type: 'object',
  required: ['openapi', 'info', 'paths', 'components'],
  description: 'An OpenAPI document; what the Python client reads of it is described here.',
  'x-source': [
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports: 'the address beside forward, the credentials, the members that are read',
    },
  ],
  properties: {
    openapi: { type: 'string' },
    info: { type: 'object', additionalProperties: true },
    paths: {
      type: 'object',
      required: ['/deployment/{deploymentId}/forward'],
      properties: {
        '/deployment/{deploymentId}/forward': {
          type: 'object',
          properties: {
            'x-peltarion-tensorjson': {
              type: 'boolean',
              description: 'Whether arrays are exchanged as tensor JSON.',
            },
          },
        },
      },
    },
    components: {
      type: 'object',
      required: ['schemas'],
      properties: {
        schemas: {
          type: 'object',
          required: ['input-row', 'output-row-batch'],
          properties: {
            'input-row': { $ref: '#/components/schemas/FeatureList' },
            'output-row-batch': {
              type: 'object',
              required: ['properties'],
              properties: {
                properties: {
                  type: 'object',
                  required: ['rows'],
                  properties: { rows: { $ref: '#/components/schemas/FeatureList' } },
                },
              },
            },
          },
        },
      },
    },
  },
}
const schema59 = {
  type: 'object',
  required: ['properties'],
  description: 'A schema whose properties are the features, in their order.',
  'x-source': [
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports: 'the address beside forward, the credentials, the members that are read',
    },
  ],
  properties: {
    properties: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Feature' } },
  },
}
const schema60 = {
  type: 'object',
  description: 'A schema with the kind and shape of the feature, in older documents within extensions.',
  'x-source': [
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports: 'the address beside forward, the credentials, the members that are read',
    },
  ],
  anyOf: [
    {
      required: ['x-peltarion'],
      properties: { 'x-peltarion': { $ref: '#/components/schemas/FeatureKind' } },
    },
    {
      required: ['extensions'],
      properties: {
        extensions: {
          type: 'object',
          required: ['x-peltarion'],
          properties: { 'x-peltarion': { $ref: '#/components/schemas/FeatureKind' } },
        },
      },
    },
  ],
}
const schema61 = {
  type: 'object',
  required: ['type', 'shape'],
  'x-source': [
    {
      document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py',
      version: '0.3.1',
      supports: 'the address beside forward, the credentials, the members that are read',
    },
  ],
  description: 'What a feature holds. The shape of a single number is `[1]`.',
  properties: {
    type: { enum: ['numeric', 'categorical', 'image', 'text', 'binary', 'numpy'] },
    shape: { type: 'array', items: { type: 'integer', minimum: 0 } },
  },
}

function validate52(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate52.evaluated
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
      schema: schema60.type,
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
  const _errs1 = errors
  let valid0 = false
  const _errs2 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data['x-peltarion'] === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/anyOf/0/required',
        keyword: 'required',
        params: { missingProperty: 'x-peltarion' },
        message: "must have required property '" + 'x-peltarion' + "'",
        schema: schema60.anyOf[0].required,
        parentSchema: schema60.anyOf[0],
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data['x-peltarion'] !== undefined) {
      let data0 = data['x-peltarion']
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (data0.type === undefined) {
          const err2 = {
            instancePath: instancePath + '/x-peltarion',
            schemaPath: '#/components/schemas/FeatureKind/required',
            keyword: 'required',
            params: { missingProperty: 'type' },
            message: "must have required property '" + 'type' + "'",
            schema: schema61.required,
            parentSchema: schema61,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (data0.shape === undefined) {
          const err3 = {
            instancePath: instancePath + '/x-peltarion',
            schemaPath: '#/components/schemas/FeatureKind/required',
            keyword: 'required',
            params: { missingProperty: 'shape' },
            message: "must have required property '" + 'shape' + "'",
            schema: schema61.required,
            parentSchema: schema61,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (data0.type !== undefined) {
          let data1 = data0.type
          if (!(
            data1 === 'numeric' ||
            data1 === 'categorical' ||
            data1 === 'image' ||
            data1 === 'text' ||
            data1 === 'binary' ||
            data1 === 'numpy'
          )) {
            const err4 = {
              instancePath: instancePath + '/x-peltarion/type',
              schemaPath: '#/components/schemas/FeatureKind/properties/type/enum',
              keyword: 'enum',
              params: { allowedValues: schema61.properties.type.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema61.properties.type.enum,
              parentSchema: schema61.properties.type,
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
        if (data0.shape !== undefined) {
          let data2 = data0.shape
          if (Array.isArray(data2)) {
            const len0 = data2.length
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0]
              if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                const err5 = {
                  instancePath: instancePath + '/x-peltarion/shape/' + i0,
                  schemaPath: '#/components/schemas/FeatureKind/properties/shape/items/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema61.properties.shape.items.type,
                  parentSchema: schema61.properties.shape.items,
                  data: data3,
                }
                if (vErrors === null) {
                  vErrors = [err5]
                } else {
                  vErrors.push(err5)
                }
                errors++
              }
              if (typeof data3 == 'number' && isFinite(data3)) {
                if (data3 < 0 || isNaN(data3)) {
                  const err6 = {
                    instancePath: instancePath + '/x-peltarion/shape/' + i0,
                    schemaPath: '#/components/schemas/FeatureKind/properties/shape/items/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema61.properties.shape.items,
                    data: data3,
                  }
                  if (vErrors === null) {
                    vErrors = [err6]
                  } else {
                    vErrors.push(err6)
                  }
                  errors++
                }
              }
            }
          } else {
            const err7 = {
              instancePath: instancePath + '/x-peltarion/shape',
              schemaPath: '#/components/schemas/FeatureKind/properties/shape/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema61.properties.shape.type,
              parentSchema: schema61.properties.shape,
              data: data2,
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
          instancePath: instancePath + '/x-peltarion',
          schemaPath: '#/components/schemas/FeatureKind/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema61.type,
          parentSchema: schema61,
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
  }
  var _valid0 = _errs2 === errors
  valid0 = valid0 || _valid0
  if (_valid0) {
    var props0 = {}
    props0['x-peltarion'] = true
  }
  const _errs11 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.extensions === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/anyOf/1/required',
        keyword: 'required',
        params: { missingProperty: 'extensions' },
        message: "must have required property '" + 'extensions' + "'",
        schema: schema60.anyOf[1].required,
        parentSchema: schema60.anyOf[1],
        data,
      }
      if (vErrors === null) {
        vErrors = [err9]
      } else {
        vErrors.push(err9)
      }
      errors++
    }
    if (data.extensions !== undefined) {
      let data4 = data.extensions
      if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
        if (data4['x-peltarion'] === undefined) {
          const err10 = {
            instancePath: instancePath + '/extensions',
            schemaPath: '#/anyOf/1/properties/extensions/required',
            keyword: 'required',
            params: { missingProperty: 'x-peltarion' },
            message: "must have required property '" + 'x-peltarion' + "'",
            schema: schema60.anyOf[1].properties.extensions.required,
            parentSchema: schema60.anyOf[1].properties.extensions,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        if (data4['x-peltarion'] !== undefined) {
          let data5 = data4['x-peltarion']
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.type === undefined) {
              const err11 = {
                instancePath: instancePath + '/extensions/x-peltarion',
                schemaPath: '#/components/schemas/FeatureKind/required',
                keyword: 'required',
                params: { missingProperty: 'type' },
                message: "must have required property '" + 'type' + "'",
                schema: schema61.required,
                parentSchema: schema61,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data5.shape === undefined) {
              const err12 = {
                instancePath: instancePath + '/extensions/x-peltarion',
                schemaPath: '#/components/schemas/FeatureKind/required',
                keyword: 'required',
                params: { missingProperty: 'shape' },
                message: "must have required property '" + 'shape' + "'",
                schema: schema61.required,
                parentSchema: schema61,
                data: data5,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data5.type !== undefined) {
              let data6 = data5.type
              if (!(
                data6 === 'numeric' ||
                data6 === 'categorical' ||
                data6 === 'image' ||
                data6 === 'text' ||
                data6 === 'binary' ||
                data6 === 'numpy'
              )) {
                const err13 = {
                  instancePath: instancePath + '/extensions/x-peltarion/type',
                  schemaPath: '#/components/schemas/FeatureKind/properties/type/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema61.properties.type.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema61.properties.type.enum,
                  parentSchema: schema61.properties.type,
                  data: data6,
                }
                if (vErrors === null) {
                  vErrors = [err13]
                } else {
                  vErrors.push(err13)
                }
                errors++
              }
            }
            if (data5.shape !== undefined) {
              let data7 = data5.shape
              if (Array.isArray(data7)) {
                const len1 = data7.length
                for (let i1 = 0; i1 < len1; i1++) {
                  let data8 = data7[i1]
                  if (!(typeof data8 == 'number' && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                    const err14 = {
                      instancePath: instancePath + '/extensions/x-peltarion/shape/' + i1,
                      schemaPath: '#/components/schemas/FeatureKind/properties/shape/items/type',
                      keyword: 'type',
                      params: { type: 'integer' },
                      message: 'must be integer',
                      schema: schema61.properties.shape.items.type,
                      parentSchema: schema61.properties.shape.items,
                      data: data8,
                    }
                    if (vErrors === null) {
                      vErrors = [err14]
                    } else {
                      vErrors.push(err14)
                    }
                    errors++
                  }
                  if (typeof data8 == 'number' && isFinite(data8)) {
                    if (data8 < 0 || isNaN(data8)) {
                      const err15 = {
                        instancePath: instancePath + '/extensions/x-peltarion/shape/' + i1,
                        schemaPath: '#/components/schemas/FeatureKind/properties/shape/items/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                        message: 'must be >= 0',
                        schema: 0,
                        parentSchema: schema61.properties.shape.items,
                        data: data8,
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
              } else {
                const err16 = {
                  instancePath: instancePath + '/extensions/x-peltarion/shape',
                  schemaPath: '#/components/schemas/FeatureKind/properties/shape/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                  schema: schema61.properties.shape.type,
                  parentSchema: schema61.properties.shape,
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
          } else {
            const err17 = {
              instancePath: instancePath + '/extensions/x-peltarion',
              schemaPath: '#/components/schemas/FeatureKind/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema61.type,
              parentSchema: schema61,
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
          instancePath: instancePath + '/extensions',
          schemaPath: '#/anyOf/1/properties/extensions/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema60.anyOf[1].properties.extensions.type,
          parentSchema: schema60.anyOf[1].properties.extensions,
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
  }
  var _valid0 = _errs11 === errors
  valid0 = valid0 || _valid0
  if (_valid0) {
    if (props0 !== true) {
      props0 = props0 || {}
      props0.extensions = true
    }
  }
  if (!valid0) {
    const err19 = {
      instancePath,
      schemaPath: '#/anyOf',
      keyword: 'anyOf',
      params: {},
      message: 'must match a schema in anyOf',
      schema: schema60.anyOf,
      parentSchema: schema60,
      data,
    }
    if (vErrors === null) {
      vErrors = [err19]
    } else {
      vErrors.push(err19)
    }
    errors++
  } else {
    errors = _errs1
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1
      } else {
        vErrors = null
      }
    }
  }
  validate52.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate52.evaluated = { dynamicProps: true, dynamicItems: false }

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.properties === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'properties' },
        message: "must have required property '" + 'properties' + "'",
        schema: schema59.required,
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
    if (data.properties !== undefined) {
      let data0 = data.properties
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        for (const key0 in data0) {
          if (
            !validate52(data0[key0], {
              instancePath: instancePath + '/properties/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data0,
              parentDataProperty: key0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + '/properties',
          schemaPath: '#/properties/properties/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema59.properties.properties.type,
          parentSchema: schema59.properties.properties,
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
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema59.type,
      parentSchema: schema59,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validate51.errors = vErrors
  return errors === 0
}
validate51.evaluated = { props: { properties: true }, dynamicProps: false, dynamicItems: false }

function validate50(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate50.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.openapi === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openapi' },
        message: "must have required property '" + 'openapi' + "'",
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
    if (data.info === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'info' },
        message: "must have required property '" + 'info' + "'",
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
    if (data.paths === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'paths' },
        message: "must have required property '" + 'paths' + "'",
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
    if (data.components === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'components' },
        message: "must have required property '" + 'components' + "'",
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
    if (data.openapi !== undefined) {
      let data0 = data.openapi
      if (typeof data0 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/openapi',
          schemaPath: '#/properties/openapi/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema58.properties.openapi.type,
          parentSchema: schema58.properties.openapi,
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
    if (data.info !== undefined) {
      let data1 = data.info
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
      } else {
        const err5 = {
          instancePath: instancePath + '/info',
          schemaPath: '#/properties/info/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema58.properties.info.type,
          parentSchema: schema58.properties.info,
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
    if (data.paths !== undefined) {
      let data2 = data.paths
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        if (data2['/deployment/{deploymentId}/forward'] === undefined) {
          const err6 = {
            instancePath: instancePath + '/paths',
            schemaPath: '#/properties/paths/required',
            keyword: 'required',
            params: { missingProperty: '/deployment/{deploymentId}/forward' },
            message: "must have required property '" + '/deployment/{deploymentId}/forward' + "'",
            schema: schema58.properties.paths.required,
            parentSchema: schema58.properties.paths,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (data2['/deployment/{deploymentId}/forward'] !== undefined) {
          let data3 = data2['/deployment/{deploymentId}/forward']
          if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
            if (data3['x-peltarion-tensorjson'] !== undefined) {
              let data4 = data3['x-peltarion-tensorjson']
              if (typeof data4 !== 'boolean') {
                const err7 = {
                  instancePath:
                    instancePath + '/paths/~1deployment~1{deploymentId}~1forward/x-peltarion-tensorjson',
                  schemaPath:
                    '#/properties/paths/properties/~1deployment~1%7BdeploymentId%7D~1forward/properties/x-peltarion-tensorjson/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                  message: 'must be boolean',
                  schema:
                    schema58.properties.paths.properties['/deployment/{deploymentId}/forward'].properties[
                      'x-peltarion-tensorjson'
                    ].type,
                  parentSchema:
                    schema58.properties.paths.properties['/deployment/{deploymentId}/forward'].properties[
                      'x-peltarion-tensorjson'
                    ],
                  data: data4,
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
              instancePath: instancePath + '/paths/~1deployment~1{deploymentId}~1forward',
              schemaPath: '#/properties/paths/properties/~1deployment~1%7BdeploymentId%7D~1forward/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema58.properties.paths.properties['/deployment/{deploymentId}/forward'].type,
              parentSchema: schema58.properties.paths.properties['/deployment/{deploymentId}/forward'],
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
      } else {
        const err9 = {
          instancePath: instancePath + '/paths',
          schemaPath: '#/properties/paths/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema58.properties.paths.type,
          parentSchema: schema58.properties.paths,
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
    if (data.components !== undefined) {
      let data5 = data.components
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        if (data5.schemas === undefined) {
          const err10 = {
            instancePath: instancePath + '/components',
            schemaPath: '#/properties/components/required',
            keyword: 'required',
            params: { missingProperty: 'schemas' },
            message: "must have required property '" + 'schemas' + "'",
            schema: schema58.properties.components.required,
            parentSchema: schema58.properties.components,
            data: data5,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        if (data5.schemas !== undefined) {
          let data6 = data5.schemas
          if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
            if (data6['input-row'] === undefined) {
              const err11 = {
                instancePath: instancePath + '/components/schemas',
                schemaPath: '#/properties/components/properties/schemas/required',
                keyword: 'required',
                params: { missingProperty: 'input-row' },
                message: "must have required property '" + 'input-row' + "'",
                schema: schema58.properties.components.properties.schemas.required,
                parentSchema: schema58.properties.components.properties.schemas,
                data: data6,
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data6['output-row-batch'] === undefined) {
              const err12 = {
                instancePath: instancePath + '/components/schemas',
                schemaPath: '#/properties/components/properties/schemas/required',
                keyword: 'required',
                params: { missingProperty: 'output-row-batch' },
                message: "must have required property '" + 'output-row-batch' + "'",
                schema: schema58.properties.components.properties.schemas.required,
                parentSchema: schema58.properties.components.properties.schemas,
                data: data6,
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
            if (data6['input-row'] !== undefined) {
              if (
                !validate51(data6['input-row'], {
                  instancePath: instancePath + '/components/schemas/input-row',
                  parentData: data6,
                  parentDataProperty: 'input-row',
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors)
                errors = vErrors.length
              }
            }
            if (data6['output-row-batch'] !== undefined) {
              let data8 = data6['output-row-batch']
              if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
                if (data8.properties === undefined) {
                  const err13 = {
                    instancePath: instancePath + '/components/schemas/output-row-batch',
                    schemaPath:
                      '#/properties/components/properties/schemas/properties/output-row-batch/required',
                    keyword: 'required',
                    params: { missingProperty: 'properties' },
                    message: "must have required property '" + 'properties' + "'",
                    schema:
                      schema58.properties.components.properties.schemas.properties['output-row-batch']
                        .required,
                    parentSchema:
                      schema58.properties.components.properties.schemas.properties['output-row-batch'],
                    data: data8,
                  }
                  if (vErrors === null) {
                    vErrors = [err13]
                  } else {
                    vErrors.push(err13)
                  }
                  errors++
                }
                if (data8.properties !== undefined) {
                  let data9 = data8.properties
                  if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
                    if (data9.rows === undefined) {
                      const err14 = {
                        instancePath: instancePath + '/components/schemas/output-row-batch/properties',
                        schemaPath:
                          '#/properties/components/properties/schemas/properties/output-row-batch/properties/properties/required',
                        keyword: 'required',
                        params: { missingProperty: 'rows' },
                        message: "must have required property '" + 'rows' + "'",
                        schema:
                          schema58.properties.components.properties.schemas.properties['output-row-batch']
                            .properties.properties.required,
                        parentSchema:
                          schema58.properties.components.properties.schemas.properties['output-row-batch']
                            .properties.properties,
                        data: data9,
                      }
                      if (vErrors === null) {
                        vErrors = [err14]
                      } else {
                        vErrors.push(err14)
                      }
                      errors++
                    }
                    if (data9.rows !== undefined) {
                      if (
                        !validate51(data9.rows, {
                          instancePath: instancePath + '/components/schemas/output-row-batch/properties/rows',
                          parentData: data9,
                          parentDataProperty: 'rows',
                          rootData,
                          dynamicAnchors,
                        })
                      ) {
                        vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors)
                        errors = vErrors.length
                      }
                    }
                  } else {
                    const err15 = {
                      instancePath: instancePath + '/components/schemas/output-row-batch/properties',
                      schemaPath:
                        '#/properties/components/properties/schemas/properties/output-row-batch/properties/properties/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                      schema:
                        schema58.properties.components.properties.schemas.properties['output-row-batch']
                          .properties.properties.type,
                      parentSchema:
                        schema58.properties.components.properties.schemas.properties['output-row-batch']
                          .properties.properties,
                      data: data9,
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
                  instancePath: instancePath + '/components/schemas/output-row-batch',
                  schemaPath: '#/properties/components/properties/schemas/properties/output-row-batch/type',
                  keyword: 'type',
                  params: { type: 'object' },
                  message: 'must be object',
                  schema:
                    schema58.properties.components.properties.schemas.properties['output-row-batch'].type,
                  parentSchema:
                    schema58.properties.components.properties.schemas.properties['output-row-batch'],
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
              instancePath: instancePath + '/components/schemas',
              schemaPath: '#/properties/components/properties/schemas/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema58.properties.components.properties.schemas.type,
              parentSchema: schema58.properties.components.properties.schemas,
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
      } else {
        const err18 = {
          instancePath: instancePath + '/components',
          schemaPath: '#/properties/components/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema58.properties.components.type,
          parentSchema: schema58.properties.components,
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
      vErrors = [err19]
    } else {
      vErrors.push(err19)
    }
    errors++
  }
  validate50.errors = vErrors
  return errors === 0
}
validate50.evaluated = {
  props: { openapi: true, info: true, paths: true, components: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const describeDeployment_401 = forward_401
export const describeDeployment_403 = forward_403
export const describeDeployment_404 = forward_404
export const describeDeployment_405 = forward_405
export const describeDeployment_500 = forward_500
