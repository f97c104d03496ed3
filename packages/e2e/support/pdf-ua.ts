import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package that brings veraPDF's library and its rules. Asked for when documents are proven: nothing else needs it. */
const VERAPDF = '@opendataloader/pdf@2.5.11';
const JAR = 'package/lib/opendataloader-pdf-cli.jar';
/** What veraPDF reads its rules with, as Debian has it. */
const JAXB = [
  'jaxb-api',
  'jaxb-runtime',
  'istack-commons-runtime',
  'txw2',
  'javax.activation',
  'stax-ex',
  'FastInfoset',
].map((name) => `/usr/share/java/${name}.jar`);
const SOURCE = path.resolve(__dirname, '../documents/ValidatePdfUa.java');

export interface Verdict {
  file: string;
  isPdfUa: boolean;
  /** How many checks were made. */
  checks: number;
  faults: string[];
}

/**
 * What veraPDF says of files by the rules of PDF/UA-1 (ISO 14289-1).
 * @param folder to keep the validator in
 * @throws {Error} where there is no Java, or no JAXB
 */
export async function validatePdfUa(files: readonly string[], folder: string): Promise<Verdict[]> {
  const missing = JAXB.filter((jar) => !existsSync(jar));
  if (missing.length > 0) {
    throw new Error('veraPDF needs Java and JAXB: apt-get install default-jdk-headless libjaxb-java');
  }
  await mkdir(folder, { recursive: true });
  const { stdout: archive } = await run('npm', ['pack', VERAPDF, '--silent'], { cwd: folder });
  await run('tar', ['-xzf', archive.trim(), JAR], { cwd: folder });
  const classes = [path.join(folder, JAR), ...JAXB].join(':');
  const { stdout } = await run('java', ['-cp', classes, SOURCE, ...files], { maxBuffer: 16 * 1024 * 1024 });
  const verdicts: Verdict[] = [];
  for (const line of stdout.split('\n')) {
    const [kind, one = '', two = '', three = ''] = line.split('\t');
    if (kind === 'FILE')
      verdicts.push({ file: one, isPdfUa: two === 'true', checks: Number(three), faults: [] });
    else if (kind === 'FAULT') verdicts.at(-1)?.faults.push(`${one} ${two}`);
  }
  return verdicts;
}
