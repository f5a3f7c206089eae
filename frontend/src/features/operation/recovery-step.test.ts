import { describe, expect, it } from 'vitest';
import { type RecoveryInput, recoveryStep } from './recovery-step.ts';

const first = '0x1111111111111111111111111111111111111111';
const second = '0x2222222222222222222222222222222222222222';
const fresh = '0x3333333333333333333333333333333333333333';
const running = { to: fresh, maturesAt: 0, taken: false, proposer: first, documentHash: '0xaa' } as const;
const input: RecoveryInput = { running: undefined, me: first, to: fresh, documentHash: '0xaa', now: 1_000 };

describe('recoveryStep', () => {
  it('asks for the new key and the document first', () => {
    expect(recoveryStep({ ...input, to: undefined })).toBe('enter');
    expect(recoveryStep({ ...input, documentHash: undefined })).toBe('enter');
    expect(recoveryStep(input)).toBe('propose');
  });

  it('waits for a second person, who brings the same', () => {
    expect(recoveryStep({ ...input, running })).toBe('second');
    expect(recoveryStep({ ...input, running, me: second })).toBe('approve');
    expect(recoveryStep({ ...input, running, me: second, documentHash: '0xbb' })).toBe('differs');
    expect(recoveryStep({ ...input, running, me: second, to: second })).toBe('differs');
  });

  it('gives the owner until the last second', () => {
    const agreed = { ...running, maturesAt: 2_000 };
    expect(recoveryStep({ ...input, running: agreed, now: 1_999 })).toBe('wait');
    expect(recoveryStep({ ...input, running: agreed, now: 2_000 })).toBe('complete');
  });

  it('begins anew thirty days after that, or once nothing is left to take', () => {
    const agreed = { ...running, maturesAt: 2_000 };
    const last = 2_000 + 30 * 86_400;
    expect(recoveryStep({ ...input, running: agreed, now: last })).toBe('complete');
    expect(recoveryStep({ ...input, running: agreed, now: last + 1 })).toBe('propose');
    expect(recoveryStep({ ...input, running: { ...agreed, taken: true }, now: 2_000 })).toBe('propose');
  });
});
