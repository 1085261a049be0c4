/** Reads the codes in a picture of the camera. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

interface DetectorKind {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const WANTED = ['qr_code', 'code_128', 'code_39', 'codabar', 'ean_13'];

/** The browser's own detector where it has one, which reads bar codes too; else one that is loaded only now and reads QR codes. */
export async function codeReader(scope: object = globalThis): Promise<CodeReader> {
  const kind = (scope as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  const formats = kind ? (await kind.getSupportedFormats()).filter((format) => WANTED.includes(format)) : [];
  return kind && formats.includes('qr_code') ? native(new kind({ formats })) : bundled();
}

function native(detector: Detector): CodeReader {
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function bundled(): Promise<CodeReader> {
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!pen || video.videoWidth === 0) {
      return undefined;
    }
    // A label fills a good part of the view: more pixels only cost an old tablet its battery.
    const scale = Math.min(1, 640 / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
    return read(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data || undefined;
  };
}
