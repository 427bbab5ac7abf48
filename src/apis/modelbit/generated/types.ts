// Generated from specs/modelbit.openapi.yaml by scripts/generate.ts. Do not edit.

export interface paths {
  '/v1/{deployment}/{version}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the deployment.
         * @example example_doubler
         */
        deployment: components['parameters']['Deployment']
        /**
         * @description The word latest, a positive number, or an alias.
         * @example latest
         */
        version: components['parameters']['Version']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a deployment on one input or on a batch
     * @description Calls the deployment's main function once, or once per item when `data` is a batch: a list of lists that each start
     *     with an ID. The order of the pairs in a batch answer is not promised; match them by ID.
     */
    post: operations['infer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/{deployment}/{branch}/{version}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the deployment.
         * @example example_doubler
         */
        deployment: components['parameters']['Deployment']
        /**
         * @description Name of the branch, with a tilde in place of each slash.
         * @example main
         */
        branch: components['parameters']['Branch']
        /**
         * @description The word latest, a positive number, or an alias.
         * @example latest
         */
        version: components['parameters']['Version']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs the deployment of a branch on one input or on a batch
     * @description The same as `infer`, for the deployment as it is on a branch. The Python client always uses this address, with the
     *     branch main unless told otherwise.
     */
    post: operations['inferOnBranch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/responses/{name}': {
    parameters: {
      query: {
        /**
         * @description When the link expires, in seconds since 1970-01-01T00:00:00Z.
         * @example 1767225600
         */
        expires: number
        /**
         * @description Proof that the server issued this link for this name and this expiry.
         * @example 5d41402abc4b2a76b9719d911017c592
         */
        signature: string
      }
      header?: never
      path: {
        /**
         * @description Identifier of the kept answer, with the extension json.
         * @example 7f3c2a9e.json
         */
        name: string
      }
      cookie?: never
    }
    /**
     * Fetches an answer that was given as a link
     * @description Returns the value that `data` would have held without `response_format: links`. A link needs no credentials and is
     *     valid for one hour. The vendor gives the links out without describing their address; the address here is this
     *     project's own.
     */
    get: operations['getLinkedResponse']
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
    /** @description Arguments of one call or of a batch, and how the answer is wanted. Unknown members are ignored. */
    InferenceRequest: {
      /**
       * @description Single call: the only argument, or the list of the arguments. Batch: a list of lists `[ID, argument, ...]`, the
       *     ID a text or a number.
       */
      data: unknown
      /** @description How long the server may work on the answer, in seconds. */
      timeout_seconds?: number
      /**
       * @description Asks for a link to the result in place of the result.
       * @enum {unknown}
       */
      response_format?: 'links'
      /** @description Address that receives the answer later, as a POST. */
      response_webhook?: string
      /** @description Whether a receiver that needs more than 10 seconds is accepted. */
      response_webhook_ignore_timeout?: boolean
    } & {
      [key: string]: unknown
    }
    /** @description Either the result or, when a webhook was named, the acknowledgement. */
    InferenceAnswer:
      components['schemas']['InferenceResponse'] | components['schemas']['BatchAcknowledgement']
    /** @description The result of one call, or the list of pairs `[ID, result]` of a batch. */
    InferenceResponse: {
      /** @description Any JSON value; null stands where the function returned NaN. */
      data: unknown
      error?: never
    }
    /** @description The answer will be sent to the webhook, with this ID in the header x-mb-batch-id. */
    BatchAcknowledgement: {
      /** @description Identifies the answer that will arrive at the webhook. */
      batchId: string
      data?: never
      error?: never
    }
    /** @description Any JSON value. */
    LinkedValue: unknown
    /** @description A failure in words. The text may have several lines, as a Python traceback does. */
    ErrorResponse: {
      /** @description What went wrong. */
      error: string
      data?: never
    }
  }
  responses: {
    /** @description The result, a link to it, or the acknowledgement that it will be sent to the webhook. */
    Inference: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['InferenceAnswer']
      }
    }
    /**
     * @description The body is not JSON, breaks the request schema, or does not fit the function. The vendor documents no status for
     *     failures; 400 says that the same request will fail again.
     */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The key is missing, unknown, or sent with a scheme word. The vendor documents no status for a refused key; 401 is
     *     the usual one.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The deployment, its branch or its version does not exist. The vendor documents no status for an unknown name; 404
     *     is the usual one.
     */
    DeploymentNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The address exists and does not know the method. The vendor documents POST only and no answer to other methods; 405
     *     is what HTTP provides.
     */
    MethodNotAllowed: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The function ran longer than `timeout_seconds` or the limit of the vendor. The vendor documents no status for it;
     *     408 is not among the statuses that the Python client sends again.
     */
    Timeout: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The body has more bytes than the server accepts. The vendor documents neither a limit nor a status; 413 is what HTTP
     *     provides.
     */
    BodyTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The body is labelled as something that is not read as JSON. The vendor documents no media type; 415 is what HTTP
     *     provides.
     */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The server itself failed, not the deployment's function. The vendor documents no status for it; the Python client
     *     sends a request again after a 500, so faults of a function are not answered with it.
     */
    ServerFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description More requests wait for the deployment than it takes. The vendor documents no status for it; 503 is what HTTP
     *     provides, and among the statuses that the Python client sends again.
     */
    Overloaded: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The value that data would have held. */
    LinkedValue: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['LinkedValue']
      }
    }
    /**
     * @description The signature is wrong or the link has expired. The vendor documents no status for it; 403 is what object stores
     *     answer to a bad signed link.
     */
    LinkRefused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description No answer is kept under this name. The vendor documents no status for it; 404 is the usual one. */
    LinkNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
  }
  parameters: {
    /**
     * @description Name of the deployment.
     * @example example_doubler
     */
    Deployment: string
    /**
     * @description Name of the branch, with a tilde in place of each slash.
     * @example main
     */
    Branch: string
    /**
     * @description The word latest, a positive number, or an alias.
     * @example latest
     */
    Version: string
  }
  requestBodies: {
    /**
     * @description JSON text. It is accepted as `application/x-www-form-urlencoded` too, because `curl -d` labels every body so unless
     *     told otherwise, and as `text/plain`, because `fetch` labels a string so; the text is JSON in all cases.
     */
    Inference: {
      content: {
        'application/json': components['schemas']['InferenceRequest']
        'application/x-www-form-urlencoded': components['schemas']['InferenceRequest']
        'text/plain': components['schemas']['InferenceRequest']
      }
    }
  }
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  infer: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the deployment.
         * @example example_doubler
         */
        deployment: components['parameters']['Deployment']
        /**
         * @description The word latest, a positive number, or an alias.
         * @example latest
         */
        version: components['parameters']['Version']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Inference']
    responses: {
      200: components['responses']['Inference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['DeploymentNotFound']
      405: components['responses']['MethodNotAllowed']
      408: components['responses']['Timeout']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['Overloaded']
    }
  }
  inferOnBranch: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the deployment.
         * @example example_doubler
         */
        deployment: components['parameters']['Deployment']
        /**
         * @description Name of the branch, with a tilde in place of each slash.
         * @example main
         */
        branch: components['parameters']['Branch']
        /**
         * @description The word latest, a positive number, or an alias.
         * @example latest
         */
        version: components['parameters']['Version']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Inference']
    responses: {
      200: components['responses']['Inference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['DeploymentNotFound']
      405: components['responses']['MethodNotAllowed']
      408: components['responses']['Timeout']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['Overloaded']
    }
  }
  getLinkedResponse: {
    parameters: {
      query: {
        /**
         * @description When the link expires, in seconds since 1970-01-01T00:00:00Z.
         * @example 1767225600
         */
        expires: number
        /**
         * @description Proof that the server issued this link for this name and this expiry.
         * @example 5d41402abc4b2a76b9719d911017c592
         */
        signature: string
      }
      header?: never
      path: {
        /**
         * @description Identifier of the kept answer, with the extension json.
         * @example 7f3c2a9e.json
         */
        name: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['LinkedValue']
      403: components['responses']['LinkRefused']
      404: components['responses']['LinkNotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['ServerFault']
    }
  }
}
