import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { examples } from './AnswerView.examples';

/** The vocabulary of schema.org as its own JSON has it, of the triples it is published as. */
function vocabulary(): { '@graph': Record<string, unknown>[] } {
  const file = path.join(path.dirname(require.resolve('@vocabulary/schema')), 'schema.nq');
  const short = (iri: string): string =>
    iri
      .replace('http://schema.org/', 'schema:')
      .replace('http://www.w3.org/2000/01/rdf-schema#', 'rdfs:')
      .replace('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:');
  const things = new Map<string, Record<string, unknown>>();
  for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(
    /^<([^>]+)> <([^>]+)> <([^>]+)> /gm,
  )) {
    const thing = things.get(subject) ?? { '@id': short(subject) };
    things.set(subject, thing);
    const name = short(predicate);
    if (name === 'rdf:type') thing['@type'] ??= short(object);
    else thing[name] = [...((thing[name] as unknown[] | undefined) ?? []), { '@id': short(object) }];
  }
  return { '@graph': [...things.values()] };
}

const validator = new Validator(vocabulary());

async function issuesOf(html: string): Promise<string[]> {
  const extracted = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(
    html,
  );
  const issues = await validator.validate(extracted);
  return issues.map(({ issueMessage, fieldNames }) => `${issueMessage} (${String(fieldNames)})`);
}

const KINDS = ['overview', 'region', 'country', 'archive', 'snapshot', 'two snapshots compared', 'report'];

it.each(KINDS)('finds nothing against the data of the page “%s”', async (kind) => {
  const html = renderToString(examples[kind] as ReactElement);
  expect(html).toContain('application/ld+json');
  expect(await issuesOf(html)).toEqual([]);
});

it('would find a property that its type does not have', async () => {
  const html = renderToString(examples['report'] as ReactElement).replace('"headline"', '"headliner"');
  expect(await issuesOf(html)).toEqual([expect.stringContaining('headliner')]);
});
