/** A configuration file to begin with: works as it is, and shows in comments what else there is. */
export function configTemplate(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# What Mockference serves, and how. Flags of the command line go before what stands here.
# All members: node_modules/mockference/docs/configuration.md

server:
  port: 4010
  # The same seed gives the same ids, signatures and faults.
  seed: 1
  # host: 127.0.0.1
  # allowHosts: [hooks.example.com]   # where webhooks may be sent to, beside this machine
  # vary: true                        # answers in any way that the contracts leave open

# APIs whose default deployments are served too: all, none, or a list such as [modelbit, baseten]
apis: all

# Keys that clients may use; test-key when left out.
# credentials: { apiKeys: [my-key] }

deployments:
  # A model that comes along, slow, and with an error now and then.
  - api: modelbit
    name: slow_doubler
    model: example_doubler
    latencyMs: { lognormal: { median: 120, p99: 900 } }
    faults:
      - { kind: status, status: 503, every: 10 }

  # A model of your own. A card beside it (model.model.yaml) names its features; \`mockference inspect model.onnx --card\` proposes one.
  # - api: peltarion
  #   name: my-model
  #   model: ./model.onnx
  #   card: ./model.model.yaml
  #   settings: { token: 0d6f2c1e-3f7b-4f0a-8a43-5d2c9e7b4101 }
  #   maxBatch: 16
`
}
