/** What a process has started. */
import { existsSync, readFileSync } from 'node:fs';

/** The ids of the processes that a process has started. Known on Linux only, and none elsewhere. */
export function childrenOf(pid: number): readonly number[] {
	const file = `/proc/${pid}/task/${pid}/children`;
	if (!existsSync(file)) return [];
	return (readFileSync(file, 'utf8').match(/\d+/g) ?? []).map(Number);
}
