package org.manabiya.mdm.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Why a unit failed (原因), in a fixed vocabulary; the analysis of failures compares by it. */
public enum CauseKind {
    DROP("落下", "落"),
    LIQUID("水濡れ", "水", "濡"),
    PORT("端子破損", "端子", "コネクタ"),
    WEAR("経年", "経年", "劣化", "消耗"),
    DEFECT("初期不良", "初期", "不具合", "リコール"),
    MISUSE("誤使用", "誤", "いたずら", "過失"),
    UNKNOWN("不明", "不明"),
    OTHER("その他");

    private final String word;
    private final List<String> parts;

    CauseKind(String word, String... parts) {
        this.word = word;
        this.parts = List.of(parts);
    }

    /** The word under which the ledger's history and an imported list tell it. */
    public String word() {
        return word;
    }

    static CauseKind read(String cause) {
        return Stream.of(values())
                .filter(kind -> kind.parts.stream().anyMatch(cause::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
