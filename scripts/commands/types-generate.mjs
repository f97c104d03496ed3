import { generateTypes } from '../lib/generated-types.mjs';
import { say } from '../lib/lines.mjs';
import { Session } from '../lib/session.mjs';
import { main as build } from './build.mjs';

/** Writes cms/types/generated from the schemas: `npm run types:generate`. */
export async function main() {
  await build();
  await generateTypes(new Session(), say);
  say('cms/types/generated is as the schemas have it.');
  return 0;
}
