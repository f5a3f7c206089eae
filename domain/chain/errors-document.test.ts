import { expect } from 'chai';

import { errorsAbi } from './abi/errors.ts';
import { errorsDocument } from './errors-document.ts';
import { failureCatalogue } from './failure-catalogue.ts';

describe('the reference page of errors', () => {
  const page = errorsDocument();
  it('has a section for every error', () => {
    for (const { name } of errorsAbi) expect(page).to.include(`\n## ${name}\n`);
  });
  it('has a row for every refusal of the services', () => {
    for (const code of Object.keys(failureCatalogue)) expect(page).to.include(`| ${code} (`);
    expect(page).to.include('| ROUTE_NOT_FOUND (404) | There is nothing at this address. The addresses are listed');
  });
  it('shows signature and words, with arguments by name only', () => {
    expect(page).to.include('`ClaimUnknown(uint64 claimId)`');
    expect(page).to.include('| holder | There is no claim {claimId}. | 没有编号为 {claimId} 的理赔。 |');
    expect(page).to.not.include('No words yet.');
  });
});
