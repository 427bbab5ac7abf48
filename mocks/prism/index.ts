export { startMockServer, type MockServer, type MockServerOptions } from './mock-server.ts'
