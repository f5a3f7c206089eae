import { buyCover } from '../support/actors.ts';
import { defineAttack } from '../support/attack.ts';
import { buildFunded, type Covered } from '../support/fixtures.ts';
import { labelOf, metadataOf, readPicture } from '../support/picture.ts';
import { sellTerms } from '../support/terms.ts';

const SAFE = 'contracts/views/SafeText.sol';
const DESCRIPTOR = 'contracts/views/PolicyDescriptor.sol';

/** Ana holds a policy of a product whose author chose the label. */
async function buildLabelled(label: string): Promise<Covered> {
  const deployment = await buildFunded();
  const versionId = await sellTerms(deployment, { productId: labelOf(label) });
  return { ...deployment, policyId: await buyCover(deployment, deployment.people.ana, { versionId }) };
}

/** What reading something threw, if it did. */
async function failureOf(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'it could not be read';
  }
}

defineAttack({
  title: 'A61: a product’s label that is markup runs in the picture of a policy',
  build: () => buildLabelled('<script>alert(1)</script>'),
  address: ({ addresses }) => addresses.policyDescriptor,
  twin: [
    {
      contract: 'contracts/views/PolicyFace.sol',
      linkedTo: DESCRIPTOR,
      file: SAFE,
      take: 'bytes.concat(safe, _entityOf(text[i]))',
      put: 'bytes.concat(safe, text[i])',
    },
  ],
  attack: (situation) => failureOf(async () => readPicture((await metadataOf(situation, situation.policyId)).picture)),
});

defineAttack({
  title: 'A61: a product’s label that is JSON puts another picture into the words of a policy',
  build: () => buildLabelled('","image":"https://evil","x":"'),
  address: ({ addresses }) => addresses.policyDescriptor,
  twin: [{ contract: DESCRIPTOR, file: SAFE, take: 'Strings.escapeJSON(clean(words))', put: 'clean(words)' }],
  attack: async (situation) => failureOf(() => metadataOf(situation, situation.policyId)),
});

defineAttack({
  title: 'A61: a product’s label that turns the direction of writing makes the words of a policy lie',
  build: () => buildLabelled('plain\u202eliame'),
  address: ({ addresses }) => addresses.policyDescriptor,
  twin: [{ contract: DESCRIPTOR, file: SAFE, take: 'return !_turnsText(sign);', put: 'return true;' }],
  attack: async (situation) => {
    const { name } = await metadataOf(situation, situation.policyId);
    return name.includes('\u202e') ? 'the words read backwards' : undefined;
  },
});
