import { beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../src/epub/archive';
import { openBook, xml } from '../src/epub/book';
import { openChapter } from '../src/epub/chapter';
import { cleaned } from '../src/epub/clean';
import { resolve } from '../src/epub/paths';
import { zipOf } from './zip';

const container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>';
const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>お手紙</dc:title><dc:language>ja</dc:language></metadata>
<manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="c" href="text/%E4%B8%80.xhtml"/><item id="x" href="missing.xhtml"/><item id="p" href="img/a.png" media-type="image/png"/></manifest>
<spine page-progression-direction="rtl"><itemref idref="c"/><itemref idref="x"/></spine></package>`;
const nav =
  '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="text/%E4%B8%80.xhtml#s1"><ruby>手紙<rt>てがみ</rt></ruby></a><ol><li><a href="http://evil.example/">外</a></li></ol></li></ol></nav></body></html>';
const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>一</title><style>p{background:url(../img/a.png)} h1{background:url("https://evil.example/t.gif")}</style><script>steal()</script></head>
<body onload="steal()"><h1 id="s1">一</h1><img src="../img/a.png" onerror="steal()"/><img src="https://evil.example/t.gif"/><a href="javascript:steal()">a</a><a href="%E4%B8%80.xhtml#s1">b</a>
<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script><SCRIPT>steal()</SCRIPT><foreignObject/></svg><form action="https://evil.example/"><input/></form><iframe srcdoc="x"/></body></html>`;

beforeAll(() => {
  URL.createObjectURL = () => 'blob:copy';
  URL.revokeObjectURL = () => undefined;
});

const book = () => openBook(Archive.of(zipOf({ 'META-INF/container.xml': container, 'OEBPS/a.opf': opf, 'OEBPS/nav.xhtml': nav, 'OEBPS/text/一.xhtml': chapter, 'OEBPS/img/a.png': 'png' })));

describe('paths in a book', () => {
  it('are resolved from the file that names them', () => {
    expect(resolve('OEBPS/text/one.xhtml', '../img/a.png')).toEqual({ path: 'OEBPS/img/a.png', fragment: '' });
    expect(resolve('OEBPS/text/一.xhtml', '#注1')).toEqual({ path: 'OEBPS/text/一.xhtml', fragment: '注1' });
    expect(resolve('OEBPS/a.opf', 'text/%E4%B8%80.xhtml#x')).toEqual({ path: 'OEBPS/text/一.xhtml', fragment: 'x' });
  });

  it('never climb out of the archive', () => {
    expect(resolve('a.xhtml', '../../../etc/passwd')).toEqual({ path: 'etc/passwd', fragment: '' });
  });

  it.each(['https://evil.example/x', '//evil.example/x', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://['])('lead nowhere when they leave the book: %s', (href) => {
    expect(resolve('a.xhtml', href)).toBeUndefined();
  });
});

describe('an archive', () => {
  it('gives its files back', async () => {
    const archive = Archive.of(zipOf({ 'a.txt': 'あ'.repeat(1000) }));
    expect(await archive.text('a.txt')).toBe('あ'.repeat(1000));
  });

  it('refuses a file that unpacks to more than it says', async () => {
    const archive = Archive.of(zipOf({ 'a.txt': 'a'.repeat(100_000) }, { path: 'a.txt', size: 10 }));
    await expect(archive.read('a.txt')).rejects.toThrow('more than it says');
  });

  it('refuses a file that says it is huge', async () => {
    const archive = Archive.of(zipOf({ 'a.txt': 'a' }, { path: 'a.txt', size: 0x7fffffff }));
    await expect(archive.read('a.txt')).rejects.toThrow('too large');
  });

  it('refuses what is no zip', () => {
    expect(() => Archive.of(new ArrayBuffer(100))).toThrow('no zip');
  });
});

describe('a book', () => {
  it('tells its title, direction and the chapters that exist', async () => {
    const read = await book();
    expect([read.title, read.language, read.rightToLeft, read.chapters]).toEqual(['お手紙', 'ja', true, ['OEBPS/text/一.xhtml']]);
  });

  it('lists its contents without furigana and without addresses outside', async () => {
    expect((await book()).contents).toEqual([{ label: '手紙', place: { path: 'OEBPS/text/一.xhtml', fragment: 's1' }, depth: 0 }]);
  });

  it('reads a chapter that is not well-formed all the same', () => {
    expect(xml('<html><body><p>a<br>b</body></html>').body?.textContent).toBe('ab');
  });
});

describe('a chapter', () => {
  it('holds nothing that acts', async () => {
    const read = await book();
    const { body, sheets } = await openChapter(read, read.chapters[0]!);
    const text = new XMLSerializer().serializeToString(body) + sheets.join('');
    expect(text).not.toMatch(/steal|evil\.example|onload|onerror|javascript:|<iframe|<form|foreignObject/i);
  });

  it('keeps its pictures as copies and its links as places', async () => {
    const read = await book();
    const { body, sheets } = await openChapter(read, read.chapters[0]!);
    expect(body.querySelector('img')!.getAttribute('src')).toBe('blob:copy');
    expect(body.querySelector('[data-place]')!.getAttribute('data-place')).toBe('OEBPS/text/一.xhtml#s1');
    expect(sheets[0]).toContain('url("blob:copy")');
  });

  it('loses every handler, however it is written', () => {
    const body = xml('<body xmlns="http://www.w3.org/1999/xhtml"><p ONCLICK="x()" style="color:red">a</p></body>').documentElement;
    expect(cleaned(body, () => undefined).innerHTML).not.toMatch(/onclick/i);
  });
});
