// Pictures made for a test.

import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture of one colour, or one whose pixels are the letters of a word and stand in the file as they are.
 * @param {number} width @param {number} height @param {string} [word]
 */
export function png(width, height, word) {
  /** @param {string} type @param {Buffer} data */
  const chunk = (type, data) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, word ?? 0xb0)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => line));
  const pixels = deflateSync(rows, { level: word ? 0 : 9 });
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
