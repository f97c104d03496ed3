import { LANGUAGES, REGIONS } from '@mediation/content';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, roughTest as test } from '../support/fixtures';
import { validatePdfUa } from '../support/pdf-ua';
import { PROVING } from '../support/runs';

if (PROVING) {
  test('every document of a region and of a quarter is PDF/UA, in six languages', async ({ stack }, {
    outputDir,
  }) => {
    test.setTimeout(900_000);
    const folder = path.join(outputDir, 'documents');
    await mkdir(folder, { recursive: true });
    const pages = [...REGIONS.map((slug) => `regions/${slug}`), 'snapshots/2020-q1', 'snapshots/2019-q4'];
    const files: string[] = [];
    for (const lang of LANGUAGES) {
      for (const page of pages) {
        const response = await fetch(`${stack.site}/${lang}/${page}.pdf`);
        expect(response.status).toBe(200);
        const file = path.join(folder, `${lang}-${page.replace('/', '-')}.pdf`);
        await writeFile(file, Buffer.from(await response.arrayBuffer()));
        files.push(file);
      }
    }
    const verdicts = await validatePdfUa(files, path.join(outputDir, 'validator'));
    expect(verdicts.map(({ file }) => file)).toEqual(files);
    expect(verdicts.filter(({ isPdfUa }) => !isPdfUa)).toEqual([]);
    const checks = verdicts.reduce((sum, verdict) => sum + verdict.checks, 0);
    console.log(`${files.length} documents, ${checks} checks of PDF/UA-1, no fault`);
    expect(Math.min(...verdicts.map((verdict) => verdict.checks))).toBeGreaterThan(1_000);

    // The validator would tell: a document of no tags is not one.
    const plain = path.join(folder, 'plain.pdf');
    await writeFile(plain, plainPdf());
    const [verdict] = await validatePdfUa([plain], path.join(outputDir, 'validator'));
    expect(verdict?.isPdfUa).toBe(false);
  });
}

/** A page with nothing on it, and nothing said of it. */
function plainPdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>',
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join('')}`;
  return `${file}${table}trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n${file.length}\n%%EOF\n`;
}
