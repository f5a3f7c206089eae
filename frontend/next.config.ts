import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

/** Nothing about addresses or ports is fixed at build time: see `src/config/server-env.ts`. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@makewhole/domain'],
  devIndicators: false,
  ...(process.env['MAKEWHOLE_NEXT_DIST'] === undefined ? {} : { distDir: process.env['MAKEWHOLE_NEXT_DIST'] }),
};

export default withNextIntl(config);
