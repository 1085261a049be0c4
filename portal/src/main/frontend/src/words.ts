/** The few words that scripts say themselves; everything else comes from the server's message bundles. */
const japanese = {
  ok: 'OK',
  cancel: 'やめる',
  typeWord: '確かめるため「{0}」と入力してください',
  matches: '{0}件あります',
  unreachable: 'つながりませんでした。入力したものは画面に残っています。少し待ってもう一度押してください。',
  refused: 'サーバーが受け付けませんでした。保存されていません。ページを開き直して、もう一度ためしてください。',
  undone: '{0} {1} に戻しました',
  previous: 'まえ',
  next: 'つぎ',
  smaller: '小さく',
  larger: '大きく',
  contents: 'もくじ',
  close: 'とじる',
  vertical: 'たて書き',
  scroll: 'まき物',
  pageOf: '{0} / {1} ページ',
  loading: 'ひらいています…',
  unreadable: 'ひらけませんでした。ファイルが こわれているかも しれません。先生に 見せてください。',
  download: 'ファイルを ひらく',
  refresh: '更新する',
  reconnecting: 'つなぎ直しています…',
  openCamera: 'カメラで読む',
  closeCamera: 'カメラを閉じる',
  camera: 'カメラの画面。QRコードを写してください。',
  noCamera: 'カメラを使えません。ブラウザーの設定でカメラを許可するか、番号を入力してください。',
};

const english: typeof japanese = {
  ok: 'OK',
  cancel: 'Cancel',
  typeWord: 'Type “{0}” to confirm',
  matches: '{0} found',
  unreachable: 'No connection. What you typed is still on the page. Wait a moment and press again.',
  refused: 'The server refused this. Nothing was saved. Reload the page and try again.',
  undone: '{0}: back to {1}',
  previous: 'Back',
  next: 'Next',
  smaller: 'Smaller',
  larger: 'Larger',
  contents: 'Contents',
  close: 'Close',
  vertical: 'Vertical',
  scroll: 'Scroll',
  pageOf: 'Page {0} of {1}',
  loading: 'Opening…',
  unreadable: 'This file could not be opened. It may be damaged. Show it to your teacher.',
  download: 'Open the file',
  refresh: 'Refresh',
  reconnecting: 'Reconnecting…',
  openCamera: 'Scan with the camera',
  closeCamera: 'Close the camera',
  camera: 'The camera’s picture. Hold the QR code before it.',
  noCamera: 'The camera cannot be used. Allow it in the browser’s settings, or type the number.',
};

/** One of the words above in the page's language, its `{0}`, `{1}` filled in. */
export function word(key: keyof typeof japanese, ...values: (string | number)[]): string {
  const text = (document.documentElement.lang.startsWith('en') ? english : japanese)[key];
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
