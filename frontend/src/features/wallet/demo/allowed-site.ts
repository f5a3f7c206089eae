const KEY = 'makewhole.demo.allowed';

/** Whether this site was let in before: like any wallet, the demo wallet remembers it over a reload. */
export function readAllowed(): boolean {
  return localStorage.getItem(KEY) === 'yes';
}

export function writeAllowed(allowed: boolean): void {
  if (allowed) localStorage.setItem(KEY, 'yes');
  else localStorage.removeItem(KEY);
}
