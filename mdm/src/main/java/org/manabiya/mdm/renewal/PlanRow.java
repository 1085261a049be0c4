package org.manabiya.mdm.renewal;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows ① to ⑧ of the table of 「端末整備・更新計画」 in the order of the form (公立学校情報機器整備事業に係る各種計画の策定要領).
 */
public enum PlanRow {
    /** ① 児童生徒数. */
    PUPILS("pupils", null),
    /** ② 予備機を含む整備上限台数. */
    CEILING("ceiling", null),
    /** ③ 整備台数（予備機除く）. */
    DEVICES("devices", null),
    /** ④ ③のうち基金事業によるもの. */
    DEVICES_FROM_FUND("devicesFromFund", DEVICES),
    /** ⑤ 累積更新率. */
    RENEWAL_RATE("renewalRatePercent", null),
    /** ⑥ 予備機整備台数. */
    SPARES("spares", null),
    /** ⑦ ⑥のうち基金事業によるもの. */
    SPARES_FROM_FUND("sparesFromFund", SPARES),
    /** ⑧ 予備機整備率. */
    SPARE_RATE("spareRatePercent", null);

    private final String field;
    private final PlanRow whole;

    PlanRow(String field, PlanRow whole) {
        this.field = field;
        this.whole = whole;
    }

    /** The rows that are entered, in the order of the form; the others follow from them. */
    public static Stream<PlanRow> entered() {
        return Stream.of(values()).filter(PlanRow::isEntered);
    }

    /** The row's name in JSON, in CSV and in forms. */
    public String field() {
        return field;
    }

    /** The sign by which the form and everybody who reads it calls the row: ① to ⑧. */
    public char sign() {
        return (char) ('①' + ordinal());
    }

    public boolean isEntered() {
        return this != CEILING && !isPercent();
    }

    public boolean isPercent() {
        return this == RENEWAL_RATE || this == SPARE_RATE;
    }

    /** Whether it counts spares (予備機), not pupils' units. */
    public boolean isOfSpares() {
        return this == SPARES || this == SPARES_FROM_FUND;
    }

    /** The row that this one is a part of (のうち) and can therefore not exceed. */
    public Optional<PlanRow> whole() {
        return Optional.ofNullable(whole);
    }
}
