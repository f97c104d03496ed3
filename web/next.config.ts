import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Types are a check of their own (`pnpm types`), over tests and server too; a build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // The server wrapper compresses and sets the ETag: its answers are kept by (URL, version, encoding).
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // An answer is a function of (URL, version): metadata stands in the head for every reader, not only for
  // those whose user agent is that of a crawler.
  htmlLimitedBots: /.*/,
  turbopack: { root: path.join(__dirname, '..') },
};

export default config;
