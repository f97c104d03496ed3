import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

/** What the server says to whoever asks, whatever they ask. Given as its one argument, in JSON. */
export const bareServerArgument = z.object({
  port: z.number(),
  headers: z.record(z.string(), z.string()),
  bodyFile: z.string(),
});
export type BareServerArgument = z.infer<typeof bareServerArgument>;

if (require.main === module) {
  const { port, headers, bodyFile } = bareServerArgument.parse(JSON.parse(process.argv[2] ?? ''));
  const body = readFileSync(bodyFile);
  createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  }).listen(port, '127.0.0.1');
}
