/** The largest file a window takes: beyond it the bytes would fill its memory before they are looked at. */
export const largest = 64 * 1024 * 1024;

/** The bytes of a chosen file as base64, the only form in which a file enters the program. */
export function asBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
