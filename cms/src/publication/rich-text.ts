/**
 * Strapi's blocks as the contract's rich text: the keys it knows are kept, the editor's own are left, and
 * empty paragraphs are dropped. A node of another kind stays as it is, so that the contract refuses it by
 * name instead of it vanishing from the text.
 */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

function children(node: Node): unknown {
  return Array.isArray(node['children']) ? node['children'].map(read) : node['children'];
}

function read(value: unknown): unknown {
  if (!isNode(value)) return value;
  switch (value['type']) {
    case 'text': {
      const marks = MARKS.filter((mark) => value[mark] === true).map((mark) => [mark, true]);
      return { type: 'text', text: value['text'], ...Object.fromEntries(marks) };
    }
    case 'link':
      return { type: 'link', url: value['url'], children: children(value) };
    case 'paragraph':
    case 'quote':
    case 'list-item':
      return { type: value['type'], children: children(value) };
    case 'heading':
      return { type: 'heading', level: value['level'], children: children(value) };
    case 'list':
      return { type: 'list', format: value['format'], children: children(value) };
    default:
      return value;
  }
}

function isEmptyParagraph(value: unknown): boolean {
  if (!isNode(value) || value['type'] !== 'paragraph' || !Array.isArray(value['children'])) return false;
  return value['children'].every(
    (child: unknown) => isNode(child) && child['type'] === 'text' && String(child['text']).trim() === '',
  );
}

export function readRichText(value: unknown): unknown {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return value;
  return value.filter((block) => !isEmptyParagraph(block)).map(read);
}
