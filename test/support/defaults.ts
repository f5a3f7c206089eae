import { labelToBytes32, zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { demoCapital } from '../../scripts/config/parameters.ts';

/** Every number a test does not choose itself. Amounts in base units. */
export const defaults = {
  /** Capital in each pool of {@link loadFunded}. */
  capital: demoCapital,
  /** Test dollars of each holder and of the capital provider's purse. */
  purseAssets: dollars('100000'),
  /** What the carrier lays aside for late interest. */
  depositAssets: dollars('1000'),
  /** The policy of {@link loadCovered}: Ana's phone. */
  phone: { limitAssets: dollars('1000'), termDays: 365, premiumAssets: dollars('161.88') },
  /** Ana's loss: a screen of $329, of which $300 is payable after the deductible of $29. */
  screen: { coverage: 0, lossAssets: dollars('329'), payableAssets: dollars('300') },
  /** The rest of what an item or payee needs. */
  cause: labelToBytes32('ACCIDENTAL_DAMAGE'),
  evidenceRoot: `0x${'e1'.repeat(32)}`,
  rationaleHash: `0x${'a5'.repeat(32)}`,
  reason: labelToBytes32('EXCLUSION'),
  clause: labelToBytes32('4.2'),
  propertyLine: labelToBytes32('PROPERTY'),
  wholeBps: 10_000,
  /** A loss lies this long before its filing. */
  reportSeconds: DAY,
  nobody: zeroAddress,
  nothing: zeroBytes32,
} as const;
