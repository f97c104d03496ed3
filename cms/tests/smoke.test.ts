import { bootCms } from './support/boot';
it('boots', async () => {
  const t = Date.now();
  const cms = await bootCms();
  console.log('boot ms', Date.now() - t);
  const r = await fetch(`${cms.origin}/_health`);
  expect(r.status).toBe(204);
  const h = await fetch(`${cms.origin}/publication/items?after=1&contract=1`);
  expect(h.status).toBe(401);
  await cms.stop();
});
