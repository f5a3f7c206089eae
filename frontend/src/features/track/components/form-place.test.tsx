import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { FormPlace } from './form-place.tsx';

function Example() {
  const [isOpen, setOpen] = useState(false);
  return (
    <FormPlace
      isOpen={isOpen}
      onClose={() => {
        setOpen(false);
      }}
    >
      {isOpen ? (
        <input aria-label="Amount" />
      ) : (
        <button
          type="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          Propose
        </button>
      )}
    </FormPlace>
  );
}

describe('FormPlace', () => {
  it('leaves the keyboard alone until something opens', () => {
    render(<Example />);
    expect(document.body).toBe(document.activeElement);
  });
  it('takes it into the form, and back to the button on Escape', async () => {
    render(<Example />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText('Amount')).toBe(document.activeElement);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Propose' })).toBe(document.activeElement);
  });
});
