import type adjudication from '../../messages/en/adjudication.json';
import type audit from '../../messages/en/audit.json';
import type capital from '../../messages/en/capital.json';
import type claims from '../../messages/en/claims.json';
import type evidence from '../../messages/en/evidence.json';
import type front from '../../messages/en/front.json';
import type observations from '../../messages/en/observations.json';
import type operation from '../../messages/en/operation.json';
import type groups from '../../messages/en/groups.json';
import type panel from '../../messages/en/panel.json';
import type payouts from '../../messages/en/payouts.json';
import type pieces from '../../messages/en/pieces.json';
import type policies from '../../messages/en/policies.json';
import type products from '../../messages/en/products.json';
import type shell from '../../messages/en/shell.json';
import type track from '../../messages/en/track.json';
import type transaction from '../../messages/en/transaction.json';
import type wallet from '../../messages/en/wallet.json';
import type { Locale } from './locales.ts';

interface Messages {
  shell: typeof shell;
  pieces: typeof pieces;
  wallet: typeof wallet;
  transaction: typeof transaction;
  front: typeof front;
  products: typeof products;
  policies: typeof policies;
  claims: typeof claims;
  evidence: typeof evidence;
  adjudication: typeof adjudication;
  groups: typeof groups;
  panel: typeof panel;
  observations: typeof observations;
  payouts: typeof payouts;
  capital: typeof capital;
  audit: typeof audit;
  operation: typeof operation;
  track: typeof track;
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
