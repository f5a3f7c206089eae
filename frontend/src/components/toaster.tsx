'use client';

import { useTranslations } from 'next-intl';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { classNames } from '@/lib/class-names.ts';

export interface ToastMessage {
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'ink' | 'money' | 'breach';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Show = (message: ToastMessage) => void;
const ToastContext = createContext<Show | undefined>(undefined);

const edges = { ink: 'border-ink', money: 'border-money', breach: 'border-breach' } as const;

/** Says something in passing that may be missed: never the only place of a failure. F8 moves the focus there. */
export function ToasterProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('pieces');
  const [messages, setMessages] = useState<ReadonlyArray<ToastMessage & { readonly id: number }>>([]);
  const show = useCallback<Show>((message) => {
    setMessages((list) => [...list.slice(-2), { ...message, id: Date.now() + list.length }]);
  }, []);
  return (
    <ToastContext value={show}>
      <Toast.Provider label={t('notices')} swipeDirection="right" duration={7_000}>
        {children}
        {messages.map((message) => (
          <Toast.Root
            key={message.id}
            onOpenChange={(open) => {
              if (!open) setMessages((list) => list.filter((m) => m.id !== message.id));
            }}
            className={classNames(
              'flex items-start gap-4 rounded-press border-l-4 bg-raised p-4 shadow-float data-[state=open]:animate-rise',
              edges[message.tone ?? 'ink'],
            )}
          >
            <div className="min-w-0 flex-1">
              <Toast.Title className="font-medium">{message.title}</Toast.Title>
              {message.text === undefined ? null : (
                <Toast.Description className="text-13 text-quiet">{message.text}</Toast.Description>
              )}
            </div>
            {message.action === undefined ? null : (
              <Toast.Action
                altText={message.action.label}
                onClick={message.action.run}
                className="rounded-press text-13 font-medium text-money underline underline-offset-4"
              >
                {message.action.label}
              </Toast.Action>
            )}
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed right-0 bottom-0 z-[60] flex w-full flex-col gap-2 p-4 sm:w-[26rem]" />
      </Toast.Provider>
    </ToastContext>
  );
}

export function useToast(): Show {
  const show = useContext(ToastContext);
  if (show === undefined) throw new Error('useToast needs ToasterProvider around it');
  return show;
}
