import { join } from 'node:path';
import { CmsClient, consoleLog, ContentStore, Follower } from '../content';
import { Typesetter } from '../renditions/typesetter';
import { RENDITIONS_FOLDER, siteConfig, WEB_FOLDER } from './config';
import { listen } from './http-server';
import { nextApp } from './next-app';
import { run, stopOnSignal } from './process';
import { publicSite } from './public-site';
import { StaticFiles } from './static-files';

run(consoleLog, async () => {
  const config = siteConfig(process.env);
  const { server, serve } = await listen(config.WEB_PORT, config.HOST, 'WEB_PORT');
  const store = new ContentStore(join(config.DATA_DIR, 'web', 'content.sqlite'), consoleLog);
  const cms = new CmsClient(config.CMS_URL, { scheme: 'Bearer', value: config.SITE_TOKEN });
  const follower = new Follower(store, cms, consoleLog);
  follower.start();
  const app = await nextApp(config.SITE_URL);
  const typesetter = new Typesetter(RENDITIONS_FOLDER);
  serve(
    publicSite({
      store,
      follower,
      render: app.render,
      typesetter,
      staticFiles: new StaticFiles(WEB_FOLDER),
      siteUrl: config.SITE_URL,
      log: consoleLog,
    }),
  );
  stopOnSignal(consoleLog, server, async () => {
    await follower.stop();
    store.close();
    await app.close();
    await typesetter.close();
  });
  consoleLog('info', `public site on port ${config.WEB_PORT}, to its readers ${config.SITE_URL}`);
});
