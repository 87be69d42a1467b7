import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const nodeGlobals = {
	AbortController: 'readonly',
	AbortSignal: 'readonly',
	Buffer: 'readonly',
	clearTimeout: 'readonly',
	console: 'readonly',
	fetch: 'readonly',
	performance: 'readonly',
	process: 'readonly',
	setTimeout: 'readonly',
	structuredClone: 'readonly',
	URL: 'readonly',
};

export default tseslint.config(
	{ ignores: ['dist/', 'out/', '.amulet/', 'coverage/', 'test/reference/'] },
	js.configs.recommended,
	{
		rules: {
			'max-lines': ['error', { max: 300 }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			complexity: ['error', 10],
		},
	},
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		// One program of all files takes less time than one of each project; what a project may use is `tsc`’s to check.
		languageOptions: { parserOptions: { project: './tsconfig.eslint.json' } },
		rules: {
			'no-console': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
		},
	},
	{
		files: ['src/**/*.ts'],
		rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }] },
	},
	{
		files: ['test/**/*.ts'],
		rules: { 'max-lines-per-function': 'off' },
	},
	{
		files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
		extends: [tseslint.configs.disableTypeChecked],
		languageOptions: { globals: nodeGlobals },
	},
);
