import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { Refusal } from '../editorial/refusal';
import type { Reference } from '../entries';
import type { Actor } from './actor';

const READ = 'plugin::content-manager.explorer.read';

/**
 * Whether an account may read a working text: its words, its history, a comparison of it. Every route of ours
 * that answers content asks here, so that there is one place to say no.
 * @throws {Refusal} when the account may not
 */
export async function demandReadable(strapi: Core.Strapi, actor: Actor, { type }: Reference): Promise<void> {
  const granted = await strapi.db
    .query('admin::permission')
    .count({ where: { action: READ, subject: uidOf(type), role: { users: { id: actor.id } } } });
  if (granted === 0) throw new Refusal(['Your account may not read this text.']);
}
