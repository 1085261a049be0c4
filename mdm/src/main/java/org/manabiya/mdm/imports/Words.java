package org.manabiya.mdm.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;

/** The words that ledgers use for kinds, states and yes or no. */
final class Words {
    private static final Map<String, DeviceKind> KINDS = Map.of(
            "本体", DeviceKind.PUPIL,
            "児童生徒用", DeviceKind.PUPIL,
            "学習者用", DeviceKind.PUPIL,
            "予備機", DeviceKind.SPARE,
            "予備", DeviceKind.SPARE,
            "指導者用", DeviceKind.STAFF,
            "教員用", DeviceKind.STAFF,
            "教職員用", DeviceKind.STAFF,
            "ルーター", DeviceKind.ROUTER,
            "モバイルルーター", DeviceKind.ROUTER);
    private static final Map<String, DeviceState> STATES = Map.ofEntries(
            Map.entry("使用中", DeviceState.IN_USE),
            Map.entry("稼働中", DeviceState.IN_USE),
            Map.entry("予備", DeviceState.SPARE),
            Map.entry("保管中", DeviceState.SPARE),
            Map.entry("貸出中", DeviceState.LENT),
            Map.entry("修理中", DeviceState.IN_REPAIR),
            Map.entry("発注済", DeviceState.ORDERED),
            Map.entry("納品済", DeviceState.RECEIVED),
            Map.entry("設定済", DeviceState.KITTED),
            Map.entry("用途廃止", DeviceState.RETIRED),
            Map.entry("消去済", DeviceState.ERASED),
            Map.entry("deployed", DeviceState.IN_USE),
            Map.entry("inuse", DeviceState.IN_USE),
            Map.entry("readytodeploy", DeviceState.SPARE),
            Map.entry("deployable", DeviceState.SPARE),
            Map.entry("pending", DeviceState.RECEIVED),
            Map.entry("outforrepair", DeviceState.IN_REPAIR),
            Map.entry("underrepair", DeviceState.IN_REPAIR),
            Map.entry("broken-notfixable", DeviceState.BROKEN),
            Map.entry("lost/stolen", DeviceState.LOST),
            Map.entry("archived", DeviceState.RETIRED),
            Map.entry("故障(修理不能)", DeviceState.BROKEN),
            Map.entry("修理不能", DeviceState.BROKEN),
            Map.entry("紛失", DeviceState.LOST),
            Map.entry("処分済", DeviceState.DISPOSED),
            Map.entry("廃棄済", DeviceState.DISPOSED));
    private static final Map<String, Boolean> ANSWERS = Map.ofEntries(
            Map.entry("有", true),
            Map.entry("有り", true),
            Map.entry("あり", true),
            Map.entry("○", true),
            Map.entry("はい", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("無", false),
            Map.entry("無し", false),
            Map.entry("なし", false),
            Map.entry("×", false),
            Map.entry("いいえ", false),
            Map.entry("no", false),
            Map.entry("false", false));

    private Words() {}

    static Optional<DeviceKind> kind(String text) {
        return Optional.ofNullable(KINDS.get(plain(text)));
    }

    /** Snipe-IT writes the name of its status with its meaning behind: Ready to Deploy (deployable). */
    static Optional<DeviceState> state(String text) {
        String plain = plain(text);
        return Stream.of(plain, plain.replaceFirst("\\([^()]*\\)$", ""), plain.replaceFirst("^.*\\(([^()]*)\\)$", "$1"))
                .map(STATES::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a ledger calls the state. */
    static String of(DeviceState state) {
        return switch (state) {
            case ORDERED -> "発注済";
            case RECEIVED -> "納品済";
            case KITTED -> "設定済";
            case IN_USE -> "使用中";
            case SPARE -> "予備";
            case LENT -> "貸出中";
            case IN_REPAIR -> "修理中";
            case BROKEN -> "故障（修理不能）";
            case LOST -> "紛失";
            case RETIRED -> "用途廃止";
            case ERASED -> "消去済";
            case DISPOSED -> "処分済";
        };
    }

    /** What a ledger calls the kind. */
    static String of(DeviceKind kind) {
        return switch (kind) {
            case PUPIL -> "本体";
            case SPARE -> "予備機";
            case STAFF -> "指導者用";
            case ROUTER -> "ルーター";
        };
    }

    static Optional<Boolean> answer(String text) {
        return Optional.ofNullable(ANSWERS.get(plain(text)));
    }

    /** Half-width, without blanks, lower case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
