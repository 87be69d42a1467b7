/** The directives of MyST and Sphinx. */

const prose = new Set(
	(
		'admonition attention aside caution card card-body compound danger deprecated details div dropdown epigraph error ' +
		'example exercise figure ' +
		'grid grid-item grid-item-card highlights hint important margin note proof pull-quote quote seealso ' +
		'sidebar solution tab-item tab-set theorem lemma definition remark corollary tip todo topic ' +
		'versionadded versionchanged versionremoved warning'
	).split(' '),
);

/** Whether the body of a directive is prose. What is not known counts as none. */
export function isProseDirective(name: string): boolean {
	return prose.has(name.toLowerCase());
}
