import { appealPanelAbi } from '@makewhole/domain/chain/abi/AppealPanel.ts';
import { decodeFunctionData } from 'viem';
import { describe, expect, it } from 'vitest';
import { panelCall } from './panel-acts.ts';

const panel = `0x${'11'.repeat(20)}` as const;

describe('panelCall', () => {
  describe('when a ruling is given or told again', () => {
    it('brings the gas the claim needs to take it, which no estimate finds', () => {
      for (const act of ['giveRuling', 'tellRuling'] as const) {
        const call = panelCall(panel, 7n, { act });
        expect(call.leastGas).toBe(1_500_000n);
        expect(decodeFunctionData({ abi: appealPanelAbi, data: call.data })).toEqual({ functionName: act, args: [7n] });
      }
    });
  });
  describe('when nothing inside can fail unnoticed', () => {
    it('leaves the gas to the estimate', () => {
      expect(panelCall(panel, 7n, { act: 'drawSeats' })).not.toHaveProperty('leastGas');
      expect(panelCall(panel, 0n, { act: 'collect', to: panel })).not.toHaveProperty('leastGas');
    });
  });
});
