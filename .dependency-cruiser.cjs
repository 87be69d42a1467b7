/** The one definition of which layer may import which. docs/architecture.md explains it. */
const layers = {
	amulet: [],
	writing: ['amulet'],
	protocol: ['amulet', 'writing'],
	client: ['writing', 'protocol'],
	backend: ['amulet', 'writing', 'protocol'],
	commandLine: ['writing', 'protocol', 'client'],
	evaluation: ['amulet', 'writing', 'protocol', 'client'],
	download: [],
	extension: ['writing', 'protocol', 'client', 'download'],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
	name: `layer-${layer}`,
	comment: `src/${layer} may import only ${allowed.join(', ') || 'itself'}`,
	severity: 'error',
	from: { path: `^src/${layer}/` },
	to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

/** Which folder of src/writing may import which. All syntaxes are known to the registry alone. */
const readers = ['markdown', 'latex', 'restructuredText', 'asciiDoc', 'gitCommit', 'plain'];
const rooms = {
	text: [],
	document: ['text'],
	...Object.fromEntries(readers.map((reader) => [reader, ['document', 'text']])),
	comments: ['markdown', 'document', 'text'],
	syntax: [...readers, 'comments', 'document', 'text'],
	reply: ['syntax', 'text'],
	details: ['reply', 'text'],
	review: ['text'],
	passage: ['reply', 'syntax', 'markdown', 'document', 'text'],
	cursor: ['comments', 'syntax', 'markdown', 'latex', 'document', 'text'],
	suggestion: ['syntax', 'document', 'text'],
	prompts: [],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
	name: `writing-${room}`,
	comment: `src/writing/${room} may import only ${allowed.join(', ') || 'itself'}`,
	severity: 'error',
	from: { path: `^src/writing/${room}/` },
	to: { path: '^src/', pathNot: `^src/writing/(${[room, ...allowed].join('|')})/` },
}));

/** Which folder of src/extension may import which, besides the files that lie above them. */
const extensionFolders = {
	settings: [],
	rewriting: ['settings'],
	completion: ['rewriting', 'settings'],
	status: ['completion', 'rewriting', 'settings'],
	commands: ['completion', 'rewriting', 'settings', 'status'],
};

const extensionRules = Object.entries(extensionFolders).map(([folder, allowed]) => ({
	name: `extension-${folder}`,
	comment: `src/extension/${folder} may import only ${allowed.join(', ') || 'itself'}`,
	severity: 'error',
	from: { path: `^src/extension/${folder}/` },
	to: {
		path: '^src/extension/[^/]+/',
		pathNot: `^src/extension/(${[folder, ...allowed].join('|')})/`,
	},
}));

/** `allowed` are layers that may import the module. */
const onlyImporter = (module, allowed) => ({
	name: `only-${allowed.join('-')}-imports-${module}`,
	severity: 'error',
	from: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
	to: { path: `(^|node_modules/)${module}(/|$)` },
});

module.exports = {
	forbidden: [
		...layerRules,
		...roomRules,
		...extensionRules,
		{
			name: 'writing-has-rooms',
			comment: 'A file of src/writing lies in one of its folders, each with its rule.',
			severity: 'error',
			from: { path: '^src/writing/', pathNot: `^src/writing/(${Object.keys(rooms).join('|')})/` },
			to: {},
		},
		onlyImporter('vscode', ['extension']),
		onlyImporter('node-llama-cpp', ['backend', 'evaluation']),
		{
			name: 'pure-layers-know-no-node',
			severity: 'error',
			from: { path: '^src/(amulet|writing|protocol)/' },
			to: { dependencyTypes: ['core'] },
		},
		{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'src-never-imports-tests',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(test|scripts)/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
			conditionNames: ['import', 'require', 'node', 'default'],
		},
	},
};
