package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.SerialNumber;

/**
 * Guesses what the columns of an unknown file hold: by a heading that some source uses, by a word in the heading, and where that says
 * nothing by what the cells look like. Each thing is guessed for one column, the surest.
 */
final class ColumnGuess {
    private static final int SURE = 100;
    private static final int LIKELY = 60;
    private static final int PERHAPS = 30;
    private static final int LOOKED_AT = 200;
    private static final Pattern MAC = Pattern.compile("(?i)[0-9a-f]{2}([:-]?[0-9a-f]{2}){5}");
    private static final Pattern SERIAL = Pattern.compile("(?i)(?=.*[0-9])(?=.*[a-z])[0-9a-z]{8,20}");

    /** Words of headings, the most telling first. */
    private static final Map<Fact, List<String>> WORDS = Map.ofEntries(
            Map.entry(Fact.SERIAL, List.of("シリアル", "製造番号", "製番", "serial", "s/n")),
            Map.entry(
                    Fact.TAG,
                    List.of("管理番号", "資産番号", "備品番号", "端末番号", "管理no", "端末no", "資産コード", "備品コード", "assettag", "asset")),
            Map.entry(Fact.MODEL, List.of("機種", "型番", "型名", "モデル", "model", "品名", "製品名")),
            Map.entry(Fact.SCHOOL, List.of("学校", "配備校", "配置校", "設置校", "設置先", "配備先", "location", "場所", "所属")),
            Map.entry(Fact.USER, List.of("使用者", "利用者", "ユーザー", "貸与者", "username", "user")),
            Map.entry(Fact.KIND, List.of("区分", "用途", "種別")),
            Map.entry(Fact.STATE, List.of("状態", "状況", "ステータス", "status")),
            Map.entry(
                    Fact.ACQUIRED_ON,
                    List.of("取得日", "納品日", "購入日", "納入日", "導入日", "取得年月日", "購入年月日", "納品年月日", "purchasedate")),
            Map.entry(Fact.PRICE, List.of("取得価", "購入価", "単価", "価格", "金額", "purchasecost")),
            Map.entry(Fact.FUNDING, List.of("財源", "予算", "補助")),
            Map.entry(Fact.WARRANTY_UNTIL, List.of("保証", "warranty")),
            Map.entry(Fact.LEASE_UNTIL, List.of("リース", "lease")),
            Map.entry(Fact.RESTRICTED_UNTIL, List.of("処分制限", "財産処分")),
            Map.entry(Fact.ACCESSORIES, List.of("付属", "附属")),
            Map.entry(Fact.REMARK, List.of("備考", "メモ", "note", "comment")),
            Map.entry(Fact.CONSOLE_STATUS, List.of("登録状態", "enrollmentstatus", "compliance")),
            Map.entry(Fact.OS_VERSION, List.of("osバージョン", "osversion", "os版")),
            Map.entry(Fact.LAST_SYNC, List.of("最終同期", "最終通信", "最終接続", "更新日時", "lastsync", "lastcheck", "lastseen")),
            Map.entry(Fact.SUPPORT_UNTIL, List.of("自動更新", "サポート", "autoupdate")),
            Map.entry(Fact.ENROLLED_AT, List.of("登録日", "enroll")),
            Map.entry(Fact.ORG_UNIT, List.of("組織", "orgunit", "group")),
            Map.entry(Fact.MAC_ADDRESS, List.of("mac")),
            Map.entry(Fact.RECEIVED_ON, List.of("受付", "依頼日", "故障日", "発生日")),
            Map.entry(Fact.SYMPTOM, List.of("症状", "故障内容", "不具合", "故障箇所", "内容")),
            Map.entry(Fact.CAUSE, List.of("原因", "理由")),
            Map.entry(Fact.RETURNED_ON, List.of("返却", "完了", "返送")),
            Map.entry(Fact.COST, List.of("費用", "修理代", "金額")),
            Map.entry(Fact.INSURED, List.of("保険")));

    private record Guess(int column, Target target, int points) {}

    private final TableFile table;
    private final Known known;

    ColumnGuess(TableFile table, Known known) {
        this.table = table;
        this.known = known;
    }

    /** What kind of file it seems to be. */
    Source.Kind kind() {
        Set<Fact> named = new HashSet<>();
        for (Source.Kind kind : Source.Kind.values()) {
            for (Fact fact : kind.facts()) {
                if (table.header().stream().anyMatch(heading -> byName(heading, fact) >= LIKELY)) {
                    named.add(fact);
                }
            }
        }
        if (named.contains(Fact.SYMPTOM) && named.contains(Fact.RECEIVED_ON)) {
            return Source.Kind.REPAIRS;
        }
        boolean console = named.contains(Fact.LAST_SYNC) || named.contains(Fact.ENROLLED_AT);
        boolean ledger = named.contains(Fact.ACQUIRED_ON) || named.contains(Fact.STATE) && named.contains(Fact.TAG);
        return console && !ledger ? Source.Kind.CONSOLE : Source.Kind.LEDGER;
    }

    /** What each column seems to hold; {@code null} where nothing tells. */
    List<Target> targets(Source.Kind kind) {
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i);
            List<String> values = values(i);
            for (Fact fact : kind.facts()) {
                int points = fact == Fact.CUSTOM ? 0 : Math.max(byName(heading, fact), byContent(values, fact));
                if (points > 0) {
                    guesses.add(new Guess(i, Target.of(fact), points));
                }
            }
            if (kind.facts().contains(Fact.CUSTOM)) {
                for (CustomField field : known.fields()) {
                    if (Source.plain(field.name()).equals(Source.plain(heading))) {
                        guesses.add(new Guess(i, Target.of(field.id()), SURE + 1));
                    }
                }
            }
        }
        guesses.sort(Comparator.comparingInt(Guess::points).reversed().thenComparingInt(Guess::column));
        Target[] targets = new Target[table.header().size()];
        Set<Target> given = new HashSet<>();
        for (Guess guess : guesses) {
            if (targets[guess.column()] == null && given.add(guess.target())) {
                targets[guess.column()] = guess.target();
            }
        }
        return Arrays.asList(targets);
    }

    private static int byName(String heading, Fact fact) {
        for (Source source : Source.values()) {
            if (source.columnNamed(heading)
                    .filter(column -> column.fact() == fact)
                    .isPresent()) {
                return SURE;
            }
        }
        String plain = Source.plain(heading);
        List<String> words = WORDS.getOrDefault(fact, List.of());
        return IntStream.range(0, words.size())
                .filter(i -> plain.contains(words.get(i)))
                .map(i -> LIKELY - i)
                .findFirst()
                .orElse(0);
    }

    private int byContent(List<String> values, Fact fact) {
        return switch (fact) {
            case SCHOOL -> most(values, value -> !known.schools(value).isEmpty());
            case USER -> most(values, value -> known.person(value).isPresent());
            case STATE -> most(values, value -> Words.state(value).isPresent());
            case KIND -> most(values, value -> Words.kind(value).isPresent());
            case MAC_ADDRESS -> most(values, value -> MAC.matcher(value).matches());
            case TAG -> most(
                    values, value -> known.unitTagged(SerialNumber.tidy(value)).isPresent());
            case SERIAL -> Math.max(
                    most(values, value -> known.unitWithSerial(SerialNumber.tidy(value))
                            .isPresent()),
                    distinct(values)
                            ? most(values, value -> SERIAL.matcher(value).matches())
                            : 0);
            default -> 0;
        };
    }

    private static int most(List<String> values, Predicate<String> fits) {
        long fitting = values.stream().filter(fits).count();
        return values.isEmpty() || 4 * fitting < 3 * values.size() ? 0 : PERHAPS;
    }

    private static boolean distinct(List<String> values) {
        return values.stream().distinct().count() == values.size();
    }

    private List<String> values(int column) {
        return table.rows().stream()
                .limit(LOOKED_AT)
                .map(row ->
                        column < row.cells().size() ? row.cells().get(column).strip() : "")
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A few different values of a column, as they stand in the file. */
    List<String> examples(int column, int most) {
        return values(column).stream().distinct().limit(most).toList();
    }
}
