import { observationFeedAbi } from '@makewhole/domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '@makewhole/domain/chain/abi/ParametricTrigger.ts';
import { sourceRegisterAbi } from '@makewhole/domain/chain/abi/SourceRegister.ts';
import { describe, expect, it } from 'vitest';
import english from '../../../../messages/en/observations.json';
import chinese from '../../../../messages/zh-CN/observations.json';
import { toldKinds } from './told-view.ts';

/** What the manager of rights and the signing standard tell, which is no history of observations. */
const elsewhere = new Set(['AuthorityUpdated', 'EIP712DomainChanged']);
const events = [...sourceRegisterAbi, ...observationFeedAbi, ...parametricTriggerAbi]
  .filter((entry) => entry.type === 'event')
  .map(({ name }) => name)
  .filter((name) => !elsewhere.has(name));

describe('the history of observations', () => {
  it('has a sentence in both languages for every event of the three contracts, and for no other', () => {
    const names = [...new Set<string>(events)].sort();
    expect(names).toHaveLength(16);
    expect([...toldKinds].sort()).toEqual(names);
    expect(Object.keys(english.events).sort()).toEqual(names);
    expect(Object.keys(chinese.events).sort()).toEqual(names);
  });
});
