package org.manabiya.core.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers with their counters (助数詞), which the dictionary reads apart and so often wrongly: 11月24日 is がつ, か; 3本 is ぼん.
 *
 * <p>After digits only the counter is read: 月, 日 and 日間 by the calendar; 分, 本, 匹, 杯, 班 and 階 by the sound that ends the
 * number (何 sounds as 3 does); 1人, 2人 and the 1日 of a date as one word. All other counters are right in the dictionary. Kanji
 * numerals are read by {@code counted.txt} where number and counter change each other, as one word (二十四日, 四年生).
 */
final class Counters {

    private static final Set<Integer> DAYS_IN_KA = Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 24);
    private static final String SOUNDS_AS_ANY_NUMBER_IN_N = "3";

    /** The reading of a counter after a number that ends in each of the digits 0 to 9. */
    private static final Map<String, List<String>> BY_LAST_DIGIT = Map.of(
            "分", List.of("ぷん", "ぷん", "ふん", "ぷん", "ぷん", "ふん", "ぷん", "ふん", "ぷん", "ふん"),
            "本", List.of("ぽん", "ぽん", "ほん", "ぼん", "ほん", "ほん", "ぽん", "ほん", "ぽん", "ほん"),
            "匹", List.of("ぴき", "ぴき", "ひき", "びき", "ひき", "ひき", "ぴき", "ひき", "ぴき", "ひき"),
            "杯", List.of("ぱい", "ぱい", "はい", "ばい", "はい", "はい", "ぱい", "はい", "ぱい", "はい"),
            "班", List.of("ぱん", "ぱん", "はん", "ぱん", "はん", "はん", "ぱん", "はん", "ぱん", "はん"),
            "階", List.of("かい", "かい", "かい", "がい", "かい", "かい", "かい", "かい", "かい", "かい"));

    private static final Map<String, String> COUNTED = Resource.lines("counted.txt").stream()
            .map(line -> line.split(" "))
            .collect(toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));

    private Counters() {}

    static List<Token> read(List<Token> tokens) {
        List<Token> read = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = endOfKanjiNumber(tokens, i);
            String counted = text(tokens, i, end + 1);
            if (end > i && COUNTED.containsKey(counted)) {
                boolean isDate = counted.equals("一日")
                        && i > 0
                        && tokens.get(i - 1).text().endsWith("月");
                read.add(tokens.subList(i, end + 1).stream()
                        .reduce((left, right) -> left.join(right, ""))
                        .orElseThrow()
                        .read(isDate ? "ついたち" : COUNTED.get(counted)));
                i = end;
            } else if (i > 0) {
                afterNumber(read, tokens.get(i));
            } else {
                read.add(tokens.get(i));
            }
        }
        return read;
    }

    /** The place of the counter after a run of kanji numerals that begins at {@code start}; else {@code start}. */
    private static int endOfKanjiNumber(List<Token> tokens, int start) {
        int end = start;
        boolean isInsideNumber = start > 0 && tokens.get(start - 1).isKanjiDigits();
        while (!isInsideNumber && end < tokens.size() && tokens.get(end).isKanjiDigits()) {
            end++;
        }
        return end < tokens.size() ? end : start;
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private static void afterNumber(List<Token> read, Token counter) {
        Token number = read.get(read.size() - 1);
        if (number.text().equals("何")) {
            afterWhich(read, number, counter);
        } else if (number.isDigits()) {
            afterDigits(read, number, counter);
        } else {
            read.add(counter);
        }
    }

    private static void afterWhich(List<Token> read, Token which, Token counter) {
        String reading = counter.text().equals("月") ? "がつ" : sound(SOUNDS_AS_ANY_NUMBER_IN_N, counter);
        if (!reading.equals(counter.reading())) {
            read.set(read.size() - 1, which.read("なん"));
        }
        read.add(counter.read(reading));
    }

    private static void afterDigits(List<Token> read, Token number, Token counter) {
        String wholeReading = whole(read, number, counter);
        if (!wholeReading.isEmpty()) {
            read.set(read.size() - 1, number.join(counter, wholeReading));
            return;
        }
        read.add(counter.read(
                switch (counter.text()) {
                    case "月" -> "がつ";
                    case "日" -> day(number);
                    case "日間" -> day(number) + "かん";
                    default -> sound(number.text(), counter);
                }));
    }

    /** The reading of digits and counter that make one word; empty for all others. */
    private static String whole(List<Token> read, Token number, Token counter) {
        boolean isInMonth = read.size() > 1 && read.get(read.size() - 2).text().equals("月");
        return switch (number.text() + counter.text()) {
            case "1人" -> "ひとり";
            case "2人" -> "ふたり";
            case "2人組" -> "ふたりぐみ";
            case "1日" -> isInMonth ? "ついたち" : "";
            default -> "";
        };
    }

    private static String day(Token number) {
        boolean endsInKa = number.text().length() <= 2 && DAYS_IN_KA.contains(Integer.parseInt(number.text()));
        return endsInKa ? "か" : "にち";
    }

    private static String sound(String number, Token counter) {
        int lastDigit = number.charAt(number.length() - 1) - '0';
        List<String> readings = BY_LAST_DIGIT.get(counter.text());
        return readings == null ? counter.reading() : readings.get(lastDigit);
    }
}
