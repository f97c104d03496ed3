import type { StrapiApp } from '@strapi/strapi/admin';
import { Earth, EyeStriked, Upload, Layout, PaperPlane, Shield, User, WarningCircle } from '@strapi/icons';
import type { ComponentType } from 'react';
import { READ_AUDIT } from './audit/permission';
import { SEE_BANNER } from './banner/permission';
import { afterSaving } from './conflict/documents';
import { watchEdits } from './conflict/edits';
import { DeskPanel } from './desk/DeskPanel';
import { IMPORT_DOCUMENTS } from './documents/permission';
import { followLanguage } from './language';
import { homeWidgets } from './home/widgets';
import { SEE_RECALLS } from './recalls/permission';
import { SEE_RELEASES } from './releases/permission';
import { closeStrapiNews } from './strapi-news';
import { message, translations } from './words';

interface ContentManagerApi {
  addEditViewSidePanel(reduce: (panels: unknown[]) => unknown[]): void;
}

// Strapi types the input as one without props, and renders it with those of CodeFieldProps.
const codeInput = async () => ({
  default: (await import('./codes/CodeInput')).CodeInput as unknown as ComponentType,
});
const codesInput = async () => ({
  default: (await import('./codes/CodesInput')).CodesInput as unknown as ComponentType,
});

export default {
  config: {
    locales: ['ar', 'fr', 'es', 'ru', 'zh-Hans'],
    translations,
    notifications: { releases: false },
    tutorials: false,
  },

  register(app: StrapiApp) {
    closeStrapiNews();
    followLanguage();
    watchEdits();
    app.addMiddlewares([afterSaving]);
    app.widgets.register(homeWidgets);
    app.customFields.register([
      {
        name: 'code',
        type: 'string',
        icon: Earth,
        intlLabel: message('field.code'),
        intlDescription: message('field.codeMeaning'),
        components: { Input: codeInput },
      },
      {
        name: 'codes',
        type: 'json',
        icon: Earth,
        intlLabel: message('field.codes'),
        intlDescription: message('field.codesMeaning'),
        components: { Input: codesInput },
      },
    ]);
    app.addMenuLink({
      to: 'board',
      icon: Layout,
      intlLabel: message('menu.board'),
      // Whoever reads reports; the server asks.
      permissions: [],
      Component: () => import('./board/BoardPage').then(({ BoardPage }) => ({ default: BoardPage })),
    });
    app.addMenuLink({
      to: 'import',
      icon: Upload,
      intlLabel: message('menu.import'),
      permissions: IMPORT_DOCUMENTS,
      Component: () =>
        import('./documents/DocumentsPage').then(({ DocumentsPage }) => ({ default: DocumentsPage })),
    });
    app.addMenuLink({
      to: 'releases',
      icon: PaperPlane,
      intlLabel: message('menu.releases'),
      permissions: SEE_RELEASES,
      Component: () =>
        import('./releases/ReleasesPage').then(({ ReleasesPage }) => ({ default: ReleasesPage })),
    });
    app.addMenuLink({
      to: 'audit',
      icon: Shield,
      intlLabel: message('menu.audit'),
      permissions: READ_AUDIT,
      Component: () => import('./audit/AuditPage').then(({ AuditPage }) => ({ default: AuditPage })),
    });
    app.addMenuLink({
      to: 'recalls',
      icon: EyeStriked,
      intlLabel: message('menu.recalls'),
      permissions: SEE_RECALLS,
      Component: () => import('./recalls/RecallsPage').then(({ RecallsPage }) => ({ default: RecallsPage })),
    });
    app.addMenuLink({
      to: 'languages',
      icon: Earth,
      intlLabel: message('menu.languages'),
      // Whoever reads reports; the server asks.
      permissions: [],
      Component: () => import('./parity/ParityPage').then(({ ParityPage }) => ({ default: ParityPage })),
    });
    app.addMenuLink({
      to: 'people',
      icon: User,
      intlLabel: message('menu.people'),
      // Everybody may name their own deputy.
      permissions: [],
      Component: () => import('./people/PeoplePage').then(({ PeoplePage }) => ({ default: PeoplePage })),
    });
    app.addMenuLink({
      to: 'banner',
      icon: WarningCircle,
      intlLabel: message('menu.banner'),
      permissions: SEE_BANNER,
      Component: () => import('./banner/BannerPage').then(({ BannerPage }) => ({ default: BannerPage })),
    });
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApi;
    addEditViewSidePanel((panels) => [DeskPanel, ...panels]);
  },
};
