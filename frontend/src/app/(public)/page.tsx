import { Doors } from '@/features/front/components/doors.tsx';
import { Hero } from '@/features/front/components/hero.tsx';
import { Catalogue } from '@/features/products/components/catalogue.tsx';

/** Front: one sentence, live figures, three doors, the catalogue. */
export default function FrontPage() {
  return (
    <>
      <Hero />
      <Doors />
      <Catalogue />
    </>
  );
}
