import { allMet, tableOf, type Finding } from './findings';
import { BadOption, readOptions, type PartName } from './options';
import { board } from './parts/board';
import { edge } from './parts/edge';
import { fill } from './parts/fill';
import { firstView } from './parts/first-view';
import { slowLine } from './parts/slow-line';
import { largeStore } from './parts/large-store';
import { lighthouse } from './parts/lighthouse';
import { publishToLive } from './parts/publish-to-live';
import { render } from './parts/render';
import { say } from './say';
import { Workbench } from './workbench';

const PARTS: Record<PartName, (bench: Workbench) => Promise<Finding[]>> = {
  'large-store': largeStore,
  fill,
  render,
  edge,
  'first-view': firstView,
  'slow-line': slowLine,
  lighthouse,
  'publish-to-live': publishToLive,
  board,
};

/** Exit code: 0 when every target is met, 1 when one is missed, 2 when nothing could be measured. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const bench = new Workbench(options.items);
  const findings: Finding[] = [];
  try {
    for (const name of options.only) {
      say(`${name} …`);
      findings.push(...(await PARTS[name](bench)));
    }
  } finally {
    await bench.close();
  }
  process.stdout.write(
    `\n${tableOf(findings)}\n\nMedians, with the middle half of the measurements in brackets.\n`,
  );
  return allMet(findings) ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof BadOption ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(2);
  },
);
