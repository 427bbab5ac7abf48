// Generated from specs/baseten.openapi.yaml by scripts/generate.ts. Do not edit.

export interface paths {
  '/model-{modelId}/production/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Runs a deployment
     * @description The body is what the model takes. A deployment scaled to zero holds the request until it is up. A generator answers
     *     in chunks; an exception in mid-stream ends the body and leaves the status 200.
     */
    post: operations['predictProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['predictDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['predictEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['predictDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['predictRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/async_predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Queues a request for a deployment
     * @description Answers with the ID of the queued request. The result goes to the webhook only; it is kept nowhere. At most 256 KiB
     *     per request. The vendor's limits of 200 requests per second and 5000 queued are off unless a deployment sets them.
     */
    post: operations['asyncPredictProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/async_predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncPredictDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/async_predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncPredictEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/async_predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncPredictDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/async_predict': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncPredictRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    /**
     * Counts the queued requests of a deployment
     * @description The vendor's limit of 20 requests per second is off unless a deployment sets it.
     */
    get: operations['getAsyncQueueStatusProduction']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get: operations['getAsyncQueueStatusDevelopment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get: operations['getAsyncQueueStatusEnvironment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get: operations['getAsyncQueueStatusDeployment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get: operations['getAsyncQueueStatusRegional']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Starts a deployment
     * @description Answers at once; the deployment starts in the background.
     */
    post: operations['wakeProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/sync/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /** Continues a conversation with a deployment */
    post: operations['chatProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/sync/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['chatDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/sync/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['chatEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/sync/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['chatDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/sync/v1/chat/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['chatRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/sync/v1/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /** Continues a text with a deployment */
    post: operations['completeProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/sync/v1/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['completeDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/sync/v1/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['completeEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/sync/v1/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['completeDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/sync/v1/completions': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['completeRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/sync/v1/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /** Embeds texts with a deployment */
    post: operations['embedProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/sync/v1/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['embedDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/sync/v1/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['embedEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/sync/v1/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['embedDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/sync/v1/embeddings': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['embedRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/production/sync/v1/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    /** Lists the models of a deployment */
    get: operations['listModelsProduction']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/development/sync/v1/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get: operations['listModelsDevelopment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/environments/{environment}/sync/v1/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get: operations['listModelsEnvironment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/deployment/{deploymentId}/sync/v1/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get: operations['listModelsDeployment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/sync/v1/models': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    get: operations['listModelsRegional']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/production/run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /** Runs a deployment of a chain */
    post: operations['runRemoteProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/development/run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['runRemoteDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/environments/{environment}/run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['runRemoteEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/deployment/{deploymentId}/run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['runRemoteDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['runRemoteRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/production/async_run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncRunRemoteProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/development/async_run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncRunRemoteDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/environments/{environment}/async_run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncRunRemoteEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/deployment/{deploymentId}/async_run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncRunRemoteDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/async_run_remote': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['asyncRunRemoteRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/production/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get: operations['getChainAsyncQueueStatusProduction']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/development/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get: operations['getChainAsyncQueueStatusDevelopment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/environments/{environment}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get: operations['getChainAsyncQueueStatusEnvironment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/deployment/{deploymentId}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get: operations['getChainAsyncQueueStatusDeployment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/async_queue_status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get: operations['getChainAsyncQueueStatusRegional']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/production/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeChainProduction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/development/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeChainDevelopment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/environments/{environment}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeChainEnvironment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/deployment/{deploymentId}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeChainDeployment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/wake': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['wakeChainRegional']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/model-{modelId}/async_request/{requestId}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    /**
     * Looks at a queued request of a model
     * @description A request is known for one hour after it ended. The vendor's limit of 20 requests per second is off unless a deployment sets it.
     */
    get: operations['getAsyncRequestStatus']
    put?: never
    post?: never
    /**
     * Cancels a queued request of a model
     * @description Only a request that is still `QUEUED` can be canceled. The vendor's limit of 20 requests per second is off unless a deployment sets it.
     */
    delete: operations['cancelAsyncRequest']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/chain-{chainId}/async_request/{requestId}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    /** Looks at a queued request of a chain */
    get: operations['getChainAsyncRequestStatus']
    put?: never
    post?: never
    delete: operations['cancelChainAsyncRequest']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  asyncResult: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delivers the result of a queued request
     * @description Sent once the request has ended, also when it failed. Two attempts of at most 10 seconds each, about 2 seconds apart;
     *     the second follows a timeout or a status 500, 502, 503 or 504 only.
     */
    post: operations['receiveAsyncResult']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /** @description Any JSON value. */
    JsonValue: unknown
    /** @description The arguments by name; an array is an object with data_b64, shape and dtype. */
    ChainInput: Record<string, never>
    /** @description A request to be queued. Unknown members are ignored. */
    AsyncPredictRequest: {
      /** @description What the model takes, any JSON value. */
      model_input: unknown
      /**
       * @description Address that receives the result; without it the result is lost unless the model keeps it.
       * @default null
       */
      webhook_endpoint: string | null
      /**
       * @description Lower goes first.
       * @default 0
       */
      priority: number
      /**
       * @description How long the request may wait before it expires.
       * @default 600
       */
      max_time_in_queue_seconds: number
      inference_retry_config?: components['schemas']['InferenceRetryConfig']
    } & {
      [key: string]: unknown
    }
    /** @description How often the model is asked again; the delay doubles. */
    InferenceRetryConfig: {
      /** @default 3 */
      max_attempts: number
      /** @default 1000 */
      initial_delay_ms: number
      /** @default 5000 */
      max_delay_ms: number
    }
    /** @description The name of the queued request. */
    QueuedRequest: {
      request_id: string
    }
    /** @description The queue of one deployment. */
    QueueStatus: {
      model_id: string
      deployment_id: string
      num_queued_requests: number
      num_in_progress_requests: number
    }
    /** @description How far a queued request is. `status` moves from QUEUED over IN_PROGRESS to one of the others. */
    AsyncRequestStatus: {
      request_id: string
      model_id?: string
      chain_id?: string
      deployment_id: string
      /** @enum {unknown} */
      status: 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED' | 'CANCELED' | 'WEBHOOK_FAILED'
      /** @enum {unknown} */
      webhook_status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED' | 'NO_WEBHOOK_PROVIDED'
      /** @description UTC. */
      created_at: string
      /** @description UTC. */
      status_at: string
      errors: components['schemas']['AsyncRequestError'][]
    }
    /** @description The status of the request of a model. */
    ModelRequestStatus: {
      model_id: unknown
      chain_id?: never
    } & WithRequired<components['schemas']['AsyncRequestStatus'], 'model_id'>
    /** @description The status of the request of a chain. */
    ChainRequestStatus: {
      chain_id: unknown
      model_id?: never
    } & WithRequired<components['schemas']['AsyncRequestStatus'], 'chain_id'>
    /** @description Why a queued request failed. */
    AsyncRequestError: {
      /** @enum {unknown} */
      code:
        | 'MODEL_PREDICT_ERROR'
        | 'MODEL_PREDICT_TIMEOUT'
        | 'MODEL_NOT_READY'
        | 'MODEL_DOES_NOT_EXIST'
        | 'MODEL_UNAVAILABLE'
        | 'MODEL_INVALID_INPUT'
        | 'ASYNC_REQUEST_NOT_SUPPORTED'
        | 'INTERNAL_SERVER_ERROR'
      message: string
    }
    /** @description What became of the wish to cancel. */
    Cancellation: {
      request_id: string
      canceled: boolean
      message: string
    }
    /** @description The end of a queued request. `data` is null when there are errors. */
    AsyncResult: (
      | {
          request_id: string
          model_id?: string
          chain_id?: string
          deployment_id: string
          /** @constant */
          type: 'async_request_completed'
          /** @description UTC. */
          time: string
          /** @description What the model returned, any JSON value. */
          data: unknown
          errors: components['schemas']['AsyncRequestError'][]
        }
      | {
          model_id: unknown
        }
      | {
          chain_id: unknown
        }
    ) &
      (
        | {
            errors?: unknown[]
          }
        | {
            errors?: unknown[]
            data?: null
          }
      )
    /** @description A failure. The server of a deployment sends `error` only. */
    ErrorResponse: {
      /** @description What went wrong: a text, or the detail of an HTTP exception. */
      error: unknown
      /** @enum {unknown} */
      error_code?:
        | 'timeout'
        | 'client_error'
        | 'model_unavailable'
        | 'model_not_ready'
        | 'model_does_not_exist'
        | 'rate_limited'
        | 'payload_too_large'
        | 'unauthorized'
        | 'application_error'
        | 'internal_baseten_error'
      detail?: string
    }
    /** @description A failure in words. */
    ErrorText: {
      error?: string
    } & components['schemas']['ErrorResponse']
    /** @description A failure in the form of OpenAI. */
    OpenAiError: {
      error: {
        message: string
        type: string
        param?: string | null
        /** @description A text, a number or null. */
        code?: unknown
      }
    }
    /** @description A failure of the platform or of the model's own server. */
    SyncError: components['schemas']['ErrorText'] | components['schemas']['OpenAiError']
    /** @description A conversation and how to continue it. Members not listed are passed on. */
    ChatCompletionRequest: {
      model: string
      messages: {
        /** @enum {unknown} */
        role: 'developer' | 'system' | 'user' | 'assistant' | 'tool' | 'function'
        /** @description A text, a list of parts, or null. */
        content?: unknown
      }[]
      n?: number | null
      max_completion_tokens?: number | null
      max_tokens?: number | null
      temperature?: number | null
      top_p?: number | null
      seed?: number | null
      stream?: boolean | null
      stream_options?: {
        include_usage?: boolean
      } | null
      stop?: (string | null) | string[]
    } & {
      [key: string]: unknown
    }
    /** @description Texts and how to continue them. Members not listed are passed on. */
    CompletionRequest: {
      model: string
      prompt: string | string[] | number[] | number[][]
      n?: number | null
      max_tokens?: number | null
      temperature?: number | null
      top_p?: number | null
      seed?: number | null
      stream?: boolean | null
      stream_options?: {
        include_usage?: boolean
      } | null
      stop?: (string | null) | string[]
    } & {
      [key: string]: unknown
    }
    /** @description Texts to embed. Members not listed are passed on. */
    EmbeddingRequest: {
      model: string
      input: string | string[] | number[] | number[][]
      /** @enum {unknown} */
      encoding_format?: 'float' | 'base64'
      dimensions?: number
    } & {
      [key: string]: unknown
    }
    /** @description The continued conversation. */
    ChatCompletion: {
      id: string
      /** @constant */
      object: 'chat.completion'
      /** @description Seconds since 1970. */
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
      usage?: components['schemas']['TokenUsage']
    }
    /** @description The continued texts. */
    Completion: {
      id: string
      /** @constant */
      object: 'text_completion'
      created: number
      model: string
      choices: {
        index: number
        text: string
        /** @enum {unknown} */
        finish_reason: 'stop' | 'length' | 'content_filter'
      }[]
      usage?: components['schemas']['TokenUsage']
    }
    /** @description One embedding for each text; `index` is the text's place in the request. */
    EmbeddingList: {
      /** @constant */
      object: 'list'
      data: {
        /** @constant */
        object: 'embedding'
        index: number
        embedding: number[] | string
      }[]
      model: string
      usage: components['schemas']['TokenUsage']
    }
    /** @description Models by their names. */
    ModelList: {
      /** @constant */
      object: 'list'
      data: {
        id: string
        /** @constant */
        object: 'model'
        created: number
        owned_by: string
      }[]
    }
    /** @description How many tokens were read and written. */
    TokenUsage: {
      prompt_tokens: number
      completion_tokens?: number
      total_tokens: number
    }
  }
  responses: {
    /**
     * @description What the model returned: JSON, MessagePack to a request in MessagePack, or the bytes that the model made, in chunks
     *     when it made them one by one.
     */
    Prediction: {
      headers: {
        'X-BASETEN-REQUEST-ID': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['JsonValue']
        'application/octet-stream': string
      }
    }
    /** @description What the chain returned. */
    ChainResult: {
      headers: {
        'X-BASETEN-REQUEST-ID': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['JsonValue']
        'application/octet-stream': string
      }
    }
    /** @description The request waits in the queue. */
    Queued: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['QueuedRequest']
      }
    }
    /** @description How many requests wait and how many run. */
    QueueStatus: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['QueueStatus']
      }
    }
    /** @description How far the request of a model is. */
    ModelRequestStatus: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ModelRequestStatus']
      }
    }
    /** @description How far the request of a chain is. */
    ChainRequestStatus: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ChainRequestStatus']
      }
    }
    /** @description Whether the request was canceled; it is not once it runs or has ended. */
    Cancellation: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Cancellation']
      }
    }
    /** @description The deployment starts; the answer has no body. */
    Waking: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
    /** @description The continued conversation, whole or as events. */
    ChatCompletion: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ChatCompletion']
        'text/event-stream': string
      }
    }
    /** @description The continued texts, whole or as events. */
    Completion: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Completion']
        'text/event-stream': string
      }
    }
    /** @description One embedding for each text, with its index. */
    Embeddings: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['EmbeddingList']
      }
    }
    /** @description The models that the deployment serves. */
    ModelList: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ModelList']
      }
    }
    /** @description The body cannot be read, or does not fit what the model or chain declares. */
    BadRequest: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'client_error'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The key is missing or unknown. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'unauthorized'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The account cannot pay for the call. The vendor lists the status without a code. */
    Unpaid: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'client_error'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The model, the chain, its environment or its deployment does not exist, or the model lacks the method. */
    NotFound: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'model_does_not_exist'
        } & components['schemas']['ErrorResponse']
      }
    }
    /**
     * @description The model or chain does not exist, or has no such request: it never had, or the request ended more than one hour ago.
     *     The vendor lists no status for it; 404 is the usual one.
     */
    AsyncRequestNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          error_code?: 'model_does_not_exist' | 'client_error'
        } & components['schemas']['ErrorText']
      }
    }
    /**
     * @description The address exists and does not know the method. The vendor documents no answer to other methods; 405 is what HTTP
     *     provides.
     */
    MethodNotAllowed: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'client_error'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The model breaks the contract of its server. */
    ContractBroken: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          error_code?: never
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The body has more than 100 MB. */
    BodyTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'payload_too_large'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The body of a request to be queued has more than 256 KiB. */
    AsyncBodyTooLarge: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'payload_too_large'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The body is not JSON or a member is missing or out of bounds. */
    AsyncBadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'client_error'
        } & components['schemas']['ErrorText']
      }
    }
    /**
     * @description The model raised an HTTP exception with this status; its detail, any JSON value, is the error. A model may choose any
     *     other status so.
     */
    InputRefused: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          error_code?: never
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description More requests than the account may send. The vendor documents no header Retry-After. */
    RateLimited: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'rate_limited'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The model raised an exception, or its server failed. */
    ServerFault: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          error_code?: 'application_error' | 'internal_baseten_error'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The platform failed, not a model. The vendor lists no such status here; 500 is what HTTP provides. */
    PlatformFault: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'internal_baseten_error'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The model's container crashed or restarted, or cannot be reached. */
    Unreachable: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          error_code?: 'model_unavailable' | 'internal_baseten_error'
        } & components['schemas']['ErrorText']
      }
    }
    /** @description The model is not loaded yet, or its container is being drained. */
    NotReady: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @enum {unknown} */
          error_code?: 'model_not_ready' | 'model_unavailable'
        } & components['schemas']['ErrorResponse']
      }
    }
    /** @description The model ran longer than 1200 seconds. */
    Timeout: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @constant */
          error_code?: 'timeout'
        } & components['schemas']['ErrorText']
      }
    }
    /**
     * @description A failure of the platform or of Baseten's model server, or one that the model's own server words as OpenAI does. The
     *     body or the key may be at fault, the model, its deployment or the route may not exist, may have failed, or may not
     *     be ready.
     */
    SyncFailure: {
      headers: {
        'X-BASETEN-ERROR-SOURCE': components['headers']['ErrorSource']
        'X-BASETEN-ERROR-CODE': components['headers']['ErrorCode']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['SyncError']
      }
    }
  }
  parameters: {
    /**
     * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
     * @example abcd1234
     */
    ModelId: string
    /**
     * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
     * @example efgh5678
     */
    ChainId: string
    /**
     * @description Name of the environment, `production` among them.
     * @example staging
     */
    Environment: string
    /**
     * @description Identifies the deployment.
     * @example wxyz5678
     */
    DeploymentId: string
    /**
     * @description The ID with which the request was queued.
     * @example 9876543210abcdef1234567890fedcba
     */
    RequestId: string
  }
  requestBodies: {
    /**
     * @description What the model takes. `application/octet-stream` is MessagePack for the model server; it reads everything else as
     *     JSON whatever its label, so a form reaches only a model with a server of its own. Files are base64 texts, padded,
     *     without line breaks and without a data URL's prefix, or addresses that the model fetches.
     */
    Predict: {
      content: {
        'application/json': components['schemas']['JsonValue']
        'application/octet-stream': string
        'multipart/form-data': Record<string, never>
      }
    }
    /** @description The arguments of the chain's entry point by name, also when it is queued. */
    RunRemote: {
      content: {
        'application/json': components['schemas']['ChainInput']
        'application/octet-stream': string
      }
    }
    /** @description The arguments of the chain's entry point by name, at most 256 KiB. */
    AsyncRunRemote: {
      content: {
        'application/json': components['schemas']['ChainInput']
      }
    }
    /** @description At most 256 KiB. */
    AsyncPredict: {
      content: {
        'application/json': components['schemas']['AsyncPredictRequest']
      }
    }
    /** @description A conversation. */
    ChatCompletion: {
      content: {
        'application/json': components['schemas']['ChatCompletionRequest']
      }
    }
    /** @description A text to continue. */
    Completion: {
      content: {
        'application/json': components['schemas']['CompletionRequest']
      }
    }
    /** @description One text or a list of texts, as text or as tokens. */
    Embedding: {
      content: {
        'application/json': components['schemas']['EmbeddingRequest']
      }
    }
  }
  headers: {
    /**
     * @description Identifies the request.
     * @example 9876543210abcdef1234567890fedcba
     */
    RequestId: string
    /**
     * @description Says that the model server made this error; errors of the platform lack it.
     * @example 04
     */
    ErrorSource: '04'
    /**
     * @description 700 for input that cannot be read and for a method that the model lacks, 600 for a model that is not ready, raised an
     *     exception or broke the contract of its server, 500 for anything not foreseen.
     * @example 700
     */
    ErrorCode: '500' | '600' | '700'
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  predictProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Predict']
    responses: {
      200: components['responses']['Prediction']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  predictDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Predict']
    responses: {
      200: components['responses']['Prediction']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  predictEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Predict']
    responses: {
      200: components['responses']['Prediction']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  predictDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Predict']
    responses: {
      200: components['responses']['Prediction']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  predictRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Predict']
    responses: {
      200: components['responses']['Prediction']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  asyncPredictProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncPredict']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncPredictDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncPredict']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncPredictEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncPredict']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncPredictDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncPredict']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncPredictRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncPredict']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  getAsyncQueueStatusProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getAsyncQueueStatusDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getAsyncQueueStatusEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getAsyncQueueStatusDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getAsyncQueueStatusRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  wakeProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  chatProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  chatDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  chatEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  chatDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  chatRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['ChatCompletion']
    responses: {
      200: components['responses']['ChatCompletion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  completeProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  completeDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  completeEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  completeDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  completeRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Completion']
    responses: {
      200: components['responses']['Completion']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  embedProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embedding']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  embedDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embedding']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  embedEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embedding']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  embedDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embedding']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  embedRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Embedding']
    responses: {
      200: components['responses']['Embeddings']
      400: components['responses']['SyncFailure']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  listModelsProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelList']
      401: components['responses']['Unauthorized']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  listModelsDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelList']
      401: components['responses']['Unauthorized']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  listModelsEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelList']
      401: components['responses']['Unauthorized']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  listModelsDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelList']
      401: components['responses']['Unauthorized']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  listModelsRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelList']
      401: components['responses']['Unauthorized']
      404: components['responses']['SyncFailure']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['SyncFailure']
      502: components['responses']['Unreachable']
      503: components['responses']['SyncFailure']
      504: components['responses']['Timeout']
    }
  }
  runRemoteProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['RunRemote']
    responses: {
      200: components['responses']['ChainResult']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  runRemoteDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['RunRemote']
    responses: {
      200: components['responses']['ChainResult']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  runRemoteEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['RunRemote']
    responses: {
      200: components['responses']['ChainResult']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  runRemoteDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['RunRemote']
    responses: {
      200: components['responses']['ChainResult']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  runRemoteRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['RunRemote']
    responses: {
      200: components['responses']['ChainResult']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      402: components['responses']['Unpaid']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      412: components['responses']['ContractBroken']
      413: components['responses']['BodyTooLarge']
      422: components['responses']['InputRefused']
      429: components['responses']['RateLimited']
      500: components['responses']['ServerFault']
      502: components['responses']['Unreachable']
      503: components['responses']['NotReady']
      504: components['responses']['Timeout']
    }
  }
  asyncRunRemoteProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncRunRemote']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncRunRemoteDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncRunRemote']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncRunRemoteEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncRunRemote']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncRunRemoteDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncRunRemote']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  asyncRunRemoteRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['AsyncRunRemote']
    responses: {
      201: components['responses']['Queued']
      400: components['responses']['AsyncBadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      413: components['responses']['AsyncBodyTooLarge']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
      503: components['responses']['NotReady']
    }
  }
  getChainAsyncQueueStatusProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getChainAsyncQueueStatusDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getChainAsyncQueueStatusEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getChainAsyncQueueStatusDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getChainAsyncQueueStatusRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['QueueStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  wakeChainProduction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeChainDevelopment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeChainEnvironment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Name of the environment, `production` among them.
         * @example staging
         */
        environment: components['parameters']['Environment']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeChainDeployment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description Identifies the deployment.
         * @example wxyz5678
         */
        deploymentId: components['parameters']['DeploymentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  wakeChainRegional: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      202: components['responses']['Waking']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      405: components['responses']['MethodNotAllowed']
      500: components['responses']['PlatformFault']
    }
  }
  getAsyncRequestStatus: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ModelRequestStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['AsyncRequestNotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  cancelAsyncRequest: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the model; on a regional host with a hyphen and the environment behind it.
         * @example abcd1234
         */
        modelId: components['parameters']['ModelId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Cancellation']
      401: components['responses']['Unauthorized']
      404: components['responses']['AsyncRequestNotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  getChainAsyncRequestStatus: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ChainRequestStatus']
      401: components['responses']['Unauthorized']
      404: components['responses']['AsyncRequestNotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  cancelChainAsyncRequest: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Identifies the chain; on a regional host with a hyphen and the environment behind it.
         * @example efgh5678
         */
        chainId: components['parameters']['ChainId']
        /**
         * @description The ID with which the request was queued.
         * @example 9876543210abcdef1234567890fedcba
         */
        requestId: components['parameters']['RequestId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Cancellation']
      401: components['responses']['Unauthorized']
      404: components['responses']['AsyncRequestNotFound']
      405: components['responses']['MethodNotAllowed']
      429: components['responses']['RateLimited']
      500: components['responses']['PlatformFault']
    }
  }
  receiveAsyncResult: {
    parameters: {
      query?: never
      header?: {
        /** @example 9876543210abcdef1234567890fedcba */
        'X-BASETEN-REQUEST-ID'?: string
        /**
         * @description HMAC-SHA256 of the body's bytes in lower-case hex; the key is the text of the secret with its prefix `whsec_`.
         *     Several values while an older secret is still valid. The example is that of the body `succeeded` without blanks,
         *     with the secret `whsec_AbCdEf123456GhIjKlMnOpQrStUvWxYz12345678`.
         * @example v1=924f9306e2b5dbb92aa37ec3da44089c8d63ba35d6dffbab59ca799582458f19
         */
        'X-BASETEN-SIGNATURE'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AsyncResult']
      }
    }
    responses: {
      /** @description Taken; nothing is sent again. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refused; nothing is sent again. */
      '4XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Sent once more after 500, 502, 503 and 504. */
      '5XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P]
}
