// Generated from specs/cerebrium-v4.openapi.yaml by scripts/generate.ts. Do not edit.

export interface paths {
  '/v4/{projectId}/{appName}/{functionName}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Calls a function
     * @description The members of the body are the arguments. With `Accept: text/event-stream` a function that yields is answered as a
     *     stream, each text as one event; a text that already is an event is passed on as it is. With `async=true` only the
     *     acknowledgement is answered, also to a request for a stream. A function chooses another status by a member
     *     `status_code` of the object that it returns; the member stays in `result`.
     */
    post: operations['callFunction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Answers a conversation
     * @description The function continues the messages. `stream: true` in the body asks for an event stream of chunks that ends with
     *     `data: [DONE]`, whatever the header Accept says. Answers have no envelope, or no OpenAI client could read them.
     */
    post: operations['createChatCompletion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Continues a text
     * @description The older form of `createChatCompletion`, with a prompt in place of messages. The vendor does not name it.
     */
    post: operations['createCompletion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Embeds texts, at the address that OpenAI clients call
     * @description Item k of the answer belongs to input k. The manual has the address without the final s.
     */
    post: operations['createEmbeddings']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/embedding': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Embeds texts, at the address of the manual
     * @description The same as `createEmbeddings`.
     */
    post: operations['createEmbedding']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    /**
     * Lists what may be named as model
     * @description OpenAI clients read it to offer a choice. The vendor does not name it.
     */
    get: operations['listModels']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/{projectId}/{appName}/{functionName}/models/{model}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
        /**
         * @description Name of a model, as `listModels` has it.
         * @example sentence-encoder
         */
        model: components['parameters']['Model']
      }
      cookie?: never
    }
    /**
     * Describes what may be named as model
     * @description One entry of `listModels`. The vendor does not name it.
     */
    get: operations['getModel']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  answerForwarded: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tells the receiver named by webhookEndpoint what a function answered
     * @description At most three attempts, up to 5 seconds apart. An attempt is repeated after a failed connection, a 404 and anything
     *     that is neither 2xx, 4xx nor 5xx. Receivers should expect the same delivery twice.
     */
    post: operations['receiveAnswer']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /** @description Arguments by name. Which there are depends on the function. */
    FunctionArguments: {
      [key: string]: unknown
    }
    /** @description What the function returned. Members come in any order; others may be beside them. */
    FunctionAnswer: {
      /** @description Identifies the run. It looks like a UUID and is not always one. */
      run_id: string
      /** @description How long the function ran, in milliseconds. */
      run_time_ms?: number
      /** @description Any JSON value. */
      result: unknown
    }
    /** @description The run was accepted, its result comes later. */
    Acceptance: {
      /** @description Identifies the run. It looks like a UUID and is not always one. */
      run_id: string
    }
    /** @description The acknowledgement of an asynchronous call, or the answer of a function that chose the same status. */
    FunctionAcceptance: components['schemas']['Acceptance'] | components['schemas']['FunctionAnswer']
    /** @description A failure in words, or the answer of a function that chose the same status. */
    FunctionFailure: components['schemas']['ErrorResponse'] | components['schemas']['FunctionAnswer']
    /** @description A failure in words, with the run that failed when there was one. */
    ErrorResponse: {
      /** @description What went wrong. */
      message: string
      /** @description Identifies the run. It looks like a UUID and is not always one. */
      run_id?: string
      result?: never
    }
    /**
     * @description What a webhook receives, any JSON value: the whole body of the answer or of the error, for a stream of chunks the
     *     list of them; only what the function returned where a deployment is set so. The manual says the former and shows the latter.
     */
    Delivery: unknown
    /**
     * @description What an OpenAI client sends. Members are checked one by one while they are read, so that a wrong one is answered in
     *     the words of OpenAI.
     */
    OpenAiRequest: {
      [key: string]: unknown
    }
    /** @description The assistant's message. */
    ChatCompletion: {
      id: string
      /** @constant */
      object: 'chat.completion'
      /** @description Seconds since 1970-01-01T00:00:00Z. */
      created: number
      model: string
      choices: {
        index: number
        message: {
          /** @constant */
          role: 'assistant'
          content: string | null
        }
        /** @enum {unknown} */
        finish_reason: 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call'
      }[]
      usage?: components['schemas']['CompletionUsage']
      error?: never
    }
    /**
     * @description One event of a chat stream. All have the same id; each choice has one finish_reason that is not null; the last event
     *     is `[DONE]`.
     */
    ChatCompletionChunk: {
      id: string
      /** @constant */
      object: 'chat.completion.chunk'
      /** @description Seconds since 1970-01-01T00:00:00Z. */
      created: number
      model: string
      choices: {
        index: number
        delta: {
          /** @constant */
          role?: 'assistant'
          content?: string | null
        }
        /** @enum {unknown} */
        finish_reason: 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call' | null
      }[]
      usage?: components['schemas']['CompletionUsage'] | null
    }
    /** @description The text that follows a prompt, whole or as one event of a stream. */
    Completion: {
      id: string
      /** @constant */
      object: 'text_completion'
      /** @description Seconds since 1970-01-01T00:00:00Z. */
      created: number
      model: string
      choices: {
        index: number
        text: string
        /** @enum {unknown} */
        finish_reason: 'stop' | 'length' | 'content_filter' | null
      }[]
      usage?: components['schemas']['CompletionUsage']
      error?: never
    }
    /** @description Numbers of tokens. */
    CompletionUsage: {
      prompt_tokens: number
      completion_tokens: number
      total_tokens: number
    }
    /** @description Embeddings in the order of the inputs. */
    Embeddings: {
      /** @constant */
      object: 'list'
      data: components['schemas']['Embedding'][]
      model: string
      usage: {
        prompt_tokens: number
        total_tokens: number
      }
      error?: never
    }
    /** @description One embedding; as base64 it is float32 in little-endian order. */
    Embedding: {
      /** @constant */
      object: 'embedding'
      index: number
      embedding: number[] | string
    }
    /** @description What may be named as model. */
    ModelList: {
      /** @constant */
      object: 'list'
      data: components['schemas']['Model'][]
      error?: never
    }
    /** @description A name that requests may carry. */
    Model: {
      id: string
      /** @constant */
      object: 'model'
      /** @description Seconds since 1970-01-01T00:00:00Z. */
      created: number
      owned_by: string
      error?: never
    }
    /** @description A failure as OpenAI clients read it. */
    OpenAiError: {
      error: {
        message: string
        type: string
        param: string | null
        code: string | null
      }
      choices?: never
      data?: never
    }
  }
  responses: {
    /** @description What the function returned, or the texts that it yielded as an event stream. */
    FunctionResult: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionAnswer']
        'text/event-stream': string
      }
    }
    /** @description The function will run; its result leaves by the webhook or not at all. */
    FunctionAccepted: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionAcceptance']
      }
    }
    /** @description The function chose a status with which HTTP sends no body. The manual does not say what becomes of its result. */
    FunctionNoContent: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content?: never
    }
    /**
     * @description The function chose the status, by a member `status_code` of the object that it returned. 1xx cannot end an exchange
     *     and is not among them.
     */
    FunctionStatus: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionAnswer']
      }
    }
    /** @description The body is not JSON, `async` is neither true nor false, or `webhookEndpoint` may not be called. */
    FunctionUnreadable: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description Another method than POST. */
    FunctionMethodRefused: {
      headers: {
        Allow: components['headers']['Allow']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The body has more bytes than the server accepts. */
    FunctionTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The body is not labelled as JSON. */
    FunctionMediaTypeRefused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The body is no object, or an argument is missing, unknown or does not fit. The vendor names the status as one that a function may choose. There is a run only where a file had to be fetched first. */
    FunctionArgumentsRefused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The request asks for a WebSocket, which only apps with a web server of their own have. */
    FunctionNoWebSocket: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The token is missing or unknown. The status is documented, the body is not. */
    FunctionUnauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The token does not give access to the app. The status is documented, the body is not. */
    FunctionForbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The app or the function does not exist, or the function is private. The status is documented, the body is not. */
    FunctionNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description Too many requests wait for the app. A third party names the status, the manual does not. */
    FunctionThrottled: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The function raised an exception, or the platform failed. The status is documented, the body is not. */
    FunctionFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The function chose the status; the vendor sends it itself only for apps with a web server of their own. */
    FunctionBadGateway: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionAnswer']
      }
    }
    /** @description The function ran longer than the app's `response_grace_period`, 900 seconds unless the app says otherwise. */
    FunctionTimeout: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['FunctionFailure']
      }
    }
    /** @description The assistant's message, or its parts as an event stream. */
    ChatCompletion: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ChatCompletion']
        'text/event-stream': string
      }
    }
    /** @description The text that follows the prompt, or its parts as an event stream. */
    Completion: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Completion']
        'text/event-stream': string
      }
    }
    /** @description One embedding per input, in the order of the inputs. */
    Embeddings: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Embeddings']
      }
    }
    /** @description What may be named as model. */
    Models: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ModelList']
      }
    }
    /** @description What may be named as model. */
    Model: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Model']
      }
    }
    /** @description The body is not JSON or does not fit the function, or a parameter is wrong. The vendor does not document it. */
    OpenAiRequestRefused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The address does not know the method. The vendor does not document it. */
    OpenAiMethodRefused: {
      headers: {
        Allow: components['headers']['Allow']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The body has more bytes than the server accepts. The vendor does not document it. */
    OpenAiTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The body is not labelled as JSON. The vendor does not document it. */
    OpenAiMediaTypeRefused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The token is missing or unknown. The vendor documents the status, not the body. */
    OpenAiUnauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The token does not give access to the app. The vendor documents the status, not the body. */
    OpenAiForbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The app, the function or the address below it does not exist; any model may be named in a body. The vendor documents the status, not the body. */
    OpenAiNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description Too many requests wait for the app. */
    OpenAiThrottled: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The function raised an exception, or the platform failed. The vendor documents the status, not the body. */
    OpenAiFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
    /** @description The function ran longer than the app's `response_grace_period`. */
    OpenAiTimeout: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['OpenAiError']
      }
    }
  }
  parameters: {
    /**
     * @description Identifies the project, `p-` with 8 characters.
     * @example p-1a2b3c4d
     */
    ProjectId: string
    /**
     * @description Name of the app, as in its `cerebrium.toml`.
     * @example 1-md5-checker
     */
    AppName: string
    /**
     * @description Name of a public function; a name that begins with an underscore is private.
     * @example run
     */
    FunctionName: string
    /**
     * @description Name of a model, as `listModels` has it.
     * @example sentence-encoder
     */
    Model: string
    /**
     * @description Whether only an acknowledgement is wanted. `true` and `false` in any case.
     * @example true
     */
    Async: boolean
    /**
     * @description Address that receives the body of the answer too, as a POST.
     * @example https://webhook.site/
     */
    WebhookEndpoint: string
    /**
     * @description Secret with which the delivery to the webhook is signed.
     * @example topsecret
     */
    WebhookSecret: string
    /**
     * @description Identifies the request, the run_id of the answer.
     * @example 21eb3b98-4b10-9ad6-8681-a47172828024
     */
    RequestId: string
    /**
     * @description When the delivery was sent, in seconds since 1970-01-01T00:00:00Z. Only with a signature.
     * @example 1731381205
     */
    WebhookTimestamp: string
    /**
     * @description `v1,` and the HMAC-SHA256 of request ID, full stop, timestamp, full stop, raw body in lower-case hexadecimal digits,
     *     with the secret of the caller as key. The example signs the body `{"smile": "wave"}`, with its blank, and the other
     *     examples.
     * @example v1,2d809c238cdaa3771e32bf624b8eaa5704f463cceeb27d77171052f1260d252e
     */
    WebhookSignature: string
  }
  requestBodies: {
    /** @description The arguments by name. No body stands for no arguments. */
    FunctionArguments: {
      content: {
        'application/json': components['schemas']['FunctionArguments']
      }
    }
    /** @description Model and messages, as an OpenAI client sends them. */
    ChatCompletion: {
      content: {
        'application/json': components['schemas']['OpenAiRequest']
      }
    }
    /** @description Model and prompt, as an OpenAI client sends them. */
    Completion: {
      content: {
        'application/json': components['schemas']['OpenAiRequest']
      }
    }
    /** @description Model and texts, as an OpenAI client sends them. */
    Embeddings: {
      content: {
        'application/json': components['schemas']['OpenAiRequest']
      }
    }
  }
  headers: {
    /**
     * @description The run_id.
     * @example 21eb3b98-4b10-9ad6-8681-a47172828024
     */
    RequestId: string
    /**
     * @description The methods that the address takes. Sent with 405.
     * @example POST
     */
    Allow: string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  callFunction: {
    parameters: {
      query?: {
        /**
         * @description Whether only an acknowledgement is wanted. `true` and `false` in any case.
         * @example true
         */
        async?: components['parameters']['Async']
        /**
         * @description Address that receives the body of the answer too, as a POST.
         * @example https://webhook.site/
         */
        webhookEndpoint?: components['parameters']['WebhookEndpoint']
      }
      header?: {
        /**
         * @description Secret with which the delivery to the webhook is signed.
         * @example topsecret
         */
        'X-Webhook-Secret'?: components['parameters']['WebhookSecret']
      }
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody?: components['requestBodies']['FunctionArguments']
    responses: {
      200: components['responses']['FunctionResult']
      202: components['responses']['FunctionAccepted']
      204: components['responses']['FunctionNoContent']
      205: components['responses']['FunctionNoContent']
      304: components['responses']['FunctionNoContent']
      400: components['responses']['FunctionUnreadable']
      401: components['responses']['FunctionUnauthorized']
      403: components['responses']['FunctionForbidden']
      404: components['responses']['FunctionNotFound']
      405: components['responses']['FunctionMethodRefused']
      413: components['responses']['FunctionTooLarge']
      415: components['responses']['FunctionMediaTypeRefused']
      422: components['responses']['FunctionArgumentsRefused']
      429: components['responses']['FunctionThrottled']
      500: components['responses']['FunctionFault']
      501: components['responses']['FunctionNoWebSocket']
      502: components['responses']['FunctionBadGateway']
      504: components['responses']['FunctionTimeout']
      default: components['responses']['FunctionStatus']
    }
  }
  createChatCompletion: {
    parameters: {
      query?: {
        /**
         * @description Address that receives the body of the answer too, as a POST.
         * @example https://webhook.site/
         */
        webhookEndpoint?: components['parameters']['WebhookEndpoint']
      }
      header?: {
        /**
         * @description Secret with which the delivery to the webhook is signed.
         * @example topsecret
         */
        'X-Webhook-Secret'?: components['parameters']['WebhookSecret']
      }
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['OpenAiRequestRefused']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      413: components['responses']['OpenAiTooLarge']
      415: components['responses']['OpenAiMediaTypeRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
      504: components['responses']['OpenAiTimeout']
    }
  }
  createCompletion: {
    parameters: {
      query?: {
        /**
         * @description Address that receives the body of the answer too, as a POST.
         * @example https://webhook.site/
         */
        webhookEndpoint?: components['parameters']['WebhookEndpoint']
      }
      header?: {
        /**
         * @description Secret with which the delivery to the webhook is signed.
         * @example topsecret
         */
        'X-Webhook-Secret'?: components['parameters']['WebhookSecret']
      }
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['OpenAiRequestRefused']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      413: components['responses']['OpenAiTooLarge']
      415: components['responses']['OpenAiMediaTypeRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
      504: components['responses']['OpenAiTimeout']
    }
  }
  createEmbeddings: {
    parameters: {
      query?: {
        /**
         * @description Address that receives the body of the answer too, as a POST.
         * @example https://webhook.site/
         */
        webhookEndpoint?: components['parameters']['WebhookEndpoint']
      }
      header?: {
        /**
         * @description Secret with which the delivery to the webhook is signed.
         * @example topsecret
         */
        'X-Webhook-Secret'?: components['parameters']['WebhookSecret']
      }
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embeddings']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['OpenAiRequestRefused']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      413: components['responses']['OpenAiTooLarge']
      415: components['responses']['OpenAiMediaTypeRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
      504: components['responses']['OpenAiTimeout']
    }
  }
  createEmbedding: {
    parameters: {
      query?: {
        /**
         * @description Address that receives the body of the answer too, as a POST.
         * @example https://webhook.site/
         */
        webhookEndpoint?: components['parameters']['WebhookEndpoint']
      }
      header?: {
        /**
         * @description Secret with which the delivery to the webhook is signed.
         * @example topsecret
         */
        'X-Webhook-Secret'?: components['parameters']['WebhookSecret']
      }
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embeddings']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['OpenAiRequestRefused']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      413: components['responses']['OpenAiTooLarge']
      415: components['responses']['OpenAiMediaTypeRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
      504: components['responses']['OpenAiTimeout']
    }
  }
  listModels: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Models']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
    }
  }
  getModel: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the project, `p-` with 8 characters.
         * @example p-1a2b3c4d
         */
        projectId: components['parameters']['ProjectId']
        /**
         * @description Name of the app, as in its `cerebrium.toml`.
         * @example 1-md5-checker
         */
        appName: components['parameters']['AppName']
        /**
         * @description Name of a public function; a name that begins with an underscore is private.
         * @example run
         */
        functionName: components['parameters']['FunctionName']
        /**
         * @description Name of a model, as `listModels` has it.
         * @example sentence-encoder
         */
        model: components['parameters']['Model']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Model']
      401: components['responses']['OpenAiUnauthorized']
      403: components['responses']['OpenAiForbidden']
      404: components['responses']['OpenAiNotFound']
      405: components['responses']['OpenAiMethodRefused']
      429: components['responses']['OpenAiThrottled']
      500: components['responses']['OpenAiFault']
    }
  }
  receiveAnswer: {
    parameters: {
      query?: never
      header: {
        /**
         * @description Identifies the request, the run_id of the answer.
         * @example 21eb3b98-4b10-9ad6-8681-a47172828024
         */
        'X-Request-Id': components['parameters']['RequestId']
        /**
         * @description When the delivery was sent, in seconds since 1970-01-01T00:00:00Z. Only with a signature.
         * @example 1731381205
         */
        'X-Cerebrium-Webhook-Timestamp'?: components['parameters']['WebhookTimestamp']
        /**
         * @description `v1,` and the HMAC-SHA256 of request ID, full stop, timestamp, full stop, raw body in lower-case hexadecimal digits,
         *     with the secret of the caller as key. The example signs the body `{"smile": "wave"}`, with its blank, and the other
         *     examples.
         * @example v1,2d809c238cdaa3771e32bf624b8eaa5704f463cceeb27d77171052f1260d252e
         */
        'X-Cerebrium-Webhook-Signature'?: components['parameters']['WebhookSignature']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Delivery']
      }
    }
    responses: {
      /** @description Not reachable at the moment; the delivery is repeated. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Received. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused; the delivery is not repeated. */
      '4XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Failed; the delivery is not repeated. */
      '5XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Anything else; the delivery is repeated. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
