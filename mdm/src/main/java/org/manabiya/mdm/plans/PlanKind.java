package org.manabiya.mdm.plans;

import java.util.Optional;
import java.util.stream.Stream;

/** The four plans of 公立学校情報機器整備事業, all of which must be written and published. */
public enum PlanKind {
    /** 端末整備・更新計画. */
    RENEWAL("renewal"),
    /** ネットワーク整備計画. */
    NETWORK("network"),
    /** 校務DX計画. */
    SCHOOL_DX("school-dx"),
    /** 1人1台端末の利活用に係る計画. */
    DEVICE_USE("device-use");

    private final String word;

    PlanKind(String word) {
        this.word = word;
    }

    /** The plan's name in addresses and files. */
    public String word() {
        return word;
    }

    public static Optional<PlanKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
