import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import pieces from '../../messages/en/pieces.json';
import { Sheet } from './sheet.tsx';

function Room({ leaves }: { readonly leaves: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ pieces }}>
      <main id="content" tabIndex={-1}>
        {leaves && open ? null : (
          <button
            type="button"
            onClick={() => {
              setOpen(true);
            }}
          >
            Open it
          </button>
        )}
      </main>
      <Sheet open={open} onOpenChange={setOpen} title="A sheet">
        <button type="button">Inside</button>
      </Sheet>
    </NextIntlClientProvider>
  );
}

describe('Sheet', () => {
  it('takes the focus, closes with Escape, and gives the focus back to what opened it', async () => {
    const user = userEvent.setup();
    render(<Room leaves={false} />);
    await user.click(screen.getByRole('button', { name: 'Open it' }));
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open it' }));
    });
  });
  it('gives the focus to the content where what opened it is gone', async () => {
    const user = userEvent.setup();
    render(<Room leaves />);
    await user.click(screen.getByRole('button', { name: 'Open it' }));
    const opened = screen.getByRole('dialog');
    expect(opened.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(document.activeElement?.id).toBe('content');
    });
  });
});
