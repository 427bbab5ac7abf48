// Generated from specs/peltarion.openapi.yaml by scripts/generate.ts. Do not edit.

import runtime0 from 'ajv/dist/runtime/ucs2length.js'
function append(all, more) {
  if (all === null) return more
  for (const one of more) all.push(one)
  return all
}
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
  examples: [0.4, 'miaow', true, { animal: 1, vehicle: 0 }, { shape: [2, 2], data: [1, 2, 3, 4] }],
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
            vErrors = append(vErrors, validate22.errors)
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

export const forward_200 = validate27
const schema39 = {
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
const schema40 = {
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
const schema41 = {
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
const schema42 = {
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
  type: ['number', 'string', 'object'],
  pattern: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
  minProperties: 1,
  properties: {
    shape: {
      description: 'The sizes of tensor JSON, or the probability of a category of this name.',
      type: ['array', 'number'],
      items: { type: 'integer', minimum: 0 },
    },
    data: {
      description:
        'The elements of tensor JSON in row-major order, as many as the product of the sizes, or the probability of a category of\nthis name.\n',
      type: ['array', 'number'],
      items: { type: 'number' },
    },
  },
  additionalProperties: {
    description: 'The probability of a category; those of a value sum to 1 but for rounding.',
    type: 'number',
    minimum: 0,
    maximum: 1,
  },
}
const pattern4 = new RegExp(
  '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
  'u',
)

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
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
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
    for (const key0 in data) {
      let data0 = data[key0]
      if (
        !(typeof data0 == 'number' && isFinite(data0)) &&
        typeof data0 !== 'string' &&
        !(data0 && typeof data0 == 'object' && !Array.isArray(data0))
      ) {
        const err1 = {
          instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
          schemaPath: '#/components/schemas/OutputValue/type',
          keyword: 'type',
          params: { type: schema42.type },
          message: 'must be number,string,object',
          schema: schema42.type,
          parentSchema: schema42,
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
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            schemaPath: '#/components/schemas/OutputValue/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
            },
            message:
              'must match pattern "' +
              '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}' +
              '"',
            schema: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
            parentSchema: schema42,
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
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (Object.keys(data0).length < 1) {
          const err3 = {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            schemaPath: '#/components/schemas/OutputValue/minProperties',
            keyword: 'minProperties',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 properties',
            schema: 1,
            parentSchema: schema42,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        for (const key1 in data0) {
          if (!(key1 === 'shape' || key1 === 'data')) {
            let data1 = data0[key1]
            if (typeof data1 == 'number' && isFinite(data1)) {
              if (data1 > 1 || isNaN(data1)) {
                const err4 = {
                  instancePath:
                    instancePath +
                    '/' +
                    key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/' +
                    key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/components/schemas/OutputValue/additionalProperties/maximum',
                  keyword: 'maximum',
                  params: { comparison: '<=', limit: 1 },
                  message: 'must be <= 1',
                  schema: 1,
                  parentSchema: schema42.additionalProperties,
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
                  instancePath:
                    instancePath +
                    '/' +
                    key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/' +
                    key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/components/schemas/OutputValue/additionalProperties/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 0 },
                  message: 'must be >= 0',
                  schema: 0,
                  parentSchema: schema42.additionalProperties,
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
                instancePath:
                  instancePath +
                  '/' +
                  key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                  '/' +
                  key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/components/schemas/OutputValue/additionalProperties/type',
                keyword: 'type',
                params: { type: 'number' },
                message: 'must be number',
                schema: schema42.additionalProperties.type,
                parentSchema: schema42.additionalProperties,
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
        }
        if (data0.shape !== undefined) {
          let data2 = data0.shape
          if (!Array.isArray(data2) && !(typeof data2 == 'number' && isFinite(data2))) {
            const err7 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape',
              schemaPath: '#/components/schemas/OutputValue/properties/shape/type',
              keyword: 'type',
              params: { type: schema42.properties.shape.type },
              message: 'must be array,number',
              schema: schema42.properties.shape.type,
              parentSchema: schema42.properties.shape,
              data: data2,
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
          if (Array.isArray(data2)) {
            const len0 = data2.length
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0]
              if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                const err8 = {
                  instancePath:
                    instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape/' + i0,
                  schemaPath: '#/components/schemas/OutputValue/properties/shape/items/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema42.properties.shape.items.type,
                  parentSchema: schema42.properties.shape.items,
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
                    instancePath:
                      instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape/' + i0,
                    schemaPath: '#/components/schemas/OutputValue/properties/shape/items/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema42.properties.shape.items,
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
          }
        }
        if (data0.data !== undefined) {
          let data4 = data0.data
          if (!Array.isArray(data4) && !(typeof data4 == 'number' && isFinite(data4))) {
            const err10 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/data',
              schemaPath: '#/components/schemas/OutputValue/properties/data/type',
              keyword: 'type',
              params: { type: schema42.properties.data.type },
              message: 'must be array,number',
              schema: schema42.properties.data.type,
              parentSchema: schema42.properties.data,
              data: data4,
            }
            if (vErrors === null) {
              vErrors = [err10]
            } else {
              vErrors.push(err10)
            }
            errors++
          }
          if (Array.isArray(data4)) {
            const len1 = data4.length
            for (let i1 = 0; i1 < len1; i1++) {
              let data5 = data4[i1]
              if (!(typeof data5 == 'number' && isFinite(data5))) {
                const err11 = {
                  instancePath:
                    instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/data/' + i1,
                  schemaPath: '#/components/schemas/OutputValue/properties/data/items/type',
                  keyword: 'type',
                  params: { type: 'number' },
                  message: 'must be number',
                  schema: schema42.properties.data.items.type,
                  parentSchema: schema42.properties.data.items,
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
      schema: schema41.type,
      parentSchema: schema41,
      data,
    }
    if (vErrors === null) {
      vErrors = [err12]
    } else {
      vErrors.push(err12)
    }
    errors++
  }
  validate29.errors = vErrors
  return errors === 0
}
validate29.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

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
    if (data.rows === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rows' },
        message: "must have required property '" + 'rows' + "'",
        schema: schema40.required,
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
    if (data.rows !== undefined) {
      let data0 = data.rows
      if (Array.isArray(data0)) {
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate29(data0[i0], {
              instancePath: instancePath + '/rows/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = append(vErrors, validate29.errors)
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
          schema: schema40.properties.rows.type,
          parentSchema: schema40.properties.rows,
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
        parentSchema: schema40.properties.errorCode,
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
      schema: schema40.type,
      parentSchema: schema40,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate28.errors = vErrors
  return errors === 0
}
validate28.evaluated = { props: { rows: true, errorCode: true }, dynamicProps: false, dynamicItems: false }

const schema43 = {
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
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
    for (const key0 in data) {
      if (!(key0 === 'errorCode')) {
        let data0 = data[key0]
        if (
          !(typeof data0 == 'number' && isFinite(data0)) &&
          typeof data0 !== 'string' &&
          !(data0 && typeof data0 == 'object' && !Array.isArray(data0))
        ) {
          const err1 = {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            schemaPath: '#/components/schemas/OutputValue/type',
            keyword: 'type',
            params: { type: schema42.type },
            message: 'must be number,string,object',
            schema: schema42.type,
            parentSchema: schema42,
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
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/components/schemas/OutputValue/pattern',
              keyword: 'pattern',
              params: {
                pattern:
                  '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
              },
              message:
                'must match pattern "' +
                '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}' +
                '"',
              schema: '^data:(image/png|image/jpeg|application/x\\.peltarion\\.npy);base64,[0-9A-Za-z+/]{4}',
              parentSchema: schema42,
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
        if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
          if (Object.keys(data0).length < 1) {
            const err3 = {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/components/schemas/OutputValue/minProperties',
              keyword: 'minProperties',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 properties',
              schema: 1,
              parentSchema: schema42,
              data: data0,
            }
            if (vErrors === null) {
              vErrors = [err3]
            } else {
              vErrors.push(err3)
            }
            errors++
          }
          for (const key1 in data0) {
            if (!(key1 === 'shape' || key1 === 'data')) {
              let data1 = data0[key1]
              if (typeof data1 == 'number' && isFinite(data1)) {
                if (data1 > 1 || isNaN(data1)) {
                  const err4 = {
                    instancePath:
                      instancePath +
                      '/' +
                      key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/' +
                      key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/components/schemas/OutputValue/additionalProperties/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 1 },
                    message: 'must be <= 1',
                    schema: 1,
                    parentSchema: schema42.additionalProperties,
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
                    instancePath:
                      instancePath +
                      '/' +
                      key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/' +
                      key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/components/schemas/OutputValue/additionalProperties/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema42.additionalProperties,
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
                  instancePath:
                    instancePath +
                    '/' +
                    key0.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/' +
                    key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/components/schemas/OutputValue/additionalProperties/type',
                  keyword: 'type',
                  params: { type: 'number' },
                  message: 'must be number',
                  schema: schema42.additionalProperties.type,
                  parentSchema: schema42.additionalProperties,
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
          }
          if (data0.shape !== undefined) {
            let data2 = data0.shape
            if (!Array.isArray(data2) && !(typeof data2 == 'number' && isFinite(data2))) {
              const err7 = {
                instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape',
                schemaPath: '#/components/schemas/OutputValue/properties/shape/type',
                keyword: 'type',
                params: { type: schema42.properties.shape.type },
                message: 'must be array,number',
                schema: schema42.properties.shape.type,
                parentSchema: schema42.properties.shape,
                data: data2,
              }
              if (vErrors === null) {
                vErrors = [err7]
              } else {
                vErrors.push(err7)
              }
              errors++
            }
            if (Array.isArray(data2)) {
              const len0 = data2.length
              for (let i0 = 0; i0 < len0; i0++) {
                let data3 = data2[i0]
                if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                  const err8 = {
                    instancePath:
                      instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape/' + i0,
                    schemaPath: '#/components/schemas/OutputValue/properties/shape/items/type',
                    keyword: 'type',
                    params: { type: 'integer' },
                    message: 'must be integer',
                    schema: schema42.properties.shape.items.type,
                    parentSchema: schema42.properties.shape.items,
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
                      instancePath:
                        instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/shape/' + i0,
                      schemaPath: '#/components/schemas/OutputValue/properties/shape/items/minimum',
                      keyword: 'minimum',
                      params: { comparison: '>=', limit: 0 },
                      message: 'must be >= 0',
                      schema: 0,
                      parentSchema: schema42.properties.shape.items,
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
            }
          }
          if (data0.data !== undefined) {
            let data4 = data0.data
            if (!Array.isArray(data4) && !(typeof data4 == 'number' && isFinite(data4))) {
              const err10 = {
                instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/data',
                schemaPath: '#/components/schemas/OutputValue/properties/data/type',
                keyword: 'type',
                params: { type: schema42.properties.data.type },
                message: 'must be array,number',
                schema: schema42.properties.data.type,
                parentSchema: schema42.properties.data,
                data: data4,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
            if (Array.isArray(data4)) {
              const len1 = data4.length
              for (let i1 = 0; i1 < len1; i1++) {
                let data5 = data4[i1]
                if (!(typeof data5 == 'number' && isFinite(data5))) {
                  const err11 = {
                    instancePath:
                      instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1') + '/data/' + i1,
                    schemaPath: '#/components/schemas/OutputValue/properties/data/items/type',
                    keyword: 'type',
                    params: { type: 'number' },
                    message: 'must be number',
                    schema: schema42.properties.data.items.type,
                    parentSchema: schema42.properties.data.items,
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
          }
        }
      }
    }
    if (data.errorCode !== undefined) {
      const err12 = {
        instancePath: instancePath + '/errorCode',
        schemaPath: '#/properties/errorCode/false schema',
        keyword: 'false schema',
        params: {},
        message: 'boolean schema is false',
        schema: false,
        parentSchema: schema43.properties.errorCode,
        data: data.errorCode,
      }
      if (vErrors === null) {
        vErrors = [err12]
      } else {
        vErrors.push(err12)
      }
      errors++
    }
  } else {
    const err13 = {
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
      vErrors = [err13]
    } else {
      vErrors.push(err13)
    }
    errors++
  }
  validate32.errors = vErrors
  return errors === 0
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

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
  const _errs0 = errors
  let valid0 = false
  let passing0 = null
  const _errs1 = errors
  if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate28.errors)
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
  if (!validate32(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = append(vErrors, validate32.errors)
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
      schema: schema39.oneOf,
      parentSchema: schema39,
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
  validate27.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate27.evaluated = { dynamicProps: true, dynamicItems: false }

export const forward_400 = validate50
const schema62 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: {
    errorCode: {
      enum: ['BadData', 'FeatureNotFound', 'DataUriError', 'JsonParsingError', 'JsonPropertyTypeMismatch'],
    },
  },
}
const schema61 = {
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
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          params: { allowedValues: schema62.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema62.properties.errorCode.enum,
          parentSchema: schema62.properties.errorCode,
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
      schema: schema62.type,
      parentSchema: schema62,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate50.errors = vErrors
  return errors === 0
}
validate50.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_401 = validate51
const schema64 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'InvalidTokenError' } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema64.properties.errorCode,
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
      schema: schema64.type,
      parentSchema: schema64,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate51.errors = vErrors
  return errors === 0
}
validate51.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_403 = validate52
const schema66 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { enum: ['InsufficientScopeTokenError', 'DeploymentNotEnabled'] } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          params: { allowedValues: schema66.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema66.properties.errorCode.enum,
          parentSchema: schema66.properties.errorCode,
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
      schema: schema66.type,
      parentSchema: schema66,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate52.errors = vErrors
  return errors === 0
}
validate52.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_404 = validate53
const schema68 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'ResourceNotFound' } },
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
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema68.properties.errorCode,
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
      schema: schema68.type,
      parentSchema: schema68,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate53.errors = vErrors
  return errors === 0
}
validate53.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_405 = validate54
const schema70 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'BadData' } },
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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema70.properties.errorCode,
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
      schema: schema70.type,
      parentSchema: schema70,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate54.errors = vErrors
  return errors === 0
}
validate54.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_413 = validate55

function validate55(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate55.evaluated
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
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema70.properties.errorCode,
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
      schema: schema70.type,
      parentSchema: schema70,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate55.errors = vErrors
  return errors === 0
}
validate55.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_415 = validate56
const schema74 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'UnsupportedContentType' } },
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
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema74.properties.errorCode,
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
      schema: schema74.type,
      parentSchema: schema74,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate56.errors = vErrors
  return errors === 0
}
validate56.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_500 = validate57
const schema76 = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/ErrorResponse' }],
  properties: { errorCode: { const: 'InternalError' } },
}

function validate57(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate57.evaluated
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
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema76.properties.errorCode,
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
      schema: schema76.type,
      parentSchema: schema76,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate57.errors = vErrors
  return errors === 0
}
validate57.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_503 = validate58

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
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.errorCode === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorCode' },
        message: "must have required property '" + 'errorCode' + "'",
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema76.properties.errorCode,
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
      schema: schema76.type,
      parentSchema: schema76,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate58.errors = vErrors
  return errors === 0
}
validate58.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const forward_504 = validate59

function validate59(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate59.evaluated
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
        schema: schema61.required,
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
    if (data.errorMessage === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/components/schemas/ErrorResponse/required',
        keyword: 'required',
        params: { missingProperty: 'errorMessage' },
        message: "must have required property '" + 'errorMessage' + "'",
        schema: schema61.required,
        parentSchema: schema61,
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
          schema: schema61.properties.errorCode.type,
          parentSchema: schema61.properties.errorCode,
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
          params: { allowedValues: schema61.properties.errorCode.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema61.properties.errorCode.enum,
          parentSchema: schema61.properties.errorCode,
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
            parentSchema: schema61.properties.errorMessage,
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
          schema: schema61.properties.errorMessage.type,
          parentSchema: schema61.properties.errorMessage,
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
        parentSchema: schema61.properties.rows,
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
      schema: schema61.type,
      parentSchema: schema61,
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
          parentSchema: schema76.properties.errorCode,
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
      schema: schema76.type,
      parentSchema: schema76,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate59.errors = vErrors
  return errors === 0
}
validate59.evaluated = {
  props: { errorCode: true, errorMessage: true, rows: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const describeDeployment_200 = validate39
const schema51 = {
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
const schema52 = {
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
const schema53 = {
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
const schema54 = {
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
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {
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
        schema: schema53.anyOf[0].required,
        parentSchema: schema53.anyOf[0],
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
            schema: schema54.required,
            parentSchema: schema54,
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
            schema: schema54.required,
            parentSchema: schema54,
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
              params: { allowedValues: schema54.properties.type.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema54.properties.type.enum,
              parentSchema: schema54.properties.type,
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
                  schema: schema54.properties.shape.items.type,
                  parentSchema: schema54.properties.shape.items,
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
                    parentSchema: schema54.properties.shape.items,
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
              schema: schema54.properties.shape.type,
              parentSchema: schema54.properties.shape,
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
          schema: schema54.type,
          parentSchema: schema54,
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
        schema: schema53.anyOf[1].required,
        parentSchema: schema53.anyOf[1],
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
            schema: schema53.anyOf[1].properties.extensions.required,
            parentSchema: schema53.anyOf[1].properties.extensions,
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
                schema: schema54.required,
                parentSchema: schema54,
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
                schema: schema54.required,
                parentSchema: schema54,
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
                  params: { allowedValues: schema54.properties.type.enum },
                  message: 'must be equal to one of the allowed values',
                  schema: schema54.properties.type.enum,
                  parentSchema: schema54.properties.type,
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
                      schema: schema54.properties.shape.items.type,
                      parentSchema: schema54.properties.shape.items,
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
                        parentSchema: schema54.properties.shape.items,
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
                  schema: schema54.properties.shape.type,
                  parentSchema: schema54.properties.shape,
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
              schema: schema54.type,
              parentSchema: schema54,
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
          schema: schema53.anyOf[1].properties.extensions.type,
          parentSchema: schema53.anyOf[1].properties.extensions,
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
      schema: schema53.anyOf,
      parentSchema: schema53,
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
  validate41.errors = vErrors
  evaluated0.props = props0
  return errors === 0
}
validate41.evaluated = { dynamicProps: true, dynamicItems: false }

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
    if (data.properties === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'properties' },
        message: "must have required property '" + 'properties' + "'",
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
    if (data.properties !== undefined) {
      let data0 = data.properties
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        for (const key0 in data0) {
          if (
            !validate41(data0[key0], {
              instancePath: instancePath + '/properties/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data0,
              parentDataProperty: key0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = append(vErrors, validate41.errors)
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
          schema: schema52.properties.properties.type,
          parentSchema: schema52.properties.properties,
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
      schema: schema52.type,
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
  validate40.errors = vErrors
  return errors === 0
}
validate40.evaluated = { props: { properties: true }, dynamicProps: false, dynamicItems: false }

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
    if (data.openapi === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openapi' },
        message: "must have required property '" + 'openapi' + "'",
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
    if (data.info === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'info' },
        message: "must have required property '" + 'info' + "'",
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
    if (data.paths === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'paths' },
        message: "must have required property '" + 'paths' + "'",
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
    if (data.components === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'components' },
        message: "must have required property '" + 'components' + "'",
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
    if (data.openapi !== undefined) {
      let data0 = data.openapi
      if (typeof data0 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/openapi',
          schemaPath: '#/properties/openapi/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.openapi.type,
          parentSchema: schema51.properties.openapi,
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
          schema: schema51.properties.info.type,
          parentSchema: schema51.properties.info,
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
            schema: schema51.properties.paths.required,
            parentSchema: schema51.properties.paths,
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
                    schema51.properties.paths.properties['/deployment/{deploymentId}/forward'].properties[
                      'x-peltarion-tensorjson'
                    ].type,
                  parentSchema:
                    schema51.properties.paths.properties['/deployment/{deploymentId}/forward'].properties[
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
              schema: schema51.properties.paths.properties['/deployment/{deploymentId}/forward'].type,
              parentSchema: schema51.properties.paths.properties['/deployment/{deploymentId}/forward'],
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
          schema: schema51.properties.paths.type,
          parentSchema: schema51.properties.paths,
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
            schema: schema51.properties.components.required,
            parentSchema: schema51.properties.components,
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
                schema: schema51.properties.components.properties.schemas.required,
                parentSchema: schema51.properties.components.properties.schemas,
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
                schema: schema51.properties.components.properties.schemas.required,
                parentSchema: schema51.properties.components.properties.schemas,
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
                !validate40(data6['input-row'], {
                  instancePath: instancePath + '/components/schemas/input-row',
                  parentData: data6,
                  parentDataProperty: 'input-row',
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = append(vErrors, validate40.errors)
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
                      schema51.properties.components.properties.schemas.properties['output-row-batch']
                        .required,
                    parentSchema:
                      schema51.properties.components.properties.schemas.properties['output-row-batch'],
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
                          schema51.properties.components.properties.schemas.properties['output-row-batch']
                            .properties.properties.required,
                        parentSchema:
                          schema51.properties.components.properties.schemas.properties['output-row-batch']
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
                        !validate40(data9.rows, {
                          instancePath: instancePath + '/components/schemas/output-row-batch/properties/rows',
                          parentData: data9,
                          parentDataProperty: 'rows',
                          rootData,
                          dynamicAnchors,
                        })
                      ) {
                        vErrors = append(vErrors, validate40.errors)
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
                        schema51.properties.components.properties.schemas.properties['output-row-batch']
                          .properties.properties.type,
                      parentSchema:
                        schema51.properties.components.properties.schemas.properties['output-row-batch']
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
                    schema51.properties.components.properties.schemas.properties['output-row-batch'].type,
                  parentSchema:
                    schema51.properties.components.properties.schemas.properties['output-row-batch'],
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
              schema: schema51.properties.components.properties.schemas.type,
              parentSchema: schema51.properties.components.properties.schemas,
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
          schema: schema51.properties.components.type,
          parentSchema: schema51.properties.components,
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
      schema: schema51.type,
      parentSchema: schema51,
      data,
    }
    if (vErrors === null) {
      vErrors = [err19]
    } else {
      vErrors.push(err19)
    }
    errors++
  }
  validate39.errors = vErrors
  return errors === 0
}
validate39.evaluated = {
  props: { openapi: true, info: true, paths: true, components: true },
  dynamicProps: false,
  dynamicItems: false,
}

export const describeDeployment_401 = forward_401
export const describeDeployment_403 = forward_403
export const describeDeployment_404 = forward_404
export const describeDeployment_405 = forward_405
export const describeDeployment_500 = forward_500
