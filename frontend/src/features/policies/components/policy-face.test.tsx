import { fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import chinese from '../../../../messages/zh-CN/policies.json';
import english from '../../../../messages/en/policies.json';
import { FaceView, type FaceViewProps } from './policy-face.tsx';

const face = { image: 'data:image/svg+xml;base64,PHN2Zy8+', svg: '<svg/>' };

function show(props: Partial<FaceViewProps>, locale: 'en' | 'zh-CN' = 'en') {
  const policies = locale === 'en' ? english : chinese;
  render(
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ policies }}>
      <FaceView policyId={7} product="Phone cover" face={undefined} failed={false} onRetry={vi.fn()} {...props} />
    </NextIntlClientProvider>,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('FaceView', () => {
  it('keeps the place of a picture that is being drawn, and says so', () => {
    show({});
    expect(screen.getByRole('status').textContent).toBe('The register is drawing the picture');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says that the chain could not be asked, and asks again', () => {
    const onRetry = vi.fn();
    show({ failed: true, onRetry });
    expect(screen.getByRole('alert').textContent).toContain('The chain could not be asked for the picture.');
    fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('shows the picture as an image that is named in the reader’s language', () => {
    show({ face });
    const image = screen.getByRole('img', { name: 'The face of policy 7, Phone cover, as the register draws it' });
    expect(image.getAttribute('src')).toBe(face.image);
    show({ face }, 'zh-CN');
    expect(screen.getByRole('img', { name: /登记簿绘制的保单 7/ })).toBeDefined();
  });

  it('keeps showing the last picture when asking again fails', () => {
    show({ face, failed: true });
    expect(screen.getByRole('img')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('hands over the picture as the file it is', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) made.push(blob);
      return 'blob:face';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    show({ face });
    fireEvent.click(screen.getByRole('button', { name: 'Save the picture' }));
    expect(names).toEqual(['makewhole-policy-7.svg']);
    expect(await made[0]?.text()).toBe('<svg/>');
    expect(made[0]?.type).toBe('image/svg+xml');
  });
});
