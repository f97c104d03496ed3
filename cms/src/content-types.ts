import { ITEM_TYPES, type ItemType } from '@mediation/content';
import type { UID } from '@strapi/strapi';

/** UID of an item type: one name on both sides, `service` ↔ `api::service.service`. */
export const uidOf = (type: ItemType) => `api::${type}.${type}` as UID.ContentType;

const TYPES_BY_UID = new Map<string, ItemType>(ITEM_TYPES.map((type) => [uidOf(type), type]));

export const typeOf = (uid: string): ItemType | undefined => TYPES_BY_UID.get(uid);
