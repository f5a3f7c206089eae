'use client';

import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { AmountInput, CheckBox, Choice, Field, Select, TextArea, TextInput } from '@/components/field.tsx';
import { Range } from '@/components/range.tsx';
import { Notice } from '@/components/section.tsx';
import { Sheet } from '@/components/sheet.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { Tabs } from '@/components/tabs.tsx';
import { useToast } from '@/components/toaster.tsx';
import { ApiFailure } from '@/lib/api-client.ts';

export function FormSpecimens() {
  const [loss, setLoss] = useState(400);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<'screen' | 'theft' | undefined>('screen');
  const toast = useToast();
  return (
    <div className="grid gap-10">
      <div className="flex flex-wrap gap-3">
        <Button look="primary">Primary</Button>
        <Button>Secondary</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Danger</Button>
        <Button look="primary" busy>
          Busy
        </Button>
        <Button disabled>Disabled</Button>
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          Sheet
        </Button>
        <Button
          onClick={() => {
            toast({ title: 'Recorded', text: 'Claim 12 was filed.', tone: 'money' });
          }}
        >
          Toast
        </Button>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <Field label="Loss" hint="What it cost.">
          {(control) => <AmountInput {...control} symbol="tUSD" defaultValue="1,330.00" />}
        </Field>
        <Field label="Name" error="Enter a name.">
          {(control) => <TextInput {...control} />}
        </Field>
        <Field label="Line">
          {(control) => (
            <Select {...control}>
              <option>Phone</option>
              <option>Home</option>
            </Select>
          )}
        </Field>
        <Field label="What happened">{(control) => <TextArea {...control} />}</Field>
        <Choice
          legend="Cause"
          name="cause"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'screen', label: 'Broken screen', note: 'deductible 29.00' },
            { value: 'theft', label: 'Theft', note: 'deductible 149.00' },
          ]}
        />
        <div>
          <Range label="Loss" min={0} max={1_000} step={10} value={loss} onChange={setLoss} valueText={String(loss)} />
          <CheckBox>Remember this</CheckBox>
        </div>
      </div>
      <div className="flex flex-wrap gap-6">
        <StatusWord tone="open">Filed</StatusWord>
        <StatusWord tone="money">Paid</StatusWord>
        <StatusWord tone="clock">Waiting for documents</StatusWord>
        <StatusWord tone="breach">Late</StatusWord>
        <StatusWord tone="note">Appealed</StatusWord>
        <StatusWord tone="over">Closed</StatusWord>
      </div>
      <Notice title="Reserved in part" tone="clock">
        The pool holds less than the claim could cost. The rest is topped up first.
      </Notice>
      <Tabs
        label="Views"
        tabs={[
          {
            id: 'a',
            label: 'Open',
            content: (
              <EmptyFace title="No claim is open." action={<Button>File a claim</Button>}>
                It will be listed here.
              </EmptyFace>
            ),
          },
          { id: 'b', label: 'Loading', content: <LoadingFace rows={2} /> },
          {
            id: 'c',
            label: 'Failed',
            content: <FailedFace error={new ApiFailure('unreachable', 0)} onRetry={() => undefined} />,
          },
        ]}
      />
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title="A sheet"
        description="Escape closes it."
        foot={
          <Button
            className="w-full"
            onClick={() => {
              setOpen(false);
            }}
          >
            Done
          </Button>
        }
      >
        <p>Content.</p>
      </Sheet>
    </div>
  );
}
