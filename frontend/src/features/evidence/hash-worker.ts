import { keccak256 } from 'viem';

/* Runs beside the page, so that 25 MB do not freeze it. */
self.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
  self.postMessage(keccak256(new Uint8Array(event.data)));
});
