import { DAY } from '../../domain/primitives/time.ts';
import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const path = '/operate/fast-track';
/** The delay between a proposal and its approval, and a minute. */
const DELAY = 2 * DAY + 60;

describe('A fast track whose cap two people change, whom one stops and two let run again', () => {
  beforeJourneys();
  let manager: Traveller;
  let actuary: Traveller;
  let auditor: Traveller;

  const sign = async (who: Traveller): Promise<void> => {
    await who.signSheet();
    await who.sheet.getByRole('button', { name: 'Close' }).last().click();
    await who.sheet.waitFor({ state: 'hidden' });
  };
  const passDelay = async (): Promise<void> => {
    const { stack } = await theRound();
    await stack.passTime(DELAY);
  };

  it('takes another daily cap from the adjudication manager, who cannot approve it', async () => {
    manager = await newTraveller({ index: seats.adjudicationManager });
    await manager.visit(path);
    const cap = manager.page.getByTestId('cap-TRAVEL');
    await cap.getByRole('button', { name: 'Propose another cap' }).click();
    await cap.getByLabel('Most a day').fill('12500');
    await cap.getByText('looser').waitFor();
    await cap.getByRole('button', { name: 'Propose it' }).click();
    await sign(manager);
    const waiting = manager.page.getByTestId('waiting-cap');
    await waiting.getByText('10,000.00 tUSD → 12,500.00 tUSD').waitFor();
    await waiting.getByText('An actuary approves this.').waitFor();
    await manager.picture('18-track-proposed');
  });

  it('lets nobody approve it before the delay is over', async () => {
    actuary = await newTraveller({ index: seats.actuary });
    await actuary.visit(path);
    await actuary.page.locator('[data-testid="waiting-cap"][data-step="early"]').waitFor();
    await actuary.page.locator('#models').getByText('Only an adjudication manager can propose').waitFor();
  });

  it('sets it with the actuary’s signature once it is', async () => {
    await passDelay();
    await actuary.visit(path);
    const waiting = actuary.page.locator('[data-testid="waiting-cap"][data-step="approve"]');
    await waiting.getByRole('button', { name: 'Approve' }).click();
    await sign(actuary);
    await actuary.page.locator('[data-testid="cap-TRAVEL"][data-cap="12500000000"]').waitFor();
    await actuary.page.getByText('Nothing waits.').waitFor();
    await actuary.picture('18-track-approved');
  });

  it('is stopped by one auditor, with reasons', async () => {
    auditor = await newTraveller({ index: seats.auditor });
    await auditor.visit(path);
    const status = auditor.page.getByTestId('track-status');
    await status.getByRole('button', { name: 'Stop the fast track' }).click();
    await status.getByRole('button', { name: 'Stop it now' }).click();
    await status.getByText('Say why.').waitFor();
    await status.getByLabel('Reasons').fill('Two claims were paid that people would not have paid.');
    await status.getByRole('button', { name: 'Stop it now' }).click();
    await sign(auditor);
    await auditor.page.locator('[data-testid="track-status"][data-state="halted"]').waitFor();
    await auditor.picture('18-track-stopped');
  });

  it('runs again when the manager proposed it and the auditor approves, who checks the reasons', async () => {
    const reasons = 'Both claims were looked at: they were right.';
    await manager.visit(path);
    const status = manager.page.getByTestId('track-status');
    await status.getByRole('button', { name: 'Propose to run again' }).click();
    await status.getByLabel('Reasons').fill(reasons);
    await status.getByRole('button', { name: 'Propose the restart' }).click();
    await sign(manager);
    await status.getByText('A restart is proposed and waits for an auditor.').waitFor();
    await passDelay();

    await auditor.visit(path);
    const waiting = auditor.page.locator('[data-testid="waiting-restart"][data-step="approve"]');
    await waiting.getByLabel('The reasons you were given').fill('Something else.');
    await waiting.getByText('These are not the words that were proposed.').waitFor();
    await waiting.getByLabel('The reasons you were given').fill(reasons);
    await waiting.getByText('These are not the words that were proposed.').waitFor({ state: 'hidden' });
    await auditor.picture('18-track-restart');
    await waiting.getByRole('button', { name: 'Approve' }).click();
    await sign(auditor);
    await auditor.page.locator('[data-testid="track-status"][data-state="running"]').waitFor();
  });
});
