import { getCreateAddress } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { Line } from '../config/lines.ts';
import { deployOrder, libraries, type LibraryPlace, type Place } from './contract-names.ts';

const LIBRARY = 'library.';

/** Where everything of a deployment is. */
export interface Addresses {
  readonly accessManager: string;
  readonly asset: string;
  readonly forwarder: string;
  readonly pauseControl: string;
  readonly lawBook: string;
  readonly productBook: string;
  readonly pools: Readonly<Record<Line, string>>;
  readonly policyBook: string;
  readonly salesDesk: string;
  readonly groupDesk: string;
  readonly serviceDesk: string;
  readonly transferDesk: string;
  readonly claimBook: string;
  readonly claimOffice: string;
  readonly disputeDesk: string;
  readonly adjusterDesk: string;
  readonly arbitratorRegister: string;
  readonly appealPanel: string;
  readonly auditDesk: string;
  readonly lens: string;
  readonly policyDescriptor: string;
  readonly treasuryDesk: string;
  readonly eligibilityDesk: string;
  readonly sourceRegister: string;
  readonly observationFeed: string;
  readonly parametricTrigger: string;
  readonly fastTrack: string;
  /** By the name of the library. */
  readonly libraries: Readonly<Record<string, string>>;
}

export interface PredictAddressesInput {
  readonly deployer: string;
  /** Nonce of the first contract. */
  readonly firstNonce: number;
  /** The network's own asset; a test dollar is deployed when there is none. */
  readonly asset: string | undefined;
}

/** The contracts name each other in their constructors, so all addresses are known before the first is deployed. */
export function predictAddresses({ deployer, firstNonce, asset }: PredictAddressesInput): Addresses {
  const order = deployOrder(asset === undefined);
  const at = (place: Place): string => {
    const index = order.findIndex((planned) => planned.place === place);
    return present(
      index < 0 ? undefined : getCreateAddress({ from: deployer, nonce: firstNonce + index }),
      `${place} is deployed`,
    );
  };
  return {
    accessManager: at('accessManager'),
    asset: asset ?? at('testDollar'),
    forwarder: at('forwarder'),
    pauseControl: at('pauseControl'),
    lawBook: at('lawBook'),
    productBook: at('productBook'),
    pools: {
      PROPERTY: at('pool.PROPERTY'),
      MOTOR: at('pool.MOTOR'),
      HEALTH: at('pool.HEALTH'),
      TRAVEL: at('pool.TRAVEL'),
    },
    policyBook: at('policyBook'),
    salesDesk: at('salesDesk'),
    groupDesk: at('groupDesk'),
    serviceDesk: at('serviceDesk'),
    transferDesk: at('transferDesk'),
    claimBook: at('claimBook'),
    claimOffice: at('claimOffice'),
    disputeDesk: at('disputeDesk'),
    adjusterDesk: at('adjusterDesk'),
    arbitratorRegister: at('arbitratorRegister'),
    appealPanel: at('appealPanel'),
    auditDesk: at('auditDesk'),
    lens: at('lens'),
    policyDescriptor: at('policyDescriptor'),
    treasuryDesk: at('treasuryDesk'),
    eligibilityDesk: at('eligibilityDesk'),
    sourceRegister: at('sourceRegister'),
    observationFeed: at('observationFeed'),
    parametricTrigger: at('parametricTrigger'),
    fastTrack: at('fastTrack'),
    libraries: Object.fromEntries(libraries.map((name) => [name, at(`library.${name}`)])),
  };
}

/** The address of one place. */
export function addressAt(addresses: Addresses, place: Place): string {
  if (isLibrary(place)) {
    return present(addresses.libraries[place.slice(LIBRARY.length)], `${place} is deployed`);
  }
  switch (place) {
    case 'testDollar':
      return addresses.asset;
    case 'pool.PROPERTY':
      return addresses.pools.PROPERTY;
    case 'pool.MOTOR':
      return addresses.pools.MOTOR;
    case 'pool.HEALTH':
      return addresses.pools.HEALTH;
    case 'pool.TRAVEL':
      return addresses.pools.TRAVEL;
    default:
      return addresses[place];
  }
}

/** Whether a place is a library's: it takes no arguments. */
export function isLibrary(place: Place): place is LibraryPlace {
  return place.startsWith(LIBRARY);
}
