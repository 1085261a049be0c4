package org.manabiya.core.roster.oneroster;

/** The upload is no roster package at all: not a ZIP, or a ZIP without a single roster file. */
public final class NotAPackageException extends Exception {

    private final Expectation expected;

    NotAPackageException(String finding) {
        super(finding);
        expected = Expectation.of(finding);
    }

    public Expectation expected() {
        return expected;
    }
}
