import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

/** Nothing about addresses or ports is fixed at build time: see `src/config/server-env.ts`. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@makewhole/domain'],
  devIndicators: false,
  // `npm start` builds for somebody who waits; types are looked at by `npm run check`, with all workspaces together.
  typescript: { ignoreBuildErrors: process.env['MAKEWHOLE_BUILD'] === 'start' },
  ...(process.env['MAKEWHOLE_NEXT_DIST'] === undefined ? {} : { distDir: process.env['MAKEWHOLE_NEXT_DIST'] }),
};

export default withNextIntl(config);
