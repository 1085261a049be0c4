package org.manabiya.core.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.manabiya.core.text.RubyText.Segment;

/** Lays the reading of a word over its kanji alone: 食べる, たべる gives 食[た]べる. */
final class Okurigana {

    /** Beyond these nothing is a word any more, and is not worth the search. */
    private static final int LONGEST_WORD = 40;

    private static final int LONGEST_READING = 120;

    private final List<String> runs;
    private final String reading;
    private final int[] ends;
    /** Places (run, start in the reading) already known to lead nowhere. */
    private final BitSet failed = new BitSet();

    private Okurigana(Word word) {
        this.runs = runs(word.surface());
        this.reading = word.reading();
        this.ends = new int[runs.size()];
    }

    /** The pieces of the word; one piece under the whole reading where the kana of the two do not agree. */
    static List<Segment> align(Word word) {
        boolean isWord =
                word.surface().length() <= LONGEST_WORD && word.reading().length() <= LONGEST_READING;
        return Optional.of(word)
                .filter(any -> isWord)
                .flatMap(any -> new Okurigana(any).segments())
                .orElseGet(() -> List.of(new Segment(word.surface(), word.reading())));
    }

    private Optional<List<Segment>> segments() {
        if (!fits(0, 0)) {
            return Optional.empty();
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            segments.add(new Segment(run, takesRuby(run) ? reading.substring(start, ends[i]) : ""));
            start = ends[i];
        }
        return Optional.of(segments);
    }

    /** Whether the runs from {@code run} on can be read as the reading from {@code start} on, the shortest way first. */
    private boolean fits(int run, int start) {
        if (run == runs.size()) {
            return start == reading.length();
        }
        int place = run * (reading.length() + 1) + start;
        if (failed.get(place)) {
            return false;
        }
        boolean isKanji = takesRuby(runs.get(run));
        String kana = Kana.toHiragana(runs.get(run));
        int shortest = isKanji ? start + 1 : start + kana.length();
        int longest = isKanji ? reading.length() : shortest;
        if (isKanji || reading.startsWith(kana, start)) {
            for (int end = shortest; end <= longest; end++) {
                if (fits(run + 1, end)) {
                    ends[run] = end;
                    return true;
                }
            }
        }
        failed.set(place);
        return false;
    }

    private static boolean takesRuby(String run) {
        return Kanji.takesRuby(run.codePointAt(0));
    }

    private static List<String> runs(String surface) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < surface.length()) {
            int next = at + Character.charCount(surface.codePointAt(at));
            boolean ends = next == surface.length()
                    || Kanji.takesRuby(surface.codePointAt(at)) != Kanji.takesRuby(surface.codePointAt(next));
            if (ends) {
                runs.add(surface.substring(start, next));
                start = next;
            }
            at = next;
        }
        return runs;
    }
}
