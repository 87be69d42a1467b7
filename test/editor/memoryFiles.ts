/** A file system of an extension, in memory, without folders. */
import * as vscode from 'vscode';

export class MemoryFiles implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	stat(uri: vscode.Uri): vscode.FileStat {
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).byteLength };
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const content = this.#files.get(uri.path);
		if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
		return content;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#files.set(uri.path, content);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	readDirectory(): [string, vscode.FileType][] {
		return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(uri: vscode.Uri): void {
		this.#files.delete(uri.path);
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}
}
