import { existsSync } from 'node:fs';
import path from 'node:path';
import { onPath } from './checks.mjs';
import { say } from './lines.mjs';
import { installPackages } from './system-packages.mjs';

/** What the validator of documents reads its rules with. */
const JAXB = '/usr/share/java/jaxb-runtime.jar';

/**
 * Installs the Java that the validator of documents needs, where that can be done; without it, the proof of the
 * documents fails and says what to install.
 * @param {import('./session.mjs').Session} session
 * @param {string} logFolder
 */
export async function ensureJava(session, logFolder) {
  if (onPath('javac', process.env.PATH ?? '') && existsSync(JAXB)) return;
  say('Installing Java for the validator of documents …');
  await installPackages(session, path.join(logFolder, 'java.log'), ['default-jdk-headless', 'libjaxb-java']);
}
