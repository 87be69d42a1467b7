/** Small Python packages, as pip takes them from a folder. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

interface Member {
	readonly name: string;
	readonly content: Buffer;
}

/** Writes a wheel that holds one file beside what makes it a package. */
export function writeWheel(folder: string, name: string, version: string, member: Member): void {
	const module = name.replaceAll('-', '_');
	const info = `${module}-${version}.dist-info`;
	const texts = {
		METADATA: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
		WHEEL: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
		RECORD: '',
	};
	const members = [
		{ name: `${module}/${member.name}`, content: member.content },
		...Object.entries(texts).map(([file, text]) => ({
			name: `${info}/${file}`,
			content: Buffer.from(text),
		})),
	];
	writeFileSync(path.join(folder, `${module}-${version}-py3-none-any.whl`), zip(members));
}

/** Everything is stored as it is. */
function zip(members: readonly Member[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const member of members) {
		const common = commonHeader(member);
		const name = Buffer.from(member.name);
		const local = Buffer.concat([signature('PK\x03\x04'), common, name, member.content]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(signature('PK\x01\x02'), Buffer.from([20, 0]), common, rest, name);
		parts.push(local);
		offset += local.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(members.length, 4);
	end.writeUInt16LE(members.length, 6);
	end.writeUInt32LE(list.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, list, signature('PK\x05\x06'), end]);
}

/** What a member's header and its entry in the directory have in common. */
function commonHeader({ name, content }: Member): Buffer {
	const header = Buffer.alloc(26);
	header.writeUInt16LE(20, 0);
	header.writeUInt32LE(crc32(content), 10);
	header.writeUInt32LE(content.length, 14);
	header.writeUInt32LE(content.length, 18);
	header.writeUInt16LE(Buffer.byteLength(name), 22);
	return header;
}

function signature(text: string): Buffer {
	return Buffer.from(text, 'latin1');
}
