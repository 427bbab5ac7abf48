// Generated from specs/peltarion.openapi.yaml by scripts/generate.ts. Do not edit.

import type { SchemaValidator } from '../../../contract/schema-validator.ts'

export declare const forward_request: SchemaValidator
export declare const forward_200: SchemaValidator
export declare const forward_400: SchemaValidator
export declare const forward_401: SchemaValidator
export declare const forward_403: SchemaValidator
export declare const forward_404: SchemaValidator
export declare const forward_405: SchemaValidator
export declare const forward_413: SchemaValidator
export declare const forward_415: SchemaValidator
export declare const forward_500: SchemaValidator
export declare const forward_503: SchemaValidator
export declare const forward_504: SchemaValidator
export declare const describeDeployment_200: SchemaValidator
export declare const describeDeployment_401: SchemaValidator
export declare const describeDeployment_403: SchemaValidator
export declare const describeDeployment_404: SchemaValidator
export declare const describeDeployment_405: SchemaValidator
export declare const describeDeployment_500: SchemaValidator
