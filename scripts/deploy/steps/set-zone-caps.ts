import { zoneCaps } from '../../config/zone-caps.ts';
import { callAsStaff, type DeploymentRun } from '../deployment-run.ts';

/** Opens the zones in which index products are sold; a cap that somebody has set stays. */
export async function setZoneCaps(run: DeploymentRun): Promise<string> {
  const before = run.sent;
  const sold = new Set(run.context.products.filter(({ index }) => index !== undefined).map(({ line }) => line));
  const rows = zoneCaps.filter(({ line }) => sold.has(line));
  for (const { line, zone, capAssets } of rows) {
    const found = await run.contracts.pools[line].zoneOf(zone);
    if (found.capAssets > 0n) continue;
    const pool = run.addresses.pools[line];
    const data = run.contracts.treasuryDesk.interface.encodeFunctionData('setZoneCap', [pool, zone, capAssets]);
    const what = `open zone ${zone} of ${line}`;
    await callAsStaff(run, { by: 'actuary', what, to: run.addresses.treasuryDesk, data });
  }
  const count = `${rows.length} zones`;
  return run.sent === before ? `${count}, unchanged` : `${count}, ${run.sent - before} transactions`;
}
