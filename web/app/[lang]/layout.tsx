import { directionOf } from '@mediation/content';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentAnswer } from '@/content/current-page';
import { frameOf } from '@/views/frame-of';
import { preloadsIn } from '@/fonts/preloads';
import { ON_RETURN } from './on-return';
import '@/styles/base.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1722' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const { lang } = frameOf(currentAnswer());
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <script>{ON_RETURN}</script>
        {preloadsIn(lang).map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
