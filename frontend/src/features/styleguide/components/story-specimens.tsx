'use client';

import { Amount } from '@/components/amount.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { useNow } from '@/lib/chain-clock.tsx';

const asset = { symbol: 'tUSD', decimals: 6 };
const ana = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const hash = '0x8f4e6c1d2b3a495867788990a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const DAY = 86_400;

export function StorySpecimens() {
  const now = useNow();
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <Thread label="A claim">
        <Knot
          kind="done"
          title="Screen broken"
          when={<Moment at={now - 3 * DAY} />}
          actor={<Person address={ana} name="Ana" />}
        />
        <Knot
          kind="done"
          title="Claim filed"
          when={<Moment at={now - 2 * DAY} />}
          amount={<Amount units={329_000_000n} asset={asset} />}
          proof={<Hash hash={hash} label="Case file" check={{ state: 'same' }} />}
        />
        <Knot
          kind="breach"
          title="Acknowledged late"
          when={<Moment at={now - DAY} />}
          proof={
            <Hash
              hash={hash}
              check={{ state: 'differs', detail: 'The fourth entry was changed after it was written.' }}
            />
          }
        />
        <Knot
          kind="now"
          title="Decision"
          when={
            <Deadline
              act="The insurer decides"
              startsAt={now - 2 * DAY}
              endsAt={now + 28 * DAY}
              basis="保险法 23"
              consequence="Then anyone may escalate, and interest runs."
            />
          }
        />
        <Knot kind="next" title="Money" last />
      </Thread>
      <div className="grid content-start gap-5">
        <Deadline act="The insurer decides" startsAt={now - 28 * DAY} endsAt={now + 2 * DAY} basis="保险法 23" />
        <Deadline
          act="Decision"
          startsAt={now - 40 * DAY}
          endsAt={now - 10 * DAY}
          consequence="Interest runs at 18 % a year."
        />
        <Deadline act="Decision" startsAt={now - 10 * DAY} endsAt={now + 20 * DAY} pausedAt={now - 2 * DAY} />
        <Deadline act="Decision" startsAt={now - 10 * DAY} endsAt={now + 20 * DAY} metAt={now - 2 * DAY} />
        <Person address={ana} role="adjuster" />
        <Hash hash={hash} label="Wording" check={{ state: 'computing' }} />
      </div>
    </div>
  );
}
