import { type Hex, isHex, keccak256 } from 'viem';

/**
 * keccak256 of a file, computed on this device and nowhere else.
 * Works beside the page where the browser can; where it cannot, in the page.
 */
export async function hashFile(file: Blob): Promise<Hex> {
  const bytes = await file.arrayBuffer();
  if (typeof Worker === 'undefined' || bytes.byteLength < 256 * 1024) return keccak256(new Uint8Array(bytes));
  return hashBeside(bytes);
}

function hashBeside(bytes: ArrayBuffer): Promise<Hex> {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Hex>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data === 'string' && isHex(event.data)) resolve(event.data);
      else reject(new Error('The hash worker answered something that is no hash'));
    });
    worker.addEventListener('error', () => {
      reject(new Error('The hash worker could not start'));
    });
    worker.postMessage(bytes);
  }).finally(() => {
    worker.terminate();
  });
}
