/** Tables in Markdown, and the numbers in them. */

/** Rows may be shorter than the header. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(columns),
		line(columns.map(() => '---')),
		...rows.map((row) => line(columns.map((_, index) => row[index] ?? ''))),
	].join('\n');
}

/** Three digits that count, and no more than a whole number has. */
export function figure(value: number): string {
	const digits = Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
	return digits.replace('-', '−');
}
