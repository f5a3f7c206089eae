import type { DeploymentRun } from '../deployment-run.ts';

/** Where time can be moved, moves it over the public delay, so that everything published can be bought. */
export async function passPublicDelay(run: DeploymentRun): Promise<string> {
  const { clock } = run.context;
  const { productBook } = run.contracts;
  let latest = 0;
  for (const versionId of Object.values(run.manifest.versions)) {
    latest = Math.max(latest, Number(await productBook.sellableAt(versionId)));
  }
  if (clock === undefined) return `everything sells from ${new Date(latest * 1_000).toISOString()}`;
  const before = await clock.now();
  await clock.moveTo(latest);
  return latest > before ? `time moved by ${Math.ceil((latest - before) / 86_400)} days` : 'passed already';
}
