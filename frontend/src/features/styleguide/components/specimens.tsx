'use client';

import { PageHead, Section } from '@/components/section.tsx';
import { FigureSpecimens } from './figure-specimens.tsx';
import { FormSpecimens } from './form-specimens.tsx';
import { StorySpecimens } from './story-specimens.tsx';

/** The style guide: English only, because its readers are builders; every figure in it is a sample. */
export function Specimens() {
  return (
    <>
      <PageHead
        title="Style guide"
        lead="The pieces of the house with sample figures. Shown on the local chain only."
      />
      <Section title="The thread" note="Thread, Knot, Deadline, Person, Hash, Moment">
        <StorySpecimens />
      </Section>
      <Section title="Figures" note="Amount, Waterfall, CoverGauge, Curve, DataTable">
        <FigureSpecimens />
      </Section>
      <Section title="Things to press" note="Button, Field, Choice, Range, Tabs, Sheet, Toast, StatusWord, faces">
        <FormSpecimens />
      </Section>
    </>
  );
}
