import { keccak256 } from 'viem';

import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, secretOfDay, type SecretPlace } from '../../domain/risk/daily-secret.ts';
import { ASSESSOR_INDEX } from '../config/assessments.ts';
import { networks } from '../config/networks.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { done, type DemoBook } from './demo-book.ts';

const DAYS = 31;

/** Commits the secrets of the present and the days ahead while it is still yesterday, as the risk node does every day. */
export async function commitDraws(book: DemoBook): Promise<number> {
  const { fastTrack } = book.contracts;
  const today = Math.floor(book.present / DAY);
  const now = Math.floor((await book.clock.now()) / DAY);
  if (now >= today || (await fastTrack.track()).untilDay >= BigInt(today)) return 0;
  const place = secretPlaceOf(book);
  await book.clock.moveTo((today - 1) * DAY + DAY / 2);
  const commitments = Array.from({ length: DAYS }, (_, index) =>
    commitmentOfSecret(keccak256, secretOfDay(keccak256, place, today + index)),
  );
  await done(fastTrack.connect(book.walletOf('attestor')).commitDraws(commitments));
  return 1;
}

/** Whose secrets the days of the local chain have: the risk node's. */
export function secretPlaceOf({ addresses }: Pick<DemoBook, 'addresses'>): SecretPlace {
  return {
    chainId: networks.local.chainId,
    fastTrack: addressOf(addresses.fastTrack),
    key: addressOf(operatorWallet(ASSESSOR_INDEX).privateKey),
  };
}

function addressOf(hex: string): `0x${string}` {
  return `0x${hex.slice(2)}`;
}
