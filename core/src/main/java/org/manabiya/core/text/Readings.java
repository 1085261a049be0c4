package org.manabiya.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Readings that are known and win over the dictionary: the people of a class from the roster, a word as its author or a
 * teacher corrected it. Immutable.
 */
public final class Readings {

    private static final Readings NONE = new Readings(Map.of());

    /**
     * Text whose reading is known.
     *
     * @param isWhole holds wherever it is written; else (葵 alone) only between words, lest 心 be read as a name in 心配
     */
    record Known(String surface, List<Word> words, boolean isWhole) {}

    private final Map<Character, List<Known>> byFirstCharacter;

    private Readings(Map<String, Known> known) {
        byFirstCharacter = known.values().stream()
                .sorted(Comparator.comparingInt((Known entry) -> entry.surface().length())
                        .reversed())
                .collect(Collectors.groupingBy(entry -> entry.surface().charAt(0)));
    }

    public static Readings none() {
        return NONE;
    }

    /** The full names of people, with and without a space, and each family and given name by itself. */
    public static Readings of(Collection<PersonName> people) {
        Map<String, Known> known = new HashMap<>();
        for (PersonName name : people) {
            for (String between : List.of("", " ", "　")) {
                put(known, name.words(between), true);
            }
            name.words("").forEach(word -> put(known, List.of(word), false));
        }
        return new Readings(known);
    }

    /** These readings and one more, of a word that is read so wherever it is written. */
    public Readings with(String surface, String kana) {
        Map<String, Known> known = new HashMap<>();
        byFirstCharacter.values().forEach(list -> list.forEach(entry -> known.put(entry.surface(), entry)));
        known.remove(surface);
        put(known, List.of(Word.of(surface, kana)), true);
        return new Readings(known);
    }

    private static void put(Map<String, Known> known, List<Word> words, boolean isWhole) {
        String surface = words.stream().map(Word::surface).collect(Collectors.joining());
        if (!surface.isEmpty()) {
            known.merge(surface, new Known(surface, words, isWhole), Readings::agree);
        }
    }

    /** Two people write their names alike: what they do not read alike is left bare rather than guessed. */
    private static Known agree(Known left, Known right) {
        List<Word> words = new ArrayList<>();
        if (left.words().equals(right.words())) {
            words.addAll(left.words());
        } else {
            words.add(new Word(left.surface(), ""));
        }
        return new Known(left.surface(), words, left.isWhole() || right.isWhole());
    }

    boolean isEmpty() {
        return byFirstCharacter.isEmpty();
    }

    /** The longest known text that is written at a place, and may hold there. */
    Optional<Known> at(String text, int place, Predicate<Known> holds) {
        return byFirstCharacter.getOrDefault(text.charAt(place), List.of()).stream()
                .filter(known -> text.startsWith(known.surface(), place))
                .filter(holds)
                .findFirst();
    }
}
