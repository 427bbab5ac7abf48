// Generated from specs/cerebrium-v1.openapi.yaml by scripts/generate.ts. Do not edit.

export interface paths {
  '/v1/{projectId}/{modelName}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project. Where the manual shows one it is `p-` with 8 hexadecimal digits.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the model, letters, digits and hyphens. A model deployed again under the name replaces the former.
         * @example sk-test-model
         */
        modelName: components['parameters']['ModelName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a model on a list of data points
     * @description Runs the model once, with all data points. An object with `webhook_endpoint` is acknowledged at once and the
     *     result sent to that address; an array has no place for the member.
     */
    post: operations['predict']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{projectId}/{modelName}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project. Where the manual shows one it is `p-` with 8 hexadecimal digits.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the model, letters, digits and hyphens. A model deployed again under the name replaces the former.
         * @example sk-test-model
         */
        modelName: components['parameters']['ModelName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a model at its address from before June 2023
     * @description The same as `predict`. Addresses had no version before June 2023.
     */
    post: operations['predictUnversioned']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{webhookName}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the prebuilt model with `-webhook` after it.
         * @example flan-t5-xl-webhook
         */
        webhookName: components['parameters']['WebhookName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a prebuilt model
     * @description Runs one of the vendor's own models with the parameters in the body. Which parameters there are depends on the model.
     */
    post: operations['predictPrebuilt']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  runFinished: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tells the receiver named by webhook_endpoint how a run ended
     * @description One POST per run, after the acknowledgement was sent, whether the run succeeded or not. The manual names neither a
     *     signature nor a repetition; there is none here.
     */
    post: operations['receiveResult']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /** @description A list of data points, alone or as the member `data` of an object; or an object of parameters. */
    PredictionRequest:
      | unknown[]
      | components['schemas']['DataRequest']
      | ({
          data?: never
        } & components['schemas']['ParameterRequest'])
    /** @description Data points with parameters for this run. Unknown members are ignored. */
    DataRequest: {
      /** @description A list of data points, or the only data point as a text or as an object of named inputs. */
      data: unknown[] | string | Record<string, never>
      /** @description Values by name, handed to the model or to a function of the deployment. */
      parameters?: {
        [key: string]: unknown
      }
      webhook_endpoint?: components['schemas']['WebhookEndpoint']
    } & {
      [key: string]: unknown
    }
    /** @description Parameters by name, for example `prompt`, of which a model has its own. */
    ParameterRequest: {
      webhook_endpoint?: components['schemas']['WebhookEndpoint']
    } & {
      [key: string]: unknown
    }
    /** @description Absolute address of HTTP that receives the result later, as a POST. */
    WebhookEndpoint: string
    /**
     * @description The data points as one text and a file for each: parts named `files` in the order of the data points, or `file0`,
     *     `file1` and so on by number. Parts come in any order; `data` may have a media type of its own.
     */
    PredictionForm:
      | ({
          /** @description JSON text of the list of data points. */
          data: string
          files?: string[]
        } & {
          [key: string]: unknown | string
        })
      | {
          files: unknown
        }
      | {
          file0: unknown
        }
    /** @description The result, the result of a prebuilt model, or the acknowledgement; or the result as older generations gave it. */
    PredictionAnswer:
      | components['schemas']['PredictionResponse']
      | components['schemas']['PrebuiltResponse']
      | components['schemas']['Acknowledgement']
      | components['schemas']['UntimedResponse']
      | components['schemas']['FirstResponse']
    /** @description The result of a prebuilt model, or the acknowledgement. */
    PrebuiltAnswer: components['schemas']['PrebuiltResponse'] | components['schemas']['Acknowledgement']
    /** @description The result of a run and what identifies it. */
    PredictionResponse: {
      /** @description Any JSON value, an array unless a function of the deployment made something else of it. */
      result: unknown
      run_id: components['schemas']['RunId']
      run_time_ms: components['schemas']['RunTime']
      /** @description An ID for each data point; 32 hexadecimal digits wherever one was recorded. */
      prediction_ids: string[]
    }
    /** @description The result of a run from December 2022 to about February 2023. */
    UntimedResponse: {
      /** @description Any JSON value, an array unless a function of the deployment made something else of it. */
      result: unknown
      run_id: components['schemas']['RunId']
      /** @description An ID for each data point. */
      prediction_ids: string[]
      run_time_ms?: never
    }
    /** @description The result of a run in 2022. */
    FirstResponse: {
      /** @description How the run ended; `complete` where it was recorded. */
      run_state: string
      /** @description Where the run was computed; `gpu` where it was recorded. */
      resource_type: string
      /** @description How long the run took, in milliseconds. */
      compute_time_ms: number
      /** @description Any JSON value, an array unless a function of the deployment made something else of it. */
      result: unknown
      /** @description What went wrong; null where it was recorded. */
      error_info: unknown
      run_id?: never
      prediction_ids?: never
    }
    /** @description The result of a prebuilt model. */
    PrebuiltResponse: {
      run_id: components['schemas']['RunId']
      /** @description What happened, in words. */
      message: string
      /** @description Any JSON value, as the model has it. */
      result: unknown
      run_time_ms: components['schemas']['RunTime']
      prediction_ids?: never
    }
    /** @description The result will be sent to the webhook, with this run_id. */
    Acknowledgement: {
      run_id: components['schemas']['RunId']
      /** @description What happened, in words. */
      message: string
      result?: never
      run_time_ms?: never
      prediction_ids?: never
    }
    /** @description What a webhook receives, the end of a run that succeeded or failed. */
    Delivery: components['schemas']['DeliveredResult'] | components['schemas']['DeliveredFailure']
    /** @description The result of a run. */
    DeliveredResult: {
      run_id: components['schemas']['RunId']
      run_time_ms: components['schemas']['RunTime']
      /** @description What happened, in words. */
      message: string
      /** @description Any JSON value, an array unless a function of the deployment made something else of it. */
      result: unknown
    }
    /** @description Why a run failed. */
    DeliveredFailure: {
      run_id: components['schemas']['RunId']
      run_time_ms?: components['schemas']['RunTime']
      /** @description What happened, in words. */
      message: string
      result?: never
    }
    /** @description Identifies the run; a UUID wherever one was recorded. */
    RunId: string
    /** @description How long the run took, in milliseconds. */
    RunTime: number
    /** @description A failure in words. */
    ErrorResponse: {
      /** @description What happened, in words. */
      message: string
      result?: never
      prediction_ids?: never
    }
  }
  responses: {
    /**
     * @description The result, or the acknowledgement that it will be sent to the webhook. Members come in any order. `prediction_ids` is
     *     absent where a prebuilt model answers.
     */
    Prediction: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['PredictionAnswer']
      }
    }
    /** @description The result of a prebuilt model, or the acknowledgement that it will be sent to the webhook. */
    PrebuiltPrediction: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['PrebuiltAnswer']
      }
    }
    /**
     * @description The acknowledgement with the status that one page of the manual gives it; another page has 200. Which of the two a
     *     deployment sends is a setting of it.
     */
    Accepted: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Acknowledgement']
      }
    }
    /**
     * @description The body is neither JSON nor a form, breaks the request schema, or does not fit the model; a form lacks `data` or its
     *     files, or has not as many files as data points; there are more than 100000 data points. The vendor documents no status for failures.
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
     * @description The key is missing, unknown, or sent with a scheme word. The vendor documents no status of this address for a refused
     *     key; 401 is what the same client expects of the vendor's other addresses.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The project or the model does not exist. The vendor documents no status for it; 404 is the usual one. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The address exists and does not know the method. The vendor documents POST only; 405 is what HTTP provides. */
    MethodNotAllowed: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The body has more bytes than the server accepts, 150000000 of a form and 20000000 of JSON. The vendor documents no limit; 413 is what HTTP provides. */
    BodyTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The body is labelled as something that is no form and does not parse as JSON. The vendor documents two media types and
     *     no status for others; 415 is what HTTP provides.
     */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The model or the server failed. The vendor documents no status for it. */
    ServerFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The model is being deployed, or more requests wait for it than it takes. The vendor documents that it cannot be
     *     called while it is deployed, and no status for either; 503 is what HTTP provides.
     */
    NotCallable: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorResponse']
      }
    }
    /** @description The run took more than 180 seconds. The vendor documents the limit and no status for it; 504 is what HTTP provides. */
    Timeout: {
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
     * @description Identifies the project. Where the manual shows one it is `p-` with 8 hexadecimal digits.
     * @example p-1a2b3c4d
     */
    ProjectId: string
    /**
     * @description Name of the model, letters, digits and hyphens. A model deployed again under the name replaces the former.
     * @example sk-test-model
     */
    ModelName: string
    /**
     * @description Name of the prebuilt model with `-webhook` after it.
     * @example flan-t5-xl-webhook
     */
    WebhookName: string
  }
  requestBodies: {
    /**
     * @description Data points as JSON, or as a form with files. The oldest screenshots show JSON labelled as text; whoever reads bodies
     *     should expect JSON under any label.
     */
    Prediction: {
      content: {
        'application/json': components['schemas']['PredictionRequest']
        'multipart/form-data': components['schemas']['PredictionForm']
      }
    }
    /** @description The parameters of a prebuilt model. */
    PrebuiltPrediction: {
      content: {
        'application/json': components['schemas']['ParameterRequest']
      }
    }
  }
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  predict: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project. Where the manual shows one it is `p-` with 8 hexadecimal digits.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the model, letters, digits and hyphens. A model deployed again under the name replaces the former.
         * @example sk-test-model
         */
        modelName: components['parameters']['ModelName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Prediction']
    responses: {
      200: components['responses']['Prediction']
      202: components['responses']['Accepted']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['NotCallable']
      504: components['responses']['Timeout']
    }
  }
  predictUnversioned: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project. Where the manual shows one it is `p-` with 8 hexadecimal digits.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the model, letters, digits and hyphens. A model deployed again under the name replaces the former.
         * @example sk-test-model
         */
        modelName: components['parameters']['ModelName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Prediction']
    responses: {
      200: components['responses']['Prediction']
      202: components['responses']['Accepted']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['NotCallable']
      504: components['responses']['Timeout']
    }
  }
  predictPrebuilt: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the prebuilt model with `-webhook` after it.
         * @example flan-t5-xl-webhook
         */
        webhookName: components['parameters']['WebhookName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['PrebuiltPrediction']
    responses: {
      200: components['responses']['PrebuiltPrediction']
      202: components['responses']['Accepted']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['BodyTooLarge']
      415: components['responses']['UnsupportedMediaType']
      500: components['responses']['ServerFault']
      503: components['responses']['NotCallable']
      504: components['responses']['Timeout']
    }
  }
  receiveResult: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Delivery']
      }
    }
    responses: {
      /** @description Received. Other statuses are treated alike; the delivery is not repeated. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
