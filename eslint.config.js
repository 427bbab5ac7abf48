import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const passedIn = 'Take it from src/random, src/clock or an option, so that a run can be repeated.'

/** Sources of values that differ from run to run: everything but the edges gets them passed in. */
const UNREPEATABLE = [
  { object: 'Math', property: 'random', message: passedIn },
  { object: 'Date', property: 'now', message: passedIn },
  { object: 'crypto', property: 'randomUUID', message: passedIn },
  { object: 'crypto', property: 'getRandomValues', message: passedIn },
]
const ENVIRONMENT = [
  { object: 'process', property: 'env', message: 'Only src/cli reads the environment; pass the value in.' },
]

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or an `as const` table.' },
  { selector: 'TSParameterProperty', message: 'Declare the field and assign it.' },
  { selector: 'ExportAllDeclaration', message: 'List the names: an entry says what it offers.' },
]
const WALL_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: passedIn },
  { selector: "CallExpression[callee.name='Date']", message: passedIn },
]

const NO_DEFAULT_EXPORT = {
  direct: true,
  named: true,
  defaultFrom: true,
  namedFrom: true,
  namespaceFrom: true,
}

const EDGES = [
  'src/random/**',
  'src/clock/**',
  'src/cli/**',
  'scripts/**',
  'test/**',
  'bench/**',
  'examples/**',
  '**/*.test.ts',
]

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/node_modules/', '**/coverage/', '**/.tmp/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-cond-assign': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-unsafe-finally': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-debugger': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: NO_DEFAULT_EXPORT }],
      'no-restricted-properties': ['error', ...UNREPEATABLE, ...ENVIRONMENT],
      'no-restricted-syntax': ['error', ...SYNTAX, ...WALL_CLOCK],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {
          'ts-expect-error': 'allow-with-description',
          'ts-ignore': true,
          'ts-nocheck': true,
          minimumDescriptionLength: 8,
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-namespace': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A function of an asynchronous port may answer at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: EDGES,
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': ['error', ...SYNTAX] },
  },
  {
    // ONNX Runtime takes its switches from the environment and from nowhere else.
    files: ['src/engine/onnx/**'],
    rules: { 'no-restricted-properties': ['error', ...UNREPEATABLE] },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests read parsed JSON and asymmetric matchers, both of which are `any`.
    files: ['test/**', '**/*.test.ts', '**/*.laws.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-exports': 'off', 'no-restricted-properties': 'off' },
  },
)
