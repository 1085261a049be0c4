package org.manabiya.core.roster.oneroster;

import java.util.Optional;

/**
 * One column of a roster file.
 *
 * @param name the name in the K-12 profile
 * @param formerName the name before that profile; the same for almost all
 * @param list whether a cell may hold several values, joined by commas
 * @param longest the most characters a cell may have
 * @param target the file whose sourcedId the cell names, or null
 */
public record Column(
        String name, String formerName, Need need, boolean list, int longest, Format format, RosterFile target) {

    /** Whether a cell has to be filled. */
    public enum Need {
        /** Empty is an error. */
        REQUIRED,
        /** Empty is a warning: demanded by the 相互運用標準モデル, not by the format. */
        EXPECTED,
        OPTIONAL,
        /** As OPTIONAL, and some versions of the format lack the whole column. */
        SOMETIMES_ABSENT,
        /** Filled is an error. */
        EMPTY,
        /** Filled is a warning; the value is neither kept nor shown. */
        SECRET
    }

    static final int LONGEST_TEXT = 255;
    static final int LONGEST_LIST = 1_000;

    static Column of(String name, Format format) {
        return new Column(name, name, Need.OPTIONAL, false, LONGEST_TEXT, format, null);
    }

    Column required() {
        return with(Need.REQUIRED);
    }

    Column with(Need other) {
        return new Column(name, formerName, other, list, longest, format, target);
    }

    Column asList() {
        return new Column(name, formerName, need, true, LONGEST_LIST, format, target);
    }

    Column formerly(String former) {
        return new Column(name, former, need, list, longest, format, target);
    }

    Column atMost(int characters) {
        return new Column(name, formerName, need, list, characters, format, target);
    }

    Column to(RosterFile file) {
        return new Column(name, formerName, need, list, longest, format, file);
    }

    boolean isMetadata() {
        return name.startsWith("metadata.");
    }

    boolean isSecret() {
        return need == Need.SECRET;
    }

    Optional<RosterFile> reference() {
        return Optional.ofNullable(target);
    }

    String nameIn(Version version) {
        return version.usesFormerNames() ? formerName : name;
    }
}
