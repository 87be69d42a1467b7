/** What LaTeX commands of common use take, and what they are to a paragraph. */
import type { CommandPrototype, CommandRole } from './prototypes.ts';

type Row = readonly [role: CommandRole, takes: string, names: string];

const proseRows: readonly Row[] = [
	['prose', 'p', 'emph textbf textit textsl textsc textsf textrm textup textmd textnormal text'],
	['prose', 'p', 'uline uwave underline so st ul hl mbox fbox thanks alert structure'],
	['prose', '*p', 'enquote'],
	['prose', '<p', 'onslide only uncover visible'],
	['prose', 'op', 'footnote footnotetext marginpar marginnote sidenote'],
	['prose', '*oop', 'textquote'],
	['paragraph', '*op', 'caption subcaption blockquote'],
	['paragraph', '*mop', 'captionof'],
	['heading', '*op', 'part chapter section subsection subsubsection paragraph subparagraph'],
	['heading', '*<op', 'frametitle framesubtitle'],
	['heading', 'op', 'title subtitle'],
	['heading', 'p', 'addchap addsec minisec'],
];

const wordRows: readonly Row[] = [
	['word', '*oom', 'cite citep citet citealt citealp citeauthor citeyear citeyearpar citetitle'],
	['word', '*oom', 'Cite Citep Citet Citealt Citealp Citeauthor parencite Parencite footcite'],
	['word', '*oom', 'textcite Textcite autocite Autocite smartcite Smartcite supercite fullcite'],
	['word', '*oom', 'footfullcite citedate citeurl notecite pnotecite fnotecite cites'],
	['word', '*(+', 'parencites textcites autocites footcites smartcites supercites Parencites'],
	['word', '*m', 'citenum citetext citefullauthor shortcite onlinecite citeA citeNP nptextcite'],
	['word', '*m', 'ref eqref pageref nameref autoref cref Cref cpageref Cpageref labelcref vref'],
	['word', '*m', 'Vref vpageref fref Fref Autoref thref subref zcref namecref nameCref'],
	['word', '*mm', 'crefrange Crefrange cpagerefrange vrefrange'],
	['word', '*om', 'hyperref zref zpageref'],
	['word', 'omm', 'href hyperlink'],
	['word', 'm', 'url nolinkurl path email doi orcid'],
	['word', 'om', 'num ang si unit numlist numrange qtylist mhchem ce'],
	['word', 'omom', 'SI qty'],
	['word', 'ommm', 'SIrange qtyrange SIlist'],
	['word', '*omo', 'gls Gls GLS glspl Glspl GLSpl glsdesc glsname glstext glsfirst glsuseri'],
	['word', '*om', 'acrshort acrlong acrfull acrshortpl acrlongpl acrfullpl Acrshort Acrlong'],
	['word', '*m', 'ac acs acl acf acp acsp aclp acfp Ac Acs Acl Acf Acp iac Iac'],
	['word', 'omm', 'lettrine'],
	['word', '*omm', 'glslink glsdisp textcolor colorbox foreignlanguage'],
	['word', 'm', 'texttt code lstname file pkg cmd cs env textsuperscript textsubscript'],
	['word', 'mm', 'texorpdfstring nicefrac sfrac frac tfrac'],
	['word', 'om', 'ensuremath Sexpr'],
	['word', 'm', 'c v H u k r b d t textcircled'],
	['word', 'e', 'i j o O l L ss SS ae AE oe OE aa AA dh DH th TH dj DJ ng NG'],
	['word', 'e', 'TeX LaTeX LaTeXe BibTeX XeTeX XeLaTeX LuaTeX LuaLaTeX pdfTeX pdfLaTeX ConTeXt'],
	['word', 'e', 'dots ldots textellipsis today S P pounds copyright dag ddag slash ie eg etc cf'],
	['word', 'e', 'textbackslash textasciitilde textasciicircum textunderscore textbar textless'],
	[
		'word',
		'e',
		'textgreater textdollar textpercent textbraceleft textbraceright textasteriskcentered',
	],
	['word', 'e', 'textquotedblleft textquotedblright textquoteleft textquoteright textquotesingle'],
	['word', 'e', 'textquotedbl guillemotleft guillemotright guilsinglleft guilsinglright'],
	['word', 'e', 'quotedblbase quotesinglbase og fg textendash textemdash textbullet'],
	['word', 'e', 'textdegree textmu texteuro euro EUR textcopyright textregistered texttrademark'],
	['word', 'e', 'textsection textparagraph textordfeminine textordmasculine textonehalf'],
	['word', 'e', 'quad qquad enspace thinspace enskip space nobreakspace xspace allowbreak'],
	['word', 'e', 'linebreak newline nolinebreak hfill hfil dotfill hrulefill protect relax null'],
	['word', '*m', 'hspace hphantom phantom'],
	[
		'word',
		'',
		'em it bf sl sc sf rm tt itshape slshape scshape bfseries mdseries upshape rmfamily',
	],
	[
		'layout',
		'',
		'sffamily ttfamily normalfont tiny scriptsize footnotesize small normalsize large',
	],
	['layout', '', 'Large LARGE huge Huge and'],
	['word', '', '@'],
];

const layoutRows: readonly Row[] = [
	['layout', 'm', 'label index sindex glossary nocite footnotemark'],
	['layout', '*om', 'includegraphics'],
];

const blockRows: readonly Row[] = [
	['block', '<o', 'item bibitem'],
	['item', '<o', 'task question subquestion choice CorrectChoice'],
	['block', 'w', 'input'],
	[
		'block',
		'm',
		'opening closing signature cc encl ps include includeonly subfile bibliographystyle pagestyle thispagestyle',
	],
	['block', 'm', 'date institute keywords pagenumbering setstretch stepcounter refstepcounter'],
	['block', 'om', 'author affil address bibliography addbibresource usetheme usecolortheme'],
	[
		'block',
		'o',
		'printbibliography printindex printglossary printglossaries pagebreak nopagebreak',
	],
	['block', 'o', 'listoftodos twocolumn'],
	['block', '', 'par maketitle titlepage tableofcontents listoffigures listoftables centering'],
	['block', '', 'raggedright raggedleft newpage clearpage cleardoublepage noindent indent bigskip'],
	['block', '', 'medskip smallskip appendix frontmatter mainmatter backmatter hrule hline toprule'],
	['block', '', 'midrule bottomrule vfill columnbreak onecolumn makeindex makeglossaries pause'],
	['block', '', 'sloppy fussy onehalfspacing doublespacing singlespacing center'],
	['block', '*m', 'vspace addvspace'],
	['block', 'mmm', 'addcontentsline'],
	['block', 'mm', 'addtocontents markboth'],
	['block', 'm', 'markright'],
];

const definitionRows: readonly Row[] = [
	['block', 'om', 'documentclass usepackage RequirePackage LoadClass PassOptionsToPackage'],
	['block', 'om', 'documentstyle'],
	['block', '*toom', 'newcommand renewcommand providecommand DeclareRobustCommand'],
	['block', '*tm', 'DeclareMathOperator DeclarePairedDelimiter'],
	['block', 'tmm', 'NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand'],
	['block', 'tmm', 'DeclareDocumentCommand NewExpandableDocumentCommand'],
	['block', 'mmmm', 'NewDocumentEnvironment RenewDocumentEnvironment DeclareDocumentEnvironment'],
	['block', '*moomm', 'newenvironment renewenvironment provideenvironment'],
	['block', '*momo', 'newtheorem'],
	['block', '+', 'declaretheorem declaretheoremstyle newtheoremstyle theoremstyle spnewtheorem'],
	['block', '+', 'newmdtheoremenv newtcolorbox newtcbtheorem lstnewenvironment lstdefinestyle'],
	[
		'block',
		'+',
		'lstdefinelanguage lstset hypersetup captionsetup geometry tcbset tikzset pgfkeys',
	],
	['block', '+', 'pgfplotsset sisetup definecolor colorlet graphicspath usetikzlibrary setlist'],
	[
		'block',
		'+',
		'newacronym newglossaryentry DeclareAcronym acrodef newacro acro crefname Crefname',
	],
	['block', '+', 'titleformat titlespacing DefineVerbatimEnvironment setminted tikzstyle'],
	['block', '+', 'AtBeginDocument AtEndDocument hyphenation numberwithin counterwithin'],
	['block', '+', 'nomenclature SweaveOpts restylefloat floatstyle newfloat'],
	['block', 'td', 'def edef gdef xdef'],
	['block', 'tt', 'let'],
	['block', 't', 'newif newlength newcounter newsavebox newdimen newskip newcount newtoks'],
	['block', 'tm', 'setlength addtolength setcounter addtocounter settowidth savebox sbox'],
	['block', '', 'global long outer'],
	['block', '=', 'parskip parindent baselineskip textwidth textheight hoffset voffset topmargin'],
	['block', '=', 'oddsidemargin evensidemargin headheight headsep footskip leftmargin rightmargin'],
	['block', '=', 'itemsep parsep topsep partopsep tabcolsep arraycolsep columnsep linewidth'],
	['block', '=', 'hsize vsize vskip widowpenalty clubpenalty tolerance emergencystretch hbadness'],
	[
		'block',
		'=',
		'arraystretch baselinestretch floatsep textfloatsep intextsep labelsep labelwidth',
	],
	['word', '=', 'hskip kern penalty'],
];

function* entriesOf(rows: readonly Row[]): Generator<readonly [string, CommandPrototype]> {
	for (const [role, takes, names] of rows) {
		for (const name of names.split(' ')) yield [name, { role, takes }];
	}
}

export const commandPrototypes: ReadonlyMap<string, CommandPrototype> = new Map([
	...entriesOf([...proseRows, ...wordRows, ...layoutRows, ...blockRows, ...definitionRows]),
	['makeatletter', { role: 'region', takes: '', until: 'makeatother' }],
	['ExplSyntaxOn', { role: 'region', takes: '', until: 'ExplSyntaxOff' }],
	['endinput', { role: 'region', takes: '' }],
	['ProvidesClass', { role: 'region', takes: '' }],
	['ProvidesPackage', { role: 'region', takes: '' }],
	['ProvidesFile', { role: 'region', takes: '' }],
]);
