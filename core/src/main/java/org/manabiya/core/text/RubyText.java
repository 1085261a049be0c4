package org.manabiya.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in pieces, some of which carry their reading. The bases, joined, are the text itself. */
public record RubyText(List<Segment> segments) {

    /**
     * A piece of text and the hiragana over it.
     *
     * @param reading empty where the piece stands bare
     */
    public record Segment(String base, String reading) {

        public boolean hasReading() {
            return !reading.isEmpty();
        }
    }

    public RubyText {
        segments = List.copyOf(segments);
    }

    /** Text that carries no readings. */
    public static RubyText bare(String text) {
        return text.isEmpty() ? new RubyText(List.of()) : new RubyText(List.of(new Segment(text, "")));
    }

    static RubyText of(List<Word> words, RubyLevel level) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        for (Word word : words) {
            boolean wanted = !word.reading().isEmpty() && level.wantsRubyOver(word.surface());
            for (Segment segment : wanted ? Okurigana.align(word) : List.of(new Segment(word.surface(), ""))) {
                if (!segment.hasReading()) {
                    bare.append(segment.base());
                    continue;
                }
                flush(bare, segments);
                segments.add(segment);
            }
        }
        flush(bare, segments);
        return new RubyText(segments);
    }

    private static void flush(StringBuilder bare, List<Segment> segments) {
        if (!bare.isEmpty()) {
            segments.add(new Segment(bare.toString(), ""));
            bare.setLength(0);
        }
    }

    /** The text without its readings. */
    public String text() {
        return segments.stream().map(Segment::base).collect(Collectors.joining());
    }

    /** HTML, with every character of the text escaped: {@code <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字}. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Segment segment : segments) {
            if (segment.hasReading()) {
                html.append("<ruby>");
                escape(segment.base(), html);
                html.append("<rp>(</rp><rt>");
                escape(segment.reading(), html);
                html.append("</rt><rp>)</rp></ruby>");
            } else {
                escape(segment.base(), html);
            }
        }
        return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
