import './globals.css';

import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { cookieToInitialState } from 'wagmi';
import { Footer } from '@/components/shell/footer.tsx';
import { Header } from '@/components/shell/header.tsx';
import { SkipLink } from '@/components/shell/skip-link.tsx';
import { UnderWay } from '@/components/shell/under-way.tsx';
import { readRuntimeConfig } from '@/config/server-env.ts';
import { DemoClock } from '@/features/clock/components/demo-clock.tsx';
import { NetworkNotice } from '@/features/wallet/components/network-notice.tsx';
import { WalletButton } from '@/features/wallet/components/wallet-button.tsx';
import { WalletDialog } from '@/features/wallet/components/wallet-dialog.tsx';
import { THEME_COOKIE } from '@/i18n/locales.ts';
import { isTheme } from '@/lib/theme.ts';
import { createWalletConfig } from '@/lib/wagmi.ts';
import { Providers } from './providers.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#121417' },
  ],
};

/** The frame of every page. Reading cookies and headers here keeps every page dynamic, which the nonce needs. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, timeZone, jar, head] = await Promise.all([getLocale(), getTimeZone(), cookies(), headers()]);
  const runtime = readRuntimeConfig();
  const chosen = jar.get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : 'system';
  return (
    <html
      lang={locale}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider>
          <Providers
            runtime={runtime}
            walletState={cookieToInitialState(createWalletConfig(runtime), head.get('cookie'))}
            timeZone={timeZone}
            now={Math.floor(Date.now() / 1000)}
          >
            <SkipLink />
            <DemoClock />
            <Header
              theme={theme}
              wallet={
                <>
                  <UnderWay />
                  <WalletButton />
                </>
              }
            />
            <NetworkNotice />
            <main id="content" tabIndex={-1} className="leaf min-h-[60dvh] outline-none">
              {children}
            </main>
            <Footer />
            <WalletDialog />
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
