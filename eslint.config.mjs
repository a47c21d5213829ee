import js from '@eslint/js';
import { builtinModules } from 'node:module';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', 'test/**', '**/testing/**'];

const ban = {
  zodValue: {
    name: 'zod',
    allowTypeImports: true,
    message: 'A rule is handed `z` by its host; import only the types, so that no rule loads the library.',
  },
  node: {
    regex: `^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$))`,
    message: 'Node is for src/node, src/lsp/node, src/check and src/cli: this part runs in browsers.',
  },
  vscode: { regex: '^vscode$', message: 'Only client/ knows the editor.' },
  protocol: { regex: '^vscode-', message: 'Only the language server and the client know the protocol.' },
  server: { regex: '^(substantiate(/|$)|.*/server/)', message: 'Rules know no engine and no host.' },
  rules: {
    regex: '^retext-substantiate($|/(?!kit$|language$))',
    message: 'The engine is handed its rules: import only retext-substantiate/kit and /language.',
  },
  ruleFolders: {
    regex: '/(wording|vague-terms|unquantified-claims|missing-evidence|evidence|presets|tagger|rules)(/|\\.js$)',
    message: 'The kit and the language know no rule.',
  },
  hosts: { regex: '^\\.\\.?/(.*/)?(lsp|cli|config|node)/', message: 'The engine knows no host.' },
  cli: { regex: '/cli/', message: 'Only the command line knows itself.' },
  lsp: { regex: '/lsp/', message: 'Only the language server knows itself.' },
  insides: {
    regex: '^retext-substantiate(/|$)|^substantiate($|/(?!(protocol|page)$))|/(rules|server)/src/',
    message: 'The client speaks to the server through the protocol only, and draws with its page.',
  },
};

/** Preact's types bring those of browsers along, and with them globals whose names a forgotten variable is likely to have. */
const browserGlobals = [
  ...['alert', 'blur', 'close', 'confirm', 'document', 'event', 'external', 'find', 'focus', 'frames', 'history', 'length', 'localStorage'],
  ...['location', 'name', 'navigator', 'open', 'origin', 'parent', 'print', 'prompt', 'screen', 'scroll', 'self', 'sessionStorage'],
  ...['status', 'stop', 'top', 'window'],
];

/** The folder rule: `paths` and `patterns` that its files may not import. */
const imports = (...bans) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: bans.filter((each) => each.name),
      patterns: [...bans.filter((each) => each.regex)],
    },
  ],
});

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '.cache/', 'coverage/', 'test-results/']),
  js.configs.recommended,
  regexp.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.all.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
          message: "Write `import * as z from 'zod'`: the other forms bundle every language (443 KB, not 83).",
        },
      ],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['rules/src/**', 'server/src/**'], rules: { 'no-restricted-globals': ['error', ...browserGlobals] } },
  { files: ['rules/src/**'], ignores: tests, rules: imports(ban.zodValue, ban.node, ban.vscode, ban.protocol, ban.server) },
  {
    files: ['rules/src/{kit,language}/**'],
    ignores: tests,
    rules: imports(ban.zodValue, ban.node, ban.vscode, ban.protocol, ban.server, ban.ruleFolders),
  },
  { files: ['server/src/**'], ignores: tests, rules: imports(ban.node, ban.vscode, ban.protocol, ban.cli, ban.lsp) },
  {
    files: ['server/src/engine/**'],
    ignores: tests,
    rules: imports(ban.node, ban.vscode, ban.protocol, ban.rules, ban.hosts),
  },
  { files: ['server/src/check/**'], ignores: tests, rules: imports(ban.vscode, ban.protocol, ban.cli, ban.lsp) },
  { files: ['server/src/node/**'], ignores: tests, rules: imports(ban.vscode, ban.protocol, ban.cli, ban.lsp) },
  {
    files: ['server/src/cli/**', 'server/src/cli.ts'],
    ignores: tests,
    rules: imports(ban.vscode, ban.protocol, ban.lsp),
  },
  { files: ['server/src/lsp/**'], ignores: tests, rules: imports(ban.node, ban.vscode, ban.cli) },
  {
    files: ['server/src/lsp/node/**', 'server/src/language-server.ts'],
    ignores: tests,
    rules: imports(ban.vscode, ban.cli),
  },
  { files: ['client/src/**'], ignores: tests, rules: imports(ban.node, ban.insides) },
  { files: ['client/src/node/**'], ignores: tests, rules: imports(ban.insides) },
  // wink-nlp hands out plain functions typed as methods.
  { files: ['rules/src/tagger/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'performance', 'Buffer', 'AbortSignal'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
