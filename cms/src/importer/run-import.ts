import { createHash } from 'node:crypto';
import { z } from 'zod';
import { logIn, type AdminSession } from './admin-client';
import type { ImportArguments } from './arguments';
import { readDeskContent, writeEntry } from './desk-client';
import { ImportRefusal } from './import-refusal';
import { findLogins } from './logins';
import { parseLegacyPage } from './parse-legacy-page';
import { planImport, type ImportPlan } from './plan';
import { demandSecondPerson, putUpImport, type WrittenEntry } from './put-up-import';
import { readSource } from './read-source';
import { describeConflicts, describePlan } from './report';

export interface ImportSurroundings {
  /** Origin of the CMS. */
  cmsUrl: string;
  dataDir: string;
  password: string | undefined;
  print: (text: string) => void;
}

/**
 * Imports a file: reads and checks all of it, plans, and only then writes.
 * @throws {ImportRefusal}
 */
export async function runImport(args: ImportArguments, surroundings: ImportSurroundings): Promise<void> {
  const { cmsUrl, dataDir, password, print } = surroundings;
  const { publish, asAuthor, asReviewer, snapshot, parentUrl } = args;
  const source = await readSource(args.file);
  const page = parseLegacyPage(source, args.prefer);
  const logins = await findLogins({ dataDir, publish, asAuthor, asReviewer, password });
  const author = await logIn(cmsUrl, logins.author.email, logins.author.password);
  const reviewer = logins.reviewer && (await logIn(cmsUrl, logins.reviewer.email, logins.reviewer.password));
  const content = await readDeskContent(author, snapshot);
  const plan = await planImport(page, content, { snapshot, parentUrl });
  if (reviewer) await demandSecondPerson(reviewer, plan.entries);
  print(`${describeConflicts(page)}\n\n${describePlan(plan)}\n`);
  if (args.dryRun) {
    print('Dry run: nothing was written.');
    return;
  }
  await announceImport(author, source, plan);
  const written = await writeAll(author, plan, print);
  if (reviewer) await putUp(author, reviewer, written, print);
}

/** Leaves an entry in the audit before anything is written, also where the import then stops half-way. */
async function announceImport(author: AdminSession, source: string, plan: ImportPlan): Promise<void> {
  const file = createHash('sha256').update(source).digest('hex');
  const entries = changingIn(plan);
  if (entries > 0) await author.send('POST', '/desk/imports', { file, entries }, z.unknown());
}

const changingIn = ({ entries }: ImportPlan): number =>
  entries.filter(({ action }) => action === 'create' || action === 'update').length;

async function writeAll(
  author: AdminSession,
  plan: ImportPlan,
  print: (text: string) => void,
): Promise<WrittenEntry[]> {
  const changing = changingIn(plan);
  const entries: WrittenEntry[] = [];
  let done = 0;
  for (const entry of plan.entries) {
    if (entry.action === 'create' || entry.action === 'update') {
      try {
        entries.push({ ...entry, id: await writeEntry(author, entry) });
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error;
        throw new ImportRefusal([
          ...error.reasons,
          `${done} of ${changing} working texts were written, nothing was put up. Run it again: it goes on from there.`,
        ]);
      }
      done += 1;
      print(`[${done}/${changing}] ${entry.action === 'create' ? 'created' : 'updated'} ${entry.label}`);
    } else if (entry.id !== null) {
      entries.push({ ...entry, id: entry.id });
    }
  }
  print(
    changing === 0
      ? 'Nothing to write: the working texts say what the file says.'
      : `${changing} working texts written as ${author.email}.`,
  );
  return entries;
}

async function putUp(
  author: AdminSession,
  reviewer: AdminSession,
  entries: readonly WrittenEntry[],
  print: (text: string) => void,
): Promise<void> {
  const result = await putUpImport(author, reviewer, entries, print);
  print(
    result === null
      ? 'Nothing to put up: all of it is public as it stands.'
      : `Put up as version ${result.version}: ${result.count} texts, sent by ${author.email}, cleared by ${reviewer.email}.`,
  );
}
