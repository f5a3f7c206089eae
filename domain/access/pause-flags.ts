/** Flags of PauseControl, as in contracts/interfaces/IPauseControl.sol; the place is the number on chain. */
export const pauseFlags = ['Sell', 'File', 'Decide', 'Oracle', 'CapitalOut'] as const;
export type PauseFlag = (typeof pauseFlags)[number];

/** @throws Error when the number is no flag. */
export function pauseFlagAt(place: number): PauseFlag {
  const flag = pauseFlags[place];
  if (flag === undefined) throw new Error(`PauseControl has no flag ${place}.`);
  return flag;
}
