package org.manabiya.core.roster.oneroster;

import java.util.Arrays;
import java.util.Optional;

/**
 * The versions of the Japanese profile that are read, by the manifest's {@code oneroster.version}: 1.2 (相互運用標準モデル V3), 1.2.1
 * (V4, V5) and 1.2_JP (Japan K-12/Schools Profile 1.0 of 2026-03-01, V6).
 */
public enum Version {
    V1_2("1.2"),
    V1_2_1("1.2.1"),
    V1_2_JP("1.2_JP");

    private final String code;

    Version(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Only the K-12 profile of 2026 spells {@code shussekiNo} and {@code publicFlg} with a small first letter. */
    boolean usesFormerNames() {
        return this != V1_2_JP;
    }

    public static Optional<Version> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
