import { Resvg } from '@resvg/resvg-js';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from './document-data';
import type { DocumentPage, PicturePage } from './pages';
import { pictureOf } from './picture-data';

/** A page could not be set. Says what the typesetter objects to, which never quotes a text. */
export class TypesettingError extends Error {}

/** Of a picture, in pixels. */
const PICTURE_WIDTH = 1_200;

/** Compilations after which what was remembered of a page is let go. */
const REMEMBERED = 4;

/**
 * Sets pages with Typst. Words reach a template as data, never as source: nothing a writer types is code.
 * Slow enough (10 to 200 ms) to be kept off the thread that answers readers.
 */
export class Typesetting {
  private readonly compiler: NodeCompiler;

  /** @param folder with `templates` and `fonts` */
  constructor(private readonly folder: string) {
    const fonts = join(folder, 'fonts');
    this.compiler = NodeCompiler.create({
      workspace: join(folder, 'templates'),
      fontArgs: [{ fontBlobs: readdirSync(fonts).map((name) => readFileSync(join(fonts, name))) }],
    });
  }

  /**
   * A tagged PDF (PDF/UA-1). The same page gives the same bytes.
   * @throws {TypesettingError}
   */
  pdf(page: DocumentPage): Buffer {
    const set = this.set('document', documentOf(page));
    return this.compiler.pdf(set, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(page.frame.asOf ?? '1970-01-01') / 1000),
    });
  }

  /**
   * A picture to be shown where the page is shared: PNG, 1200 × 630 pixels.
   * @throws {TypesettingError}
   */
  png(page: PicturePage): Buffer {
    const svg = this.compiler.plainSvg(this.set('picture', pictureOf(page)));
    return new Resvg(svg, {
      fitTo: { mode: 'width', value: PICTURE_WIDTH },
      font: { loadSystemFonts: false },
    })
      .render()
      .asPng();
  }

  private set(template: string, data: unknown): NodeTypstDocument {
    const compiled = this.compiler.compile({
      mainFilePath: join(this.folder, 'templates', `${template}.typ`),
      inputs: { data: JSON.stringify(data) },
    });
    const { result } = compiled;
    if (!result) throw new TypesettingError(faultsOf(this.compiler, compiled.takeError()));
    this.compiler.evictCache(REMEMBERED);
    return result;
  }
}

type Fault = ReturnType<ReturnType<NodeCompiler['compile']>['takeError']>;

function faultsOf(compiler: NodeCompiler, fault: Fault): string {
  const diagnostics: { message?: string }[] = fault ? compiler.fetchDiagnostics(fault) : [];
  return diagnostics.map(({ message }) => message ?? '').join('; ') || 'the page could not be set';
}
