"""The structure of LaTeX documents, without the words of their prose, as pylatexenc reads them.

usage: latex_structure.py DOCUMENTS STRUCTURES
Reads a JSON list of documents and writes a JSON list of as many structures.
"""

import json
import re
import sys

from pylatexenc.latexnodes import nodes
from pylatexenc.latexnodes.parsers import LatexGeneralNodesParser
from pylatexenc.latexwalker import LatexWalker

PROSE_MACROS = set(
    "emph textbf textit textsl textsc textsf textrm textup textmd textnormal text underline "
    "uline enquote mbox fbox footnote footnotetext caption thanks title part chapter section "
    "subsection subsubsection paragraph subparagraph frametitle item".split()
)

PROSE_ENVIRONMENTS = set(
    "document abstract itemize enumerate description quote quotation verse center flushleft "
    "flushright minipage inparaenum landscape frame block columns column theorem lemma proof "
    "definition remark example corollary proposition exercise thm lem prop cor defn rem prob ex "
    "explain commentary problem conjecture claim".split()
)

# The theorems of the document that is read.
declared = set()

FLOATS = set("figure table wrapfigure subfigure longtable algorithm".split())


def tidy(text):
    return re.sub(r"\s+", " ", text).strip()


# What a group after a node is to it.
NOTHING, ARGUMENT, PROSE = range(3)


def outline(node_list, is_prose):
    parts = []
    follows = NOTHING
    for node in node_list or []:
        follows = add(parts, node, is_prose, follows)
    return parts


def add(parts, node, is_prose, follows):
    """What a group after the node is to it."""
    if node is None:
        return NOTHING
    verbatim = tidy(node.latex_verbatim())
    if isinstance(node, nodes.LatexCharsNode):
        bracket = re.match(r"\[[^\]]*\]", verbatim) if follows != NOTHING else None
        if bracket:
            parts.append(bracket.group())
            return follows if verbatim == bracket.group() else NOTHING
        if not is_prose:
            parts.append(verbatim)
        return NOTHING
    if isinstance(node, nodes.LatexGroupNode):
        if follows == ARGUMENT:
            parts.append(verbatim)
            return ARGUMENT
        parts.append(["{", outline(node.nodelist, is_prose or follows == PROSE)])
        return NOTHING
    if isinstance(node, nodes.LatexMacroNode):
        return add_macro(parts, node, is_prose, verbatim)
    if isinstance(node, nodes.LatexEnvironmentNode):
        name = node.environmentname.rstrip("*")
        if name in PROSE_ENVIRONMENTS | FLOATS | declared:
            holds_prose = is_prose and name not in FLOATS
            parts.append([name, *arguments(node, False), outline(node.nodelist, holds_prose)])
        else:
            parts.append(verbatim)
        return NOTHING
    if isinstance(node, nodes.LatexSpecialsNode):
        if node.specials_chars == "&" or "\n" in node.specials_chars:
            parts.append(node.specials_chars.strip(" ") and tidy(node.specials_chars) or "paragraph")
        return NOTHING
    parts.append(verbatim)
    return NOTHING


def add_macro(parts, node, is_prose, verbatim):
    name = node.macroname
    if name not in PROSE_MACROS:
        parts.append(verbatim)
        return ARGUMENT if re.match(r"[A-Za-z@]", name) else NOTHING
    holds_prose = is_prose or name == "caption"
    known = arguments(node, holds_prose)
    parts.append(["\\" + name, *known])
    return PROSE if holds_prose and not known else NOTHING


def arguments(node, is_prose):
    """The last argument is prose where any is; the others are as they stand."""
    given = node.nodeargd.argnlist if node.nodeargd is not None and node.nodeargd.argnlist else []
    parts = [tidy(one.latex_verbatim()) for one in given[:-1] if one is not None]
    last = given[-1] if given else None
    if last is None:
        return parts
    if not is_prose or not isinstance(last, nodes.LatexGroupNode) or node.nodeargd is None:
        return [*parts, tidy(last.latex_verbatim())]
    if last.delimiters != ("{", "}"):
        return [*parts, tidy(last.latex_verbatim())]
    return [*parts, outline(last.nodelist, True)]


def structure(document):
    """TeX ends a line where its system does; pylatexenc only at a line feed."""
    document = document.replace("\r\n", "\n").replace("\r", "\n")
    declared.clear()
    declared.update(re.findall(r"\\newtheorem\*?\{(\w+)\}", document))
    preamble, begin, body = document.rpartition("\\begin{document}")
    walker = LatexWalker(body.replace("\\end{document}", ""), tolerant_parsing=True)
    node_list, _ = walker.parse_content(LatexGeneralNodesParser())
    return json.dumps([preamble + begin, outline(node_list, True)], ensure_ascii=False)


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8", newline="") as file:
        documents = json.load(file)
    with open(target, "w", encoding="utf-8") as file:
        json.dump([structure(document) for document in documents], file)


sys.setrecursionlimit(20_000)
main()
