/**
 * Writes the marks of all fixtures anew: node --import tsx test/writing/markFixtures.ts. Read what changed
 * before you keep it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures, markedAnew, readFixtures } from './fixtureFiles.ts';

for (const fixture of readFixtures()) {
	const marked = markedAnew(fixture);
	if (marked !== fixture.marked) writeFileSync(join(fixtures, fixture.path), marked);
}
