import type { RichText as Tree } from '@mediation/content';
import { paragraph } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { RichText } from './RichText';

const text = (words: string) => ({ type: 'text', text: words }) as const;

const everything: Tree = [
  { type: 'heading', level: 3, children: [text('A first part')] },
  {
    type: 'paragraph',
    children: [
      text('See the '),
      {
        type: 'link',
        url: 'https://peacemaker.un.org/',
        children: [{ type: 'text', text: 'guidance', italic: true }],
      },
      text(', '),
      { type: 'text', text: 'both', bold: true, underline: true },
      text(' parts, and '),
      { type: 'link', url: '/en/about-the-map', children: [text('the map')] },
      text('.'),
    ],
  },
  { type: 'heading', level: 5, children: [text('A part of it')] },
  { type: 'quote', children: [text('To listen is to work.')] },
  {
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list-item', children: [text('One')] },
      {
        type: 'list',
        format: 'unordered',
        children: [{ type: 'list-item', children: [text('One and a half')] }],
      },
    ],
  },
];

const unsafe: Tree = [
  {
    type: 'paragraph',
    children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('Press me')] }],
  },
];

export const examples: Examples = {
  'with all that the grammar has': (
    <main>
      <h1>Page</h1>
      <RichText blocks={everything} under={1} />
    </main>
  ),
  'with foreign phrases': (
    <RichText
      blocks={paragraph('The Force de résistance patriotique de l’Ituri met the Force de résistance.')}
      under={3}
      foreignPhrases={[
        { phrase: 'Force de résistance', language: 'fr' },
        { phrase: 'Force de résistance patriotique de l’Ituri', language: 'fr' },
      ]}
    />
  ),
  'with a link that is not safe': <RichText blocks={unsafe} under={1} />,
};
