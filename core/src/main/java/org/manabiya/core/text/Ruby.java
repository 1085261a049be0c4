package org.manabiya.core.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manabiya.core.text.Readings.Known;

/**
 * Puts ruby (ふりがな) over text for a reader of a {@link RubyLevel}. Safe for many threads. What a short text reads as is
 * remembered, for pages say the same things to every pupil; the dictionary (some 6 MB) is loaded with the first text.
 */
@ApplicationScoped
public class Ruby {

    private static final int REMEMBERED_TEXTS = 2_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final Map<String, List<Word>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
                    return size() > REMEMBERED_TEXTS;
                }
            });

    /** Text that names nobody. */
    public RubyText over(String text, RubyLevel level) {
        return over(text, level, Readings.none());
    }

    /** Text in which the known readings win over the dictionary. */
    public RubyText over(String text, RubyLevel level, Readings known) {
        if (!level.wantsRubyOver(text)) {
            return RubyText.bare(text);
        }
        return RubyText.of(known.isEmpty() ? words(text) : words(text, known), level);
    }

    private List<Word> words(String text, Readings readings) {
        Set<Integer> boundaries = boundaries(words(text));
        List<Word> words = new ArrayList<>();
        int read = 0;
        int at = 0;
        while (at < text.length()) {
            int place = at;
            Optional<Known> known = readings.at(
                    text,
                    place,
                    entry -> entry.isWhole()
                            || boundaries.contains(place)
                                    && boundaries.contains(
                                            place + entry.surface().length()));
            if (known.isEmpty()) {
                at++;
                continue;
            }
            words.addAll(words(text.substring(read, at)));
            words.addAll(known.get().words());
            at += known.get().surface().length();
            read = at;
        }
        words.addAll(words(text.substring(read)));
        return words;
    }

    private static Set<Integer> boundaries(List<Word> words) {
        int[] ends = words.stream().mapToInt(word -> word.surface().length()).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        return IntStream.concat(IntStream.of(0), IntStream.of(ends)).boxed().collect(Collectors.toSet());
    }

    private List<Word> words(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return Dictionary.read(text);
        }
        List<Word> known = remembered.get(text);
        if (known != null) {
            return known;
        }
        List<Word> read = Dictionary.read(text);
        remembered.put(text, read);
        return read;
    }
}
