// Generated from specs/peltarion.openapi.yaml by scripts/generate.ts. Do not edit.

export interface paths {
  '/deployment/{deploymentId}/forward': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the deployment, a UUID.
         * @example 3f1c8a52-6d0b-4e97-9b1e-2c7a5d84f036
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a deployment on a batch of examples, or on one as a form
     * @description Answers row k of the request with row k. One faulty row fails the whole request. A form holds one example and is
     *     answered with its bare row.
     */
    post: operations['forward']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deployment/{deploymentId}/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the deployment, a UUID.
         * @example 3f1c8a52-6d0b-4e97-9b1e-2c7a5d84f036
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    /**
     * Fetches the deployment's own OpenAPI document
     * @description The document names the input and output features in their order, each with its kind and its shape. The Python client
     *     reads it before its first request.
     */
    get: operations['describeDeployment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description A batch of examples. Unknown members are ignored. */
    ForwardRequest: {
      rows: components['schemas']['InputRow'][]
    } & {
      [key: string]: unknown
    }
    /** @description One example. It has every input feature of the deployment, by name; a name is any text. */
    InputRow: {
      [key: string]: components['schemas']['InputValue']
    }
    /**
     * @description A number; a text, the name of a category or a data URL (`data:image/png;base64,`, `data:image/jpg;base64,`,
     *     `data:application/x.peltarion.npy;base64,`); one number per category; or tensor JSON.
     * @example 0.4
     * @example miaow
     * @example true
     * @example {
     *       "animal": 1,
     *       "vehicle": 0
     *     }
     * @example {
     *       "shape": [
     *         2,
     *         2
     *       ],
     *       "data": [
     *         1,
     *         2,
     *         3,
     *         4
     *       ]
     *     }
     */
    InputValue: unknown
    /** @description One example, a part for each input feature. Numbers are texts; pictures and .npy files are sent as they are. */
    ForwardForm: {
      [key: string]: string
    }
    /** @description The rows of a batch, or the bare row that answers a form. */
    ForwardAnswer: components['schemas']['BatchAnswer'] | components['schemas']['FormAnswer']
    /** @description As many rows as the request has, in its order. */
    BatchAnswer: {
      rows: components['schemas']['OutputRow'][]
      errorCode?: never
    }
    /** @description One row. */
    FormAnswer: {
      errorCode?: never
    } & {
      [key: string]: components['schemas']['OutputValue']
    }
    /** @description The output features of the deployment, by name. */
    OutputRow: {
      [key: string]: components['schemas']['OutputValue']
    }
    /** @description A number, a picture or a .npy file as data URL, every category with its probability, or tensor JSON. */
    OutputValue:
      | number
      | string
      | ({
          /** @description The sizes of tensor JSON, or the probability of a category of this name. */
          shape?: number[] | number
          /**
           * @description The elements of tensor JSON in row-major order, as many as the product of the sizes, or the probability of a category of
           *     this name.
           */
          data?: number[] | number
        } & {
          [key: string]: number
        })
    /** @description An OpenAPI document; what the Python client reads of it is described here. */
    DeploymentDocument: {
      openapi: string
      info: {
        [key: string]: unknown
      }
      paths: {
        '/deployment/{deploymentId}/forward': {
          /** @description Whether arrays are exchanged as tensor JSON. */
          'x-peltarion-tensorjson'?: boolean
        }
      }
      components: {
        schemas: {
          'input-row': components['schemas']['FeatureList']
          'output-row-batch': {
            properties: {
              rows: components['schemas']['FeatureList']
            }
          }
        }
      }
    }
    /** @description A schema whose properties are the features, in their order. */
    FeatureList: {
      properties: {
        [key: string]: components['schemas']['Feature']
      }
    }
    /** @description A schema with the kind and shape of the feature, in older documents within extensions. */
    Feature:
      | {
          'x-peltarion': components['schemas']['FeatureKind']
        }
      | {
          extensions: {
            'x-peltarion': components['schemas']['FeatureKind']
          }
        }
    /** @description What a feature holds. The shape of a single number is `[1]`. */
    FeatureKind: {
      /** @enum {unknown} */
      type: 'numeric' | 'categorical' | 'image' | 'text' | 'binary' | 'numpy'
      shape: number[]
    }
    /** @description A failure as a code and in words. */
    ErrorResponse: {
      /** @enum {string} */
      errorCode:
        | 'BadData'
        | 'FeatureNotFound'
        | 'DataUriError'
        | 'JsonParsingError'
        | 'JsonPropertyTypeMismatch'
        | 'InvalidTokenError'
        | 'InsufficientScopeTokenError'
        | 'DeploymentNotEnabled'
        | 'ResourceNotFound'
        | 'UnsupportedContentType'
        | 'InternalError'
      /** @description What went wrong. */
      errorMessage: string
      rows?: never
    }
  }
  responses: {
    /** @description One row per example, in the order of the request; the bare row when the request was a form. */
    Predictions: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ForwardAnswer']
      }
    }
    /** @description An OpenAPI document that describes one deployment. */
    DeploymentDocument: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['DeploymentDocument']
      }
    }
    /** @description The body, a row or a value cannot be read or does not fit the deployment. */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          errorCode?:
            'BadData' | 'FeatureNotFound' | 'DataUriError' | 'JsonParsingError' | 'JsonPropertyTypeMismatch'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The token is missing or unknown. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'InvalidTokenError'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The token is that of another deployment, or the deployment is not enabled. */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          errorCode?: 'InsufficientScopeTokenError' | 'DeploymentNotEnabled'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The deployment does not exist. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'ResourceNotFound'
        } & components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The address exists and does not know the method. The vendor documents no answer to other methods; 405 is what HTTP
     *     provides, BadData the most general of the vendor's codes for a faulty request.
     */
    MethodNotAllowed: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'BadData'
        } & components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The body has more bytes than the server accepts. The vendor announces limits; neither a number nor a status is
     *     known. 413 is what HTTP provides.
     */
    BodyTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'BadData'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The body is labelled as neither JSON nor a form. */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'UnsupportedContentType'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The server or the model failed. */
    ServerFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'InternalError'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description More requests wait for the deployment than it takes. The vendor documents no limit; 503 is what HTTP provides. */
    Overloaded: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'InternalError'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The model ran longer than the server allows. The vendor documents no time limit; 504 is what HTTP provides. */
    Timeout: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          errorCode?: 'InternalError'
        } & components['schemas']['ErrorResponse']
      }
    }
  }
  parameters: {
    /**
     * @description Identifies the deployment, a UUID.
     * @example 3f1c8a52-6d0b-4e97-9b1e-2c7a5d84f036
     */
    DeploymentId: string
  }
  requestBodies: {
    /**
     * @description A batch as JSON, or one example as a form. The manual's curl commands label a form as
     *     `application/json; boundary=...`; whoever reads bodies should expect a form under that label.
     */
    Forward: {
      content: {
        'application/json': components['schemas']['ForwardRequest']
        'multipart/form-data': components['schemas']['ForwardForm']
      }
    }
  }
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  forward: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the deployment, a UUID.
         * @example 3f1c8a52-6d0b-4e97-9b1e-2c7a5d84f036
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Forward']
    responses: {
      200: components['responses']['Predictions']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['Overloaded']
      504: components['responses']['Timeout']
    }
  }
  describeDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the deployment, a UUID.
         * @example 3f1c8a52-6d0b-4e97-9b1e-2c7a5d84f036
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['DeploymentDocument']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['ServerFault']
    }
  }
}
