package org.manabiya.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's name with the kana that the roster gives for it; either part may be empty (people with one name, and rosters
 * without kana). Its reading is never guessed.
 */
public record PersonName(String family, String given, String familyKana, String givenKana) {

    public PersonName {
        family = family.strip();
        given = given.strip();
        familyKana = familyKana.strip();
        givenKana = givenKana.strip();
    }

    /** Family name, then given name: 佐藤 葵. */
    public String display() {
        return (family + " " + given).strip();
    }

    /** サトウ アオイ; empty where the roster gives no kana. */
    public String kana() {
        return (familyKana + " " + givenKana).strip();
    }

    /** Orders a register: see {@link Kana#sortKey}. People without kana come last. */
    public String sortKey() {
        return Kana.sortKey(kana().isEmpty() ? display() : kana());
    }

    /** The name with its roster kana over the kanji that the reader has not been taught. */
    public RubyText ruby(RubyLevel level) {
        return RubyText.of(words(" "), level);
    }

    /** The words of the name with {@code between} in between. */
    List<Word> words(String between) {
        List<Word> words = new ArrayList<>();
        if (!family.isEmpty()) {
            words.add(Word.of(family, familyKana));
        }
        if (!family.isEmpty() && !given.isEmpty() && !between.isEmpty()) {
            words.add(new Word(between, ""));
        }
        if (!given.isEmpty()) {
            words.add(Word.of(given, givenKana));
        }
        return words;
    }
}
