/**
 * Japanese text: kana, search keys, names, and ruby (furigana) by school grade.
 *
 * <p>Resources beside this package: {@code grade-kanji.txt} (学年別漢字配当表), {@code readings.csv} (words whose dictionary reading
 * is not what a school says) and {@code counted.txt} (kanji numerals with counters).
 */
package org.manabiya.core.text;
