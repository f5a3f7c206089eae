import type { Interface } from 'ethers';
import { z } from 'zod';

import type { Act, ModelQuote, TimedAct } from '../../domain/model/act.ts';
import { pauseFlags } from '../../domain/access/pause-flags.ts';
import type { Book } from '../../domain/model/book.ts';
import { zeroAddress } from '../../domain/primitives/label.ts';
import { quoteDomain, quoteTypes } from '../support/quote.ts';
import { courseCallOf } from './perform-course.ts';
import { openFile } from './bring-file.ts';
import { indexCallOf } from './perform-index.ts';
import type { Stage } from './stage.ts';

/** A transaction, encoded. */
export interface Call {
  readonly to: string;
  readonly data: string;
  /** Native coin. */
  readonly value?: bigint;
}

/** Gas and its price, given so that the node is not asked for them before every act. */
const PAYS = { gas: '0x989680', gasPrice: '0x2540be400' } as const;
const revertSchema = z.object({ data: z.string().regex(/^0x[0-9a-f]*$/i) });

/** Sends an act to the contracts at its instant. Returns the name of the error when it was refused. */
export async function performAct(stage: Stage, book: Book, { at, act }: TimedAct): Promise<string | undefined> {
  const { provider } = stage.deployment.network;
  const { to, data, value = 0n } = await callOf(stage, book, act);
  await provider.request({ method: 'evm_setNextBlockTimestamp', params: [`0x${at.toString(16)}`] });
  try {
    await provider.request({
      method: 'eth_sendTransaction',
      params: [{ from: act.by, to, data, value: `0x${value.toString(16)}`, ...PAYS }],
    });
    return undefined;
  } catch (error) {
    const revert = revertSchema.safeParse(error);
    if (!revert.success) throw error;
    return errorName(stage, revert.data.data);
  }
}

/** The name of the error in what a call reverted with, whichever contract declared it. */
function errorName({ deployment, token }: Stage, data: string): string {
  const { contracts } = deployment;
  if (data.startsWith('0x4e487b71')) return 'Panic';
  const parts = [
    ...Object.values(contracts.pools).slice(0, 1),
    contracts.salesDesk,
    contracts.policyBook,
    contracts.serviceDesk,
    contracts.productBook,
    contracts.claimBook,
    contracts.adjusterDesk,
    contracts.pauseControl,
    contracts.disputeDesk,
    contracts.claimOffice,
    contracts.observationFeed,
    contracts.parametricTrigger,
    contracts.sourceRegister,
    token,
  ];
  for (const { interface: abi } of parts) {
    const known = abi.parseError(data);
    if (known !== null) return known.name;
  }
  return `an unknown error ${data.slice(0, 10)}`;
}

async function callOf(stage: Stage, book: Book, act: Act): Promise<Call> {
  const { contracts, addresses } = stage.deployment;
  const { claimBook, salesDesk, policyBook, adjusterDesk, pauseControl } = contracts;
  const encode = (abi: Interface, to: string, name: string, args: readonly unknown[]): Call => ({
    to,
    data: abi.encodeFunctionData(name, args),
  });
  const claims = (name: string, ...args: unknown[]): Call =>
    encode(claimBook.interface, addresses.claimBook, name, args);
  switch (act.kind) {
    case 'buy': {
      const cover = { ...act.cover, insured: zeroAddress };
      return encode(salesDesk.interface, addresses.salesDesk, 'buy', [cover, act.maxPremiumAssets]);
    }
    case 'buyQuoted':
      return encode(salesDesk.interface, addresses.salesDesk, 'buyQuoted', await signedQuote(stage, act.quote));
    case 'close':
      return encode(policyBook.interface, addresses.policyBook, 'close', [act.policyIds]);
    case 'coolOff':
    case 'cancel':
      return encode(contracts.serviceDesk.interface, addresses.serviceDesk, act.kind, [act.policyId]);
    case 'file':
      return claims('file', act.filing);
    case 'withdraw':
    case 'accept':
    case 'finalize':
      return claims(act.kind, act.claimId);
    case 'decide': {
      const { filed, seenHead } = await openFile(stage, book, act.claimId);
      const decision = { ...act.decision, seenHead, decidedBy: zeroAddress, approvedBy: zeroAddress };
      return encode(adjusterDesk.interface, addresses.adjusterDesk, 'decide', [act.claimId, filed, decision]);
    }
    case 'proposePause':
    case 'approvePause':
      return encode(pauseControl.interface, addresses.pauseControl, act.kind, [
        pauseFlags.indexOf(act.flag),
        act.endsAt,
      ]);
    case 'liftPause':
      return encode(pauseControl.interface, addresses.pauseControl, 'liftPause', [pauseFlags.indexOf(act.flag)]);
    case 'refuse':
      return encode(stage.token.interface, addresses.asset, 'blacklist', [act.account, act.refused]);
    case 'report':
    case 'answer':
    case 'doubt':
    case 'conclude':
    case 'settle':
    case 'raiseEventCap':
    case 'collectBond':
    case 'sweepForfeits':
      return indexCallOf(stage, act);
    default:
      return 'pool' in act ? poolCallOf(stage, act) : courseCallOf(stage, book, act);
  }
}

function poolCallOf(stage: Stage, act: Extract<Act, { readonly pool: string }>): Call {
  const { contracts, addresses } = stage.deployment;
  const abi: Interface = contracts.pools.PROPERTY.interface;
  const call = (name: string, ...args: unknown[]): Call => ({ to: act.pool, data: abi.encodeFunctionData(name, args) });
  switch (act.kind) {
    case 'deposit':
      return call('deposit', act.assets, act.by);
    case 'mintShares':
      return call('mint', act.shares, act.by);
    case 'requestExit':
      return call('requestExit', act.shares);
    case 'cancelExit':
      return call('cancelExit');
    case 'redeemExit':
      return call('redeemExit', act.receiver, act.minAssets);
    case 'redeem':
      return call('redeem', act.shares, act.receiver, act.by);
    case 'accrue':
      return call('accrue', act.maxDays);
    case 'payDebts':
      return call('payDebts', act.maxDebts);
    case 'collectCredit':
      return call('collectCredit', act.payee, act.to);
    case 'recapitalise':
    case 'fundDeposit':
      return call(act.kind, act.assets);
    case 'donate':
      return {
        to: addresses.asset,
        data: stage.token.interface.encodeFunctionData('transfer', [act.pool, act.assets]),
      };
  }
}

async function signedQuote({ deployment, cast }: Stage, quote: ModelQuote): Promise<readonly unknown[]> {
  const whole = { ...quote, insured: zeroAddress };
  const { underwriter } = deployment.people;
  const signature = await underwriter.signTypedData(quoteDomain(deployment), quoteTypes, whole);
  return [whole, cast.underwriter, signature];
}
