import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Examples } from '../components/testing/examples';
import { CHAPTERS, designDocument } from './design-document';
import { documented } from './documented-components';
import { tokensOf, type Token } from './tokens';

interface Input {
  /** Folder of the web workspace. */
  web: string;
  examples: Record<string, Examples>;
}

const SWATCHES = new Set(['colours', 'map-colours']);

/** Pictures only: pages of the site have no style attributes. */
function Swatches({ tokens }: { tokens: readonly Token[] }) {
  return ['light', 'dark'].map((look) => (
    <div
      key={look}
      className="look"
      style={{ colorScheme: look, background: look === 'dark' ? '#0b1722' : '#fff' }}
    >
      {tokens.map(({ name, value, others }) => (
        <div key={name} className="swatch">
          <span style={{ background: look === 'dark' ? (others.dark ?? value) : value }} />
          <code style={{ color: look === 'dark' ? '#e9f0f6' : '#10273d' }}>{name}</code>
        </div>
      ))}
    </div>
  ));
}

const SAMPLES: [lang: string, words: string][] = [
  ['en', 'Talks between neighbours'],
  ['fr', 'Pourparlers entre voisins'],
  ['ru', 'Переговоры между соседями'],
  ['ar', 'محادثات بين الجيران'],
  ['zh', '邻里之间的对话'],
];

const Type = () =>
  SAMPLES.map(([lang, words]) => (
    <div key={lang} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'} className="sample">
      {(['h1', 'h2', 'h3', 'h4', 'lead', 'body', 'small'] as const).map((size) => (
        <p
          key={size}
          style={{
            fontSize: `var(--text-${size})`,
            fontFamily: size.startsWith('h') ? 'var(--font-display)' : 'var(--font-body)',
            fontWeight: size.startsWith('h') ? 'var(--weight-display)' : 400,
          }}
        >
          {words}
        </p>
      ))}
    </div>
  ));

const Space = ({ tokens }: { tokens: readonly Token[] }) =>
  tokens
    .filter(({ name }) => name.startsWith('--space'))
    .map(({ name }) => (
      <div key={name} className="space">
        <code>{name}</code>
        <span style={{ inlineSize: `var(${name})` }} />
      </div>
    ));

function Chapter({ picture, tokens }: { picture: string; tokens: readonly Token[] }) {
  if (SWATCHES.has(picture)) return <Swatches tokens={tokens} />;
  return picture === 'type' ? <Type /> : <Space tokens={tokens} />;
}

/** Components that stand on the band at the top of a page. */
const ON_BAND = new Set(['LanguageBar']);

const Component = ({ name, examples }: { name: string; examples: Examples }) =>
  Object.entries(examples).map(([state, element]) => (
    <section key={state} className="example">
      <p className="state">{state}</p>
      <div className={ON_BAND.has(name) ? 'band' : undefined}>{element}</div>
    </section>
  ));

const STYLE = `
  :root { --font-han: 'Noto Sans SC Variable'; }
  .sample:lang(zh) { --font-body: var(--font-han); --font-display: var(--font-han); }
  body { display: block; min-block-size: 0; padding: 24px; }
  .look { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; padding: 16px; }
  .swatch { display: flex; gap: 10px; align-items: center; font-size: 13px; }
  .swatch span { inline-size: 40px; block-size: 28px; border: 1px solid #8885; border-radius: 4px; }
  .sample { padding-block-end: 20px; }
  .sample p { margin: 0 0 6px; line-height: var(--leading-tight); }
  .space { display: grid; grid-template-columns: 8rem 1fr; align-items: center; padding-block: 4px; font-size: 14px; }
  .space span { block-size: 16px; background: var(--color-accent); }
  .band { padding: 12px; background: var(--color-band); color: var(--color-band-ink); }
  .example { padding-block-end: 24px; }
  .state { margin: 0 0 8px; color: #4a5d70; font: 13px ui-monospace, monospace; border-block-end: 1px dashed #b9c6d3; }
`;

const sheet = (content: ReactNode): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <title>Design</title>
        <link rel="stylesheet" href="../sheets.css" />
        <style>{STYLE}</style>
      </head>
      <body>{content}</body>
    </html>,
  )}`;

/** Writes `docs/design.md`, and a page for each of its pictures into `dist/design`. */
export function writeDesign({ web, examples }: Input): void {
  const built = path.join(web, 'dist/design');
  const tokens = tokensOf(readFileSync(path.join(web, 'styles/tokens.css'), 'utf8'));
  const components = path.join(web, 'components');
  const document = designDocument(
    tokens,
    Object.entries(examples).map(([name, states]) => documented(components, name, states)),
  );
  writeFileSync(path.join(web, '../docs/design.md'), document);
  const pages = path.join(built, 'pages');
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (const { picture, names } of CHAPTERS) {
    const named = tokens.filter(({ name }) => names.test(name));
    writeFileSync(path.join(pages, `${picture}.html`), sheet(<Chapter picture={picture} tokens={named} />));
  }
  for (const [name, states] of Object.entries(examples)) {
    writeFileSync(path.join(pages, `${name}.html`), sheet(<Component name={name} examples={states} />));
  }
}
