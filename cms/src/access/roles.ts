import { fieldsOf, isUnlocalised, ITEM_TYPES } from '@mediation/content';
import type { UID } from '@strapi/strapi';
import type { Right } from '../editorial/rules';
import { uidOf } from '../content-types';
import { ACTION_OF } from './actor';

/** The desk's roles, as code: what is written here is what the database holds after each start. */
export interface RoleDefinition {
  code: string;
  name: string;
  description: string;
  /** What the role may do to working texts. */
  content: readonly ('create' | 'read' | 'update' | 'delete')[];
  rights: readonly Right[];
  /** Whether the role writes texts only: Strapi drops every other field of what it sends. */
  textsOnly?: true;
  /** Further actions of Strapi's, by id. */
  actions: readonly string[];
}

const UPLOAD_READ = [
  'plugin::upload.read',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
const UPLOAD_WRITE = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

export const ROLES = [
  {
    code: 'author',
    name: 'Author',
    description: 'Writes texts and sends them for review.',
    content: ['create', 'read', 'update', 'delete'],
    rights: ['write', 'send-for-review', 'preview'],
    actions: [...UPLOAD_READ, ...UPLOAD_WRITE],
  },
  {
    code: 'reviewer',
    name: 'Reviewer',
    description: 'Clears texts of others or sends them back, and puts up what is cleared.',
    content: ['read', 'update'],
    rights: ['write', 'send-for-review', 'review', 'read-confidential', 'publish', 'recall', 'preview'],
    actions: [...UPLOAD_READ],
  },
  {
    code: 'translator',
    name: 'Translator',
    description: 'Reads all texts, writes those in the languages listed on the account, never facts.',
    content: ['create', 'read', 'update'],
    rights: ['translate', 'send-for-review', 'preview'],
    textsOnly: true,
    actions: [...UPLOAD_READ, ...UPLOAD_WRITE],
  },
  {
    code: 'publisher',
    name: 'Publisher',
    description: 'Puts cleared texts up, and recalls texts.',
    content: ['read'],
    rights: ['publish', 'recall', 'preview'],
    actions: [...UPLOAD_READ],
  },
  {
    code: 'administrator',
    name: 'Administrator',
    description: 'Looks after accounts and content. The rule of two people holds here as well.',
    content: ['create', 'read', 'update', 'delete'],
    rights: [
      'write',
      'send-for-review',
      'review',
      'read-confidential',
      'publish',
      'recall',
      'preview',
      'read-audit',
      'manage-people',
    ],
    actions: [
      ...UPLOAD_READ,
      ...UPLOAD_WRITE,
      'plugin::content-manager.collection-types.configure-view',
      'plugin::content-manager.single-types.configure-view',
      'admin::users.create',
      'admin::users.read',
      'admin::users.update',
      'admin::users.delete',
      'admin::roles.read',
    ],
  },
] as const satisfies readonly RoleDefinition[];

export type RoleCode = (typeof ROLES)[number]['code'];

/** Roles that get a demo account; a translator's needs languages, which staff list. */
export const DEMO_ROLES = ['author', 'reviewer', 'publisher', 'administrator'] as const satisfies RoleCode[];
export type DemoRole = (typeof DEMO_ROLES)[number];

interface Grant {
  action: string;
  subject: UID.ContentType | null;
  /** Fields of the content type it is about; all of them when left out. */
  fields?: readonly string[];
}

/** Actions of a role with the content types, and where not all of them, the fields they are about. */
export function grantsOf(role: RoleDefinition): Grant[] {
  const content = role.content.flatMap((verb) => {
    const texts = role.textsOnly === true && verb !== 'read';
    return ITEM_TYPES.filter((type) => !(texts && isUnlocalised(type))).map((type) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: uidOf(type),
      ...(texts ? { fields: fieldsOf(type).text } : {}),
    }));
  });
  const others = [...role.rights.map((right) => ACTION_OF[right]), ...role.actions];
  return [...content, ...others.map((action) => ({ action, subject: null }))];
}
