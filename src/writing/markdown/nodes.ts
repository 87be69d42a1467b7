/** The nodes of the tree that hold no prose. */
import type { NodeSpec } from '@lezer/markdown';
import type { ProtectedContent } from '../document/blocks.ts';

/** Of blocks that own parsers read, with what they hold in a word for messages. */
const own = {
	Markup: 'markup',
	Directives: 'directives',
	Templates: 'templates',
	Math: 'math',
	Commands: 'commands',
	Comments: 'comments',
	Tables: 'tables',
	Modules: 'code',
	Definitions: 'link definitions',
	Elements: 'HTML',
	Expressions: 'code',
} as const satisfies Readonly<Record<string, ProtectedContent>>;

export type NodeName = keyof typeof own;

export const protectedContents: Readonly<Record<string, ProtectedContent>> = {
	...own,
	CodeBlock: 'code',
	FencedCode: 'code',
	HTMLBlock: 'HTML',
	CommentBlock: 'comments',
	ProcessingInstructionBlock: 'HTML',
	LinkReference: 'link definitions',
	HorizontalRule: 'markup',
};

export const ownNodes: readonly NodeSpec[] = Object.keys(own).map((name) => ({
	name,
	block: true,
}));
