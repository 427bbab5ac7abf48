// Generated from specs/modelbit.openapi.yaml by scripts/generate.ts. Do not edit.

import type { SchemaValidator } from '../../../contract/schema-validator.ts'

export declare const infer_request: SchemaValidator
export declare const infer_200: SchemaValidator
export declare const infer_400: SchemaValidator
export declare const infer_401: SchemaValidator
export declare const infer_404: SchemaValidator
export declare const infer_405: SchemaValidator
export declare const infer_408: SchemaValidator
export declare const infer_413: SchemaValidator
export declare const infer_415: SchemaValidator
export declare const infer_500: SchemaValidator
export declare const inferOnBranch_request: SchemaValidator
export declare const inferOnBranch_200: SchemaValidator
export declare const inferOnBranch_400: SchemaValidator
export declare const inferOnBranch_401: SchemaValidator
export declare const inferOnBranch_404: SchemaValidator
export declare const inferOnBranch_405: SchemaValidator
export declare const inferOnBranch_408: SchemaValidator
export declare const inferOnBranch_413: SchemaValidator
export declare const inferOnBranch_415: SchemaValidator
export declare const inferOnBranch_500: SchemaValidator
export declare const getLinkedResponse_200: SchemaValidator
export declare const getLinkedResponse_403: SchemaValidator
export declare const getLinkedResponse_404: SchemaValidator
export declare const getLinkedResponse_405: SchemaValidator
export declare const getLinkedResponse_500: SchemaValidator
export declare const query_expires: SchemaValidator
export declare const query_signature: SchemaValidator
