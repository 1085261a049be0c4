package org.manabiya.core.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words and reads them: Lucene's Kuromoji with the IPADIC dictionary, corrected by {@code readings.csv} where a
 * school says it otherwise. The dictionary is one for the whole machine and is loaded by the first text; an analyser is cheap
 * and belongs to one call, for it is not safe for several threads.
 */
final class Dictionary {

    private static final int FULL_WIDTH_TO_ASCII = '！' - '!';

    private static final Map<Context, String> CORRECTIONS = Resource.lines("readings.csv").stream()
            .map(line -> line.split(",", -1))
            .collect(toUnmodifiableMap(cells -> new Context(cells[0], cells[1], cells[2]), cells -> cells[3]));

    /** A word between its neighbours; an empty neighbour stands for any. */
    private record Context(String before, String word, String after) {}

    private Dictionary() {}

    static List<Word> read(String text) {
        return Counters.read(correct(tokens(text))).stream()
                .map(token -> new Word(token.surface(), token.reading()))
                .toList();
    }

    private static List<Token> tokens(String text) {
        String narrow = narrow(text);
        List<Token> tokens = new ArrayList<>();
        int end = 0;
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
            tokenizer.setReader(new StringReader(narrow));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (offset.startOffset() > end) {
                    tokens.add(token(text, narrow, end, offset.startOffset(), null));
                }
                end = offset.endOffset();
                tokens.add(token(text, narrow, offset.startOffset(), end, reading.getReading()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        if (end < text.length()) {
            tokens.add(token(text, narrow, end, text.length(), null));
        }
        return tokens;
    }

    private static Token token(String text, String narrow, int from, int to, String reading) {
        return new Token(
                narrow.substring(from, to), text.substring(from, to), reading == null ? "" : Kana.toHiragana(reading));
    }

    private static List<Token> correct(List<Token> tokens) {
        List<Token> corrected = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String before = i == 0 ? "" : tokens.get(i - 1).text();
            String after = i == tokens.size() - 1 ? "" : tokens.get(i + 1).text();
            corrected.add(Stream.of(
                            new Context(before, token.text(), after),
                            new Context(before, token.text(), ""),
                            new Context("", token.text(), after),
                            new Context("", token.text(), ""))
                    .filter(CORRECTIONS::containsKey)
                    .findFirst()
                    .map(CORRECTIONS::get)
                    .map(token::read)
                    .orElse(token));
        }
        return corrected;
    }

    /** Full-width ASCII (digits, brackets) to ASCII, place by place, so that offsets stay true. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            narrow.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_TO_ASCII) : c);
        }
        return narrow.toString();
    }
}
