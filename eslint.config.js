import eslint from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { noTextAtLoad } from './scripts/lint/no-text-at-load.mjs'

/** Dangerous powers and the only files that may use them; tests/architecture/powers.test.ts holds the same table. */
const noUtilities = {
  group: ['**/utils', '**/utils.ts', '**/helpers.ts', '**/common.ts', '**/index.ts'],
  message: 'No barrels and no drawers: import the file that is named after what it holds.'
}

export default defineConfig(
  { ignores: ['node_modules', 'out', 'dist', '.tsbuild', 'test-results'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked
    ],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A handler that answers nothing may be written as one expression.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The contract's handlers answer nothing (`void`) or something; the union says so.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A port answers promises; an old Electron's answer is there at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [noUtilities] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="serialize"]',
          message: 'db.serialize() gives the vault in plain text.'
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Randomness comes from crypto/random.ts.'
        },
        { selector: 'ExportDefaultDeclaration', message: 'Names are searched for: export by name.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' }
      ],
      'max-lines': ['error', { max: 300 }]
    }
  },
  {
    files: ['**/*.mjs', 'eslint.config.js'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortSignal', 'AbortController', 'performance']
          .concat([
            'setTimeout',
            'clearTimeout',
            'setInterval',
            'clearInterval',
            'setImmediate',
            'Response',
            'document',
            'window'
          ])
          .map((name) => [name, 'readonly'])
      )
    },
    rules: { 'max-lines': ['error', { max: 300 }] }
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    ...reactHooks.configs.flat['recommended-latest']
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    ignores: ['src/renderer/src/text/**'],
    plugins: { latchkey: { rules: { 'no-text-at-load': noTextAtLoad } } },
    rules: { 'latchkey/no-text-at-load': 'error' }
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      // Tests build odd values on purpose: broken rows, foreign frames.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      // What a test has to tell (a seed, a reason to skip) goes to the terminal.
      'no-console': 'off'
    }
  },
  {
    // Tools read their settings from a default export.
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' }
  }
)
