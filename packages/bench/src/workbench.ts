import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseItem, type AnyItem } from '@mediation/content';
import { published } from '@mediation/e2e/support/crawl';
import { Stack } from '@mediation/e2e/support/stack';
import { Session } from '../../../scripts/lib/session.mjs';
import { fullLists, largeContent } from './content/large-content';
import { EmptyApp } from './processes/empty-app';
import { PublicationServer, type Content } from './processes/publication-server';
import { Site } from './processes/site';
import { say } from './say';

const TOKEN = 'the-site-token-of-the-benchmarks';
const FILL_LIMIT_MS = 600_000;
/** A site answers by then, whatever else this machine does. */
const START_LIMIT_MS = 60_000;

/** A site beside the publication it follows. */
export interface Followed {
  site: Site;
  publication: PublicationServer;
}

export interface Filled extends Followed {
  /** From the site's question to its first answer with the content. */
  fillMs: number;
  /** Null where the system does not tell. */
  peakBytes: number | null;
}

/** What the parts measure with. Each thing is started when it is first asked for, and once. */
export class Workbench {
  readonly session = new Session();
  /** Gone at the end, with all that was made in it. */
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'mediation-bench-'));
  private stack: Promise<Stack> | null = null;
  private demo: Promise<Content & { all: AnyItem[] }> | null = null;
  private demoSite: Promise<Filled> | null = null;
  private thousandSite: Promise<Filled> | null = null;
  private largeSite: Promise<Filled> | null = null;
  private empty: Promise<EmptyApp> | null = null;
  private readonly publications: PublicationServer[] = [];

  constructor(readonly largeCount: number) {
    this.session.stopOnSignal();
    process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    // What others make for us is made in our folder.
    process.env['TMPDIR'] = this.folder;
  }

  /** The real CMS on SQLite with the demo content, and the site that follows it. */
  installation(): Promise<Stack> {
    this.stack ??= (async () => {
      say('Starting the built CMS with the demo content, and its site …');
      const stack = await Stack.start();
      say('The CMS and its site run.');
      return stack;
    })();
    return this.stack;
  }

  /** The demo content as the CMS publishes it. */
  demoContent(): Promise<Content & { all: AnyItem[] }> {
    this.demo ??= (async () => {
      const stack = await this.installation();
      const all = await published(stack);
      const files = new Map<string, Buffer>();
      for (const sha256 of hashesIn(all)) {
        const response = await fetch(`${stack.cms}/publication/files/${sha256}`, {
          headers: { Authorization: `Bearer ${stack.siteToken}` },
        });
        if (!response.ok) throw new Error(`The CMS answered ${response.status} for a published file.`);
        files.set(sha256, Buffer.from(await response.arrayBuffer()));
      }
      say(`The demo content is ${all.length} items and ${files.size} files.`);
      return { all, count: all.length, items: () => all, files };
    })();
    return this.demo;
  }

  /** A site with the demo content. */
  siteWithDemo(): Promise<Filled> {
    this.demoSite ??= this.demoContent().then((content) => this.fill(content));
    return this.demoSite;
  }

  /** A site with so few items that their lists just fill a page. */
  siteWithThousand(): Promise<Filled> {
    this.thousandSite ??= this.siteOf(1_000, fullLists);
    return this.thousandSite;
  }

  /** A site of fifteen years, with as many items as the options say. */
  siteWithLarge(): Promise<Filled> {
    this.largeSite ??= this.siteOf(this.largeCount, largeContent);
    return this.largeSite;
  }

  /** A site with the demo content, and around it more of the same. */
  private async siteOf(count: number, make: typeof largeContent): Promise<Filled> {
    const { all, files } = await this.demoContent();
    return this.fill({ count, items: () => make(all, count), files });
  }

  /** A Next app that does nothing. */
  emptyApp(): Promise<EmptyApp> {
    this.empty ??= EmptyApp.start(this.session);
    return this.empty;
  }

  /** Gives a site its next version, with the same content, so that no answer it has kept holds any more. */
  async renew(...sites: Followed[]): Promise<void> {
    const { all } = await this.demoContent();
    const item = all.find(({ type }) => type === 'service');
    if (!item) throw new Error('The demo content has no service.');
    const versions = sites.map(({ publication }) => publication.publish(parseItem(item)));
    for (const [index, { site }] of sites.entries()) await site.atVersion(versions[index] ?? 0);
  }

  async close(): Promise<void> {
    for (const site of [this.demoSite, this.thousandSite, this.largeSite]) await (await site)?.site.stop();
    await (await this.empty)?.stop();
    for (const publication of this.publications) await publication.stop();
    await (await this.stack)?.stop();
    await this.session.stop();
  }

  private async fill(content: Content): Promise<Filled> {
    say(`Filling the empty store of a site with ${content.count.toLocaleString('en')} items …`);
    const publication = await PublicationServer.start(content, TOKEN);
    this.publications.push(publication);
    const site = await Site.start(this.session, this.folder, publication);
    await site.atVersion(1, START_LIMIT_MS + FILL_LIMIT_MS, say);
    const fillMs = performance.now() - (publication.firstAskedAt ?? NaN);
    say(`Filled after ${Math.round(fillMs)} ms.`);
    return { site, publication, fillMs, peakBytes: site.peakMemory() };
  }
}

/** Every hash of a published file that the items name. */
const hashesIn = (items: readonly AnyItem[]): Set<string> =>
  new Set(
    Array.from(JSON.stringify(items).matchAll(/"sha256":"([0-9a-f]{64})"/g), ([, hash]) => String(hash)),
  );
