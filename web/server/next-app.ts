import next from 'next';
import { WEB_FOLDER } from './config';
import { nextRender, type Render } from './render';

/** Next in this process, from the build in `web/.next`. */
export async function nextApp(siteUrl: string): Promise<{ render: Render; close(): Promise<void> }> {
  const app = next({ dev: false, dir: WEB_FOLDER, quiet: true });
  await app.prepare();
  return { render: nextRender(app.getRequestHandler(), new URL(siteUrl).host), close: () => app.close() };
}
