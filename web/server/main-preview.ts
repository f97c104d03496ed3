import { consoleLog } from '../content';
import { previewConfig, WEB_FOLDER } from './config';
import { listen } from './http-server';
import { nextApp } from './next-app';
import { previewSite } from './preview-site';
import { run, stopOnSignal } from './process';
import { StaticFiles } from './static-files';

run(consoleLog, async () => {
  const config = previewConfig(process.env);
  const { server, serve } = await listen(config.PREVIEW_PORT, config.HOST, 'PREVIEW_PORT');
  const app = await nextApp(config.SITE_URL);
  serve(
    previewSite({
      render: app.render,
      staticFiles: new StaticFiles(WEB_FOLDER),
      cmsUrl: config.CMS_URL,
      adminOrigin: config.CMS_PUBLIC_URL,
      siteUrl: config.SITE_URL,
      previewHost: `localhost:${config.PREVIEW_PORT}`,
      log: consoleLog,
    }),
  );
  stopOnSignal(consoleLog, server, () => app.close());
  consoleLog('info', `preview on port ${config.PREVIEW_PORT}, framed by ${config.CMS_PUBLIC_URL} only`);
});
