import { ITEM_TYPES, LANGUAGES, type ItemType, type Language } from '@mediation/content';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const fields = z.record(z.string(), z.unknown());
const seedSchema = z.strictObject({
  facts: fields.default({}),
  internal: fields.default({}),
  text: z.partialRecord(z.enum(LANGUAGES), fields).default({}),
});

/** One entry of the demo content. `text` holds Markdown where the content type holds blocks. */
export interface Seed {
  type: ItemType;
  /** Names it among its type, across runs. */
  key: string;
  facts: Record<string, unknown>;
  internal: Record<string, unknown>;
  text: Partial<Record<Language, Record<string, unknown>>>;
}

const countriesSchema = z.array(z.strictObject({ iso3: z.string(), region: z.string() }));

/**
 * Reads `seed/<type>/<key>.yaml`. Countries, which have no texts, share one file.
 * @throws {Error} naming the file that cannot be read as a seed
 */
export async function readSeeds(folder: string): Promise<Seed[]> {
  const seeds: Seed[] = [];
  for (const type of ITEM_TYPES) {
    const typeFolder = path.join(folder, type);
    if (!existsSync(typeFolder)) continue;
    for (const name of (await readdir(typeFolder)).filter((file) => file.endsWith('.yaml')).sort()) {
      const file = path.join(typeFolder, name);
      try {
        const value: unknown = parse(await readFile(file, 'utf8'));
        if (type === 'country') {
          for (const facts of countriesSchema.parse(value)) {
            seeds.push({ type, key: facts.iso3, facts, internal: {}, text: {} });
          }
        } else {
          seeds.push({ type, key: path.basename(name, '.yaml'), ...seedSchema.parse(value) });
        }
      } catch (error) {
        throw new Error(`${path.relative(folder, file)} is not usable demo content: ${String(error)}`);
      }
    }
  }
  return seeds;
}
