interface Entry {
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** No file of a school book is larger; what claims or unpacks to more is refused. */
const largest = 64 * 1024 * 1024;

/** A zip archive in memory, read as the ZIP application note (APPNOTE 6.3) has it: by its central directory; stored or deflated. */
export class Archive {
  private constructor(
    private readonly bytes: DataView,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static of(file: ArrayBuffer): Archive {
    const bytes = new DataView(file);
    const end = endRecord(bytes);
    const entries = new Map<string, Entry>();
    let at = bytes.getUint32(end + 16, true);
    for (let left = bytes.getUint16(end + 10, true); left > 0; left--) {
      if (bytes.getUint32(at, true) !== 0x02014b50) {
        throw new Error('broken zip directory');
      }
      const nameLength = bytes.getUint16(at + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(file, at + 46, nameLength));
      entries.set(name, {
        method: bytes.getUint16(at + 10, true),
        packed: bytes.getUint32(at + 20, true),
        size: bytes.getUint32(at + 24, true),
        offset: bytes.getUint32(at + 42, true),
      });
      at += 46 + nameLength + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
    }
    return new Archive(bytes, entries);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  async text(path: string): Promise<string> {
    return new TextDecoder().decode(await this.read(path));
  }

  async read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.entries.get(path);
    if (!entry) {
      throw new Error(`not in the book: ${path}`);
    }
    if (entry.size > largest) {
      throw new Error(`too large: ${path}`);
    }
    const start = entry.offset + 30 + this.bytes.getUint16(entry.offset + 26, true) + this.bytes.getUint16(entry.offset + 28, true);
    const packed = new Uint8Array(this.bytes.buffer as ArrayBuffer, start, entry.packed);
    if (entry.method === 0) {
      return packed;
    }
    if (entry.method !== 8) {
      throw new Error(`unknown packing: ${path}`);
    }
    return inflated(packed, entry.size);
  }
}

function endRecord(bytes: DataView): number {
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - 22 - 0xffff); at--) {
    if (bytes.getUint32(at, true) === 0x06054b50) {
      return at;
    }
  }
  throw new Error('no zip');
}

/** Unpacks, and stops as soon as there is more than the directory said. */
async function inflated(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size);
  let filled = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (filled + part.value.length > size) {
      await reader.cancel();
      throw new Error('a file unpacks to more than it says');
    }
    whole.set(part.value, filled);
    filled += part.value.length;
  }
  return whole;
}
