import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { networks } from '../config/networks.ts';
import type { LivedBook } from './lived-book.ts';

/** What an underwriter signs: EIP-712, each for the desk that takes it. */

const field = (name: string, type: string) => ({ name, type });

const quoteFields = [
  field('versionId', 'uint32'),
  field('buyer', 'address'),
  field('holder', 'address'),
  field('insured', 'address'),
  field('limitAssets', 'uint96'),
  field('deductibleAssets', 'uint96'),
  field('premiumAssets', 'uint96'),
  field('startAt', 'uint40'),
  field('termDays', 'uint16'),
  field('objectKey', 'bytes32'),
  field('zone', 'uint32'),
  field('nonce', 'uint256'),
  field('expiresAt', 'uint40'),
];

const groupFields = [
  field('versionId', 'uint32'),
  field('sponsor', 'address'),
  field('root', 'bytes32'),
  field('totalAssets', 'uint96'),
  field('certificates', 'uint32'),
  field('premiumAssets', 'uint96'),
  field('startAt', 'uint40'),
  field('termDays', 'uint16'),
  field('leavesHash', 'bytes32'),
  field('zone', 'uint32'),
  field('nonce', 'uint256'),
  field('expiresAt', 'uint40'),
];

const transferFields = [
  field('policyId', 'uint48'),
  field('from', 'address'),
  field('to', 'address'),
  field('nonce', 'uint256'),
  field('expiresAt', 'uint40'),
];

const NONCE = 1;

/** An offer to one person: a year of $900 from now. */
export async function signQuote(
  book: LivedBook,
  offer: {
    readonly versionId: number;
    readonly holder: string;
    readonly premiumAssets: bigint;
    readonly deductibleAssets: bigint;
  },
) {
  const quote = {
    ...offer,
    buyer: offer.holder,
    insured: zeroAddress,
    limitAssets: dollars('900'),
    startAt: 0,
    termDays: 365,
    objectKey: zeroBytes32,
    zone: 0,
    nonce: NONCE,
    expiresAt: await inADay(book),
  };
  return { quote, signature: await sign(book, 'SalesDesk', { Quote: quoteFields }, quote) };
}

/** An offer to a sponsor for a tree of certificates. */
export async function signGroupQuote(
  book: LivedBook,
  offer: {
    readonly versionId: number;
    readonly sponsor: string;
    readonly root: string;
    readonly totalAssets: bigint;
    readonly certificates: number;
    readonly startAt: number;
    readonly leavesHash: string;
  },
) {
  const terms = { premiumAssets: dollars('100'), termDays: 365, zone: 0, nonce: NONCE };
  const quote = { ...offer, ...terms, expiresAt: await inADay(book) };
  return { quote, signature: await sign(book, 'GroupDesk', { GroupQuote: groupFields }, quote) };
}

/** The insurer's consent that a policy changes hands. */
export async function signTransfer(
  book: LivedBook,
  passing: { readonly policyId: bigint; readonly from: string; readonly to: string },
) {
  const consent = { ...passing, nonce: NONCE, expiresAt: await inADay(book) };
  return { consent, signature: await sign(book, 'TransferDesk', { Transfer: transferFields }, consent) };
}

async function inADay({ clock }: LivedBook): Promise<number> {
  return (await clock.now()) + DAY;
}

function sign(
  { walletOf, addresses }: LivedBook,
  desk: 'SalesDesk' | 'GroupDesk' | 'TransferDesk',
  types: Readonly<Record<string, ReturnType<typeof field>[]>>,
  value: Readonly<Record<string, unknown>>,
): Promise<string> {
  const places = { SalesDesk: 'salesDesk', GroupDesk: 'groupDesk', TransferDesk: 'transferDesk' } as const;
  const { chainId } = networks.local;
  const domain = { name: `Makewhole ${desk}`, version: '1', chainId, verifyingContract: addresses[places[desk]] };
  return walletOf('underwriter').signTypedData(domain, { ...types }, { ...value });
}
