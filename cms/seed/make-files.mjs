/**
 * Draws the demo PDFs in `files/` from the entries beside this script and from `files.yaml`.
 * Needs Chromium (`CHROMIUM` names its binary) and the Noto fonts, CJK included. The results are committed,
 * so that a fresh checkout needs neither. Run it after changing a text: `node cms/seed/make-files.mjs`.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const FONTS = {
  ar: "'Noto Naskh Arabic', 'Noto Sans'",
  zh: "'Noto Sans CJK SC', 'Noto Sans'",
};
const LATIN_FONTS = "'Noto Sans'";

/** In points. Arabic letters are drawn smaller than Latin ones; Russian words are longer. */
const FONT_SIZES = { factsheet: 9.6, periodical: 8.3 };
const FONT_SIZE_CHANGES = { ar: 1.1, ru: -0.5 };

const root = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

const markdown = new MarkdownIt('commonmark', { html: false });
// Links of an entry lead to pages of the site; on paper they lead nowhere.
markdown.renderer.rules.link_open = () => '';
markdown.renderer.rules.link_close = () => '';
const escape = (text) => markdown.utils.escapeHtml(text);

const readYaml = async (...names) => parse(await readFile(path.join(root, ...names), 'utf8'));

async function readEntries(type) {
  const names = (await readdir(path.join(root, type))).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ key: path.basename(name, '.yaml'), ...(await readYaml(type, name)) })),
  );
}

const inOrder = (entries) => [...entries].sort((a, b) => a.facts.order - b.facts.order);

const section = (heading, html) => `<section><h2>${escape(heading)}</h2>${html}</section>`;

/** Marks phrases of another language, so that a screen reader pronounces them as what they are. */
const inTheirLanguage = (html, phrases) =>
  phrases.reduce(
    (marked, { phrase, language }) =>
      marked.replaceAll(escape(phrase), `<span lang="${language}">${escape(phrase)}</span>`),
    html,
  );

function activities(content, snapshot, lang) {
  const collator = new Intl.Collator(lang);
  return inOrder(content.regions)
    .map((region) => {
      const reports = content.reports
        .filter(({ facts }) => facts.snapshot === snapshot)
        .filter(({ facts }) =>
          facts.countries.some((iso3) => content.regionOf.get(iso3) === region.facts.slug),
        )
        .map(({ text }) => text[lang])
        .sort((a, b) => collator.compare(a.heading, b.heading));
      if (reports.length === 0) return '';
      return section(
        region.text[lang].fullName,
        reports
          .map(
            ({ heading, body, foreignPhrases = [] }) =>
              `<h3>${escape(heading)}</h3>${inTheirLanguage(markdown.render(body), foreignPhrases)}`,
          )
          .join(''),
      );
    })
    .join('');
}

const servicesList = (content, lang) =>
  `<ol>${inOrder(content.services)
    .map(({ text }) => `<li>${escape(text[lang].title)}</li>`)
    .join('')}</ol>`;

const titledTexts = (entries, lang) =>
  inOrder(entries)
    .map(({ text }) => `<h3>${escape(text[lang].title)}</h3>${markdown.render(text[lang].body)}`)
    .join('');

/** The inside of each document, by the key of its entry. */
const BODIES = {
  'mediation-support-unit': (content, lang) => {
    const overview = content.overview.text[lang];
    return {
      lead: overview.introduction,
      html:
        section(overview.aboutHeading, markdown.render(overview.aboutText)) +
        section(overview.servicesHeading, servicesList(content, lang)) +
        section(overview.capacitiesHeading, titledTexts(content.capacities, lang)),
    };
  },
  'standby-team': (content, lang) => {
    const { lead, sections } = content.words['standby-team'][lang];
    const capacity = content.capacities.find(({ key }) => key === 'standby-team').text[lang];
    return {
      lead,
      html:
        `<div class="figure">${markdown.render(capacity.body)}</div>` +
        sections.map(({ heading, body }) => section(heading, markdown.render(body))).join(''),
    };
  },
  'quarterly-update-2020-q1': (content, lang) => ({
    lead: content.words['quarterly-update-2020-q1'][lang].lead,
    html: `<div class="columns">${activities(content, '2020-q1', lang)}</div>`,
    note: content.overview.text[lang].sensitivityNote,
  }),
  'annual-report-2019': (content, lang) => ({
    lead: content.words['annual-report-2019'][lang].lead,
    html:
      section(content.overview.text[lang].servicesHeading, titledTexts(content.services, lang)) +
      `<div class="columns">${activities(content, '2019-q4', lang)}</div>`,
    note: content.overview.text[lang].sensitivityNote,
  }),
};

function page(content, document, lang) {
  const { lead, html, note } = BODIES[document.key](content, lang);
  const { title } = document.text[lang];
  const labels = content.words.labels[lang];
  const { organisationName, unitName, footer } = content.site.text[lang];
  const { contactEmail } = content.site.facts;
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escape(title)}</title><style>
@page { size: A4; margin: 13mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0; font: ${FONT_SIZES[document.type] + (FONT_SIZE_CHANGES[lang] ?? 0)}pt/1.38 ${FONTS[lang] ?? LATIN_FONTS}, sans-serif; color: #1b1b1b; }
header { border-block-start: 2.5mm solid #009edb; padding-block: 4mm 3mm; border-block-end: 0.3mm solid #9aa5ad; }
.from { display: flex; justify-content: space-between; gap: 6mm; margin: 0; color: #4a4a4a; font-size: 0.92em; }
h1 { margin: 3mm 0 0; font-size: 1.95em; line-height: 1.2; color: #00567a; }
h2 { margin: 4.2mm 0 1.4mm; font-size: 1.22em; line-height: 1.3; color: #00567a; break-after: avoid; }
h3 { margin: 2.2mm 0 0.4mm; font-size: 1em; break-after: avoid; }
p, ol, ul { margin: 0 0 1.4mm; }
ol, ul { padding-inline-start: 5.5mm; }
.lead { margin-block-start: 4mm; font-size: 1.1em; }
.figure { margin-block: 4mm; padding: 3mm 4mm 1.6mm; border-inline-start: 1.5mm solid #009edb; background: #eef6fa; font-size: 1.1em; }
.columns { columns: 2; column-gap: 7mm; }
.columns section { margin-block-end: 2.4mm; }
.columns h2 { margin-block-start: 0; padding-block-start: 2mm; border-block-end: 0.3mm solid #009edb; }
.columns { font-size: 0.94em; }
.columns p, .columns li { orphans: 2; widows: 2; }
.note { margin-block-start: 4mm; padding: 2.5mm 4mm 1mm; background: #eef6fa; font-size: 0.94em; break-inside: avoid; }
footer { margin-block-start: 5mm; padding-block-start: 2mm; border-block-start: 0.3mm solid #9aa5ad; color: #4a4a4a; font-size: 0.88em; break-inside: avoid; }
a { color: #00567a; }
span[lang] { font-family: ${LATIN_FONTS}, sans-serif; }
</style></head>
<body>
<header>
<p class="from"><span>${escape(organisationName)} · ${escape(unitName)}</span><span>${escape(labels[document.type])}</span></p>
<h1>${escape(title)}</h1>
</header>
<main>
<div class="lead">${markdown.render(lead)}</div>
${html}
${note ? `<div class="note">${markdown.render(note)}</div>` : ''}
</main>
<footer><p>${escape(labels.contact)}${lang === 'zh' ? '：' : lang === 'fr' ? '\u00a0: ' : ': '}<a href="mailto:${contactEmail}">${contactEmail}</a></p><p>${escape(footer)}</p></footer>
</body></html>
`;
}

/** The same text gives the same bytes: the moment of printing is replaced by the document's own date. */
function withDate(pdf, date) {
  const stamp = `${date.replaceAll('-', '')}000000`;
  return Buffer.from(
    pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${stamp}`),
    'latin1',
  );
}

async function print(html, folder) {
  const source = path.join(folder, 'page.html');
  const target = path.join(folder, 'page.pdf');
  await writeFile(source, html);
  await run(process.env.CHROMIUM ?? 'chromium', [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Chromium refuses its sandbox to root, which is who builds in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    pathToFileURL(source).href,
  ]);
  return readFile(target);
}

const content = {
  site: await readYaml('site-setting', 'site-setting.yaml'),
  overview: await readYaml('overview', 'overview.yaml'),
  services: await readEntries('service'),
  capacities: await readEntries('capacity'),
  regions: await readEntries('region'),
  reports: await readEntries('activity-report'),
  regionOf: new Map((await readYaml('country', 'countries.yaml')).map(({ iso3, region }) => [iso3, region])),
  words: await readYaml('files.yaml'),
};
const documents = (
  await Promise.all(
    ['factsheet', 'periodical'].map(async (type) =>
      (await readEntries(type)).map((entry) => ({ type, ...entry })),
    ),
  )
).flat();

const folder = await mkdtemp(path.join(tmpdir(), 'seed-files-'));
try {
  await mkdir(path.join(root, 'files'), { recursive: true });
  for (const document of documents) {
    for (const lang of LANGUAGES) {
      const { file } = document.text[lang];
      const pdf = withDate(await print(page(content, document, lang), folder), document.facts.date);
      await writeFile(path.join(root, 'files', file), pdf);
      console.log(`${file}  ${Math.ceil(pdf.length / 1024)} KB`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
