// Generated from specs/cerebrium-v1.openapi.yaml by scripts/generate.ts. Do not edit.

import type { SchemaValidator } from '../../../contract/schema-validator.ts'

export declare const predict_request: SchemaValidator
export declare const predict_200: SchemaValidator
export declare const predict_202: SchemaValidator
export declare const predict_400: SchemaValidator
export declare const predict_401: SchemaValidator
export declare const predict_404: SchemaValidator
export declare const predict_405: SchemaValidator
export declare const predict_413: SchemaValidator
export declare const predict_415: SchemaValidator
export declare const predict_500: SchemaValidator
export declare const predict_503: SchemaValidator
export declare const predict_504: SchemaValidator
export declare const predictUnversioned_request: SchemaValidator
export declare const predictUnversioned_200: SchemaValidator
export declare const predictUnversioned_202: SchemaValidator
export declare const predictUnversioned_400: SchemaValidator
export declare const predictUnversioned_401: SchemaValidator
export declare const predictUnversioned_404: SchemaValidator
export declare const predictUnversioned_405: SchemaValidator
export declare const predictUnversioned_413: SchemaValidator
export declare const predictUnversioned_415: SchemaValidator
export declare const predictUnversioned_500: SchemaValidator
export declare const predictUnversioned_503: SchemaValidator
export declare const predictUnversioned_504: SchemaValidator
export declare const predictPrebuilt_request: SchemaValidator
export declare const predictPrebuilt_200: SchemaValidator
export declare const predictPrebuilt_202: SchemaValidator
export declare const predictPrebuilt_400: SchemaValidator
export declare const predictPrebuilt_401: SchemaValidator
export declare const predictPrebuilt_404: SchemaValidator
export declare const predictPrebuilt_405: SchemaValidator
export declare const predictPrebuilt_413: SchemaValidator
export declare const predictPrebuilt_415: SchemaValidator
export declare const predictPrebuilt_500: SchemaValidator
export declare const predictPrebuilt_503: SchemaValidator
export declare const predictPrebuilt_504: SchemaValidator
