const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const [, , reader, folder] = process.argv;
const { readApart } = require(reader);
const peak = () => process.resourceUsage().maxRSS / 1024;

async function main() {
  const before = peak();
  for (const name of readdirSync(folder).sort()) {
    // Whether it is taken or refused: what counts here is what it takes.
    await readApart(name.slice(3), readFileSync(path.join(folder, name))).catch((error) => {
      if (error.name !== 'ImportRefusal') throw error;
    });
  }
  process.stdout.write(String(Math.round(peak() - before)));
}

void main();
