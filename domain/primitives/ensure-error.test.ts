import { expect } from 'chai';

import { ensureError } from './ensure-error.ts';

describe('ensureError', () => {
  it('returns an error as it is', () => {
    const thrown = new TypeError('no');
    expect(ensureError(thrown)).to.equal(thrown);
  });
  it('makes the message of anything else', () => {
    expect(ensureError('late').message).to.equal('late');
    expect(ensureError({ why: 'late' }).message).to.equal('{"why":"late"}');
    expect(ensureError(undefined).message).to.equal('undefined');
  });
});
