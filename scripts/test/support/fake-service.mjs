// Stands in for a service: `fake-service.mjs PORT [READY_STATUS] [LINE …]` says its lines and answers 200, and
// /readyz as told. STUBBORN ignores SIGTERM, DIES_AFTER (milliseconds) ends it with exit code 3.
import { createServer } from 'node:http';

const [port, ready = '200', ...lines] = process.argv.slice(2);
for (const line of lines) console.log(line);
if (process.env.STUBBORN) process.on('SIGTERM', () => console.log('not yet'));
if (process.env.DIES_AFTER) setTimeout(() => process.exit(3), Number(process.env.DIES_AFTER));
createServer((request, response) => {
  response.statusCode = request.url === '/readyz' ? Number(ready) : 200;
  response.end();
}).listen(Number(port), '127.0.0.1');
