import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { TypesettingReply, TypesettingRequest } from './requests';
import { Typesetting, TypesettingError } from './typesetting';

const typesetting = new Typesetting(dirname(fileURLToPath(import.meta.url)));

function answer(request: TypesettingRequest): TypesettingReply {
  const { number } = request;
  try {
    const bytes = request.format === 'pdf' ? typesetting.pdf(request.page) : typesetting.png(request.page);
    return { number, bytes };
  } catch (error) {
    // Other errors may quote what they stumbled over.
    const fault = error instanceof TypesettingError ? error.message : 'the page could not be set';
    return { number, fault };
  }
}

parentPort?.on('message', (request: TypesettingRequest) => parentPort?.postMessage(answer(request)));
