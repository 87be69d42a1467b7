/** The directives of MyST and Sphinx. */

const prose = new Set(
	(
		'admonition attention aside caution card card-body danger details div dropdown epigraph error example exercise ' +
		'grid grid-item grid-item-card hint important margin note proof pull-quote quote seealso ' +
		'sidebar solution tab-item tab-set theorem lemma definition remark corollary tip topic warning'
	).split(' '),
);

/** Whether the body of a directive is prose. What is not known counts as none. */
export function isProseDirective(name: string): boolean {
	return prose.has(name.toLowerCase());
}
