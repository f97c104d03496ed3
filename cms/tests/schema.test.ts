import { fieldsOf, ITEM_TYPES, isUnlocalised, type ItemType } from '@mediation/content';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALLOW_LIST, INTERNAL_FACTS } from '../src/publication/allow-list';

const API = path.resolve(__dirname, '../src/api');

interface Schema {
  kind: string;
  options: { draftAndPublish?: boolean };
  pluginOptions: { i18n?: { localized?: boolean } };
  attributes: Record<
    string,
    { type: string; relation?: string; pluginOptions?: { i18n?: { localized?: boolean } } }
  >;
}

const schemaOf = (type: ItemType): Schema =>
  JSON.parse(readFileSync(path.join(API, type, 'content-types', type, 'schema.json'), 'utf8')) as Schema;

/** What of a content type never leaves: whoever adds a field puts it into the contract, or here. */
const INTERNAL: Partial<Record<ItemType, string[]>> = {
  'activity-report': ['internalNotes', 'requesterContact', 'sensitivity'],
  overview: ['internalNotes'],
  service: ['internalNotes'],
  capacity: ['internalNotes'],
  region: ['internalNotes'],
  'map-disclaimer': ['internalNotes'],
};

describe.each(ITEM_TYPES)('the content type %s', (type) => {
  const schema = schemaOf(type);
  const { facts, text } = fieldsOf(type);

  it('has every field of the contract, and besides only what is listed as internal', () => {
    expect(Object.keys(schema.attributes).sort()).toEqual(
      [...facts, ...text, ...(INTERNAL[type] ?? [])].sort(),
    );
  });

  it('is read field by field, as the contract lists them', () => {
    expect(Object.keys(ALLOW_LIST[type].facts).sort()).toEqual([...facts].sort());
    expect(Object.keys(ALLOW_LIST[type].text).sort()).toEqual([...text].sort());
    for (const name of INTERNAL_FACTS[type] ?? []) expect(INTERNAL[type]).toContain(name);
  });

  it('shares its facts between languages, and has its texts in each', () => {
    expect(schema.pluginOptions.i18n?.localized ?? false).toBe(!isUnlocalised(type));
    if (isUnlocalised(type)) return;
    const localised = (name: string) => schema.attributes[name]?.pluginOptions?.i18n?.localized;
    expect(facts.filter((name) => localised(name) !== false)).toEqual([]);
    expect(text.filter((name) => localised(name) !== true)).toEqual([]);
    expect((INTERNAL[type] ?? []).filter((name) => localised(name) !== false)).toEqual([]);
  });

  it('has no draft & publish of Strapi’s, and no relations', () => {
    expect(schema.options.draftAndPublish).toBe(false);
    expect(Object.values(schema.attributes).filter((attribute) => attribute.type === 'relation')).toEqual([]);
  });

  it('has no routes, controllers or services', () => {
    expect(readdirSync(path.join(API, type))).toEqual(['content-types']);
  });
});

it('there is no content type that the contract does not know', () => {
  expect(readdirSync(API).sort()).toEqual([...ITEM_TYPES].sort());
});
