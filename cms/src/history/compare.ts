import { diffArrays } from 'diff';
import { isRecord } from './records';
import { isDisagreement, type Attribute, type Content, type Field } from './content';

/** Two versions of a unit, word by word. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface FieldComparison {
  field: string;
  changed: boolean;
  parts: Part[];
}

/** Milliseconds after which a comparison gives up finding the shortest one. */
const PATIENCE = 2_000;

const names = (values: readonly unknown[]): string => values.map(String).join(', ');

/** Inline content of Strapi's blocks as text, its marks and addresses visible. */
function inlineText(node: unknown): string {
  if (!isRecord(node)) return '';
  const children = Array.isArray(node['children']) ? node['children'].map(inlineText).join('') : '';
  if (node['type'] === 'link') return `[${children}](${String(node['url'])})`;
  if (node['type'] !== 'text') return children;
  const text = String(node['text'] ?? '');
  const marks = [
    ['bold', '**'],
    ['italic', '_'],
    ['underline', '__'],
    ['strikethrough', '~~'],
    ['code', '`'],
  ] as const;
  return marks.reduce(
    (marked, [mark, sign]) => (node[mark] === true ? `${sign}${marked}${sign}` : marked),
    text,
  );
}

/** A block as lines of text, its kind visible: `## ` heading, `> ` quote, `• ` and `1. ` lists. */
function blockText(node: unknown, depth = 0): string {
  if (!isRecord(node)) return '';
  const children = Array.isArray(node['children']) ? node['children'] : [];
  switch (node['type']) {
    case 'heading':
      return `${'#'.repeat(Number(node['level']) || 1)} ${inlineText(node)}`;
    case 'quote':
      return `> ${inlineText(node)}`;
    case 'list':
      return children
        .map((item: unknown, index) => {
          if (isRecord(item) && item['type'] === 'list') return blockText(item, depth + 1);
          const sign = node['format'] === 'ordered' ? `${index + 1}.` : '•';
          return `${'  '.repeat(depth)}${sign} ${inlineText(item)}`;
        })
        .join('\n');
    case 'image':
      return `[${isRecord(node['image']) ? String(node['image']['name']) : 'picture'}]`;
    default:
      return inlineText(node);
  }
}

/** A field's value as text for people, with its structure visible. */
export function asText(attribute: Attribute, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isDisagreement(value)) {
    return Object.entries(value.byLanguage)
      .map(([language, own]) => `${language}: ${asText(attribute, own)}`)
      .join('\n');
  }
  if (attribute.type === 'blocks') {
    return Array.isArray(value) ? value.map((block) => blockText(block)).join('\n\n') : JSON.stringify(value);
  }
  if (attribute.type === 'media') return mediaText(value);
  if (attribute.type === 'component') {
    const parts = Array.isArray(value) ? value : [value];
    return parts.map(componentText).join('\n');
  }
  if (Array.isArray(value)) return names(value);
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

/** Two files of one name are told apart by the beginning of their hash. */
function mediaText(value: unknown): string {
  if (Array.isArray(value)) return value.map(mediaText).join('\n');
  if (!isRecord(value)) return `file ${String(value)}`;
  const hash = value['sha256'];
  return `${String(value['name'])}${typeof hash === 'string' ? ` (${hash.slice(0, 12)})` : ''}`;
}

function componentText(part: unknown): string {
  if (!isRecord(part)) return String(part);
  return Object.entries(part)
    .filter(([name, value]) => value !== null && !['id', '__component', '__temp_key__'].includes(name))
    .map(([name, value]) => `${name}: ${isRecord(value) ? mediaText(value) : String(value)}`)
    .join('; ');
}

/** Words, spaces and signs as that language divides them: Chinese and Thai have no spaces between words. */
function tokensOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** What was added and what was removed between two texts, in the order of reading. */
export function compareTexts(from: string, to: string, language: string): Part[] {
  if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }];
  const changes = diffArrays(tokensOf(from, language), tokensOf(to, language), { timeout: PATIENCE });
  // Too much is different to be worth aligning.
  if (!changes)
    return [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ].filter(isSaid);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const isSaid = (part: { kind: string; text: string }): part is Part => part.text !== '';

/** Field by field, in the order of the form. `language` divides the words; facts are compared as English. */
export const compareContents = (
  fields: readonly Field[],
  from: Content | null,
  to: Content | null,
  language: string,
): FieldComparison[] =>
  fields.map(({ name, attribute }) => {
    const parts = compareTexts(asText(attribute, from?.[name]), asText(attribute, to?.[name]), language);
    return { field: name, changed: parts.some(({ kind }) => kind !== 'same'), parts };
  });
