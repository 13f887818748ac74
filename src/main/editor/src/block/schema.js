// The blocks of docs/model.md as nodes of the editor.
import { Node, getSchema } from '@tiptap/core';
import { Embed, Figure, Opaque, Picture, Rule } from './cards.js';
import { Cell, Header, Item, List, Row, Table } from './lists.js';
import { Emphasis, Link, Strong } from './marks.js';
import { Heading, Paragraph, Quotation } from './texts.js';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text' });

export const nodes = [
  Doc, Paragraph, Text, Heading, Quotation, Picture, List, Item, Table, Header, Row, Cell, Embed,
  Figure, Rule, Opaque, Link, Strong, Emphasis,
];

export const schema = getSchema(nodes);
