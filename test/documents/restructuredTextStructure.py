"""Reads a JSON list of reStructuredText documents and writes a JSON list of their structures.

A structure is the tree of docutils' nodes with what a rewrite must not touch: marks of lists, targets, verbatim text. It holds no
words of paragraphs and titles, and neither emphasis nor the place of inline nodes among the words. Directives and roles
of Sphinx count too, though only docutils is there.
"""

import json
import re
import sys

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

SETTINGS = {
    "_disable_config": True,
    "docinfo_xform": False,
    "doctitle_xform": False,
    "file_insertion_enabled": False,
    "halt_level": 5,
    "report_level": 5,
    "syntax_highlight": "none",
}

# Directives of Sphinx and its extensions whose content is read as a body.
PARSED = re.compile(
    r"""
    seealso|todo|only|tabs?|group-tab|tab-set|tab-item|dropdown|card|grid(-item(-card)?)?|glossary
    |(\w+:)?(function|(class|static)?method|attribute|data|property|class|exception|decorator(method)?|describe
    |object|option|envvar|confval|type|macro|member|var|struct|union|enum|enumerator|concept|directive(:option)?|role)
    """,
    re.VERBOSE,
)
VERSIONS = {"versionadded", "versionchanged", "versionremoved", "deprecated"}
DESCRIBED = re.compile(
    r"(param|parameter|arg|argument|key|keyword|kwarg|raises?|except|exception|[ic]?var|returns?|yields?)\b"
)


class AnyOption(dict):
    """An option specification that takes any option."""

    def __bool__(self):
        return True

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        return lambda value: value


class extension(nodes.General, nodes.Element):
    """A directive or a role that docutils does not know; what is verbatim of it is its attribute."""


class ParsedDirective(Directive):
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = AnyOption()
    has_content = True

    def run(self):
        verbatim = [self.name, self.arguments, sorted(self.options.items())]
        node = extension("", verbatim=repr(verbatim))
        self.state.nested_parse(self.content, self.content_offset, node, match_titles=1)
        return [node]


class SeeAlso(ParsedDirective):
    optional_arguments = 0


class Version(ParsedDirective):
    required_arguments = 1

    def run(self):
        node = extension("", verbatim=repr([self.name, self.arguments[0]]))
        if len(self.arguments) == 2:
            text, messages = self.state.inline_text(self.arguments[1], self.lineno + 1)
            node += nodes.paragraph(self.arguments[1], "", *text)
            node += messages
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


class VerbatimDirective(Directive):
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = AnyOption()
    has_content = True

    def run(self):
        return [extension("", verbatim=self.block_text.rstrip())]


def role(name, rawtext, text, lineno, inliner, options=None, content=None):
    return [extension("", verbatim=" ".join(rawtext.split()))], []


known_directive, known_role = directives.directive, roles.role


def any_directive(name, language, document):
    if name in VERSIONS:
        return Version, []
    if name in ("seealso", "todo"):
        return SeeAlso, []
    if PARSED.fullmatch(name):
        return ParsedDirective, []
    found, messages = known_directive(name, language, document)
    return (found, messages) if found else (VerbatimDirective, [])


def any_role(name, language, lineno, reporter):
    found, messages = known_role(name, language, lineno, reporter)
    return (found, messages) if found else (role, [])


directives.directive, roles.role = any_directive, any_role

FLATTENED = (nodes.Text, nodes.emphasis, nodes.strong, nodes.inline)
VERBATIM = (
    nodes.literal, nodes.literal_block, nodes.doctest_block, nodes.math, nodes.math_block, nodes.raw, nodes.comment,
    nodes.table, nodes.reference, nodes.footnote_reference, nodes.citation_reference, nodes.substitution_reference,
    nodes.substitution_definition, nodes.target, nodes.line_block, nodes.option_list, nodes.term, nodes.attribution,
    nodes.field_name, nodes.label, nodes.title_reference, nodes.problematic, nodes.classifier,
)
KEPT = ("refuri", "refid", "refname", "bullet", "enumtype", "prefix", "suffix", "start", "uri", "verbatim", "level")


def lines_of(node, depth, out):
    if isinstance(node, FLATTENED):
        for child in node.children:
            lines_of(child, depth, out)
        return
    # A longer title than its line is a title still.
    if isinstance(node, nodes.system_message) and re.match(r"Title (und|ov)erline too short", node[0].astext()):
        return
    kept = [f"{key}={node[key]}" for key in KEPT if node.get(key) is not None]
    if isinstance(node, nodes.target):
        kept.append(f"ids={node['ids']}")
    is_verbatim = isinstance(node, VERBATIM) or is_verbatim_part(node)
    if is_verbatim:
        # They name lines, which move.
        for message in list(node.findall(nodes.system_message)):
            message.parent.remove(message)
    # Where the lines of a literal or a reference break says nothing.
    text = node.astext()
    if isinstance(node, nodes.Inline):
        text = " ".join(text.split())
    out.append("  " * depth + " ".join([node.tagname, *kept] + ([repr(text)] if is_verbatim else [])))
    if isinstance(node, nodes.system_message) or is_verbatim:
        return
    for child in node.children:
        lines_of(child, depth + 1, out)


def is_verbatim_part(node):
    """Bodies of fields that say more than what code takes; titles that are arguments."""
    if isinstance(node, nodes.field_body):
        return not DESCRIBED.match(node.parent[0].astext())
    return isinstance(node, nodes.title) and not isinstance(node.parent, nodes.section)


def structure_of(text):
    out = []
    lines_of(publish_doctree(text, settings_overrides=SETTINGS), 0, out)
    return "\n".join(out)


json.dump([structure_of(text) for text in json.load(sys.stdin)], sys.stdout)
